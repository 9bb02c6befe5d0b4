"use strict";
exports.id = 936;
exports.ids = [936];
exports.modules = {

/***/ 4936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   registryWords: () => (/* binding */ registryWords)
/* harmony export */ });
const registryWords = {
    registry_sync_requested: 'Asked HSS to synchronize the image list of registry {registry}.',
    registry_sync_failed: 'Could not synchronize the image list of registry {registry}: {problem} HSS may show images only after its daily synchronization.',
    registries_refused: 'Could not list the registries of HSS: {problem} Images in Harbor, JFrog and other registries cannot be found by their host.',
    registry_host_unknown: 'HSS knows no registry at {host}. SWR is at {swr} in this region. Check the host of the reference and the region, and that the registry is connected to HSS.',
    registry_image_unknown: 'HSS does not list this image in a registry. Likely causes: the host, namespace or name is wrong; the registry is not connected to HSS, or HSS is not authorized to read it; the image list is not synchronized yet; or the digest is that of an index, while HSS lists the digest of one platform.',
    registry_listing_incomplete: 'HSS returned an incomplete list of registry images {looks} {looks:time|times} in a row: the list ended before its own total.',
    registry_image_gone: 'HSS listed this image, but then not in three polls in a row: the tag was deleted from the registry, or it now refers to another image.',
    note_current_tags: 'These tags were judged by the digests that the synchronized image list shows: {names}',
    findings_read_again: 'Another scan of {count} {count:image|images} finished while the findings were read. Reading them again.',
    details_unconfirmed: 'The step ended before it could verify that the findings belong to the scan of this image.',
    submit_image_held: 'The step posted nothing, because other images are missing, cannot be scanned, or are in doubt.',
    digest_moved_meanwhile: 'The tag moved while its findings were read: HSS now lists {digest} instead of the image that was scanned.',
    advice_unknown_registry_image: 'Compare host, namespace, name, tag and digest with the registry images in the HSS console. If the image is new, raise `discovery_timeout_minutes`; if it is on a host with the HSS agent, set `source: local`.',
    tag_held_back: 'The step ended before HSS showed what this tag refers to now: the image list was not synchronized yet.',
    registry_ambiguous: 'HSS lists this image in several registries: {registries}. Set `registry` to the name of the one that you mean.',
    image_elsewhere: 'HSS lists this image, but not in the registry that `registry` or the image object names: it is in {registries}.',
    registry_name_unknown: 'HSS lists no registry named {name}. Check `registry` and the names in the HSS console.',
    advice_registry_elsewhere: 'Set `registry` to the name of the registry that has the image, or remove the input.',
    advice_registry_image_error: 'Check the image in its registry and in the HSS console, then run the step again.',
    advice_registry_ambiguous: 'Set `registry` to the name of the registry that you mean.',
    registry_too_many: 'The filters match {count} images. With `source: registry`, one run scans at most {most}.',
    advice_registry_too_many: 'Narrow `filters`, for example by `namespace`, and use one step for each part.',
    registry_multi_arch: 'HSS cannot scan multi-architecture images. Push one platform without attestations: set `platforms` to one value and `provenance: false` in `docker/build-push-action`.',
    registry_not_scannable: 'HSS says that this image cannot be scanned ({words}).',
    registry_share_expired: 'The sharing of this image has expired. Ask its owner to share it again.',
    registry_row_lacks: 'HSS lists this image without a valid `{field}`, which a scan request needs.',
    registry_details_untyped: 'HSS does not say which type of image this is (`image_type`), which every query of its findings needs.',
    registry_details_none: 'HSS offers no list of findings for images in a registry of type {type}.',
    registry_details_unnamed: 'HSS lists this image without a namespace, a name or a tag, which are needed to read its findings.',
    registry_cause_unknown_error: 'HSS does not know the cause. Scan again; if the problem persists, contact Huawei Cloud support.',
    registry_cause_authentication_failed: 'the registry rejected the credentials that HSS has for it. Update them in the HSS console.',
    registry_cause_download_failed: 'HSS could not download the image. Check that the image still exists and that HSS can reach the registry.',
    registry_cause_image_over_sized: 'the image is too large to scan. Make it smaller, for example with a multi-stage build.',
    registry_cause_get_detail_info_not_found: 'the image no longer exists in the registry. Push it again, then run the step again.',
    registry_cause_image_layer_over_sized: 'a layer of the image is too large to scan. Split the layer, or remove large files from it.',
    registry_cause_schema_v1_not_support: 'the image has a manifest of schema version 1, which HSS does not scan. Build and push it again with a current tool.',
    registry_cause_access_swr_failed: 'HSS could not access SWR. Check in the HSS console that HSS is authorized to access SWR, then scan again.',
    registry_cause_swr_authentication_error: 'HSS is not authorized to access SWR. Grant the authorization in the HSS console.',
    registry_cause_failed_to_scan_vulnerability: 'the vulnerability scan failed. Scan again.',
    registry_cause_failed_to_scan_file: 'the scan for malicious files failed. Scan again.',
    registry_cause_failed_to_scan_software: 'HSS could not read the software of the image. Scan again.',
    registry_cause_failed_to_check_sensitive_information: 'the check for sensitive information failed. Scan again.',
    registry_cause_failed_to_check_baseline: 'the baseline check failed. Scan again.',
    registry_cause_failed_to_check_software_compliance: 'the software compliance check failed. Scan again.',
    registry_cause_failed_to_query_basic_image_information: 'HSS could not read the basic information of the image. Scan again.',
    registry_cause_failed_to_check_build_cmd: 'HSS could not check the build commands of the image. Scan again.',
    registry_cause_response_timed_out: 'the scan did not respond in time. Scan again later.',
    registry_cause_database_error: 'the database of HSS failed. Scan again later.',
    registry_cause_failed_to_send_the_scan_request: 'HSS could not start the scan. Scan again later.',
    summary_registry: 'Registry',
    summary_registry_place: '{name} ({type}), namespace {namespace}',
    summary_source_registry: 'images in a registry',
    severity_unsure: 'HSS says to repair a finding at once but gives no severity for it, so it may be high or critical.',
};


/***/ })

};
;