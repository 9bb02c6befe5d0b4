"use strict";
exports.id = 800;
exports.ids = [800];
exports.modules = {

/***/ 1086:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createRests)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const workPerTurn = 5000;
function createRests(signal) {
    let done = 0;
    return {
        isDue() {
            done += 1;
            return done % workPerTurn === 0;
        },
        async take() {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
            signal?.throwIfAborted();
        },
    };
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

/***/ 3537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ toProofRules)
/* harmony export */ });
function toProofRules({ source, policy, allowListedTags, reuseWithinMs, }) {
    const countsFiles = policy.terms.some(({ kind }) => kind === 'malicious_file' || kind === 'unsafe_setting');
    return { allowListedTags, reuseWithinMs: source === 'registry' && countsFiles ? undefined : reuseWithinMs };
}


/***/ }),

/***/ 4328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sortByDigest),
/* harmony export */   u: () => (/* binding */ addRow)
/* harmony export */ });
function sortByDigest(rows, { hasBareRow }) {
    const gained = [];
    const withDigest = [];
    const without = [];
    for (const row of rows) {
        if (row.identity.digest === null)
            without.push(row);
        else
            (hasBareRow(row) ? gained : withDigest).push(row);
    }
    return [...gained, ...withDigest, ...without];
}
function addRow(assigned, image, row) {
    const rows = assigned.get(image);
    if (rows === undefined)
        assigned.set(image, [row]);
    else
        rows.push(row);
}


/***/ }),

/***/ 4886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ createAssignment)
});

// EXTERNAL MODULE: ./src/base/rests.ts
var base_rests = __webpack_require__(1086);
// EXTERNAL MODULE: ./src/domain/image-entry.ts
var image_entry = __webpack_require__(7256);
// EXTERNAL MODULE: ./src/domain/image-identity.ts
var image_identity = __webpack_require__(3296);
// EXTERNAL MODULE: ./src/scan/assignment.ts
var assignment = __webpack_require__(4328);
;// CONCATENATED MODULE: ./src/scan/build-groups.ts
function groupBuilds(entries) {
    const leaders = new Map();
    const lead = (digest) => {
        let leader = digest;
        for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader))
            leader = next;
        return leader;
    };
    const builds = entries.flatMap((entry) => {
        if (entry.kind !== 'build')
            return [];
        const { manifestDigest, configDigest } = entry.build;
        const digests = [manifestDigest, configDigest].filter((digest) => digest !== undefined);
        return [{ entry, digests: digests.map((digest) => digest.toLowerCase()) }];
    });
    for (const { digests } of builds) {
        const [first, ...others] = digests.map(lead);
        for (const other of others)
            if (first !== undefined)
                leaders.set(other, first);
    }
    return new Map(builds.map(({ entry, digests: [first = ''] }) => [entry, `build ${lead(first)}`]));
}

// EXTERNAL MODULE: ./src/scan/tracker.ts
var scan_tracker = __webpack_require__(4261);
;// CONCATENATED MODULE: ./src/scan/entry-owners.ts


const rankStep = 1_000_000;
function createEntryOwners(entries, createMatcher) {
    const places = new Map();
    for (const [index, watched] of entries.entries()) {
        const { entry } = watched;
        const isNamedBuild = entry.kind === 'build' && entry.build.names.length > 0;
        places.set(entry, { watched, rank: (isNamedBuild ? index + 1 : index) * rankStep, name: -1 });
        if (entry.kind !== 'build')
            continue;
        for (const [name, one] of entry.build.names.entries()) {
            const part = { ...entry, build: { ...entry.build, names: [one] } };
            places.set(part, { watched, rank: index * rankStep + name, name });
        }
    }
    const matcher = createMatcher([...places.keys()]);
    const groups = groupBuilds(entries.map(({ entry }) => entry));
    const toPlaces = (found) => found
        .map((entry) => places.get(entry))
        .filter((place) => place !== undefined)
        .filter(({ watched }) => !(0,scan_tracker/* isAbandoned */.zI)(watched) && watched.tag.doubt !== 'confirmed');
    const listWatched = (found) => [...new Set(toPlaces(found).map(({ watched }) => watched))];
    return {
        matcher,
        match(row) {
            const found = toPlaces(matcher.findEntries(row));
            for (const { watched, name } of found)
                if (name !== -1)
                    watched.listedNames.add(name);
            const watched = [...new Set(found.map((place) => place.watched))];
            const build = watched.map(({ entry }) => groups.get(entry)).find((group) => group !== undefined);
            return { watched, owner: { build, rank: found.reduce((least, { rank }) => Math.min(least, rank), Infinity) } };
        },
        findNamesakes: (row) => listWatched(matcher.findNamesakes(row)),
        findElsewhere: (row) => listWatched(matcher.findElsewhere(row)),
    };
}

// EXTERNAL MODULE: ./src/scan/image-index.ts
var image_index = __webpack_require__(9493);
// EXTERNAL MODULE: ./src/scan/tag-doubt.ts
var tag_doubt = __webpack_require__(9602);
// EXTERNAL MODULE: ./src/scan/scope.ts
var scope = __webpack_require__(6253);
;// CONCATENATED MODULE: ./src/scan/entry-assignment.ts









