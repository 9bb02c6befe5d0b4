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

/***/ 3296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ formatImage)
/* harmony export */ });
function formatImage(identity) {
    const tag = identity.tag === null ? '' : `:${identity.tag}`;
    const content = identity.digest ?? identity.id;
    return `${identity.name ?? '-'}${tag}${content === null ? '' : `@${content}`}`;
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

// EXTERNAL MODULE: ./src/scan/entry-assignment.ts
var entry_assignment = __webpack_require__(323);
// EXTERNAL MODULE: ./src/scan/scope.ts
var scan_scope = __webpack_require__(6253);
// EXTERNAL MODULE: ./src/scan/set-assignment.ts
var set_assignment = __webpack_require__(4079);
// EXTERNAL MODULE: ./src/scan/tracker.ts
var tracker = __webpack_require__(4261);
;// CONCATENATED MODULE: ./src/scan/dry-run/look.ts






const maxLooks = 3;
function startSearch(target, source) {
    return { tracker: (0,tracker/* createTracker */.P)(target.kind === 'images' ? target.entries : [], source.keyOf), found: null };
}
async function look(target, source, clock, pauseMs, signal) {
    const { tracker } = startSearch(target, source);
    const isSet = target.kind === 'all';
    const assignment = isSet ? (0,set_assignment/* assignToSet */.b)(tracker) : (0,entry_assignment/* assignToEntries */.D)(tracker, source.createMatcher);
    const scope = isSet ? { kind: 'all' } : (0,scan_scope/* scopeOf */.O)(tracker);
    for (let looks = 1;; looks += 1) {
        const snapshot = await source.list(scope, assignment.wants, signal);
        if (snapshot.complete)
            return { tracker, found: assignment.assign(snapshot.seen) };
        if (looks === maxLooks)
            throw new errors/* ActionError */.lZ('service', source.sentences.listIncomplete(looks), (0,words/* message */.iU)('advice_shape'));
        await clock.sleep(pauseMs, signal);
    }
}

// EXTERNAL MODULE: ./src/base/texts.ts
var texts = __webpack_require__(5965);
// EXTERNAL MODULE: ./src/domain/image-entry.ts
var image_entry = __webpack_require__(7256);
;// CONCATENATED MODULE: ./src/scan/dry-run/notes.ts



const maxNamed = 10;
function listDryRunNotes({ search, results, checks, permissions, allowListedTags }) {
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
    if (!allowListedTags)
        notes.push(...noteDoubts(search));
    const hasAnyResult = results.found.some(({ rows }) => rows.some(({ phase }) => phase === 'success'));
    if (results.found.length > 0 && !hasAnyResult)
        notes.push({ level: 'notice', text: (0,words/* message */.iU)('dry_run_no_result') });
    return notes;
}
function noteDoubts({ tracker, found }) {
    const rowsOf = ({ images }) => [...images].map((image) => found?.get(image) ?? []);
    const doubtful = tracker.entries.filter((watched) => watched.images.size > 0 && !(0,image_entry/* isPinned */.T4)(watched.entry) && rowsOf(watched).every((rows) => rows.some(hasResult)));
    if (doubtful.length === 0)
        return [];
    const names = (0,texts/* joinSome */.b)(doubtful.map(({ entry }) => entry.text), maxNamed);
    const canRefresh = doubtful.some((watched) => rowsOf(watched).some((rows) => rows.some(saysCurrent)));
    const key = canRefresh ? 'dry_run_tags_not_synchronized' : 'dry_run_tags_in_doubt';
    return [{ level: 'notice', text: (0,words/* message */.iU)(key, { names }) }];
}
function saysCurrent({ isCurrent }) {
    return isCurrent !== null;
}
function hasResult({ finishedAtMs, phase }) {
    return finishedAtMs !== null || phase === 'failure';
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
function buildMissingResult({ entry, others }, wasLooked, { kind, sentences }) {
    if (!wasLooked)
        return (0,entry_result/* buildEntryResult */.Mv)(entry, kind, 'not_posted', (0,words/* message */.iU)('image_not_looked_up'));
    const reason = others.length > 0 ? (0,words/* message */.iU)('image_unknown_digest', { others: (0,texts/* joinSome */.b)(others, 3) }) : sentences.unknownImage;
    return (0,entry_result/* buildEntryResult */.Mv)(entry, kind, 'unknown_image', reason);
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








async function dryRun({ target, allowListedTags, pollIntervalMs }, { inspection, clock, log }, signal) {
    const { source } = inspection;
    const troubles = collectTroubles();
    const { attempt } = troubles;
    const search = (await attempt(() => look(target, source, clock, pollIntervalMs, signal))) ?? startSearch(target, source);
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
    await attempt(() => planScan(results, inspection, signal));
    if (search.found !== null)
        await attempt(() => inspection.sampleList(signal));
    const checks = [...inspection.listChecks(), ...checkDetails(details)];
    log.info((0,words/* message */.iU)('dry_run_looked', { found: results.found.length, missing: results.missing.length }));
    const permissions = inspection.listPermissions();
    return {
        verdict: reachDryRunVerdict(results.found.length, troubles.problems, troubles.end()),
        images: [...results.missing, ...results.found.map(({ result }) => result)],
        notes: listDryRunNotes({ search, results, checks, permissions, allowListedTags }),
        checks,
        dryRun: {
            requests: inspection.listRequests(),
            rows: results.found.flatMap(listRows),
            permissions,
        },
    };
}
async function planScan({ found }, { source }, signal) {
    const rows = found.flatMap((image) => image.result.reason === null ? image.rows.filter(({ unscannable }) => unscannable === null) : []);
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

;// CONCATENATED MODULE: ./src/main/dry-run.ts


async function lookOnly(request, connection, { clock, log }, signal) {
    const inspection = await connection.openInspection();
    return log.group((0,words/* message */.iU)('group_dry_run'), () => {
        log.info((0,words/* message */.iU)('log_dry_run'));
        return dryRun(request, { inspection, clock, log }, signal);
    });
}


/***/ }),

/***/ 4328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sortByDigest),
/* harmony export */   u: () => (/* binding */ addRow)
/* harmony export */ });
function sortByDigest(rows) {
    const withDigest = [];
    const without = [];
    for (const row of rows)
        (row.identity.digest === null ? without : withDigest).push(row);
    return withDigest.concat(without);
}
function addRow(assigned, image, row) {
    const rows = assigned.get(image);
    if (rows === undefined)
        assigned.set(image, [row]);
    else
        rows.push(row);
}


