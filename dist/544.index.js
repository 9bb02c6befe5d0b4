"use strict";
exports.id = 544;
exports.ids = [544];
exports.modules = {

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

/***/ 6544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspectRegistryImages: () => (/* binding */ inspectRegistryImages)
/* harmony export */ });
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7777);
/* harmony import */ var _dry_run_field_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6795);
/* harmony import */ var _dry_run_inspection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9962);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7755);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4226);





const operations = [
    { name: 'ListRegistryImages', method: 'GET', path: /^\/image\/registries\/images$/, use: 'use_list_images' },
    { name: 'ListRegistry', method: 'GET', path: /^\/image\/registries$/, use: 'use_list_registries' },
    {
        name: 'ListImageVulnerabilities',
        method: 'GET',
        path: /^\/image\/[^/]+\/vulnerabilities$/,
        use: 'use_read_findings',
    },
    { name: 'ListGeneralImageVuls', method: 'GET', path: /^\/images\/vulnerabilities$/, use: 'use_read_catalogue' },
    { name: 'ListImageMalware', method: 'GET', path: /^\/image\/[^/]+\/malwares$/, use: 'use_read_malicious_files' },
    {
        name: 'ListVulAffectImageApps',
        method: 'GET',
        path: /^\/image\/vulnerability\/[^/]+\/apps$/,
        use: 'use_read_affected_software',
    },
    { name: 'ListImageApps', method: 'GET', path: /^\/image\/[^/]+\/apps$/, use: 'use_read_software' },
    {
        name: 'CreateImageSynchronizeTask',
        method: 'POST',
        path: /^\/image\/image-sync\/tasks$/,
        use: 'use_synchronize',
    },
    {
        name: 'CreateManualImageScanTask',
        method: 'POST',
        path: /^\/image\/image-scan\/tasks$/,
        use: 'use_start_scans',
    },
];
const withoutSoftware = ['jfrog'];
function inspectRegistryImages(client, target, options) {
    return (0,_dry_run_inspection_js__WEBPACK_IMPORTED_MODULE_1__/* .createInspection */ .T)(client, {
        listPath: '/image/registries/images',
        operations,
        rules: [
            (0,_dry_run_field_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .digestRule */ .ZT)('image_digest'),
            (0,_dry_run_field_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .timeRule */ .OX)('latest_scan_time'),
            (0,_dry_run_field_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .ratingRule */ .u5)('severity_level'),
            (0,_dry_run_field_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .countRule */ .YQ)('vul_num'),
            (0,_dry_run_field_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .countRule */ .YQ)('malicious_file_num'),
        ],
        isSynchronized: true,
        openSource(dryClient) {
            const calls = (0,_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .createRegistryCalls */ .R)(dryClient);
            let asked;
            const source = (0,_source_js__WEBPACK_IMPORTED_MODULE_3__/* .createSourceOf */ .j)({
                ...calls,
                readFindings(image, ...rest) {
                    asked = image;
                    return calls.readFindings(image, ...rest);
                },
            }, target, options);
            return { source, imageType: 'registry', listSoftwareCalls: (_, id) => askForSoftware(asked, id) };
        },
    });
}
function askForSoftware(image, vulnerabilityId) {
    if (image === undefined)
        return [];
    const id = (0,_http_request_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeComponent */ .Yw)(image.imageId);
    const page = { offset: 0, limit: 10 };
    const { imageType, namespace, imageName, imageVersion } = image;
    const names = { image_type: imageType, namespace, image_name: imageName, tag_name: imageVersion };
    const calls = [];
    if (!withoutSoftware.includes(imageType))
        calls.push({ method: 'GET', path: `/image/${id}/apps`, query: { ...names, ...page }, purpose: 'look' });
    if (vulnerabilityId !== undefined) {
        const query = { is_handled: false, image_type: 'registry', vul_id: vulnerabilityId, ...page };
        calls.push({ method: 'GET', path: `/image/vulnerability/${id}/apps`, query, purpose: 'look' });
    }
    return calls;
}


/***/ })

};
;