const noneHeld = new Map();
const maxOthers = 20;
function assignToEntries(tracker, source, acceptsListed) {
    const { keyOf } = source;
    const owners = createEntryOwners(tracker.entries, source.createMatcher);
    const { matcher, match } = owners;
    const tags = tracker.entries.filter(({ entry }) => !(0,image_entry/* isPinned */.T4)(entry));
    const heldMs = new Map();
    const formers = (0,tag_doubt/* createFormerDigests */.fZ)();
    const keyOfLast = ({ last }) => keyOf(last.identity);
    let holdTags;
    let isBeforeFirst = tags.length > 0 && !acceptsListed;
    const matchUnambiguous = async (rows, rests) => {
        const matches = new Map();
        for (const row of rows) {
            const found = match(row);
            if (found.watched.length > 0)
                matches.set(row, found);
            if (rests.isDue())
                await rests.take();
        }
        for (const [watched, own] of groupByEntry(matches)) {
            const why = source.explainAmbiguity(watched.entry, own);
            if (why === null)
                continue;
            (0,scan_tracker/* refuseEntry */.n6)(watched, why);
            for (const row of own) {
                const found = match(row);
                if (found.watched.length > 0)
                    matches.set(row, found);
                else
                    matches.delete(row);
            }
        }
        return matches;
    };
    return {
        listTags: (row) => match(row).watched.filter(({ entry }) => !(0,image_entry/* isPinned */.T4)(entry)),
        async refuseAmbiguous(rows, signal) {
            await matchUnambiguous(rows, (0,base_rests/* createRests */.I)(signal));
        },
        wants(row) {
            if (isBeforeFirst)
                formers.note(row);
            return matcher.hasNamesakes(row) || tracker.hasTag(row.identity) || match(row).watched.length > 0;
        },
        async assign(rows, look, signal) {
            isBeforeFirst = false;
            const rests = (0,base_rests/* createRests */.I)(signal);
            const assigned = new Map();
            const matches = await matchUnambiguous(rows, rests);
            followTags(tags, matches, look, acceptsListed, formers);
            if (rows.some(({ isCurrent }) => isCurrent !== null))
                holdTags ??= (await __webpack_require__.e(/* import() */ 806).then(__webpack_require__.bind(__webpack_require__, 4806))).holdTags;
            const mayHold = !acceptsListed && !look.isDiscoveryOver;
            const { held, free } = holdTags?.(tags, matches, keyOf, mayHold) ?? { held: noneHeld, free: matches };
            const known = new Set(tracker.listImages().flatMap(({ state }) => [...state.rows.values()].map(keyOfLast)));
            for (const { identity, finishedAtMs } of held.keys()) {
                const key = keyOf(identity);
                if (!known.has(key))
                    heldMs.set(key, Math.max(heldMs.get(key) ?? 0, finishedAtMs ?? 0));
            }
            tracker.mergeGainedDigests([...free].flatMap(([row, { owner }]) => (owner.build === undefined ? [row] : [])));
            for (const row of (0,assignment/* sortByDigest */.Q)([...free.keys()], tracker)) {
                const { watched: askers = [], owner } = free.get(row) ?? {};
                const image = tracker.place(row, owner);
                const wasHeldMs = heldMs.get(keyOf(row.identity)) ?? 0;
                if (wasHeldMs > image.state.stoodAtMs)
                    image.state = { ...image.state, stoodAtMs: wasHeldMs };
                (0,assignment/* addRow */.u)(assigned, image, row);
                for (const watched of askers) {
                    watched.images.add(image);
                    watched.search = { kind: 'found' };
                    image.foundBy.add(watched);
                }
                if (rests.isDue())
                    await rests.take();
            }
            noteOthers(tracker.entries, rows, owners);
            return assigned;
        },
    };
}
function groupByEntry(matches) {
    const rowsOf = new Map();
    for (const [row, { watched }] of matches) {
        for (const one of watched) {
            const rows = rowsOf.get(one);
            if (rows === undefined)
                rowsOf.set(one, [row]);
            else
                rows.push(row);
        }
    }
    return rowsOf;
}
function followTags(tags, matches, { isFirst, isDiscoveryOver }, acceptsListed, formers) {
    const rowsOf = groupByEntry(matches);
    for (const watched of tags) {
        const rows = rowsOf.get(watched) ?? [];
        const tag = isFirst ? (0,tag_doubt/* startTag */.PX)(rows, acceptsListed, formers) : (0,tag_doubt/* followTag */.Wy)(watched.tag, rows, acceptsListed);
        watched.tag = isDiscoveryOver ? (0,tag_doubt/* confirmDoubt */.vA)(tag) : tag;
    }
}
function noteOthers(entries, rows, { findNamesakes, findElsewhere }) {
    const sought = new Set(entries.filter(scope/* isSought */.Lu));
    for (const watched of sought) {
        watched.others = [];
        watched.elsewhere = [];
    }
    if (sought.size === 0)
        return;
    const shown = new Map();
    for (const row of rows) {
        const key = `${(0,image_index/* keyOfTag */.L)(row.identity)}\n${row.registry?.name ?? ''}`;
        const texts = shown.get(key) ?? new Set();
        const text = (0,image_identity/* formatImage */.v)(row.identity);
        if (texts.size === maxOthers || texts.has(text))
            continue;
        shown.set(key, texts.add(text));
        for (const watched of findNamesakes(row)) {
            if (sought.has(watched) && watched.others.length < maxOthers)
                watched.others = [...watched.others, text];
        }
        for (const watched of findElsewhere(row)) {
            const isKnown = watched.elsewhere.includes(row.place) || watched.elsewhere.length === maxOthers;
            if (sought.has(watched) && !isKnown)
                watched.elsewhere = [...watched.elsewhere, row.place];
        }
    }
}

