"use strict";
exports.id = 226;
exports.ids = [226];
exports.modules = {

/***/ 9355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ createEntryMatcher)
/* harmony export */ });
/* harmony import */ var _image_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7717);

const plainRules = {
    listNames: ({ identity }) => (identity.name === null ? [] : [(0,_image_name_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)(identity.name)]),
    nameOf: ({ name = '' }) => (name === '' ? undefined : (0,_image_name_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)(name)),
    agrees: () => true,
};
const anyContent = 'any';
function createEntryMatcher(entries, rules = plainRules) {
    const index = new Map();
    for (const entry of entries) {
        for (const selector of listSelectors(entry)) {
            const name = rules.nameOf(selector);
            const contents = [...listContents(entry), ...(name === undefined ? [] : [anyContent])];
            for (const content of contents) {
                const key = keyOf(content, name ?? '', selector.tag ?? '');
                index.set(key, addTo(index.get(key), { entry, selector }));
            }
        }
    }
    const find = (image, contents) => {
        const names = ['', ...rules.listNames(image)];
        const tags = ['', ...(image.identity.tag === null ? [] : [image.identity.tag])];
        const keys = contents.flatMap((content) => names.flatMap((name) => tags.map((tag) => keyOf(content, name, tag))));
        return keys.map((key) => index.get(key)).filter((demands) => demands !== undefined);
    };
    const unite = (demands) => [...new Set(demands.map(({ entry }) => entry))];
    const findContent = (image, agrees) => {
        const found = find(image, contentsOf(image.identity)).flat();
        return unite(found.filter(({ selector }) => isSameId(selector, image) && rules.agrees(selector, image) === agrees));
    };
    return {
        findEntries: (image) => findContent(image, true),
        findElsewhere: (image) => findContent(image, false),
        findNamesakes: (image) => unite(find(image, [anyContent])
            .flat()
            .filter(({ selector }) => rules.agrees(selector, image))),
        hasNamesakes: (image) => find(image, [anyContent]).length > 0,
    };
}
function listSelectors(entry) {
    if (entry.kind === 'named')
        return [entry.selector];
    const names = entry.kind === 'build' ? entry.build.names : [];
    return names.length > 0 ? names.map(({ name, tag = '' }) => ({ name, tag })) : [{}];
}
function listContents(entry) {
    if (entry.kind === 'digest')
        return contentsOf({ digest: entry.digest, id: entry.digest }).flatMap(withoutPrefix);
    if (entry.kind === 'named') {
        const { digest, id } = entry.selector;
        return contentsOf({ digest, id: digest ? undefined : id }).slice(-1);
    }
    const { manifestDigest, configDigest } = entry.build;
    const contents = [
        ...contentsOf({ digest: manifestDigest }),
        ...contentsOf({ digest: configDigest, id: configDigest }),
    ];
    return contents.flatMap(withoutPrefix);
}
function contentsOf({ digest, id }) {
    return ['', ...(digest ? [`digest ${digest.toLowerCase()}`] : []), ...(id ? [`id ${id.toLowerCase()}`] : [])];
}
function withoutPrefix(content) {
    return content === '' ? [] : [...new Set([content, content.replace('id sha256:', 'id ')])];
}
function keyOf(content, name, tag) {
    return [content, name, tag].join('\n');
}
function isSameId({ id = '' }, { identity }) {
    return id === '' || id === identity.id;
}
function addTo(demands = [], demand) {
    demands.push(demand);
    return demands;
}


/***/ }),

/***/ 4667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ createCatalogue)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1245);
/* harmony import */ var _vulnerability_row_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1837);


const fewVulnerabilities = 5;
function createCatalogue(listVulnerabilities) {
    const known = new Map();
    const keep = (rows) => {
        for (const row of rows) {
            const before = known.get(row.id);
            if (before === undefined || (row.rank !== before.rank && (0,_domain_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .isAtLeast */ .du)(row.rank, before.rank)))
                known.set(row.id, row);
        }
    };
    return {
        get: (id) => known.get(id),
        async need(type, ids, signal) {
            let isWhole = true;
            for (const handleStatus of _vulnerability_row_js__WEBPACK_IMPORTED_MODULE_0__/* .handleStatuses */ .fX) {
                const wanted = [...ids].filter((id) => !known.has(id));
                if (wanted.length === 0)
                    return true;
                if (wanted.length <= fewVulnerabilities) {
                    await Promise.all(wanted.map(async (vulnerabilityId) => {
                        const listing = await listVulnerabilities({ type, handleStatus, vulnerabilityId }, signal);
                        keep(listing.rows.filter((row) => row.id === vulnerabilityId));
                        if (!listing.complete)
                            isWhole = false;
                    }));
                    continue;
                }
                const sought = new Set(wanted);
                const listing = await listVulnerabilities({ type, handleStatus }, signal, (rows) => {
                    keep(rows);
                    for (const row of rows)
                        sought.delete(row.id);
                    return sought.size === 0;
                });
                keep(listing.rows);
                if (!listing.complete)
                    isWhole = false;
            }
            return isWhole || [...ids].every((id) => known.has(id));
        },
    };
}


/***/ }),

/***/ 8628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ countRows),
/* harmony export */   E1: () => (/* binding */ countPages),
/* harmony export */   Gw: () => (/* binding */ identifyBy),
/* harmony export */   LN: () => (/* binding */ pageLimit),
/* harmony export */   SP: () => (/* binding */ readPage),
/* harmony export */   Z3: () => (/* binding */ smallestPage),
/* harmony export */   ZV: () => (/* binding */ latestTime),
/* harmony export */   pN: () => (/* binding */ listPages)
/* harmony export */ });
/* unused harmony export readPages */
/* harmony import */ var _base_objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7725);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9225);


const pageLimit = 200;
const smallestPage = 10;
function countPages(rowCount) {
    return Math.max(1, Math.ceil((rowCount - 1) / (pageLimit - 1)));
}
const maxOffset = 2_000_000;
const maxReadings = 3;
function identifyBy(fields) {
    return (row) => JSON.stringify((0,_base_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(row) ? fields.map((field) => row[field]) : row);
}
function readPage({ json, place, serviceTimeMs }, readRow, identify = JSON.stringify) {
    const body = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(json, place);
    const totalNum = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0)(body['total_num'], (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)(place, 'total_num'));
    const listed = body['data_list'] ?? (totalNum === 0 ? [] : undefined);
    const list = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(listed, (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)(place, 'data_list'));
    const rows = list.map((row, index) => readRow(row, (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)(place, `data_list[${index}]`)));
    const ends = list.length === 0 ? null : { first: identify(list[0]), last: identify(list.at(-1)) };
    return { rows, ends, totalNum, totals: readTotals(body), serviceTimeMs };
}
function readTotals(body) {
    return new Map(Object.entries(body).flatMap(([name, value]) => name.startsWith('total_') && typeof value === 'number' ? [[name, value]] : []));
}
async function readPages(fetchPage, reading) {
    let earlierPages = 0;
    for (let attempt = 1;; attempt += 1) {
        const { hasMoved, ...listing } = await readPagesOnce(fetchPage, reading);
        const pageCount = earlierPages + listing.pageCount;
        if (!hasMoved || attempt === maxReadings)
            return { ...listing, pageCount };
        earlierPages = pageCount;
        reading.restart?.();
    }
}
async function readPagesOnce(fetchPage, { select, enough = () => false }) {
    const rows = [];
    let received = 0;
    let totals = new Map();
    let lastRow = null;
    let serviceTimeMs = null;
    for (let pageCount = 1;; pageCount += 1) {
        const isFirst = pageCount === 1;
        const page = await fetchPage(Math.max(0, received - 1), pageLimit);
        serviceTimeMs = isFirst ? page.serviceTimeMs : latestTime(serviceTimeMs, page.serviceTimeMs);
        const hasShrunk = [...page.totals].some(([name, total]) => total < (totals.get(name) ?? 0));
        totals = page.totals;
        const end = (complete, hasMoved) => ({ rows, complete, hasMoved, pageCount, serviceTimeMs });
        if (hasShrunk || (lastRow !== null && page.ends?.first !== lastRow))
            return end(false, true);
        lastRow = page.ends?.last ?? lastRow;
        const added = lastRow === null || isFirst ? page.rows : page.rows.slice(1);
        received += added.length;
        for (const row of added) {
            const kept = select(row);
            if (kept !== undefined)
                rows.push(kept);
        }
        const isShort = page.rows.length < pageLimit;
        const isReached = page.totalNum === null ? isShort : received === page.totalNum || (received > page.totalNum && isShort);
        if (isReached)
            return end(true, false);
        if (added.length === 0 || received > maxOffset || enough(page.rows))
            return end(false, false);
    }
}
function latestTime(one, other) {
    return one === null || other === null ? null : Math.max(one, other);
}
function listPages(client, call, readRow, reading, signal, identify) {
    return readPages(async (offset, limit) => {
        signal.throwIfAborted();
        return readPage(await client({ ...call, query: { ...call.query, offset, limit } }, signal), readRow, identify);
    }, reading);
}
async function countRows(client, call, signal) {
    const answer = await client({ ...call, query: { ...call.query, offset: 0, limit: smallestPage } }, signal);
    return readPage(answer, () => null).totalNum;
}


