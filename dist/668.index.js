"use strict";
exports.id = 668;
exports.ids = [668];
exports.modules = {

/***/ 335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kk: () => (/* binding */ readRating),
/* harmony export */   NP: () => (/* binding */ readTellingRating),
/* harmony export */   V6: () => (/* binding */ reachesRating),
/* harmony export */   j7: () => (/* binding */ boundTerm),
/* harmony export */   nT: () => (/* binding */ isOpen)
/* harmony export */ });
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1245);

function isOpen({ least, most }) {
    return least < most;
}
function readRating(word) {
    return _severity_js__WEBPACK_IMPORTED_MODULE_0__/* .ratings */ .VQ.find((rating) => rating.toLowerCase() === word?.toLowerCase()) ?? null;
}
const rankOfRating = { Security: 0, Low: 1, Medium: 2, High: 3 };
function rankOf(severity) {
    return _severity_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.length - _severity_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(severity);
}
function readTellingRating(figures) {
    const rating = readRating(figures.rating);
    return rating === 'Security' && (figures.vulNum ?? 0) > 0 ? null : rating;
}
function reachesRating(figures, found) {
    if ((figures.maliciousFileNum ?? 0) > 0 || (figures.unsafeSettingNum ?? 0) > 0)
        return true;
    const worst = found.reduce((rank, severity) => Math.max(rank, rankOf(severity)), 0);
    const rating = readRating(figures.rating);
    return worst >= (rating === null ? rankOfRating.High : rankOfRating[rating]);
}
function boundTerm(kind, image) {
    if (kind === 'malicious_file')
        return boundCounter(image.maliciousFileNum);
    if (kind === 'unsafe_setting')
        return boundCounter(image.unsafeSettingNum);
    if (image.details.explained) {
        const count = countFindings(kind, image.findings.filter((finding) => finding.ignored === null));
        return { least: count, most: count };
    }
    const unratedCount = kind === 'vulnerability' || kind === 'low' ? image.unratedCount : 0;
    const read = countFindings(kind, image.findings) + unratedCount;
    const rating = readTellingRating(image);
    const belowHigh = rating !== null && rating !== 'High';
    if (kind === 'vulnerability') {
        const least = Math.max(read, image.vulNum ?? 0);
        return { least, most: belowHigh && image.vulNum !== null ? least : Infinity };
    }
    if (kind === 'critical')
        return { least: read, most: belowHigh ? read : Infinity };
    const reached = rating !== null && rankOfRating[rating] >= rankOf(kind);
    const least = Math.max(read, reached ? 1 : 0);
    return { least, most: rating !== null && !reached ? least : Infinity };
}
function boundCounter(count) {
    return count === null ? { least: 0, most: Infinity } : { least: count, most: count };
}
function countFindings(kind, findings) {
    if (kind === 'vulnerability')
        return findings.length;
    return findings.filter((finding) => (0,_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .du)(finding.vulnerability.rank, kind)).length;
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
function countAll(images, imageCount) {
    const proven = listProven(images);
    const known = proven.length > 0;
    const explained = known && proven.every((image) => image.details.explained);
    let ignored = 0;
    let all = 0;
    const bySeverity = { critical: 0, high: 0, medium: 0, low: 0 };
    for (const image of proven) {
        for (const finding of image.findings) {
            if (finding.ignored !== null)
                ignored += 1;
            else {
                all += 1;
                bySeverity[finding.vulnerability.rank] += 1;
            }
        }
    }
    const when = (certain, count) => (certain ? count : 'unknown');
    return {
        images: imageCount,
        vulnerabilities: when(explained, all),
        critical: when(explained, bySeverity.critical),
        high: when(explained, bySeverity.high),
        medium: when(explained, bySeverity.medium),
        low: when(explained, bySeverity.low),
        ignored: when(known, ignored),
        maliciousFiles: sumCounters(proven.map((image) => image.maliciousFileNum)),
        unsafeSettings: sumCounters(proven.map((image) => image.unsafeSettingNum)),
        new: 'unknown',
        fixed: 'unknown',
    };
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
    const words = proven.flatMap((image) => {
        const found = image.findings.flatMap((finding) => (finding.ignored === null ? [finding.vulnerability.rank] : []));
        const worst = _severity_js__WEBPACK_IMPORTED_MODULE_1__/* .severities */ .gO.find((severity) => found.includes(severity)) ?? 'none';
        if (image.details.explained)
            return [worst];
        const rating = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .readTellingRating */ .NP)(image);
        const isUnknown = rating === null || (rating === 'Security' && image.unratedCount > 0);
        return [worst, isUnknown ? 'unknown' : severityOfRating[rating]];
    });
    const order = ['critical', 'unknown', ..._severity_js__WEBPACK_IMPORTED_MODULE_1__/* .severities */ .gO, 'none'];
    return order.find((word) => words.includes(word)) ?? 'unknown';
}


/***/ }),

/***/ 4668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  proveScan: () => (/* binding */ proveScan)
});

// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/base/texts.ts
var texts = __webpack_require__(5965);
// EXTERNAL MODULE: ./src/domain/evidence.ts
var evidence = __webpack_require__(335);
;// CONCATENATED MODULE: ./src/domain/judgement.ts

function judge(policy, proven) {
    const judged = policy.terms.map((term) => {
        const bounds = proven.map((image) => (0,evidence/* boundTerm */.j7)(term.kind, image));
        return {
            term,
            least: bounds.reduce((sum, bound) => sum + bound.least, 0),
            most: bounds.reduce((sum, bound) => sum + bound.most, 0),
        };
    });
    const holding = judged.filter(({ term, least }) => least > term.moreThan);
    if (holding.length > 0)
        return { kind: 'holds', terms: holding };
    const undecided = judged.filter(({ term, most }) => most > term.moreThan);
    return undecided.length > 0 ? { kind: 'undecided', terms: undecided } : { kind: 'passes' };
}

// EXTERNAL MODULE: ./src/domain/plain-verdict.ts
var plain_verdict = __webpack_require__(3504);
// EXTERNAL MODULE: ./src/domain/totals.ts
var totals = __webpack_require__(7097);
;// CONCATENATED MODULE: ./src/domain/verdict.ts