;// CONCATENATED MODULE: ./src/scan/assignments.ts

async function createAssignment(target, tracker, source, rules) {
    if (target.kind === 'images')
        return assignToEntries(tracker, source, rules.allowListedTags);
    const { assignToSet } = await __webpack_require__.e(/* import() */ 79).then(__webpack_require__.bind(__webpack_require__, 4079));
    return assignToSet(tracker);
}


/***/ }),

/***/ 7362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RZ: () => (/* binding */ isAskedByContent),
/* harmony export */   cd: () => (/* binding */ isInDoubt),
/* harmony export */   mQ: () => (/* binding */ isAskedByCertainTag),
/* harmony export */   mT: () => (/* binding */ refuseConfirmed),
/* harmony export */   yq: () => (/* binding */ refuseDoubtful)
/* harmony export */ });
/* harmony import */ var _base_texts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5965);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);
/* harmony import */ var _domain_image_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7256);
/* harmony import */ var _tracker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4261);




function isInDoubt({ foundBy }) {
    return foundBy.size > 0 && [...foundBy].every(isDoubtful);
}
function refuseConfirmed(tracker) {
    for (const watched of tracker.entries)
        if (watched.tag.doubt === 'confirmed' && mayBeRefused(watched))
            (0,_tracker_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseEntry */ .n6)(watched, describeDoubt(watched));
}
function refuseDoubtful(tracker) {
    refuseConfirmed(tracker);
    for (const watched of tracker.entries) {
        const isProven = [...watched.images].some(({ state }) => state.end?.kind === 'proven');
        if (isProven && isDoubtful(watched) && mayBeRefused(watched))
            (0,_tracker_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseEntry */ .n6)(watched, describeDoubt(watched));
    }
}
function isAskedByContent({ foundBy, state }, rows = [...state.rows.values()].map(({ last }) => last)) {
    const isOfRegistry = rows.some(({ isCurrent }) => isCurrent !== null);
    const entries = [...foundBy].map(({ entry }) => entry);
    return entries.some(_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .isPinned */ .T4) && (!isOfRegistry || entries.every(_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .isPinned */ .T4));
}
function isAskedByCertainTag({ foundBy }) {
    return [...foundBy].some((watched) => !(0,_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .isPinned */ .T4)(watched.entry) && !isDoubtful(watched));
}
const maxNamed = 3;
function isDoubtful({ tag }) {
    return tag.doubt === 'open' || tag.doubt === 'confirmed';
}
function mayBeRefused(watched) {
    return (!(0,_tracker_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbandoned */ .zI)(watched) &&
        (watched.images.size === 0 || ![...watched.images].every((image) => isAskedByContent(image))));
}
function describeDoubt({ images }) {
    const digests = [...images].map(({ identity }) => identity.digest ?? identity.id ?? '-');
    return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('tag_in_doubt', { digests: (0,_base_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .joinSome */ .b)([...new Set(digests)], maxNamed) });
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
class Several {
    images;
    constructor(images) {
        this.images = new Set(images);
    }
}
function createImageIndex() {
    const index = new Map();
    const imagesAt = (key) => {
        const found = index.get(key);
        if (found === undefined)
            return [];
        return found instanceof Several ? [...found.images] : [found];
    };
    const addAt = (key, image) => {
        const found = index.get(key);
        if (found === undefined)
            index.set(key, image);
        else if (found instanceof Several)
            found.images.add(image);
        else if (found !== image)
            index.set(key, new Several([found, image]));
    };
    const deleteAt = (key, image) => {
        const found = index.get(key);
        if (found instanceof Several)
            return found.images.delete(image);
        return found === image && index.delete(key);
    };
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
                    if (deleteAt(key, former))
                        addAt(key, image);
                }
            }
        },
        hasTag: (identity) => index.has(keyOfTag(identity)),
        listByTag: (identity) => imagesAt(keyOfTag(identity)),
        findByRow(row, fit) {
            for (const image of imagesAt(keyOfRow(row)))
                if (fit(image))
                    return image;
            return undefined;
        },
        listByBareRow: (row) => imagesAt(keyOfBareRow(row)),
        hasBareRow: (row) => imagesAt(keyOfBareRow(row)).length > 0,
    };
}


