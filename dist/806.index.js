"use strict";
exports.id = 806;
exports.ids = [806];
exports.modules = {

/***/ 4806:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   holdTags: () => (/* binding */ holdTags)
/* harmony export */ });
/* harmony import */ var _domain_image_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7256);

function holdTags(tags, matches, keyOf, mayHold) {
    const held = new Map();
    const free = new Map();
    for (const [row, match] of matches) {
        const key = keyOf(row.identity);
        const isHeld = ({ entry, images }) => mayHold &&
            row.isCurrent === false &&
            !(0,_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .isPinned */ .T4)(entry) &&
            ![...images].some(({ identity }) => keyOf(identity) === key);
        const back = match.watched.filter(isHeld);
        const watched = match.watched.filter((one) => !back.includes(one));
        if (back.length > 0)
            held.set(row, back);
        if (watched.length > 0)
            free.set(row, { ...match, watched });
    }
    noteHeld(tags, new Set([...held.values()].flat()));
    return { held, free };
}
function noteHeld(tags, held) {
    for (const watched of tags) {
        watched.isHeld = held.has(watched);
        if (watched.isHeld)
            watched.search = { kind: 'found' };
        else if (watched.images.size === 0 && watched.search.kind === 'found')
            watched.search = { kind: 'not_looked' };
    }
}


/***/ })

};
;