function reachVerdict({ images, isFleet, policy, interruption }) {
    if (interruption instanceof errors/* CancelledError */.cc)
        return (0,plain_verdict/* tellError */.S)(interruption);
    if (interruption !== null && !(interruption instanceof errors/* DeadlineError */.j3 && images.length > 0)) {
        return (0,plain_verdict/* tellError */.S)(interruption);
    }
    if (images.length === 0)
        return noImages();
    const scannable = images.filter(({ status }) => status !== 'unscannable');
    const asked = isFleet && scannable.length > 0 ? scannable : images;
    const broken = asked.filter(({ status }) => status !== 'success' && status !== 'pending');
    const pending = asked.filter(({ status }) => status === 'pending');
    const proven = (0,totals/* listProven */.DB)(images);
    if (broken.length > 0)
        return tellBroken(broken, asked.length, interruption);
    const judgement = judge(policy, proven);
    if (judgement.kind === 'undecided')
        return tellUndecided(judgement, proven);
    if (pending.length > 0) {
        return {
            outcome: 'timed_out',
            reason: (0,words/* message */.iU)('verdict_timed_out', { pending: pending.length, total: asked.length }),
            advice: (0,words/* message */.iU)('advice_timed_out'),
        };
    }
    return tellJudgement(judgement, proven.length);
}
function noImages() {
    return { outcome: 'error', reason: (0,words/* message */.iU)('verdict_no_images'), advice: (0,words/* message */.iU)('advice_no_images') };
}
const adviceByStatus = [
    ['unknown_image', (0,words/* message */.iU)('advice_unknown_image')],
    ['failed', (0,words/* message */.iU)('advice_scan_failed')],
    ['unscannable', (0,words/* message */.iU)('advice_unscannable')],
    ['error', (0,words/* message */.iU)('advice_image_error')],
];
function tellBroken(broken, total, interruption) {
    const [first] = broken;
    const advice = adviceByStatus.find(([status]) => broken.some((image) => image.status === status));
    const reason = (0,words/* message */.iU)('verdict_broken', {
        count: broken.length,
        total,
        names: (0,texts/* joinSome */.bH)(broken.map(({ image }) => image), maxNamed),
        image: first?.image ?? '-',
        problem: first?.reason ?? (0,words/* message */.iU)('details_unread'),
    });
    return {
        outcome: 'error',
        reason: interruption === null ? reason : (0,words/* message */.iU)('verdict_interrupted', { reason, problem: interruption.problem }),
        advice: advice?.[1] ?? null,
    };
}
const maxNamed = 5;
function tellUndecided({ terms }, proven) {
    const kind = terms[0]?.term.kind ?? 'vulnerability';
    const unclear = proven.find((image) => (0,evidence/* isOpen */.nT)((0,evidence/* boundTerm */.j7)(kind, image)));
    const isCounter = kind === 'malicious_file' || kind === 'unsafe_setting';
    const details = isCounter ? undefined : unclear?.details;
    const why = details?.explained === false ? details.why : (0,words/* message */.iU)('counters_absent');
    return {
        outcome: 'error',
        reason: (0,words/* message */.iU)('verdict_undecided', { terms: tellTerms(terms), image: unclear?.image ?? '-', why }),
        advice: (0,words/* message */.iU)('advice_undecided'),
    };
}
function tellJudgement(judgement, count) {
    if (judgement.kind !== 'holds') {
        return { outcome: 'passed', reason: (0,words/* message */.iU)('verdict_passed', { count }), advice: null };
    }
    return {
        outcome: 'failed',
        reason: (0,words/* message */.iU)('verdict_failed', { terms: tellTerms(judgement.terms), count }),
        advice: (0,words/* message */.iU)('advice_failed'),
    };
}
function tellTerm({ term, least, most }) {
    const count = least === most ? least : (0,words/* message */.iU)('count_at_least', { count: least });
    const values = { count, term: `${term.kind}>${term.moreThan}` };
    switch (term.kind) {
        case 'vulnerability':
            return (0,words/* message */.iU)('term_vulnerability', values);
        case 'malicious_file':
            return (0,words/* message */.iU)('term_malicious_file', values);
        case 'unsafe_setting':
            return (0,words/* message */.iU)('term_unsafe_setting', values);
        default:
            return (0,words/* message */.iU)('term_severity', { ...values, severity: term.kind });
    }
}
function tellTerms(terms) {
    return terms
        .map(tellTerm)
        .reduce((rest, term) => (rest === '' ? term : (0,words/* message */.iU)('terms', { rest, term })), '');
}

// EXTERNAL MODULE: ./src/domain/image-entry.ts + 1 modules
var image_entry = __webpack_require__(2246);
// EXTERNAL MODULE: ./src/domain/image-name.ts
var image_name = __webpack_require__(7717);
;// CONCATENATED MODULE: ./src/scan/image-identity.ts


function identityOf(row) {
    return {
        name: row.imageName,
        version: row.imageVersion,
        digest: row.imageDigest,
        imageId: row.imageId,
    };
}
function keyOfIdentity(identity) {
    const content = identity.digest?.toLowerCase() ?? (identity.imageId === null ? undefined : `id ${identity.imageId}`);
    return content === undefined ? undefined : [identity.name, identity.version, content].join('\n');
}
function keyWithoutDigest(identity) {
    return keyOfIdentity({ ...identity, digest: null });
}
function tellImage(identity) {
    const tag = identity.version === null ? '' : `:${identity.version}`;
    const content = identity.digest ?? identity.imageId;
    return `${identity.name ?? '-'}${tag}${content === null ? '' : `@${content}`}`;
}
function matchesEntry(entry, row) {
    if (entry.kind === 'digest')
        return matchesBareDigest(entry.digest, row);
    const { name, tag, digest, id } = (0,image_entry/* selectorOf */.Bk)(entry);
    return ((!isGiven(name) || (row.imageName !== null && (0,image_name/* canonicalName */.Ew)(name) === (0,image_name/* canonicalName */.Ew)(row.imageName))) &&
        (!isGiven(tag) || tag === row.imageVersion) &&
        (!isGiven(digest) || digest.toLowerCase() === row.imageDigest?.toLowerCase()) &&
        (!isGiven(id) || id === row.imageId));
}
function isGiven(value) {
    return value !== undefined && value !== '';
}
function matchesBareDigest(digest, row) {
    const wanted = digest.toLowerCase();
    const id = row.imageId?.toLowerCase();
    return wanted === row.imageDigest?.toLowerCase() || wanted === id || wanted === `sha256:${id}`;
}

;// CONCATENATED MODULE: ./src/scan/scan-status.ts
const phases = {
    success: 'success',
    failed: 'failure',
    download_failed: 'failure',
    image_oversized: 'failure',
    image_scan_stop: 'failure',
    unscan: 'pending',
    scanning: 'pending',
    waiting: 'pending',
};
function normalizeStatus(status) {
    return status === 'waiting_for_scan' ? 'waiting' : status;
}
function phaseOf(status) {
    const normal = normalizeStatus(status);
    return Object.hasOwn(phases, normal) ? (phases[normal] ?? 'pending') : 'pending';
}

;// CONCATENATED MODULE: ./src/scan/progress.ts

