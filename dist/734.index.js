"use strict";
exports.id = 734;
exports.ids = [734,29];
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

/***/ 6795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OX: () => (/* binding */ timeRule),
/* harmony export */   YQ: () => (/* binding */ countRule),
/* harmony export */   ZT: () => (/* binding */ digestRule),
/* harmony export */   fI: () => (/* binding */ judgeCount),
/* harmony export */   u5: () => (/* binding */ ratingRule)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1245);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9225);


const earliestMs = 1_420_070_400_000;
const latestMs = 4_070_880_000_000;
function digestRule(field) {
    const form = /^sha(?:256|384|512):[0-9a-f]{64,128}$/i;
    return { field, decode: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR, judge: (value) => judgeText(value, (text) => form.test(text)) };
}
function ratingRule(field) {
    return {
        field,
        decode: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
        judge: (value) => judgeText(value, (text) => _domain_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .ratings */ .VQ.some((word) => word === text)),
    };
}
function countRule(field) {
    return { field, decode: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0, judge: judgeCount };
}
function timeRule(field) {
    return {
        field,
        decode: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0,
        judge(value) {
            const sight = judgeCount(value);
            if (sight !== 'fits')
                return sight;
            if (value === 0)
                return 'absent';
            return Number(value) >= earliestMs && Number(value) <= latestMs ? 'fits' : 'other_unit';
        },
    };
}
function judgeCount(value) {
    if (isAbsent(value))
        return 'absent';
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? 'fits' : 'other_type';
}
function judgeText(value, isDocumented) {
    if (isAbsent(value))
        return 'absent';
    if (typeof value !== 'string')
        return 'other_type';
    return isDocumented(value) ? 'fits' : 'other_word';
}
function isAbsent(value) {
    return value === undefined || value === null || value === '';
}


/***/ }),

/***/ 9962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ createInspection)
});

// EXTERNAL MODULE: ./src/base/objects.ts
var objects = __webpack_require__(7725);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/hss/paging.ts
var paging = __webpack_require__(8628);
// EXTERNAL MODULE: ./src/http/errors.ts
var http_errors = __webpack_require__(8549);
;// CONCATENATED MODULE: ./src/hss/dry-run/looking-client.ts


const maxImages = 1000;
function createLookingClient(client, operations, observe) {
    const results = new Map();
    const requests = [];
    const note = (call, result) => {
        const operation = operations.find(({ method, path }) => method === call.method && path.test(call.path));
        if (operation === undefined)
            return;
        const before = results.get(operation);
        if (before !== 'refused' && !(before === 'seen' && result === 'failed'))
            results.set(operation, result);
    };
    return {
        async client(call, signal) {
            if (call.purpose === 'change') {
                requests.push(describeRequest(call));
                return { json: null, place: { method: call.method, url: call.path, where: '' }, serviceTimeMs: null };
            }
            try {
                const answer = await client(call, signal);
                note(call, 'seen');
                return observe(call, answer);
            }
            catch (error) {
                if (!signal.aborted)
                    note(call, (0,http_errors/* isCallRefused */.lx)(error) ? 'refused' : 'failed');
                throw error;
            }
        },
        listPermissions: () => operations.map((operation) => ({
            operation: operation.name,
            use: { key: operation.use, values: {} },
            result: results.get(operation) ?? 'not_asked',
        })),
        listRequests: () => requests,
    };
}
function describeRequest({ method, path, query, body }) {
    const fields = (0,objects/* isObject */.G)(body) ? Object.entries(body) : [];
    const lists = fields.flatMap(([, value]) => (Array.isArray(value) ? [value] : []));
    const images = lists.flat();
    const settings = fields.filter(([, value]) => !Array.isArray(value));
    const search = Object.entries(query ?? {})
        .map(([name, value]) => `${name}=${value}`)
        .join('&');
    return {
        target: `${method} /v5/{project_id}${path}${search === '' ? '' : `?${search}`}`,
        settings: JSON.stringify(Object.fromEntries(settings)),
        imageCount: lists.length === 0 ? null : images.length,
        images: images.slice(0, maxImages).map((image) => JSON.stringify(image)),
    };
}