/***/ }),

/***/ 7755:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ askForSoftware),
  R: () => (/* binding */ createRegistryCalls)
});

// EXTERNAL MODULE: ./src/http/request.ts
var request = __webpack_require__(7777);
// EXTERNAL MODULE: ./src/hss/paging.ts
var paging = __webpack_require__(8628);
// EXTERNAL MODULE: ./src/hss/vulnerability-list.ts
var vulnerability_list = __webpack_require__(5921);
// EXTERNAL MODULE: ./src/hss/registry/image-vulnerability.ts
var image_vulnerability = __webpack_require__(6658);
// EXTERNAL MODULE: ./src/hss/shape.ts + 1 modules
var shape = __webpack_require__(9225);
;// CONCATENATED MODULE: ./src/hss/registry/malicious-file.ts

function readMaliciousFile(value, place) {
    const row = (0,shape/* readObject */.Ag)(value, place);
    return {
        name: (0,shape/* readLooseText */.mx)(row['file_name']),
        path: (0,shape/* readLooseText */.mx)(row['file_path']),
        description: (0,shape/* readProse */.UX)(row['description']),
    };
}

// EXTERNAL MODULE: ./src/hss/registry/registry.ts
var registry = __webpack_require__(9977);
;// CONCATENATED MODULE: ./src/hss/registry/registry-row.ts


const identifyRegistryRow = (0,paging/* identifyBy */.Gw)([
    'id',
    'registry_id',
    'namespace',
    'image_name',
    'image_version',
    'image_digest',
]);
function readRegistryRow(value, place) {
    const row = (0,shape/* readObject */.Ag)(value, place);
    const { read, problem } = (0,shape/* createTolerantReader */.dX)();
    const strictText = (name) => (0,shape/* readText */.yR)(row[name], (0,shape/* inside */.nx)(place, name));
    const text = (name) => read(() => strictText(name));
    const count = (name) => read(() => (0,shape/* readCount */._0)(row[name], (0,shape/* inside */.nx)(place, name)));
    const fields = {
        recordId: text('id'),
        imageId: text('image_id'),
        imageDigest: text('image_digest'),
        namespace: strictText('namespace'),
        imageName: strictText('image_name'),
        imageVersion: strictText('image_version'),
        imageType: text('image_type'),
        registryId: text('registry_id'),
        registryName: text('registry_name'),
        registryType: text('registry_type'),
        instanceId: text('instance_id'),
        instanceUrl: (0,shape/* readLooseText */.mx)(row['instance_url']) || null,
        isLatestVersion: readFlag(row['latest_version']),
        isScannable: readFlag(row['scannable']),
        isMultiArch: readFlag(row['is_multiple_arch']),
        sharedStatus: text('shared_status'),
        scanStatus: text('scan_status') ?? '',
        scanFailedCode: (0,shape/* readLooseText */.mx)(row['scan_failed_code']),
        scanFailedDesc: (0,shape/* readLooseText */.mx)(row['scan_failed_desc']),
        imageSizeBytes: count('image_size'),
        latestUpdateTimeMs: count('latest_update_time') || null,
        latestScanTimeMs: count('latest_scan_time') || null,
        latestSyncTimeMs: count('latest_sync_time') || null,
        vulNum: count('vul_num'),
        unsafeSettingNum: count('unsafe_setting_num'),
        maliciousFileNum: count('malicious_file_num'),
        rating: text('severity_level'),
    };
    return { ...fields, problem: problem() };
}
function readFlag(value) {
    if (typeof value === 'boolean')
        return value;
    return value === 'true' || value === 'false' ? value === 'true' : null;
}

;// CONCATENATED MODULE: ./src/hss/registry/calls.ts







const maxFiles = 1000;
const syncPatienceMs = 20_000;
function createRegistryCalls(client) {
    const images = { method: 'GET', path: '/image/registries/images', purpose: 'look' };
    const change = async (call, signal) => (await client({ method: 'POST', purpose: 'change', ...call }, signal)).serviceTimeMs;
    return {
        listImages: (query, signal, select, restart = () => undefined) => (0,paging/* listPages */.pN)(client, { ...images, query }, readRegistryRow, { select, restart }, signal, identifyRegistryRow),
        countImages: (query, signal) => (0,paging/* countRows */.BO)(client, { ...images, query }, signal),
        peekImages: async (query, count, signal) => (0,paging/* readPage */.SP)(await client({ ...images, query: { ...query, offset: 0, limit: count } }, signal), readRegistryRow).rows,
        listRegistries: (signal) => (0,paging/* listPages */.pN)(client, { method: 'GET', path: '/image/registries', purpose: 'look' }, registry/* readRegistry */._5, { select: (row) => row }, signal),
        sync: (choice, signal) => change({
            path: '/image/image-sync/tasks',
            body: { sync_all_registries: false, registry_info: [choice] },
            patienceMs: syncPatienceMs,
        }, signal),
        scan: (body, signal) => change({ path: '/image/image-scan/tasks', query: { global_image_type: 'registry' }, body }, signal),
        readFindings: async (image, handleStatus, signal, take, restart) => {
            const { complete } = await (0,paging/* listPages */.pN)(client, askForDetails(image, 'vulnerabilities', {
                handle_status: handleStatus,
                ...(image.instanceId === null ? {} : { instance_id: image.instanceId }),
            }), image_vulnerability/* readImageVulnerability */.I5, { select: take, restart }, signal);
            return complete;
        },
        async listMaliciousFiles(image, signal) {
            const files = [];
            const select = (file) => {
                if (files.length < maxFiles)
                    files.push(file);
                return undefined;
            };
            const enough = () => files.length === maxFiles;
            const restart = () => void files.splice(0);
            const call = askForDetails(image, 'malwares', {});
            await (0,paging/* listPages */.pN)(client, call, readMaliciousFile, { select, enough, restart }, signal);
            return files;
        },
        listVulnerabilities: (0,vulnerability_list/* createVulnerabilityList */.D)(client, 'registry'),
    };
}
const softwareImageTypes = ['private_image', 'shared_image', 'instance_image', 'harbor'];
function askForSoftware(image) {
    if (image === undefined || !softwareImageTypes.includes(image.imageType))
        return undefined;
    return askForDetails(image, 'apps', {});
}
function askForDetails({ imageId, imageType, namespace, imageName, imageVersion }, what, more) {
    return {
        method: 'GET',
        path: `/image/${(0,request/* encodeComponent */.Yw)(imageId)}/${what}`,
        query: { image_type: imageType, namespace, image_name: imageName, tag_name: imageVersion, ...more },
        purpose: 'look',
    };
}


