"use strict";
exports.id = 683;
exports.ids = [683];
exports.modules = {

/***/ 335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ rankOfRating),
/* harmony export */   IQ: () => (/* binding */ rankOf),
/* harmony export */   Kk: () => (/* binding */ readRating),
/* harmony export */   NP: () => (/* binding */ readTellingRating),
/* harmony export */   V6: () => (/* binding */ reachesRating)
/* harmony export */ });
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1245);

function readRating(word) {
    return _severity_js__WEBPACK_IMPORTED_MODULE_0__/* .ratings */ .VQ.find((rating) => rating.toLowerCase() === word?.toLowerCase()) ?? null;
}
const rankOfRating = { Security: 0, Low: 1, Medium: 2, High: 3 };
function rankOf(severity) {
    return _severity_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.length - _severity_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(severity);
}
function readTellingRating(figures) {
    const rating = readRating(figures.rating);
    return rating === 'Security' && figures.vulNum !== 0 ? null : rating;
}
function reachesRating(figures, found) {
    if ((figures.maliciousFileNum ?? 0) > 0 || (figures.unsafeSettingNum ?? 0) > 0)
        return true;
    const worst = found.reduce((rank, severity) => Math.max(rank, rankOf(severity)), 0);
    const rating = readRating(figures.rating);
    return worst >= (rating === null ? rankOfRating.High : rankOfRating[rating]);
}


/***/ }),

/***/ 8079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isSettledReading),
/* harmony export */   U: () => (/* binding */ findGap)
/* harmony export */ });
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(335);


function findGap(figures, reading) {
    if (!reading.complete)
        return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('details_incomplete');
    if (reading.unrated > 0)
        return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('details_unrated', { count: reading.unrated });
    if (figures.vulNum === null)
        return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('details_uncounted');
    if (reading.ids.size < figures.vulNum) {
        return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('details_fewer', { read: reading.ids.size, counted: figures.vulNum });
    }
    return findRatingGap(figures, reading);
}
function findRatingGap(figures, reading) {
    if ((0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .reachesRating */ .V6)(figures, reading.ranks))
        return null;
    if ((0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .readRating */ .Kk)(figures.rating) === null)
        return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('details_without_rating', { rating: figures.rating ?? '-' });
    return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('details_below_rating', { rating: figures.rating ?? '-' });
}
function isSettledReading(figures, reading, wasAlwaysSame) {
    return (wasAlwaysSame &&
        reading.complete &&
        reading.unrated === 0 &&
        figures.vulNum !== null &&
        reading.ids.size > 0 &&
        (0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .reachesRating */ .V6)(figures, reading.ranks));
}


/***/ }),

/***/ 6683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lookOnly: () => (/* binding */ lookOnly)
});

// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/http/errors.ts
var http_errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/scan/posting.ts + 1 modules
var posting = __webpack_require__(6876);
// EXTERNAL MODULE: ./src/domain/explanation.ts
var explanation = __webpack_require__(8079);
;// CONCATENATED MODULE: ./src/scan/dry-run/details.ts


const maxImages = 3;
function pickRows(rows) {
    const worth = ({ figures }) => figures.vulNum === null || figures.vulNum === 0 ? Infinity : figures.vulNum;
    return rows
        .filter(({ phase, finishedAtMs }) => phase === 'success' && finishedAtMs !== null)
        .sort((one, other) => Math.sign(worth(one) - worth(other)) || 0)
        .slice(0, maxImages);
}
async function readDetails(rows, { source }, signal) {
    let last;
    for (const row of rows) {
        const reading = (await source.readFindings([row], signal)).get(row);
        if (reading?.kind === 'read')
            return { kind: 'read', row, findings: reading.findings };
        last = { kind: 'unreadable', why: reading?.why ?? (0,words/* message */.iU)('details_unread') };
    }
    return last;
}
function checkDetails(found) {
    if (found?.kind !== 'read') {
        const detail = (0,words/* message */.iU)('check_details_not_read');
        return ['details_answer', 'details_explain'].map((check) => ({ check, result: 'not_seen', detail }));
    }
    const { findings, row } = found;
    const counted = row.figures.vulNum;
    return [checkAnswer(findings.ids.size, counted), checkExplanation(row, findings)];
}
function checkAnswer(read, counted) {
    const result = read > 0 ? 'seen' : counted === 0 || counted === null ? 'not_seen' : 'contradicted';
    const detail = counted === null
        ? (0,words/* message */.iU)('check_details_answer_uncounted', { read })
        : (0,words/* message */.iU)('check_details_answer', { read, counted });
    return { check: 'details_answer', result, detail };
}
const openGaps = ['details_incomplete', 'details_uncounted', 'details_without_rating'];
function checkExplanation({ figures }, findings) {
    const check = 'details_explain';
    const gap = (0,explanation/* findGap */.U)(figures, findings);
    if (gap === null)
        return { check, result: 'seen', detail: (0,words/* message */.iU)('check_explain_seen', { read: findings.ids.size }) };
    const detail = gap.key === 'details_without_rating' ? (0,words/* message */.iU)('check_explain_unrated') : gap;
    return { check, result: openGaps.includes(gap.key) ? 'not_seen' : 'contradicted', detail };
}