/***/ }),

/***/ 2722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ lookCompletely)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4758);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(799);
/* harmony import */ var _pause_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8227);



const maxIncompleteLooks = 3;
async function lookCompletely(scope, { wants }, startedAtMs, { source, clock, random, pollIntervalMs }, signal) {
    for (let incomplete = 1;; incomplete += 1) {
        const look = await source.list(scope, wants, signal);
        if (look.complete)
            return look;
        if (incomplete >= maxIncompleteLooks) {
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('service', source.sentences.listIncomplete(incomplete), (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('advice_shape'));
        }
        await clock.sleep((0,_pause_js__WEBPACK_IMPORTED_MODULE_2__/* .pauseBeforeLookMs */ .X)(pollIntervalMs, clock.now() - startedAtMs, look.calls, random), signal);
    }
}


/***/ }),

/***/ 8227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ pauseBeforeDeadlineMs),
/* harmony export */   X: () => (/* binding */ pauseBeforeLookMs)
/* harmony export */ });
const maxGrowth = 4;
const jitter = 0.1;
const msPerCall = 20;
function pauseBeforeLookMs(intervalMs, waitedMs, callsPerLook, random) {
    const grown = Math.max(intervalMs, waitedMs / 10) * (1 + jitter * random());
    return Math.round(Math.max(Math.min(grown, maxGrowth * intervalMs), callsPerLook > 5 ? callsPerLook * msPerCall : 0));
}
const minPauseMs = 100;
function pauseBeforeDeadlineMs(pauseMs, leftMs, reserveMs) {
    const untilReserveMs = leftMs - reserveMs;
    const limitMs = untilReserveMs > 0 ? untilReserveMs : leftMs / 3;
    return Math.min(pauseMs, Math.max(minPauseMs, Math.ceil(limitMs)));
}


/***/ }),

/***/ 6876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _n: () => (/* binding */ countContents),
  BG: () => (/* binding */ createPosting),
  e$: () => (/* binding */ listScannable)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/http/errors.ts
var http_errors = __webpack_require__(8549);
;// CONCATENATED MODULE: ./src/scan/submission.ts


const looksToDecide = 3;
async function submission_submit(images, { source, clock, log }, signal) {
    const post = async (now) => {
        try {
            return { serviceTimeMs: await source.requestScan(images, now) };
        }
        catch (error) {
            if (!(0,http_errors/* isAnswerLost */.jr)(error))
                throw error;
            log.info((0,words/* message */.iU)('post_answer_lost', { problem: error.problem }));
            return undefined;
        }
    };
    const answer = await post(signal);
    const request = { atMs: clock.now(), serviceTimeMs: answer?.serviceTimeMs ?? null };
    let isUndecided = answer === undefined && source.mayRepeatLostRequest;
    let looksWithoutMove = 0;
    return {
        request,
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
            log.info((0,words/* message */.iU)('post_repeated', { looks: looksToDecide }));
            request.serviceTimeMs = (await post(now))?.serviceTimeMs ?? null;
        },
    };
}

// EXTERNAL MODULE: ./src/scan/tracker.ts
var tracker = __webpack_require__(4261);
;// CONCATENATED MODULE: ./src/scan/posting.ts




function createPosting(tools) {
    const posts = [];
    let refusal = null;
    const unlessRefused = async (images, work) => {
        try {
            await work();
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ) || error instanceof errors/* DeadlineError */.j3 || error instanceof errors/* CancelledError */.cc)
                throw error;
            refusal ??= error;
            for (const image of images)
                if (!(0,tracker/* isSettled */.Is)(image))
                    (0,tracker/* refuseImage */.CB)(image, error.problem);
        }
    };
    return {
        refusal: () => refusal,
        firstAtMs: () => posts[0]?.submission.request.atMs ?? null,
        async post(added, assigned, signal) {
            const images = added.filter((image) => !(0,tracker/* isSettled */.Is)(image));
            if (images.length === 0)
                return;
            const rows = images.flatMap((image) => listScannable(assigned.get(image) ?? []));
            await unlessRefused(images, async () => {
                const submission = await submission_submit(rows, tools, signal);
                posts.push({ submission, images });
                for (const image of images)
                    image.stage = { kind: 'requested', request: submission.request };
                tools.log.info((0,words/* message */.iU)('scan_requested', { count: countContents(rows, tools.source) }));
            });
        },
        async repeatLost(signal) {
            for (const { submission, images } of posts) {
                const hasMoved = images.some((image) => image.state.movedAtMs !== null);
                await unlessRefused(images, () => submission.afterLook(hasMoved, signal));
            }
        },
    };
}
function listScannable(rows) {
    return rows.filter((row) => row.unscannable === null);
}
function countContents(rows, { keyOf }) {
    return new Set(rows.map(({ identity }) => keyOf(identity))).size;
}


/***/ }),