/***/ }),

/***/ 6658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ readImageVulnerability),
/* harmony export */   df: () => (/* binding */ rateByNecessity),
/* harmony export */   mY: () => (/* binding */ pickWorse)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1245);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9225);


const severityByNecessity = {
    immediate_repair: 'high',
    delay_repair: 'medium',
    not_needed_repair: 'low',
};
function readImageVulnerability(value, place) {
    const row = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value, place);
    return {
        id: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readRequiredText */ .Hg)(row['vul_id'], (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)(place, 'vul_id')),
        repairNecessity: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(row['repair_necessity'], (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)(place, 'repair_necessity')),
        type: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readLooseText */ .mx)(row['app_path']) === '' ? 'linux_vul' : 'app_vul',
        description: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readProse */ .UX)(row['description']),
        solution: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readProse */ .UX)(row['solution']),
        url: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readLooseText */ .mx)(row['url']),
    };
}
function rateByNecessity(row) {
    const word = row.repairNecessity ?? 'unknown';
    const known = Object.hasOwn(severityByNecessity, word) ? severityByNecessity[word] : undefined;
    return {
        id: row.id,
        cves: [],
        hasAllCves: false,
        severity: known ?? word.toLowerCase(),
        rank: known ?? (0,_domain_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .rankSeverity */ .yq)(word),
        mayBeCritical: known === 'high',
        cvss: null,
        type: row.type,
        title: row.id,
        description: row.description,
        solution: row.solution,
        url: row.url,
    };
}
const urgency = ['not_needed_repair', 'delay_repair', 'immediate_repair'];
function pickWorse(one, other) {
    const rank = ({ repairNecessity }) => {
        const known = urgency.indexOf(repairNecessity);
        return known === -1 ? urgency.length : known;
    };
    return rank(other) > rank(one) ? other : one;
}


/***/ }),

/***/ 9977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZG: () => (/* binding */ swrHost),
/* harmony export */   _5: () => (/* binding */ readRegistry),
/* harmony export */   d_: () => (/* binding */ registryOfRow),
/* harmony export */   rk: () => (/* binding */ readHost)
/* harmony export */ });
/* unused harmony export isSharedSwr */
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9225);

function readRegistry(value, place) {
    const row = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value, place);
    return {
        id: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readLooseText */ .mx)(row['id']) || null,
        name: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readLooseText */ .mx)(row['registry_name']) || null,
        type: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readLooseText */ .mx)(row['registry_type']),
        host: readHost((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readLooseText */ .mx)(row['registry_addr'])),
    };
}
function swrHost(region) {
    return `swr.${region}.myhuaweicloud.${region === 'eu-west-101' ? 'eu' : 'com'}`;
}
function isSharedSwr(type) {
    return type === 'SwrPrivate' || type === 'SwrShared';
}
function readHost(address) {
    const text = address.trim();
    if (text === '')
        return null;
    const url = URL.parse(/^\w+:\/\//.test(text) ? text : `https://${text}`);
    return url === null || url.host === '' ? null : url.host;
}
function registryOfRow(row, region) {
    const { registryId, registryName, registryType } = row;
    if (registryType === null)
        return undefined;
    return { id: registryId, name: registryName, type: registryType, host: findHost(registryType, row, region) };
}
function findHost(registryType, { instanceUrl }, region) {
    if (isSharedSwr(registryType))
        return swrHost(region);
    return registryType === 'SwrEnterprise' ? readHost(instanceUrl ?? '') : null;
}


/***/ }),

/***/ 4226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRegistrySource: () => (/* binding */ createRegistrySource),
  j: () => (/* binding */ createSourceOf)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/base/texts.ts
var texts = __webpack_require__(5965);
// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/domain/entry-matcher.ts
var entry_matcher = __webpack_require__(9355);
// EXTERNAL MODULE: ./src/hss/catalogue.ts
var catalogue = __webpack_require__(4667);
// EXTERNAL MODULE: ./src/hss/registry/calls.ts + 2 modules
var registry_calls = __webpack_require__(7755);
// EXTERNAL MODULE: ./src/http/errors.ts
var http_errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/hss/vulnerability-row.ts
var vulnerability_row = __webpack_require__(1837);
// EXTERNAL MODULE: ./src/hss/registry/image-vulnerability.ts
var image_vulnerability = __webpack_require__(6658);
;// CONCATENATED MODULE: ./src/hss/registry/findings.ts