// EXTERNAL MODULE: ./src/scan/assignments.ts + 3 modules
var assignments = __webpack_require__(4886);
// EXTERNAL MODULE: ./src/scan/doubts.ts
var doubts = __webpack_require__(7362);
// EXTERNAL MODULE: ./src/scan/look.ts
var look = __webpack_require__(2722);
// EXTERNAL MODULE: ./src/scan/reuse.ts
var reuse = __webpack_require__(4601);
// EXTERNAL MODULE: ./src/scan/scope.ts
var scan_scope = __webpack_require__(6253);
// EXTERNAL MODULE: ./src/scan/tracker.ts
var scan_tracker = __webpack_require__(4261);
;// CONCATENATED MODULE: ./src/scan/dry-run/look.ts






function startSearch(target, source) {
    const tracker = (0,scan_tracker/* createTracker */.P)(target.kind === 'images' ? target.entries : [], source.keyOf);
    return { tracker, found: null, reusable: new Set() };
}
async function look_look(target, source, rules, tools, signal) {
    const { tracker } = startSearch(target, source);
    const assignment = await (0,assignments/* createAssignment */.w)(target, tracker, source, rules);
    const scope = target.kind === 'all' ? { kind: 'all' } : (0,scan_scope/* scopeOf */.Od)(tracker);
    const { seen, serviceTimeMs } = await (0,look/* lookCompletely */.w)(scope, assignment, tools.clock.now(), { ...tools, source }, signal);
    const found = await assignment.assign(seen, { isFirst: true, isDiscoveryOver: true }, signal);
    const isReusable = ([image, rows]) => rules.reuseWithinMs !== undefined &&
        (0,doubts/* isAskedByContent */.RZ)(image, rows) &&
        (0,reuse/* findReusable */.v)(rows, serviceTimeMs, rules.reuseWithinMs) !== undefined;
    return { tracker, found, reusable: new Set([...found].filter(isReusable).map(([image]) => image)) };
}

// EXTERNAL MODULE: ./src/base/texts.ts
var texts = __webpack_require__(5965);
;// CONCATENATED MODULE: ./src/scan/dry-run/notes.ts


const maxNamed = 10;
function listDryRunNotes({ search, results, checks, permissions }) {
    const notes = [];
    const contradicted = checks.filter(({ result }) => result === 'contradicted').map(({ check }) => check);
    if (contradicted.length > 0) {
        const values = { count: contradicted.length, names: contradicted.join(', ') };
        notes.push({ level: 'warning', text: (0,words/* message */.iU)('dry_run_contradicted', values) });
    }
    const refused = permissions.filter(({ result }) => result === 'refused').map(({ operation }) => operation);
    if (refused.length > 0) {
        const values = { count: refused.length, names: refused.join(', ') };
        notes.push({ level: 'warning', text: (0,words/* message */.iU)('dry_run_refused', values) });
    }
    const blocked = results.found.filter(({ result }) => result.reason !== null).map(({ result }) => result.image);
    if (blocked.length > 0) {
        const values = { count: blocked.length, names: (0,texts/* joinSome */.b)(blocked, maxNamed) };
        notes.push({ level: 'warning', text: (0,words/* message */.iU)('dry_run_unscannable', values) });
    }
    const reused = results.found.filter(({ image }) => search.reusable.has(image)).map(({ result }) => result.image);
    if (reused.length > 0)
        notes.push({ level: 'notice', text: (0,words/* message */.iU)('dry_run_reused', { names: (0,texts/* joinSome */.b)(reused, maxNamed) }) });
    notes.push(...noteDoubts(search));
    const hasAnyResult = results.found.some(({ rows }) => rows.some(({ phase }) => phase === 'success'));
    if (results.found.length > 0 && !hasAnyResult)
        notes.push({ level: 'notice', text: (0,words/* message */.iU)('dry_run_no_result') });
    return notes;
}
function noteDoubts({ tracker, found }) {
    const doubtful = tracker.entries.filter(({ tag }) => tag.doubt === 'open' || tag.doubt === 'confirmed');
    if (doubtful.length === 0)
        return [];
    const names = (0,texts/* joinSome */.b)(doubtful.map(({ entry }) => entry.text), maxNamed);
    const rows = doubtful.flatMap(({ images }) => [...images].flatMap((image) => found?.get(image) ?? []));
    const canRefresh = rows.some(({ isCurrent }) => isCurrent !== null);
    const key = canRefresh ? 'dry_run_tags_not_synchronized' : 'dry_run_tags_in_doubt';
    return [{ level: 'notice', text: (0,words/* message */.iU)(key, { names }) }];
}

