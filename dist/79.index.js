"use strict";
exports.id = 79;
exports.ids = [79];
exports.modules = {

/***/ 4079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assignToSet: () => (/* binding */ assignToSet)
/* harmony export */ });
/* harmony import */ var _base_rests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1086);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(799);
/* harmony import */ var _assignment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4328);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9493);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6882);
/* harmony import */ var _tracker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4261);






function assignToSet(tracker) {
    let names;
    return {
        listTags: () => [],
        refuseAmbiguous: async () => undefined,
        wants: ({ identity }) => names === undefined || names.has(identity.name),
        async assign(rows, _look, signal) {
            const rests = (0,_base_rests_js__WEBPACK_IMPORTED_MODULE_0__/* .createRests */ .I)(signal);
            const assigned = new Map();
            if (names === undefined) {
                for (const row of (0,_assignment_js__WEBPACK_IMPORTED_MODULE_4__/* .sortByDigest */ .Q)(rows, tracker)) {
                    (0,_assignment_js__WEBPACK_IMPORTED_MODULE_4__/* .addRow */ .u)(assigned, tracker.place(row), row);
                    if (rests.isDue())
                        await rests.take();
                }
                names = new Set(rows.map(({ identity }) => identity.name));
                return assigned;
            }
            tracker.mergeGainedDigests(rows);
            const strangers = [];
            for (const row of (0,_assignment_js__WEBPACK_IMPORTED_MODULE_4__/* .sortByDigest */ .Q)(rows, tracker)) {
                const image = tracker.placeKnown(row);
                if (image === undefined)
                    strangers.push(row);
                else
                    (0,_assignment_js__WEBPACK_IMPORTED_MODULE_4__/* .addRow */ .u)(assigned, image, row);
                if (rests.isDue())
                    await rests.take();
            }
            raiseBars(tracker, strangers);
            for (const row of strangers) {
                refuseSplit(tracker, row);
                if (rests.isDue())
                    await rests.take();
            }
            return assigned;
        },
    };
}
function raiseBars(tracker, strangers) {
    const newest = new Map();
    for (const row of strangers) {
        if (row.identity.digest !== null)
            continue;
        const key = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_5__/* .keyOfTag */ .L)(row.identity);
        if ((row.finishedAtMs ?? 0) >= (newest.get(key)?.finishedAtMs ?? 0))
            newest.set(key, row);
    }
    for (const { identity, finishedAtMs } of newest.values()) {
        for (const image of tracker.listByTag(identity)) {
            const mustBeNewerThanMs = Math.max(image.state.mustBeNewerThanMs, finishedAtMs ?? 0);
            image.state = { ...image.state, mustBeNewerThanMs };
        }
    }
}
function refuseSplit(tracker, row) {
    const { digest } = row.identity;
    if (digest === null)
        return;
    for (const image of tracker.listByBareRow(row)) {
        const hadNoDigest = image.state.rows.get((0,_progress_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOfRow */ .Vx)(row))?.baseline.identity.digest === null;
        if (hadNoDigest)
            (0,_tracker_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseImage */ .CB)(image, (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('digest_moved', { digest }));
    }
}


/***/ })

};
;