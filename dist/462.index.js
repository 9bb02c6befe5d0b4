"use strict";
exports.id = 462;
exports.ids = [462];
exports.modules = {

/***/ 6462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createConfirmation: () => (/* binding */ createConfirmation)
});

// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/scan/image-index.ts
var image_index = __webpack_require__(9493);
// EXTERNAL MODULE: ./src/scan/progress.ts
var progress = __webpack_require__(6882);
// EXTERNAL MODULE: ./src/scan/reuse.ts
var reuse = __webpack_require__(4601);
// EXTERNAL MODULE: ./src/scan/worst-figures.ts
var worst_figures = __webpack_require__(4414);
;// CONCATENATED MODULE: ./src/scan/last-sight.ts




function createLastSight(seen, { listTags }, { keyOf }) {
    const byRow = new Map(seen.map((row) => [(0,progress/* keyOfRow */.Vx)(row), row]));
    const byTag = Map.groupBy(seen, ({ identity }) => (0,image_index/* keyOfTag */.L)(identity));
    const byContent = Map.groupBy(seen, ({ identity }) => keyOf(identity));
    const strangers = findStrangers(seen, listTags);
    return (image, proof) => {
        const exact = byRow.get((0,progress/* keyOfRow */.Vx)(proof));
        const stranger = [...image.foundBy].map((watched) => strangers.get(watched)).find((row) => row !== undefined);
        if (stranger !== undefined)
            return describeMove(stranger);
        const own = new Set([
            ...listLast(image)
                .map((last) => [byRow.get((0,progress/* keyOfRow */.Vx)(last)), last])
                .flatMap(([row, last]) => (row !== undefined && isSameContent(row, last) ? [row] : [])),
            ...(byContent.get(keyOf(proof.identity)) ?? []),
        ]);
        const rows = [...own];
        const worst = (0,worst_figures/* takeWorst */.F)(rows);
        if (worst === undefined) {
            const [other] = byTag.get((0,image_index/* keyOfTag */.L)(proof.identity)) ?? [];
            return other === undefined ? { kind: 'missing' } : describeMove(other);
        }
        const now = image.stage.kind === 'reused' ? (0,reuse/* findNewestResult */.h)(rows) : (0,progress/* findProof */.aY)(image.state, rows);
        if (now === undefined && exact !== undefined && !isSameContent(exact, proof))
            return describeMove(exact);
        if (now === undefined)
            return { kind: 'unclear', row: worst };
        const isSame = now.finishedAtMs === proof.finishedAtMs && (0,worst_figures/* hasSameFigures */.y)(now.figures, proof.figures);
        return isSame ? { kind: 'same' } : { kind: 'rescanned', row: now };
    };
}
function findStrangers(seen, listTags) {
    const strangers = new Map();
    const contents = new Map();
    const contentsOf = (watched) => {
        const known = contents.get(watched) ?? new Set([...watched.images].flatMap(listLast).map(keyOfNamedContent));
        contents.set(watched, known);
        return known;
    };
    for (const row of seen) {
        for (const watched of listTags(row)) {
            if (!watched.isHeld && !contentsOf(watched).has(keyOfNamedContent(row)))
                strangers.set(watched, row);
        }
    }
    return strangers;
}
function listLast({ state }) {
    return [...state.rows.values()].map(({ last }) => last);
}
function describeMove({ identity: { digest, id } }) {
    return { kind: 'moved', digest: digest ?? id ?? '-' };
}
function keyOfNamedContent({ identity: { name, digest, id } }) {
    return `${name}\n${digest?.toLowerCase() ?? `id ${id}`}`;
}
function isSameContent({ identity: one }, { identity: other }) {
    return one.digest === null || other.digest === null
        ? one.digest === other.digest && one.id === other.id
        : one.digest.toLowerCase() === other.digest.toLowerCase();
}

// EXTERNAL MODULE: ./src/scan/look.ts
var look = __webpack_require__(2722);
// EXTERNAL MODULE: ./src/scan/pause.ts
var pause = __webpack_require__(8227);
// EXTERNAL MODULE: ./src/scan/scope.ts
var scope = __webpack_require__(6253);
// EXTERNAL MODULE: ./src/scan/tracker.ts
var scan_tracker = __webpack_require__(4261);
;// CONCATENATED MODULE: ./src/scan/confirmation.ts