const vulnerabilityImageTypes = ['private_image', 'shared_image', 'instance_image', 'harbor', 'jfrog'];
const malwareImageTypes = ['private_image', 'shared_image', 'instance_image', 'harbor'];
function createFindingsReader(calls, catalogue, rowOf) {
    return async (images, signal) => {
        const readings = await Promise.all(images.map(async (image) => {
            const target = toDetailTarget(rowOf(image));
            return { image, raw: 'why' in target ? target : await readUnlessRefused(calls, target, image, signal) };
        }));
        const isKnown = await completeCatalogue(catalogue, readings.flatMap(({ raw }) => ('why' in raw ? [] : [raw])), signal);
        return new Map(readings.map(({ image, raw }) => [
            image,
            'why' in raw
                ? { kind: 'unreadable', why: raw.why }
                : { kind: 'read', findings: toFindings(raw, catalogue, isKnown) },
        ]));
    };
}
function toDetailTarget(row) {
    if (row === undefined)
        return { why: (0,words/* message */.iU)('details_unread') };
    const { imageId, imageType, namespace, imageName, imageVersion, instanceId } = row;
    if (imageType === null && row.registryType !== 'Other')
        return { why: (0,words/* message */.iU)('registry_details_untyped') };
    if (row.registryType === 'Other' || imageType === null || !vulnerabilityImageTypes.includes(imageType))
        return { why: (0,words/* message */.iU)('registry_details_none', { type: row.registryType ?? imageType ?? '-' }) };
    if (imageId === null || /^\.+$/.test(imageId))
        return { why: (0,words/* message */.iU)('details_without_id') };
    if (namespace === null || imageName === null || imageVersion === null)
        return { why: (0,words/* message */.iU)('registry_details_unnamed') };
    return { imageId, imageType, namespace, imageName, imageVersion, instanceId };
}
async function readUnlessRefused(...[calls, target, image, signal]) {
    try {
        return await readRaw(calls, target, image, signal);
    }
    catch (error) {
        if (!(0,http_errors/* isCallRefused */.lx)(error))
            throw error;
        return { why: (0,words/* message */.iU)('details_refused', { problem: error.problem }) };
    }
}
async function readRaw(calls, target, { figures }, signal) {
    const read = async (handleStatus) => {
        const byId = new Map();
        const complete = await calls.readFindings(target, handleStatus, signal, (row) => {
            byId.set(row.id, (0,image_vulnerability/* pickWorse */.mY)(byId.get(row.id) ?? row, row));
            return undefined;
        }, () => byId.clear());
        return { byId, complete };
    };
    const hasFiles = (figures.maliciousFileNum ?? 0) > 0 && malwareImageTypes.includes(target.imageType);
    const [unhandled, handled, maliciousFiles] = await Promise.all([
        read('unhandled'),
        read('handled'),
        hasFiles ? readFiles(calls, target, signal) : null,
    ]);
    const complete = unhandled.complete && handled.complete;
    return { complete, unhandled: unhandled.byId, handled: handled.byId, maliciousFiles };
}
async function readFiles(calls, target, signal) {
    try {
        return await calls.listMaliciousFiles(target, signal);
    }
    catch (error) {
        if ((0,http_errors/* isCallRefused */.lx)(error) || (0,http_errors/* isAnswerUnreadable */.kF)(error))
            return null;
        throw error;
    }
}
async function completeCatalogue(catalogue, readings, signal) {
    const all = readings.flatMap(({ unhandled, handled }) => [...unhandled.values(), ...handled.values()]);
    const first = await Promise.all(vulnerability_row/* vulnerabilityTypes */.cS.map((type) => catalogue.need(type, new Set(all.filter((row) => row.type === type).map(({ id }) => id)), signal)));
    const unknown = all.filter(({ id }) => catalogue.get(id) === undefined);
    const second = await Promise.all(vulnerability_row/* vulnerabilityTypes */.cS.map((type) => catalogue.need(type, new Set(unknown.filter((row) => row.type !== type).map(({ id }) => id)), signal)));
    return [...first, ...second].every(Boolean);
}
function toFindings({ complete, unhandled, handled, maliciousFiles }, catalogue, isKnown) {
    const rate = (row) => catalogue.get(row.id) ?? (0,image_vulnerability/* rateByNecessity */.df)(row);
    const open = [...unhandled.values()].map(rate);
    const closed = [...handled.values()].map(rate);
    const ids = new Set([...unhandled.keys(), ...handled.keys()]);
    const handledIds = new Set([...handled.keys()].filter((id) => !unhandled.has(id)));
    return {
        complete: complete && (isKnown || [...ids].every((id) => catalogue.get(id) !== undefined)),
        ids,
        handledIds,
        ranks: [...open, ...closed].map(({ rank }) => rank),
        unrated: 0,
        unhandled: open,
        handledCount: handledIds.size,
        maliciousFiles,
    };
}

// EXTERNAL MODULE: ./src/domain/registry-name.ts
var registry_name = __webpack_require__(297);
// EXTERNAL MODULE: ./src/hss/registry/registry.ts
var registry_registry = __webpack_require__(9977);
;// CONCATENATED MODULE: ./src/hss/registry/entry-place.ts


function listPlaces(entry) {
    const selectors = entry.kind === 'build' ? entry.build.names.map(({ name, tag = '' }) => ({ name, tag })) : [];
    const all = entry.kind === 'named' ? [entry.selector] : selectors;
    return all.map(placeOfSelector).filter((place) => place !== undefined);
}
function placeOfSelector(selector) {
    const { host = '', namespace = '', name = '', tag, registryId, registryName } = selector;
    if (name === '')
        return undefined;
    const whole = host === '' && namespace === '' ? (0,registry_name/* splitRegistryName */.hH)(name) : undefined;
    const parts = whole ?? { host, namespace, name };
    return {
        host: (0,registry_registry/* readHost */.rk)(parts.host) ?? undefined,
        namespace: parts.namespace || undefined,
        imageName: parts.name,
        tag: tag || undefined,
        registryId: registryId || undefined,
        registryName: registryName || undefined,
    };
}

;// CONCATENATED MODULE: ./src/hss/registry/locator.ts



