"use strict";
exports.id = 668;
exports.ids = [668];
exports.modules = {

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
// EXTERNAL MODULE: ./src/domain/evidence.ts
var evidence = __webpack_require__(335);
;// CONCATENATED MODULE: ./src/domain/judgement.ts

/**
 * A term holds when all least together exceed its number, does not when all most together are at most that, and is undecided
 * otherwise.
 */
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





/** The verdict of a run that had to prove something. The worst of its images stands: error, timed_out, failed, passed. */
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
        return tellBroken(broken, asked.length);
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
/** What to do about images without a proven scan, by the status that asks first. */
const adviceByStatus = [
    ['unknown_image', (0,words/* message */.iU)('advice_unknown_image')],
    ['failed', (0,words/* message */.iU)('advice_scan_failed')],
    ['unscannable', (0,words/* message */.iU)('advice_unscannable')],
    ['error', (0,words/* message */.iU)('advice_image_error')],
];
function tellBroken(broken, total) {
    const [first] = broken;
    const advice = adviceByStatus.find(([status]) => broken.some((image) => image.status === status));
    return {
        outcome: 'error',
        reason: (0,words/* message */.iU)('verdict_broken', {
            count: broken.length,
            total,
            image: first?.image ?? '-',
            problem: first?.reason ?? (0,words/* message */.iU)('details_unread'),
        }),
        advice: advice?.[1] ?? null,
    };
}
function tellUndecided({ terms }, proven) {
    const unclear = proven.find((image) => !image.details.explained);
    const why = unclear !== undefined && !unclear.details.explained ? unclear.details.why : (0,words/* message */.iU)('counters_absent');
    return {
        outcome: 'error',
        reason: (0,words/* message */.iU)('verdict_undecided', { terms: terms.map(tellTerm).join(', '), image: unclear?.image ?? '-', why }),
        advice: (0,words/* message */.iU)('advice_undecided'),
    };
}
function tellJudgement(judgement, count) {
    if (judgement.kind !== 'holds') {
        return { outcome: 'passed', reason: (0,words/* message */.iU)('verdict_passed', { count }), advice: null };
    }
    return {
        outcome: 'failed',
        reason: (0,words/* message */.iU)('verdict_failed', { terms: judgement.terms.map(tellTerm).join(', '), count }),
        advice: (0,words/* message */.iU)('advice_failed'),
    };
}
/** Such as `high>0 (3)`, or `high>0 (at least 1)` where the bounds differ. */
function tellTerm({ term, least, most }) {
    const counted = least === most ? `${least}` : `${least}..${most === Infinity ? '?' : most}`;
    return `${term.kind}>${term.moreThan} (${counted})`;
}

// EXTERNAL MODULE: ./src/domain/image-name.ts
var image_name = __webpack_require__(7717);
;// CONCATENATED MODULE: ./src/scan/image-identity.ts

/** The identity of a row's image. */
function identityOf(row) {
    return {
        name: row.imageName,
        version: row.imageVersion,
        digest: row.imageDigest?.toLowerCase() ?? null,
        imageId: row.imageId,
    };
}
/** Equal keys are the same image. Undefined: neither digest nor id, so nothing can tell whether it stays the same. */
function keyOfIdentity(identity) {
    const content = identity.digest ?? (identity.imageId === null ? undefined : `id ${identity.imageId}`);
    return content === undefined ? undefined : [identity.name, identity.version, content].join('\n');
}
/** The key that a row would have without its digest: under it the image went before it gained one. */
function keyWithoutDigest(identity) {
    return keyOfIdentity({ ...identity, digest: null });
}
/** How people read an image: `name:tag@digest`, as far as listed. */
function tellImage(identity) {
    const tag = identity.version === null ? '' : `:${identity.version}`;
    const content = identity.digest ?? identity.imageId;
    return `${identity.name ?? '-'}${tag}${content === null ? '' : `@${content}`}`;
}
/** Whether a row is what an entry asks for: every field that was given must agree. An empty field was not given. */
function matchesEntry(entry, row) {
    const { image_name: name, image_version: version, image_digest: digest, image_id: id } = entry.fields;
    if (entry.bareDigest)
        return isGiven(digest) && matchesBareDigest(digest, row);
    return ((!isGiven(name) || (row.imageName !== null && (0,image_name/* canonicalName */.Ew)(name) === (0,image_name/* canonicalName */.Ew)(row.imageName))) &&
        (!isGiven(version) || version === row.imageVersion) &&
        (!isGiven(digest) || digest.toLowerCase() === row.imageDigest?.toLowerCase()) &&
        (!isGiven(id) || id === row.imageId));
}
/** Whether an entry names one content, so that its tag may move without changing what is judged. */
function isPinned(entry) {
    return isGiven(entry.fields.image_digest) || isGiven(entry.fields.image_id);
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
/** One spelling: the filter's documentation says `waiting_for_scan` where the answer's says `waiting`. */
function normalizeStatus(status) {
    return status === 'waiting_for_scan' ? 'waiting' : status;
}
/** A status that nobody documented counts as pending, never as success. */
function phaseOf(status) {
    const normal = normalizeStatus(status);
    return Object.hasOwn(phases, normal) ? (phases[normal] ?? 'pending') : 'pending';
}

;// CONCATENATED MODULE: ./src/scan/progress.ts

/** A row that is not listed this often in a row is gone. */
const maxMissingLooks = 3;
/** How long a failure that stood before the post must stand still, counted from the last move of any row, to count. */
const stoodFailureMs = 5 * 60_000;
/** An image of which nothing was seen yet. */
const unseenImage = { rows: new Map(), movedAtMs: null, end: null };
/** What tells the rows of one image apart: the host's agent, and the id HSS gave the image there. */
function keyOfRow(row) {
    return [row.agentId ?? row.hostId ?? row.hostName ?? '', row.imageId ?? ''].join('\n');
}
/**
 * The state after one complete look that showed `rows` of this image. `quietSinceMs` is when any row of the whole run last
 * moved, or our post when none did; null before the post, when nothing counts as an end but the want of a row to scan.
 */
function progress(state, rows, atMs, quietSinceMs) {
    const seen = new Map();
    for (const row of rows)
        seen.set(keyOfRow(row), preferRow(seen.get(keyOfRow(row)), row));
    const followed = new Map();
    let movedAtMs = state.movedAtMs;
    for (const [key, before] of state.rows) {
        const row = seen.get(key);
        if (row !== undefined && hasMoved(before.last, row))
            movedAtMs = atMs;
        followed.set(key, followRow(before, row));
    }
    for (const [key, row] of seen) {
        if (!followed.has(key))
            followed.set(key, { baseline: row, last: row, moved: false, missingLooks: 0 });
    }
    const isQuiet = quietSinceMs !== null && atMs - Math.max(quietSinceMs, movedAtMs ?? 0) >= stoodFailureMs;
    const end = state.end ?? findEnd([...followed.values()], isQuiet);
    return { rows: followed, movedAtMs, end };
}
function followRow(before, row) {
    if (row === undefined)
        return { ...before, missingLooks: before.missingLooks + 1 };
    return {
        baseline: completeBaseline(before, row),
        last: row,
        moved: before.moved || hasMoved(before.baseline, row),
        missingLooks: 0,
    };
}
/** A success shown without its time before our post: the first time that shows without a new success is the old one's. */
function completeBaseline({ baseline, moved }, row) {
    const isUntimed = phaseOf(baseline.scanStatus) === 'success' && baseline.latestScanTimeMs === null;
    const isOldTime = !moved || phaseOf(row.scanStatus) !== 'success';
    return isUntimed && isOldTime && row.latestScanTimeMs !== null
        ? { ...baseline, latestScanTimeMs: row.latestScanTimeMs }
        : baseline;
}
/** Whether a look shows any followed row of the image in another state than the look before. */
function hasMovedRows(state, rows) {
    return rows.some((row) => {
        const before = state.rows.get(keyOfRow(row));
        return before !== undefined && hasMoved(before.last, row);
    });
}
/** Whether two sights of one row differ in anything that a scan changes. */
function hasMoved(before, row) {
    return (normalizeStatus(before.scanStatus) !== normalizeStatus(row.scanStatus) ||
        before.latestScanTimeMs !== row.latestScanTimeMs ||
        before.scanFailedDesc !== row.scanFailedDesc);
}
/** Two rows that nothing tells apart: the one that says more for a newer result stands. */
function preferRow(first, second) {
    if (first === undefined)
        return second;
    return (second.latestScanTimeMs ?? 0) > (first.latestScanTimeMs ?? 0) ? second : first;
}
/** Whether the row shows a success that is newer than what stood before our post. */
function isNewSuccess(row) {
    return (phaseOf(row.last.scanStatus) === 'success' &&
        (row.last.latestScanTimeMs ?? 0) > (row.baseline.latestScanTimeMs ?? 0));
}
/** Whether the row shows a failure that answers our post: one after a move, or one that stood too long to be an old display. */
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
    const refused = listed[0];
    return refused === undefined ? { kind: 'gone' } : { kind: 'unscannable', row: refused.last };
}

;// CONCATENATED MODULE: ./src/scan/board.ts


/** An empty board for these entries; none for `operate_all`. */
function createBoard(entries) {
    return {
        entries: entries.map((entry) => ({ entry, images: new Set(), missingSinceMs: null, isUnknown: false })),
        images: new Map(),
    };
}
/** Whether nothing more is to be waited for. */
function isSettled(image) {
    return image.refused !== null || image.state.end !== null;
}
/** A newly listed image, not yet posted. */
function createImage(row) {
    return {
        identity: identityOf(row),
        state: unseenImage,
        posted: false,
        hadResults: false,
        movedTo: null,
        refused: null,
    };
}
/**
 * The key under which the board has a row's image, or will have it. An image that was known by its `image_id` and now shows a
 * digest stays the same image: it moves to its new key. Rows with neither digest nor id share a key of their own.
 */
function placeRow(board, row) {
    const identity = identityOf(row);
    const key = keyOfIdentity(identity) ?? `unidentified ${tellImage(identity)}`;
    if (identity.digest === null || board.images.has(key))
        return key;
    const formerKey = keyWithoutDigest(identity);
    const former = formerKey === undefined ? undefined : board.images.get(formerKey);
    if (formerKey === undefined || former === undefined)
        return key;
    former.identity = identity;
    replaceKey(board, formerKey, key);
    board.images.set(key, former);
    return key;
}
/**
 * Where one host's row gained the digest under which another host's row is listed already, the two are one image: the one that
 * is known only by its `image_id`, and is not listed any more, is dropped.
 */
function mergeGainedDigests(board, rows) {
    const stillListed = new Set(rows.map((row) => keyOfIdentity(identityOf(row))));
    for (const row of rows) {
        const identity = identityOf(row);
        const key = keyOfIdentity(identity);
        const formerKey = identity.digest === null ? undefined : keyWithoutDigest(identity);
        if (key === undefined || formerKey === undefined || stillListed.has(formerKey))
            continue;
        if (board.images.has(key) && board.images.has(formerKey))
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



/** For named images: rows that match an entry, new digests of its tag among them. */
function assignToEntries(board) {
    const byName = new Map();
    for (const watched of board.entries) {
        const name = nameOf(watched);
        byName.set(name, [...(byName.get(name) ?? []), watched]);
    }
    const findEntries = (row) => {
        const named = row.imageName === null ? [] : (byName.get((0,image_name/* canonicalName */.Ew)(row.imageName)) ?? []);
        return [...named, ...(byName.get('') ?? [])].filter(({ entry, isUnknown }) => !isUnknown && matchesEntry(entry, row));
    };
    return (rows) => {
        const assigned = new Map();
        const matched = rows.map((row) => ({ row, entries: findEntries(row) })).filter(({ entries }) => entries.length > 0);
        mergeGainedDigests(board, matched.map(({ row }) => row));
        for (const { row, entries } of matched) {
            const key = placeRow(board, row);
            addRow(assigned, key, row);
            for (const { images } of entries)
                images.add(key);
        }
        return assigned;
    };
}
function nameOf({ entry }) {
    const name = entry.fields.image_name ?? '';
    return name === '' ? '' : (0,image_name/* canonicalName */.Ew)(name);
}
/** For `operate_all`, once its set stands: rows of images that are on the board, and no others. */
function assignToBoard(board) {
    return (rows) => {
        const assigned = new Map();
        mergeGainedDigests(board, rows);
        for (const row of rows) {
            const key = placeRow(board, row);
            if (board.images.has(key))
                addRow(assigned, key, row);
        }
        return assigned;
    };
}
/** Gives every row its place: the first look of `operate_all`. */
function assignAll(board) {
    return (rows) => {
        const assigned = new Map();
        for (const row of rows)
            addRow(assigned, placeRow(board, row), row);
        return assigned;
    };
}
function addRow(assigned, key, row) {
    const rows = assigned.get(key);
    if (rows === undefined)
        assigned.set(key, [row]);
    else
        rows.push(row);
}
/** What the next look has to show: the names of all that is still waited for, and of tags whose digests may still change. */
function scopeOf(board) {
    const names = [];
    for (const { entry, images, isUnknown } of board.entries) {
        const isOpen = images.size === 0 || !isPinned(entry) || [...images].some((key) => !isSettledKey(board, key));
        if (!isUnknown && isOpen)
            names.push(entry.fields.image_name);
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


/** Why a reading does not explain the row, or null when it does. */
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
    return (0,words/* message */.iU)('details_below_rating', { rating: figures.rating ?? '-' });
}
/**
 * Whether fewer findings than `vul_num` may stand all the same: they were read again and again, were the same set each time, are
 * not none, and are as bad as the rating; `vul_num` may count otherwise.
 */
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
// EXTERNAL MODULE: ./src/hss/vulnerability-row.ts
var vulnerability_row = __webpack_require__(1837);
;// CONCATENATED MODULE: ./src/scan/catalogue.ts

/** So few vulnerabilities are asked for one by one; for more, the pages of the whole list are fewer calls. */
const fewVulnerabilities = 5;
/** An empty catalogue that fills itself from ListGeneralImageVuls. */
function createCatalogue(hss) {
    const known = new Map();
    const keep = (rows) => {
        for (const row of rows)
            if (!known.has(row.id))
                known.set(row.id, row);
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

/** So many images are asked for in one list; the documentation names no limit for `image_id_list`. */
const imagesPerQuery = 500;
/** Reads the vulnerabilities of images by their `image_id`: both types, both handle statuses, all pages. */
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






/** Details that do not explain the row yet are read again for so long: an index may lag. */
const lagMs = 2 * 60_000;
/** A collector with an empty catalogue. */
function createCollector(tools) {
    const catalogue = createCatalogue(tools.hss);
    const results = new Map();
    const settle = (key, details, read) => results.set(key, { details, read });
    const leave = (open, why) => {
        for (const [key, image] of open)
            settle(key, concludeReading(image, why), image.reading);
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
                leave(open, tellWhy(error));
                if (!isBearable(error))
                    throw error;
            }
        },
    };
}
/** What stands when the reading ended without explaining the row. */
function concludeReading({ row, reading, same, readCount }, why) {
    if (reading === null)
        return { explained: false, why };
    if (readCount > 1 && isSettledReading(row, reading, same)) {
        const remark = (0,words/* message */.iU)('details_fewer_settled', { read: reading.ids.size, counted: row.vulNum ?? 0 });
        return { explained: true, remark };
    }
    return { explained: false, why: findGap(row, reading) ?? why };
}
/** A refusal of the details, and the deadline, leave the rating to judge by; everything else is an error of the run. */
function isBearable(error) {
    return error instanceof errors/* DeadlineError */.j3 || isRefusedRead(error);
}
function isRefusedRead(error) {
    return error instanceof http_errors/* ServiceError */._7 && error.refusal.status < 500 && ![401, 408, 429].includes(error.refusal.status);
}
function tellWhy(error) {
    if (error instanceof errors/* DeadlineError */.j3)
        return (0,words/* message */.iU)('details_deadline');
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
/**
 * One batch at a time. The next is due when as many images wait as were read so far, so that the number of batches grows with
 * the logarithm of the number of images; or when it is late.
 */
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

/**
 * The filters as ListImageLocal takes them: of a name the part that it certainly takes, a version only beside a name, a time
 * window only with both ends. `passesFilters` does the rest.
 */
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
/** Whether a listed row is what the filters ask for, as far as the listing could not see to it. */
function passesFilters(filters, row) {
    return ((row.imageName ?? '').includes(filters.image_name ?? '') &&
        (filters.image_version === undefined || row.imageVersion === filters.image_version) &&
        isWithin(row.latestUpdateTimeMs, filters.start_latest_update_time, filters.end_latest_update_time) &&
        isWithin(row.latestScanTimeMs, filters.start_latest_scan_time, filters.end_latest_scan_time));
}
/** Of a window with both ends, or none, the listing has seen to. */
function isWithin(timeMs, startMs, endMs) {
    if ((startMs === undefined) === (endMs === undefined))
        return true;
    return timeMs !== null && timeMs >= (startMs ?? 0) && timeMs <= (endMs ?? Infinity);
}

// EXTERNAL MODULE: ./src/scan/entry-result.ts
var entry_result = __webpack_require__(5923);
;// CONCATENATED MODULE: ./src/scan/image-result.ts




/** The result of a watched image. `text` is how the user asked for it; undefined with `operate_all`. */
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
        details: collected?.details ?? entry_result/* noDetails */.QT,
        findings: (collected?.read?.unhandled ?? []).map((vulnerability) => ({
            vulnerability,
            ignored: book.accept(vulnerability, name),
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
/** The documented causes of a failed scan (`scan_failed_desc`, SDK model ImageLocalInfo). */
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
/** Why a scan failed: HSS's own word, and what it means and what to do where that is known. */
function tellFailure(row) {
    const code = row?.scanFailedDesc || '-';
    const status = row?.scanStatus || '-';
    const key = Object.hasOwn(failureCauses, code) ? failureCauses[code] : undefined;
    const cause = { key: key ?? 'cause_unlisted', values: {} };
    return (0,words/* message */.iU)('scan_failed', { status, code, cause });
}
/** Names of hosts on which the scan failed, although another host's proves the image. */
function listFailedHosts(image) {
    if (image.state.end?.kind !== 'proven')
        return [];
    return [...image.state.rows.values()]
        .filter(({ last }) => phaseOf(last.scanStatus) === 'failure')
        .map(({ last }) => `${last.hostName ?? last.hostId ?? '-'} (${last.scanFailedDesc || last.scanStatus})`);
}

// EXTERNAL MODULE: ./src/scan/hand-over.ts
var hand_over = __webpack_require__(5095);
// EXTERNAL MODULE: ./src/hss/paging.ts
var paging = __webpack_require__(8628);
;// CONCATENATED MODULE: ./src/scan/look.ts


/** So few words are asked one by one without first finding out how long the whole listing is. */
const fewWords = 4;
/**
 * Looks, in as few calls as the scope allows: a query per word, or all pages of the listing where that is less. Remembers how
 * long the whole listing was.
 */
function createLooker(hss) {
    let knownPages;
    const lookAtAll = async (query, signal) => hss.listImages(query, signal);
    const countPages = async (signal) => {
        const total = await hss.countImages(signal);
        return total === null ? Infinity : Math.ceil(total / paging/* pageLimit */.LN);
    };
    return async (scope, signal) => {
        if (scope.kind === 'query')
            return lookAtAll(scope.query, signal);
        const words = [...scope.words];
        if (words.length <= fewWords)
            return lookByWord(hss, words, signal);
        knownPages ??= await countPages(signal);
        if (knownPages > words.length)
            return lookByWord(hss, words, signal);
        const look = await lookAtAll({}, signal);
        knownPages = look.pageCount;
        return look;
    };
}
async function lookByWord(hss, words, signal) {
    const listings = await Promise.all(words.map((word) => hss.listImages({ image_name: word }, signal)));
    return {
        // The filter also finds names that merely contain the word; another word's query may show those again.
        rows: listings.flatMap((listing, index) => listing.rows.filter((row) => row.imageName !== null && (0,image_name/* filterWord */.TM)(row.imageName) === words[index])),
        complete: listings.every((listing) => listing.complete),
        pageCount: listings.reduce((sum, listing) => sum + listing.pageCount, 0),
    };
}

;// CONCATENATED MODULE: ./src/scan/notes.ts



/** So many names stand in one note; the rest is a number. */
const maxNamed = 10;
/** What a reader should know besides the results themselves. */
function listNotes(board) {
    const images = [...board.images.values()];
    const notes = [];
    const add = (level, names, say) => {
        if (names.length > 0)
            notes.push({ level, text: say(joinNames(names)) });
    };
    const tags = board.entries.filter(({ entry, images: found }) => found.size > 0 && !isPinned(entry));
    const former = tags.filter((watched) => listImages(board, watched).every(({ posted, hadResults }) => posted && hadResults));
    add('warning', former.map(({ entry }) => entry.text), (names) => (0,words/* message */.iU)('note_former_image', { names }));
    add('notice', tags.map((watched) => tellDigests(board, watched)), (names) => (0,words/* message */.iU)('note_tag_digests', { names }));
    add('warning', images.flatMap(tellFailedHosts), (names) => (0,words/* message */.iU)('note_failed_hosts', { names }));
    if (board.entries.length === 0) {
        const unscannable = images.filter(({ state }) => state.end?.kind === 'unscannable');
        if (unscannable.length > 0 && unscannable.length < images.length) {
            const names = joinNames(unscannable.map(({ identity }) => tellImage(identity)));
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
    return hosts.length === 0 ? [] : [`${tellImage(image.identity)}: ${joinNames(hosts)}`];
}
function joinNames(names) {
    const rest = names.length - maxNamed;
    return `${names.slice(0, maxNamed).join(', ')}${rest > 0 ? `, … (+${rest})` : ''}`;
}

;// CONCATENATED MODULE: ./src/scan/posted-item.ts
/** What each field of an item of `image_info_list` may have at most (SDK model LocalImageInfo). */
const maxLength = 128;
/** The four fields of a row as listed; one that is longer than the request allows is left out, and the others speak for it. */
function toPostedItem(row) {
    const fields = {
        image_name: row.imageName,
        image_version: row.imageVersion,
        image_digest: row.imageDigest,
        image_id: row.imageId,
    };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value.length <= maxLength));
}
/** The items of these rows, each once. */
function toPostedItems(rows) {
    const items = rows.map(toPostedItem);
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

;// CONCATENATED MODULE: ./src/scan/look-log.ts




/** More changes than this in one look are told as a number. */
const maxLines = 20;
/** Logs what a look showed: a line for each image that changed, and one that says how far the whole is. */
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
/** The statuses of an image's rows, such as `scanning` or `scanning, success`; a new success is marked. */
function tellState(state) {
    if (state === undefined)
        return '';
    if (state.end?.kind === 'proven')
        return 'success (new)';
    const words = [...state.rows.values()].map(({ last, missingLooks, moved }) => {
        if (missingLooks > 0)
            return 'not listed';
        const stood = !moved && phaseOf(last.scanStatus) !== 'pending';
        return `${last.scanStatus || '-'}${stood ? ' (old)' : ''}`;
    });
    return [...new Set(words)].sort().join(', ');
}

;// CONCATENATED MODULE: ./src/scan/pause.ts
const maxGrowth = 4;
const jitter = 0.1;
/** One look at a long listing is spread so thin that it stays far below any limit of the gateway. */
const msPerCall = 20;
/**
 * The pause before the next look: never shorter than the interval, a tenth of the time waited so far when that is longer, never
 * longer than four intervals; but long enough for the calls that a look at a long listing takes.
 */
function pauseBeforeLookMs(intervalMs, waitedMs, callsPerLook, random) {
    const grown = Math.max(intervalMs, waitedMs / 10) * (1 + jitter * random());
    return Math.round(Math.max(Math.min(grown, maxGrowth * intervalMs), callsPerLook > 5 ? callsPerLook * msPerCall : 0));
}

;// CONCATENATED MODULE: ./src/scan/submission.ts



/** After a post whose answer was lost, this many looks decide whether HSS took it. */
const looksToDecide = 3;
/** Posts. Rejects when HSS certainly did not take the request; when the answer was lost, the looks that follow decide. */
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
/** True when the answer was lost. */
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








/** An incomplete listing is looked at again this often before that is an error. */
const maxIncompleteLooks = 3;
/**
 * Looks, posts what is newly listed, and follows everything on the board until all of it is settled. Resolves with what HSS said
 * when it refused a post; rejects when looking fails, or with the signal's reason.
 */
async function watch(board, assign, firstScope, tools, signal) {
    const startedAtMs = tools.clock.now();
    const going = { posts: [], refusal: null };
    let scope = firstScope;
    for (let lookNumber = 1;; lookNumber += 1) {
        const look = await lookCompletely(scope, startedAtMs, tools, signal);
        const atMs = tools.clock.now();
        const assigned = assign(lookNumber)(look.rows);
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
async function lookCompletely(scope, startedAtMs, tools, signal) {
    for (let incomplete = 1;; incomplete += 1) {
        const look = await tools.look(scope, signal);
        if (look.complete)
            return look;
        if (incomplete >= maxIncompleteLooks) {
            throw new errors/* ActionError */.lZ('service', (0,words/* message */.iU)('listing_incomplete', { looks: incomplete }), (0,words/* message */.iU)('advice_shape'));
        }
        const waitedMs = tools.clock.now() - startedAtMs;
        await tools.clock.sleep(pauseBeforeLookMs(tools.pollIntervalMs, waitedMs, look.pageCount, tools.random), signal);
    }
}
/** When any row last moved, or the first post; null before it. */
function quietSince(board, going) {
    const first = going.posts[0];
    if (first === undefined)
        return null;
    return [...board.images.values()].reduce((latest, { state }) => Math.max(latest, state.movedAtMs ?? 0), first.submission.postedAtMs);
}
function advanceImages(board, assigned, rows, atMs, quietSinceMs) {
    // What is settled may be outside the scope of the look, and then is not missing.
    const looked = [...board.images].filter(([key, image]) => !isSettled(image) || assigned.has(key));
    const anyMoved = looked.some(([key, { state }]) => hasMovedRows(state, assigned.get(key) ?? []));
    const quiet = quietSinceMs === null || !anyMoved ? quietSinceMs : atMs;
    const byTag = new Map();
    for (const [key, image] of looked) {
        image.state = progress(image.state, assigned.get(key) ?? [], atMs, image.posted ? quiet : null);
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
        image.hadResults = rows.every((row) => row.latestScanTimeMs !== null);
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
        for (const image of posted)
            image.posted = true;
        tools.log.info((0,words/* message */.iU)('scan_requested', { count: posted.length }));
    });
}
async function repeatLostPosts(going, signal) {
    for (const { submission, images } of going.posts) {
        const hasMoved = images.some((image) => image.state.movedAtMs !== null);
        await unlessRefused(images, going, () => submission.afterLook(hasMoved, signal));
    }
}
/** What HSS refuses is an error of those images; the others go on. */
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














/** Finds, posts, follows and reads: resolves with all that is known, whatever ended it. Rejects only for a fault of ours. */
async function scan(target, timing, book, tools, signal) {
    const board = createBoard(target.kind === 'images' ? target.entries : []);
    const collector = createCollector({ ...tools, pollIntervalMs: timing.pollIntervalMs });
    const schedule = createCollectionSchedule(collector);
    const reserveMs = Math.min(60_000, timing.timeoutMs / 10);
    const interruption = await catchInterruption(async () => {
        const refusal = await watch(board, assignFor(target, board), target.kind === 'images' ? scopeOf(board) : { kind: 'query', query: toListQuery(target.filters) }, {
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
    return { images: [...tellMissing(board, interruption), ...watched], notes: listNotes(board), interruption };
}
function assignFor(target, board) {
    if (target.kind === 'images') {
        const assign = assignToEntries(board);
        return () => assign;
    }
    const { filters } = target;
    const first = (rows) => assignAll(board)(rows.filter((row) => passesFilters(filters, row)));
    const later = assignToBoard(board);
    return (look) => (look === 1 ? first : later);
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
/** The user's own words for each image; the first entry that found it speaks. */
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
        .map(({ entry, missingSinceMs, isUnknown }) => {
        if (isUnknown)
            return (0,entry_result/* tellEntry */.II)(entry, 'unknown_image', (0,words/* message */.iU)('image_unknown'));
        const why = interruption instanceof errors/* DeadlineError */.j3 ? 'image_not_found_in_time' : 'image_not_looked_up';
        return (0,entry_result/* tellEntry */.II)(entry, missingSinceMs === null ? 'error' : 'unknown_image', (0,words/* message */.iU)(why));
    });
}

// EXTERNAL MODULE: ./src/main/advice.ts + 1 modules
var main_advice = __webpack_require__(3035);
;// CONCATENATED MODULE: ./src/main/proven-scan.ts




/** Finds, posts, follows, reads and judges. Rejects only for a fault of ours. */
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