"use strict";
exports.id = 974;
exports.ids = [974];
exports.modules = {

/***/ 8591:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ isCounted),
/* harmony export */   j: () => (/* binding */ boundTerm)
/* harmony export */ });
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(335);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1245);


function boundTerm(term, image, options) {
    if (term.kind === 'malicious_file' || term.kind === 'unsafe_setting')
        return boundCounter(term.kind, image, options);
    const { kind } = term;
    const { sure, unsure } = countFindings(kind, term.onlyNew, image);
    if (image.details.explained)
        return { min: sure, max: sure + unsure };
    const unrated = kind === 'vulnerability' || kind === 'low' ? countUnrated(term.onlyNew, image) : 0;
    const read = sure + unrated;
    const row = boundByRow(kind, image, options.hasIgnoreRule);
    const min = term.onlyNew ? read : Math.max(read, row.min);
    return { min, max: Math.max(min, row.max + unsure) };
}
function isCounted({ rank }, kind) {
    return kind === 'vulnerability' || (0,_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .isAtLeast */ .du)(rank, kind);
}
function boundByRow(kind, image, hasIgnoreRule) {
    const rating = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .readTellingRating */ .NP)(image);
    const isBelowHigh = rating !== null && rating !== 'High';
    if (kind === 'critical')
        return { min: 0, max: isBelowHigh ? 0 : Infinity };
    if (kind === 'vulnerability') {
        return { min: hasIgnoreRule ? 0 : (image.vulNum ?? 0), max: isBelowHigh ? (image.vulNum ?? Infinity) : Infinity };
    }
    if (rating === null)
        return { min: 0, max: Infinity };
    const isReached = _evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .rankOfRating */ .Ds[rating] >= (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .rankOf */ .IQ)(kind);
    return isReached ? { min: hasIgnoreRule ? 0 : 1, max: Infinity } : { min: 0, max: 0 };
}
function boundCounter(kind, image, { isDefaultPolicy }) {
    const count = kind === 'malicious_file' ? image.maliciousFileNum : image.unsafeSettingNum;
    if (count !== null)
        return { min: count, max: count };
    return { min: 0, max: kind === 'malicious_file' && isDefaultPolicy ? 0 : Infinity };
}
function countFindings(kind, onlyNew, { findings }) {
    let sure = 0;
    let unsure = 0;
    for (const { vulnerability, ignored, isNew } of findings) {
        if (ignored !== null || (onlyNew && isNew === false))
            continue;
        if (isCounted(vulnerability, kind))
            sure += 1;
        else if (kind === 'critical' && vulnerability.mayBeCritical)
            unsure += 1;
    }
    return { sure, unsure };
}
function countUnrated(onlyNew, { unrated }) {
    return onlyNew ? unrated.filter(({ isNew }) => isNew !== false).length : unrated.length;
}


/***/ }),

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

/***/ 8503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge),
/* harmony export */   a: () => (/* binding */ listUncounted)
/* harmony export */ });
/* harmony import */ var _bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8591);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7168);


function judge(rules, proven) {
    const judged = (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .listConditions */ .lL)(rules.policy, rules).map((term) => judgeTerm(term, rules, proven));
    const holding = judged.filter(({ term, min }) => min > term.moreThan);
    if (holding.length > 0)
        return { kind: 'holds', terms: holding };
    const undecided = judged.filter(({ term, max }) => max > term.moreThan);
    return undecided.length > 0 ? { kind: 'undecided', terms: undecided } : { kind: 'passes' };
}
function judgeTerm(term, rules, proven) {
    let [min, max] = [0, 0];
    const open = [];
    for (const image of proven) {
        const hasIgnoreRule = rules.hasIgnoreRule(image.imageName);
        const bounds = (0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .boundTerm */ .j)(term, image, { hasIgnoreRule, isDefaultPolicy: rules.policy.isDefault });
        min += bounds.min;
        max += bounds.max;
        if (bounds.min < bounds.max)
            open.push(image);
    }
    return { term, min, max, open };
}
function listUncounted({ policy }, proven) {
    const isCounted = policy.isDefault && policy.terms.some(({ kind }) => kind === 'malicious_file');
    return isCounted ? proven.filter(({ maliciousFileNum }) => maliciousFileNum === null) : [];
}


