"use strict";
exports.id = 433;
exports.ids = [433];
exports.modules = {

/***/ 4682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ compareWithBaseline),
/* harmony export */   _b: () => (/* binding */ markNew)
/* harmony export */ });
/* unused harmony export listFixed */
/* harmony import */ var _image_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7717);

const nothing = new Set();
function markNew(images, baseline) {
    if (baseline === undefined)
        return images;
    return images.map((image) => {
        const known = (image.imageName !== null && baseline.known.get((0,_image_name_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)(image.imageName))) || nothing;
        return {
            ...image,
            findings: image.findings.map((finding) => ({ ...finding, isNew: !known.has(finding.vulnerability.id) })),
            unrated: image.unrated.map(({ id }) => ({ id, isNew: !known.has(id) })),
        };
    });
}
function listFixed(images, baseline) {
    return [...groupByName(images)].flatMap(([name, group]) => {
        const known = baseline.known.get(name);
        const [first] = group;
        if (known === undefined || first?.imageName == null || !group.every(isExplained))
            return [];
        const shown = new Set(group.flatMap((image) => [...listIds(image)]));
        const { imageName } = first;
        return [...known].filter((id) => !shown.has(id)).map((id) => ({ imageName, id }));
    });
}
function compareWithBaseline(images, baseline) {
    if (baseline === undefined)
        return null;
    const { path, sha256, finishedAt, outcome } = baseline;
    return { path, sha256, finishedAt, outcome, fixed: listFixed(images, baseline) };
}
function groupByName(images) {
    const groups = new Map();
    for (const image of images) {
        if (image.imageName === null)
            continue;
        const name = (0,_image_name_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalName */ .Ew)(image.imageName);
        const group = groups.get(name);
        if (group === undefined)
            groups.set(name, [image]);
        else
            group.push(image);
    }
    return groups;
}
function isExplained({ status, details }) {
    return status === 'success' && details.explained;
}
function* listIds({ findings, handledIds, unrated }) {
    for (const { vulnerability } of findings)
        yield vulnerability.id;
    for (const { id } of unrated)
        yield id;
    yield* handledIds;
}


/***/ }),

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

/***/ 5065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ countsFinding)
/* harmony export */ });
/* harmony import */ var _bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8591);

function countsFinding({ terms }, { vulnerability, ignored, isNew }) {
    if (ignored !== null)
        return false;
    return terms.some(({ kind, onlyNew }) => {
        if (kind === 'malicious_file' || kind === 'unsafe_setting')
            return false;
        return (0,_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .isCounted */ .h)(vulnerability, kind) && !(onlyNew && isNew === false);
    });
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

/***/ 5433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  concludeRun: () => (/* binding */ concludeRun),
  loadProvenScan: () => (/* binding */ loadProvenScan)
});

// EXTERNAL MODULE: ./src/main/comparison.ts
var comparison = __webpack_require__(4212);
// EXTERNAL MODULE: ./src/domain/baseline.ts
var domain_baseline = __webpack_require__(4682);
// EXTERNAL MODULE: ./src/domain/policy.ts + 1 modules
var policy = __webpack_require__(7168);
// EXTERNAL MODULE: ./src/base/texts.ts
var texts = __webpack_require__(5965);
// EXTERNAL MODULE: ./src/base/words/index.ts
var base_words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __webpack_require__(1245);
;// CONCATENATED MODULE: ./src/domain/image-order.ts

const rankOfStatus = {
    error: 0,
    failed: 0,
    unknown_image: 0,
    unscannable: 1,
    pending: 2,
    success: 3,
    submitted: 4,
    not_posted: 4,
};
function compareImages(a, b) {
    const byStatus = rankOfStatus[a.status] - rankOfStatus[b.status];
    return byStatus || compareFindings(a, b) || (a.image < b.image ? -1 : a.image > b.image ? 1 : 0);
}
function compareFindings(a, b) {
    if (a.details.explained !== b.details.explained)
        return a.details.explained ? 1 : -1;
    const [first, second] = [countBySeverity(a), countBySeverity(b)];
    for (const [index, count] of first.entries()) {
        const difference = (second[index] ?? 0) - count;
        if (difference !== 0)
            return difference;
    }
    return 0;
}
const tallies = new WeakMap();
function countBySeverity(image) {
    const known = tallies.get(image);
    if (known !== undefined)
        return known;
    const counts = severity/* severities */.gO.map(() => 0);
    for (const { ignored, vulnerability } of image.findings) {
        if (ignored !== null)
            continue;
        const index = severity/* severities */.gO.indexOf(vulnerability.rank);
        counts[index] = (counts[index] ?? 0) + 1;
    }
    tallies.set(image, counts);
    return counts;
}

// EXTERNAL MODULE: ./src/domain/totals.ts
var totals = __webpack_require__(7097);
;// CONCATENATED MODULE: ./src/main/finished-run.ts






function finishRun(facts) {
    const { config, images, suppressions, verdict } = facts;
    const isDry = config?.dryRun === true;
    const baseline = (0,domain_baseline/* compareWithBaseline */.$_)(images, isDry ? undefined : config?.baseline);
    const imageCount = images.length === 0 ? 'unknown' : images.length;
    return {
        outcome: verdict.outcome,
        reason: verdict.reason,
        advice: verdict.advice,
        region: config?.region.value ?? null,
        projectId: facts.projectId ?? null,
        startedAtMs: facts.startedAtMs,
        finishedAtMs: facts.finishedAtMs,
        policy: config === undefined ? null : (0,policy/* formatPolicy */.EL)(config.policy),
        counts: (0,totals/* countAll */.Vn)(images, imageCount, baseline),
        severity: (0,totals/* findWorstSeverity */.Q0)(images),
        images: [...images].sort(compareImages),
        ignoreWarnings: [...listExpired(suppressions), ...listUnused(suppressions, images)],
        notes: facts.notes,
        baseline,
        checks: facts.checks ?? (isDry ? [] : null),
        dryRun: facts.dryRun,
    };
}
function listExpired(suppressions) {
    const { expired } = suppressions;
    return expired.length === 0
        ? []
        : [
            (0,base_words/* message */.iU)('ignore_expired', {
                entries: (0,texts/* joinSome */.b)(expired.map(({ id, expires }) => `${id} (${expires ?? '-'})`), maxNamed),
            }),
        ];
}
function listUnused(suppressions, images) {
    const asked = images.filter(({ status }) => status !== 'unscannable');
    const isAllKnown = asked.length > 0 && (0,totals/* listProven */.DB)(asked).filter(({ details }) => details.explained).length === asked.length;
    const unused = isAllKnown ? suppressions.listUnused() : [];
    return unused.length === 0
        ? []
        : [
            (0,base_words/* message */.iU)('ignore_unused', {
                ids: (0,texts/* joinSome */.b)(unused.map(({ id }) => id), maxNamed),
            }),
        ];
}
const maxNamed = 50;