/***/ }),

/***/ 323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ assignToEntries)
/* harmony export */ });
/* harmony import */ var _domain_image_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3296);
/* harmony import */ var _assignment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4328);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9493);



const maxOthers = 20;
function assignToEntries(tracker, createMatcher) {
    const watchedBy = new Map(tracker.entries.map((watched) => [watched.entry, watched]));
    const matcher = createMatcher(tracker.entries.map(({ entry }) => entry));
    const toWatched = (entries) => entries.map((entry) => watchedBy.get(entry)).filter((watched) => watched !== undefined);
    const findEntries = (row) => toWatched(matcher.findEntries(row)).filter(({ search }) => search.kind !== 'unknown');
    return {
        wants: (row) => matcher.hasNamesakes(row) || tracker.hasTag(row.identity) || findEntries(row).length > 0,
        assign(rows) {
            const assigned = new Map();
            const found = new Map(rows.map((row) => [row, findEntries(row)]));
            const matched = rows.filter((row) => (found.get(row)?.length ?? 0) > 0);
            tracker.mergeGainedDigests(matched);
            for (const row of (0,_assignment_js__WEBPACK_IMPORTED_MODULE_0__/* .sortByDigest */ .Q)(matched)) {
                const image = tracker.place(row);
                (0,_assignment_js__WEBPACK_IMPORTED_MODULE_0__/* .addRow */ .u)(assigned, image, row);
                for (const watched of found.get(row) ?? []) {
                    watched.images.add(image);
                    watched.search = { kind: 'found' };
                    image.foundBy.add(watched);
                }
            }
            noteOthers(tracker.entries, rows, (row) => toWatched(matcher.findNamesakes(row)));
            return assigned;
        },
    };
}
function noteOthers(entries, rows, findNamesakes) {
    const sought = new Set(entries.filter(({ search }) => search.kind !== 'found' && search.kind !== 'unknown'));
    for (const watched of sought)
        watched.others = [];
    if (sought.size === 0)
        return;
    const shown = new Map();
    for (const row of rows) {
        const key = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOfTag */ .L)(row.identity);
        const texts = shown.get(key) ?? new Set();
        const text = (0,_domain_image_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatImage */ .v)(row.identity);
        if (texts.size === maxOthers || texts.has(text))
            continue;
        shown.set(key, texts.add(text));
        for (const watched of findNamesakes(row)) {
            if (sought.has(watched) && watched.others.length < maxOthers)
                watched.others = [...watched.others, text];
        }
    }
}