/***/ }),

/***/ 7097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ listProven),
/* harmony export */   Q0: () => (/* binding */ findWorstSeverity),
/* harmony export */   Vn: () => (/* binding */ countAll)
/* harmony export */ });
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(335);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1245);


function listProven(images) {
    return images.filter((image) => image.status === 'success');
}
function countAll(images, imageCount, baseline = null) {
    const proven = listProven(images);
    const explained = proven.length > 0 && proven.every((image) => image.details.explained);
    const tally = tallyFindings(proven);
    const { critical, high, medium, low } = tally.bySeverity;
    const when = (certain, count) => (certain ? count : 'unknown');
    return {
        images: imageCount,
        vulnerabilities: when(explained, critical + high + medium + low),
        critical: when(explained && !tally.mayBeCritical, critical),
        high: when(explained && !tally.mayBeCritical, high),
        medium: when(explained, medium),
        low: when(explained, low),
        ignored: when(explained, tally.ignored),
        maliciousFiles: sumCounters(proven.map((image) => image.maliciousFileNum)),
        unsafeSettings: sumCounters(proven.map((image) => image.unsafeSettingNum)),
        new: when(explained && baseline !== null, tally.new),
        fixed: when(explained && baseline !== null, baseline?.fixed.length ?? 0),
    };
}
function tallyFindings(proven) {
    const bySeverity = { critical: 0, high: 0, medium: 0, low: 0 };
    const tally = { bySeverity, ignored: 0, new: 0, mayBeCritical: false };
    for (const { findings } of proven) {
        for (const { vulnerability, ignored, isNew } of findings) {
            if (ignored !== null) {
                tally.ignored += 1;
                continue;
            }
            bySeverity[vulnerability.rank] += 1;
            if (isNew === true)
                tally.new += 1;
            if (vulnerability.mayBeCritical)
                tally.mayBeCritical = true;
        }
    }
    return tally;
}
function sumCounters(counters) {
    if (counters.length === 0)
        return 'unknown';
    return counters.reduce((sum, count) => (count === null || sum === 'unknown' ? 'unknown' : sum + count), 0);
}
const severityOfRating = {
    High: 'high',
    Medium: 'medium',
    Low: 'low',
    Security: 'none',
};
function findWorstSeverity(images) {
    const proven = listProven(images);
    if (proven.some(mayHideCritical))
        return 'unknown';
    const words = new Set(proven.flatMap(listSeverities));
    const order = ['critical', 'unknown', ..._severity_js__WEBPACK_IMPORTED_MODULE_1__/* .severities */ .gO, 'none'];
    return order.find((word) => words.has(word)) ?? 'unknown';
}
function mayHideCritical({ findings }) {
    return findings.some(({ ignored, vulnerability }) => ignored === null && vulnerability.mayBeCritical);
}
function listSeverities(image) {
    const found = image.findings.flatMap(({ ignored, vulnerability }) => (ignored === null ? [vulnerability] : []));
    const ranks = new Set(found.map(({ rank }) => rank));
    const worst = _severity_js__WEBPACK_IMPORTED_MODULE_1__/* .severities */ .gO.find((severity) => ranks.has(severity)) ?? 'none';
    if (image.details.explained)
        return [worst];
    const rating = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .readTellingRating */ .NP)(image);
    const isUnknown = rating === null || (rating === 'Security' && image.unrated.length > 0);
    return [worst, isUnknown ? 'unknown' : severityOfRating[rating]];
}


/***/ }),

/***/ 5736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ reachVerdict)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/base/texts.ts
var texts = __webpack_require__(5965);
// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/domain/judgement.ts
var domain_judgement = __webpack_require__(8503);
// EXTERNAL MODULE: ./src/domain/policy.ts + 1 modules
var policy = __webpack_require__(7168);
;// CONCATENATED MODULE: ./src/domain/judged-verdict.ts