// EXTERNAL MODULE: ./src/base/words/index.ts
var base_words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/hss/dry-run/field-rule.ts
var field_rule = __webpack_require__(6795);
;// CONCATENATED MODULE: ./src/hss/dry-run/row-observer.ts


const nowhere = { method: '', url: '', where: '' };
function createRowObserver(rules) {
    const tallies = rules.map((rule) => ({ rule, tally: emptyTally() }));
    return {
        observe(row) {
            if (!(0,objects/* isObject */.G)(row))
                return row;
            const readable = { ...row };
            for (const { rule, tally } of tallies) {
                const value = row[rule.field];
                tally[rule.judge(value)] += 1;
                if (!isDecodable(rule, value))
                    delete readable[rule.field];
            }
            return readable;
        },
        listChecks: () => tallies.map(({ rule, tally }) => describeField(rule.field, tally)),
    };
}
function describeField(field, tally, place = 'row') {
    const { absent, fits, other_type: types, other_unit: units, other_word: words } = tally;
    const contradicting = types + units + words;
    const count = absent + fits + contradicting;
    if (count === 0)
        return { check: field, result: 'not_seen', detail: (0,base_words/* message */.iU)('check_nothing_read') };
    const total = place === 'row' ? (0,base_words/* message */.iU)('check_rows', { count }) : (0,base_words/* message */.iU)('check_pages', { count });
    if (contradicting > 0) {
        const detail = (0,base_words/* message */.iU)('check_field_contradicted', { field, fits, total, types, units, words });
        return { check: field, result: 'contradicted', detail };
    }
    if (fits > 0)
        return { check: field, result: 'seen', detail: (0,base_words/* message */.iU)('check_field_seen', { field, fits, total }) };
    return { check: field, result: 'not_seen', detail: (0,base_words/* message */.iU)('check_field_not_seen', { field, total }) };
}
function emptyTally() {
    return { absent: 0, fits: 0, other_type: 0, other_unit: 0, other_word: 0 };
}
function isDecodable({ decode }, value) {
    try {
        decode(value, nowhere);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/hss/dry-run/page-observer.ts




function createPageObserver() {
    const totals = emptyTally();
    let pages = 0;
    let full = 0;
    let wrong = 0;
    return {
        observe(offset, rowCount, total) {
            const sight = (0,field_rule/* judgeCount */.fI)(total);
            totals[sight] += 1;
            pages += 1;
            if (rowCount === paging/* pageLimit */.LN)
                full += 1;
            else if (rowCount > paging/* pageLimit */.LN || (sight === 'fits' && offset + rowCount < Number(total)))
                wrong += 1;
            return sight === 'other_type' && !/^\d{1,16}$/.test(String(total)) ? undefined : total;
        },
        listChecks: () => [describePages(pages, full, wrong), describeField('total_num', totals, 'page')],
    };
}
function describePages(pages, full, wrong) {
    const check = 'page_size';
    const limit = paging/* pageLimit */.LN;
    if (pages === 0)
        return { check, result: 'not_seen', detail: (0,base_words/* message */.iU)('check_nothing_read') };
    if (wrong > 0)
        return { check, result: 'contradicted', detail: (0,base_words/* message */.iU)('check_page_contradicted', { wrong, pages, limit }) };
    if (full > 0)
        return { check, result: 'seen', detail: (0,base_words/* message */.iU)('check_page_seen', { full, limit }) };
    return { check, result: 'not_seen', detail: (0,base_words/* message */.iU)('check_page_not_seen', { pages, limit }) };
}

;// CONCATENATED MODULE: ./src/hss/dry-run/sync-observer.ts



const maxRows = 10_000;
const field = 'latest_sync_time';
function createSyncObserver() {
    const rule = (0,field_rule/* timeRule */.OX)(field);
    const tally = emptyTally();
    const rows = new Map();
    return {
        observe(row) {
            tally[rule.judge(row[field])] += 1;
            const key = textOf([row['registry_id'], row['id'] ?? row['image_id'], row['image_version']]);
            const content = textOf([row['image_digest'], row['latest_update_time']]);
            const sight = { registry: textOf([row['registry_id']]), content, syncTime: row[field] };
            const known = rows.get(key);
            if (known !== undefined)
                known.last = sight;
            else if (rows.size < maxRows)
                rows.set(key, { first: sight, last: sight });
        },
        listChecks() {
            const check = describeField(field, tally);
            return [check.result === 'seen' ? compareLooks([...rows.values()]) : check];
        },
    };
}
function compareLooks(rows) {
    const synchronized = new Set(rows.filter(isNewer).map(({ first }) => first.registry));
    const unchanged = rows.filter(({ first, last }) => synchronized.has(first.registry) && first.content === last.content);
    const touched = unchanged.filter(isNewer).length;
    const count = unchanged.length;
    if (touched > 0)
        return { check: field, result: 'seen', detail: (0,base_words/* message */.iU)('check_sync_seen', { touched, unchanged: count }) };
    if (count > 0)
        return { check: field, result: 'contradicted', detail: (0,base_words/* message */.iU)('check_sync_contradicted', { unchanged: count }) };
    return { check: field, result: 'not_seen', detail: (0,base_words/* message */.iU)('check_sync_not_seen', { rows: rows.length }) };
}
function isNewer({ first, last }) {
    return [first.syncTime, last.syncTime].every((time) => (0,field_rule/* judgeCount */.fI)(time) === 'fits')
        ? Number(last.syncTime) > Number(first.syncTime)
        : false;
}
function textOf(values) {
    return JSON.stringify(values);
}

;// CONCATENATED MODULE: ./src/hss/dry-run/inspection.ts







function createInspection(client, profile) {
    const { listPath } = profile;
    const rows = createRowObserver(profile.rules);
    const pages = createPageObserver();
    const sync = profile.isSynchronized ? createSyncObserver() : undefined;
    const observe = (call, answer) => {
        if (call.path !== listPath || !(0,objects/* isObject */.G)(answer.json))
            return answer;
        const { data_list: listed, total_num: total, ...rest } = answer.json;
        const list = Array.isArray(listed) ? listed : [];
        for (const row of list)
            if ((0,objects/* isObject */.G)(row))
                sync?.observe(row);
        const isWhole = call.query?.['limit'] === paging/* pageLimit */.LN;
        const readableTotal = isWhole ? pages.observe(Number(call.query?.['offset']), list.length, total) : total;
        const data = Array.isArray(listed) ? list.map((row) => rows.observe(row)) : listed;
        return { ...answer, json: { ...rest, data_list: data, total_num: readableTotal } };
    };
    const dry = createLookingClient(client, profile.operations, observe);
    const { source, listSoftwareCalls, imageType } = profile.openSource(dry.client);
    let wasSampled = false;
    const ask = async (call, signal) => {
        try {
            await dry.client(call, signal);
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ) || error instanceof errors/* DeadlineError */.j3 || error instanceof errors/* CancelledError */.cc)
                throw error;
        }
    };
    return {
        source,
        async sampleList(signal) {
            if (wasSampled && sync === undefined)
                return;
            wasSampled = true;
            await ask({ method: 'GET', path: listPath, query: { offset: 0, limit: paging/* pageLimit */.LN }, purpose: 'look' }, signal);
        },
        async probe(image, vulnerabilityId, signal) {
            const calls = image === undefined ? [] : listSoftwareCalls(image, vulnerabilityId);
            for (const call of [askForCatalogue(imageType), ...calls])
                await ask(call, signal);
        },
        listChecks: () => [...rows.listChecks(), ...pages.listChecks(), ...(sync?.listChecks() ?? [])],
        listPermissions: dry.listPermissions,
        listRequests: dry.listRequests,
    };
}
function askForCatalogue(imageType) {
    const query = { type: 'linux_vul', handle_status: 'unhandled', image_type: imageType, offset: 0, limit: 10 };
    return { method: 'GET', path: '/images/vulnerabilities', query, purpose: 'look' };
}