/***/ }),

/***/ 9493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ keyOfTag),
/* harmony export */   Y: () => (/* binding */ createImageIndex)
/* harmony export */ });
function keyOfTag({ name, tag }) {
    return `tag ${name}\n${tag}`;
}
function keyOfRow({ identity, key }) {
    return `row ${keyOfTag(identity)}\n${key}`;
}
function keyOfBareRow(row) {
    return `bare ${keyOfRow(row)}`;
}
function createImageIndex() {
    const index = new Map();
    const imagesAt = (key) => index.get(key) ?? new Set();
    const addAt = (key, image) => index.set(key, (index.get(key) ?? new Set()).add(image));
    return {
        add(image, row) {
            addAt(keyOfTag(row.identity), image);
            addAt(keyOfRow(row), image);
            if (row.identity.digest === null)
                addAt(keyOfBareRow(row), image);
        },
        replace(former, image, rows) {
            for (const row of rows) {
                for (const key of [keyOfTag(row.identity), keyOfRow(row), keyOfBareRow(row)]) {
                    if (index.get(key)?.delete(former) === true)
                        addAt(key, image);
                }
            }
        },
        hasTag: (identity) => index.has(keyOfTag(identity)),
        listByTag: (identity) => [...imagesAt(keyOfTag(identity))],
        findByRow(row, fit) {
            for (const image of imagesAt(keyOfRow(row)))
                if (fit(image))
                    return image;
            return undefined;
        },
        listByBareRow: (row) => [...imagesAt(keyOfBareRow(row))],
    };
}


/***/ }),

/***/ 6882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ unseenImage),
/* harmony export */   UD: () => (/* binding */ adoptRows),
/* harmony export */   qB: () => (/* binding */ progress),
/* harmony export */   vm: () => (/* binding */ hasMovedRows)
/* harmony export */ });
/* unused harmony exports maxMissingLooks, stoodFailureMs, hasMoved, isNewSuccess, isCountedFailure */
const maxMissingLooks = 3;
const stoodFailureMs = 5 * 60_000;
const unseenImage = { rows: new Map(), movedAtMs: null, mustBeNewerThanMs: 0, end: null };
function progress(state, rows, atMs, quietSinceMs) {
    const seen = gatherRows(rows);
    const followed = new Map();
    let movedAtMs = state.movedAtMs;
    for (const [key, before] of state.rows) {
        const sight = seen.get(key);
        if (sight !== undefined && hasMoved(before.last, sight.row))
            movedAtMs = atMs;
        followed.set(key, followRow(before, sight));
    }
    const stoodAtMs = newestOldTimeMs(state);
    for (const [key, sight] of seen)
        if (!followed.has(key))
            followed.set(key, startRow(sight, stoodAtMs));
    const isQuiet = quietSinceMs !== null && atMs - Math.max(quietSinceMs, movedAtMs ?? 0) >= stoodFailureMs;
    const end = state.end ?? findEnd([...followed.values()], isQuiet);
    return { rows: followed, movedAtMs, mustBeNewerThanMs: state.mustBeNewerThanMs, end };
}
function adoptRows(state, former) {
    const stoodAtMs = newestOldTimeMs(state);
    const rows = new Map(state.rows);
    for (const [key, row] of former.rows) {
        rows.set(key, { ...(rows.get(key) ?? row), oldTimeMs: Math.max(stoodAtMs, row.oldTimeMs) });
    }
    return { ...state, rows };
}
function newestOldTimeMs({ rows, mustBeNewerThanMs }) {
    return [...rows.values()].reduce((newest, { oldTimeMs }) => Math.max(newest, oldTimeMs), mustBeNewerThanMs);
}
function gatherRows(rows) {
    const seen = new Map();
    for (const row of rows) {
        const first = seen.get(row.key);
        const isNewer = first === undefined || (row.finishedAtMs ?? 0) > (first.row.finishedAtMs ?? 0);
        seen.set(row.key, { row: isNewer ? row : first.row, count: (first?.count ?? 0) + 1 });
    }
    return seen;
}
function startRow({ row, count }, stoodAtMs) {
    return {
        baseline: row,
        last: row,
        oldTimeMs: Math.max(stoodAtMs, row.finishedAtMs ?? 0),
        unfinished: row.phase !== 'success',
        count,
        moved: false,
        missingLooks: 0,
    };
}
function followRow(before, sight) {
    if (sight === undefined)
        return { ...before, missingLooks: before.missingLooks + 1 };
    const { row, count } = sight;
    return {
        ...before,
        last: row,
        oldTimeMs: isOldTime(before, sight) ? Math.max(before.oldTimeMs, row.finishedAtMs ?? 0) : before.oldTimeMs,
        unfinished: before.unfinished || row.phase !== 'success',
        count: Math.max(before.count, count),
        moved: before.moved || hasMoved(before.baseline, row),
        missingLooks: 0,
    };
}
function isOldTime({ baseline, last, unfinished, count }, sight) {
    const isUntimed = baseline.phase === 'success' && baseline.finishedAtMs === null && last.finishedAtMs === null;
    return sight.count > count || (isUntimed && (!unfinished || sight.row.phase !== 'success'));
}
function hasMovedRows(state, rows) {
    return rows.some((row) => {
        const before = state.rows.get(row.key);
        return before !== undefined && hasMoved(before.last, row);
    });
}
function hasMoved(before, row) {
    return before.state !== row.state;
}
function isNewSuccess({ baseline, last, oldTimeMs }) {
    const hasLostDigest = baseline.identity.digest !== null && last.identity.digest === null;
    return last.phase === 'success' && (last.finishedAtMs ?? 0) > oldTimeMs && !hasLostDigest;
}
function isCountedFailure(row, isQuiet) {
    return row.last.phase === 'failure' && (row.moved || isQuiet);
}
function findEnd(rows, isQuiet) {
    const listed = rows.filter((row) => row.missingLooks < maxMissingLooks);
    const scannable = listed.filter((row) => row.last.unscannable === null);
    const proof = scannable.find((row) => row.missingLooks === 0 && isNewSuccess(row));
    if (proof !== undefined)
        return { kind: 'proven', row: proof.last };
    if (scannable.some((row) => !isCountedFailure(row, isQuiet)))
        return null;
    const failed = scannable[0];
    if (failed !== undefined)
        return { kind: 'failed', row: failed.last };
    const isGone = rows.some((row) => row.missingLooks >= maxMissingLooks && row.last.unscannable === null);
    const refused = listed[0];
    return refused === undefined || isGone ? { kind: 'gone' } : { kind: 'unscannable', row: refused.last };
}