function buildFailedVerdict(terms, proven) {
    return {
        outcome: 'failed',
        reason: (0,words/* message */.iU)('verdict_failed', { ...formatTerms(terms), count: proven.length }),
        advice: adviseFailed(terms, proven),
    };
}
function buildUndecidedVerdict(terms) {
    const [first] = terms;
    const unclear = first?.open[0];
    const isRefused = unclear !== undefined && !isCounter(first) && wasRefused(unclear);
    return {
        outcome: 'error',
        reason: (0,words/* message */.iU)('verdict_undecided', {
            ...formatTerms(terms),
            image: unclear?.image ?? '-',
            why: explainOpen(first, unclear),
        }),
        advice: (0,words/* message */.iU)(isRefused ? 'advice_permission' : 'advice_undecided'),
    };
}
function explainOpen(judged, image) {
    if (image === undefined || isCounter(judged))
        return (0,words/* message */.iU)('counters_absent');
    if (image.details.explained)
        return (0,words/* message */.iU)('severity_unsure');
    return wasRefused(image) ? (0,words/* message */.iU)('permission_missing', { why: image.details.why }) : image.details.why;
}
function adviseFailed(terms, proven) {
    if (proven.some(({ findings }) => findings.some(({ ignored }) => ignored === null)))
        return (0,words/* message */.iU)('advice_failed');
    const unread = terms.every(isCounter) ? undefined : proven.find(({ details }) => !details.explained);
    if (unread === undefined || unread.details.explained)
        return (0,words/* message */.iU)('advice_failed_counters');
    const why = wasRefused(unread) ? (0,words/* message */.iU)('permission_missing', { why: unread.details.why }) : unread.details.why;
    return (0,words/* message */.iU)('advice_failed_unread', { image: unread.image, why });
}
function isCounter(judged) {
    return judged?.term.kind === 'malicious_file' || judged?.term.kind === 'unsafe_setting';
}
function wasRefused({ details }) {
    return !details.explained && details.why.key === 'details_refused';
}
function buildTermSentence({ term, min, max }) {
    const values = { count: formatCount(min, max) };
    switch (term.kind) {
        case 'vulnerability':
            return (0,words/* message */.iU)(term.onlyNew ? 'term_new_vulnerability' : 'term_vulnerability', values);
        case 'malicious_file':
            return (0,words/* message */.iU)('term_malicious_file', values);
        case 'unsafe_setting':
            return (0,words/* message */.iU)('term_unsafe_setting', values);
        default:
            return (0,words/* message */.iU)(term.onlyNew ? 'term_new_severity' : 'term_severity', { ...values, severity: term.kind });
    }
}
function formatCount(min, max) {
    if (min === max)
        return min;
    return min === 0 ? (0,words/* message */.iU)('count_not_known') : (0,words/* message */.iU)('count_at_least', { count: min });
}
function formatTerms(judged) {
    const limits = judged.map(({ term }) => (0,words/* message */.iU)('term_limit', { kind: (0,policy/* nameTerm */.my)(term), limit: term.moreThan }));
    return { terms: joinTerms(judged.map(buildTermSentence)), limits: joinTerms(limits) };
}
function joinTerms(parts) {
    return parts.reduce((rest, term) => (rest === '' ? term : (0,words/* message */.iU)('terms', { rest, term })), '');
}

// EXTERNAL MODULE: ./src/domain/unjudged-verdict.ts
var unjudged_verdict = __webpack_require__(9696);
// EXTERNAL MODULE: ./src/domain/totals.ts
var totals = __webpack_require__(7097);
;// CONCATENATED MODULE: ./src/domain/verdict.ts