/***/ 6882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ unseenImage),
/* harmony export */   Re: () => (/* binding */ maxMissingLooks),
/* harmony export */   UD: () => (/* binding */ adoptRows),
/* harmony export */   Vx: () => (/* binding */ keyOfRow),
/* harmony export */   aY: () => (/* binding */ findProof),
/* harmony export */   qB: () => (/* binding */ progress),
/* harmony export */   vm: () => (/* binding */ hasMovedRows)
/* harmony export */ });
/* unused harmony exports stoodFailureMs, hasMoved */
/* harmony import */ var _worst_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4414);

const maxMissingLooks = 3;
const stoodFailureMs = 5 * 60_000;
const unseenImage = {
    rows: new Map(),
    renamed: new Map(),
    movedAtMs: null,
    stoodAtMs: 0,
    mustBeNewerThanMs: 0,
    listedAtServiceMs: null,
    end: null,
};
function findProof(state, rows) {
    const { end } = progress({ ...state, end: null }, rows, 0, 0);
    return end?.kind === 'proven' ? end.row : undefined;
}
function keyOfRow({ identity: { name, tag }, key }) {
    return [name, tag, key].join('\n');
}
function progress(state, rows, atMs, quietSinceMs, serviceTimeMs = null) {
    const seen = gatherRows(rows);
    const { rows: known, renamed } = carryOver(state, seen);
    const followed = new Map();
    let movedAtMs = state.movedAtMs;
    for (const [key, before] of known) {
        const sight = seen.get(key);
        if (sight !== undefined && hasMoved(before.last, sight.row))
            movedAtMs = atMs;
        followed.set(key, followRow(before, sight, state.listedAtServiceMs));
    }
    const newestMs = newestOldTimeMs(state);
    for (const [key, sight] of seen)
        if (!followed.has(key))
            followed.set(key, startRow(sight, newestMs, renamed.get(key)));
    const isBeforePost = quietSinceMs === null;
    const stoodAtMs = isBeforePost
        ? rows.reduce((newest, { finishedAtMs }) => Math.max(newest, finishedAtMs ?? 0), state.stoodAtMs)
        : state.stoodAtMs;
    const listedAtServiceMs = isBeforePost ? serviceTimeMs : state.listedAtServiceMs;
    const isQuiet = !isBeforePost && atMs - Math.max(quietSinceMs, movedAtMs ?? 0) >= stoodFailureMs;
    const end = state.end ?? findEnd([...followed.values()], stoodAtMs, isQuiet);
    const { mustBeNewerThanMs } = state;
    return { rows: followed, renamed, movedAtMs, stoodAtMs, mustBeNewerThanMs, listedAtServiceMs, end };
}
function carryOver({ rows, renamed }, seen) {
    const newcomers = [...seen].filter(([key]) => !rows.has(key));
    if (newcomers.length === 0)
        return { rows, renamed };
    const missing = new Map();
    for (const entry of rows) {
        const spot = spotOf(entry[1].last);
        if (spot === undefined || seen.has(entry[0]))
            continue;
        const others = missing.get(spot);
        if (others === undefined)
            missing.set(spot, [entry]);
        else
            others.push(entry);
    }
    const carried = new Map(rows);
    const gone = new Map(renamed);
    for (const [key, { row }] of newcomers) {
        const candidates = missing.get(spotOf(row) ?? '') ?? [];
        const oldTimeMs = candidates.reduce((newest, [, before]) => Math.max(newest, before.oldTimeMs), 0);
        const former = candidates.pop();
        if (former === undefined)
            continue;
        carried.delete(former[0]);
        gone.set(...former);
        carried.set(key, { ...former[1], oldTimeMs });
    }
    return { rows: carried, renamed: gone };
}
function spotOf({ identity: { name, tag, digest }, site }) {
    return digest === null || site === '' ? undefined : [name, tag, digest.toLowerCase(), site].join('\n');
}
function adoptRows(state, former) {
    const newestMs = newestOldTimeMs(state);
    const rows = new Map(state.rows);
    for (const [key, row] of former.rows) {
        rows.set(key, { ...(rows.get(key) ?? row), oldTimeMs: Math.max(newestMs, row.oldTimeMs) });
    }
    return { ...state, rows, stoodAtMs: Math.max(state.stoodAtMs, former.stoodAtMs) };
}
function newestOldTimeMs({ rows, mustBeNewerThanMs }) {
    return [...rows.values()].reduce((newest, { oldTimeMs }) => Math.max(newest, oldTimeMs), mustBeNewerThanMs);
}
function gatherRows(rows) {
    const seen = new Map();
    for (const row of rows) {
        const key = keyOfRow(row);
        const first = seen.get(key);
        const isNewer = first === undefined || (row.finishedAtMs ?? 0) > (first.row.finishedAtMs ?? 0);
        const hasDigest = row.identity.digest !== null || first?.hasDigest === true;
        seen.set(key, { row: isNewer ? row : first.row, count: (first?.count ?? 0) + 1, hasDigest });
    }
    return seen;
}
function startRow({ row, count, hasDigest }, stoodAtMs, before) {
    return {
        baseline: before?.baseline ?? row,
        last: row,
        oldTimeMs: Math.max(stoodAtMs, row.finishedAtMs ?? 0, before?.oldTimeMs ?? 0),
        hadDigest: hasDigest || before?.hadDigest === true,
        unfinished: row.phase !== 'success',
        count,
        moved: false,
        missingLooks: 0,
    };
}
function followRow(before, sight, listedAtServiceMs) {
    if (sight === undefined)
        return { ...before, missingLooks: before.missingLooks + 1 };
    const { row, count, hasDigest } = sight;
    return {
        ...before,
        last: row,
        oldTimeMs: isOldTime(before, sight, listedAtServiceMs)
            ? Math.max(before.oldTimeMs, row.finishedAtMs ?? 0)
            : before.oldTimeMs,
        hadDigest: before.hadDigest || hasDigest,
        unfinished: before.unfinished || row.phase !== 'success',
        count: Math.max(before.count, count),
        moved: before.moved || hasMoved(before.baseline, row),
        missingLooks: 0,
    };
}
function isOldTime({ baseline, last, unfinished, count }, { row, count: shown }, listedAtServiceMs) {
    if (shown > count)
        return true;
    const isUntimed = baseline.phase === 'success' && baseline.finishedAtMs === null && last.finishedAtMs === null;
    if (!isUntimed)
        return false;
    const isLater = listedAtServiceMs !== null && (row.finishedAtMs ?? 0) > listedAtServiceMs;
    return row.phase !== 'success' || (!unfinished && !isLater);
}
function hasMovedRows(state, rows) {
    return rows.some((row) => {
        const before = state.rows.get(keyOfRow(row));
        return before !== undefined && hasMoved(before.last, row);
    });
}
function hasMoved(before, row) {
    return before.state !== row.state;
}
function isNewSuccess({ hadDigest, last, oldTimeMs }, stoodAtMs) {
    const hasLostDigest = hadDigest && last.identity.digest === null;
    const oldMs = Math.max(oldTimeMs, stoodAtMs);
    return last.phase === 'success' && (last.finishedAtMs ?? 0) > oldMs && !hasLostDigest;
}
function isCountedFailure(row, isQuiet) {
    return row.last.phase === 'failure' && (row.moved || isQuiet);
}
function findEnd(rows, stoodAtMs, isQuiet) {
    const listed = rows.filter((row) => row.missingLooks < maxMissingLooks);
    const scannable = listed.filter((row) => row.last.unscannable === null);
    const shown = scannable.filter((row) => row.missingLooks === 0 && row.last.phase === 'success');
    const proofs = shown.filter((row) => isNewSuccess(row, stoodAtMs));
    const [proof] = proofs;
    if (proof !== undefined) {
        const newer = shown.filter(({ last }) => (last.finishedAtMs ?? 0) >= (proof.last.finishedAtMs ?? 0));
        return { kind: 'proven', row: (0,_worst_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWorst */ .F)([...proofs, ...newer].map(({ last }) => last)) ?? proof.last };
    }
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
/* harmony export */   $T: () => (/* binding */ wholeScopeOf),
/* harmony export */   H_: () => (/* binding */ giveUpEntries),
/* harmony export */   Lu: () => (/* binding */ isSought),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   qz: () => (/* binding */ awaitsTag),
/* harmony export */   xp: () => (/* binding */ listOpenEntries)
/* harmony export */ });
/* harmony import */ var _domain_image_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7256);
/* harmony import */ var _tracker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4261);