/***/ }),

/***/ 7734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspectLocalImages: () => (/* binding */ inspectLocalImages)
/* harmony export */ });
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7777);
/* harmony import */ var _dry_run_field_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6795);
/* harmony import */ var _dry_run_inspection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9962);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2029);




const operations = [
    { name: 'ListImageLocal', method: 'GET', path: /^\/image\/local-repositories$/, use: 'use_list_images' },
    {
        name: 'ListImageHandleAffectVulnerabilities',
        method: 'POST',
        path: /^\/image\/vulnerability\/handle-affect-vulnerabilities$/,
        use: 'use_read_findings',
    },
    { name: 'ListGeneralImageVuls', method: 'GET', path: /^\/images\/vulnerabilities$/, use: 'use_read_catalogue' },
    { name: 'ListLocalImageAppInfo', method: 'GET', path: /^\/image\/local\/apps$/, use: 'use_read_software' },
    {
        name: 'ListVulAffectImageApps',
        method: 'GET',
        path: /^\/image\/vulnerability\/[^/]+\/apps$/,
        use: 'use_read_affected_software',
    },
    { name: 'BatchScanLocalImage', method: 'POST', path: /^\/image\/local\/batch-scan$/, use: 'use_start_scans' },
];
function inspectLocalImages(client, target) {
    return (0,_dry_run_inspection_js__WEBPACK_IMPORTED_MODULE_1__/* .createInspection */ .T)(client, {
        listPath: '/image/local-repositories',
        operations,
        rules: [
            (0,_dry_run_field_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .digestRule */ .ZT)('image_digest'),
            (0,_dry_run_field_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .timeRule */ .OX)('latest_scan_time'),
            (0,_dry_run_field_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .ratingRule */ .u5)('severity_level'),
            (0,_dry_run_field_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .countRule */ .YQ)('vul_num'),
            (0,_dry_run_field_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .countRule */ .YQ)('malicious_file_num'),
        ],
        isSynchronized: false,
        openSource: (dryClient) => ({
            source: (0,_source_js__WEBPACK_IMPORTED_MODULE_2__.createLocalSource)(dryClient, target),
            imageType: 'local',
            listSoftwareCalls({ identity: { id } }, vulnerabilityId) {
                if (id === null)
                    return [];
                const query = { image_id: id, offset: 0, limit: 10 };
                const software = { method: 'GET', path: '/image/local/apps', query, purpose: 'look' };
                return vulnerabilityId === undefined ? [software] : [software, askForAffected(id, vulnerabilityId)];
            },
        }),
    });
}
function askForAffected(imageId, vulnerabilityId) {
    return {
        method: 'GET',
        path: `/image/vulnerability/${(0,_http_request_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeComponent */ .Yw)(imageId)}/apps`,
        query: { is_handled: false, image_type: 'local', vul_id: vulnerabilityId, offset: 0, limit: 10 },
        purpose: 'look',
    };
}


