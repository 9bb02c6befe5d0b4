"use strict";
exports.id = 375;
exports.ids = [375];
exports.modules = {

/***/ 2375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookUpProject: () => (/* binding */ lookUpProject)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4758);
/* harmony import */ var _base_shown_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3318);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(799);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8549);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7777);
/* harmony import */ var _base_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7725);
/* harmony import */ var _project_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4814);







const maxListed = 10;
const maxListLength = 1000;
const advice = (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('advice_project_id');
async function lookUpProject(region, iamEndpoint, send, signal) {
    if (iamEndpoint === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('user', (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('project_look_up_impossible', { region }), advice);
    }
    const request = {
        method: 'GET',
        endpoint: iamEndpoint,
        path: '/v3/projects',
        query: [['name', region]],
        headers: { 'content-type': 'application/json' },
        body: '',
        repeat: 'always',
        expects: 'json',
    };
    const projects = readProjects(request, await sendLookUp(request, region, send, signal));
    const matches = projects.filter(({ name }) => name === region);
    if (matches.length === 1 && matches[0] !== undefined)
        return matches[0].id;
    const { host } = new URL(iamEndpoint);
    const found = listProjects(projects);
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('user', (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('project_not_unique', { host, region, count: matches.length, found }), advice);
}
async function sendLookUp(request, region, send, signal) {
    try {
        return await send(request, signal);
    }
    catch (error) {
        if (!(0,_http_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isCallRefused */ .lx)(error))
            throw error;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('user', (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('project_look_up_failed', { region, problem: error.problem }), advice);
    }
}
function readProjects(request, response) {
    const rows = (0,_base_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .P)(response.json)['projects'];
    const projects = Array.isArray(rows) ? rows.map(readProject) : [undefined];
    if (projects.every((project) => project !== undefined))
        return projects;
    const problem = (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('project_answer_unexpected', { url: (0,_http_request_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(request) });
    throw new _http_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ShapeError */ .ym(problem, advice);
}
function readProject(row) {
    const { id, name } = (0,_base_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .P)(row);
    return (0,_project_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .isProjectId */ .r)(id) && typeof name === 'string' ? { id, name } : undefined;
}
function listProjects(projects) {
    if (projects.length === 0)
        return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('project_list_empty');
    const shown = projects.slice(0, maxListed);
    const list = (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_6__/* .cutLater */ .vO)(shown.map(({ id, name }) => `${name} (${id})`).join(', '), maxListLength);
    const more = projects.length - shown.length;
    return more === 0 ? list : (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('project_list_cut', { list, more });
}


/***/ })

};
;