function scopeOf(tracker, due = []) {
    const also = new Set(due);
    const open = tracker.entries.filter((entry) => isOpen(entry) || [...entry.images].some((image) => also.has(image)));
    const images = tracker.entries.length > 0 ? [] : tracker.listImages().filter((image) => !(0,_tracker_js__WEBPACK_IMPORTED_MODULE_1__/* .isSettled */ .Is)(image) || also.has(image));
    return { kind: 'some', entries: open.map(({ entry }) => entry), images: images.map(({ identity }) => identity) };
}
function wholeScopeOf(tracker) {
    const found = tracker.entries.filter(({ images }) => images.size > 0);
    const images = tracker.entries.length > 0 ? [] : tracker.listImages();
    return { kind: 'some', entries: found.map(({ entry }) => entry), images: images.map(({ identity }) => identity) };
}
function listOpenEntries(tracker) {
    const open = [];
    for (const watched of tracker.entries) {
        const { entry, search } = watched;
        if (!isOpen(watched) || search.kind === 'unknown' || search.kind === 'refused')
            continue;
        open.push({ entry, search: search.kind });
    }
    return open;
}
function isSought(watched) {
    return watched.search.kind !== 'found' && !(0,_tracker_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbandoned */ .zI)(watched);
}
function awaitsTag(watched) {
    const { tag, isHeld, images } = watched;
    if ((0,_tracker_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbandoned */ .zI)(watched))
        return false;
    if (isHeld)
        return true;
    const isLost = [...images].some(({ stage, state }) => stage.kind === 'refused' || state.end?.kind === 'unscannable');
    return tag.doubt === 'open' && !isLost;
}
function giveUpEntries({ entries }, atMs, discoveryTimeoutMs) {
    for (const watched of entries) {
        if (watched.search.kind === 'not_looked')
            watched.search = { kind: 'missing', sinceMs: atMs };
        if (watched.search.kind !== 'missing')
            continue;
        if (atMs - watched.search.sinceMs >= discoveryTimeoutMs)
            watched.search = { kind: 'unknown' };
    }
}
function isOpen(watched) {
    const { entry, images, search, tag } = watched;
    if ((0,_tracker_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbandoned */ .zI)(watched) || tag.doubt === 'confirmed')
        return false;
    return search.kind !== 'found' || !(0,_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .isPinned */ .T4)(entry) || [...images].some((image) => !(0,_tracker_js__WEBPACK_IMPORTED_MODULE_1__/* .isSettled */ .Is)(image));
}


