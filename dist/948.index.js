"use strict";
exports.id = 948;
exports.ids = [948];
exports.modules = {

/***/ 1948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseFilters: () => (/* binding */ parseFilters)
});

// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/domain/parsed.ts
var domain_parsed = __webpack_require__(3607);
// EXTERNAL MODULE: ./src/base/objects.ts
var objects = __webpack_require__(7725);
// EXTERNAL MODULE: ./src/base/shown-text.ts
var shown_text = __webpack_require__(3318);
// EXTERNAL MODULE: ./src/domain/point-in-time.ts
var point_in_time = __webpack_require__(4616);
// EXTERNAL MODULE: ./src/domain/registry-name.ts
var registry_name = __webpack_require__(297);
;// CONCATENATED MODULE: ./src/config/filter-readers.ts




const followedStatuses = ['unscan', 'success', 'scanning', 'failed'];
const requestStatuses = [...followedStatuses, 'download_failed', 'image_oversized'];
const registryStatuses = [...followedStatuses, 'waiting_for_scan'];
const registryTypes = ['private_image', 'shared_image', 'instance_image', 'harbor', 'jfrog'];
const maxTextLength = 256;
const maxRegistryTextLength = 128;
const commonReaders = {
    image_size: readSize,
    start_latest_update_time: readTime,
    end_latest_update_time: readTime,
    start_latest_scan_time: readTime,
    end_latest_scan_time: readTime,
};
const localReaders = {
    image_name: filter_readers_text(maxTextLength),
    image_version: filter_readers_text(maxTextLength),
    local_image_type: choice(['other_image', 'swr_image']),
    scan_status: readStatus,
    ...commonReaders,
};
const registryReaders = {
    namespace: filter_readers_text(maxRegistryTextLength),
    image_name: filter_readers_text(maxRegistryTextLength),
    image_version: filter_readers_text(registry_name/* maxRegistryTagLength */.iN),
    registry_name: filter_readers_text(maxRegistryTextLength),
    image_type: choice(registryTypes),
    scan_status: choice(registryStatuses),
    severity_level: choice(['Security', 'Low', 'Medium', 'High']),
    latest_version: readFlag,
    ...commonReaders,
    start_latest_sync_time: readTime,
    end_latest_sync_time: readTime,
};
const readersBySource = {
    local: localReaders,
    registry: registryReaders,
};
function filter_readers_text(most) {
    return (key, value) => {
        const good = typeof value === 'string' && value !== '' && value.length <= most;
        return good && !(0,shown_text/* hasControlCharacter */.Fd)(value) ? value : { problem: (0,words/* message */.iU)('filter_text', { key, most }) };
    };
}
function choice(allowed) {
    return (key, value) => typeof value === 'string' && allowed.includes(value)
        ? value
        : { problem: (0,words/* message */.iU)('filter_choice', { key, value: showValue(value), allowed: allowed.join(', ') }) };
}
function readFlag(key, value, rules) {
    return choice(['true', 'false'])(key, typeof value === 'string' ? value.toLowerCase() : value, rules);
}
function readStatus(key, value, rules) {
    const status = choice(requestStatuses)(key, value, rules);
    if (!rules.isFollowed || typeof status !== 'string' || followedStatuses.includes(status))
        return status;
    const allowed = followedStatuses.join(', ');
    return { problem: (0,words/* message */.iU)('filter_not_followed', { key, value: (0,shown_text/* showText */.h$)(status), allowed }) };
}
function readSize(key, value) {
    const size = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN;
    return Number.isSafeInteger(size) ? size : { problem: (0,words/* message */.iU)('filter_size', { key, most: Number.MAX_SAFE_INTEGER }) };
}
function readTime(key, value, { nowMs }) {
    const atMs = typeof value === 'string' ? (0,point_in_time/* parsePointInTime */.kF)(value.trim(), nowMs) : undefined;
    return atMs ?? { problem: (0,words/* message */.iU)('filter_time', { key }) };
}
function showValue(value) {
    return typeof value === 'string' ? (0,shown_text/* showText */.h$)(value) : typeof value;
}

// EXTERNAL MODULE: ./src/config/structured-text.ts
var structured_text = __webpack_require__(9447);
;// CONCATENATED MODULE: ./src/config/filter-inputs.ts





const windows = ['latest_update_time', 'latest_scan_time', 'latest_sync_time'].map((name) => [`start_${name}`, `end_${name}`]);
async function parseFilters(text, rules) {
    const parsed = await (0,structured_text/* parseStructuredText */.S)(text);
    if ('problems' in parsed)
        return parsed;
    const readers = readersBySource[rules.source];
    const names = Object.keys(readers);
    const mapping = parsed.value ?? {};
    if (!(0,objects/* isObject */.G)(mapping))
        return { problems: [(0,words/* message */.iU)('filters_no_mapping', { allowed: names.join(', ') })] };
    const problems = (0,domain_parsed/* findUnknownKeys */.W)(mapping, names);
    const filters = {};
    for (const [key, read] of Object.entries(readers)) {
        if (!Object.hasOwn(mapping, key))
            continue;
        const value = read(key, mapping[key], rules);
        if (typeof value === 'object')
            problems.push(value.problem);
        else
            filters[key] = value;
    }
    for (const [start, end] of windows) {
        const [startMs, endMs] = [filters[start], filters[end]];
        if (startMs !== undefined && endMs !== undefined && startMs >= endMs)
            problems.push((0,words/* message */.iU)('filter_window', { start, end }));
    }
    return problems.length > 0 ? { problems } : { value: filters };
}


/***/ })

};
;