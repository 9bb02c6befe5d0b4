"use strict";
exports.id = 564;
exports.ids = [564];
exports.modules = {

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

/***/ 1564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  proveScan: () => (/* binding */ proveScan)
});

// EXTERNAL MODULE: ./src/base/texts.ts
var texts = __webpack_require__(5965);
// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/domain/baseline.ts
var domain_baseline = __webpack_require__(4682);
// EXTERNAL MODULE: ./src/domain/judgement.ts
var judgement = __webpack_require__(8503);
// EXTERNAL MODULE: ./src/domain/totals.ts
var totals = __webpack_require__(7097);
// EXTERNAL MODULE: ./src/domain/verdict.ts + 1 modules
var domain_verdict = __webpack_require__(5736);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/scan/assignments.ts + 3 modules
var assignments = __webpack_require__(4886);
;// CONCATENATED MODULE: ./src/scan/collection-schedule.ts
function createCollectionSchedule(collector) {
    const taken = new Map();
    let running;
    let failure;
    const listOpen = (proven) => new Map([...proven].filter(([image, proof]) => taken.get(image) !== proof));
    const take = (open) => {
        for (const [image, proof] of open)
            taken.set(image, proof);
        return open;
    };
    return {
        offer(proven, isLate, signal) {
            if (failure !== undefined)
                throw failure;
            const open = listOpen(proven);
            const readCount = proven.size - open.size;
            if (open.size === 0 || running !== undefined || !(open.size >= readCount || isLate))
                return;
            running = collector
                .collect(take(open), signal)
                .catch((error) => {
                failure = error;
            })
                .finally(() => {
                running = undefined;
            });
        },
        async finish(proven, signal) {
            const open = take(listOpen(proven));
            await Promise.all([running, open.size > 0 ? collector.collect(open, signal) : undefined]);
            if (failure !== undefined)
                throw failure;
        },
        async idle() {
            await running;
        },
    };
}

// EXTERNAL MODULE: ./src/domain/explanation.ts
var explanation = __webpack_require__(8079);
// EXTERNAL MODULE: ./src/http/errors.ts
var http_errors = __webpack_require__(8549);
;// CONCATENATED MODULE: ./src/scan/collection.ts




const lagMs = 2 * 60_000;
function createCollector(tools) {
    const results = new Map();
    const settle = (key, proof, details, findings) => results.set(key, { proof, details, findings });
    const leave = (open, why) => {
        for (const [key, image] of open)
            settle(key, image.row, concludeReading(image, why), image.reading);
    };
    const breakOff = (open, why) => {
        for (const [key, image] of open)
            settle(key, image.row, { explained: false, why }, image.reading);
    };
    const readOnce = async (open, signal) => {
        const readings = await tools.source.readFindings([...open.values()].map(({ row }) => row), signal);
        for (const [key, image] of open) {
            const answer = readings.get(image.row);
            if (answer?.kind !== 'read') {
                settle(key, image.row, { explained: false, why: answer?.why ?? (0,words/* message */.iU)('details_unread') }, null);
                open.delete(key);
                continue;
            }
            const reading = answer.findings;
            image.same = image.readCount === 0 || (image.same && isSameSet(image.reading?.ids, reading.ids));
            image.readCount += 1;
            image.reading = reading;
            if ((0,explanation/* findGap */.U)(image.row.figures, reading) !== null)
                continue;
            settle(key, image.row, { explained: true, remark: null }, reading);
            open.delete(key);
        }
    };
    return {
        get(key, proof) {
            const collected = results.get(key);
            return collected?.proof === proof ? collected : undefined;
        },
        distrust: (key, proof, why) => void settle(key, proof, { explained: false, why }, results.get(key)?.findings ?? null),
        async collect(proofs, signal) {
            const startedAtMs = tools.clock.now();
            const open = new Map([...proofs].map(([key, row]) => [key, { row, reading: null, same: true, readCount: 0 }]));
            try {
                for (;;) {
                    await readOnce(open, signal);
                    if (open.size === 0)
                        return;
                    const leftMs = startedAtMs + lagMs - tools.clock.now();
                    if (leftMs <= 0)
                        return leave(open, (0,words/* message */.iU)('details_unread'));
                    tools.log.info((0,words/* message */.iU)('details_lag', { count: open.size }));
                    await tools.clock.sleep(Math.min(tools.pollIntervalMs, leftMs), signal);
                }
            }
            catch (error) {
                if (error instanceof errors/* DeadlineError */.j3)
                    leave(open, (0,words/* message */.iU)('details_deadline'));
                else
                    breakOff(open, describeWhy(error));
                if (!isBearable(error))
                    throw error;
            }
        },
    };
}
function concludeReading({ row, reading, same, readCount }, why) {
    if (reading === null)
        return { explained: false, why };
    if (readCount > 1 && (0,explanation/* isSettledReading */.K)(row.figures, reading, same)) {
        const remark = (0,words/* message */.iU)('details_fewer_settled', { read: reading.ids.size, counted: row.figures.vulNum ?? 0 });
        return { explained: true, remark };
    }
    return { explained: false, why: (0,explanation/* findGap */.U)(row.figures, reading) ?? why };
}
function isBearable(error) {
    return error instanceof errors/* DeadlineError */.j3 || (0,http_errors/* isCallRefused */.lx)(error);
}
function describeWhy(error) {
    if (error instanceof errors/* CancelledError */.cc)
        return (0,words/* message */.iU)('details_cancelled');
    return error instanceof errors/* ActionError */.lZ
        ? (0,words/* message */.iU)('details_refused', { problem: error.problem })
        : (0,words/* message */.iU)('details_unread');
}
function isSameSet(first, second) {
    return first !== undefined && first.size === second.size && [...second].every((id) => first.has(id));
}

