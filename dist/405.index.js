"use strict";
exports.id = 405;
exports.ids = [405];
exports.modules = {

/***/ 5405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  groupAccepted: () => (/* reexport */ vulnerability_groups/* groupAccepted */.p4),
  groupStanding: () => (/* reexport */ vulnerability_groups/* groupStanding */.YZ),
  loadSarif: () => (/* binding */ loadSarif),
  renderAccepted: () => (/* reexport */ renderAccepted),
  renderAnnotations: () => (/* reexport */ renderAnnotations),
  renderChart: () => (/* reexport */ renderChart),
  renderFindings: () => (/* reexport */ renderFindings),
  renderFirstFix: () => (/* reexport */ renderFirstFix),
  renderFixed: () => (/* reexport */ renderFixed),
  renderMaliciousFiles: () => (/* reexport */ renderMaliciousFiles)
});

// EXTERNAL MODULE: ./src/base/words/index.ts
var base_words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/report/annotation-limit.ts
var annotation_limit = __webpack_require__(4963);
;// CONCATENATED MODULE: ./src/report/counted-findings.ts
function listCounted(images, isCounted) {
    const ids = new Set();
    for (const { findings } of images)
        for (const each of findings)
            if (isCounted(each))
                ids.add(each.vulnerability.id);
    return ids;
}

;// CONCATENATED MODULE: ./src/report/distinct-images.ts
const shownDigestLength = 'sha256:'.length + 12;
function distinguishImages(images) {
    const counts = new Map();
    for (const { image } of images)
        counts.set(image, (counts.get(image) ?? 0) + 1);
    return images.map((image) => (counts.get(image.image) === 1 ? image : { ...image, image: tellApart(image) }));
}
function tellApart({ image, imageName, imageVersion, imageDigest, imageId }) {
    const name = [imageName ?? '-', imageVersion].filter((part) => part !== null).join(':');
    const content = imageDigest ?? imageId ?? '-';
    const shown = content.length > shownDigestLength ? `${content.slice(0, shownDigestLength)}…` : content;
    return image === name ? `${image}@${shown}` : `${image} = ${name}@${shown}`;
}

// EXTERNAL MODULE: ./src/report/escape/clean.ts
var clean = __webpack_require__(961);
// EXTERNAL MODULE: ./src/report/severity-words.ts
var severity_words = __webpack_require__(1179);
// EXTERNAL MODULE: ./src/report/software-text.ts
var software_text = __webpack_require__(4769);
// EXTERNAL MODULE: ./src/report/vulnerability-groups.ts
var vulnerability_groups = __webpack_require__(861);
;// CONCATENATED MODULE: ./src/report/annotations.ts








const shownImages = 3;
function renderAnnotations(report, words, { isCounted, taken }) {
    const groups = (0,vulnerability_groups/* groupStanding */.YZ)(distinguishImages(report.images));
    const counted = report.outcome === 'failed' ? listCounted(report.images, isCounted) : new Set();
    const errors = groups
        .filter(({ vulnerability }) => counted.has(vulnerability.id))
        .slice(0, Math.max(0, annotation_limit/* maxAnnotations */.Z - taken.error));
    const asErrors = new Set(errors);
    const warnings = groups.filter((group) => !asErrors.has(group)).slice(0, Math.max(0, annotation_limit/* maxAnnotations */.Z - taken.warning));
    const shown = [
        ...errors.map((group) => ({ level: 'error', group })),
        ...warnings.map((group) => ({ level: 'warning', group })),
    ];
    const more = groups.length - shown.length;
    return shown.map(({ level, group }, index) => {
        const text = describeGroup(group, words);
        const isLast = index === shown.length - 1;
        return {
            level,
            title: describeTitle(group, words),
            message: (0,base_words/* say */.cv)(words, isLast && more > 0 ? (0,base_words/* message */.iU)('annotation_more', { text, count: more }) : text),
        };
    });
}
function describeTitle({ vulnerability }, words) {
    const severity = (0,severity_words/* describeSeverity */.HI)(vulnerability, words);
    return (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('annotation_title', { severity, id: (0,clean/* cutText */.IN)(vulnerability.id, 80) }));
}
function describeGroup({ vulnerability, images, software }, words) {
    const shown = images
        .slice(0, shownImages)
        .map(({ image }) => (0,clean/* cutText */.IN)(image, 600))
        .join(', ');
    const more = images.length - shownImages;
    const text = (0,base_words/* message */.iU)('annotation_text', {
        id: (0,clean/* cutText */.IN)(vulnerability.id, 80),
        severity: (0,severity_words/* describeSeverity */.HI)(vulnerability, words),
        score: vulnerability.cvss ?? (0,base_words/* message */.iU)('count_unknown'),
        images: more > 0 ? (0,base_words/* message */.iU)('text_more', { shown, count: more }) : shown,
        title: (0,clean/* cutText */.IN)(vulnerability.title, 300),
    });
    const affected = (0,software_text/* describeSoftware */.F)(software);
    return affected === undefined ? text : (0,base_words/* message */.iU)('annotation_affects', { text, software: affected });
}