/***/ }),

/***/ 6253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ scopeOf),
/* harmony export */   x: () => (/* binding */ listOpenEntries)
/* harmony export */ });
/* harmony import */ var _domain_image_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7256);
/* harmony import */ var _tracker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4261);


function scopeOf(tracker) {
    const open = tracker.entries.filter(isOpen);
    const images = tracker.entries.length > 0 ? [] : tracker.listImages().filter((image) => !(0,_tracker_js__WEBPACK_IMPORTED_MODULE_1__/* .isSettled */ .Is)(image));
    return { kind: 'some', entries: open.map(({ entry }) => entry), images: images.map(({ identity }) => identity) };
}
function listOpenEntries(tracker) {
    const open = [];
    for (const watched of tracker.entries) {
        if (watched.search.kind === 'unknown' || !isOpen(watched))
            continue;
        open.push({ entry: watched.entry, search: watched.search.kind });
    }
    return open;
}
function isOpen({ entry, images, search }) {
    if (search.kind === 'unknown')
        return false;
    return search.kind !== 'found' || !(0,_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .isPinned */ .T4)(entry) || [...images].some((image) => !(0,_tracker_js__WEBPACK_IMPORTED_MODULE_1__/* .isSettled */ .Is)(image));
}


/***/ }),

/***/ 4079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ assignToSet)
/* harmony export */ });
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);
/* harmony import */ var _assignment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4328);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9493);
/* harmony import */ var _tracker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4261);