// EXTERNAL MODULE: ./src/scan/doubts.ts
var doubts = __webpack_require__(7362);
// EXTERNAL MODULE: ./src/scan/entry-result.ts
var entry_result = __webpack_require__(5923);
// EXTERNAL MODULE: ./src/scan/image-result.ts + 1 modules
var image_result = __webpack_require__(3613);
// EXTERNAL MODULE: ./src/scan/notes.ts
var notes = __webpack_require__(6636);
// EXTERNAL MODULE: ./src/scan/rules.ts
var scan_rules = __webpack_require__(9830);
// EXTERNAL MODULE: ./src/scan/scope.ts
var scan_scope = __webpack_require__(6253);
// EXTERNAL MODULE: ./src/scan/tag-doubt.ts
var tag_doubt = __webpack_require__(9602);
;// CONCATENATED MODULE: ./src/scan/former-images.ts



const maxNamed = 3;
function listFormers(tracker, results) {
    const resultOf = new Map(tracker.listImages().map((image, index) => [image, results[index]]));
    return tracker.entries.flatMap(({ entry, tag, images }) => {
        if (tag.doubt !== 'cleared' && tag.doubt !== 'current')
            return [];
        const [former, fresh] = [true, false].map((isOld) => [...images].filter(({ identity }) => (0,tag_doubt/* isFormer */.w9)(tag, identity) === isOld));
        const digests = (fresh ?? []).map(({ identity }) => identity.digest ?? identity.id ?? '-');
        if (digests.length === 0)
            return [];
        const advice = (0,words/* message */.iU)('advice_former_digest', { image: entry.text, digests: (0,texts/* joinSome */.b)(digests, maxNamed) });
        return (former ?? []).flatMap((image) => {
            const result = resultOf.get(image);
            return result === undefined ? [] : [{ result, advice }];
        });
    });
}

// EXTERNAL MODULE: ./src/scan/tracker.ts
var scan_tracker = __webpack_require__(4261);
// EXTERNAL MODULE: ./src/base/rests.ts
var base_rests = __webpack_require__(1086);
// EXTERNAL MODULE: ./src/scan/image-index.ts
var image_index = __webpack_require__(9493);
// EXTERNAL MODULE: ./src/scan/look.ts
var scan_look = __webpack_require__(2722);
// EXTERNAL MODULE: ./src/domain/image-identity.ts
var image_identity = __webpack_require__(3296);
;// CONCATENATED MODULE: ./src/scan/look-log.ts



const maxLines = 20;
function logLook(tracker, before, waitedMs, log) {
    const images = tracker.listImages();
    const changed = images.filter((image) => formatState(image.state) !== formatState(before.get(image)));
    for (const image of changed.slice(0, maxLines))
        log.info(describeChange(image, before.get(image)));
    if (changed.length > maxLines)
        log.info((0,words/* message */.iU)('more_changes', { count: changed.length - maxLines }));
    const settled = images.filter(scan_tracker/* isSettled */.Is).length;
    const sought = tracker.entries.filter(({ search }) => search.kind !== 'found' && search.kind !== 'unknown').length;
    const seconds = Math.round(waitedMs / 1000);
    log.info((0,words/* message */.iU)('wait_progress', { settled, total: images.length, sought, seconds }));
}
function describeChange(image, before) {
    const name = (0,image_identity/* formatImage */.v)(image.identity);
    const now = formatState(image.state);
    return before === undefined
        ? (0,words/* message */.iU)('image_listed', { image: name, status: now })
        : (0,words/* message */.iU)('image_changed', { image: name, before: formatState(before), after: now });
}
function formatState(state) {
    if (state === undefined)
        return '';
    if (state.end?.kind === 'proven')
        return 'success (new)';
    const words = [...state.rows.values()].map(({ last, missingLooks, moved }) => {
        if (missingLooks > 0)
            return 'not listed';
        const stood = !moved && last.phase !== 'pending';
        return `${last.scanStatus || '-'}${stood ? ' (old)' : ''}`;
    });
    return [...new Set(words)].sort().join(', ');
}