const maxMissingLooks = 3;
const stoodFailureMs = 5 * 60_000;
const unseenImage = { rows: new Map(), movedAtMs: null, barMs: 0, end: null };
function keyOfRow(row) {
    return [row.agentId ?? row.hostId ?? row.hostName ?? '', row.imageId ?? ''].join('\n');
}
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
    return { rows: followed, movedAtMs, barMs: state.barMs, end };
}
function adoptRows(state, former) {
    const stoodAtMs = newestOldTimeMs(state);
    const rows = new Map(state.rows);
    for (const [key, row] of former.rows) {
        rows.set(key, { ...(rows.get(key) ?? row), oldTimeMs: Math.max(stoodAtMs, row.oldTimeMs) });
    }
    return { ...state, rows };
}
function newestOldTimeMs({ rows, barMs }) {
    return [...rows.values()].reduce((newest, { oldTimeMs }) => Math.max(newest, oldTimeMs), barMs);
}
function gatherRows(rows) {
    const seen = new Map();
    for (const row of rows) {
        const first = seen.get(keyOfRow(row));
        const isNewer = first === undefined || (row.latestScanTimeMs ?? 0) > (first.row.latestScanTimeMs ?? 0);
        seen.set(keyOfRow(row), { row: isNewer ? row : first.row, count: (first?.count ?? 0) + 1 });
    }
    return seen;
}
function startRow({ row, count }, stoodAtMs) {
    return {
        baseline: row,
        last: row,
        oldTimeMs: Math.max(stoodAtMs, row.latestScanTimeMs ?? 0),
        unfinished: phaseOf(row.scanStatus) !== 'success',
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
        oldTimeMs: isOldTime(before, sight) ? Math.max(before.oldTimeMs, row.latestScanTimeMs ?? 0) : before.oldTimeMs,
        unfinished: before.unfinished || phaseOf(row.scanStatus) !== 'success',
        count: Math.max(before.count, count),
        moved: before.moved || hasMoved(before.baseline, row),
        missingLooks: 0,
    };
}
function isOldTime({ baseline, last, unfinished, count }, sight) {
    const isUntimed = phaseOf(baseline.scanStatus) === 'success' && baseline.latestScanTimeMs === null && last.latestScanTimeMs === null;
    return sight.count > count || (isUntimed && (!unfinished || phaseOf(sight.row.scanStatus) !== 'success'));
}
function hasMovedRows(state, rows) {
    return rows.some((row) => {
        const before = state.rows.get(keyOfRow(row));
        return before !== undefined && hasMoved(before.last, row);
    });
}
function hasMoved(before, row) {
    return (normalizeStatus(before.scanStatus) !== normalizeStatus(row.scanStatus) ||
        before.latestScanTimeMs !== row.latestScanTimeMs ||
        before.scanFailedDesc !== row.scanFailedDesc);
}
function isNewSuccess({ baseline, last, oldTimeMs }) {
    const hasLostDigest = baseline.imageDigest !== null && last.imageDigest === null;
    return phaseOf(last.scanStatus) === 'success' && (last.latestScanTimeMs ?? 0) > oldTimeMs && !hasLostDigest;
}
function isCountedFailure(row, isQuiet) {
    return phaseOf(row.last.scanStatus) === 'failure' && (row.moved || isQuiet);
}
function findEnd(rows, isQuiet) {
    const listed = rows.filter((row) => row.missingLooks < maxMissingLooks);
    const scannable = listed.filter((row) => row.last.nonScanReason === '');
    const proof = scannable.find((row) => row.missingLooks === 0 && isNewSuccess(row));
    if (proof !== undefined)
        return { kind: 'proven', row: proof.last };
    if (scannable.some((row) => !isCountedFailure(row, isQuiet)))
        return null;
    const failed = scannable[0];
    if (failed !== undefined)
        return { kind: 'failed', row: failed.last };
    const isGone = rows.some((row) => row.missingLooks >= maxMissingLooks && row.last.nonScanReason === '');
    const refused = listed[0];
    return refused === undefined || isGone ? { kind: 'gone' } : { kind: 'unscannable', row: refused.last };
}

;// CONCATENATED MODULE: ./src/scan/board.ts


function createBoard(entries) {
    return {
        entries: entries.map((entry) => ({
            entry,
            images: new Set(),
            missingSinceMs: null,
            others: new Set(),
            isUnknown: false,
        })),
        images: new Map(),
    };
}
function isSettled(image) {
    return image.refused !== null || image.state.end !== null;
}
function createImage(row) {
    return {
        identity: identityOf(row),
        state: unseenImage,
        posted: false,
        postedAtMs: null,
        hadResults: false,
        movedTo: null,
        refused: null,
    };
}
function placeRow(board, row, placed = new Map()) {
    const identity = identityOf(row);
    const key = keyOfIdentity(identity) ?? `unidentified ${tellImage(identity)}`;
    if (board.images.has(key))
        return key;
    if (identity.digest === null)
        return findLostDigest(board, row, placed) ?? key;
    const formerKey = keyWithoutDigest(identity);
    const former = formerKey === undefined ? undefined : board.images.get(formerKey);
    if (formerKey === undefined || former === undefined || !former.state.rows.has(keyOfRow(row)))
        return key;
    former.identity = identity;
    replaceKey(board, formerKey, key);
    board.images.set(key, former);
    return key;
}
function findLostDigest(board, row, placed) {
    const rowKey = keyOfRow(row);
    for (const [key, { identity, state }] of board.images) {
        const isSameTag = identity.name === row.imageName && identity.version === row.imageVersion;
        const isKnown = state.rows.has(rowKey) || placed.get(key)?.some((other) => keyOfRow(other) === rowKey) === true;
        if (isSameTag && identity.digest !== null && isKnown)
            return key;
    }
    return undefined;
}
function mergeGainedDigests(board, rows) {
    const stillListed = new Set(rows.map((row) => keyOfIdentity(identityOf(row))));
    for (const row of rows) {
        const identity = identityOf(row);
        const key = keyOfIdentity(identity);
        const formerKey = identity.digest === null ? undefined : keyWithoutDigest(identity);
        if (key === undefined || formerKey === undefined || stillListed.has(formerKey))
            continue;
        const [image, former] = [board.images.get(key), board.images.get(formerKey)];
        if (image === undefined || former === undefined || !former.state.rows.has(keyOfRow(row)))
            continue;
        image.state = adoptRows(image.state, former.state);
        replaceKey(board, formerKey, key);
    }
}
function replaceKey(board, formerKey, key) {
    board.images.delete(formerKey);
    for (const { images } of board.entries)
        if (images.delete(formerKey))
            images.add(key);
}

;// CONCATENATED MODULE: ./src/scan/assignment.ts






