"use strict";
exports.id = 910;
exports.ids = [910];
exports.modules = {

/***/ 9910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSoftware: () => (/* binding */ readSoftware)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/base/texts.ts
var texts = __webpack_require__(5965);
// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __webpack_require__(1245);
// EXTERNAL MODULE: ./src/domain/totals.ts
var totals = __webpack_require__(7097);
;// CONCATENATED MODULE: ./src/domain/software-questions.ts


const maxFindings = 20;
const maxCleanImages = 20;
function listWorstFindings(images) {
    const turns = new Map();
    const candidates = [];
    for (const { imageId, findings } of (0,totals/* listProven */.DB)(images)) {
        if (imageId === null)
            continue;
        for (const finding of findings) {
            if (finding.ignored !== null)
                continue;
            const turn = turns.get(finding.vulnerability.id) ?? 0;
            turns.set(finding.vulnerability.id, turn + 1);
            candidates.push({ imageId, finding, turn });
        }
    }
    return candidates.toSorted(compareCandidates).slice(0, maxFindings);
}
function compareCandidates(a, b) {
    const [first, second] = [a.finding.vulnerability, b.finding.vulnerability];
    return (severity/* severities */.gO.indexOf(first.rank) - severity/* severities */.gO.indexOf(second.rank) ||
        Number(b.finding.isNew ?? false) - Number(a.finding.isNew ?? false) ||
        a.turn - b.turn ||
        (second.cvss ?? 0) - (first.cvss ?? 0) ||
        (first.id < second.id ? -1 : first.id > second.id ? 1 : 0));
}
function listCleanImages(images) {
    const clean = (0,totals/* listProven */.DB)(images).filter(({ details, findings, unrated, handledCount }) => details.explained && findings.length === 0 && unrated.length === 0 && (handledCount ?? 0) === 0);
    return clean.filter(hasId).slice(0, maxCleanImages);
}
function hasId(image) {
    return image.imageId !== null;
}

;// CONCATENATED MODULE: ./src/scan/software.ts




const limitMs = 30_000;
const maxFailures = 3;
const maxAtOnce = 6;
const maxNamed = 10;
async function readSoftware(images, { source, clock }, signal) {
    const findings = listWorstFindings(images);
    const clean = listCleanImages(images);
    if (source.openSoftware === undefined || signal.aborted || findings.length + clean.length === 0)
        return { images, notes: [] };
    const lookUps = await source.openSoftware();
    const found = new Map();
    const uncovered = [];
    const tasks = [
        ...findings.map(({ imageId, finding }) => async (now) => {
            found.set(finding, await lookUps.listAffected(imageId, finding.vulnerability.id, now));
        }),
        ...clean.map(({ imageId, image }) => async (now) => {
            if ((await lookUps.knowsAny(imageId, now)) === false)
                uncovered.push(image);
        }),
    ];
    const { open, problem } = await within(clock, signal, (now) => work(tasks, now));
    return {
        images: found.size === 0 ? images : images.map((image) => addSoftware(image, found)),
        notes: [...noteUncovered(uncovered), ...noteOpen(open, tasks.length, problem)],
    };
}
async function work(tasks, signal) {
    const queue = [...tasks];
    let failures = 0;
    let problem = null;
    const takeTurns = async () => {
        for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
            try {
                await task(signal);
            }
            catch (error) {
                if (!(error instanceof errors/* ActionError */.lZ))
                    throw error;
                failures += 1;
                problem ??= error.problem;
                if (signal.aborted || failures >= maxFailures)
                    failures += queue.splice(0).length;
            }
        }
    };
    await Promise.all(Array.from({ length: maxAtOnce }, takeTurns));
    return { open: failures, problem: signal.reason instanceof errors/* CancelledError */.cc ? null : problem };
}
async function within(clock, signal, start) {
    const expiry = new AbortController();
    const timer = new AbortController();
    clock.sleep(limitMs, timer.signal).then(() => expiry.abort(new errors/* ActionError */.lZ('service', (0,words/* message */.iU)('software_late', { seconds: limitMs / 1000 }))), () => undefined);
    try {
        return await start(AbortSignal.any([signal, expiry.signal]));
    }
    finally {
        timer.abort();
    }
}
function addSoftware(image, found) {
    if (!image.findings.some((finding) => found.has(finding)))
        return image;
    const findings = image.findings.map((finding) => ({ ...finding, software: found.get(finding) ?? finding.software }));
    return { ...image, findings };
}
function noteUncovered(names) {
    if (names.length === 0)
        return [];
    const values = { count: names.length, names: (0,texts/* joinSome */.b)(names, maxNamed) };
    return [{ level: 'warning', text: (0,words/* message */.iU)('software_none', values) }];
}
function noteOpen(count, total, problem) {
    return problem === null || count === 0
        ? []
        : [{ level: 'notice', text: (0,words/* message */.iU)('software_unread', { count, total, problem }) }];
}


/***/ })

};
;