// EXTERNAL MODULE: ./src/domain/counted-findings.ts
var counted_findings = __webpack_require__(5065);
// EXTERNAL MODULE: ./src/github/run-logger.ts
var run_logger = __webpack_require__(1855);
// EXTERNAL MODULE: ./src/report/escape/log.ts
var log = __webpack_require__(5090);
// EXTERNAL MODULE: ./src/report/outputs.ts
var report_outputs = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/report/image-object.ts
var image_object = __webpack_require__(4707);
// EXTERNAL MODULE: ./src/report/format-time.ts
var format_time = __webpack_require__(3469);
;// CONCATENATED MODULE: ./src/report/report-file.ts



function* renderReportFile(report, words) {
    const head = {
        version: 1,
        outcome: report.outcome,
        reason: (0,base_words/* say */.cv)(words, report.reason),
        region: report.region,
        project_id: report.projectId,
        started_at: (0,format_time/* formatIsoTime */.KZ)(report.startedAtMs) ?? '',
        finished_at: (0,format_time/* formatIsoTime */.KZ)(report.finishedAtMs) ?? '',
        policy: report.policy,
        counts: (0,image_object/* describeCounts */.wv)(report.counts),
    };
    yield* openObject(head, 'images');
    yield* renderList(report.images, (image) => renderImage(image, { words, baseline: report.baseline }));
    const middle = {
        ignore_warnings: report.ignoreWarnings.map((warning) => (0,base_words/* say */.cv)(words, warning)),
        checks: report.checks?.map((check) => describeCheck(check, words)) ?? null,
    };
    yield `,${JSON.stringify(middle).slice(1, -1)},"baseline":`;
    yield* report.baseline === null ? ['null'] : renderBaseline(report.baseline, report.counts);
    yield '}\n';
}
function* renderImage(image, description) {
    yield* openObject((0,image_object/* describeImage */.hu)(image, description), 'vulnerabilities');
    yield* renderList(image.findings, (finding) => [JSON.stringify((0,image_object/* describeFinding */.jb)(finding))]);
    yield '}';
}
function* renderBaseline(baseline, counts) {
    const head = {
        path: baseline.path,
        sha256: baseline.sha256,
        finished_at: baseline.finishedAt,
        outcome: baseline.outcome,
        new_count: counts.new,
        fixed_count: counts.fixed,
    };
    yield* openObject(head, 'fixed');
    yield* renderList(baseline.fixed, ({ imageName, id }) => [JSON.stringify({ image_name: imageName, id })]);
    yield '}';
}
function describeCheck({ check, result, detail }, words) {
    return { check, result, detail: (0,base_words/* say */.cv)(words, detail) };
}
function* openObject(fields, last) {
    yield `${JSON.stringify(fields).slice(0, -1)},"${last}":`;
}
function* renderList(items, render) {
    let separator = '[\n';
    for (const item of items) {
        yield separator;
        yield* render(item);
        separator = ',\n';
    }
    yield separator === '[\n' ? '[]' : ']';
}

// EXTERNAL MODULE: ./src/report/byte-size.ts
var byte_size = __webpack_require__(3310);
;// CONCATENATED MODULE: ./src/report/image-labels.ts
const shownDigestLength = 'sha256:'.length + 12;
function labelImages(images) {
    const full = chooseDistinct(images, listFullNames);
    const short = chooseDistinct(images, (image) => [...listShortNames(image), full.get(image) ?? image.image]);
    return {
        directory: findDirectory([...full.values()]),
        of: (image) => ({ full: full.get(image) ?? image.image, short: short.get(image) ?? image.image }),
    };
}
function findDirectory(names) {
    if (names.length < 2)
        return null;
    const [first = ''] = names;
    let directory = first.slice(0, first.lastIndexOf('/') + 1);
    while (directory !== '' && !names.every((name) => name.startsWith(directory))) {
        const parent = directory.slice(0, -1);
        directory = parent.slice(0, parent.lastIndexOf('/') + 1);
    }
    return directory === '' ? null : directory;
}
function shortenDigest(digest) {
    return digest.length > shownDigestLength ? `${digest.slice(0, shownDigestLength)}…` : digest;
}
function listFullNames(image) {
    const content = image.imageDigest || image.imageId || '-';
    const name = nameWithTag(image);
    if (name === null)
        return [shortenDigest(image.image), image.image];
    const pinned = [`${name}@${shortenDigest(content)}`, `${name}@${content}`];
    return image.imageVersion || content === '-' ? [name, ...pinned] : pinned;
}
function listShortNames(image) {
    const parts = nameWithTag(image)?.split('/').slice(-maxParts) ?? [];
    const content = image.imageDigest || image.imageId;
    const names = parts.map((_, index) => parts.slice(-index - 1).join('/'));
    const pinned = content ? names.map((name) => `${name}@${shortenDigest(content)}`) : [];
    return image.imageVersion || !content ? [...names, ...pinned] : pinned;
}
const maxParts = 8;
function nameWithTag({ imageName, imageVersion }) {
    if (!imageName)
        return null;
    return imageVersion ? `${imageName}:${imageVersion}` : imageName;
}
function chooseDistinct(images, listNames) {
    const chosen = new Map();
    const taken = new Set();
    let open = images.map((image) => ({ image, names: listNames(image) }));
    for (let level = 0; open.some(({ names }) => level < names.length); level += 1) {
        const counts = new Map();
        const nameAt = (names) => names[Math.min(level, names.length - 1)] ?? '-';
        for (const { names } of open)
            counts.set(nameAt(names), (counts.get(nameAt(names)) ?? 0) + 1);
        const left = [];
        for (const candidate of open) {
            const name = nameAt(candidate.names);
            if (counts.get(name) === 1 && !taken.has(name))
                chosen.set(candidate.image, name);
            else
                left.push(candidate);
        }
        for (const name of counts.keys())
            taken.add(name);
        open = left;
    }
    for (const [index, { image, names }] of open.entries()) {
        chosen.set(image, `${names.at(-1) ?? '-'} (${index + 1})`);
    }
    return chosen;
}

// EXTERNAL MODULE: ./src/report/escape/markdown.ts
var markdown = __webpack_require__(1551);
;// CONCATENATED MODULE: ./src/report/escape/sentence.ts


const foreignTick = '\uE000';
function sentenceToMarkdown(said, words, maxLength) {
    const text = (0,base_words/* say */.cv)(words, (0,base_words/* mapValues */.LG)(said, (value) => value.replaceAll('`', foreignTick)));
    let left = maxLength;
    const parts = [];
    for (const [index, part] of text.split('`').entries()) {
        if (left <= 0)
            break;
        const own = part.replaceAll(foreignTick, '`');
        parts.push(index % 2 === 1 ? (0,markdown/* markdownCode */.D9)(own, left) : keepEdges(own, (0,markdown/* escapeMarkdown */.FV)(own, left)));
        left -= own.length;
    }
    return parts.join('').trim();
}
function keepEdges(text, escaped) {
    if (escaped === '')
        return /\s/.test(text) ? ' ' : '';
    return `${/^\s/.test(text) ? ' ' : ''}${escaped}${/\s$/.test(text) ? ' ' : ''}`;
}

