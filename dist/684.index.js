"use strict";
exports.id = 684;
exports.ids = [684];
exports.modules = {

/***/ 1684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  maxSarifFiles: () => (/* binding */ maxSarifFiles),
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./src/report/vulnerability-groups.ts
var vulnerability_groups = __webpack_require__(861);
// EXTERNAL MODULE: ./src/base/version.ts
var version = __webpack_require__(2301);
// EXTERNAL MODULE: ./src/report/byte-size.ts
var byte_size = __webpack_require__(3310);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/base/words/index.ts
var base_words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/report/escape/clean.ts
var clean = __webpack_require__(961);
// EXTERNAL MODULE: ./src/report/severity-words.ts
var severity_words = __webpack_require__(1179);
// EXTERNAL MODULE: ./src/report/software-text.ts
var software_text = __webpack_require__(4769);
// EXTERNAL MODULE: ./src/domain/image-name.ts
var image_name = __webpack_require__(7717);
;// CONCATENATED MODULE: ./src/report/sarif/category.ts


function identifyRun(image, prefix) {
    const { imageName, source } = image;
    const name = imageName === null || imageName === '' ? undefined : shortenName(replaceHalves(imageName));
    if (name !== undefined)
        return { name, category: categoryOf(prefix, source, name) };
    if (image.status !== 'success')
        return undefined;
    const content = replaceHalves(image.imageDigest || image.imageId || image.image) || '_';
    return { name: content, category: categoryOf(prefix, source, content.includes(':') ? content : `@${content}`) };
}
function categoryOf(prefix, source, name) {
    const path = name.split('/').map(encodeSegment).join('/');
    const place = source === 'registry' ? `registry/${path}` : path.replace(/^registry(?=\/)/, '%72egistry');
    return `${prefix}/${place}/`;
}
function shortenName(name) {
    const canonical = (0,image_name/* canonicalName */.Ew)(name);
    const short = canonical.replace(/^docker\.io\//, '');
    const spellings = [short.replace(/^library\//, ''), short];
    return spellings.find((spelling) => (0,image_name/* canonicalName */.Ew)(spelling) === canonical) ?? canonical;
}
function replaceHalves(text) {
    return text.replace(/\p{Cs}/gu, '\uFFFD');
}
function encodeSegment(segment) {
    return encodeURIComponent(segment)
        .replaceAll('%3A', ':')
        .replace(/^\.+$/, (dots) => dots.replaceAll('.', '%2E'));
}
const maxPathLength = 300;
function artifactUri(name) {
    const segments = name.split('/').map((segment) => segment.replace(/[^A-Za-z0-9._-]/g, '_').replace(/^\.+$/, '_'));
    const path = segments.filter((segment) => segment !== '').join('/');
    if (path === name && path.length <= maxPathLength)
        return path;
    const hash = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 8);
    return `${path.slice(0, maxPathLength).replace(/\/$/, '')}_${hash}`;
}

// EXTERNAL MODULE: ./src/report/escape/markdown.ts
var markdown = __webpack_require__(1551);
// EXTERNAL MODULE: ./src/report/escape/web-address.ts
var web_address = __webpack_require__(3355);
;// CONCATENATED MODULE: ./src/report/sarif/severity.ts
const scores = {
    critical: { least: 9, most: 10, usual: 9.5 },
    high: { least: 7, most: 8.9, usual: 8 },
    medium: { least: 4, most: 6.9, usual: 5.5 },
    low: { least: 0.1, most: 3.9, usual: 2 },
};
function scoreOf({ cvss, rank }) {
    const { least, most, usual } = scores[rank];
    const score = cvss === null || !(cvss > 0) ? usual : Math.round(cvss * 10) / 10;
    return Math.min(most, Math.max(least, score)).toFixed(1);
}
const levels = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'note',
};

;// CONCATENATED MODULE: ./src/report/sarif/rule.ts






const maxIdLength = 255;
const maxCveTags = 17;
function ruleId({ id }) {
    return id.length > 0 && id.length <= maxIdLength ? id : `hss-${(0,external_node_crypto_.createHash)('sha256').update(id).digest('hex')}`;
}
function describeRule(vulnerability, words) {
    const { cves, title, description, solution, url, rank, type } = vulnerability;
    const shortText = (0,clean/* cleanText */.X5)(title, 250) || ruleId(vulnerability);
    const fullText = (0,clean/* cleanText */.X5)(description, 1000) || shortText;
    const advice = (0,clean/* cleanText */.X5)(solution, 1000);
    const helpUri = (0,web_address/* acceptUrl */.s)(url);
    const tags = ['security', rank, (0,clean/* cleanText */.X5)(type, 60), ...cves.slice(0, maxCveTags).map((cve) => (0,clean/* cleanText */.X5)(cve, 60))];
    return {
        id: ruleId(vulnerability),
        shortDescription: { text: shortText },
        fullDescription: { text: fullText },
        ...(helpUri === null ? {} : { helpUri }),
        help: {
            text: advice === '' ? fullText : (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('sarif_solution', { solution: advice })),
            markdown: [
                (0,markdown/* markdownLink */.iQ)(vulnerability.id, url, 80),
                (0,markdown/* escapeMarkdown */.FV)(description, 1000),
                advice === '' ? '' : (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('sarif_solution', { solution: (0,markdown/* escapeMarkdown */.FV)(solution, 1000) })),
            ]
                .filter((part) => part !== '')
                .join('\n\n') || shortText,
        },
        defaultConfiguration: { level: levels[rank] },
        properties: { tags: [...new Set(tags.filter((tag) => tag !== ''))], 'security-severity': scoreOf(vulnerability) },
    };
}

;// CONCATENATED MODULE: ./src/report/sarif/result.ts








const shownImages = 20;
function describeResult(group, ruleIndex, words) {
    return {
        ruleId: ruleId(group.vulnerability),
        ruleIndex,
        level: levels[group.vulnerability.rank],
        message: { text: sayResult(group, words) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: artifactUri(group.name) },
                    region: { startLine: 1, startColumn: 1 },
                },
            },
        ],
        partialFingerprints: { primaryLocationLineHash: `${hashIdentity(group)}:1` },
    };
}
function hashIdentity({ name, vulnerability }) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([name, vulnerability.id]))
        .digest('hex')
        .slice(0, 32);
}
function sayResult(group, words) {
    return (0,base_words/* say */.cv)(words, describeGroup(group, words)).replace(/[[\]\\]/g, '\\$&');
}
function describeGroup({ vulnerability, images, isNew, software }, words) {
    const shown = images
        .slice(0, shownImages)
        .map(({ image }) => (0,clean/* cleanText */.X5)(image, 600))
        .join(', ');
    const more = images.length - shownImages;
    const found = (0,base_words/* message */.iU)('sarif_text', {
        title: (0,clean/* cleanText */.X5)(vulnerability.title, 250) || ruleId(vulnerability),
        severity: (0,severity_words/* describeSeverity */.HI)(vulnerability, words),
        score: vulnerability.cvss ?? (0,base_words/* message */.iU)('count_unknown'),
        images: more > 0 ? (0,base_words/* message */.iU)('text_more', { shown, count: more }) : shown,
    });
    const affected = (0,software_text/* describeSoftware */.F)(software);
    const text = affected === undefined ? found : (0,base_words/* message */.iU)('finding_affects', { text: found, software: affected });
    return isNew === true ? (0,base_words/* message */.iU)('finding_is_new', { text }) : text;
}

