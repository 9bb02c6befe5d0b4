"use strict";
exports.id = 212;
exports.ids = [212];
exports.modules = {

/***/ 5212:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeAttestations: () => (/* binding */ writeAttestations)
});

// EXTERNAL MODULE: ./src/base/words/index.ts
var base_words = __webpack_require__(799);
// EXTERNAL MODULE: ./src/report/outputs.ts
var outputs = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/base/version.ts
var version = __webpack_require__(2301);
// EXTERNAL MODULE: ./src/report/byte-size.ts
var byte_size = __webpack_require__(3310);
// EXTERNAL MODULE: ./src/report/format-time.ts
var format_time = __webpack_require__(3469);
// EXTERNAL MODULE: ./src/report/image-object.ts
var image_object = __webpack_require__(4707);
;// CONCATENATED MODULE: ./src/report/predicate.ts





const predicateType = 'https://cosign.sigstore.dev/attestation/vuln/v1';
const scannerUri = 'https://www.huaweicloud.com/product/hss.html';
function isAttestable(image) {
    return image.status === 'success' && image.details.explained && (0,format_time/* formatIsoTime */.KZ)(image.scannedAtMs) !== null;
}
function renderPredicate(image, facts, maxBytes) {
    const whole = JSON.stringify(describePredicate(image, facts));
    const [head = '', tail = ''] = splitAt(whole, '"vulnerabilities":[');
    const pieces = [head];
    let bytes = (0,byte_size/* byteSize */.m)(whole) + 1;
    for (const finding of image.findings) {
        const { id, cves, severity, cvss, ignored } = (0,image_object/* describeFinding */.jb)(finding);
        const piece = `${pieces.length === 1 ? '' : ',\n'}${JSON.stringify({ id, cves, severity, cvss, ignored })}`;
        bytes += (0,byte_size/* byteSize */.m)(piece);
        if (bytes > maxBytes)
            return null;
        pieces.push(piece);
    }
    return [...pieces, `${tail}\n`];
}
function splitAt(text, mark) {
    const at = text.lastIndexOf(mark) + mark.length;
    return [text.slice(0, at), text.slice(at)];
}
function describePredicate(image, { report, words, run, ignoreFileSha256 }) {
    const { severity, counts } = (0,image_object/* describeImage */.hu)(image, { words, baseline: report.baseline });
    const finishedOn = (0,format_time/* formatIsoTime */.KZ)(image.scannedAtMs) ?? '';
    return {
        invocation: {
            parameters: {
                action: `hss-image-scan ${version/* version */.r}`,
                source: image.source,
                region: report.region,
                reused: image.reused,
                baseline_file_sha256: report.baseline?.sha256 ?? null,
            },
            uri: formatRunUrl(run),
            event_id: run.runId,
            'builder.id': run.workflowRef === '' ? '' : `${run.serverUrl}/${run.workflowRef}`,
        },
        scanner: {
            uri: scannerUri,
            version: '',
            db: { uri: '', version: '' },
            result: {
                outcome: report.outcome,
                reason: (0,base_words/* say */.cv)(words, report.reason),
                policy: report.policy,
                ignore_file_sha256: ignoreFileSha256,
                severity,
                counts,
                vulnerabilities: [],
            },
        },
        metadata: { scanStartedOn: (0,format_time/* formatIsoTime */.KZ)(image.requestedAtMs) ?? finishedOn, scanFinishedOn: finishedOn },
    };
}
function formatRunUrl({ serverUrl, repository, runId, runAttempt }) {
    if (repository === '' || runId === '')
        return '';
    const run = `${serverUrl}/${repository}/actions/runs/${runId}`;
    return runAttempt === '' ? run : `${run}/attempts/${runAttempt}`;
}

;// CONCATENATED MODULE: ./src/main/attestations.ts



const maxBytes = 16_000_000;
async function writeAttestations(report, config, { host, log, words }, keep) {
    const subjects = config?.target.kind === 'images' && report.outcome !== 'dry_run' ? listSubjects(report.images) : [];
    if (config === undefined || subjects.length === 0)
        return;
    const facts = { report, words, run: readRun(host), ignoreFileSha256: config.ignoreFile?.sha256 ?? null };
    const written = [];
    for (const { subject, images } of subjects) {
        const [worst] = images;
        if (worst === undefined || !isAttestable(worst) || !images.every(isAttestable))
            continue;
        const pieces = renderPredicate(worst, facts, maxBytes);
        if (pieces === null) {
            log.annotate('notice', (0,base_words/* message */.iU)('attestation_too_large', { name: subject.name, digest: subject.digest }));
            continue;
        }
        const attestation = {
            subject_name: subject.name,
            subject_digest: subject.digest,
            predicate_type: predicateType,
            predicate_file: await host.writeReport(`attestation-${written.length + 1}.json`, pieces),
        };
        written.push(attestation);
        keep(attestation);
    }
    const omitted = written.length - (0,outputs/* countListed */.DF)(written);
    if (omitted > 0)
        log.annotate('notice', (0,base_words/* message */.iU)('attestations_omitted', { count: omitted, total: written.length }));
}
function listSubjects(images) {
    const asked = new Map();
    for (const image of images) {
        for (const subject of image.subjects) {
            const key = JSON.stringify([subject.name, subject.digest]);
            const known = asked.get(key);
            if (known === undefined)
                asked.set(key, { subject, images: [image] });
            else
                known.images.push(image);
        }
    }
    return [...asked.values()];
}
function readRun({ environment }) {
    return {
        serverUrl: environment['GITHUB_SERVER_URL'] || 'https://github.com',
        repository: environment['GITHUB_REPOSITORY'] ?? '',
        runId: environment['GITHUB_RUN_ID'] ?? '',
        runAttempt: environment['GITHUB_RUN_ATTEMPT'] ?? '',
        workflowRef: environment['GITHUB_WORKFLOW_REF'] ?? '',
    };
}


/***/ })

};
;