// EXTERNAL MODULE: ./src/report/summary/section.ts
var section = __webpack_require__(8266);
// EXTERNAL MODULE: ./src/report/summary/table.ts
var summary_table = __webpack_require__(8713);
;// CONCATENATED MODULE: ./src/report/summary/checks.ts





const resultIcons = { seen: '✅', not_seen: '➖', contradicted: '❌' };
const openRows = 50;
const reservedBytes = 300;
function renderChecks({ report, words }, maxBytes) {
    const checks = report.checks ?? [];
    const columns = [
        { heading: words.summary_check },
        { heading: words.summary_check_result },
        { heading: words.summary_check_detail },
    ];
    const rows = checks.map(({ check, result, detail }) => [
        (0,markdown/* markdownCode */.D9)(check, 80),
        `${resultIcons[result]}&nbsp;${words[`check_${result}`]}`,
        sentenceToMarkdown(detail, words, 600),
    ]);
    const table = (0,summary_table/* renderTable */.b)(columns, rows, maxBytes - reservedBytes, {
        open: openRows,
        label: (count) => (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_show_more', { count })),
    });
    const cut = checks.length - table.shown;
    const note = cut === 0 ? '' : (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_more_notes', { count: cut }));
    return (0,section/* renderSection */.Y)((0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_checks', { count: checks.length })), [table.text, note], maxBytes);
}

// EXTERNAL MODULE: ./src/report/severity-words.ts
var severity_words = __webpack_require__(1179);
;// CONCATENATED MODULE: ./src/report/summary/counts.ts
function sayCount(count, words) {
    return count === 'unknown' ? words.count_unknown : String(count);
}
function showCount(count, words) {
    return typeof count === 'number' && count > 0 ? `**${count}**` : sayCount(count, words);
}

;// CONCATENATED MODULE: ./src/report/summary/images.ts









const statusIcons = {
    success: '✅',
    failed: '❌',
    unknown_image: '❓',
    pending: '⏳',
    unscannable: '🚫',
    submitted: '📨',
    not_posted: '⏸️',
    error: '⚠️',
};
const images_openRows = 10;
const images_reservedBytes = 600;
function renderImages(context, maxBytes) {
    const { report, words } = context;
    const { images, counts } = report;
    const columns = chooseColumns(context);
    const table = (0,summary_table/* renderTable */.b)(columns, renderRows(images, columns), maxBytes - images_reservedBytes, {
        open: images_openRows,
        label: (count) => (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_show_more', { count })),
    });
    const total = typeof counts.images === 'number' ? Math.max(counts.images, images.length) : images.length;
    const cut = images.length - table.shown;
    const { directory } = context.labels;
    return (0,section/* renderSection */.Y)((0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_images', { count: total })), [
        directory === null
            ? ''
            : `${(0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_directory', { directory: (0,markdown/* markdownCode */.D9)(directory, 600) }))}\n`,
        table.text,
        cut === 0 ? '' : (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_images_cut', { count: cut, total: images.length })),
    ], maxBytes);
}
function* renderRows(images, columns) {
    for (const image of images) {
        const counts = (0,totals/* countAll */.Vn)([image], 1);
        yield columns.map(({ cell }) => cell(image, counts));
    }
}
function chooseColumns({ report, words, labels }) {
    const columns = [
        {
            heading: words.summary_image,
            wanted: true,
            cell: (image) => (0,markdown/* markdownCode */.D9)(labels.of(image).full.slice(labels.directory?.length ?? 0), 600),
        },
        { heading: words.summary_status, wanted: true, cell: (image) => showStatus(image, words) },
        ...listResultColumns(report.images, words),
        ...listDryRunColumns(report.images, words),
    ];
    return columns.filter((column) => column.wanted);
}
function showStatus({ status, reused }, words) {
    const shown = `${statusIcons[status]}&nbsp;${words[`status_${status}`].replaceAll(' ', '&nbsp;')}`;
    return reused ? `${shown}<br>${words.summary_reused}` : shown;
}
function listResultColumns(images, words) {
    const proven = (0,totals/* listProven */.DB)(images);
    const findings = images.flatMap((image) => image.findings);
    const column = (heading, wanted, cell) => ({
        heading,
        isNumber: true,
        wanted,
        cell,
    });
    return [
        ...severity/* severities */.gO.map((severity) => column(`${severity_words/* severityIcons */.iE[severity]}<br>${(0,severity_words/* nameSeverity */.v9)(severity, words)}`, proven.length > 0, (_, counts) => showCount(counts[severity], words))),
        column(words.summary_new, findings.some(({ isNew }) => isNew !== null), (image) => showCount(countNew(image), words)),
        column(words.summary_malicious_files, proven.some((image) => image.maliciousFileNum !== 0), (_, counts) => showCount(counts.maliciousFiles, words)),
        column(words.summary_unsafe_settings, proven.some((image) => image.unsafeSettingNum !== 0), (_, counts) => showCount(counts.unsafeSettings, words)),
        column(words.summary_ignored, findings.some(({ ignored }) => ignored !== null), (_, counts) => showCount(counts.ignored, words)),
        column(words.summary_handled, images.some((image) => (image.handledCount ?? 0) > 0), (image) => showCount(image.handledCount ?? 'unknown', words)),
    ];
}
function countNew({ status, details, findings }) {
    if (status !== 'success' || !details.explained)
        return 'unknown';
    return findings.filter(({ ignored, isNew }) => ignored === null && isNew === true).length;
}
function listDryRunColumns(images, words) {
    const wanted = images.some(({ status }) => status === 'not_posted');
    const unknown = words.count_unknown;
    return [
        {
            heading: words.summary_last_status,
            wanted,
            cell: (image) => (0,markdown/* escapeMarkdown */.FV)(image.scanStatus || unknown, 60),
        },
        { heading: words.summary_scanned, wanted, cell: (image) => (0,format_time/* formatTime */.fU)(image.scannedAtMs) ?? unknown },
        { heading: words.summary_last_rating, wanted, cell: (image) => (0,markdown/* escapeMarkdown */.FV)(image.rating || unknown, 60) },
        {
            heading: words.summary_last_count,
            wanted,
            isNumber: true,
            cell: (image) => String(image.vulNum ?? unknown),
        },
    ];
}

// EXTERNAL MODULE: ./src/report/summary/list.ts
var list = __webpack_require__(5053);
;// CONCATENATED MODULE: ./src/report/summary/notes.ts


function renderNotes(heading, notes, words, maxBytes) {
    const lines = notes.map((note) => sentenceToMarkdown(note, words, 1000));
    return (0,list/* renderList */.p)(heading, lines, words, maxBytes);
}

;// CONCATENATED MODULE: ./src/report/summary/places.ts







const shownHosts = 3;
const places_openRows = 200;
const places_reservedBytes = 400;
function renderPlaces({ report, words, labels }, maxBytes) {
    const listed = report.images;
    const isRegistry = listed.some(({ source }) => source === 'registry');
    const columns = [
        { heading: words.summary_image },
        { heading: words.summary_digest },
        { heading: words.summary_scanned },
        { heading: isRegistry ? words.summary_registry : words.summary_hosts },
    ];
    const rows = listed.map((image) => [
        (0,markdown/* markdownCode */.D9)(labels.of(image).full, 600),
        showDigest(image, words),
        showScanTime(image, words),
        image.source === 'registry' ? describeRegistry(image, words) : listHosts(image, words),
    ]);
    const table = (0,summary_table/* renderTable */.b)(columns, rows, maxBytes - places_reservedBytes, {
        open: places_openRows,
        label: (count) => (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_show_more', { count })),
    });
    if (table.shown === 0)
        return '';
    const cut = listed.length - table.shown;
    const note = cut === 0 ? [] : ['', (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_images_cut', { count: cut, total: listed.length }))];
    const text = `${(0,list/* foldAway */.w)([table.text.trimEnd(), ...note], words.summary_places)}`;
    return (0,byte_size/* byteSize */.m)(text) <= maxBytes ? text : '';
}
function showDigest({ imageDigest, imageId }, words) {
    const content = imageDigest || imageId;
    return content ? (0,markdown/* markdownCode */.D9)(shortenDigest(content), 80) : words.count_unknown;
}
function showScanTime({ scannedAtMs, reused }, words) {
    const time = (0,format_time/* formatTime */.fU)(scannedAtMs) ?? words.count_unknown;
    return reused ? `${time}<br>${words.summary_reused}` : time;
}
function listHosts({ hostNames }, words) {
    if (hostNames.length === 0)
        return words.count_unknown;
    const shown = hostNames.slice(0, shownHosts).map((name) => (0,markdown/* escapeMarkdown */.FV)(name, 64));
    const more = hostNames.length - shown.length;
    return [...shown, ...(more > 0 ? [(0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_more_hosts', { count: more }))] : [])].join(', ');
}
function describeRegistry({ registry }, words) {
    const show = (text) => (text ? (0,markdown/* escapeMarkdown */.FV)(text, 100) : words.count_unknown);
    const values = { name: show(registry?.name), type: show(registry?.type), namespace: show(registry?.namespace) };
    return (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_registry_place', values));
}

// EXTERNAL MODULE: ./src/report/image-remark.ts
var image_remark = __webpack_require__(7848);
;// CONCATENATED MODULE: ./src/report/summary/remarks.ts





const shownImages = 5;
function renderRemarks({ report, words, labels }, maxBytes) {
    const remarks = new Map();
    for (const image of report.images) {
        const said = (0,image_remark/* remarkOn */.y)(image);
        if (said === null)
            continue;
        const remark = sentenceToMarkdown(said, words, 1000);
        const having = remarks.get(remark) ?? [];
        if (having.length === 0)
            remarks.set(remark, having);
        having.push(labels.of(image).short);
    }
    const lines = [...remarks].map(([remark, having]) => {
        const shown = having.slice(0, shownImages).map((label) => (0,markdown/* markdownCode */.D9)(label, 200));
        const more = having.length - shown.length;
        if (more > 0)
            shown.push((0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_more_images', { count: more })));
        return (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_labelled', { label: shown.join(', '), text: remark }));
    });
    return (0,list/* renderList */.p)(words.summary_about_images, lines, words, maxBytes);
}

;// CONCATENATED MODULE: ./src/report/summary/totals.ts







const separator = ' · ';
function renderTotals({ report, words }) {
    const { counts, images } = report;
    const proven = (0,totals/* listProven */.DB)(images);
    if (proven.length === 0)
        return '';
    const handled = images.reduce((sum, image) => sum + (image.handledCount ?? 0), 0);
    const reused = proven.filter((image) => image.reused).length;
    const parts = [
        ...severity/* severities */.gO.map((severity) => `${severity_words/* severityIcons */.iE[severity]} **${sayCount(counts[severity], words)}** ${(0,severity_words/* nameSeverity */.v9)(severity, words)}`),
        ...listOthers(counts, words),
        ...(handled > 0 ? [`**${handled}** ${words.summary_totals_handled}`] : []),
        ...(reused > 0 ? [(0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_totals_reused', { count: reused }))] : []),
    ];
    return `${parts.join(separator)}\n`;
}
function listOthers(counts, words) {
    return [
        `**${sayCount(counts.ignored, words)}** ${words.summary_totals_ignored}`,
        `**${sayCount(counts.maliciousFiles, words)}** ${words.summary_totals_malicious_files}`,
        `**${sayCount(counts.unsafeSettings, words)}** ${words.summary_totals_unsafe_settings}`,
    ];
}
function totals_renderBaseline({ report, words }) {
    const { baseline, counts } = report;
    if (baseline === null)
        return '';
    const time = (0,format_time/* formatTime */.fU)(Date.parse(baseline.finishedAt));
    const said = (0,base_words/* message */.iU)('summary_baseline', {
        path: (0,markdown/* markdownCode */.D9)(baseline.path, 200),
        time: time === null ? words.count_unknown : `${time} UTC`,
        added: `**${sayCount(counts.new, words)}**`,
        fixed: `**${sayCount(counts.fixed, words)}**`,
    });
    return `🆕 ${(0,base_words/* say */.cv)(words, said)}\n`;
}
function renderCircumstances({ report, words }) {
    const { policy, region, projectId, startedAtMs, finishedAtMs, images } = report;
    const parts = [
        policy === null
            ? words.summary_policy_unknown
            : (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_policy', { policy: (0,markdown/* markdownCode */.D9)(policy, 300) })),
        (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_took', {
            duration: (0,format_time/* formatDuration */.a3)(finishedAtMs - startedAtMs, words),
            finished: `${(0,format_time/* formatTime */.fU)(finishedAtMs) ?? words.count_unknown} UTC`,
        })),
    ];
    const [first] = images;
    if (first !== undefined)
        parts.push(words[`summary_source_${first.source}`]);
    if (region !== null)
        parts.push((0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_region', { region: (0,markdown/* escapeMarkdown */.FV)(region, 64) })));
    if (projectId !== null)
        parts.push((0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_project', { project: (0,markdown/* markdownCode */.D9)(projectId, 64) })));
    return `${parts.join(separator)}\n`;
}

;// CONCATENATED MODULE: ./src/report/summary/verdict.ts



const faces = {
    passed: { icon: '✅', alert: 'TIP' },
    failed: { icon: '❌', alert: 'CAUTION' },
    error: { icon: '⚠️', alert: 'CAUTION' },
    timed_out: { icon: '⏰', alert: 'WARNING' },
    cancelled: { icon: '🛑', alert: 'WARNING' },
    submitted: { icon: '📨', alert: 'NOTE' },
    dry_run: { icon: '🧪', alert: 'NOTE' },
};
function renderVerdict(context, maxLength) {
    const { report, words, found } = context;
    const { icon, alert } = faces[report.outcome];
    const { sentence, items } = (0,base_words/* separateItems */.qo)((0,base_words/* mapValues */.LG)(report.reason, texts/* toOneLine */.G));
    const advice = sentenceToMarkdown(adviseReader(context), words, maxLength);
    const next = [(0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_next', { advice }))];
    const fix = found?.renderFirstFix(context, maxLength) ?? [];
    const paragraphs = report.outcome === 'failed' ? [fix, next] : [next, fix];
    return [
        `## ${icon} ${(0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_title', { outcome: words[`outcome_${report.outcome}`] }))}`,
        '',
        `> [!${alert}]`,
        `> **${sentenceToMarkdown(sentence, words, maxLength)}**`,
        ...items.map((item) => `> - ${sentenceToMarkdown(item, words, maxLength)}`),
        ...paragraphs.flatMap((lines) => (lines.length === 0 ? [] : ['', ...lines].map((line) => `> ${line}`.trimEnd()))),
        '',
    ].join('\n');
}
function adviseReader({ report, words, standing }) {
    const { advice, outcome, images, notes } = report;
    if (advice !== null)
        return advice;
    if (outcome !== 'passed')
        return (0,base_words/* message */.iU)(`next_${outcome}`);
    const isCertain = images.every(({ status, details }) => status === 'success' && details.explained && details.remark === null);
    if (notes.length > 0)
        return (0,base_words/* message */.iU)('next_passed_notes', { notes: words.summary_notes });
    if (!isCertain)
        return (0,base_words/* message */.iU)('next_passed_notes', { notes: words.summary_about_images });
    const count = standing.reduce((sum, { images: having }) => sum + having.length, 0);
    return count > 0 ? (0,base_words/* message */.iU)('next_passed_findings', { count }) : (0,base_words/* message */.iU)('next_passed');
}

;// CONCATENATED MODULE: ./src/report/summary.ts









const defaultSummaryBytes = 900 * 1024;
const verdictLengths = [2000, 300, 60];
function hasResults({ images, baseline }) {
    return baseline !== null || images.some(({ status, findings }) => status === 'success' || findings.length > 0);
}
function renderSummary(report, words, { policy, found, renderMore = () => '' }, maxBytes = defaultSummaryBytes) {
    const context = {
        report,
        words,
        policy,
        found,
        labels: labelImages(report.images),
        standing: found?.groupStanding(report.images) ?? [],
        accepted: found?.groupAccepted(report.images) ?? [],
    };
    const verdict = verdictLengths
        .map((length) => renderVerdict(context, length))
        .find((text) => (0,byte_size/* byteSize */.m)(text) <= maxBytes);
    if (verdict === undefined)
        return report.outcome.slice(0, maxBytes);
    const parts = [verdict];
    let left = maxBytes - (0,byte_size/* byteSize */.m)(verdict);
    for (const { share, render } of planSections(context, renderMore)) {
        const text = render(Math.floor((left - 1) * share));
        const bytes = (0,byte_size/* byteSize */.m)(text) + 1;
        if (text === '' || bytes > left)
            continue;
        parts.push(text);
        left -= bytes;
    }
    return parts.join('\n');
}
function planSections(context, renderMore) {
    const { report, words, standing, found } = context;
    return [
        { share: 1, render: () => renderTotals(context) },
        { share: 1, render: () => totals_renderBaseline(context) },
        { share: 1, render: () => renderCircumstances(context) },
        { share: standing.length === 0 ? 0.5 : 0.25, render: (bytes) => renderImages(context, bytes) },
        { share: 0.25, render: (bytes) => renderRemarks(context, bytes) },
        { share: 0.5, render: renderMore },
        { share: 0.8, render: (bytes) => renderChecks(context, bytes) },
        { share: 0.3, render: (bytes) => found?.renderMaliciousFiles(context, bytes) ?? '' },
        { share: 0.7, render: (bytes) => found?.renderFindings(context, bytes) ?? '' },
        { share: 1, render: () => found?.renderChart(context) ?? '' },
        { share: 0.4, render: (bytes) => renderNotes(words.summary_notes, report.notes, words, bytes) },
        { share: 0.6, render: (bytes) => found?.renderAccepted(context, bytes) ?? '' },
        { share: 0.6, render: (bytes) => renderNotes(words.summary_ignore_warnings, report.ignoreWarnings, words, bytes) },
        { share: 0.5, render: (bytes) => found?.renderFixed(context, bytes) ?? '' },
        { share: 0.8, render: (bytes) => renderPlaces(context, bytes) },
    ];
}

;// CONCATENATED MODULE: ./src/main/sarif-files.ts

async function writeSarifFiles(report, category, { host, log, words }, keep) {
    if (report.images.every(({ status }) => status !== 'success'))
        return;
    const { maxSarifFiles, renderSarif } = await (await __webpack_require__.e(/* import() */ 405).then(__webpack_require__.bind(__webpack_require__, 5405))).loadSarif();
    let [total, leftOut, namesLeftOut] = [0, 0, 0];
    for (const { name, pieces, nameCount, resultCount, leftOutCount, namesAfter } of renderSarif(report, category, words)) {
        const path = await host.writeReport(name, pieces);
        keep({ name, path, nameCount, resultCount, read: () => host.readReport(path) });
        total += resultCount + leftOutCount;
        leftOut += leftOutCount;
        namesLeftOut = namesAfter;
    }
    if (leftOut > 0)
        log.annotate('notice', (0,base_words/* message */.iU)('sarif_cut', { count: leftOut, total }));
    if (namesLeftOut > 0)
        log.annotate('warning', (0,base_words/* message */.iU)('sarif_names_cut', { count: namesLeftOut, most: maxSarifFiles }));
}

;// CONCATENATED MODULE: ./src/main/publication.ts








const greenOutcomes = ['passed', 'submitted', 'dry_run'];
const uploadWarnings = 2;
async function publish(report, config, tools) {
    const { host, words } = tools;
    const attempt = createAttempt(tools.log);
    const isGreen = greenOutcomes.includes(report.outcome);
    tellVerdict(report, isGreen, tools);
    const outputs = createOutputs(report, tools, attempt);
    const written = {
        reportFile: undefined,
        sarifFiles: [],
        attestations: [],
    };
    const setOutputs = () => outputs.set({
        reportFile: written.reportFile,
        sarifFiles: written.sarifFiles.map(({ path }) => path),
        attestations: written.attestations,
    });
    await setOutputs();
    const found = hasResults(report) ? await attempt('results', () => __webpack_require__.e(/* import() */ 405).then(__webpack_require__.bind(__webpack_require__, 5405))) : undefined;
    await attempt('job summary', async () => host.writeSummary(await renderWholeSummary(report, words, { policy: config?.policy, found })));
    await attempt('report_file', async () => {
        written.reportFile = await host.writeReport('report.json', renderReportFile(report, words));
    });
    await setOutputs();
    await attempt('sarif_file', () => writeSarifFiles(report, config?.sarifCategory ?? '', tools, (file) => written.sarifFiles.push(file)));
    if (found !== undefined)
        await attempt('attestations', async () => {
            const { writeAttestations } = await __webpack_require__.e(/* import() */ 212).then(__webpack_require__.bind(__webpack_require__, 5212));
            await writeAttestations(report, config, tools, (attestation) => written.attestations.push(attestation));
        });
    const isUploading = config?.uploadSarif === true && report.outcome !== 'cancelled';
    if (found !== undefined)
        await attempt('annotations', () => annotate(report, found, config, tools, isUploading ? uploadWarnings : 0));
    await setOutputs();
    if (isUploading)
        await attempt('upload_sarif', () => upload(written.sarifFiles, config, tools));
    return isGreen ? 0 : 1;
}
async function renderWholeSummary(report, words, tools) {
    const { dryRun } = report;
    if (dryRun === null)
        return renderSummary(report, words, tools);
    const { renderDryRun } = await __webpack_require__.e(/* import() */ 764).then(__webpack_require__.bind(__webpack_require__, 764));
    return renderSummary(report, words, { ...tools, renderMore: (maxBytes) => renderDryRun(dryRun, words, maxBytes) });
}
function createAttempt(log) {
    return async (what, work) => {
        try {
            return await work();
        }
        catch (error) {
            const problem = error instanceof Error ? error.message : String(error);
            log.annotate('warning', (0,base_words/* message */.iU)('publication_failed', { what, problem }));
            return undefined;
        }
    };
}
function createOutputs(report, { host, words }, attempt) {
    const known = new Map();
    return {
        async set(files) {
            const rendered = await attempt('outputs', () => (0,report_outputs/* renderOutputs */.$Z)(report, words, files));
            const outputs = rendered ?? (0,report_outputs/* renderBareOutputs */.Tt)(report, files);
            for (const name of report_outputs/* outputNames */.gr) {
                if (known.get(name) === outputs[name])
                    continue;
                known.set(name, outputs[name]);
                await attempt(name, () => host.setOutput(name, outputs[name]));
            }
        },
    };
}
function annotate(report, { renderAnnotations }, config, { host, words }, keptWarnings) {
    const made = host.annotationCounts;
    const annotations = renderAnnotations(report, words, {
        isCounted: (finding) => config !== undefined && (0,counted_findings/* countsFinding */.M)(config.policy, finding),
        taken: { ...made, warning: made.warning + keptWarnings },
    });
    for (const { level, title, message: text } of annotations) {
        host.annotate(level, (0,log/* makeHarmless */.cj)(text), (0,log/* makeHarmless */.cj)(title));
    }
}
async function upload(files, config, tools) {
    const { host, log } = tools;
    if (files.length === 0)
        return log.info((0,base_words/* message */.iU)('upload_nothing'));
    const { uploadSarif } = await __webpack_require__.e(/* import() */ 761).then(__webpack_require__.bind(__webpack_require__, 5761));
    await log.group((0,base_words/* message */.iU)('group_upload'), () => uploadSarif(files, config.githubToken, { ...tools, scrub: host.scrub, environment: host.environment }));
}
function tellVerdict(report, isGreen, { host, words }) {
    const sentences = [report.reason, report.advice].filter((said) => said !== null);
    const [reason = '', ...advice] = sentences.map((said) => (0,run_logger/* sayOnOneLine */.h)(words, said));
    const text = [reason, ...advice].join(reason.includes('\n') ? '\n' : ' ');
    if (isGreen)
        host.info(text);
    else
        host.annotate('error', text);
}

// EXTERNAL MODULE: ./src/main/run-end.ts
var run_end = __webpack_require__(232);
// EXTERNAL MODULE: ./src/main/scrubbed-report.ts
var scrubbed_report = __webpack_require__(4870);
;// CONCATENATED MODULE: ./src/main/conclusion.ts





function loadProvenScan() {
    return Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(564)]).then(__webpack_require__.bind(__webpack_require__, 1564));
}
async function concludeRun(facts, tools) {
    const { config } = facts;
    try {
        return await publish(makeReport(facts, tools), config, tools);
    }
    catch (error) {
        const end = (0,run_end/* endWithError */.qq)((0,run_end/* toActionError */.ie)(error), [], facts.projectId, facts.finishedAtMs, tools.log);
        return publish((0,scrubbed_report/* scrubReport */.A)(finishRun({ ...facts, ...end, notes: [] }), tools.host.scrub), config, tools);
    }
}
function makeReport({ notes, ...facts }, { host, log }) {
    const { suppressions, config, images, projectId } = facts;
    const baseline = config?.dryRun === true ? undefined : config?.baseline;
    const found = [...notes, ...(0,comparison/* listBaselineNotes */.Z)(baseline, { region: config?.region.value, projectId })];
    for (const { level, text } of found)
        log.annotate(level, text);
    for (const text of listExpired(suppressions))
        log.annotate('warning', text);
    for (const text of listUnused(suppressions, images))
        log.annotate('notice', text);
    const texts = [...(config?.warnings ?? []), ...found.map(({ text }) => text)];
    return (0,scrubbed_report/* scrubReport */.A)(finishRun({ ...facts, notes: texts }), host.scrub);
}


/***/ }),

/***/ 3310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ byteSize)
/* harmony export */ });
function byteSize(text) {
    return Buffer.byteLength(text, 'utf8');
}


/***/ }),

/***/ 1551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   iQ: () => (/* binding */ markdownLink)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(961);
/* harmony import */ var _web_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3355);


const structural = /[&<>`*~\\[\]|#{}^$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const plainStructural = /[&<>`*~\\[\]|#{}^$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
const unfitForCode = /([`|<[\]]+)/u;
const separators = /([\s，。；：、（）《》“”‘’！？【】「」]+)/u;
const opening = /^[("'“‘]+/;
const closing = /[)"'”’.,;:!?]+$/;
const live = [
    /[@$]/,
    /#\d/,
    /\/\//,
    /www\./i,
    /[^\s.]\.(?:[A-Za-z]{2}|[^\s!-~]{2})/,
    /:[\w+-]+:/,
    /(?<!\w)[0-9a-f]{7,40}(?!\w)/i,
    /\b(GH|GHSA)-/i,
];
const lineOpener = /^(?:[-+=]+|:?-+:?|\d{1,9}[.)])$/;
function escapeMarkdown(text, maxLength) {
    const words = (0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(text, maxLength).split(separators);
    return words
        .map((word, index) => (index === 0 && lineOpener.test(word) && !isLive(word) ? escapeAll(word) : escapeWord(word)))
        .join('');
}
function markdownCode(text, maxLength) {
    return codeSpan((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(text, maxLength));
}
function markdownLink(label, url, maxLength) {
    const shown = escapeMarkdown(label, maxLength);
    const target = (0,_web_address_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptUrl */ .s)(url);
    return target === null || shown === '' ? shown : `[${shown}](${target.replaceAll('&', '&amp;')})`;
}
function isLive(word) {
    return live.some((pattern) => pattern.test(word));
}
function escapeWord(word) {
    if (!isLive(word))
        return escapeStructure(word);
    const before = opening.exec(word)?.[0] ?? '';
    const after = closing.exec(word.slice(before.length))?.[0] ?? '';
    return before + codeSpan(word.slice(before.length, word.length - after.length)) + after;
}
function codeSpan(text) {
    return (text
        .split(unfitForCode)
        .map((part, index) => (index % 2 === 1 ? escapeStructure(part) : part.replace(/\S(?:.*\S)?/u, '`$&`')))
        .join(''));
}
function escapeStructure(text) {
    return text.replace((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlain */ .$i)(text) ? plainStructural : structural, toEntity);
}
function escapeAll(text) {
    return text.replace(/[^\p{L}\p{N}]/gu, toEntity);
}
function toEntity(character) {
    if (character === '&')
        return '&amp;';
    if (character === '<')
        return '&lt;';
    if (character === '>')
        return '&gt;';
    return `&#${character.codePointAt(0)};`;
}


/***/ }),

/***/ 3355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ acceptUrl)
/* harmony export */ });
const maxUrlLength = 1000;
const plainUrl = /^https:\/\/[A-Za-z0-9][A-Za-z0-9\-._~:/?#@!$&*+,;=%]+$/;
function acceptUrl(url) {
    if (url.length > maxUrlLength || !plainUrl.test(url) || !URL.canParse(url))
        return null;
    const { hostname, username, password } = new URL(url);
    return hostname !== '' && username === '' && password === '' ? url : null;
}


/***/ }),

/***/ 3469:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KZ: () => (/* binding */ formatIsoTime),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   fU: () => (/* binding */ formatTime)
/* harmony export */ });
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);

function formatIsoTime(epochMs) {
    if (epochMs === null)
        return null;
    const date = new Date(epochMs);
    const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
    return /^\d{4}-/.test(text) ? text : null;
}
function formatTime(epochMs) {
    return formatIsoTime(epochMs)?.slice(0, -5).replace('T', ' ') ?? null;
}
function formatDuration(durationMs, words) {
    const seconds = Number.isFinite(durationMs) ? Math.max(0, Math.round(durationMs / 1000)) : 0;
    const minutes = Math.floor(seconds / 60);
    if (minutes === 0)
        return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(words, (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('duration_seconds', { seconds }));
    if (minutes < 60)
        return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(words, (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('duration_minutes', { minutes, seconds: seconds % 60 }));
    return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(words, (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('duration_hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }));
}


/***/ }),

/***/ 4707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hu: () => (/* binding */ describeImage),
/* harmony export */   jb: () => (/* binding */ describeFinding),
/* harmony export */   wv: () => (/* binding */ describeCounts)
/* harmony export */ });
/* harmony import */ var _domain_totals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7097);
/* harmony import */ var _image_remark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7848);
/* harmony import */ var _format_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3469);



function describeCounts(counts) {
    return { image_count: counts.images, ...describeImageCounts(counts), fixed_count: counts.fixed };
}
function describeImageCounts(counts) {
    return {
        vulnerability_count: counts.vulnerabilities,
        critical_count: counts.critical,
        high_count: counts.high,
        medium_count: counts.medium,
        low_count: counts.low,
        ignored_count: counts.ignored,
        malicious_file_count: counts.maliciousFiles,
        unsafe_setting_count: counts.unsafeSettings,
        new_count: counts.new,
    };
}
const everything = { hosts: Infinity, maliciousFiles: Infinity };
function describeImage(image, { words, baseline, limits = everything }) {
    return {
        image: image.image,
        image_name: image.imageName,
        image_version: image.imageVersion,
        image_digest: image.imageDigest,
        image_id: image.imageId,
        source: image.source,
        registry: image.registry && {
            name: image.registry.name,
            type: image.registry.type,
            namespace: image.registry.namespace,
        },
        local_image_type: image.localImageType,
        status: image.status,
        reason: (0,_image_remark_js__WEBPACK_IMPORTED_MODULE_1__/* .sayRemark */ .G)(image, words),
        severity: (0,_domain_totals_js__WEBPACK_IMPORTED_MODULE_0__/* .findWorstSeverity */ .Q0)([image]),
        scanned_at: (0,_format_time_js__WEBPACK_IMPORTED_MODULE_2__/* .formatIsoTime */ .KZ)(image.scannedAtMs),
        reused: image.reused,
        host_names: image.hostNames.slice(0, limits.hosts),
        counts: describeImageCounts((0,_domain_totals_js__WEBPACK_IMPORTED_MODULE_0__/* .countAll */ .Vn)([image], 1, baseline)),
        malicious_files: image.maliciousFiles && image.maliciousFiles.slice(0, limits.maliciousFiles).map(describeFile),
    };
}
function describeFile({ name, path, description }) {
    return { name, path, description };
}
function describeFinding({ vulnerability, ignored, isNew, software }) {
    return {
        id: vulnerability.id,
        cves: vulnerability.cves,
        severity: vulnerability.severity,
        cvss: vulnerability.cvss,
        type: vulnerability.type,
        title: vulnerability.title,
        description: vulnerability.description,
        solution: vulnerability.solution,
        url: vulnerability.url,
        ignored: ignored && { reason: ignored.reason, expires: ignored.expires },
        new: isNew,
        software: software && software.map(({ name, version, path }) => ({ name, version, path })),
    };
}


/***/ }),

/***/ 7848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ sayRemark),
/* harmony export */   y: () => (/* binding */ remarkOn)
/* harmony export */ });
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);