const anyPrivate = { id: null, name: null, type: 'SwrPrivate', host: null };
function createLocator({ directory, region, registryName, log }) {
    const byEntry = new Map();
    const warned = new Set();
    const warnOnce = (about, text) => {
        if (warned.has(about))
            return;
        warned.add(about);
        log.annotate('warning', text);
    };
    const locatePlace = async ({ host, registryId, registryName: own }, signal) => {
        if (registryId !== undefined)
            return directory.findById(registryId) ?? { id: registryId, name: own ?? null, type: '', host: null };
        const name = own ?? registryName;
        const named = name === undefined ? undefined : await directory.findByName(name, signal);
        if (named !== undefined)
            return named;
        const swr = (0,registry_registry/* swrHost */.ZG)(region);
        const registry = host === undefined && name === undefined ? anyPrivate : await directory.findByHost(host ?? swr, signal);
        if (name !== undefined && registry?.name !== null && registry?.name !== name) {
            warnOnce(`name ${name}`, (0,words/* message */.iU)('registry_name_unknown', { name }));
            return undefined;
        }
        if (registry === undefined)
            warnOnce(`host ${host}`, (0,words/* message */.iU)('registry_host_unknown', { host: host ?? swr, swr }));
        return registry;
    };
    return {
        async locate(entry, signal) {
            const seen = byEntry.get(entry);
            if (seen !== undefined)
                return seen;
            const places = await Promise.all(listPlaces(entry).map((place) => locatePlace(place, signal)));
            return [...new Set(places.filter((registry) => registry !== undefined))];
        },
        noteFound(found, rowOf) {
            for (const [entry, images] of found) {
                const ids = images.map((image) => rowOf(image)?.registryId).filter((id) => id != null);
                const registries = [...new Set(ids)].map((id) => directory.findById(id)).filter((one) => one !== undefined);
                if (registries.length > 0)
                    byEntry.set(entry, registries);
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/hss/registry/match-rules.ts

function createMatchRules(rowOf, hostOf, registryName) {
    return {
        listNames(image) {
            const row = rowOf(image);
            if (row === undefined)
                return [];
            const { namespace, imageName } = row;
            const host = hostOf(row) ?? undefined;
            return [
                ...(host === undefined ? [] : [spell(host, namespace, imageName)]),
                spell(undefined, namespace, imageName),
                spell(undefined, undefined, imageName),
            ];
        },
        nameOf(selector) {
            const place = placeOfSelector(selector);
            return place === undefined ? undefined : spell(place.host, place.namespace, place.imageName);
        },
        agrees({ registryId = '', registryName: wantedName = '' }, image) {
            const row = rowOf(image);
            const fits = (wanted, listed) => wanted === undefined || wanted === '' || wanted === listed;
            return (fits(registryId, row?.registryId) &&
                fits(wantedName, row?.registryName) &&
                fits(registryName, row?.registryName));
        },
    };
}
function spell(host, namespace, imageName) {
    return JSON.stringify([host ?? '', namespace ?? '', imageName ?? '']);
}

// EXTERNAL MODULE: ./src/hss/paging.ts
var paging = __webpack_require__(8628);
;// CONCATENATED MODULE: ./src/hss/registry/filtered-set.ts
const fields = {
    namespace: (row) => row.namespace,
    image_name: (row) => row.imageName,
    image_version: (row) => row.imageVersion,
    registry_name: (row) => row.registryName,
    image_type: (row) => row.imageType,
    scan_status: (row) => (row.scanStatus === 'waiting' ? 'waiting_for_scan' : row.scanStatus),
    severity_level: (row) => row.rating,
    image_size: (row) => row.imageSizeBytes,
};
const times = {
    latest_update_time: (row) => row.latestUpdateTimeMs,
    latest_scan_time: (row) => row.latestScanTimeMs,
    latest_sync_time: (row) => row.latestSyncTimeMs,
};
function passesFilters(filters, row) {
    return Object.entries(filters).every(([name, wanted]) => {
        const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
        if (field !== undefined)
            return field(row) === wanted;
        if (name === 'latest_version')
            return String(wanted) !== 'true' || row.isLatestVersion === true;
        const [, end, time = ''] = /^(start|end)_(\w+)$/.exec(name) ?? [];
        const timeMs = Object.hasOwn(times, time) ? (times[time]?.(row) ?? null) : null;
        if (timeMs === null)
            return false;
        return end === 'start' ? timeMs >= Number(wanted) : timeMs <= Number(wanted);
    });
}

;// CONCATENATED MODULE: ./src/hss/registry/look-plan.ts


const few = 4;
const longestName = 128;
const longestTag = 64;
function listWanted(entries) {
    const places = entries.map(listPlaces);
    if (places.some((found) => found.length === 0))
        return undefined;
    return uniteWanted(places.flat());
}
function uniteWanted(places) {
    const wanted = new Map();
    for (const { namespace, imageName, tag } of places) {
        const key = JSON.stringify([namespace, imageName]);
        const one = wanted.get(key) ?? { namespace, imageName, tags: new Set() };
        one.tags.add(tag);
        wanted.set(key, one);
    }
    return [...wanted.values()];
}
function createLookPlanner(calls) {
    const lengths = new Map();
    const measure = async (query, signal) => {
        const known = lengths.get(keyOf(query));
        if (known !== undefined)
            return known;
        const total = await calls.countImages(query, signal);
        const pages = total === null ? Infinity : (0,paging/* countPages */.E1)(total);
        lengths.set(keyOf(query), pages);
        return pages;
    };
    const measureAll = async (queries, signal) => {
        const pages = await Promise.all(queries.map((query) => measure(query, signal)));
        return pages.reduce((sum, count) => sum + count, 0);
    };
    return {
        async plan(wanted, signal) {
            if (wanted === undefined)
                return [{}];
            const single = wanted.map(toQuery);
            if (single.length <= few)
                return single;
            const namespaces = [...new Set(wanted.map(({ namespace }) => namespace))];
            const whole = [{}];
            const grouped = namespaces.map((namespace) => (isFilter(namespace, longestName) ? { namespace } : {}));
            const candidates = grouped.length <= few ? [single, grouped, whole] : [single, whole];
            const measured = await Promise.all(candidates.map(async (queries) => ({
                queries,
                calls: queries === single ? single.length : await measureAll(queries, signal),
            })));
            return measured.reduce((best, one) => (one.calls < best.calls ? one : best)).queries;
        },
        noteLength: (query, pageCount) => {
            if (lengths.has(keyOf(query)))
                lengths.set(keyOf(query), pageCount);
        },
    };
}
function keyOf(query) {
    return JSON.stringify(query);
}
function toQuery({ namespace, imageName, tags }) {
    const [tag] = tags.size === 1 ? tags : [undefined];
    return {
        ...(isFilter(namespace, longestName) ? { namespace } : {}),
        ...(isFilter(imageName, longestName) ? { image_name: imageName } : {}),
        ...(isFilter(tag, longestTag) ? { image_version: tag } : {}),
    };
}
function isFilter(value, longest) {
    return value !== undefined && value !== '' && value.length <= longest;
}

// EXTERNAL MODULE: ./src/hss/scan-status.ts
var scan_status = __webpack_require__(7735);
;// CONCATENATED MODULE: ./src/hss/registry/failure-cause.ts

const failureCauses = {
    unknown_error: 'registry_cause_unknown_error',
    authentication_failed: 'registry_cause_authentication_failed',
    download_failed: 'registry_cause_download_failed',
    image_over_sized: 'registry_cause_image_over_sized',
    get_detail_info_not_found: 'registry_cause_get_detail_info_not_found',
    image_layer_over_sized: 'registry_cause_image_layer_over_sized',
    schema_v1_not_support: 'registry_cause_schema_v1_not_support',
    access_swr_failed: 'registry_cause_access_swr_failed',
    swr_authentication_error: 'registry_cause_swr_authentication_error',
    failed_to_scan_vulnerability: 'registry_cause_failed_to_scan_vulnerability',
    failed_to_scan_file: 'registry_cause_failed_to_scan_file',
    failed_to_scan_software: 'registry_cause_failed_to_scan_software',
    failed_to_check_sensitive_information: 'registry_cause_failed_to_check_sensitive_information',
    failed_to_check_baseline: 'registry_cause_failed_to_check_baseline',
    failed_to_check_software_compliance: 'registry_cause_failed_to_check_software_compliance',
    failed_to_query_basic_image_information: 'registry_cause_failed_to_query_basic_image_information',
    failed_to_check_build_cmd: 'registry_cause_failed_to_check_build_cmd',
    response_timed_out: 'registry_cause_response_timed_out',
    database_error: 'registry_cause_database_error',
    failed_to_send_the_scan_request: 'registry_cause_failed_to_send_the_scan_request',
};
const codeOfStatus = {
    download_failed: 'download_failed',
    image_oversized: 'image_over_sized',
};
function describeFailure(scanStatus, failedCode, failedDesc) {
    const code = failedCode || failedDesc || codeOfStatus[scanStatus] || '-';
    const key = Object.hasOwn(failureCauses, code) ? failureCauses[code] : undefined;
    const cause = { key: key ?? 'cause_unlisted', values: {} };
    return {
        code: code === '-' ? scanStatus : code,
        text: (0,words/* message */.iU)('scan_failed', { status: scanStatus || '-', code, cause }),
    };
}

// EXTERNAL MODULE: ./src/base/exact-json.ts
var exact_json = __webpack_require__(1981);
;// CONCATENATED MODULE: ./src/hss/registry/scan-request.ts

const everything = 0x7f_ff_ff_ff;
function toScanBody(images) {
    return { is_all: false, scan_scope: everything, image_info: images };
}
function toScanImageInfo(row) {
    const required = {
        id: row.recordId,
        image_digest: row.imageDigest,
        namespace: row.namespace,
        image_name: row.imageName,
        image_version: row.imageVersion,
        registry_id: row.registryId,
        registry_name: row.registryName,
        registry_type: row.registryType,
        ...(row.registryType === 'SwrEnterprise' ? { instance_id: row.instanceId } : {}),
    };
    const missing = Object.entries(required).find(([, value]) => value === null)?.[0];
    if (missing !== undefined)
        return { missing };
    const id = row.recordId ?? '';
    if (!/^(?:0|[1-9]\d{0,18})$/.test(id))
        return { missing: 'id' };
    return {
        ...required,
        id: (0,exact_json/* exactNumber */.r)(id),
        ...(row.imageId === null ? {} : { image_id: row.imageId }),
        ...(row.instanceUrl === null || row.registryType !== 'SwrEnterprise' ? {} : { instance_url: row.instanceUrl }),
    };
}

;// CONCATENATED MODULE: ./src/hss/registry/unscannable.ts


function explainUnscannable(row) {
    if (row.sharedStatus === 'expired')
        return (0,words/* message */.iU)('registry_share_expired');
    if (row.isMultiArch === true && row.isScannable !== true)
        return (0,words/* message */.iU)('registry_multi_arch');
    if (row.isScannable === false)
        return (0,words/* message */.iU)('registry_not_scannable', { words: wordsOf(row) });
    const item = toScanImageInfo(row);
    return 'missing' in item ? (0,words/* message */.iU)('registry_row_lacks', { field: item.missing }) : null;
}
function wordsOf({ scanFailedDesc, scanFailedCode }) {
    return scanFailedDesc || scanFailedCode || '-';
}

;// CONCATENATED MODULE: ./src/hss/registry/seen-image.ts



function toSeenImage(row, { prefix, isCurrent }) {
    const { scanStatus, scanFailedCode, scanFailedDesc, latestScanTimeMs } = row;
    const phase = (0,scan_status/* phaseOf */.h)(scanStatus);
    return {
        key: [row.registryId ?? '', row.recordId ?? row.imageId ?? ''].join('\n'),
        site: row.registryId ?? '',
        identity: { name: spellName(row, prefix), tag: row.imageVersion, digest: row.imageDigest, id: row.imageId },
        state: [(0,scan_status/* normalizeStatus */.S)(scanStatus), latestScanTimeMs ?? '', scanFailedCode].join('\n'),
        phase,
        scanStatus: (0,scan_status/* normalizeStatus */.S)(scanStatus),
        finishedAtMs: latestScanTimeMs,
        isIndex: row.isMultiArch === true,
        failure: phase === 'failure' ? describeFailure(scanStatus, scanFailedCode, scanFailedDesc) : null,
        unscannable: explainUnscannable(row),
        isCurrent,
        hostName: null,
        place: row.registryName ?? row.registryId ?? '-',
        registry: { name: row.registryName, type: row.registryType, namespace: row.namespace },
        localImageType: null,
        figures: {
            rating: row.rating,
            vulNum: row.vulNum,
            maliciousFileNum: row.maliciousFileNum,
            unsafeSettingNum: row.unsafeSettingNum,
        },
    };
}
function spellName({ namespace, imageName }, prefix) {
    return imageName === null ? null : [prefix, namespace ?? '-', imageName].join('/');
}

;// CONCATENATED MODULE: ./src/hss/registry/poller.ts




function createPoller({ calls, directory, isCurrent, filters, registryName }) {
    const planner = createLookPlanner(calls);
    const rows = new WeakMap();
    const prefixes = new Map();
    const show = (row, host) => {
        const registry = row.registryId ?? `${row.registryType} ${row.registryName}`;
        const prefix = prefixes.get(registry) ?? host ?? row.registryName ?? '-';
        prefixes.set(registry, prefix);
        const image = toSeenImage(row, { prefix, isCurrent: isCurrent(row) });
        rows.set(image.identity, row);
        return image;
    };
    const toTests = (scope) => {
        if (scope.kind === 'all') {
            const isInRegistry = (row) => registryName === undefined || row.registryName === registryName;
            return { wanted: undefined, test: (row) => isInRegistry(row) && passesFilters(filters, row) };
        }
        const named = listWanted(scope.entries);
        const others = scope.images.map((identity) => rows.get(identity));
        const isKnown = named !== undefined && others.every((row) => row !== undefined);
        const wanted = isKnown ? [...named, ...wantRows(others)] : undefined;
        return { wanted, test: wanted === undefined ? () => true : createTest(wanted) };
    };
    return {
        rowOf: ({ identity }) => rows.get(identity),
        async list(scope, wants, signal) {
            const { wanted, test } = toTests(scope);
            const inRegistry = registryName === undefined ? {} : { registry_name: registryName };
            const queries = scope.kind === 'all' ? [{ ...inRegistry, ...filters }] : await planner.plan(wanted, signal);
            const keep = (row, host) => {
                const image = show(row, host);
                if (!wants(image))
                    return undefined;
                if (row.problem !== null)
                    throw row.problem;
                return image;
            };
            const read = async (query) => {
                const unplaced = [];
                const select = (row) => {
                    directory.learn(row);
                    if (!test(row))
                        return undefined;
                    const host = directory.hostOf(row);
                    if (host !== undefined)
                        return keep(row, host);
                    unplaced.push(row);
                    return undefined;
                };
                const listing = await calls.listImages(query, signal, select, () => void unplaced.splice(0));
                planner.noteLength(query, listing.pageCount);
                return { ...listing, unplaced };
            };
            const listings = await Promise.all(queries.map(read));
            const unplaced = listings.flatMap((listing) => listing.unplaced);
            if (unplaced.some(({ registryType }) => registryType !== 'SwrEnterprise'))
                await directory.read(signal);
            const late = unplaced
                .map((row) => keep(row, directory.hostOf(row) ?? null))
                .filter((image) => image !== undefined);
            const seen = uniteRows([...listings.flatMap((listing) => listing.rows), ...late]);
            return { ...summarize(listings), seen };
        },
    };
}
function summarize(listings) {
    return {
        complete: listings.every(({ complete }) => complete),
        calls: listings.reduce((sum, { pageCount }) => sum + pageCount, 0),
        serviceTimeMs: listings
            .map(({ serviceTimeMs }) => serviceTimeMs)
            .reduce((latest, timeMs) => (0,paging/* latestTime */.ZV)(latest, timeMs), listings[0]?.serviceTimeMs ?? null),
    };
}
function uniteRows(images) {
    const united = new Map();
    for (const image of images) {
        const { name, tag, digest } = image.identity;
        const key = JSON.stringify([name, tag, digest, image.key]);
        const known = united.get(key);
        if ((image.finishedAtMs ?? 0) >= (known?.finishedAtMs ?? 0))
            united.set(key, image);
    }
    return [...united.values()];
}
function wantRows(rows) {
    return uniteWanted(rows.flatMap((row) => row === undefined || row.imageName === null
        ? []
        : [{ namespace: row.namespace ?? undefined, imageName: row.imageName, tag: row.imageVersion ?? undefined }]));
}
function createTest(wanted) {
    const keys = new Set(wanted.map(({ namespace, imageName }) => JSON.stringify([namespace ?? null, imageName])));
    return ({ namespace, imageName }) => keys.has(JSON.stringify([namespace, imageName])) || keys.has(JSON.stringify([null, imageName]));
}

;// CONCATENATED MODULE: ./src/hss/registry/registry-directory.ts



const instancePeek = 200;
const maxReads = 3;
function createRegistryDirectory(calls, region, log) {
    const known = new Map();
    let readsLeft = maxReads;
    let reading;
    let peeking;
    const keep = (registry) => {
        const key = registry.id ?? `${registry.type} ${registry.name}`;
        const before = known.get(key);
        if (before === undefined || (before.host === null && registry.host !== null))
            known.set(key, registry);
    };
    const learn = (row) => {
        const registry = (0,registry_registry/* registryOfRow */.d_)(row, region);
        if (registry !== undefined)
            keep(registry);
    };
    const search = (test) => {
        const found = [...known.values()].filter(test);
        return found.find(({ type }) => type === 'SwrPrivate') ?? found[0];
    };
    const readList = async (signal) => {
        readsLeft -= 1;
        try {
            const { rows, complete } = await calls.listRegistries(signal);
            for (const registry of rows)
                keep(registry);
            if (complete)
                readsLeft = 0;
        }
        catch (error) {
            if (!(0,http_errors/* isCallRefused */.lx)(error))
                throw error;
            readsLeft = 0;
            log.annotate('warning', (0,words/* message */.iU)('registries_refused', { problem: error.problem }));
        }
    };
    const read = async (signal) => {
        if (readsLeft > 0 && reading === undefined) {
            reading = readList(signal).finally(() => {
                reading = undefined;
            });
        }
        await reading;
    };
    const peek = async (signal) => {
        for (const row of await calls.peekImages({ image_type: 'instance_image' }, instancePeek, signal))
            learn(row);
    };
    return {
        learn,
        hostOf(row) {
            const own = (0,registry_registry/* registryOfRow */.d_)(row, region);
            const host = own?.host ?? known.get(row.registryId ?? `${row.registryType} ${row.registryName}`)?.host ?? null;
            if (host !== null || own === undefined)
                return host;
            const mayBeTold = own.type === 'SwrEnterprise' || (readsLeft > 0 && !own.type.startsWith('Swr'));
            return mayBeTold ? undefined : null;
        },
        read,
        findById: (id) => known.get(id),
        async findByName(name, signal) {
            const found = search((registry) => registry.name === name);
            if (found !== undefined)
                return found;
            await read(signal);
            return search((registry) => registry.name === name);
        },
        async findByHost(host, signal) {
            const find = () => search((registry) => registry.host === host);
            const found = find();
            if (found !== undefined)
                return found;
            if (host === (0,registry_registry/* swrHost */.ZG)(region)) {
                for (const row of await calls.peekImages({ image_type: 'private_image' }, 1, signal))
                    learn(row);
                return find() ?? { id: null, name: null, type: 'SwrPrivate', host };
            }
            await read(signal);
            if (find() === undefined)
                await (peeking ??= peek(signal));
            return find();
        },
    };
}
function isSameRegistry(one, row) {
    return one.id === null ? one.type === row.registryType : one.id === row.registryId;
}

// EXTERNAL MODULE: ./src/domain/image-entry.ts
var image_entry = __webpack_require__(7256);
;// CONCATENATED MODULE: ./src/hss/registry/sync.ts




const againAfterMs = 5 * 60_000;
const dateStepMs = 1000;
const clockToleranceMs = 10 * 60_000;
function createSync(tools) {
    const { calls, clock, log, locate, allowListedTags } = tools;
    const states = [];
    let current = new Set();
    const isWanted = ({ entry, search }) => {
        if (search === 'missing')
            return true;
        return !allowListedTags && !(0,image_entry/* isPinned */.T4)(entry) && (search === 'not_looked' || !current.has(entry));
    };
    const noteTime = (serviceTimeMs) => serviceTimeMs === null ? null : { serviceTimeMs, atMs: clock.now() };
    const request = async (registry, signal) => {
        const name = registry.name ?? registry.host ?? registry.type;
        const choice = {
            ...(registry.id === null ? {} : { registry_id: registry.id }),
            ...(registry.type === '' ? {} : { registry_type: registry.type }),
        };
        try {
            const serviceTimeMs = await calls.sync(choice, signal);
            log.info((0,words/* message */.iU)('registry_sync_requested', { registry: name }));
            return serviceTimeMs;
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ) || error instanceof errors/* DeadlineError */.j3 || error instanceof errors/* CancelledError */.cc)
                throw error;
            log.annotate('warning', (0,words/* message */.iU)('registry_sync_failed', { registry: name, problem: error.problem }));
            return null;
        }
    };
    return {
        async refresh(open, signal) {
            const wanted = new Set();
            for (const { entry } of open.filter(isWanted)) {
                for (const registry of await locate(entry, signal))
                    wanted.add(registry);
            }
            for (const registry of wanted) {
                const state = states.find((known) => covers(known.registry, registry));
                const requestedAtMs = clock.now();
                if (state === undefined) {
                    states.push({ registry, requestedAtMs, since: noteTime(await request(registry, signal)) });
                }
                else if (requestedAtMs - state.requestedAtMs >= againAfterMs) {
                    state.requestedAtMs = requestedAtMs;
                    await request(registry, signal);
                }
            }
        },
        isCurrent(row) {
            const { latestSyncTimeMs } = row;
            if (latestSyncTimeMs === null)
                return false;
            return states.some(({ registry, since }) => {
                if (since === null || !isSameRegistry(registry, row))
                    return false;
                const serviceNowMs = since.serviceTimeMs + clock.now() - since.atMs;
                return (latestSyncTimeMs >= since.serviceTimeMs + dateStepMs && latestSyncTimeMs <= serviceNowMs + clockToleranceMs);
            });
        },
        noteLook(serviceTimeMs, found) {
            current = found;
            for (const state of states)
                state.since ??= noteTime(serviceTimeMs);
        },
    };
}
function covers(one, other) {
    return one.id === null ? one.type === other.type : one.id === other.id;
}

;// CONCATENATED MODULE: ./src/hss/registry/source.ts













const maxImages = 1000;
const maxNamed = 5;
const sentences = {
    unknownImage: (0,words/* message */.iU)('registry_image_unknown'),
    listIncomplete: (looks) => (0,words/* message */.iU)('registry_listing_incomplete', { looks }),
    imageGone: (0,words/* message */.iU)('registry_image_gone'),
};
function createRegistrySource(client, target, options) {
    const calls = (0,registry_calls/* createRegistryCalls */.R)(client);
    const targets = new Map();
    const readFindings = (image, ...rest) => {
        targets.set(image.imageId, image);
        return calls.readFindings(image, ...rest);
    };
    return {
        ...createSourceOf({ ...calls, readFindings }, target, options),
        async openSoftware() {
            const { createSoftwareLookUps } = await __webpack_require__.e(/* import() */ 941).then(__webpack_require__.bind(__webpack_require__, 941));
            return createSoftwareLookUps(client, 'registry', (imageId) => (0,registry_calls/* askForSoftware */.U)(targets.get(imageId)));
        },
    };
}
function createSourceOf(calls, target, options) {
    const { region, registryName, allowListedTags, clock, log } = options;
    const directory = createRegistryDirectory(calls, region, log);
    const locator = createLocator({ directory, region, registryName, log });
    const sync = createSync({ calls, clock, log, locate: locator.locate, allowListedTags });
    const filters = target.kind === 'all' ? target.filters : {};
    const poller = createPoller({ calls, directory, isCurrent: sync.isCurrent, filters, registryName });
    const rules = createMatchRules(poller.rowOf, directory.hostOf, registryName);
    let matcher;
    return {
        kind: 'registry',
        sentences,
        mayRepeatLostRequest: false,
        mustListAfterFindings: true,
        keyOf: keyOfContent,
        createMatcher(entries) {
            matcher = (0,entry_matcher/* createEntryMatcher */.H)(entries, rules);
            return matcher;
        },
        explainAmbiguity(entry, rows) {
            const registries = listRegistries(entry, rows, poller.rowOf);
            return registries.length === 0
                ? null
                : (0,words/* message */.iU)('registry_ambiguous', { registries: (0,texts/* joinSome */.b)(registries, maxNamed) });
        },
        refresh: sync.refresh,
        async list(scope, wants, signal) {
            const look = await poller.list(scope, wants, signal);
            const found = findEntries(look.seen, matcher);
            locator.noteFound(found, poller.rowOf);
            const current = [...found].filter(([, images]) => images.some((image) => image.isCurrent === true));
            sync.noteLook(look.serviceTimeMs, new Set(current.map(([entry]) => entry)));
            return look;
        },
        requestScan(images, signal) {
            const byContent = Map.groupBy(images, ({ identity }) => keyOfContent(identity));
            const chosen = [...byContent.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
            if (chosen.length > maxImages) {
                const problem = (0,words/* message */.iU)('registry_too_many', { count: chosen.length, most: maxImages });
                throw new errors/* ActionError */.lZ('user', problem, (0,words/* message */.iU)('advice_registry_too_many'));
            }
            const rows = chosen.map((image) => poller.rowOf(image)).filter((row) => row !== undefined);
            const items = rows.map(toScanImageInfo).flatMap((item) => ('missing' in item ? [] : [item]));
            return calls.scan(toScanBody(items), signal);
        },
        readFindings: createFindingsReader(calls, (0,catalogue/* createCatalogue */.S)(calls.listVulnerabilities), poller.rowOf),
    };
}
function keyOfContent({ name, digest, id }) {
    const content = digest?.toLowerCase() ?? (id === null ? undefined : `id ${id}`);
    return content === undefined ? undefined : [name, content].join('\n');
}
function findEntries(seen, matcher) {
    const found = new Map();
    for (const image of seen) {
        for (const entry of matcher?.findEntries(image) ?? []) {
            const known = found.get(entry);
            if (known === undefined)
                found.set(entry, [image]);
            else
                known.push(image);
        }
    }
    return found;
}
function listRegistries(entry, images, rowOf) {
    const groups = entry.kind === 'build' ? Map.groupBy(images, ({ identity }) => identity.name).values() : [images];
    for (const group of groups) {
        const places = new Map(group.map((image) => [rowOf(image)?.registryId ?? null, image.place]));
        if (places.size > 1)
            return [...places.values()];
    }
    return [];
}


/***/ }),

/***/ 7735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ normalizeStatus),
/* harmony export */   h: () => (/* binding */ phaseOf)
/* harmony export */ });
const phases = {
    success: 'success',
    failed: 'failure',
    download_failed: 'failure',
    image_oversized: 'failure',
    image_scan_stop: 'failure',
    unscan: 'pending',
    scanning: 'pending',
    waiting: 'pending',
};
function normalizeStatus(status) {
    return status === 'waiting_for_scan' ? 'waiting' : status;
}
function phaseOf(status) {
    const normal = normalizeStatus(status);
    return Object.hasOwn(phases, normal) ? (phases[normal] ?? 'pending') : 'pending';
}