// EXTERNAL MODULE: ./src/scan/pause.ts
var pause = __webpack_require__(8227);
// EXTERNAL MODULE: ./src/scan/posting.ts + 1 modules
var scan_posting = __webpack_require__(6876);
// EXTERNAL MODULE: ./src/scan/progress.ts
var progress = __webpack_require__(6882);
// EXTERNAL MODULE: ./src/scan/reuse.ts
var reuse = __webpack_require__(4601);
;// CONCATENATED MODULE: ./src/scan/watch.ts












async function watch(tracker, assignment, firstScope, tools, signal) {
    const { source, clock, log, confirmation } = tools;
    const startedAtMs = clock.now();
    const posting = (0,scan_posting/* createPosting */.BG)(tools);
    let discoveryEndsAtMs;
    let lastAwaited = 0;
    for (let isFirst = true;; isFirst = false) {
        await source.refresh((0,scan_scope/* listOpenEntries */.xp)(tracker), signal);
        const due = confirmation?.listDue() ?? [];
        const scope = isFirst ? firstScope : (0,scan_scope/* scopeOf */.Od)(tracker, due);
        const look = await (0,scan_look/* lookCompletely */.w)(scope, assignment, startedAtMs, tools, signal);
        const atMs = clock.now();
        discoveryEndsAtMs ??= atMs + tools.discoveryTimeoutMs;
        const known = new Set(tracker.listImages());
        const context = { isFirst, isDiscoveryOver: atMs >= discoveryEndsAtMs };
        const assigned = await assignment.assign(look.seen, context, signal);
        const before = new Map(tracker.listImages().flatMap((image) => (known.has(image) ? [[image, image.state]] : [])));
        await advanceImages(tracker, before, assigned, look, atMs, quietSince(before, posting), signal);
        const added = await startImages(before, assigned, look, atMs, tools, signal);
        confirmation?.judge(look.seen, due);
        logLook(tracker, before, atMs - startedAtMs, log);
        await posting.repeatLost(signal);
        if (!source.mayRepeatLostRequest)
            (0,doubts/* refuseConfirmed */.mT)(tracker);
        await posting.post(added, assigned, signal);
        (0,scan_scope/* giveUpEntries */.H_)(tracker, atMs, tools.discoveryTimeoutMs);
        (0,doubts/* refuseConfirmed */.mT)(tracker);
        const images = tracker.listImages();
        tools.offerProven(images, signal);
        const awaited = tracker.entries.filter(scan_scope/* awaitsTag */.qz).length;
        if (awaited > 0 && awaited !== lastAwaited)
            log.info((0,words/* message */.iU)('tags_awaited', { count: awaited }));
        lastAwaited = awaited;
        if (awaited === 0 && !tracker.entries.some(scan_scope/* isSought */.Lu) && images.every(scan_tracker/* isSettled */.Is))
            return posting.refusal();
        const nowMs = clock.now();
        const pauseMs = (0,pause/* pauseBeforeLookMs */.X)(tools.pollIntervalMs, nowMs - startedAtMs, look.calls, tools.random);
        const leftMs = discoveryEndsAtMs - nowMs;
        const limitedMs = awaited > 0 && leftMs > 0 ? Math.min(pauseMs, leftMs) : pauseMs;
        await clock.sleep(confirmation?.limitPauseMs(limitedMs) ?? limitedMs, signal);
    }
}
function quietSince(known, posting) {
    const firstAtMs = posting.firstAtMs();
    if (firstAtMs === null)
        return null;
    let latestMs = firstAtMs;
    for (const { movedAtMs } of known.values())
        latestMs = Math.max(latestMs, movedAtMs ?? 0);
    return latestMs;
}
async function advanceImages(tracker, known, assigned, { seen, serviceTimeMs }, atMs, quietSinceMs, signal) {
    const rests = (0,base_rests/* createRests */.I)(signal);
    const looked = tracker.listImages().filter((image) => known.has(image) && (!(0,scan_tracker/* isSettled */.Is)(image) || assigned.has(image)));
    const anyMoved = looked.some((image) => (0,progress/* hasMovedRows */.vm)(image.state, assigned.get(image) ?? []));
    const quiet = quietSinceMs === null || !anyMoved ? quietSinceMs : atMs;
    const byTag = new Map();
    for (const image of looked) {
        if (rests.isDue())
            await rests.take();
        const request = (0,scan_tracker/* requestOf */.fo)(image);
        const since = request === null ? null : Math.max(quiet ?? 0, request.atMs);
        image.state = (0,progress/* progress */.qB)(image.state, assigned.get(image) ?? [], atMs, since, serviceTimeMs);
        if (assigned.has(image))
            continue;
        if (byTag.size === 0)
            for (const row of seen)
                byTag.set((0,image_index/* keyOfTag */.L)(row.identity), row);
        image.movedTo = byTag.get((0,image_index/* keyOfTag */.L)(image.identity))?.identity.digest ?? image.movedTo;
    }
}
async function startImages(known, assigned, { serviceTimeMs }, atMs, { source, reuseWithinMs }, signal) {
    const rests = (0,base_rests/* createRests */.I)(signal);
    const isReusedForTag = (image) => image.stage.kind === 'reused' && !(0,doubts/* isAskedByContent */.RZ)(image) && (0,doubts/* isAskedByCertainTag */.mQ)(image);
    const added = [...assigned].filter(([image]) => !known.has(image) || isReusedForTag(image));
    for (const [image, rows] of added) {
        if (rests.isDue())
            await rests.take();
        image.stage = { kind: 'listed' };
        image.state = (0,progress/* progress */.qB)({ ...image.state, end: null }, rows, atMs, null, serviceTimeMs);
        if (source.keyOf(image.identity) === undefined)
            (0,scan_tracker/* refuseImage */.CB)(image, (0,words/* message */.iU)('image_unidentified'));
        if (reuseWithinMs === undefined || (0,scan_tracker/* isSettled */.Is)(image) || !(0,doubts/* isAskedByContent */.RZ)(image))
            continue;
        const row = (0,reuse/* findReusable */.v)(rows, serviceTimeMs, reuseWithinMs);
        if (row === undefined)
            continue;
        image.stage = { kind: 'reused' };
        image.state = { ...image.state, end: { kind: 'proven', row } };
    }
    return added.map(([image]) => image);
}

