"use strict";
exports.id = 746;
exports.ids = [746];
exports.modules = {

/***/ 1746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dryRunWords: () => (/* binding */ dryRunWords)
/* harmony export */ });
const dryRunWords = {
    group_dry_run: 'Dry run: look, and change nothing',
    log_dry_run: 'This is a dry run: it starts no scan and changes nothing.',
    dry_run_looked: 'Found {found} {found:image|images}; {missing} {missing:entry|entries} of `images` not found. Nothing was posted.',
    verdict_dry_run: 'dry_run: {count} {count:image|images} found. Nothing that can be checked without a scan is missing. Nothing was posted.',
    verdict_dry_run_error: 'error: the dry run found {count} {count:problem|problems} that would stop a scan. Nothing was posted.',
    advice_dry_run: 'Read the notes and checks in the job summary. Then remove `dry_run` to start the scan.',
    advice_dry_run_error: 'Fix what is listed, then repeat the dry run.',
    dry_run_image_missing: '{image}: {problem}',
    dry_run_details_refused: 'Could not read the findings of an image that has a result: {problem}',
    dry_run_contradicted: 'In this account, {count} {count:check differs|checks differ} from what HSS documents: {names}. Report it: paste `checks` from the file that the output `report_file` names into a bug report.',
    dry_run_refused: 'HSS refused {count} {count:operation|operations}: {names}. Grant the missing permissions. docs/permissions.md says what needs them.',
    dry_run_unscannable: 'A scan would not post {count} {count:image|images}: {names}. The job summary gives the reason for each.',
    dry_run_tags_in_doubt: 'HSS may know only an earlier image of {names}: every listed digest already has a result. A scan would wait for a new digest. Give the digest or the metadata of the build instead of the tag, or set `allow_listed_tags: true`.',
    dry_run_tags_not_synchronized: 'HSS may know only an earlier image of {names}. A scan synchronizes the registry first; a dry run does not. To avoid the doubt, give the digest or the metadata of the build.',
    dry_run_reused: 'A scan would not post {names}, because a recent result counts (`reuse_within`).',
    dry_run_no_result: 'None of the images has a result yet, so the dry run could not check whether findings can be read. Repeat it after the first scan.',
    use_list_images: 'find images',
    use_list_registries: 'find registries',
    use_read_findings: 'read the findings of an image',
    use_read_catalogue: 'read severities and CVEs',
    use_read_malicious_files: 'name malicious files',
    use_read_software: 'see whether HSS knows the system of an image',
    use_read_affected_software: 'name the software that a finding affects',
    use_synchronize: 'synchronize a registry (never in a dry run)',
    use_start_scans: 'start scans (never in a dry run)',
    check_nothing_read: 'HSS listed nothing to check.',
    check_rows: '{count} {count:row|rows}',
    check_pages: '{count} {count:page|pages}',
    check_field_seen: '`{field}` is as documented in {fits} of {total}.',
    check_field_not_seen: '`{field}` is absent in each of {total}.',
    check_field_contradicted: '`{field}` in {total}: {fits} as documented, {types} of another type, {units} in another unit, {words} with another word.',
    check_page_seen: '{full} {full:page has|pages have} {limit} rows, as requested.',
    check_page_not_seen: 'No list was long enough: none of {pages} {pages:page|pages} has {limit} rows.',
    check_page_contradicted: '{wrong} of {pages} {pages:page|pages} had more rows than requested ({limit}), or fewer although the list continues.',
    check_sync_seen: '`latest_sync_time` is in milliseconds. Between two looks, it became newer in {touched} of {unchanged} rows that did not change.',
    check_sync_not_seen: '`latest_sync_time` is in milliseconds. No registry was synchronized between two looks at {rows} rows, so they show nothing more.',
    check_sync_contradicted: 'Between two looks, rows that changed got a newer `latest_sync_time`; none of {unchanged} rows that did not change did.',
    check_details_not_read: 'No findings were read: no image has a result, or HSS did not answer.',
    check_details_answer: 'The details list {read} {read:finding|findings}; the row counts {counted} (`vul_num`).',
    check_details_answer_uncounted: 'The details list {read} {read:finding|findings}; the row has no `vul_num`.',
    check_explain_seen: 'The details ({read} {read:finding|findings}) account for `vul_num` and `severity_level`.',
    check_explain_unrated: 'The row has no documented `severity_level` to compare with.',
    summary_dry_run_requests: 'What a scan would post',
    summary_dry_run_request: '{target} with {count} {count:image|images} and {settings}',
    summary_dry_run_request_all: '{target} for all images that match the filters, with {settings}',
    summary_dry_run_rows: 'Last results ({count})',
    summary_dry_run_place: 'Host or registry',
    summary_dry_run_permissions: 'Permissions',
    summary_dry_run_operation: 'Operation',
    summary_dry_run_use: 'Needed to',
    permission_seen: 'granted',
    permission_refused: 'refused',
    permission_failed: 'failed',
    permission_not_asked: 'not tried',
};


/***/ })

};
;