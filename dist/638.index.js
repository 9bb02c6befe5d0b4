"use strict";
exports.id = 638;
exports.ids = [638];
exports.modules = {

/***/ 2638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBaselineFile: () => (/* binding */ readBaselineFile)
/* harmony export */ });
/* unused harmony export parseBaseline */
/* harmony import */ var _base_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7725);
/* harmony import */ var _base_shown_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3318);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);
/* harmony import */ var _domain_image_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7717);
/* harmony import */ var _domain_scan_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5858);





const maxPathLength = 4096;
const limits = { maxBytes: 64 * 1024 * 1024, inTemporaryFolder: true };
async function readBaselineFile(path, readFile, complain) {
    const none = { baseline: undefined, warnings: [] };
    const shown = (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .showText */ .h$)(path);
    const refuse = (problem) => {
        complain('baseline_file', (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('baseline_unusable', { path: shown, problem }));
        return none;
    };
    if (path.length > maxPathLength || (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .hasControlCharacter */ .Fd)(path))
        return refuse((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('baseline_path'));
    const answer = await readFile(path, limits);
    if ('missing' in answer)
        return { ...none, warnings: [(0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('baseline_missing', { path: shown })] };
    if ('refused' in answer)
        return refuse((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)(`baseline_${answer.refused}`));
    const parsed = parseBaseline(answer.text, { path, sha256: answer.sha256 });
    if ('problems' in parsed)
        return refuse(parsed.problems[0] ?? (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('baseline_no_report'));
    const { outcome } = parsed.value;
    const warnings = outcome === 'passed' ? [] : [(0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('baseline_not_passed', { path: shown, outcome })];
    return { baseline: parsed.value, warnings };
}
function parseBaseline(text, file) {
    const refuse = (problem) => ({ problems: [problem] });
    const report = parseJson(text);
    if (!(0,_base_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(report) || !Array.isArray(report['images']))
        return refuse((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('baseline_no_report'));
    if (report['version'] !== 1)
        return refuse((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('baseline_version'));
    const outcome = _domain_scan_report_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomes */ .KI.find((known) => known === report['outcome']);
    const finishedAt = report['finished_at'];
    if (outcome === undefined || typeof finishedAt !== 'string' || Number.isNaN(Date.parse(finishedAt)))
        return refuse((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('baseline_no_report'));
    if (outcome === 'dry_run')
        return refuse((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('baseline_dry_run'));
    const known = readKnown(report['images']);
    if (known === undefined)
        return refuse((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('baseline_no_report'));
    const [region, projectId] = [readText(report['region']), readText(report['project_id'])];
    return {
        value: { ...file, finishedAt: new Date(finishedAt).toISOString(), outcome, region, projectId, known },
    };
}
function readKnown(images) {
    const known = new Map();
    for (const image of images) {
        if (!(0,_base_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(image) || !Array.isArray(image['vulnerabilities']))
            return undefined;
        const name = image['image_name'];
        if (name !== null && typeof name !== 'string')
            return undefined;
        const ids = name === null ? new Set() : getOrAdd(known, (0,_domain_image_name_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalName */ .Ew)(name));
        for (const vulnerability of image['vulnerabilities']) {
            if (!(0,_base_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G)(vulnerability) || typeof vulnerability['id'] !== 'string')
                return undefined;
            ids.add(vulnerability['id']);
        }
    }
    return known;
}
function getOrAdd(known, name) {
    const ids = known.get(name) ?? new Set();
    known.set(name, ids);
    return ids;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function readText(value) {
    return typeof value === 'string' ? value : null;
}


/***/ })

};
;