function assignToEntries(board) {
    const byName = new Map();
    for (const watched of board.entries) {
        const name = nameOf(watched);
        byName.set(name, [...(byName.get(name) ?? []), watched]);
    }
    const findEntries = (row) => [...(byName.get(canonicalNameOf(row)) ?? []), ...(byName.get(unnamed) ?? [])].filter(({ entry, isUnknown }) => !isUnknown && matchesEntry(entry, row));
    return {
        wants: (row) => byName.has(canonicalNameOf(row)) || isOnBoard(board, row) || findEntries(row).length > 0,
        assign(rows) {
            const assigned = new Map();
            for (const { others } of board.entries)
                others.clear();
            const matched = rows
                .map((row) => ({ row, entries: findEntries(row) }))
                .filter(({ entries }) => entries.length > 0);
            mergeGainedDigests(board, matched.map(({ row }) => row));
            for (const { row, entries } of matched.toSorted((a, b) => compareDigests(a.row, b.row))) {
                const key = placeRow(board, row, assigned);
                addRow(assigned, key, row);
                for (const { images } of entries)
                    images.add(key);
            }
            for (const row of rows)
                for (const watched of byName.get(canonicalNameOf(row)) ?? [])
                    noteOther(watched, row);
            return assigned;
        },
    };
}
const maxOthers = 20;
function noteOther({ entry, images, others }, row) {
    const { tag: version = '' } = (0,image_entry/* selectorOf */.Bk)(entry);
    const isSameTag = version === '' || version === row.imageVersion;
    if (isSameTag && images.size === 0 && others.size < maxOthers)
        others.add(tellImage(identityOf(row)));
}
const unnamed = '';
function nameOf({ entry }) {
    const { name = '' } = (0,image_entry/* selectorOf */.Bk)(entry);
    return name === '' ? unnamed : (0,image_name/* canonicalName */.Ew)(name);
}
function canonicalNameOf({ imageName }) {
    return imageName === null ? '\n' : (0,image_name/* canonicalName */.Ew)(imageName);
}
function isOnBoard(board, row) {
    return [...board.images.values()].some(({ identity }) => identity.name === row.imageName && identity.version === row.imageVersion);
}
function assignToSet(board, passes) {
    let names;
    return {
        wants: (row) => (names === undefined ? passes(row) : names.has(row.imageName)),
        assign(rows) {
            const isFirst = names === undefined;
            const assigned = new Map();
            if (!isFirst)
                mergeGainedDigests(board, rows);
            for (const row of rows.toSorted(compareDigests)) {
                const key = placeRow(board, row, assigned);
                if (isFirst || board.images.has(key))
                    addRow(assigned, key, row);
                else if (row.imageDigest === null)
                    raiseBar(board, row);
                else
                    refuseSplit(board, row);
            }
            names ??= new Set(rows.map(({ imageName }) => imageName));
            return assigned;
        },
    };
}
function raiseBar(board, row) {
    for (const image of board.images.values()) {
        const { identity, state } = image;
        if (identity.name !== row.imageName || identity.version !== row.imageVersion)
            continue;
        image.state = { ...state, barMs: Math.max(state.barMs, row.latestScanTimeMs ?? 0) };
    }
}
function refuseSplit(board, row) {
    for (const image of board.images.values()) {
        const { identity, state } = image;
        const isSameTag = identity.name === row.imageName && identity.version === row.imageVersion;
        const wasUndigested = state.rows.get(keyOfRow(row))?.baseline.imageDigest === null;
        if (isSameTag && wasUndigested)
            image.refused ??= (0,words/* message */.iU)('digest_moved', { digest: row.imageDigest ?? '-' });
    }
}
function compareDigests(a, b) {
    return Number(a.imageDigest === null) - Number(b.imageDigest === null);
}
function addRow(assigned, key, row) {
    const rows = assigned.get(key);
    if (rows === undefined)
        assigned.set(key, [row]);
    else
        rows.push(row);
}
function scopeOf(board) {
    const names = [];
    for (const { entry, images, isUnknown } of board.entries) {
        const isOpen = images.size === 0 || !(0,image_entry/* isPinned */.T4)(entry) || [...images].some((key) => !isSettledKey(board, key));
        if (!isUnknown && isOpen)
            names.push((0,image_entry/* selectorOf */.Bk)(entry).name);
    }
    if (board.entries.length === 0) {
        for (const image of board.images.values())
            if (!isSettled(image))
                names.push(image.identity.name);
    }
    const words = names.map((name) => (name === undefined || name === null ? undefined : (0,image_name/* filterWord */.TM)(name)));
    const known = words.filter((word) => word !== undefined);
    return known.length < words.length ? { kind: 'query', query: {} } : { kind: 'words', words: new Set(known) };
}
function isSettledKey(board, key) {
    const image = board.images.get(key);
    return image === undefined || isSettled(image);
}

;// CONCATENATED MODULE: ./src/domain/explanation.ts


function findGap(figures, reading) {
    if (!reading.complete)
        return (0,words/* message */.iU)('details_incomplete');
    if (reading.unrated > 0)
        return (0,words/* message */.iU)('details_unrated', { count: reading.unrated });
    if (figures.vulNum === null)
        return (0,words/* message */.iU)('details_uncounted');
    if (reading.ids.size < figures.vulNum) {
        return (0,words/* message */.iU)('details_fewer', { read: reading.ids.size, counted: figures.vulNum });
    }
    return findRatingGap(figures, reading);
}
function findRatingGap(figures, reading) {
    if ((0,evidence/* reachesRating */.V6)(figures, reading.ranks))
        return null;
    if ((0,evidence/* readRating */.Kk)(figures.rating) === null)
        return (0,words/* message */.iU)('details_without_rating', { rating: figures.rating ?? '-' });
    return (0,words/* message */.iU)('details_below_rating', { rating: figures.rating ?? '-' });
}
function isSettledReading(figures, reading, wasAlwaysSame) {
    return (wasAlwaysSame &&
        reading.complete &&
        reading.unrated === 0 &&
        figures.vulNum !== null &&
        reading.ids.size > 0 &&
        (0,evidence/* reachesRating */.V6)(figures, reading.ranks));
}

// EXTERNAL MODULE: ./src/http/errors.ts
var http_errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __webpack_require__(1245);
// EXTERNAL MODULE: ./src/hss/vulnerability-row.ts
var vulnerability_row = __webpack_require__(1837);
;// CONCATENATED MODULE: ./src/scan/catalogue.ts


const fewVulnerabilities = 5;
function createCatalogue(hss) {
    const known = new Map();
    const keep = (rows) => {
        for (const row of rows) {
            const before = known.get(row.id);
            if (before === undefined || (row.rank !== before.rank && (0,severity/* isAtLeast */.du)(row.rank, before.rank)))
                known.set(row.id, row);
        }
    };
    return {
        get: (id) => known.get(id),
        async need(type, ids, signal) {
            for (const handleStatus of vulnerability_row/* handleStatuses */.fX) {
                const wanted = [...ids].filter((id) => !known.has(id));
                if (wanted.length === 0)
                    return;
                if (wanted.length <= fewVulnerabilities) {
                    await Promise.all(wanted.map(async (vulnerabilityId) => {
                        const listing = await hss.listVulnerabilities({ type, handleStatus, vulnerabilityId }, signal);
                        keep(listing.rows.filter((row) => row.id === vulnerabilityId));
                    }));
                    continue;
                }
                const sought = new Set(wanted);
                const listing = await hss.listVulnerabilities({ type, handleStatus }, signal, (rows) => {
                    for (const row of rows)
                        sought.delete(row.id);
                    return sought.size === 0;
                });
                keep(listing.rows);
            }
        },
    };
}

;// CONCATENATED MODULE: ./src/scan/details.ts