// EXTERNAL MODULE: ./src/report/escape/markdown.ts
var markdown = __webpack_require__(1551);
// EXTERNAL MODULE: ./src/report/summary/section.ts
var section = __webpack_require__(8266);
;// CONCATENATED MODULE: ./src/report/summary/software.ts


function listSoftware({ software }, words, maxShown = 3) {
    const all = software ?? [];
    const shown = all.slice(0, maxShown).map(({ name, version, path }) => {
        const called = (0,markdown/* markdownCode */.D9)([name, version].filter((part) => part !== '').join(' '), 160);
        return path === '' ? called : `${called} (${(0,markdown/* markdownCode */.D9)(path, 200)})`;
    });
    const more = all.length - shown.length;
    return more > 0 ? [...shown, (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_more_software', { count: more }))] : shown;
}

// EXTERNAL MODULE: ./src/report/summary/table.ts
var summary_table = __webpack_require__(8713);
;// CONCATENATED MODULE: ./src/report/summary/findings.ts






const findings_shownImages = 2;
const shownCves = 3;
const titleLength = 120;
const solutionLength = 200;
const openRows = 15;
const worstRows = 9;
const reservedBytes = 1200;
function renderFindings(context, maxBytes) {
    const { report, words, standing } = context;
    const several = report.images.length > 1;
    const columns = [
        { heading: words.summary_severity },
        { heading: words.summary_vulnerability },
        { heading: words.summary_update },
        ...(several ? [{ heading: words.summary_where }] : []),
    ];
    const rows = renderRows(bringImagesForward(standing), several, context);
    const table = (0,summary_table/* renderTable */.b)(columns, rows, maxBytes - reservedBytes, {
        open: openRows,
        label: (count) => (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_show_more', { count })),
    });
    const cut = standing.length - table.shown;
    const findings = standing.reduce((sum, group) => sum + group.images.length, 0);
    const sizes = (0,base_words/* message */.iU)('summary_findings_grouped', { findings, vulnerabilities: standing.length });
    const hasLongSolution = standing.some(({ vulnerability }) => vulnerability.solution.length > solutionLength);
    const lead = [
        ...(findings > standing.length ? [(0,base_words/* say */.cv)(words, sizes)] : []),
        ...(several && standing.length > openRows ? [(0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_first_rows', { count: openRows }))] : []),
    ];
    return (0,section/* renderSection */.Y)(words.summary_findings, [
        lead.length === 0 ? '' : `${lead.join(' ')}\n`,
        table.text,
        cut === 0 ? '' : `${(0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_findings_cut', { count: cut, total: standing.length }))}\n`,
        hasLongSolution ? words.summary_solutions_cut : '',
    ], maxBytes);
}
function bringImagesForward(groups) {
    if (groups.length <= openRows)
        return groups;
    const first = new Set(groups.slice(0, worstRows));
    const seen = new Set([...first].flatMap(({ images }) => images));
    for (const group of groups.slice(worstRows)) {
        if (first.size === openRows)
            break;
        if (group.images.every((image) => seen.has(image)))
            continue;
        first.add(group);
        for (const image of group.images)
            seen.add(image);
    }
    for (const group of groups) {
        if (first.size === openRows)
            break;
        first.add(group);
    }
    return [...groups.filter((group) => first.has(group)), ...groups.filter((group) => !first.has(group))];
}
function* renderRows(groups, several, context) {
    for (const group of groups) {
        yield [
            joinLines([showSeverity(group, context), tellScore(group), tellNew(group, context)]),
            joinLines([showIds(group, context), showTitle(group)]),
            joinLines(describeUpdate(group, context)),
            ...(several ? [listImages(group, context)] : []),
        ];
    }
}
function showSeverity({ vulnerability }, { words }) {
    return `${severity_words/* severityIcons */.iE[vulnerability.rank]}&nbsp;${(0,markdown/* escapeMarkdown */.FV)((0,severity_words/* describeSeverity */.HI)(vulnerability, words), 60)}`;
}
function tellScore({ vulnerability }) {
    return vulnerability.cvss === null ? '' : `CVSS&nbsp;${vulnerability.cvss}`;
}
function tellNew(group, { words }) {
    if (group.isNew !== true)
        return '';
    const total = group.images.length;
    const count = group.newCount;
    const text = count === total ? words.summary_is_new : (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_is_new_in_some', { count, total }));
    return `🆕&nbsp;${text}`;
}
function showIds({ vulnerability }, { words }) {
    const { id, cves, url } = vulnerability;
    const others = cves.filter((cve) => cve !== id);
    const shown = others.slice(0, shownCves).map((cve) => (0,markdown/* escapeMarkdown */.FV)(cve, 40));
    const more = others.length - shown.length;
    const parts = [...shown, ...(more > 0 ? [(0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_more_cves', { count: more }))] : [])];
    return joinLines([(0,markdown/* markdownLink */.iQ)(id, url, 80), parts.join(', ')]);
}
function showTitle({ vulnerability: { id, title } }) {
    return title === id ? '' : (0,markdown/* escapeMarkdown */.FV)(title, titleLength);
}
function describeUpdate(group, { words }) {
    const solution = group.vulnerability.solution.trim();
    const software = listSoftware(group, words, 1);
    return [
        ...(software.length === 0 && group.software !== null ? [words.summary_no_software] : software),
        solution === '' ? words.summary_no_solution : (0,markdown/* escapeMarkdown */.FV)(solution, solutionLength),
    ];
}
function listImages({ images }, { labels, words }) {
    const shown = images.slice(0, findings_shownImages).map((image) => (0,markdown/* markdownCode */.D9)(labels.of(image).short, 200));
    const more = images.length - shown.length;
    return [...shown, ...(more > 0 ? [(0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_more_images', { count: more }))] : [])].join(', ');
}
function joinLines(lines) {
    return lines.filter((line) => line !== '').join('<br>');
}

;// CONCATENATED MODULE: ./src/report/summary/accepted.ts





const accepted_openRows = 10;
const accepted_reservedBytes = 600;
function renderAccepted(context, maxBytes) {
    const { words, accepted } = context;
    const columns = [
        { heading: words.summary_severity },
        { heading: words.summary_vulnerability },
        { heading: words.summary_reason },
        { heading: words.summary_until },
        { heading: words.summary_where },
    ];
    const table = (0,summary_table/* renderTable */.b)(columns, accepted_renderRows(context), maxBytes - accepted_reservedBytes, {
        open: accepted_openRows,
        label: (count) => (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_show_more', { count })),
    });
    const cut = accepted.length - table.shown;
    const count = accepted.reduce((sum, group) => sum + group.images.length, 0);
    return (0,section/* renderSection */.Y)((0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_accepted', { count })), [table.text, cut === 0 ? '' : (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_accepted_cut', { count: cut, total: accepted.length }))], maxBytes);
}
function* accepted_renderRows(context) {
    for (const group of context.accepted) {
        yield [
            showSeverity(group, context),
            showIds(group, context),
            (0,markdown/* escapeMarkdown */.FV)(group.acceptance?.reason ?? '', 300),
            (0,markdown/* escapeMarkdown */.FV)(group.acceptance?.expires ?? context.words.summary_forever, 40),
            listImages(group, context),
        ];
    }
}

// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __webpack_require__(1245);
// EXTERNAL MODULE: ./src/domain/totals.ts
var totals = __webpack_require__(7097);
;// CONCATENATED MODULE: ./src/report/escape/mermaid.ts

function escapeMermaid(text, maxLength) {
    return (0,clean/* cleanText */.X5)(text, maxLength).replace(/[^\p{L}\p{M}\p{N} .,/:_()+=@…，。：（）-]/gu, (character) => `#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./src/report/summary/chart.ts





const chart_layers = severity/* severities */.gO.toReversed();
const colours = {
    critical: '#cf222e',
    high: '#fb8f44',
    medium: '#eac54f',
    low: '#54aeff',
};
const maxBars = 10;
function renderChart(context) {
    const { report, words } = context;
    if (typeof report.counts.vulnerabilities !== 'number')
        return '';
    const bars = listBars(context);
    if (bars.length < 2)
        return '';
    const longest = Math.max(...bars.map(({ counts: own }) => lengthOf(own, 'low')));
    return [
        '```mermaid',
        `%%{init: ${JSON.stringify(describeLook(bars.length))}}%%`,
        'xychart-beta horizontal',
        `  title "${escapeMermaid(words.summary_picture, 80)}"`,
        `  x-axis [${bars.map(({ label }) => `"${escapeMermaid(label, 60)}"`).join(', ')}]`,
        `  y-axis 0 --> ${longest}`,
        ...chart_layers.map((severity) => `  bar [${bars.map((bar) => lengthOf(bar.counts, severity)).join(', ')}]`),
        '```',
        '',
    ].join('\n');
}
function listBars({ report, words, labels }) {
    const bars = [];
    for (const image of report.images) {
        if (bars.length === maxBars)
            break;
        const counts = (0,totals/* countAll */.Vn)([image], 1);
        if (typeof counts.vulnerabilities !== 'number' || counts.vulnerabilities === 0)
            continue;
        const name = (0,clean/* cutText */.IN)(labels.of(image).short, 40);
        const label = (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_bar', { image: name, count: counts.vulnerabilities }));
        const twins = bars.filter((bar) => bar.label.startsWith(label)).length;
        bars.push({ label: twins === 0 ? label : `${label} ${twins + 1}`, counts });
    }
    return bars;
}
function lengthOf(counts, mildest) {
    return severity/* severities */.gO
        .slice(0, severity/* severities */.gO.indexOf(mildest) + 1)
        .reduce((sum, severity) => sum + (counts[severity] === 'unknown' ? 0 : counts[severity]), 0);
}
function describeLook(bars) {
    return {
        xyChart: {
            width: 900,
            height: 70 + 32 * bars,
            yAxis: { showLabel: false, showTick: false, showAxisLine: false },
        },
        themeVariables: {
            xyChart: {
                backgroundColor: 'transparent',
                plotColorPalette: chart_layers.map((severity) => colours[severity]).join(','),
            },
        },
    };
}

// EXTERNAL MODULE: ./src/domain/counted-findings.ts
var counted_findings = __webpack_require__(5065);
;// CONCATENATED MODULE: ./src/report/summary/first-fix.ts








const first_fix_solutionLength = 500;
function renderFirstFix(context, maxLength) {
    const { report, words } = context;
    const [first, ...rest] = findFirstFix(context, Math.min(maxLength, first_fix_solutionLength));
    if (first === undefined)
        return [];
    const label = report.outcome === 'failed' ? words.summary_fix_first : words.summary_worst_finding;
    return [
        (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_labelled', { label: `**${label}**`, text: (0,base_words/* say */.cv)(words, first) })),
        ...rest.map((line) => `- ${(0,base_words/* say */.cv)(words, line)}`),
    ];
}
function findFirstFix(context, maxLength) {
    const { report, standing, policy } = context;
    if (report.outcome === 'passed' || report.outcome === 'submitted' || report.outcome === 'dry_run')
        return [];
    const proven = (0,totals/* listProven */.DB)(report.images);
    const infected = proven.find(({ maliciousFileNum }) => (maliciousFileNum ?? 0) > 0);
    const countsFiles = policy?.terms.some(({ kind }) => kind === 'malicious_file') ?? false;
    if (countsFiles && infected !== undefined)
        return fixMaliciousFile(infected, context, maxLength);
    const counted = listCounted(proven, (finding) => policy !== undefined && (0,counted_findings/* countsFinding */.M)(policy, finding));
    const group = standing.find(({ vulnerability }) => counted.has(vulnerability.id));
    if (group !== undefined)
        return fixVulnerability(group, context, maxLength);
    if (report.outcome !== 'failed')
        return standing[0] ? fixVulnerability(standing[0], context, maxLength) : [];
    const unexplained = proven.find(({ details }) => !details.explained);
    if (unexplained !== undefined)
        return [fixRating(unexplained, context)];
    const unsafe = proven.find(({ unsafeSettingNum }) => (unsafeSettingNum ?? 0) > 0);
    if (unsafe === undefined)
        return [];
    const image = (0,markdown/* markdownCode */.D9)(context.labels.of(unsafe).short, 200);
    return [(0,base_words/* message */.iU)('fix_unsafe_settings', { count: unsafe.unsafeSettingNum ?? 0, image })];
}
function fixVulnerability(group, context, maxLength) {
    const { words } = context;
    const { id, url, title, cvss, solution } = group.vulnerability;
    const values = {
        id: (0,markdown/* markdownLink */.iQ)(id, url, 80),
        severity: (0,markdown/* escapeMarkdown */.FV)((0,severity_words/* describeSeverity */.HI)(group.vulnerability, words), 60),
        score: cvss ?? words.count_unknown,
    };
    const head = group.isNew === true ? (0,base_words/* message */.iU)('fix_vulnerability_new', values) : (0,base_words/* message */.iU)('fix_vulnerability', values);
    const called = title === '' || title === id ? '' : (0,markdown/* escapeMarkdown */.FV)(title, Math.min(maxLength, 200));
    return [
        called === '' ? head : (0,base_words/* message */.iU)('summary_labelled', { label: head, text: called }),
        ...tellPackage(group, context),
        solution.trim() === ''
            ? (0,base_words/* message */.iU)('fix_no_solution')
            : (0,base_words/* message */.iU)('fix_solution', { solution: (0,markdown/* escapeMarkdown */.FV)(solution, maxLength) }),
        (0,base_words/* message */.iU)('summary_labelled', { label: words.summary_where, text: listImages(group, context) }),
    ];
}
function tellPackage(group, context) {
    const software = listSoftware(group, context.words);
    if (software.length > 0)
        return [(0,base_words/* message */.iU)('fix_software', { software: software.join(', ') })];
    if (group.software !== null)
        return [(0,base_words/* message */.iU)('fix_software_unnamed')];
    return group.vulnerability.solution.trim() === '' ? [(0,base_words/* message */.iU)('fix_package_unknown')] : [];
}
function fixMaliciousFile(image, { labels }, maxLength) {
    const label = (0,markdown/* markdownCode */.D9)(labels.of(image).short, 200);
    const [file] = image.maliciousFiles ?? [];
    if (file === undefined) {
        return [(0,base_words/* message */.iU)('fix_malicious_files_unnamed', { count: image.maliciousFileNum ?? 0, image: label })];
    }
    const name = (0,markdown/* markdownCode */.D9)(file.path || file.name || '-', Math.min(maxLength, 300));
    return [(0,base_words/* message */.iU)('fix_malicious_file', { file: name, image: label })];
}
function fixRating(image, { labels, words }) {
    return (0,base_words/* message */.iU)('fix_rating', {
        image: (0,markdown/* markdownCode */.D9)(labels.of(image).short, 200),
        rating: image.rating === null ? words.count_unknown : (0,markdown/* escapeMarkdown */.FV)(image.rating, 40),
    });
}

// EXTERNAL MODULE: ./src/report/byte-size.ts
var byte_size = __webpack_require__(3310);
// EXTERNAL MODULE: ./src/report/summary/list.ts
var list = __webpack_require__(5053);
;// CONCATENATED MODULE: ./src/report/summary/fixed.ts




const shownNames = 3;
const shownLines = 100;
const fixed_reservedBytes = 300;
function renderFixed({ report, words }, maxBytes) {
    const fixed = report.baseline?.fixed ?? [];
    if (fixed.length === 0)
        return '';
    const names = new Map();
    for (const { id, imageName } of fixed) {
        const having = names.get(id) ?? [];
        if (having.length === 0)
            names.set(id, having);
        having.push(imageName);
    }
    const lines = [];
    let bytes = fixed_reservedBytes;
    for (const [id, having] of names) {
        const shown = having.slice(0, shownNames).map((name) => (0,markdown/* markdownCode */.D9)(name, 200));
        const more = having.length - shown.length;
        if (more > 0)
            shown.push((0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_more_images', { count: more })));
        const text = (0,base_words/* message */.iU)('summary_labelled', { label: (0,markdown/* escapeMarkdown */.FV)(id, 80), text: shown.join(', ') });
        const line = `- ${(0,base_words/* say */.cv)(words, text)}`;
        bytes += (0,byte_size/* byteSize */.m)(line) + 1;
        if (bytes > maxBytes || lines.length === shownLines)
            break;
        lines.push(line);
    }
    const cut = names.size - lines.length;
    if (cut > 0)
        lines.push(`- ${(0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_more_notes', { count: cut }))}`);
    const text = (0,list/* foldAway */.w)(lines, (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_fixed', { count: fixed.length })));
    return (0,byte_size/* byteSize */.m)(text) <= maxBytes ? text : '';
}

;// CONCATENATED MODULE: ./src/report/summary/malicious-files.ts




const malicious_files_openRows = 10;
const malicious_files_reservedBytes = 600;
function renderMaliciousFiles({ report, words, labels }, maxBytes) {
    const files = report.images.flatMap((image) => (image.maliciousFiles ?? []).map((file) => ({ ...file, label: labels.of(image).short })));
    const columns = [
        { heading: words.summary_where },
        { heading: words.summary_file },
        { heading: words.summary_path },
        { heading: words.summary_description },
    ];
    const rows = files.map(({ label, name, path, description }) => [
        (0,markdown/* markdownCode */.D9)(label, 200),
        (0,markdown/* markdownCode */.D9)(name, 200),
        (0,markdown/* markdownCode */.D9)(path, 300),
        (0,markdown/* escapeMarkdown */.FV)(description, 200),
    ]);
    const table = (0,summary_table/* renderTable */.b)(columns, rows, maxBytes - malicious_files_reservedBytes, {
        open: malicious_files_openRows,
        label: (count) => (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_show_more', { count })),
    });
    const cut = files.length - table.shown;
    return (0,section/* renderSection */.Y)((0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_files', { count: files.length })), [table.text, cut === 0 ? '' : (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('summary_files_cut', { count: cut, total: files.length }))], maxBytes);
}

;// CONCATENATED MODULE: ./src/report/found.ts








function loadSarif() {
    return __webpack_require__.e(/* import() */ 684).then(__webpack_require__.bind(__webpack_require__, 1684));
}


/***/ }),

/***/ 4769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ describeSoftware)
/* harmony export */ });
/* harmony import */ var _escape_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(961);

function describeSoftware(software) {
    const [first, ...more] = software ?? [];
    if (first === undefined)
        return undefined;
    const path = (0,_escape_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(first.path, 200);
    const parts = [
        (0,_escape_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(first.name, 100),
        (0,_escape_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(first.version, 60),
        path === '' ? '' : `(${path})`,
        more.length === 0 ? '' : `+${more.length}`,
    ];
    return parts.filter((part) => part !== '').join(' ');
}


/***/ }),

/***/ 861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YZ: () => (/* binding */ groupStanding),
/* harmony export */   p4: () => (/* binding */ groupAccepted)
/* harmony export */ });
/* unused harmony export compareGroups */
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1245);

function groupStanding(images) {
    return group(images, ({ ignored, vulnerability }) => (ignored === null ? vulnerability.id : undefined));
}
function groupAccepted(images) {
    return group(images, ({ ignored, vulnerability }) => ignored === null ? undefined : JSON.stringify([vulnerability.id, ignored.reason, ignored.expires]));
}
function compareGroups(a, b) {
    return (_domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(a.vulnerability.rank) - _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(b.vulnerability.rank) ||
        Number(b.isNew ?? false) - Number(a.isNew ?? false) ||
        (b.vulnerability.cvss ?? 0) - (a.vulnerability.cvss ?? 0) ||
        b.images.length - a.images.length ||
        (a.vulnerability.id < b.vulnerability.id ? -1 : 1));
}
function group(images, keyOf) {
    const groups = new Map();
    for (const image of images) {
        for (const finding of image.findings) {
            const key = keyOf(finding);
            if (key === undefined)
                continue;
            const known = groups.get(key);
            if (known === undefined)
                groups.set(key, openGroup(finding, image));
            else if (known.images.at(-1) !== image)
                addTo(known, finding, image);
        }
    }
    return [...groups.values()].toSorted(compareGroups);
}
function openGroup({ vulnerability, ignored, isNew, software }, image) {
    return { vulnerability, images: [image], acceptance: ignored, isNew, newCount: Number(isNew ?? false), software };
}
function addTo(group, { isNew, software }, image) {
    group.images.push(image);
    group.newCount += Number(isNew ?? false);
    if (isNew !== null)
        group.isNew = isNew || group.isNew === true;
    group.software = mergeSoftware(group.software, software);
}
const maxSoftware = 100;
function mergeSoftware(before, more) {
    if (before === null || more === null || before.length >= maxSoftware)
        return before ?? more;
    const isKnown = ({ name, version, path }) => before.some((known) => known.name === name && known.version === version && known.path === path);
    return [...before, ...more.filter((software) => !isKnown(software))];
}


/***/ })

};
;