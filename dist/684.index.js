"use strict";
exports.id = 684;
exports.ids = [684];
exports.modules = {

/***/ 3684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif)
});

// UNUSED EXPORTS: defaultSarifBytes

// EXTERNAL MODULE: ./src/domain/image-name.ts
var image_name = __webpack_require__(7717);
;// CONCATENATED MODULE: ./src/report/sarif/category.ts

const prefix = 'hss-image-scan';
function nameImage(image) {
    const name = image.imageName ?? readName(image.image);
    const whole = name?.replace(/\p{Cs}/gu, '\uFFFD');
    return whole === undefined || whole === '' ? undefined : shorten((0,image_name/* canonicalName */.Ew)(whole));
}
function readName(reference) {
    if (reference.startsWith('sha256:'))
        return undefined;
    const named = reference.split('@', 1)[0] ?? '';
    return named.replace(/:[^/:]*$/, '');
}
function shorten(canonical) {
    const short = canonical.replace(/^docker\.io\//, '');
    const spellings = [short.replace(/^library\//, ''), short];
    return spellings.find((spelling) => spelling !== 'all' && (0,image_name/* canonicalName */.Ew)(spelling) === canonical) ?? canonical;
}
function categoryOf(name) {
    return `${prefix}/${name.split('/').map(encodeSegment).join('/')}/`;
}
const commonCategory = `${prefix}/all/`;
function encodeSegment(segment) {
    return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')).replace(/^\.+$/, (dots) => dots.replaceAll('.', '%2E'));
}
function artifactUri(name) {
    const segments = name.split('/').map((segment) => segment.replace(/[^A-Za-z0-9._-]/g, '_').replace(/^\.+$/, '_'));
    return (segments
        .filter((segment) => segment !== '')
        .join('/')
        .slice(0, 300)
        .replace(/\/$/, '') || '_');
}

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
function sayResult({ vulnerability, images }, words) {
    const shown = images
        .slice(0, shownImages)
        .map(({ image }) => (0,clean/* cleanText */.X5)(image, 600))
        .join(', ');
    const more = images.length - shownImages;
    const text = (0,base_words/* say */.cv)(words, (0,base_words/* message */.iU)('sarif_text', {
        title: (0,clean/* cleanText */.X5)(vulnerability.title, 250) || ruleId(vulnerability),
        severity: (0,severity_words/* describeSeverity */.HI)(vulnerability, words),
        score: vulnerability.cvss ?? (0,base_words/* message */.iU)('count_unknown'),
        images: more > 0 ? (0,base_words/* message */.iU)('text_more', { shown, count: more }) : shown,
    }));
    return text.replace(/[[\]\\]/g, '\\$&');
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
        bytes += (0,byte_size/* byteSize */.m)(rule) + (0,byte_size/* byteSize */.m)(result) + 4;
        if (bytes > maxBytes)
            break;
        if (rule !== '') {
            ruleIndexes.set(id, index);
            rules.push(rule);
        }
        results.push(result);
    }
    return wrapRun(category, rules.join(',\n'), results.join(',\n'), groups.length - results.length);
}
function wrapRun(category, rules, results, cut) {
    const driver = `{"name":"HSS image scan","informationUri":"https://www.huaweicloud.com/product/hss.html","rules":[${rules}]}`;
    const properties = cut > 0 ? `,"properties":{"resultsLeftOut":${cut}}` : '';
    return (`{"tool":{"driver":${driver}},"automationDetails":{"id":${JSON.stringify(category)}},` +
        `"columnKind":"utf16CodeUnits","results":[${results}]${properties}}`);
}

// EXTERNAL MODULE: ./src/report/vulnerability-groups.ts
var vulnerability_groups = __webpack_require__(861);
;// CONCATENATED MODULE: ./src/report/sarif.ts




const maxRuns = 20;
const defaultSarifBytes = 9_500_000;
function renderSarif(report, words, maxBytes = defaultSarifBytes) {
    if (!report.images.some(isKnown))
        return undefined;
    const byName = groupByName(report.images);
    const runs = byName.size > maxRuns ? planCommonRun(report.images, byName) : planRuns(byName);
    if (runs.length === 0)
        return undefined;
    const head = '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[\n';
    const tail = '\n]}\n';
    let left = maxBytes - (0,byte_size/* byteSize */.m)(head + tail);
    const texts = runs.map(({ category, groups }, index) => {
        const text = renderRun(category, groups, words, Math.floor(left / (runs.length - index)) - 2);
        left -= (0,byte_size/* byteSize */.m)(text) + 2;
        return text;
    });
    return head + texts.join(',\n') + tail;
}
function isKnown(image) {
    return image.status === 'success' && image.details.explained;
}
function groupByName(images) {
    const byName = new Map();
    for (const image of images) {
        const name = nameImage(image) ?? (isKnown(image) ? image.imageDigest || image.imageId || image.image || '_' : undefined);
        if (name === undefined)
            continue;
        const named = byName.get(name);
        if (named === undefined)
            byName.set(name, [image]);
        else
            named.push(image);
    }
    return byName;
}
function planRuns(byName) {
    return [...byName]
        .filter(([, images]) => images.every(isKnown))
        .map(([name, images]) => ({ category: categoryOf(name), groups: nameGroups(name, images) }));
}
function planCommonRun(images, byName) {
    if (!images.every(isKnown))
        return [];
    const groups = [...byName].flatMap(([name, named]) => nameGroups(name, named)).toSorted(vulnerability_groups/* compareGroups */.GM);
    return [{ category: commonCategory, groups }];
}
function nameGroups(name, images) {
    return (0,vulnerability_groups/* groupStanding */.YZ)(images).map((group) => ({ ...group, name }));
}


/***/ })

};
;