function assignToSet(tracker) {
    let names;
    return {
        wants: ({ identity }) => names === undefined || names.has(identity.name),
        assign(rows) {
            const assigned = new Map();
            if (names === undefined) {
                for (const row of (0,_assignment_js__WEBPACK_IMPORTED_MODULE_2__/* .sortByDigest */ .Q)(rows))
                    (0,_assignment_js__WEBPACK_IMPORTED_MODULE_2__/* .addRow */ .u)(assigned, tracker.place(row), row);
                names = new Set(rows.map(({ identity }) => identity.name));
                return assigned;
            }
            tracker.mergeGainedDigests(rows);
            const strangers = [];
            for (const row of (0,_assignment_js__WEBPACK_IMPORTED_MODULE_2__/* .sortByDigest */ .Q)(rows)) {
                const image = tracker.placeKnown(row);
                if (image === undefined)
                    strangers.push(row);
                else
                    (0,_assignment_js__WEBPACK_IMPORTED_MODULE_2__/* .addRow */ .u)(assigned, image, row);
            }
            raiseBars(tracker, strangers);
            for (const row of strangers)
                refuseSplit(tracker, row);
            return assigned;
        },
    };
}
function raiseBars(tracker, strangers) {
    const newest = new Map();
    for (const row of strangers) {
        if (row.identity.digest !== null)
            continue;
        const key = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOfTag */ .L)(row.identity);
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
        const hadNoDigest = image.state.rows.get(row.key)?.baseline.identity.digest === null;
        if (hadNoDigest)
            (0,_tracker_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseImage */ .CB)(image, (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('digest_moved', { digest }));
    }
}


/***/ }),

/***/ 4261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ refuseImage),
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   P: () => (/* binding */ createTracker),
/* harmony export */   fo: () => (/* binding */ requestOf)
/* harmony export */ });
/* unused harmony export createImage */
/* harmony import */ var _domain_image_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3296);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6882);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9493);



function createTracker(entries, keyOf) {
    const images = new Map();
    const index = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_1__/* .createImageIndex */ .Y)();
    const keyOfRow = ({ identity }) => keyOf(identity) ?? `unidentified ${(0,_domain_image_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .formatImage */ .v)(identity)}`;
    const keyWithoutDigest = ({ identity }) => identity.digest === null ? undefined : keyOf({ ...identity, digest: null });
    const find = (row) => {
        const key = keyOfRow(row);
        const known = images.get(key);
        if (known !== undefined)
            return known;
        if (row.identity.digest === null) {
            return index.findByRow(row, ({ identity, state }) => identity.digest !== null && state !== _progress_js__WEBPACK_IMPORTED_MODULE_0__/* .unseenImage */ .Ek);
        }
        const formerKey = keyWithoutDigest(row);
        const former = formerKey === undefined ? undefined : images.get(formerKey);
        if (formerKey === undefined || former === undefined || !former.state.rows.has(row.key))
            return undefined;
        images.delete(formerKey);
        images.set(key, former);
        former.identity = row.identity;
        return former;
    };
    const placeKnown = (row) => {
        const image = find(row);
        if (image !== undefined)
            index.add(image, row);
        return image;
    };
    return {
        entries: entries.map((entry) => ({ entry, images: new Set(), search: { kind: 'not_looked' }, others: [] })),
        listImages: () => [...images.values()],
        hasTag: index.hasTag,
        listByTag: index.listByTag,
        listByBareRow: index.listByBareRow,
        placeKnown,
        place(row) {
            const known = placeKnown(row);
            if (known !== undefined)
                return known;
            const image = createImage(row);
            images.set(keyOfRow(row), image);
            index.add(image, row);
            return image;
        },
        mergeGainedDigests(rows) {
            const stillListed = new Set(rows.map(keyOfRow));
            for (const row of rows) {
                const formerKey = keyWithoutDigest(row);
                if (formerKey === undefined || stillListed.has(formerKey))
                    continue;
                const [image, former] = [images.get(keyOfRow(row)), images.get(formerKey)];
                if (image === undefined || former === undefined || !former.state.rows.has(row.key))
                    continue;
                image.state = (0,_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .adoptRows */ .UD)(image.state, former.state);
                images.delete(formerKey);
                index.replace(former, image, [...former.state.rows.values()].map(({ last }) => last));
                for (const watched of former.foundBy) {
                    watched.images.delete(former);
                    watched.images.add(image);
                    image.foundBy.add(watched);
                }
            }
        },
    };
}
function createImage(row) {
    return {
        identity: row.identity,
        state: _progress_js__WEBPACK_IMPORTED_MODULE_0__/* .unseenImage */ .Ek,
        stage: { kind: 'listed' },
        hadResults: false,
        movedTo: null,
        foundBy: new Set(),
    };
}
function isSettled(image) {
    return image.stage.kind === 'refused' || image.state.end !== null;
}
function refuseImage(image, why) {
    if (image.stage.kind === 'refused')
        return;
    image.stage = { kind: 'refused', why, request: requestOf(image) };
}
function requestOf({ stage }) {
    return stage.kind === 'listed' ? null : stage.request;
}


/***/ })

};
;