/***/ }),

/***/ 9225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dX: () => (/* binding */ createTolerantReader),
  nx: () => (/* binding */ inside),
  _0: () => (/* binding */ readCount),
  LD: () => (/* binding */ readList),
  mx: () => (/* binding */ readLooseText),
  kz: () => (/* binding */ readNumber),
  Ag: () => (/* binding */ readObject),
  UX: () => (/* binding */ readProse),
  Hg: () => (/* binding */ readRequiredText),
  yR: () => (/* binding */ readText)
});

// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __webpack_require__(799);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/hss/bounded-text.ts

const maxTextLength = 1024;
const maxProseLength = 16 * 1024;
const hashLength = 64;
function boundText(text) {
    if (text.length <= maxTextLength)
        return text;
    const hash = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    return `${copyStart(text, maxTextLength - hashLength - 1)}…${hash}`;
}
function boundProse(text) {
    return text.length <= maxProseLength ? text : `${copyStart(text, maxProseLength - 1)}…`;
}
function copyStart(text, length) {
    return Buffer.from(text.slice(0, length)).toString();
}

;// CONCATENATED MODULE: ./src/hss/shape.ts



function inside(place, name) {
    return { ...place, where: place.where === '' ? name : `${place.where}.${name}` };
}
function refuseShape(place, expected) {
    const where = place.where === '' ? 'the body' : place.where;
    throw new errors/* ShapeError */.ym((0,words/* message */.iU)('answer_shape', { ...place, where, expected }), (0,words/* message */.iU)('advice_shape'));
}
function createTolerantReader() {
    let first = null;
    return {
        read(readField) {
            try {
                return readField();
            }
            catch (error) {
                if (!(error instanceof errors/* ShapeError */.ym))
                    throw error;
                first ??= error;
                return null;
            }
        },
        problem: () => first,
    };
}
function readObject(value, place) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return refuseShape(place, 'an object');
    return value;
}
function readList(value, place) {
    return Array.isArray(value) ? value : refuseShape(place, 'a list');
}
function readText(value, place) {
    if (value === undefined || value === null || value === '')
        return null;
    if (typeof value === 'string')
        return boundText(value);
    return typeof value === 'number' ? String(value) : refuseShape(place, 'text');
}
function readRequiredText(value, place) {
    return readText(value, place) ?? refuseShape(place, 'text that is not empty');
}
function readCount(value, place) {
    if (value === undefined || value === null || value === '')
        return null;
    const count = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
    return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0
        ? count
        : refuseShape(place, 'a whole number from 0');
}
function readNumber(value) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
function readLooseText(value) {
    return typeof value === 'string' ? boundText(value) : '';
}
function readProse(value) {
    return typeof value === 'string' ? boundProse(value) : '';
}