/***/ }),

/***/ 2029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createLocalSource: () => (/* binding */ createLocalSource)
});

// UNUSED EXPORTS: createSourceOf

// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/domain/entry-matcher.ts
var entry_matcher = __webpack_require__(9355);
// EXTERNAL MODULE: ./src/hss/catalogue.ts
var catalogue = __webpack_require__(4667);
// EXTERNAL MODULE: ./src/hss/local/batch-scan.ts
var batch_scan = __webpack_require__(42);
// EXTERNAL MODULE: ./src/hss/paging.ts
var paging = __webpack_require__(8628);
// EXTERNAL MODULE: ./src/hss/vulnerability-list.ts
var vulnerability_list = __webpack_require__(5921);
// EXTERNAL MODULE: ./src/hss/shape.ts + 1 modules
var shape = __webpack_require__(9225);
;// CONCATENATED MODULE: ./src/hss/local/affected-image.ts

function readAffectedImage(value, place) {
    const row = (0,shape/* readObject */.Ag)(value, place);
    return {
        imageId: (0,shape/* readRequiredText */.Hg)(row['image_id'], (0,shape/* inside */.nx)(place, 'image_id')),
        vulnerabilityId: (0,shape/* readRequiredText */.Hg)(row['vul_id'], (0,shape/* inside */.nx)(place, 'vul_id')),
    };
}