function reachVerdict(facts) {
    const { images, scansAll, interruption } = facts;
    if (interruption instanceof errors/* CancelledError */.cc)
        return (0,unjudged_verdict/* buildErrorVerdict */.g)(interruption);
    if (interruption !== null && !(interruption instanceof errors/* DeadlineError */.j3 && images.length > 0)) {
        return (0,unjudged_verdict/* buildErrorVerdict */.g)(interruption);
    }
    if (images.length === 0) {
        return { outcome: 'error', reason: (0,words/* message */.iU)('verdict_no_images'), advice: (0,words/* message */.iU)('advice_no_images') };
    }
    const scannable = images.filter(({ status }) => status !== 'unscannable');
    const asked = scansAll && scannable.length > 0 ? scannable : images;
    const broken = asked.filter(({ status }) => status !== 'success' && status !== 'pending');
    const pending = asked.filter(({ status }) => status === 'pending');
    const proven = (0,totals/* listProven */.DB)(images);
    if (broken.length > 0)
        return buildBrokenVerdict(broken, asked.length, interruption);
    const judgement = (0,domain_judgement/* judge */.S)(facts, proven);
    if (judgement.kind === 'undecided')
        return buildUndecidedVerdict(judgement.terms);
    if (pending.length > 0) {
        return {
            outcome: 'timed_out',
            reason: (0,words/* message */.iU)('verdict_timed_out', { pending: pending.length, total: asked.length }),
            advice: (0,words/* message */.iU)('advice_timed_out'),
        };
    }
    return buildVerdict(judgement, proven);
}
function buildVerdict(judgement, proven) {
    if (judgement.kind === 'holds')
        return buildFailedVerdict(judgement.terms, proven);
    const reused = proven.filter((image) => image.reused).length;
    const values = {
        count: proven.length - reused,
        reused: reused === 0 ? '' : (0,words/* message */.iU)('results_reused', { count: reused }),
    };
    return { outcome: 'passed', reason: (0,words/* message */.iU)('verdict_passed', values), advice: null };
}
const adviceByStatus = [
    ['unknown_image', (0,words/* message */.iU)('advice_unknown_image')],
    ['failed', (0,words/* message */.iU)('advice_scan_failed')],
    ['unscannable', (0,words/* message */.iU)('advice_unscannable')],
    ['error', (0,words/* message */.iU)('advice_image_error')],
];
const registryAdvice = {
    unknown_image: (0,words/* message */.iU)('advice_unknown_registry_image'),
    error: (0,words/* message */.iU)('advice_registry_image_error'),
};
const adviceByReason = {
    tag_in_doubt: (0,words/* message */.iU)('advice_tag_in_doubt'),
    registry_ambiguous: (0,words/* message */.iU)('advice_registry_ambiguous'),
    image_elsewhere: (0,words/* message */.iU)('advice_registry_elsewhere'),
};
function adviseBroken(broken) {
    const reasons = new Set(broken.map(({ reason }) => reason?.key ?? ''));
    const [reason = ''] = reasons;
    if (reasons.size === 1 && Object.hasOwn(adviceByReason, reason))
        return adviceByReason[reason] ?? null;
    const [status, advice] = adviceByStatus.find(([one]) => broken.some((image) => image.status === one)) ?? [];
    const isRegistry = broken[0]?.source === 'registry';
    return (isRegistry && status !== undefined ? registryAdvice[status] : undefined) ?? advice ?? null;
}
const maxNamed = 5;
function buildBrokenVerdict(broken, total, interruption) {
    const [first] = broken;
    const named = { total, image: first?.image ?? '-', problem: first?.reason ?? (0,words/* message */.iU)('details_unread') };
    const names = (0,texts/* joinSome */.b)(broken.map(({ image }) => image), maxNamed);
    const reason = broken.length === 1
        ? (0,words/* message */.iU)('verdict_broken_one', named)
        : (0,words/* message */.iU)('verdict_broken', { ...named, count: broken.length, names });
    return {
        outcome: 'error',
        reason: interruption === null ? reason : (0,words/* message */.iU)('verdict_interrupted', { reason, problem: interruption.problem }),
        advice: adviseBroken(broken),
    };
}


/***/ }),

/***/ 5974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  handOverListed: () => (/* binding */ handOverListed)
});

// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/domain/unjudged-verdict.ts
var unjudged_verdict = __webpack_require__(9696);
// EXTERNAL MODULE: ./src/domain/verdict.ts + 1 modules
var domain_verdict = __webpack_require__(5736);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/http/errors.ts
var http_errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/scan/assignments.ts + 3 modules
var assignments = __webpack_require__(4886);
// EXTERNAL MODULE: ./src/scan/entry-result.ts
var entry_result = __webpack_require__(5923);
// EXTERNAL MODULE: ./src/scan/doubts.ts
var doubts = __webpack_require__(7362);
// EXTERNAL MODULE: ./src/scan/image-result.ts + 1 modules
var image_result = __webpack_require__(3613);
// EXTERNAL MODULE: ./src/scan/look.ts
var scan_look = __webpack_require__(2722);
// EXTERNAL MODULE: ./src/scan/notes.ts
var notes = __webpack_require__(6636);
// EXTERNAL MODULE: ./src/scan/pause.ts
var pause = __webpack_require__(8227);
// EXTERNAL MODULE: ./src/scan/posting.ts + 1 modules
var posting = __webpack_require__(6876);
// EXTERNAL MODULE: ./src/scan/progress.ts
var progress = __webpack_require__(6882);
// EXTERNAL MODULE: ./src/scan/rules.ts
var scan_rules = __webpack_require__(9830);
// EXTERNAL MODULE: ./src/scan/scope.ts
var scan_scope = __webpack_require__(6253);
// EXTERNAL MODULE: ./src/scan/tracker.ts
var scan_tracker = __webpack_require__(4261);
;// CONCATENATED MODULE: ./src/scan/submit-listed.ts















async function submitListed(target, timing, suppressions, tools, signal) {
    const { source, log } = tools;
    const tracker = (0,scan_tracker/* createTracker */.P)(target.kind === 'images' ? target.entries : [], source.keyOf);
    const assigned = await find(target, tracker, timing, tools, signal);
    (0,doubts/* refuseConfirmed */.mT)(tracker);
    const images = tracker.listImages().filter((image) => assigned.has(image) || (0,scan_tracker/* isSettled */.Is)(image));
    const scannable = images.filter((image) => !(0,scan_tracker/* isSettled */.Is)(image));
    const isWhole = target.kind === 'all' ? scannable.length > 0 : scannable.length === images.length;
    const isPosted = isWhole && tracker.entries.every(({ images: found }) => found.size > 0);
    let interruption = null;
    if (isPosted) {
        const rows = scannable.flatMap((image) => (0,posting/* listScannable */.e$)(assigned.get(image) ?? []));
        interruption = await post(() => source.requestScan(rows, signal));
        if (interruption === null)
            log.info((0,words/* message */.iU)('scan_requested', { count: (0,posting/* countContents */._n)(rows, source) }));
    }
    const texts = (0,scan_tracker/* textsByImage */.Li)(tracker);
    const watched = images.map((image) => {
        const result = (0,image_result/* buildImageResult */.r)(image, { source, text: texts.get(image), collected: undefined, suppressions });
        if ((0,scan_tracker/* isSettled */.Is)(image))
            return result;
        if (!isPosted)
            return { ...result, status: 'not_posted', reason: (0,words/* message */.iU)('submit_image_held') };
        return interruption === null
            ? { ...result, status: 'submitted', reason: null }
            : { ...result, status: 'error', reason: (0,words/* message */.iU)('image_not_handed_over') };
    });
    const missing = tracker.entries
        .filter(({ images: found }) => found.size === 0)
        .map((entry) => (0,entry_result/* buildMissingResult */.wF)(entry, null, source));
    const order = ({ status }) => (status === 'not_posted' ? 1 : 0);
    const results = [...missing, ...watched].toSorted((one, other) => order(one) - order(other));
    return {
        isSubmitted: isPosted && interruption === null,
        interruption,
        images: results,
        notes: (0,notes/* listNotes */.m)(tracker, watched),
    };
}
async function find(target, tracker, { discoveryTimeoutMs, pollIntervalMs }, { source, clock, random, rules = scan_rules/* strictRules */.f }, signal) {
    const assignment = await (0,assignments/* createAssignment */.w)(target, tracker, source, rules);
    const startedAtMs = clock.now();
    let discoveryEndsAtMs;
    for (;;) {
        await source.refresh((0,scan_scope/* listOpenEntries */.xp)(tracker), signal);
        const scope = target.kind === 'all' ? { kind: 'all' } : (0,scan_scope/* scopeOf */.Od)(tracker);
        const look = await (0,scan_look/* lookCompletely */.w)(scope, assignment, startedAtMs, { source, clock, random, pollIntervalMs }, signal);
        const atMs = clock.now();
        const isFirst = discoveryEndsAtMs === undefined;
        discoveryEndsAtMs ??= atMs + discoveryTimeoutMs;
        const context = { isFirst, isDiscoveryOver: atMs >= discoveryEndsAtMs };
        const assigned = await assignment.assign(look.seen, context, signal);
        for (const [image, rows] of assigned) {
            image.state = (0,progress/* progress */.qB)(progress/* unseenImage */.Ek, rows, atMs, null, look.serviceTimeMs);
            if (source.keyOf(image.identity) === undefined)
                (0,scan_tracker/* refuseImage */.CB)(image, (0,words/* message */.iU)('image_unidentified'));
        }
        dropUnlisted(tracker, assigned, atMs);
        (0,scan_scope/* giveUpEntries */.H_)(tracker, atMs, discoveryTimeoutMs);
        if (!tracker.entries.some(scan_scope/* isSought */.Lu) && !tracker.entries.some(scan_scope/* awaitsTag */.qz))
            return assigned;
        const pauseMs = (0,pause/* pauseBeforeLookMs */.X)(pollIntervalMs, clock.now() - startedAtMs, look.calls, random);
        const leftMs = discoveryEndsAtMs - clock.now();
        await clock.sleep(leftMs > 0 ? Math.min(pauseMs, leftMs) : pauseMs, signal);
    }
}
function dropUnlisted(tracker, assigned, atMs) {
    for (const watched of tracker.entries) {
        for (const image of watched.images)
            if (!assigned.has(image) && !(0,scan_tracker/* isSettled */.Is)(image))
                watched.images.delete(image);
        const isLost = watched.search.kind === 'found' && !watched.isHeld && watched.images.size === 0;
        if (isLost)
            watched.search = { kind: 'missing', sinceMs: atMs };
    }
}
async function post(request) {
    try {
        await request();
        return null;
    }
    catch (error) {
        if (!(0,http_errors/* isAnswerLost */.jr)(error))
            throw error;
        const { problem } = error;
        return new errors/* ActionError */.lZ('service', (0,words/* message */.iU)('hand_over_lost', { problem }), (0,words/* message */.iU)('advice_hand_over_lost'), error);
    }
}