const imagesPerQuery = 500;
async function readDetails(imageIds, hss, catalogue, signal) {
    const affected = new Map([...imageIds].map((id) => [id, { unhandled: new Set(), handled: new Set() }]));
    const idsByType = { linux_vul: new Set(), app_vul: new Set() };
    const incomplete = new Set();
    const read = async (ids, type, handleStatus) => {
        const listing = await hss.listAffectedImages({ imageIds: ids, type, handleStatus }, signal);
        if (!listing.complete)
            for (const id of ids)
                incomplete.add(id);
        for (const { imageId, vulnerabilityId } of listing.rows) {
            const image = affected.get(imageId);
            if (image === undefined)
                continue;
            image[handleStatus].add(vulnerabilityId);
            idsByType[type].add(vulnerabilityId);
        }
    };
    await Promise.all(chunk([...imageIds], imagesPerQuery).flatMap((ids) => vulnerability_row/* vulnerabilityTypes */.cS.flatMap((type) => vulnerability_row/* handleStatuses */.fX.map((handleStatus) => read(ids, type, handleStatus)))));
    await Promise.all(vulnerability_row/* vulnerabilityTypes */.cS.map((type) => catalogue.need(type, idsByType[type], signal)));
    return new Map([...affected].map(([id, found]) => [id, toDetails(found, !incomplete.has(id), catalogue)]));
}
function toDetails({ unhandled, handled }, complete, catalogue) {
    const ids = new Set([...unhandled, ...handled]);
    const known = (from) => [...from].map((id) => catalogue.get(id)).filter((found) => found !== undefined);
    const open = known(unhandled);
    return {
        complete,
        ids,
        ranks: known(ids).map(({ rank }) => rank),
        unrated: unhandled.size - open.length,
        unhandled: open,
        handledCount: ids.size - unhandled.size,
    };
}
function chunk(items, size) {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

;// CONCATENATED MODULE: ./src/scan/collection.ts






const lagMs = 2 * 60_000;
function createCollector(tools) {
    const catalogue = createCatalogue(tools.hss);
    const results = new Map();
    const settle = (key, details, read) => results.set(key, { details, read });
    const leave = (open, why) => {
        for (const [key, image] of open)
            settle(key, concludeReading(image, why), image.reading);
    };
    const breakOff = (open, why) => {
        for (const [key, image] of open)
            settle(key, { explained: false, why }, image.reading);
    };
    const readOnce = async (open, signal) => {
        const ids = new Set([...open.values()].map(({ row }) => row.imageId).filter((id) => id !== null));
        const readings = await readDetails(ids, tools.hss, catalogue, signal);
        for (const [key, image] of open) {
            const reading = image.row.imageId === null ? undefined : readings.get(image.row.imageId);
            if (reading === undefined) {
                settle(key, { explained: false, why: (0,words/* message */.iU)('details_without_id') }, null);
                open.delete(key);
                continue;
            }
            image.same = image.readCount === 0 || (image.same && isSameSet(image.reading?.ids, reading.ids));
            image.readCount += 1;
            image.reading = reading;
            if (findGap(image.row, reading) !== null)
                continue;
            settle(key, { explained: true, remark: null }, reading);
            open.delete(key);
        }
    };
    return {
        get: (key) => results.get(key),
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
                    breakOff(open, tellWhy(error));
                if (!isBearable(error))
                    throw error;
            }
        },
    };
}
function concludeReading({ row, reading, same, readCount }, why) {
    if (reading === null)
        return { explained: false, why };
    if (readCount > 1 && isSettledReading(row, reading, same)) {
        const remark = (0,words/* message */.iU)('details_fewer_settled', { read: reading.ids.size, counted: row.vulNum ?? 0 });
        return { explained: true, remark };
    }
    return { explained: false, why: findGap(row, reading) ?? why };
}
function isBearable(error) {
    return error instanceof errors/* DeadlineError */.j3 || isRefusedRead(error);
}
function isRefusedRead(error) {
    return error instanceof http_errors/* ServiceError */._7 && error.refusal.status < 500 && ![401, 408, 429].includes(error.refusal.status);
}
function tellWhy(error) {
    if (error instanceof errors/* CancelledError */.cc)
        return (0,words/* message */.iU)('details_cancelled');
    return error instanceof errors/* ActionError */.lZ
        ? (0,words/* message */.iU)('details_refused', { problem: error.problem })
        : (0,words/* message */.iU)('details_unread');
}
function isSameSet(first, second) {
    return first !== undefined && first.size === second.size && [...second].every((id) => first.has(id));
}

;// CONCATENATED MODULE: ./src/scan/collection-schedule.ts
function createCollectionSchedule(collector) {
    const taken = new Set();
    let running;
    let failure;
    const take = (proven) => {
        const open = new Map([...proven].filter(([image]) => !taken.has(image)));
        for (const image of open.keys())
            taken.add(image);
        return open;
    };
    return {
        offer(proven, isLate, signal) {
            if (failure !== undefined)
                throw failure;
            const openCount = proven.size - taken.size;
            if (openCount === 0 || running !== undefined || !(openCount >= taken.size || isLate))
                return;
            running = collector
                .collect(take(proven), signal)
                .catch((error) => {
                failure = error;
            })
                .finally(() => {
                running = undefined;
            });
        },
        async finish(proven, signal) {
            const open = take(proven);
            await Promise.all([running, open.size > 0 ? collector.collect(open, signal) : undefined]);
            if (failure !== undefined)
                throw failure;
        },
        async idle() {
            await running;
        },
    };
}

;// CONCATENATED MODULE: ./src/scan/filtered-set.ts

function toListQuery(filters) {
    const query = { ...filters };
    const word = (0,image_name/* longestPlainRun */.EJ)(filters.image_name ?? '');
    if (word === undefined) {
        delete query['image_name'];
        delete query['image_version'];
    }
    else
        query['image_name'] = word;
    for (const [start, end] of windows) {
        if (query[start] !== undefined && query[end] !== undefined)
            continue;
        delete query[start];
        delete query[end];
    }
    return query;
}
const windows = [
    ['start_latest_update_time', 'end_latest_update_time'],
    ['start_latest_scan_time', 'end_latest_scan_time'],
];
function passesFilters(filters, row) {
    return ((row.imageName ?? '').includes(filters.image_name ?? '') &&
        (filters.image_version === undefined || row.imageVersion === filters.image_version) &&
        isWithin(row.latestUpdateTimeMs, filters.start_latest_update_time, filters.end_latest_update_time) &&
        isWithin(row.latestScanTimeMs, filters.start_latest_scan_time, filters.end_latest_scan_time));
}
function isWithin(timeMs, startMs, endMs) {
    if ((startMs === undefined) === (endMs === undefined))
        return true;
    return timeMs !== null && timeMs >= (startMs ?? 0) && timeMs <= (endMs ?? Infinity);
}

// EXTERNAL MODULE: ./src/scan/entry-result.ts
var entry_result = __webpack_require__(5923);
;// CONCATENATED MODULE: ./src/scan/image-result.ts




