"use strict";
exports.id = 495;
exports.ids = [495];
exports.modules = {

/***/ 3495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseIgnoreEntries: () => (/* binding */ parseIgnoreEntries)
/* harmony export */ });
/* harmony import */ var _base_objects_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7725);
/* harmony import */ var _base_shown_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3318);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);
/* harmony import */ var _domain_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3607);
/* harmony import */ var _domain_point_in_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4616);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9211);






const entryKeys = ['id', 'reason', 'expires', 'images'];
const maxIdLength = 256;
const maxReasonLength = 4096;
const maxGlobs = 1000;
const maxGlobLength = 256;
async function parseIgnoreEntries(text) {
    const parsed = await (0,_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .h)(text);
    if (!('document' in parsed))
        return { problems: [(0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('structure_unreadable', { reason: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .showText */ .h$)(parsed.reason, 200), line: parsed.line })] };
    const list = parsed.document ?? [];
    if (!Array.isArray(list))
        return { problems: [(0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('ignore_no_list')] };
    const entries = [];
    const problems = [];
    for (const [index, item] of list.entries()) {
        const entry = parseIgnoreEntry(item);
        if ('value' in entry)
            entries.push(entry.value);
        else
            problems.push(...entry.problems.map((problem) => (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('numbered_entry', { number: index + 1, problem })));
    }
    return problems.length > 0 ? { problems } : { value: entries };
}
function parseIgnoreEntry(item) {
    if (!(0,_base_objects_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .G)(item))
        return { problems: [(0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('ignore_no_object', { allowed: entryKeys.join(', ') })] };
    const problems = (0,_domain_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .findUnknownKeys */ .W)(item, entryKeys);
    const id = readText(item, 'id', maxIdLength);
    const reason = readText(item, 'reason', maxReasonLength);
    const hasEnd = Object.hasOwn(item, 'expires');
    const expires = hasEnd ? item['expires'] : null;
    const images = Object.hasOwn(item, 'images') ? item['images'] : undefined;
    if (id === undefined || (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .hasControlCharacter */ .Fd)(id))
        problems.push((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('ignore_text', { key: 'id', most: maxIdLength }));
    if (reason === undefined)
        problems.push((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('ignore_text', { key: 'reason', most: maxReasonLength }));
    if (hasEnd && (typeof expires !== 'string' || (0,_domain_point_in_time_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCalendarDate */ .g6)(expires) === undefined))
        problems.push((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('ignore_expires'));
    if (images !== undefined && !isGlobList(images))
        problems.push((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('ignore_images', { most: maxGlobs }));
    if (problems.length > 0 || id === undefined || reason === undefined)
        return { problems };
    return { value: { id, reason, expires: expires, images: (images ?? []) } };
}
function readText(item, key, most) {
    const text = Object.hasOwn(item, key) ? item[key] : undefined;
    if (typeof text !== 'string')
        return undefined;
    const trimmed = text.trim();
    return trimmed === '' || trimmed.length > most ? undefined : trimmed;
}
function isGlobList(value) {
    if (!Array.isArray(value) || value.length === 0 || value.length > maxGlobs)
        return false;
    return value.every((glob) => typeof glob === 'string' && glob.trim() !== '' && glob.length <= maxGlobLength && !(0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .hasControlCharacter */ .Fd)(glob));
}


/***/ })

};
;