;// CONCATENATED MODULE: ./src/hss/local/image-row.ts


const identifyImageRow = (0,paging/* identifyBy */.Gw)([
    'image_name',
    'image_version',
    'image_digest',
    'image_id',
    'agent_id',
    'host_id',
    'host_name',
]);
function readImageRow(value, place) {
    const row = (0,shape/* readObject */.Ag)(value, place);
    const { read, problem } = (0,shape/* createTolerantReader */.dX)();
    const strictText = (name) => (0,shape/* readText */.yR)(row[name], (0,shape/* inside */.nx)(place, name));
    const text = (name) => read(() => strictText(name));
    const count = (name) => read(() => (0,shape/* readCount */._0)(row[name], (0,shape/* inside */.nx)(place, name)));
    const fields = {
        imageName: strictText('image_name'),
        imageVersion: strictText('image_version'),
        imageDigest: text('image_digest'),
        imageId: text('image_id'),
        localImageType: (0,shape/* readLooseText */.mx)(row['local_image_type']) || null,
        scanStatus: text('scan_status') ?? '',
        latestScanTimeMs: count('latest_scan_time') || null,
        latestUpdateTimeMs: (0,shape/* readNumber */.kz)(row['latest_update_time']),
        imageSizeBytes: (0,shape/* readNumber */.kz)(row['image_size']),
        vulNum: count('vul_num'),
        unsafeSettingNum: count('unsafe_setting_num'),
        maliciousFileNum: count('malicious_file_num'),
        rating: text('severity_level'),
        scanFailedDesc: (0,shape/* readLooseText */.mx)(row['scan_failed_desc']),
        nonScanReason: text('non_scan_reason') ?? '',
        hostName: text('host_name'),
        hostId: text('host_id'),
        agentId: text('agent_id'),
    };
    return { ...fields, problem: problem() };
}

;// CONCATENATED MODULE: ./src/hss/local/calls.ts





function createLocalCalls(client) {
    const images = { method: 'GET', path: '/image/local-repositories', purpose: 'look' };
    return {
        batchScan: (body, signal) => (0,batch_scan/* postBatchScan */.AB)(client, body, signal),
        listImages: (query, signal, select) => (0,paging/* listPages */.pN)(client, { ...images, query }, readImageRow, { select }, signal, identifyImageRow),
        countImages: (signal) => (0,paging/* countRows */.BO)(client, images, signal),
        listAffectedImages: (query, signal) => (0,paging/* listPages */.pN)(client, askForAffected(query), readAffectedImage, { select: (row) => row }, signal),
        listVulnerabilities: (0,vulnerability_list/* createVulnerabilityList */.D)(client, 'local'),
    };
}
function askForAffected({ imageIds, type, handleStatus }) {
    return {
        method: 'POST',
        path: '/image/vulnerability/handle-affect-vulnerabilities',
        body: {
            image_type: 'local',
            type,
            operate_type: 'not_ignore',
            select_type: 'specific_image_all_vul',
            handle_status: handleStatus,
            image_id_list: imageIds,
        },
        purpose: 'look',
    };
}

// EXTERNAL MODULE: ./src/hss/vulnerability-row.ts
var vulnerability_row = __webpack_require__(1837);
;// CONCATENATED MODULE: ./src/hss/local/findings.ts