function tellWatched(image, text, collected, book) {
    const rows = [...image.state.rows.values()];
    const end = image.state.end;
    const row = end !== null && 'row' in end ? end.row : rows[0]?.last;
    const isProven = image.refused === null && end?.kind === 'proven';
    const { name, version, digest, imageId } = image.identity;
    return {
        ...entry_result/* nothingKnown */.Hx,
        image: text ?? tellImage(image.identity),
        imageName: name,
        imageVersion: version,
        imageDigest: digest,
        imageId: row?.imageId ?? imageId,
        localImageType: row?.localImageType ?? null,
        status: statusOf(image),
        reason: reasonOf(image, row),
        scanStatus: row?.scanStatus ?? null,
        hostNames: [...new Set(rows.map(({ last }) => last.hostName).filter((host) => host !== null))],
        ...(isProven && row !== undefined ? tellProof(row, collected, book, name) : {}),
    };
}
function tellProof(row, collected, book, name) {
    return {
        scannedAtMs: row.latestScanTimeMs,
        rating: row.rating,
        vulNum: row.vulNum,
        maliciousFileNum: row.maliciousFileNum,
        unsafeSettingNum: row.unsafeSettingNum,
        handledCount: collected?.read?.handledCount ?? null,
        unratedCount: collected?.read?.unrated ?? 0,
        details: collected?.details ?? entry_result/* noDetails */.QT,
        findings: (collected?.read?.unhandled ?? []).map((vulnerability) => ({
            vulnerability,
            ignored: book.accept(vulnerability, name),
            isNew: null,
            software: null,
        })),
    };
}
function statusOf({ refused, state, posted }) {
    if (refused !== null)
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
            return posted ? 'pending' : 'error';
    }
}
function reasonOf(image, row) {
    if (image.refused !== null)
        return image.refused;
    switch (image.state.end?.kind) {
        case 'proven':
            return null;
        case 'failed':
            return tellFailure(row);
        case 'unscannable':
            return (0,words/* message */.iU)('image_unscannable', { words: row?.nonScanReason ?? '-' });
        case 'gone':
            return image.movedTo === null ? (0,words/* message */.iU)('image_gone') : (0,words/* message */.iU)('digest_moved', { digest: image.movedTo });
        case undefined:
            if (!image.posted)
                return (0,words/* message */.iU)('image_not_posted');
            return (0,words/* message */.iU)('image_pending', { status: row?.scanStatus || '-' });
    }
}
const failureCauses = {
    unknown_error: 'cause_unknown_error',
    failed_to_match_agent: 'cause_failed_to_match_agent',
    create_container_failed: 'cause_create_container_failed',
    get_container_info_failed: 'cause_get_container_info_failed',
    docker_offline: 'cause_docker_offline',
    get_docker_root_failed: 'cause_get_docker_root_failed',
    image_not_exist_or_docker_api_fault: 'cause_image_not_exist_or_docker_api_fault',
    huge_image: 'cause_huge_image',
    docker_root_in_nfs: 'cause_docker_root_in_nfs',
    response_timed_out: 'cause_response_timed_out',
};
function tellFailure(row) {
    const code = row?.scanFailedDesc || '-';
    const status = row?.scanStatus || '-';
    const key = Object.hasOwn(failureCauses, code) ? failureCauses[code] : undefined;
    const cause = { key: key ?? 'cause_unlisted', values: {} };
    return (0,words/* message */.iU)('scan_failed', { status, code, cause });
}
function listFailedHosts(image) {
    if (image.state.end?.kind !== 'proven')
        return [];
    return [...image.state.rows.values()]
        .filter(({ last }) => phaseOf(last.scanStatus) === 'failure')
        .map(({ last }) => `${last.hostName ?? last.hostId ?? '-'} (${last.scanFailedDesc || last.scanStatus})`);
}

// EXTERNAL MODULE: ./src/scan/hand-over.ts + 1 modules
var hand_over = __webpack_require__(3566);
// EXTERNAL MODULE: ./src/hss/paging.ts
var paging = __webpack_require__(8628);
;// CONCATENATED MODULE: ./src/scan/look.ts



const fewWords = 4;
function createLooker(hss) {
    let knownPages;
    const countPages = async (signal) => {
        const total = await hss.countImages(signal);
        return total === null ? Infinity : Math.ceil(total / paging/* pageLimit */.LN);
    };
    return async (scope, wants, signal) => {
        if (scope.kind === 'query')
            return listSteadily(() => hss.listImages(scope.query, signal, wants));
        const words = [...scope.words];
        if (words.length <= fewWords)
            return lookByWord(hss, words, wants, signal);
        knownPages ??= await countPages(signal);
        if (knownPages > words.length)
            return lookByWord(hss, words, wants, signal);
        const look = await listSteadily(() => hss.listImages({}, signal, wants));
        knownPages = look.pageCount;
        return look;
    };
}
async function listSteadily(list) {
    const first = await list();
    if (first.pageCount === 1 || uniteRows(first.rows).length === first.rows.length)
        return first;
    const second = await list();
    return {
        rows: uniteRows([...first.rows, ...second.rows]),
        complete: first.complete && second.complete,
        pageCount: first.pageCount + second.pageCount,
    };
}
function uniteRows(rows) {
    const key = (row) => [row.imageName, row.imageVersion, row.imageDigest, keyOfRow(row)].join('\n');
    const united = new Map();
    for (const row of rows) {
        const known = united.get(key(row));
        if ((row.latestScanTimeMs ?? 0) >= (known?.latestScanTimeMs ?? 0))
            united.set(key(row), row);
    }
    return [...united.values()];
}
async function lookByWord(hss, words, wants, signal) {
    const listings = await Promise.all(words.map((word) => {
        const isOfWord = (row) => row.imageName !== null && (0,image_name/* filterWord */.TM)(row.imageName) === word;
        return hss.listImages({ image_name: word }, signal, (row) => isOfWord(row) && wants(row));
    }));
    return {
        rows: listings.flatMap(({ rows }) => rows),
        complete: listings.every(({ complete }) => complete),
        pageCount: listings.reduce((sum, { pageCount }) => sum + pageCount, 0),
    };
}

;// CONCATENATED MODULE: ./src/scan/notes.ts





const notes_maxNamed = 10;
function listNotes(board, results) {
    const images = [...board.images.values()];
    const notes = [];
    const add = (level, names, say) => {
        if (names.length > 0)
            notes.push({ level, text: say((0,texts/* joinSome */.bH)(names, notes_maxNamed)) });
    };
    const tags = board.entries.filter(({ entry, images: found }) => found.size > 0 && !(0,image_entry/* isPinned */.T4)(entry));
    const former = tags.filter((watched) => listImages(board, watched).every(({ posted, hadResults }) => posted && hadResults));
    add('warning', former.map(({ entry }) => entry.text), (names) => (0,words/* message */.iU)('note_former_image', { names }));
    add('notice', tags.map((watched) => tellDigests(board, watched)), (names) => (0,words/* message */.iU)('note_tag_digests', { names }));
    add('warning', images.flatMap(tellFailedHosts), (names) => (0,words/* message */.iU)('note_failed_hosts', { names }));
    const unexplained = results.filter(({ status, details }) => status === 'success' && !details.explained);
    add('warning', unexplained.map(({ image }) => image), (names) => (0,words/* message */.iU)('note_rating_used', { names }));
    const remarks = results.flatMap(({ image, status, details }) => status === 'success' && details.explained && details.remark !== null
        ? [(0,words/* message */.iU)('note_remark', { image, remark: details.remark })]
        : []);
    for (const text of remarks.slice(0, notes_maxNamed))
        notes.push({ level: 'warning', text });
    if (board.entries.length === 0) {
        const unscannable = images.filter(({ state }) => state.end?.kind === 'unscannable');
        if (unscannable.length > 0 && unscannable.length < images.length) {
            const names = (0,texts/* joinSome */.bH)(unscannable.map(({ identity }) => tellImage(identity)), notes_maxNamed);
            notes.push({ level: 'warning', text: (0,words/* message */.iU)('note_unscannable', { count: unscannable.length, names }) });
        }
    }
    return notes;
}
function listImages(board, { images }) {
    return [...images].map((key) => board.images.get(key)).filter((image) => image !== undefined);
}
function tellDigests(board, watched) {
    const contents = listImages(board, watched).map(({ identity }) => identity.digest ?? identity.imageId ?? '-');
    return `${watched.entry.text} = ${[...new Set(contents)].join(' + ')}`;
}
function tellFailedHosts(image) {
    const hosts = listFailedHosts(image);
    return hosts.length === 0 ? [] : [`${tellImage(image.identity)}: ${(0,texts/* joinSome */.bH)(hosts, notes_maxNamed)}`];
}