/***/ }),

/***/ 9602:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ unseenTag),
/* harmony export */   PX: () => (/* binding */ startTag),
/* harmony export */   Wy: () => (/* binding */ followTag),
/* harmony export */   fZ: () => (/* binding */ createFormerDigests),
/* harmony export */   vA: () => (/* binding */ confirmDoubt),
/* harmony export */   w9: () => (/* binding */ isFormer),
/* harmony export */   yX: () => (/* binding */ hasResult)
/* harmony export */ });
const unseenTag = { doubt: 'unseen', hadResult: new Map() };
function hasResult({ finishedAtMs, phase }) {
    return finishedAtMs !== null || phase === 'failure';
}
const maxFormerDigests = 100_000;
function createFormerDigests() {
    const digests = new Set();
    return {
        note(row) {
            const { digest } = row.identity;
            if (digest !== null && hasResult(row) && digests.size < maxFormerDigests)
                digests.add(digest.toLowerCase());
        },
        has: ({ identity: { digest } }) => digest !== null && digests.has(digest.toLowerCase()),
    };
}
function startTag(rows, acceptsListed, formers = { has: () => false }) {
    const hadResult = new Map();
    for (const row of rows) {
        const isFormerRow = hasResult(row) || formers.has(row);
        for (const key of listKeys(row.identity))
            hadResult.set(key, hadResult.get(key) === true || isFormerRow);
    }
    return followTag({ doubt: 'unseen', hadResult }, rows, acceptsListed);
}
function followTag(tag, rows, acceptsListed) {
    if (rows.length === 0 || tag.doubt === 'current' || tag.doubt === 'confirmed')
        return tag;
    if (rows.some(({ isCurrent }) => isCurrent === true))
        return { ...tag, doubt: 'current' };
    const isClear = tag.doubt === 'cleared' || rows.some(({ identity }) => !isFormer(tag, identity));
    return { ...tag, doubt: isClear ? 'cleared' : acceptsListed ? 'accepted' : 'open' };
}
function confirmDoubt(tag) {
    return tag.doubt === 'open' ? { ...tag, doubt: 'confirmed' } : tag;
}
function isFormer({ hadResult }, { digest, id }) {
    const keys = [
        ...(digest === null ? [] : [keyOfDigest(digest)]),
        ...(id === null ? [] : [digest === null ? keyOfId(id) : keyOfBareId(id)]),
    ];
    return keys.some((key) => hadResult.get(key) === true);
}
function listKeys({ digest, id }) {
    const byId = id === null ? [] : [keyOfId(id)];
    if (digest !== null)
        return [keyOfDigest(digest), ...byId];
    return id === null ? [] : [...byId, keyOfBareId(id)];
}
function keyOfDigest(digest) {
    return `digest ${digest.toLowerCase()}`;
}
function keyOfId(id) {
    return `id ${id}`;
}
function keyOfBareId(id) {
    return `bare ${id}`;
}


/***/ }),

/***/ 4261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ refuseImage),
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   Li: () => (/* binding */ textsByImage),
/* harmony export */   P: () => (/* binding */ createTracker),
/* harmony export */   fo: () => (/* binding */ requestOf),
/* harmony export */   n6: () => (/* binding */ refuseEntry),
/* harmony export */   zI: () => (/* binding */ isAbandoned)
/* harmony export */ });
/* unused harmony export createImage */
/* harmony import */ var _domain_image_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3296);
/* harmony import */ var _image_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9493);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6882);
/* harmony import */ var _tag_doubt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9602);