// EXTERNAL MODULE: ./src/main/proof-rules.ts
var proof_rules = __webpack_require__(3537);
;// CONCATENATED MODULE: ./src/main/listed-submission.ts





async function handOverListed(config, suppressions, deadline, tools) {
    const { target, policy, discoveryTimeoutMs, pollIntervalMs } = config;
    const timing = { discoveryTimeoutMs, pollIntervalMs };
    const { isSubmitted, interruption, images, notes } = await tools.log.group((0,words/* message */.iU)('group_scan'), () => submitListed(target, timing, suppressions, { ...tools, rules: (0,proof_rules/* toProofRules */.z)(config) }, deadline.signal));
    const verdict = isSubmitted
        ? (0,unjudged_verdict/* buildSubmittedVerdict */.j)(images.filter(({ status }) => status === 'submitted').length)
        : (0,domain_verdict/* reachVerdict */.n)({
            policy,
            hasBaseline: false,
            hasIgnoreRule: suppressions.hasRule,
            images,
            scansAll: target.kind === 'all',
            interruption,
        });
    return { verdict, images, notes };
}


/***/ }),

/***/ 3613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ buildImageResult),
  m: () => (/* binding */ listFailedPlaces)
});

// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/domain/image-identity.ts
var image_identity = __webpack_require__(3296);
// EXTERNAL MODULE: ./src/scan/entry-result.ts
var entry_result = __webpack_require__(5923);
// EXTERNAL MODULE: ./src/scan/image-index.ts
var image_index = __webpack_require__(9493);
// EXTERNAL MODULE: ./src/domain/image-entry.ts
var image_entry = __webpack_require__(7256);
;// CONCATENATED MODULE: ./src/scan/subjects.ts

function listSubjects(entries, { digest }) {
    const subjects = new Map();
    for (const entry of entries) {
        for (const subject of subjectsOf(entry, digest))
            subjects.set(`${subject.name}@${subject.digest}`, subject);
    }
    return [...subjects.values()];
}
function subjectsOf(entry, judged) {
    switch (entry.kind) {
        case 'digest':
            return [];
        case 'named': {
            const name = (0,image_entry/* formatName */.nD)(entry.selector);
            return name === '' || judged === null ? [] : [{ name, digest: judged }];
        }
        case 'build': {
            const { names, manifestDigest, isIndex } = entry.build;
            if (manifestDigest === undefined || isIndex)
                return [];
            return names.map(({ name }) => ({ name, digest: manifestDigest }));
        }
    }
}