;// CONCATENATED MODULE: ./src/scan/scan.ts













async function scan(target, timing, suppressions, tools, signal) {
    const { source, clock, random, log, rules = scan_rules/* strictRules */.f } = tools;
    const { pollIntervalMs, discoveryTimeoutMs } = timing;
    const tracker = (0,scan_tracker/* createTracker */.P)(target.kind === 'images' ? target.entries : [], source.keyOf);
    const collector = createCollector({ source, clock, log, pollIntervalMs });
    const schedule = createCollectionSchedule(collector);
    const reserveMs = Math.min(60_000, timing.timeoutMs / 10);
    const offerProven = (images, now) => schedule.offer(listProofs(images), timing.deadlineAtMs - clock.now() <= reserveMs, now);
    const assignment = await (0,assignments/* createAssignment */.w)(target, tracker, source, rules);
    const lookTools = { source, clock, random, pollIntervalMs };
    const proofs = () => listProofs(tracker.listImages());
    const confirmation = await openConfirmation({
        ...lookTools,
        tracker,
        assignment,
        collector,
        schedule,
        listProofs: proofs,
        deadlineAtMs: timing.deadlineAtMs,
        reserveMs,
        log,
    });
    const interruption = await catchInterruption(async () => {
        const refusal = await watch(tracker, assignment, target.kind === 'images' ? (0,scan_scope/* scopeOf */.Od)(tracker) : { kind: 'all' }, {
            ...lookTools,
            log,
            discoveryTimeoutMs,
            reuseWithinMs: rules.reuseWithinMs,
            offerProven,
            confirmation,
        }, signal);
        await schedule.finish(proofs(), signal);
        await confirmation?.confirmAll(signal);
        return refusal;
    });
    await schedule.idle();
    (0,doubts/* refuseDoubtful */.yq)(tracker);
    confirmation?.distrustUnconfirmed();
    const texts = (0,scan_tracker/* textsByImage */.Li)(tracker);
    const getCollected = (image) => {
        const { end } = image.state;
        return end?.kind === 'proven' ? collector.get(image, end.row) : undefined;
    };
    const watched = tracker
        .listImages()
        .map((image) => (0,image_result/* buildImageResult */.r)(image, { source, text: texts.get(image), collected: getCollected(image), suppressions }));
    const missing = tracker.entries
        .filter(({ images }) => images.size === 0)
        .map((entry) => (0,entry_result/* buildMissingResult */.wF)(entry, interruption, source));
    return {
        images: [...missing, ...watched],
        notes: (0,notes/* listNotes */.m)(tracker, watched),
        formers: listFormers(tracker, watched),
        hasUncertainTags: tracker.entries.some(({ tag }) => tag.doubt === 'cleared' || tag.doubt === 'accepted'),
        interruption,
    };
}
async function openConfirmation(tools) {
    if (!tools.source.mustListAfterFindings)
        return undefined;
    const { createConfirmation } = await __webpack_require__.e(/* import() */ 462).then(__webpack_require__.bind(__webpack_require__, 6462));
    return createConfirmation(tools);
}
function listProofs(images) {
    return new Map(images.flatMap((image) => {
        const end = image.stage.kind === 'refused' || (0,doubts/* isInDoubt */.cd)(image) ? null : image.state.end;
        return end?.kind === 'proven' ? [[image, end.row]] : [];
    }));
}
async function catchInterruption(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return error;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/scan/tag-advice.ts

function adviseTags({ outcome, advice }, images, { formers, hasUncertainTags }, judge) {
    if (outcome === 'passed' && advice === null && hasUncertainTags)
        return (0,words/* message */.iU)('advice_pin_tags');
    if (formers.length === 0 || (outcome !== 'failed' && outcome !== 'error'))
        return advice;
    const identify = ({ imageName, imageVersion, imageDigest, imageId }) => JSON.stringify([imageName, imageVersion, imageDigest, imageId]);
    const former = new Set(formers.map(({ result }) => identify(result)));
    const [old, rest] = [true, false].map((isOld) => images.filter((image) => former.has(identify(image)) === isOld));
    if (old === undefined || rest === undefined || old.length === 0)
        return advice;
    const isLonely = rest.length > 0 && judge(rest).outcome === 'passed';
    if (!isLonely && judge(old).outcome === 'passed')
        return advice;
    const [first] = formers;
    if (first === undefined)
        return advice;
    return isLonely || advice === null ? first.advice : (0,words/* message */.iU)('advice_both', { first: first.advice, second: advice });
}

// EXTERNAL MODULE: ./src/main/advice.ts + 1 modules
var main_advice = __webpack_require__(5961);
// EXTERNAL MODULE: ./src/main/proof-rules.ts
var proof_rules = __webpack_require__(3537);
;// CONCATENATED MODULE: ./src/main/proven-scan.ts










const proven_scan_maxNamed = 10;
async function proveScan(config, suppressions, deadline, tools) {
    const { target, baseline, timeoutMs, discoveryTimeoutMs, pollIntervalMs } = config;
    const timing = { deadlineAtMs: deadline.atMs, timeoutMs, discoveryTimeoutMs, pollIntervalMs };
    const end = await tools.log.group((0,words/* message */.iU)('group_scan'), () => scan(target, timing, suppressions, { ...tools, rules: (0,proof_rules/* toProofRules */.z)(config) }, deadline.signal));
    const { interruption } = end;
    const images = (0,domain_baseline/* markNew */._b)(end.images, baseline);
    const rules = {
        policy: config.policy,
        hasBaseline: baseline !== undefined,
        hasIgnoreRule: suppressions.hasRule,
    };
    const judgeImages = (some) => (0,domain_verdict/* reachVerdict */.n)({ ...rules, images: some, scansAll: target.kind === 'all', interruption });
    const verdict = judgeImages(images);
    const advice = interruption !== null && verdict.outcome === 'error' ? (0,main_advice/* adviseError */.t)(interruption, tools.clock.now()) : null;
    const more = interruption === null ? await addSoftware(images, tools, deadline.signal) : { images, notes: [] };
    return {
        verdict: { ...verdict, advice: advice ?? adviseTags(verdict, images, end, judgeImages) },
        images: more.images,
        notes: [...end.notes, ...noteUncounted(rules, images), ...more.notes],
    };
}
async function addSoftware(images, tools, signal) {
    const { readSoftware } = await __webpack_require__.e(/* import() */ 910).then(__webpack_require__.bind(__webpack_require__, 9910));
    return readSoftware(images, tools, signal);
}
function noteUncounted(rules, images) {
    const names = (0,judgement/* listUncounted */.a)(rules, (0,totals/* listProven */.DB)(images)).map(({ image }) => image);
    return names.length === 0
        ? []
        : [{ level: 'notice', text: (0,words/* message */.iU)('note_uncounted', { names: (0,texts/* joinSome */.b)(names, proven_scan_maxNamed) }) }];
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