const anyOwner = { build: undefined, rank: 0 };
function createTracker(entries, keyOf) {
    const images = new Map();
    const index = (0,_image_index_js__WEBPACK_IMPORTED_MODULE_2__/* .createImageIndex */ .Y)();
    const keyOfContent = ({ identity }, build) => build ?? keyOf(identity) ?? `unidentified ${(0,_domain_image_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .formatImage */ .v)(identity)}`;
    const keyWithoutDigest = ({ identity }) => identity.digest === null ? undefined : keyOf({ ...identity, digest: null });
    const find = (row, build) => {
        const key = keyOfContent(row, build);
        const known = images.get(key);
        if (known !== undefined)
            return known;
        if (build !== undefined)
            return row.identity.digest === null ? undefined : images.get(keyOfContent(row));
        if (row.identity.digest === null) {
            return index.findByRow(row, ({ identity, state }) => identity.digest !== null && state.rows.size > 0);
        }
        const formerKey = keyWithoutDigest(row);
        const former = formerKey === undefined ? undefined : images.get(formerKey);
        if (formerKey === undefined || former === undefined || !former.state.rows.has((0,_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOfRow */ .Vx)(row)))
            return undefined;
        images.delete(formerKey);
        images.set(key, former);
        former.identity = row.identity;
        return former;
    };
    const remember = (image, row, build) => {
        index.add(image, row);
        if (row.identity.digest === null)
            return;
        for (const key of [keyOfContent(row, build), keyOfContent(row)])
            if (!images.has(key))
                images.set(key, image);
    };
    const placeKnown = (row, { build, rank } = anyOwner) => {
        const image = find(row, build);
        if (image === undefined)
            return undefined;
        remember(image, row, build);
        const isFuller = rank === image.rank && image.identity.digest === null && row.identity.digest !== null;
        if (rank < image.rank || isFuller) {
            image.rank = rank;
            image.identity = { ...row.identity, digest: row.identity.digest ?? image.identity.digest };
        }
        return image;
    };
    return {
        entries: entries.map((entry) => ({
            entry,
            images: new Set(),
            search: { kind: 'not_looked' },
            tag: _tag_doubt_js__WEBPACK_IMPORTED_MODULE_1__/* .unseenTag */ .FL,
            isHeld: false,
            listedNames: new Set(),
            others: [],
            elsewhere: [],
        })),
        listImages: () => [...new Set(images.values())],
        hasTag: index.hasTag,
        listByTag: index.listByTag,
        listByBareRow: index.listByBareRow,
        hasBareRow: index.hasBareRow,
        placeKnown,
        place(row, owner = anyOwner) {
            const known = placeKnown(row, owner);
            if (known !== undefined)
                return known;
            const image = createImage(row, owner.rank);
            images.set(keyOfContent(row, owner.build), image);
            remember(image, row, owner.build);
            return image;
        },
        mergeGainedDigests(rows) {
            const stillListed = new Set(rows.map((row) => keyOfContent(row)));
            for (const row of rows) {
                const formerKey = keyWithoutDigest(row);
                if (formerKey === undefined || stillListed.has(formerKey))
                    continue;
                const [image, former] = [images.get(keyOfContent(row)), images.get(formerKey)];
                if (image === undefined || former === undefined || !former.state.rows.has((0,_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOfRow */ .Vx)(row)))
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
function createImage(row, rank = 0) {
    return {
        identity: row.identity,
        state: _progress_js__WEBPACK_IMPORTED_MODULE_0__/* .unseenImage */ .Ek,
        stage: { kind: 'listed' },
        rank,
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
function refuseEntry(watched, why) {
    watched.search = { kind: 'refused', why };
    for (const image of watched.images) {
        const isAskedElsewhere = [...image.foundBy].some(({ search }) => search.kind !== 'refused');
        if (isAskedElsewhere) {
            image.foundBy.delete(watched);
            watched.images.delete(image);
        }
        else if (image.state.end?.kind !== 'unscannable')
            refuseImage(image, why);
    }
}
function isAbandoned({ search }) {
    return search.kind === 'unknown' || search.kind === 'refused';
}
function requestOf({ stage }) {
    return stage.kind === 'requested' || stage.kind === 'refused' ? stage.request : null;
}
function textsByImage(tracker) {
    const texts = new Map();
    for (const { entry, images } of tracker.entries) {
        for (const image of images)
            if (!texts.has(image))
                texts.set(image, entry.text);
    }
    return texts;
}


/***/ }),

/***/ 4414:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ takeWorst),
/* harmony export */   y: () => (/* binding */ hasSameFigures)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1245);

function takeWorst(rows) {
    const [first, ...others] = rows;
    if (first === undefined)
        return undefined;
    const figures = others.reduce((worst, row) => uniteFigures(worst, row.figures), first.figures);
    return hasSameFigures(figures, first.figures) ? first : { ...first, figures };
}
function uniteFigures(one, other) {
    return {
        rating: rankOf(other.rating) > rankOf(one.rating) ? other.rating : one.rating,
        vulNum: largest(one.vulNum, other.vulNum),
        maliciousFileNum: largest(one.maliciousFileNum, other.maliciousFileNum),
        unsafeSettingNum: largest(one.unsafeSettingNum, other.unsafeSettingNum),
    };
}
function rankOf(rating) {
    return _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .ratings */ .VQ.findIndex((known) => known.toLowerCase() === rating?.toLowerCase());
}
function largest(one, other) {
    if (one === null || other === null)
        return one ?? other;
    return Math.max(one, other);
}
function hasSameFigures(one, other) {
    return (one.rating === other.rating &&
        one.vulNum === other.vulNum &&
        one.maliciousFileNum === other.maliciousFileNum &&
        one.unsafeSettingNum === other.unsafeSettingNum);
}


/***/ })

};
;