// EXTERNAL MODULE: ./src/scan/tracker.ts
var tracker = __webpack_require__(4261);
;// CONCATENATED MODULE: ./src/scan/image-result.ts






function buildImageResult(image, facts) {
    const { source, text, collected, suppressions } = facts;
    const rows = [...image.state.rows.values()];
    const end = image.state.end;
    const row = end !== null && 'row' in end ? end.row : rows[0]?.last;
    const isProven = image.stage.kind !== 'refused' && end?.kind === 'proven';
    const entries = [...image.foundBy].map(({ entry }) => entry);
    const { name, tag, digest, id } = image.identity;
    return {
        ...entry_result/* nothingKnown */.Hx,
        source: source.kind,
        registry: row?.registry ?? null,
        reused: isProven && image.stage.kind === 'reused',
        subjects: rows.some(({ last }) => last.isIndex) ? [] : listSubjects(entries, image.identity),
        requestedAtMs: requestedAtMsOf(image, row),
        image: text ?? (0,image_identity/* formatImage */.v)(image.identity),
        imageName: name,
        imageVersion: tag,
        imageDigest: digest,
        imageId: (row !== undefined && (0,image_index/* keyOfTag */.L)(row.identity) === (0,image_index/* keyOfTag */.L)(image.identity) ? row.identity.id : null) ?? id,
        localImageType: row?.localImageType ?? null,
        status: statusOf(image),
        reason: reasonOf(image, row, source),
        scanStatus: row?.scanStatus ?? null,
        hostNames: [...new Set(rows.map(({ last }) => last.hostName).filter((host) => host !== null))],
        ...(isProven && row !== undefined ? buildProof(row, collected, suppressions, name) : {}),
    };
}
function buildProof(row, collected, suppressions, name) {
    return {
        scannedAtMs: row.finishedAtMs,
        ...row.figures,
        handledCount: collected?.findings?.handledCount ?? null,
        handledIds: [...(collected?.findings?.handledIds ?? [])],
        unrated: listUnrated(collected?.findings ?? null)
            .filter((id) => suppressions.accept({ id, cves: [], hasAllCves: false }, name) === null)
            .map((id) => ({ id, isNew: null })),
        maliciousFiles: collected?.findings?.maliciousFiles ?? null,
        details: collected?.details ?? entry_result/* noDetails */.QT,
        findings: (collected?.findings?.unhandled ?? []).map((vulnerability) => ({
            vulnerability,
            ignored: suppressions.accept(vulnerability, name),
            isNew: null,
            software: null,
        })),
    };
}
function listUnrated(findings) {
    if (findings === null || findings.unrated === 0)
        return [];
    const rated = new Set(findings.unhandled.map(({ id }) => id));
    return [...findings.ids].filter((id) => !findings.handledIds.has(id) && !rated.has(id));
}
function requestedAtMsOf(image, row) {
    return image.stage.kind === 'reused' ? (row?.finishedAtMs ?? null) : ((0,tracker/* requestOf */.fo)(image)?.serviceTimeMs ?? null);
}
function statusOf({ stage, state }) {
    if (stage.kind === 'refused')
        return 'error';
    switch (state.end?.kind) {
        case 'proven':
            return 'success';
        case 'failed':
            return 'failed';
        case 'unscannable':
            return 'unscannable';
        case 'gone':
            return 'error';
        case undefined:
            return stage.kind === 'requested' ? 'pending' : 'error';
    }
}
function reasonOf({ stage, state, movedTo }, row, { sentences }) {
    if (stage.kind === 'refused')
        return stage.why;
    switch (state.end?.kind) {
        case 'proven':
            return null;
        case 'failed':
            return row?.failure?.text ?? null;
        case 'unscannable':
            return row?.unscannable ?? null;
        case 'gone':
            return movedTo === null ? sentences.imageGone : (0,words/* message */.iU)('digest_moved', { digest: movedTo });
        case undefined:
            if (stage.kind === 'listed')
                return (0,words/* message */.iU)('image_not_posted');
            return (0,words/* message */.iU)('image_pending', { status: row?.scanStatus || '-' });
    }
}
function listFailedPlaces(image) {
    if (image.state.end?.kind !== 'proven')
        return [];
    return [...image.state.rows.values()].flatMap(({ last }) => last.failure === null ? [] : [`${last.place} (${last.failure.code})`]);
}