function sayRemark(image, words) {
    const said = remarkOn(image);
    return said === null ? null : (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(words, said);
}
function remarkOn(image) {
    const said = [image.reason, ...listDetails(image)].filter((part) => part !== null);
    const [first, ...rest] = said;
    if (first === undefined)
        return null;
    return rest.reduce((before, next) => (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('text_pair', { first: before, second: next }), first);
}
function listDetails({ status, details, rating, vulNum }) {
    if (status !== 'success')
        return [];
    if (details.explained)
        return [details.remark];
    return [
        details.why,
        (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('summary_rating', {
            rating: rating ?? (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('summary_rating_none'),
            count: vulNum ?? (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('count_unknown'),
        }),
    ];
}


/***/ }),

/***/ 5468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ renderOutputs),
/* harmony export */   DF: () => (/* binding */ countListed),
/* harmony export */   Tt: () => (/* binding */ renderBareOutputs),
/* harmony export */   gr: () => (/* binding */ outputNames)
/* harmony export */ });
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);
/* harmony import */ var _byte_size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3310);
/* harmony import */ var _escape_clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(961);
/* harmony import */ var _image_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4707);




const outputNames = [
    'outcome',
    'reason',
    'severity',
    'image_count',
    'vulnerability_count',
    'critical_count',
    'high_count',
    'medium_count',
    'low_count',
    'ignored_count',
    'malicious_file_count',
    'unsafe_setting_count',
    'images',
    'images_omitted',
    'new_count',
    'fixed_count',
    'report_file',
    'sarif_file',
    'sarif_files',
    'attestations',
];
const maxListBytes = 96 * 1024;
const listLimits = { hosts: 50, maliciousFiles: 10 };
function renderBareOutputs(report, files) {
    const known = {
        outcome: report.outcome,
        reason: report.outcome,
        images: '[]',
        images_omitted: String(report.images.length),
        ...renderFiles(files),
    };
    return Object.fromEntries(outputNames.map((name) => [name, known[name] ?? 'unknown']));
}
function renderOutputs(report, words, files) {
    const counts = (0,_image_object_js__WEBPACK_IMPORTED_MODULE_2__/* .describeCounts */ .wv)(report.counts);
    const description = { words, baseline: report.baseline, limits: listLimits };
    const images = renderList(report.images, (image) => (0,_image_object_js__WEBPACK_IMPORTED_MODULE_2__/* .describeImage */ .hu)(image, description));
    return {
        outcome: report.outcome,
        reason: (0,_escape_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(words, report.reason), 4000),
        severity: report.severity,
        image_count: String(counts.image_count),
        vulnerability_count: String(counts.vulnerability_count),
        critical_count: String(counts.critical_count),
        high_count: String(counts.high_count),
        medium_count: String(counts.medium_count),
        low_count: String(counts.low_count),
        ignored_count: String(counts.ignored_count),
        malicious_file_count: String(counts.malicious_file_count),
        unsafe_setting_count: String(counts.unsafe_setting_count),
        images: images.text,
        images_omitted: String(report.images.length - images.count),
        new_count: String(counts.new_count),
        fixed_count: String(counts.fixed_count),
        ...renderFiles(files),
    };
}
function countListed(attestations) {
    return renderList(attestations, (attestation) => attestation).count;
}
function renderFiles({ reportFile, sarifFiles, attestations }) {
    return {
        report_file: reportFile ?? '',
        sarif_file: sarifFiles[0] ?? '',
        sarif_files: JSON.stringify(sarifFiles),
        attestations: renderList(attestations, (attestation) => attestation).text,
    };
}
function renderList(items, describe) {
    const objects = [];
    let bytes = 2;
    for (const item of items) {
        const text = JSON.stringify(describe(item));
        bytes += (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_3__/* .byteSize */ .m)(text) + 1;
        if (bytes > maxListBytes)
            break;
        objects.push(text);
    }
    return { text: `[${objects.join(',')}]`, count: objects.length };
}