// EXTERNAL MODULE: ./src/domain/image-identity.ts
var image_identity = __webpack_require__(3296);
// EXTERNAL MODULE: ./src/scan/entry-result.ts
var entry_result = __webpack_require__(5923);
;// CONCATENATED MODULE: ./src/scan/dry-run/results.ts



function buildResults({ tracker, found }, source) {
    return {
        found: [...(found ?? [])].map(([image, rows]) => ({ image, rows, result: buildFoundResult(image, rows, source) })),
        missing: tracker.entries
            .filter(({ images }) => images.size === 0)
            .map((watched) => buildMissingResult(watched, found !== null, source)),
    };
}
function listRows({ result, rows }) {
    return rows.map(({ place, scanStatus, finishedAtMs, figures }) => ({
        image: result.image,
        place,
        scanStatus,
        scannedAtMs: finishedAtMs,
        ...figures,
    }));
}
function buildFoundResult({ identity, foundBy }, rows, source) {
    const latest = rows.reduce((last, row) => ((row.finishedAtMs ?? 0) > (last?.finishedAtMs ?? -1) ? row : last), undefined);
    const [entry] = foundBy;
    return {
        ...entry_result/* nothingKnown */.Hx,
        source: source.kind,
        registry: latest?.registry ?? null,
        image: entry?.entry.text ?? (0,image_identity/* formatImage */.v)(identity),
        imageName: identity.name,
        imageVersion: identity.tag,
        imageDigest: identity.digest,
        imageId: latest?.identity.id ?? identity.id,
        localImageType: latest?.localImageType ?? null,
        status: 'not_posted',
        reason: findObstacle(identity, rows, source),
        scanStatus: latest?.scanStatus ?? null,
        scannedAtMs: latest?.finishedAtMs ?? null,
        hostNames: [...new Set(rows.map(({ hostName }) => hostName).filter((host) => host !== null))],
        ...latest?.figures,
    };
}
function findObstacle(identity, rows, source) {
    if (source.keyOf(identity) === undefined)
        return (0,words/* message */.iU)('image_unidentified');
    return rows.every(({ unscannable }) => unscannable !== null) ? (rows[0]?.unscannable ?? null) : null;
}
function buildMissingResult(watched, wasLooked, { kind, sentences }) {
    const { entry, search } = watched;
    if (!wasLooked)
        return (0,entry_result/* buildEntryResult */.Mv)(entry, kind, 'not_posted', (0,words/* message */.iU)('image_not_looked_up'));
    if (search.kind === 'refused')
        return (0,entry_result/* buildEntryResult */.Mv)(entry, kind, 'error', search.why);
    return (0,entry_result/* buildEntryResult */.Mv)(entry, kind, 'unknown_image', (0,entry_result/* explainMissing */.Ce)(watched) ?? sentences.unknownImage);
}

// EXTERNAL MODULE: ./src/domain/unjudged-verdict.ts
var unjudged_verdict = __webpack_require__(9696);
;// CONCATENATED MODULE: ./src/scan/dry-run/verdict.ts



const maxListed = 60;
function reachDryRunVerdict(imageCount, problems, end) {
    if (end instanceof errors/* CancelledError */.cc)
        return (0,unjudged_verdict/* buildErrorVerdict */.g)(end);
    const [first] = problems;
    if (first === undefined)
        return {
            outcome: 'dry_run',
            reason: (0,words/* message */.iU)('verdict_dry_run', { count: imageCount }),
            advice: (0,words/* message */.iU)('advice_dry_run'),
        };
    const items = problems.slice(0, maxListed);
    const more = problems.length - items.length;
    return {
        outcome: 'error',
        reason: {
            ...(0,words/* message */.iU)('verdict_dry_run_error', { count: problems.length }),
            items: more === 0 ? items : [...items, (0,words/* message */.iU)('list_more', { count: more })],
        },
        advice: (0,words/* message */.iU)('advice_dry_run_error'),
    };
}

;// CONCATENATED MODULE: ./src/scan/dry-run/dry-run.ts