;// CONCATENATED MODULE: ./src/report/sarif/run.ts




const maxResults = 5000;
function renderRun(category, groups, words, maxBytes) {
    const rules = [];
    const ruleIndexes = new Map();
    const results = [];
    let bytes = (0,byte_size/* byteSize */.m)(wrapRun(category, '', '', groups.length));
    for (const group of groups.slice(0, maxResults)) {
        const id = ruleId(group.vulnerability);
        const index = ruleIndexes.get(id) ?? rules.length;
        const rule = index === rules.length ? JSON.stringify(describeRule(group.vulnerability, words)) : '';
        const result = JSON.stringify(describeResult(group, index, words));
        const more = (0,byte_size/* byteSize */.m)(rule) + (0,byte_size/* byteSize */.m)(result) + 4;
        if (bytes + more > maxBytes)
            break;
        bytes += more;
        if (rule !== '') {
            ruleIndexes.set(id, index);
            rules.push(rule);
        }
        results.push(result);
    }
    const leftOutCount = groups.length - results.length;
    const text = wrapRun(category, rules.join(',\n'), results.join(',\n'), leftOutCount);
    return { text, bytes, resultCount: results.length, leftOutCount };
}
function wrapRun(category, rules, results, cut) {
    const driver = `{"name":"HSS image scan","semanticVersion":"${version/* version */.r}",` +
        `"informationUri":"https://www.huaweicloud.com/product/hss.html","rules":[${rules}]}`;
    const properties = cut > 0 ? `,"properties":{"resultsLeftOut":${cut}}` : '';
    return (`{"tool":{"driver":${driver}},"automationDetails":{"id":${JSON.stringify(category)}},` +
        `"columnKind":"utf16CodeUnits","results":[${results}]${properties}}`);
}