/***/ }),

/***/ 1179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HI: () => (/* binding */ describeSeverity),
/* harmony export */   iE: () => (/* binding */ severityIcons),
/* harmony export */   v9: () => (/* binding */ nameSeverity)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1245);

const severityIcons = { critical: '🔴', high: '🟠', medium: '🟡', low: '🔵' };
function nameSeverity(severity, words) {
    return words[`severity_${severity}`];
}
function describeSeverity({ severity, rank }, words) {
    const known = _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.find((documented) => documented === severity);
    return known === undefined ? `${nameSeverity(rank, words)} (${severity})` : nameSeverity(known, words);
}


/***/ }),

/***/ 5053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ renderList),
/* harmony export */   w: () => (/* binding */ foldAway)
/* harmony export */ });
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);
/* harmony import */ var _byte_size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3310);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8266);



const openLines = 10;
const reservedBytes = 600;
function renderList(heading, lines, words, maxBytes) {
    const items = [];
    let bytes = reservedBytes;
    for (const line of lines) {
        const item = `- ${line}`;
        bytes += (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_1__/* .byteSize */ .m)(item) + 1;
        if (bytes > maxBytes)
            break;
        items.push(item);
    }
    const hidden = items.splice(openLines);
    const cut = lines.length - items.length - hidden.length;
    if (hidden.length > 0)
        items.push(foldAway(hidden, (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(words, (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('summary_show_more', { count: hidden.length }))));
    if (cut > 0)
        items.push(`- ${(0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(words, (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('summary_more_notes', { count: cut }))}`);
    return (0,_section_js__WEBPACK_IMPORTED_MODULE_2__/* .renderSection */ .Y)(heading, items, maxBytes);
}
function foldAway(lines, label) {
    return `\n<details>\n<summary>${label}</summary>\n\n${lines.join('\n')}\n\n</details>\n`;
}


/***/ }),