/***/ }),

/***/ 5921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createVulnerabilityList)
/* harmony export */ });
/* harmony import */ var _paging_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8628);
/* harmony import */ var _vulnerability_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1837);


const identifyVulnerability = (0,_paging_js__WEBPACK_IMPORTED_MODULE_0__/* .identifyBy */ .Gw)(['vul_id', 'type', 'image_type', 'vul_name', 'severity_level', 'cve_list']);
function createVulnerabilityList(client, imageType) {
    return ({ type, handleStatus, vulnerabilityId }, signal, enough = () => false) => (0,_paging_js__WEBPACK_IMPORTED_MODULE_0__/* .listPages */ .pN)(client, {
        method: 'GET',
        path: '/images/vulnerabilities',
        query: {
            type,
            handle_status: handleStatus,
            image_type: imageType,
            ...(vulnerabilityId === undefined ? {} : { vul_id: vulnerabilityId }),
        },
        purpose: 'look',
    }, _vulnerability_row_js__WEBPACK_IMPORTED_MODULE_1__/* .readVulnerability */ .tq, { select: (row) => row, enough }, signal, identifyVulnerability);
}


/***/ }),

/***/ 1837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cS: () => (/* binding */ vulnerabilityTypes),
/* harmony export */   fX: () => (/* binding */ handleStatuses),
/* harmony export */   tq: () => (/* binding */ readVulnerability)
/* harmony export */ });
/* harmony import */ var _base_objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7725);
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1245);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9225);