async function dryRun({ target, rules, pollIntervalMs }, { inspection, clock, random, log }, signal) {
    const { source } = inspection;
    const troubles = collectTroubles();
    const { attempt } = troubles;
    const search = (await attempt(() => look_look(target, source, rules, { clock, random, pollIntervalMs }, signal))) ??
        startSearch(target, source);
    const results = buildResults(search, source);
    if (search.found !== null) {
        troubles.add(...listMissing(target, results));
        await attempt(() => inspection.sampleList(signal));
    }
    const rows = pickRows(results.found.flatMap((image) => image.rows));
    const details = await attempt(() => readDetails(rows, inspection, signal), (problem) => (0,words/* message */.iU)('dry_run_details_refused', { problem }));
    if (details?.kind === 'unreadable')
        troubles.add((0,words/* message */.iU)('dry_run_details_refused', { problem: details.why }));
    const read = details?.kind === 'read' ? details : undefined;
    await attempt(() => inspection.probe(read?.row, read?.findings.unhandled[0]?.id, signal));
    await attempt(() => planScan(search, results, inspection, signal));
    if (search.found !== null)
        await attempt(() => inspection.sampleList(signal));
    const checks = [...inspection.listChecks(), ...checkDetails(details)];
    log.info((0,words/* message */.iU)('dry_run_looked', { found: results.found.length, missing: results.missing.length }));
    const permissions = inspection.listPermissions();
    return {
        verdict: reachDryRunVerdict(results.found.length, troubles.problems, troubles.end()),
        images: [...results.missing, ...results.found.map(({ result }) => result)],
        notes: listDryRunNotes({ search, results, checks, permissions }),
        checks,
        dryRun: {
            requests: inspection.listRequests(),
            rows: results.found.flatMap(listRows),
            permissions,
        },
    };
}
async function planScan({ reusable }, { found }, { source }, signal) {
    const rows = found.flatMap(({ image, result, rows: own }) => result.reason === null && !reusable.has(image) ? (0,posting/* listScannable */.e$)(own) : []);
    if (rows.length > 0)
        await source.requestScan(rows, signal);
}
function listMissing(target, { found, missing }) {
    if (target.kind === 'all')
        return found.length === 0 ? [(0,words/* message */.iU)('verdict_no_images')] : [];
    return missing.map(({ image, reason }) => (0,words/* message */.iU)('dry_run_image_missing', { image, problem: reason ?? (0,words/* message */.iU)('details_unread') }));
}
function collectTroubles() {
    const problems = [];
    let end = null;
    return {
        problems,
        end: () => end,
        add: (...more) => problems.push(...more),
        async attempt(work, describe = (problem) => problem) {
            if (end !== null)
                return undefined;
            try {
                return await work();
            }
            catch (error) {
                if (!(error instanceof errors/* ActionError */.lZ))
                    throw error;
                const isEnd = error instanceof errors/* CancelledError */.cc ||
                    error instanceof errors/* DeadlineError */.j3 ||
                    ((0,http_errors/* isRefused */.H0)(error) && !(0,http_errors/* isCallRefused */.lx)(error));
                if (isEnd)
                    end = error;
                problems.push(isEnd ? error.problem : describe(error.problem));
                return undefined;
            }
        },
    };
}

// EXTERNAL MODULE: ./src/main/proof-rules.ts
var proof_rules = __webpack_require__(3537);
;// CONCATENATED MODULE: ./src/main/dry-run.ts



async function lookOnly(config, connection, { clock, random, log }, signal) {
    const inspection = await connection.openInspection();
    const { target, pollIntervalMs } = config;
    return log.group((0,words/* message */.iU)('group_dry_run'), () => {
        log.info((0,words/* message */.iU)('log_dry_run'));
        return dryRun({ target, rules: (0,proof_rules/* toProofRules */.z)(config), pollIntervalMs }, { inspection, clock, random, log }, signal);
    });
}


/***/ }),

/***/ 4601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findNewestResult),
/* harmony export */   v: () => (/* binding */ findReusable)
/* harmony export */ });
/* harmony import */ var _tag_doubt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9602);
/* harmony import */ var _worst_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4414);


function findReusable(rows, serviceTimeMs, withinMs) {
    const newest = findNewestResult(rows);
    if (serviceTimeMs === null || newest?.finishedAtMs == null)
        return undefined;
    const ageMs = serviceTimeMs - newest.finishedAtMs;
    return ageMs >= 0 && ageMs <= withinMs ? newest : undefined;
}
function findNewestResult(rows) {
    const scannable = rows.filter(({ unscannable }) => unscannable === null);
    const candidates = scannable.filter(({ phase }) => phase === 'success');
    const finishedAtMs = candidates.reduce((newest, row) => Math.max(newest, row.finishedAtMs ?? 0), 0);
    const newest = (0,_worst_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .takeWorst */ .F)(candidates.filter((row) => row.finishedAtMs === finishedAtMs));
    if (newest === undefined)
        return undefined;
    const isOutdone = scannable.some((row) => row.phase !== 'success' && (0,_tag_doubt_js__WEBPACK_IMPORTED_MODULE_0__/* .hasResult */ .yX)(row) && (row.finishedAtMs ?? Infinity) >= finishedAtMs);
    return isOutdone ? undefined : newest;
}


/***/ })

};
;