function createConfirmation(tools) {
    const { source, clock, tracker, assignment, collector, schedule, listProofs, log } = tools;
    const confirmed = new Map();
    const doubts = new Map();
    const missingLooks = new Map();
    const listUnconfirmed = () => [...listProofs()].filter(([image, proof]) => confirmed.get(image) !== proof);
    const noteMissing = (image) => {
        const looks = (missingLooks.get(image) ?? 0) + 1;
        missingLooks.set(image, looks);
        return looks;
    };
    const listDoubts = (image) => {
        const row = doubts.get(image);
        return row === undefined ? [] : [row];
    };
    const judge = (seen, images) => {
        if (images.length === 0)
            return images;
        const sightOf = createLastSight(seen, assignment, source);
        const proofs = listProofs();
        const rescanned = [];
        const open = images.filter((image) => {
            const proof = proofs.get(image);
            if (proof === undefined)
                return false;
            const sight = sightOf(image, proof);
            if (sight.kind !== 'missing')
                missingLooks.delete(image);
            if (sight.kind === 'same') {
                confirmed.set(image, proof);
                doubts.delete(image);
                return false;
            }
            confirmed.delete(image);
            if ('row' in sight)
                doubts.set(image, (0,worst_figures/* takeWorst */.F)([sight.row, ...listDoubts(image)]) ?? sight.row);
            switch (sight.kind) {
                case 'unclear':
                    return true;
                case 'rescanned':
                    image.state = { ...image.state, end: { kind: 'proven', row: sight.row } };
                    rescanned.push(image);
                    return true;
                case 'moved':
                    (0,scan_tracker/* refuseImage */.CB)(image, (0,words/* message */.iU)('digest_moved_meanwhile', { digest: sight.digest }));
                    return false;
                case 'missing':
                    if (noteMissing(image) < progress/* maxMissingLooks */.Re)
                        return true;
                    (0,scan_tracker/* refuseImage */.CB)(image, source.sentences.imageGone);
                    return false;
            }
        });
        if (rescanned.length > 0)
            log.info((0,words/* message */.iU)('findings_read_again', { count: rescanned.length }));
        return open;
    };
    return {
        listDue: () => listUnconfirmed().flatMap(([image, proof]) => (collector.get(image, proof) === undefined ? [] : [image])),
        judge,
        async confirmAll(signal) {
            const startedAtMs = clock.now();
            let open = [...listProofs().keys()];
            while (open.length > 0) {
                const { seen } = await (0,look/* lookCompletely */.w)((0,scope/* wholeScopeOf */.$T)(tracker), assignment, startedAtMs, tools, signal);
                await assignment.refuseAmbiguous(seen, signal);
                open = judge(seen, open);
                if (open.length === 0)
                    return;
                await schedule.finish(listProofs(), signal);
                await clock.sleep(tools.pollIntervalMs, signal);
            }
        },
        limitPauseMs: (pauseMs) => listUnconfirmed().length === 0
            ? pauseMs
            : (0,pause/* pauseBeforeDeadlineMs */.M)(pauseMs, tools.deadlineAtMs - clock.now(), tools.reserveMs),
        distrustUnconfirmed() {
            for (const [image, proof] of listUnconfirmed()) {
                const isExplained = collector.get(image, proof)?.details.explained === true;
                const seen = listDoubts(image);
                if (isExplained && seen.length === 0)
                    (0,scan_tracker/* refuseImage */.CB)(image, (0,words/* message */.iU)('details_unconfirmed'));
                const row = (0,worst_figures/* takeWorst */.F)([proof, ...seen]) ?? proof;
                image.state = { ...image.state, end: { kind: 'proven', row } };
                if (isExplained || row !== proof)
                    collector.distrust(image, row, (0,words/* message */.iU)('details_unconfirmed'));
            }
        },
    };
}


/***/ })

};
;