;// CONCATENATED MODULE: ./src/scan/posted-item.ts
const maxLength = 128;
function toPostedItem(row) {
    const fields = {
        image_name: row.imageName,
        image_version: row.imageVersion,
        image_digest: row.imageDigest,
        image_id: row.imageId,
    };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value.length <= maxLength));
}
function toPostedItems(rows) {
    const items = rows.map(toPostedItem);
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

;// CONCATENATED MODULE: ./src/scan/look-log.ts




const maxLines = 20;
function logLook(board, before, waitedMs, log) {
    const images = [...board.images.values()];
    const changed = images.filter((image) => tellState(image.state) !== tellState(before.get(image)));
    for (const image of changed.slice(0, maxLines))
        log.info(tellChange(image, before.get(image)));
    if (changed.length > maxLines)
        log.info((0,words/* message */.iU)('more_changes', { count: changed.length - maxLines }));
    const settled = images.filter(isSettled).length;
    const sought = board.entries.filter(({ images: found, isUnknown }) => found.size === 0 && !isUnknown).length;
    const seconds = Math.round(waitedMs / 1000);
    log.info((0,words/* message */.iU)('wait_progress', { settled, total: images.length, sought, seconds }));
}
function tellChange(image, before) {
    const name = tellImage(image.identity);
    const now = tellState(image.state);
    return before === undefined
        ? (0,words/* message */.iU)('image_listed', { image: name, status: now })
        : (0,words/* message */.iU)('image_changed', { image: name, before: tellState(before), after: now });
}
function tellState(state) {
    if (state === undefined)
        return '';
    if (state.end?.kind === 'proven')
        return 'success (new)';
    const words = [...state.rows.values()].map(({ last, missingLooks, moved }) => {
        if (missingLooks > 0)
            return 'not listed';
        const stood = !moved && phaseOf(last.scanStatus) !== 'pending';
        return `${normalizeStatus(last.scanStatus) || '-'}${stood ? ' (old)' : ''}`;
    });
    return [...new Set(words)].sort().join(', ');
}

;// CONCATENATED MODULE: ./src/scan/pause.ts
const maxGrowth = 4;
const jitter = 0.1;
const msPerCall = 20;
function pauseBeforeLookMs(intervalMs, waitedMs, callsPerLook, random) {
    const grown = Math.max(intervalMs, waitedMs / 10) * (1 + jitter * random());
    return Math.round(Math.max(Math.min(grown, maxGrowth * intervalMs), callsPerLook > 5 ? callsPerLook * msPerCall : 0));
}

;// CONCATENATED MODULE: ./src/scan/submission.ts


const looksToDecide = 3;
async function submission_submit(body, tools, signal) {
    let looksWithoutMove = 0;
    const postedAtMs = tools.clock.now();
    let isUndecided = await postOnce(body, tools, signal);
    return {
        postedAtMs,
        async afterLook(hasMoved, now) {
            if (!isUndecided)
                return;
            if (hasMoved) {
                isUndecided = false;
                return;
            }
            looksWithoutMove += 1;
            if (looksWithoutMove < looksToDecide)
                return;
            isUndecided = false;
            tools.log.info((0,words/* message */.iU)('post_repeated', { looks: looksToDecide }));
            await postOnce(body, tools, now);
        },
    };
}
async function postOnce(body, tools, signal) {
    try {
        await tools.hss.batchScan(body, signal);
        return false;
    }
    catch (error) {
        if (!(0,http_errors/* isAnswerLost */.jr)(error))
            throw error;
        tools.log.info((0,words/* message */.iU)('post_answer_lost', { problem: error.problem }));
        return true;
    }
}

;// CONCATENATED MODULE: ./src/scan/watch.ts









const maxIncompleteLooks = 3;
async function watch(board, assignment, firstScope, tools, signal) {
    const startedAtMs = tools.clock.now();
    const going = { posts: [], refusal: null };
    let scope = firstScope;
    for (;;) {
        const look = await lookCompletely(scope, assignment, startedAtMs, tools, signal);
        const atMs = tools.clock.now();
        const assigned = assignment.assign(look.rows);
        const before = new Map([...board.images.values()].map((image) => [image, image.state]));
        advanceImages(board, assigned, look.rows, atMs, quietSince(board, going));
        const added = addImages(board, assigned, atMs);
        logLook(board, before, atMs - startedAtMs, tools.log);
        await repeatLostPosts(going, signal);
        await postImages(added, assigned, going, tools, signal);
        giveUpEntries(board, atMs, tools.discoveryTimeoutMs);
        tools.offerProven([...board.images.values()], signal);
        if (isAllSettled(board))
            return going.refusal;
        const waitedMs = tools.clock.now() - startedAtMs;
        await tools.clock.sleep(pauseBeforeLookMs(tools.pollIntervalMs, waitedMs, look.pageCount, tools.random), signal);
        scope = scopeOf(board);
    }
}
async function lookCompletely(scope, { wants }, startedAtMs, tools, signal) {
    for (let incomplete = 1;; incomplete += 1) {
        const look = await tools.look(scope, wants, signal);
        if (look.complete)
            return look;
        if (incomplete >= maxIncompleteLooks) {
            throw new errors/* ActionError */.lZ('service', (0,words/* message */.iU)('listing_incomplete', { looks: incomplete }), (0,words/* message */.iU)('advice_shape'));
        }
        const waitedMs = tools.clock.now() - startedAtMs;
        await tools.clock.sleep(pauseBeforeLookMs(tools.pollIntervalMs, waitedMs, look.pageCount, tools.random), signal);
    }
}
function quietSince(board, going) {
    const first = going.posts[0];
    if (first === undefined)
        return null;
    return [...board.images.values()].reduce((latest, { state }) => Math.max(latest, state.movedAtMs ?? 0), first.submission.postedAtMs);
}
function advanceImages(board, assigned, rows, atMs, quietSinceMs) {
    const looked = [...board.images].filter(([key, image]) => !isSettled(image) || assigned.has(key));
    const anyMoved = looked.some(([key, { state }]) => hasMovedRows(state, assigned.get(key) ?? []));
    const quiet = quietSinceMs === null || !anyMoved ? quietSinceMs : atMs;
    const byTag = new Map();
    for (const [key, image] of looked) {
        image.state = progress(image.state, assigned.get(key) ?? [], atMs, image.posted ? Math.max(quiet ?? 0, image.postedAtMs ?? 0) : null);
        if (assigned.has(key))
            continue;
        if (byTag.size === 0)
            for (const row of rows)
                byTag.set(tagKey(row.imageName, row.imageVersion), row);
        image.movedTo = byTag.get(tagKey(image.identity.name, image.identity.version))?.imageDigest ?? image.movedTo;
    }
}
function tagKey(name, version) {
    return `${name}\n${version}`;
}
function addImages(board, assigned, atMs) {
    const added = [];
    for (const [key, rows] of assigned) {
        const [first] = rows;
        if (first === undefined || board.images.has(key))
            continue;
        const image = createImage(first);
        image.state = progress(unseenImage, rows, atMs, null);
        image.hadResults = rows.every((row) => row.latestScanTimeMs !== null || phaseOf(row.scanStatus) === 'failure');
        if (image.identity.digest === null && image.identity.imageId === null)
            image.refused = (0,words/* message */.iU)('image_unidentified');
        board.images.set(key, image);
        added.push([key, image]);
    }
    return added;
}
async function postImages(added, assigned, going, tools, signal) {
    const images = added.filter(([, image]) => !isSettled(image));
    if (images.length === 0)
        return;
    const rows = images.flatMap(([key]) => (assigned.get(key) ?? []).filter((row) => row.nonScanReason === ''));
    const posted = images.map(([, image]) => image);
    await unlessRefused(posted, going, async () => {
        going.posts.push({ submission: await submission_submit(tools.toBody(rows), tools, signal), images: posted });
        for (const image of posted) {
            image.posted = true;
            image.postedAtMs = tools.clock.now();
        }
        tools.log.info((0,words/* message */.iU)('scan_requested', { count: posted.length }));
    });
}
async function repeatLostPosts(going, signal) {
    for (const { submission, images } of going.posts) {
        const hasMoved = images.some((image) => image.state.movedAtMs !== null);
        await unlessRefused(images, going, () => submission.afterLook(hasMoved, signal));
    }
}
async function unlessRefused(images, going, post) {
    try {
        await post();
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ) || error instanceof errors/* DeadlineError */.j3 || error instanceof errors/* CancelledError */.cc)
            throw error;
        going.refusal ??= error;
        for (const image of images)
            if (!isSettled(image))
                image.refused = error.problem;
    }
}
function giveUpEntries(board, atMs, discoveryTimeoutMs) {
    for (const watched of board.entries) {
        if (watched.images.size > 0)
            continue;
        watched.missingSinceMs ??= atMs;
        if (atMs - watched.missingSinceMs >= discoveryTimeoutMs)
            watched.isUnknown = true;
    }
}
function isAllSettled(board) {
    return (board.entries.every(({ images, isUnknown }) => isUnknown || images.size > 0) &&
        [...board.images.values()].every(isSettled));
}

