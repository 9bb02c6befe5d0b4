"use strict";
exports.id = 941;
exports.ids = [941];
exports.modules = {

/***/ 941:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createSoftwareLookUps: () => (/* binding */ createSoftwareLookUps)
/* harmony export */ });
/* harmony import */ var _base_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7725);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7777);
/* harmony import */ var _paging_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8628);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9225);




const maxSoftware = 20;
function createSoftwareLookUps(client, imageType, askForSoftware) {
    const look = async ({ path, query }, limit, readRow, signal) => (0,_paging_js__WEBPACK_IMPORTED_MODULE_0__/* .readPage */ .SP)(await client({ method: 'GET', path, query: { ...query, offset: 0, limit }, purpose: 'look' }, signal), readRow);
    return {
        async listAffected(imageId, vulnerabilityId, signal) {
            if (isOddPath(imageId))
                return null;
            const path = `/image/vulnerability/${(0,_http_request_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeComponent */ .Yw)(imageId)}/apps`;
            const query = { is_handled: false, image_type: imageType, vul_id: vulnerabilityId };
            const { rows } = await look({ path, query }, _paging_js__WEBPACK_IMPORTED_MODULE_0__/* .pageLimit */ .LN, readAffectedApp, signal);
            return rows.flat().slice(0, maxSoftware);
        },
        async knowsAny(imageId, signal) {
            const ask = isOddPath(imageId) ? undefined : askForSoftware(imageId);
            if (ask === undefined)
                return null;
            const { rows, totalNum } = await look(ask, _paging_js__WEBPACK_IMPORTED_MODULE_0__/* .smallestPage */ .Z3, _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag, signal);
            return rows.length > 0 || (totalNum ?? 0) > 0;
        },
    };
}
function isOddPath(imageId) {
    return /^\.*$/.test(imageId);
}
function readAffectedApp(value, place) {
    const row = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(value, place);
    const name = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readLooseText */ .mx)(row['app_name']);
    const paths = Array.isArray(row['paths']) ? row['paths'].slice(0, maxSoftware) : [];
    const found = paths.filter(_base_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G).map((each) => ({
        name,
        version: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readLooseText */ .mx)(each['app_version']),
        path: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readLooseText */ .mx)(each['app_path']),
    }));
    return found.length > 0 ? found : [{ name, version: '', path: '' }];
}


/***/ })

};
;