const imagesPerQuery = 500;
function createFindingsReader(calls, catalogue) {
    return async (images, signal) => {
        const ids = new Set(images.map(({ identity }) => identity.id).filter((id) => id !== null));
        const found = await readById(ids, calls, catalogue, signal);
        return new Map(images.map((image) => {
            const findings = image.identity.id === null ? undefined : found.get(image.identity.id);
            return findings === undefined
                ? [image, { kind: 'unreadable', why: (0,words/* message */.iU)('details_without_id') }]
                : [image, { kind: 'read', findings }];
        }));
    };
}
async function readById(imageIds, calls, catalogue, signal) {
    const affected = new Map([...imageIds].map((id) => [id, { unhandled: new Set(), handled: new Set() }]));
    const idsByType = { linux_vul: new Set(), app_vul: new Set() };
    const incomplete = new Set();
    const read = async (ids, type, handleStatus) => {
        const listing = await calls.listAffectedImages({ imageIds: ids, type, handleStatus }, signal);
        if (!listing.complete)
            for (const id of ids)
                incomplete.add(id);
        for (const { imageId, vulnerabilityId } of listing.rows) {
            const image = affected.get(imageId);
            if (image === undefined)
                continue;
            image[handleStatus].add(vulnerabilityId);
            idsByType[type].add(vulnerabilityId);
        }
    };
    await Promise.all(chunk([...imageIds], imagesPerQuery).flatMap((ids) => vulnerability_row/* vulnerabilityTypes */.cS.flatMap((type) => vulnerability_row/* handleStatuses */.fX.map((handleStatus) => read(ids, type, handleStatus)))));
    await Promise.all(vulnerability_row/* vulnerabilityTypes */.cS.map((type) => catalogue.need(type, idsByType[type], signal)));
    return new Map([...affected].map(([id, found]) => [id, toFindings(found, !incomplete.has(id), catalogue)]));
}
function toFindings({ unhandled, handled }, complete, catalogue) {
    const ids = new Set([...unhandled, ...handled]);
    const handledIds = new Set([...handled].filter((id) => !unhandled.has(id)));
    const known = (from) => [...from].map((id) => catalogue.get(id)).filter((found) => found !== undefined);
    const open = known(unhandled);
    return {
        complete,
        ids,
        handledIds,
        ranks: known(ids).map(({ rank }) => rank),
        unrated: unhandled.size - open.length,
        unhandled: open,
        handledCount: handledIds.size,
        maliciousFiles: null,
    };
}
function chunk(items, size) {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

;// CONCATENATED MODULE: ./src/hss/local/image-key.ts
function keyOfImage(identity) {
    const content = identity.digest?.toLowerCase() ?? (identity.id === null ? undefined : `id ${identity.id}`);
    return content === undefined ? undefined : [identity.name, identity.tag, content].join('\n');
}

// EXTERNAL MODULE: ./src/domain/image-name.ts
var image_name = __webpack_require__(7717);
;// CONCATENATED MODULE: ./src/hss/local/filtered-set.ts

const listedVersion = /^[A-Za-z0-9._:-]{1,128}$/;
function toListQuery(filters) {
    const query = { ...filters };
    const word = (0,image_name/* longestPlainRun */.EJ)(filters.image_name ?? '');
    if (word === undefined)
        delete query['image_name'];
    else
        query['image_name'] = word;
    if (word === undefined || !listedVersion.test(filters.image_version ?? ''))
        delete query['image_version'];
    for (const [start, end] of windows) {
        if (query[start] !== undefined && query[end] !== undefined)
            continue;
        delete query[start];
        delete query[end];
    }
    return query;
}
const windows = [
    ['start_latest_update_time', 'end_latest_update_time'],
    ['start_latest_scan_time', 'end_latest_scan_time'],
];
function passesFilters(filters, row) {
    return ((row.imageName ?? '').includes(filters.image_name ?? '') &&
        (filters.image_version === undefined || row.imageVersion === filters.image_version) &&
        isWithin(row.latestUpdateTimeMs, filters.start_latest_update_time, filters.end_latest_update_time) &&
        isWithin(row.latestScanTimeMs, filters.start_latest_scan_time, filters.end_latest_scan_time));
}
function isWithin(timeMs, startMs, endMs) {
    if ((startMs === undefined) === (endMs === undefined))
        return true;
    return timeMs !== null && timeMs >= (startMs ?? 0) && timeMs <= (endMs ?? Infinity);
}

// EXTERNAL MODULE: ./src/hss/scan-status.ts
var scan_status = __webpack_require__(7735);
;// CONCATENATED MODULE: ./src/hss/local/failure-cause.ts

const failureCauses = {
    unknown_error: 'cause_unknown_error',
    failed_to_match_agent: 'cause_failed_to_match_agent',
    create_container_failed: 'cause_create_container_failed',
    get_container_info_failed: 'cause_get_container_info_failed',
    docker_offline: 'cause_docker_offline',
    get_docker_root_failed: 'cause_get_docker_root_failed',
    image_not_exist_or_docker_api_fault: 'cause_image_not_exist_or_docker_api_fault',
    huge_image: 'cause_huge_image',
    docker_root_in_nfs: 'cause_docker_root_in_nfs',
    response_timed_out: 'cause_response_timed_out',
};
function describeFailure(scanStatus, scanFailedDesc) {
    const code = scanFailedDesc || '-';
    const key = Object.hasOwn(failureCauses, code) ? failureCauses[code] : undefined;
    const cause = { key: key ?? 'cause_unlisted', values: {} };
    return {
        code: scanFailedDesc || scanStatus,
        text: (0,words/* message */.iU)('scan_failed', { status: scanStatus || '-', code, cause }),
    };
}

;// CONCATENATED MODULE: ./src/hss/local/seen-image.ts



function toSeenImage(row) {
    const { scanStatus, latestScanTimeMs, scanFailedDesc, nonScanReason } = row;
    const phase = (0,scan_status/* phaseOf */.h)(scanStatus);
    const site = row.agentId ?? row.hostId ?? row.hostName ?? '';
    return {
        key: [site, row.imageId ?? ''].join('\n'),
        site,
        identity: { name: row.imageName, tag: row.imageVersion, digest: row.imageDigest, id: row.imageId },
        state: [(0,scan_status/* normalizeStatus */.S)(scanStatus), latestScanTimeMs ?? '', scanFailedDesc].join('\n'),
        phase,
        scanStatus: (0,scan_status/* normalizeStatus */.S)(scanStatus),
        finishedAtMs: latestScanTimeMs,
        isIndex: false,
        failure: phase === 'failure' ? describeFailure(scanStatus, scanFailedDesc) : null,
        unscannable: nonScanReason === '' ? null : (0,words/* message */.iU)('image_unscannable', { words: nonScanReason }),
        isCurrent: null,
        hostName: row.hostName,
        place: row.hostName ?? row.hostId ?? '-',
        registry: null,
        localImageType: row.localImageType,
        figures: {
            rating: row.rating,
            vulNum: row.vulNum,
            maliciousFileNum: row.maliciousFileNum,
            unsafeSettingNum: row.unsafeSettingNum,
        },
    };
}

;// CONCATENATED MODULE: ./src/hss/local/poller.ts




const fewWords = 4;
function createPoller(calls, filters) {
    let knownPages;
    const measure = async (signal) => {
        const total = await calls.countImages(signal);
        return total === null ? Infinity : (0,paging/* countPages */.E1)(total);
    };
    const listWhole = async (wants, signal) => listSteadily(() => calls.listImages({}, signal, (row) => keepIf(row, wants)));
    return async (scope, wants, signal) => {
        if (scope.kind === 'all') {
            const select = (row) => (passesFilters(filters, row) ? keepIf(row, wants) : undefined);
            return toSnapshot(await listSteadily(() => calls.listImages(toListQuery(filters), signal, select)));
        }
        const words = listWords(scope);
        if (words === undefined)
            return toSnapshot(await listWhole(wants, signal));
        if (words.length <= fewWords)
            return listByWord(calls, words, wants, signal);
        knownPages ??= await measure(signal);
        if (knownPages > words.length)
            return listByWord(calls, words, wants, signal);
        const listing = await listWhole(wants, signal);
        knownPages = listing.pageCount;
        return toSnapshot(listing);
    };
}
function keepIf(row, wants) {
    const image = toSeenImage(row);
    if (!wants(image))
        return undefined;
    if (row.problem !== null)
        throw row.problem;
    return image;
}
function listWords({ entries, images }) {
    const names = [...entries.flatMap(listNames), ...images.map(({ name }) => name)];
    const words = names.map((name) => (name === null ? undefined : (0,image_name/* filterWord */.TM)(name)));
    const known = words.filter((word) => word !== undefined);
    return known.length < words.length ? undefined : [...new Set(known)];
}
function listNames(entry) {
    if (entry.kind === 'named')
        return [entry.selector.name ?? null];
    return entry.kind === 'build' && entry.build.names.length > 0 ? entry.build.names.map(({ name }) => name) : [null];
}
function toSnapshot({ rows, complete, pageCount, serviceTimeMs }) {
    return { seen: rows, complete, calls: pageCount, serviceTimeMs };
}
async function listSteadily(list) {
    const first = await list();
    if (first.pageCount === 1 || uniteRows(first.rows).length === first.rows.length)
        return first;
    const second = await list();
    return {
        rows: uniteRows([...first.rows, ...second.rows]),
        complete: first.complete && second.complete,
        pageCount: first.pageCount + second.pageCount,
        serviceTimeMs: second.serviceTimeMs,
    };
}
function uniteRows(rows) {
    const keyOf = ({ identity: { name, tag, digest }, key }) => [name, tag, digest, key].join('\n');
    const united = new Map();
    for (const row of rows) {
        const known = united.get(keyOf(row));
        if ((row.finishedAtMs ?? 0) >= (known?.finishedAtMs ?? 0))
            united.set(keyOf(row), row);
    }
    return [...united.values()];
}
async function listByWord(calls, words, wants, signal) {
    const listings = await Promise.all(words.map((word) => {
        const isOfWord = (row) => row.imageName !== null && (0,image_name/* filterWord */.TM)(row.imageName) === word;
        return calls.listImages({ image_name: word }, signal, (row) => (isOfWord(row) ? keepIf(row, wants) : undefined));
    }));
    return {
        seen: listings.flatMap(({ rows }) => rows),
        complete: listings.every(({ complete }) => complete),
        calls: listings.reduce((sum, { pageCount }) => sum + pageCount, 0),
        serviceTimeMs: listings
            .map(({ serviceTimeMs }) => serviceTimeMs)
            .reduce((latest, timeMs) => (0,paging/* latestTime */.ZV)(latest, timeMs), listings[0]?.serviceTimeMs ?? null),
    };
}

;// CONCATENATED MODULE: ./src/hss/local/scan-request-item.ts
const maxLength = 128;
function toScanRequestItem({ identity: { name, tag, digest, id } }) {
    const fields = { image_name: name, image_version: tag, image_digest: digest, image_id: id };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value.length <= maxLength));
}
function toScanRequestItems(images) {
    const items = images.map(toScanRequestItem);
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

;// CONCATENATED MODULE: ./src/hss/local/source.ts









const sentences = {
    unknownImage: (0,words/* message */.iU)('image_unknown'),
    listIncomplete: (looks) => (0,words/* message */.iU)('listing_incomplete', { looks }),
    imageGone: (0,words/* message */.iU)('image_gone'),
};
function createLocalSource(client, target) {
    return {
        ...createSourceOf(createLocalCalls(client), target),
        async openSoftware() {
            const { createSoftwareLookUps } = await __webpack_require__.e(/* import() */ 941).then(__webpack_require__.bind(__webpack_require__, 941));
            return createSoftwareLookUps(client, 'local', (imageId) => ({
                path: '/image/local/apps',
                query: { image_id: imageId },
            }));
        },
    };
}
function createSourceOf(calls, target) {
    const filters = target.kind === 'all' ? target.filters : {};
    const readFindings = createFindingsReader(calls, (0,catalogue/* createCatalogue */.S)(calls.listVulnerabilities));
    return {
        kind: 'local',
        sentences,
        mayRepeatLostRequest: true,
        mustListAfterFindings: false,
        keyOf: keyOfImage,
        createMatcher: (entries) => (0,entry_matcher/* createEntryMatcher */.H)(entries),
        explainAmbiguity: () => null,
        refresh: async () => undefined,
        list: createPoller(calls, filters),
        requestScan: (images, signal) => calls.batchScan(target.kind === 'all'
            ? (0,batch_scan/* toAllBody */.Bp)(target.filters)
            : { image_info_list: toScanRequestItems(images), operate_all: false }, signal),
        readFindings,
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