;// CONCATENATED MODULE: ./src/scan/run.ts















async function scan(target, timing, book, tools, signal) {
    const board = createBoard(target.kind === 'images' ? target.entries : []);
    const collector = createCollector({ ...tools, pollIntervalMs: timing.pollIntervalMs });
    const schedule = createCollectionSchedule(collector);
    const reserveMs = Math.min(60_000, timing.timeoutMs / 10);
    const interruption = await catchInterruption(async () => {
        const refusal = await watch(board, assignmentFor(target, board), target.kind === 'images' ? scopeOf(board) : { kind: 'query', query: toListQuery(target.filters) }, {
            ...tools,
            ...timing,
            look: createLooker(tools.hss),
            offerProven: (images, now) => schedule.offer(listProofs(images), timing.deadlineAtMs - tools.clock.now() < reserveMs, now),
            toBody: (rows) => target.kind === 'all'
                ? (0,hand_over/* toAllBody */.B)(target.filters)
                : { image_info_list: toPostedItems(rows), operate_all: false },
        }, signal);
        await schedule.finish(listProofs([...board.images.values()]), signal);
        return refusal;
    });
    await schedule.idle();
    const texts = textsByImage(board);
    const watched = [...board.images].map(([key, image]) => tellWatched(image, texts.get(key), collector.get(image), book));
    return { images: [...tellMissing(board, interruption), ...watched], notes: listNotes(board, watched), interruption };
}
function assignmentFor(target, board) {
    return target.kind === 'images'
        ? assignToEntries(board)
        : assignToSet(board, (row) => passesFilters(target.filters, row));
}
function listProofs(images) {
    return new Map(images.flatMap((image) => {
        const end = image.refused === null ? image.state.end : null;
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
function textsByImage(board) {
    const texts = new Map();
    for (const { entry, images } of board.entries) {
        for (const key of images)
            if (!texts.has(key))
                texts.set(key, entry.text);
    }
    return texts;
}
function tellMissing(board, interruption) {
    return board.entries
        .filter(({ images }) => images.size === 0)
        .map(({ entry, missingSinceMs, others, isUnknown }) => {
        if (missingSinceMs === null)
            return (0,entry_result/* tellEntry */.II)(entry, 'error', (0,words/* message */.iU)('image_not_looked_up'));
        if (others.size > 0) {
            const listed = (0,words/* message */.iU)('image_unknown_digest', { others: (0,texts/* joinSome */.bH)([...others], 3) });
            return (0,entry_result/* tellEntry */.II)(entry, 'unknown_image', listed);
        }
        if (isUnknown)
            return (0,entry_result/* tellEntry */.II)(entry, 'unknown_image', (0,words/* message */.iU)('image_unknown'));
        const why = interruption instanceof errors/* DeadlineError */.j3 ? 'image_not_found_in_time' : 'image_not_looked_up';
        return (0,entry_result/* tellEntry */.II)(entry, 'unknown_image', (0,words/* message */.iU)(why));
    });
}

// EXTERNAL MODULE: ./src/main/advice.ts + 1 modules
var main_advice = __webpack_require__(3035);
;// CONCATENATED MODULE: ./src/main/proven-scan.ts




async function proveScan(config, book, deadline, tools) {
    const timing = { ...config, deadlineAtMs: deadline.atMs };
    const { images, notes, interruption } = await tools.log.group((0,words/* message */.iU)('group_scan'), () => scan(config.target, timing, book, tools, deadline.signal));
    const isFleet = config.target.kind === 'all';
    const verdict = reachVerdict({ images, isFleet, policy: config.policy, interruption });
    const advice = interruption !== null && verdict.outcome === 'error' ? (0,main_advice/* adviseError */.t)(interruption, tools.clock.now()) : null;
    return { verdict: { ...verdict, advice: advice ?? verdict.advice }, images, notes };
}


/***/ })

};
;