/***/ }),

/***/ 6636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ listNotes)
/* harmony export */ });
/* harmony import */ var _base_texts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5965);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);
/* harmony import */ var _domain_image_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7256);
/* harmony import */ var _domain_image_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3296);
/* harmony import */ var _image_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3613);
/* harmony import */ var _tracker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4261);






const maxNamed = 10;
function listNotes(tracker, results) {
    const images = tracker.listImages();
    const notes = [];
    const add = (level, names, say) => {
        if (names.length > 0)
            notes.push({ level, text: say((0,_base_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .joinSome */ .b)(names, maxNamed)) });
    };
    const tags = tracker.entries.filter((watched) => watched.images.size > 0 && !(0,_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .isPinned */ .T4)(watched.entry) && !(0,_tracker_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbandoned */ .zI)(watched));
    const judged = (doubt) => tags.filter(({ tag }) => tag.doubt === doubt).map(describeDigests);
    add('notice', judged('accepted'), (names) => (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('note_listed_tags', { names }));
    add('notice', judged('cleared'), (names) => (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('note_tag_digests', { names }));
    add('notice', judged('current'), (names) => (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('note_current_tags', { names }));
    const reused = images.filter(({ stage }) => stage.kind === 'reused');
    add('notice', reused.map(({ identity }) => (0,_domain_image_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .formatImage */ .v)(identity)), (names) => (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('note_reused', { names }));
    add('notice', tracker.entries.flatMap(listUnlistedNames), (names) => (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('note_build_names', { names }));
    add('warning', images.flatMap(describeFailedPlaces), (names) => (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('note_failed_hosts', { names }));
    const unexplained = results.filter(({ status, details }) => status === 'success' && !details.explained);
    add('warning', unexplained.map(({ image }) => image), (names) => (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('note_rating_used', { names }));
    const remarks = results.flatMap(({ image, status, details }) => status === 'success' && details.explained && details.remark !== null
        ? [(0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('note_remark', { image, remark: details.remark })]
        : []);
    for (const text of remarks.slice(0, maxNamed))
        notes.push({ level: 'warning', text });
    if (tracker.entries.length === 0) {
        const unscannable = images.filter(({ state }) => state.end?.kind === 'unscannable');
        if (unscannable.length > 0 && unscannable.length < images.length) {
            const names = (0,_base_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .joinSome */ .b)(unscannable.map(({ identity }) => (0,_domain_image_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .formatImage */ .v)(identity)), maxNamed);
            notes.push({ level: 'warning', text: (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('note_unscannable', { count: unscannable.length, names }) });
        }
    }
    return notes;
}
function listUnlistedNames({ entry, images, listedNames }) {
    if (entry.kind !== 'build' || images.size === 0)
        return [];
    return entry.build.names.flatMap(({ name, tag }, index) => listedNames.has(index) ? [] : [tag === undefined ? name : `${name}:${tag}`]);
}
function describeDigests({ entry, images }) {
    const contents = [...images].map(({ identity }) => identity.digest ?? identity.id ?? '-');
    return `${entry.text} = ${[...new Set(contents)].join(' + ')}`;
}
function describeFailedPlaces(image) {
    const places = (0,_image_result_js__WEBPACK_IMPORTED_MODULE_2__/* .listFailedPlaces */ .m)(image);
    return places.length === 0 ? [] : [`${(0,_domain_image_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .formatImage */ .v)(image.identity)}: ${(0,_base_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .joinSome */ .b)(places, maxNamed)}`];
}


/***/ }),

/***/ 9830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ strictRules)
/* harmony export */ });
const strictRules = { allowListedTags: false, reuseWithinMs: undefined };


/***/ })

};
;