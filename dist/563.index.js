"use strict";
exports.id = 563;
exports.ids = [563];
exports.modules = {

/***/ 3563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseImageItem: () => (/* binding */ parseImageItem)
/* harmony export */ });
/* harmony import */ var _base_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7725);
/* harmony import */ var _base_shown_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3318);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);
/* harmony import */ var _domain_build_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2196);
/* harmony import */ var _domain_image_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7256);





function parseImageItem(item, source) {
    if (typeof item === 'string')
        return toList((0,_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageText */ .U)(item.trim(), source));
    const keys = (0,_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .listImageKeys */ .g0)(source);
    if (!(0,_base_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(item))
        return { problems: [(0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('image_kind', { allowed: keys.join(', ') })] };
    if (keys.some((key) => Object.hasOwn(item, key)))
        return toList((0,_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageObject */ .ku)(item, source));
    if ((0,_domain_build_result_js__WEBPACK_IMPORTED_MODULE_1__/* .hasBuildResult */ .Yr)(item))
        return parseBuilds([item], source);
    if (Array.isArray(item['tags']))
        return parseTags(item['tags'], source);
    return isBake(item) ? parseBuilds(listTargets(item), source) : toList((0,_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageObject */ .ku)(item, source));
}
function isBake(item) {
    return Object.entries(item).some(([key, value]) => isBuilderKey(key) || (0,_base_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value));
}
function isBuilderKey(key) {
    return key.startsWith('buildx.');
}
function listTargets(item) {
    return Object.entries(item).flatMap(([key, value]) => !isBuilderKey(key) && (0,_base_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(value) && (0,_domain_build_result_js__WEBPACK_IMPORTED_MODULE_1__/* .hasBuildResult */ .Yr)(value) ? [value] : []);
}
function parseBuilds(results, source) {
    if (results.length === 0)
        return { problems: [(0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('build_without_result')] };
    return collect(results.map((result) => {
        const parsed = (0,_domain_build_result_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBuild */ .EH)(result, source);
        return 'value' in parsed ? { value: (0,_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .createBuildEntry */ .VO)(parsed.value) } : parsed;
    }));
}
function parseTags(tags, source) {
    return collect(tags.map((tag) => {
        if (typeof tag !== 'string')
            return { problems: [(0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('build_text', { key: 'tags' })] };
        const parsed = (0,_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageText */ .U)(tag.trim(), source);
        if ('value' in parsed)
            return parsed;
        return {
            problems: parsed.problems.map((problem) => (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('build_name', { text: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .showText */ .h$)(tag), problem })),
        };
    }));
}
function collect(parsed) {
    const problems = parsed.flatMap((one) => ('problems' in one ? one.problems : []));
    return problems.length > 0 ? { problems } : { value: parsed.flatMap((one) => ('value' in one ? [one.value] : [])) };
}
function toList(parsed) {
    return 'value' in parsed ? { value: [parsed.value] } : parsed;
}


/***/ })

};
;