/***/ 8266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ renderSection)
/* harmony export */ });
/* harmony import */ var _byte_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3310);

function renderSection(heading, parts, maxBytes) {
    const filled = parts.filter((part) => part !== '');
    if (filled.length === 0)
        return '';
    const text = `### ${heading}\n\n${filled.join('\n')}\n`;
    return (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_0__/* .byteSize */ .m)(text) <= maxBytes ? text : '';
}


/***/ }),

/***/ 8713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ renderTable)
/* harmony export */ });
/* harmony import */ var _byte_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3310);

function renderTable(columns, rows, maxBytes, fold) {
    const head = renderHead(columns);
    const foldBytes = (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_0__/* .byteSize */ .m)(wrapFold(head, fold.label(Number.MAX_SAFE_INTEGER)));
    const lines = [];
    let bytes = (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_0__/* .byteSize */ .m)(head);
    for (const row of rows) {
        const line = renderRow(row);
        bytes += (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_0__/* .byteSize */ .m)(line) + (lines.length === fold.open ? foldBytes : 0);
        if (bytes > maxBytes)
            break;
        lines.push(line);
    }
    if (lines.length === 0)
        return { text: '', shown: 0 };
    const hidden = lines.splice(fold.open);
    const open = head + lines.join('');
    const text = hidden.length === 0 ? open : `${open}${wrapFold(head + hidden.join(''), fold.label(hidden.length))}`;
    return { text, shown: lines.length + hidden.length };
}
function renderHead(columns) {
    return (renderRow(columns.map((column) => column.heading)) +
        renderRow(columns.map((column) => (column.isNumber ? '--:' : '---'))));
}
function renderRow(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
function wrapFold(content, label) {
    return `\n<details>\n<summary>${label}</summary>\n\n${content}\n</details>\n`;
}


/***/ })

};
;