const vulnerabilityTypes = ['linux_vul', 'app_vul'];
const handleStatuses = ['unhandled', 'handled'];
const maxCves = 10_000;
function readVulnerability(value, place) {
    const row = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value, place);
    const id = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readRequiredText */ .Hg)(row['vul_id'], (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)(place, 'vul_id'));
    const word = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(row['severity_level'], (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)(place, 'severity_level')) ?? 'unknown';
    return {
        id,
        ...readCves(row['cve_list']),
        severity: word.toLowerCase(),
        rank: (0,_domain_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .rankSeverity */ .yq)(word),
        mayBeCritical: false,
        cvss: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)(row['max_cvss_score']),
        type: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readLooseText */ .mx)(row['type']),
        title: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readProse */ .UX)(row['vul_name']),
        description: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readProse */ .UX)(row['description']),
        solution: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readProse */ .UX)(row['solution_detail']),
        url: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readLooseText */ .mx)(row['url']),
    };
}
function readCves(value) {
    const entries = Array.isArray(value) ? value.slice(0, maxCves) : [];
    const ids = entries.map((entry) => {
        return (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readLooseText */ .mx)((0,_base_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(entry) ? entry['cve_id'] : entry);
    });
    const isWhole = value === undefined || value === null || (Array.isArray(value) && value.length === entries.length);
    return { cves: [...new Set(ids.filter((id) => id !== ''))], hasAllCves: isWhole && ids.every((id) => id !== '') };
}


/***/ })

};
;