;// CONCATENATED MODULE: ./src/report/sarif/file.ts



const defaultFileLimits = { gzipBytes: 9_500_000, rawBytes: 48_000_000 };
const head = '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[\n';
const tail = '\n]}\n';
const maxTrials = 4;
function renderFile(runs, words, limits) {
    const grouped = runs.map(({ category, name, images }) => ({
        category,
        groups: (0,vulnerability_groups/* groupStanding */.YZ)(images).map((group) => ({ ...group, name })),
    }));
    let rawBytes = limits.rawBytes;
    for (let trial = 0; trial < maxTrials; trial += 1) {
        const file = assemble(grouped, words, rawBytes);
        const gzipBytes = measure(file.pieces, limits.gzipBytes);
        if (gzipBytes <= limits.gzipBytes)
            return file;
        rawBytes = Math.floor(Math.min(rawBytes, sizeOf(file.pieces)) * (limits.gzipBytes / gzipBytes) * 0.95);
    }
    return assemble(grouped, words, Math.min(rawBytes, limits.gzipBytes));
}
function assemble(runs, words, maxBytes) {
    let left = maxBytes - head.length - tail.length;
    const rendered = new Map();
    for (const run of runs.toSorted((one, other) => one.groups.length - other.groups.length)) {
        const share = Math.floor(left / (runs.length - rendered.size)) - 2;
        const result = renderRun(run.category, run.groups, words, share);
        rendered.set(run, result);
        left -= result.bytes + 2;
    }
    const inOrder = runs.flatMap((run) => rendered.get(run) ?? []);
    const separated = inOrder.flatMap(({ text }, index) => (index === 0 ? [text] : [',\n', text]));
    return {
        pieces: [head, ...separated, tail],
        resultCount: inOrder.reduce((sum, { resultCount }) => sum + resultCount, 0),
        leftOutCount: inOrder.reduce((sum, { leftOutCount }) => sum + leftOutCount, 0),
    };
}
function measure(pieces, enough) {
    const bytes = sizeOf(pieces);
    return bytes <= enough ? bytes : (0,external_node_zlib_.gzipSync)(Buffer.concat(pieces.map((piece) => Buffer.from(piece)))).length;
}
function sizeOf(pieces) {
    return pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
}

;// CONCATENATED MODULE: ./src/report/sarif/plan.ts

function planRuns(images, prefix) {
    const runs = new Map();
    for (const image of images) {
        const identity = identifyRun(image, prefix);
        if (identity === undefined)
            continue;
        const run = runs.get(identity.category);
        if (run === undefined)
            runs.set(identity.category, { ...identity, images: [image] });
        else
            run.images.push(image);
    }
    return [...runs.values()]
        .filter((run) => run.images.every(isKnown))
        .toSorted((one, other) => (one.category < other.category ? -1 : 1));
}
function isKnown(image) {
    return image.status === 'success' && image.details.explained;
}

;// CONCATENATED MODULE: ./src/report/sarif.ts


const maxRuns = 20;
const maxSarifFiles = 1000;
function* renderSarif(report, prefix, words, limits = defaultFileLimits) {
    const runs = planRuns(report.images, prefix);
    const fileCount = Math.min(maxSarifFiles, Math.ceil(runs.length / maxRuns));
    for (let index = 0; index < fileCount; index += 1) {
        const own = runs.slice(index * maxRuns, (index + 1) * maxRuns);
        const name = index === 0 ? 'results.sarif' : `results-${index + 1}.sarif`;
        const namesAfter = Math.max(0, runs.length - (index + 1) * maxRuns);
        yield { name, nameCount: own.length, namesAfter, ...renderFile(own, words, limits) };
    }
}


/***/ })

};
;