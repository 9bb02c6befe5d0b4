"use strict";
exports.id = 623;
exports.ids = [623];
exports.modules = {

/***/ 9623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isAttestable: () => (/* binding */ isAttestable),
/* harmony export */   predicateType: () => (/* binding */ predicateType),
/* harmony export */   renderPredicate: () => (/* binding */ renderPredicate)
/* harmony export */ });
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);
/* harmony import */ var _base_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2301);
/* harmony import */ var _byte_size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3310);
/* harmony import */ var _format_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3469);
/* harmony import */ var _image_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4707);





const predicateType = 'https://cosign.sigstore.dev/attestation/vuln/v1';
const scannerUri = 'https://www.huaweicloud.com/product/hss.html';
function isAttestable(image) {
    return image.status === 'success' && image.details.explained && (0,_format_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatIsoTime */ .KZ)(image.scannedAtMs) !== null;
}
function renderPredicate(image, facts, maxBytes) {
    const whole = JSON.stringify(describePredicate(image, facts));
    const [head = '', tail = ''] = splitAt(whole, '"vulnerabilities":[');
    const pieces = [head];
    let bytes = (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_3__/* .byteSize */ .m)(whole) + 1;
    for (const finding of image.findings) {
        const { id, cves, severity, cvss, ignored } = (0,_image_object_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFinding */ .jb)(finding);
        const piece = `${pieces.length === 1 ? '' : ',\n'}${JSON.stringify({ id, cves, severity, cvss, ignored })}`;
        bytes += (0,_byte_size_js__WEBPACK_IMPORTED_MODULE_3__/* .byteSize */ .m)(piece);
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
    const { severity, counts } = (0,_image_object_js__WEBPACK_IMPORTED_MODULE_2__/* .describeImage */ .hu)(image, { words, baseline: report.baseline });
    const finishedOn = (0,_format_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatIsoTime */ .KZ)(image.scannedAtMs) ?? '';
    return {
        invocation: {
            parameters: {
                action: `hss-image-scan ${_base_version_js__WEBPACK_IMPORTED_MODULE_4__/* .version */ .r}`,
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
                reason: (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(words, report.reason),
                policy: report.policy,
                ignore_file_sha256: ignoreFileSha256,
                severity,
                counts,
                vulnerabilities: [],
            },
        },
        metadata: { scanStartedOn: (0,_format_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatIsoTime */ .KZ)(image.requestedAtMs) ?? finishedOn, scanFinishedOn: finishedOn },
    };
}
function formatRunUrl({ serverUrl, repository, runId, runAttempt }) {
    if (repository === '' || runId === '')
        return '';
    const run = `${serverUrl}/${repository}/actions/runs/${runId}`;
    return runAttempt === '' ? run : `${run}/attempts/${runAttempt}`;
}


/***/ })

};
;