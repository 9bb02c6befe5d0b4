/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 4814:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ projectScope),
/* harmony export */   r: () => (/* binding */ isProjectId)
/* harmony export */ });
function isProjectId(value) {
    return typeof value === 'string' && /^[A-Za-z0-9_-]{1,256}$/.test(value);
}
function projectScope({ projectId, region }) {
    return { project: projectId === undefined ? { name: region } : { id: projectId } };
}


/***/ }),

/***/ 4758:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   j3: () => (/* binding */ DeadlineError),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
/* harmony import */ var _words_en_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2822);
/* harmony import */ var _words_message_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8864);


class ActionError extends Error {
    problem;
    advice;
    actor;
    constructor(actor, problem, advice, cause) {
        super((0,_words_message_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv)(_words_en_index_js__WEBPACK_IMPORTED_MODULE_0__/* .english */ .x, problem), cause === undefined ? undefined : { cause });
        this.name = new.target.name;
        this.actor = actor;
        this.problem = problem;
        this.advice = advice;
    }
}
class DeadlineError extends ActionError {
    after;
    constructor(actor, problem, advice, after) {
        super(actor, problem, advice);
        this.after = after;
    }
}
class CancelledError extends ActionError {
}


/***/ }),

/***/ 1981:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ parseExactJson),
/* harmony export */   r: () => (/* binding */ exactNumber)
/* harmony export */ });
const json = JSON;
const longNumber = /[:,[]\s*-?\d{16,}\s*[,}\]]/;
function parseExactJson(text) {
    if (!longNumber.test(text))
        return JSON.parse(text);
    return json.parse(text, (_key, value, { source = '' }) => typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source) ? source : value);
}
function exactNumber(digits) {
    if (!/^-?(?:0|[1-9]\d*)$/.test(digits))
        throw new TypeError('not the digits of a whole number');
    return json.rawJSON(digits);
}


/***/ }),

/***/ 7725:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject),
/* harmony export */   P: () => (/* binding */ fieldsOf)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function fieldsOf(value) {
    return isObject(value) ? value : {};
}


/***/ }),

/***/ 3318:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fd: () => (/* binding */ hasControlCharacter),
/* harmony export */   h$: () => (/* binding */ showText),
/* harmony export */   uD: () => (/* binding */ renderExcerpt),
/* harmony export */   vO: () => (/* binding */ cutLater)
/* harmony export */ });
function showText(text, maxLength = 80) {
    return { excerpt: text, maxLength, isQuoted: true };
}
function cutLater(text, maxLength) {
    return { excerpt: text, maxLength, isQuoted: false };
}
function renderExcerpt({ excerpt, maxLength, isQuoted }) {
    const cut = excerpt.length > maxLength ? `${excerpt.slice(0, maxLength)}…` : excerpt;
    if (!isQuoted)
        return cut;
    const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
    return `"${cut.replace(invisible, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)}"`;
}
function hasControlCharacter(text) {
    return /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/.test(text);
}


/***/ }),

/***/ 5965:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toOneLine),
/* harmony export */   b: () => (/* binding */ joinSome)
/* harmony export */ });
function joinSome(names, most) {
    const rest = names.length - most;
    return `${names.slice(0, most).join(', ')}${rest > 0 ? `, … (+${rest})` : ''}`;
}
function toOneLine(text) {
    return text.replace(/[\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
}


/***/ }),

/***/ 2301:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
const version = '1.0.0';


/***/ }),

/***/ 2822:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ english)
});

;// CONCATENATED MODULE: ./src/base/words/en/baseline.ts
const baselineWords = {
    baseline_unusable: 'the file {path} cannot be used: {problem}',
    baseline_path: 'this is not a valid path',
    baseline_outside_workspace: 'it is outside the workspace and `RUNNER_TEMP`',
    baseline_not_regular: 'it is not a regular file',
    baseline_too_large: 'it is larger than 64 MiB',
    baseline_not_text: 'it is not UTF-8 text',
    baseline_unreadable: 'it could not be read; check its permissions',
    baseline_no_report: 'it is not a report of this action; pass the file that the output `report_file` named in an earlier run',
    baseline_version: 'it is a report of another version; this action reads version 1',
    baseline_dry_run: 'it is the report of a dry run, which has no findings',
    baseline_missing: 'The baseline file {path} does not exist, so conditions with `new:` count every finding. That is expected for a first release.',
    baseline_not_passed: 'The baseline file {path} is the report of a run that ended as {outcome}, not passed. The findings in it still count as known.',
    baseline_other_region: 'The baseline is from region {before}, this run from {now}.',
    baseline_other_project: 'The baseline is from another project.',
    log_baseline: 'Baseline {path}: finished at {finished}, outcome {outcome}, SHA-256 {sha256}.',
};

;// CONCATENATED MODULE: ./src/base/words/en/findings.ts
const findingsWords = {
    finding_affects: '{text} Affected software: {software}.',
    finding_is_new: '{text} New since the baseline.',
    annotation_affects: '{text}; affected software: {software}',
    annotation_more: '{text} (and {count} more {count:vulnerability|vulnerabilities}, see the job summary)',
};

;// CONCATENATED MODULE: ./src/base/words/en/http.ts
const httpWords = {
    service_refused: '{method} {url} returned HTTP {status}, code {code}: {said} (request ID {requestId}).',
    answer_undecodable: '{method} {url} returned a body that is not valid JSON.',
    answer_too_large: '{method} {url} returned more than {megabytes} MiB, the most that the action reads.',
    answer_slow: '{method} {url} timed out.',
    answer_shape: '{method} {url} returned a response of unexpected shape: {where} should be {expected}.',
    host_unresolved: 'Could not send {method} {url}: the host name {host} was not found ({detail}).',
    connection_failed: 'Could not send {method} {url}: no connection to {host} ({detail}).',
    tls_failed: 'Could not send {method} {url}: the TLS connection to {host} failed ({detail}).',
    proxy_failed: 'Could not send {method} {url}: the proxy did not connect to {host} ({detail}).',
    proxy_invalid: 'The environment variable `{name}` is not a valid proxy URL; use one such as `http://host:port`.',
    connection_cut: 'Sent {method} {url}, but the connection to {host} broke before the complete response arrived ({detail}).',
    debug_exchange: '{method} {url}: {outcome} after {durationMs} ms.',
    retrying: '{problem} Retrying in {seconds} s (attempt {attempt} of {attempts}).',
    advice_permission: 'The user or agency lacks a permission. Grant it access to HSS in IAM, for example with the system role "HSS Administrator". If its access is limited to one enterprise project, set `enterprise_project_id`.',
    advice_throttled: 'HSS is throttling requests. Run fewer scans in parallel, or raise `poll_interval_seconds`.',
    advice_service_down: 'The service or the network path to it is failing. Retry later; if the problem persists, give the request ID to Huawei Cloud support.',
    advice_redirect: 'The action does not follow redirects. Check the input `endpoint`.',
    advice_invalid_parameter: 'HSS rejected a value. Check `images` and `filters` against the message of the service.',
    advice_endpoint: 'The API does not exist at this address. Check `region`, `project_id` and `endpoint`: HSS may not offer image scans in this region.',
    advice_refused: 'Check the inputs against the message of the service.',
    advice_connection: 'Check `region` and `endpoint`, and whether the runner can reach this host (firewall, DNS, `HTTPS_PROXY`).',
    advice_tls: 'If a private certificate authority issued the certificate of this host, set `NODE_EXTRA_CA_CERTS` to the path of its PEM file.',
    advice_proxy: 'Check `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`. Make sure that the proxy is running, accepts the credentials and allows this host.',
    advice_shape: 'The response differs from the API documentation. Please report this with the version of the action.',
};

;// CONCATENATED MODULE: ./src/base/words/en/login.ts
const loginWords = {
    login_succeeded: 'Signed in at {host}.',
    login_keys_received: 'Received temporary access keys {accessKeyId} from {host} for the session {session}.',
    login_password_failed: 'Could not sign in as an IAM user. {problem}',
    login_oidc_iam_failed: 'Keyless sign-in through the IAM identity provider failed. {problem}',
    login_oidc_sts_failed: 'Keyless sign-in through STS failed. {problem}',
    login_endpoint_missing: 'Set the input `{input}`: when `endpoint` is set, the action guesses no other address, because credentials of one site are never sent to another.',
    login_answer_unexpected: 'Could not use the sign-in response of {url}: {field} is missing or malformed.',
    id_token_unavailable: 'GitHub issued no ID token for the audience {audience}, so keyless sign-in could not start.',
    id_token_unusable: 'GitHub returned an invalid ID token for the audience {audience}: expected 4 to 20,000 printable characters.',
    project_found: 'Found project {project} for region {region}.',
    project_not_unique: 'Expected exactly one project named {region} at {host}, but found {count}. Projects listed there: {found}.',
    project_list_empty: 'none',
    project_list_cut: '{list} and {more} more',
    project_look_up_failed: 'Could not look up the project of region {region}. {problem}',
    project_look_up_impossible: 'Could not look up the project of region {region}: when `endpoint` is set, the action does not guess the address of IAM, and `iam_endpoint` is not set.',
    project_answer_unexpected: 'Could not use the project list of {url}: expected `projects`, a list of objects whose `id` and `name` are text.',
    advice_password: 'Check `iam_account`, `iam_user` and `iam_password`, and make sure that the user has access to the project of this region. A HUAWEI ID, a federated user or a user with multi-factor authentication cannot sign in this way: use access keys or keyless sign-in instead. The password is not retried, because repeated failures lock the user.',
    advice_oidc_iam: 'In the IAM identity provider, check that the issuer is GitHub (https://token.actions.githubusercontent.com), that the client ID equals `oidc_audience`, and that the conversion rules accept this repository and map it to a user group with access to this project. See docs/authentication.md.',
    advice_oidc_sts: 'Check `oidc_provider_urn` and `oidc_agency_urn`. Make sure that the provider lists `oidc_audience` as a client ID, and that the trust policy of the agency accepts the `sub` of this repository, ref or environment. See docs/authentication.md.',
    advice_login_endpoint: 'Set `{input}` to the address of that service at the same site as `endpoint`, or leave `endpoint` empty to use the public cloud.',
    advice_login_answer: 'Make sure that `iam_endpoint` and `sts_endpoint` are the addresses of IAM and STS at your site, not of a portal or a proxy page.',
    advice_id_token: 'Give the job `permissions: id-token: write`, together with what else it needs, such as `contents: read`. Pull requests from forks get no ID token: run the step on a push, on a tag or after the merge. If the job has the permission, GitHub may have been unavailable: run the job again.',
    advice_project_id: 'Set `project_id` to the project ID that the console shows for this region under "My Credentials". The action never creates a project.',
    advice_signature_wrong: 'Make sure that `secret_access_key` belongs to `access_key_id` and that both are complete. Temporary keys also need `security_token`. Correct this before the next run: more than five bad signatures in a row lock the key for five minutes.',
    advice_key_locked: 'Too many bad signatures have locked this access key for five minutes. Correct `secret_access_key` first, then wait and run the step again.',
    advice_key_unknown: 'Make sure that the access key exists, is enabled, and belongs to the site of this endpoint and region.',
    advice_keys_refused: 'Make sure that the access keys are enabled and belong to the site of this endpoint and region. Temporary keys expire after minutes or hours and need their `security_token`.',
    advice_token_expired: 'The token has expired. Get a new one shortly before this step, or use a sign-in method that renews itself: access keys or keyless sign-in.',
    advice_token_garbled: 'The service cannot decode the token: it belongs to another site or region, or it is incomplete. Use a token of the same site, scoped to the project of this region.',
    advice_token_refused: 'The token has expired (after 24 hours at most, and immediately when the password or permissions of its user change), or it belongs to another site. Get a new one, scoped to the project of this region, or use a sign-in method that renews itself.',
    advice_fresh_login_refused: 'Signing in worked, but the credentials it issued were rejected. Check that the user or agency may use HSS in this project, and that `region`, `project_id` and the endpoints belong together.',
    advice_no_credential: 'The gateway received no credentials. Check whether a proxy removes headers from the request, and whether `endpoint` is the address of HSS itself.',
    clock_is_ahead: 'The clock of this machine is {minutes} {minutes:minute|minutes} ahead of the service, according to the `Date` header of its response. Synchronize the clock (NTP): signatures that are off by more than 15 minutes are rejected.',
    clock_is_behind: 'The clock of this machine is {minutes} {minutes:minute|minutes} behind the service, according to the `Date` header of its response. Synchronize the clock (NTP): signatures that are off by more than 15 minutes are rejected.',
};

;// CONCATENATED MODULE: ./src/base/words/en/network.ts
const networkWords = {
    proxy_unreachable: 'Could not send {method} {url}: no connection to the proxy {host} ({detail}).',
    extra_ca_unreadable: 'NODE_EXTRA_CA_CERTS names {path}, which cannot be read ({reason}). Node.js ignores it and trusts its built-in certificates only.',
    extra_ca_missing: 'no such file',
    extra_ca_unopened: 'not a readable file',
    extra_ca_empty: 'no certificate in it',
};

;// CONCATENATED MODULE: ./src/base/words/en/policy.ts
const policyWords = {
    term_new_severity: '{count} new {count:finding|findings} of severity {severity} or worse',
    term_new_vulnerability: '{count} new {count:vulnerability|vulnerabilities}',
    permission_missing: '{why} The permission to list vulnerabilities (`hss:vuls:list`) is probably missing.',
    note_uncounted: 'HSS does not report malicious files for these images, so they were not judged: {names}',
    advice_permission: 'Grant the permission to list vulnerabilities (`hss:vuls:list`), then run the step again. Without it, only the rating of an image can be judged.',
    advice_failed_unread: 'No findings can be shown, so the rating and the counters of HSS decided. {image}: {why} Look at the image in the HSS console.',
    advice_failed_counters: 'Look at the malicious files and unsafe settings of the images in the HSS console.',
};

;// CONCATENATED MODULE: ./src/base/words/en/proof.ts
const proofWords = {
    tag_in_doubt: 'HSS lists only {digests} for this tag, with a result from before this run. Nothing shows that HSS has seen the image you built. Give its digest or the `metadata` of the build, or set `allow_listed_tags: true`.',
    advice_tag_in_doubt: 'Give `images` the digest or the `metadata` output of the build, so that the step scans exactly that image. To judge whatever HSS lists for a tag, set `allow_listed_tags: true`.',
    advice_pin_tags: 'To be sure that the step judges the image you built, give `images` its digest or the `metadata` output of the build.',
    advice_former_digest: 'HSS lists a previous image of {image} beside a new one. Give the digest {digests} in `images` to judge the new image alone.',
    advice_both: '{first} {second}',
    note_listed_tags: 'Every image listed for these tags had a result before this run. Because of `allow_listed_tags`, they are judged as listed: {names}',
    note_reused: 'These results are recent enough for `reuse_within`, so no new scan was requested: {names}',
    note_build_names: 'HSS lists these builds only under their other names; these names are not listed: {names}',
    image_unknown_index: 'HSS does not list this image. The build pushed an index (several platforms, or an image with attestations), and HSS lists the image of one platform by a digest of its own. Push one platform without attestations: set `platforms` to one value and `provenance: false` in `docker/build-push-action`.',
    image_unknown_index_digest: 'HSS lists this name and tag with another digest: {others}. The build pushed an index (several platforms, or an image with attestations), whose digest HSS does not list. Push one platform without attestations: set `platforms` to one value and `provenance: false` in `docker/build-push-action`.',
    tags_awaited: 'Waiting for HSS to show what {count} {count:tag refers|tags refer} to now.',
};

;// CONCATENATED MODULE: ./src/base/words/en/report.ts
const reportWords = {
    outcome_passed: 'passed',
    outcome_failed: 'failed',
    outcome_error: 'error',
    outcome_timed_out: 'timed_out',
    outcome_cancelled: 'cancelled',
    outcome_submitted: 'submitted',
    outcome_dry_run: 'dry_run',
    severity_critical: 'Critical',
    severity_high: 'High',
    severity_medium: 'Medium',
    severity_low: 'Low',
    status_success: 'success',
    status_failed: 'failed',
    status_unknown_image: 'unknown_image',
    status_pending: 'pending',
    status_unscannable: 'unscannable',
    status_submitted: 'submitted',
    status_not_posted: 'not_posted',
    status_error: 'error',
    count_unknown: 'unknown',
    summary_title: 'HSS image scan: {outcome}',
    summary_next: 'What to do next: {advice}',
    next_passed: 'Nothing. Every scan is complete, and no `fail_on` condition is met.',
    next_failed: 'Update the affected software and rebuild the images, or accept a finding in the ignore file with a reason and an end date.',
    next_error: 'Fix the problem above, then run the step again.',
    next_timed_out: 'Run the step again, or raise `timeout_minutes`.',
    next_cancelled: 'Run the step again to get a verdict.',
    next_dry_run: 'Set `dry_run: false` to scan the images.',
    next_submitted: 'Check the results in the HSS console, or set `wait: true` to get a verdict here.',
    summary_totals_ignored: 'ignored',
    summary_totals_malicious_files: 'malicious files',
    summary_totals_unsafe_settings: 'unsafe settings',
    summary_totals_handled: 'handled in HSS',
    summary_images: 'Images ({count})',
    summary_image: 'Image',
    summary_status: 'Scan',
    summary_malicious_files: 'Malicious files',
    summary_unsafe_settings: 'Unsafe settings',
    summary_ignored: 'Ignored',
    summary_handled: 'Handled in HSS',
    summary_scanned: 'Scanned (UTC)',
    summary_hosts: 'Hosts',
    summary_remark: 'Details',
    summary_more_hosts: '+{count} more',
    summary_rating: 'Rating by HSS: {rating}. Vulnerabilities counted by HSS: {count}.',
    summary_rating_none: 'none',
    summary_findings: 'Findings, worst first',
    summary_findings_grouped: '{findings} {findings:finding|findings}, {vulnerabilities} distinct {vulnerabilities:vulnerability|vulnerabilities}.',
    summary_vulnerability: 'Vulnerability',
    summary_severity: 'Severity',
    summary_score: 'CVSS',
    summary_what: 'Title',
    summary_where: 'Image',
    summary_more_images: 'and {count} more',
    summary_more_cves: '+{count} more',
    summary_show_more: 'Show {count} more',
    summary_accepted: 'Ignored findings ({count})',
    summary_reason: 'Reason',
    summary_until: 'Ignored until',
    summary_forever: 'no end date',
    summary_notes: 'Notes',
    summary_ignore_warnings: 'Ignore file',
    summary_more_notes: '{count} more not shown here.',
    summary_picture: 'Vulnerabilities by image and severity',
    summary_bar: '{image} ({count})',
    summary_images_cut: 'Not shown here because of the size limit: {count} of {total} {total:image|images}. The file in the output `report_file` lists all of them.',
    summary_findings_cut: 'Not shown here because of the size limit: {count} of {total} {total:vulnerability|vulnerabilities}, the least severe. The file in the output `report_file` lists all of them.',
    summary_accepted_cut: 'Not shown here because of the size limit: {count} of {total} ignored {total:vulnerability|vulnerabilities}. The file in the output `report_file` lists all of them.',
    summary_policy: 'Policy (`fail_on`): {policy}',
    summary_policy_unknown: 'Policy (`fail_on`): not applied',
    summary_took: 'finished {finished} after {duration}',
    summary_region: 'region {region}',
    summary_project: 'project {project}',
    duration_seconds: '{seconds} s',
    duration_minutes: '{minutes} min {seconds} s',
    duration_hours: '{hours} h {minutes} min',
    annotation_title: '{severity}: {id}',
    annotation_text: '{id} ({severity}, CVSS {score}) in {images}: {title}',
    sarif_text: '{title} ({severity}, CVSS {score}). Found in: {images}.',
    sarif_solution: 'Solution: {solution}',
    text_more: '{shown} and {count} more',
    text_pair: '{first} {second}',
    text_as_it_is: '{text}',
    summary_labelled: '{label}: {text}',
    summary_fix_first: 'Fix first',
    summary_worst_finding: 'Worst finding so far',
    fix_vulnerability: '{id} ({severity}, CVSS {score})',
    fix_vulnerability_new: '{id} ({severity}, CVSS {score}, new)',
    fix_software: 'Package: {software}',
    fix_software_unnamed: 'Package: HSS names none.',
    fix_package_unknown: 'Package: HSS was not asked, or did not answer. Look up the finding in the HSS console.',
    fix_solution: 'Solution from HSS: {solution}',
    fix_no_solution: 'Solution from HSS: none. HSS does not say which version fixes it.',
    fix_malicious_file: 'Remove the malicious file {file} from {image}.',
    fix_malicious_files_unnamed: 'HSS counts {count} malicious {count:file|files} in {image} and does not name {count:it|them} here. Look at the image in the HSS console.',
    fix_unsafe_settings: 'HSS counts {count} unsafe {count:setting|settings} in {image}. The HSS console lists {count:it|them}.',
    fix_rating: 'HSS rates {image} {rating} but lists no finding that explains it, so it does not say what to update. Look at the image in the HSS console.',
    next_passed_notes: 'Read “{notes}” below before you release. The verdict is valid, but some facts are uncertain.',
    next_passed_findings: 'No `fail_on` condition is met. {count} {count:finding|findings} that the policy allows {count:is|are} listed below.',
    summary_baseline: 'Compared with {path} of {time}: {added} new, {fixed} fixed.',
    summary_new: 'New',
    summary_is_new: 'new',
    summary_is_new_in_some: 'new in {count} of {total}',
    summary_fixed: 'Fixed since the baseline ({count})',
    summary_reused: 'reused',
    summary_totals_reused: '{count} {count:result|results} from before this run (`reuse_within`)',
    summary_update: 'What to update',
    summary_no_solution: 'HSS names no solution.',
    summary_no_software: 'HSS names no package.',
    summary_more_software: '+{count} more',
    summary_solutions_cut: 'Long solutions are cut. The file in the output `report_file` has the full text.',
    summary_first_rows: 'The first {count} rows show the worst findings, and the worst finding of as many images as fit.',
    summary_directory: 'All names begin with {directory}',
    summary_about_images: 'About these images',
    summary_digest: 'Digest',
    summary_source_local: 'images on hosts with the HSS agent',
    summary_places: 'Digests, scan times and where the images are',
    summary_files: 'Malicious files ({count})',
    summary_files_cut: 'Not shown here because of the size limit: {count} of {total} malicious {total:file|files}. The file in the output `report_file` lists all of them.',
    summary_file: 'File',
    summary_path: 'Path',
    summary_description: 'Description',
    summary_last_status: 'Last status',
    summary_last_rating: 'Rating',
    summary_last_count: '`vul_num`',
    summary_checks: 'How the service behaves in this account ({count})',
    summary_check: 'Check',
    summary_check_result: 'Result',
    summary_check_detail: 'Detail',
    check_seen: 'seen',
    check_not_seen: 'not seen',
    check_contradicted: 'contradicted',
};

;// CONCATENATED MODULE: ./src/base/words/en/sarif.ts
const sarifWords = {
    sarif_cut: 'Code scanning accepts 5,000 results per image name and 10 MB per file. The SARIF files leave out {count} of {total} results, the least severe ones; `report_file` has all of them.',
    sarif_names_cut: '{count} image {count:name has|names have} no SARIF file, because one run writes at most {most} files. Scan fewer images per run.',
};

;// CONCATENATED MODULE: ./src/base/words/en/scan.ts
const scanWords = {
    scan_requested: 'Asked HSS to scan {count} {count:image|images}.',
    post_answer_lost: '{problem} HSS may have accepted the request; the next polls will show.',
    post_repeated: 'No image changed in {looks} {looks:poll|polls} after the response was lost. Sending the scan request once more.',
    image_listed: '{image} is listed: {status}',
    image_changed: '{image}: {before} -> {after}',
    more_changes: '… and {count} more {count:image|images} changed.',
    wait_progress: '{settled} of {total} {total:image|images} done, {sought} not listed yet (waited {seconds} s).',
    details_lag: 'The findings of {count} {count:image|images} do not match what HSS counts yet. Reading them again.',
    listing_incomplete: 'HSS returned an incomplete list of local images {looks} {looks:time|times} in a row: the list ended before its own total.',
    image_unidentified: 'HSS lists this image without a digest or an ID, so the step cannot verify that it is still the same image.',
    image_unknown: 'HSS does not list this image. Likely causes: no online HSS agent (container edition) runs on the host that has the image; the image exists only on a GitHub-hosted runner or in a registry; or the digest is that of a multi-platform index, while HSS lists the digest of the image itself.',
    image_unknown_digest: 'HSS lists this name and tag with another digest: {others}. Build tools may report the digest of a multi-platform index, while HSS lists the digest of the image itself; or the tag was rebuilt, and HSS has not detected the new image yet.',
    image_not_found_in_time: 'HSS did not list this image before the step reached `timeout_minutes`.',
    image_not_looked_up: 'The step ended before it found this image.',
    image_not_handed_over: 'HSS may or may not have accepted the scan request.',
    image_not_taken: 'HSS did not accept a request to scan this image.',
    image_pending: 'HSS shows no scan result newer than the request yet (`scan_status` {status}).',
    image_not_posted: 'The step ended before HSS answered a request to scan this image.',
    image_gone: 'HSS listed this image, then omitted it in three polls in a row: the image was removed from its host, or the agent went offline.',
    digest_moved: 'The tag moved: HSS now lists {digest} instead, and the previous digest has no newer result.',
    image_unscannable: 'HSS cannot scan this image: {words}',
    scan_failed: 'The scan failed ({status}, {code}): {cause}',
    cause_unlisted: 'HSS gives no documented cause. Check the image in the HSS console.',
    cause_unknown_error: 'HSS reports an unknown error. Scan again; if the problem persists, contact Huawei Cloud support.',
    cause_failed_to_match_agent: 'no agent matches: the host is not protected by the container edition, or its agent is offline.',
    cause_create_container_failed: 'the agent could not create the container for the scan. Check the container runtime of the host.',
    cause_get_container_info_failed: 'the agent could not read the data of the container. Check the container runtime of the host.',
    cause_docker_offline: 'Docker is not running on the host.',
    cause_get_docker_root_failed: "the agent did not find Docker's root directory.",
    cause_image_not_exist_or_docker_api_fault: 'the image is no longer on the host, or the Docker API does not respond.',
    cause_huge_image: 'the image is too large to scan.',
    cause_docker_root_in_nfs: "Docker's root directory is on NFS, which HSS does not scan.",
    cause_response_timed_out: 'the agent did not respond in time. Check its load and its network connection.',
    details_unread: 'The step did not read the findings of this image.',
    details_cancelled: 'The step was cancelled before it read the findings of this image.',
    details_deadline: 'The step reached `timeout_minutes` before it read the findings of this image.',
    details_refused: 'Could not read the findings of this image: {problem}',
    details_without_id: 'HSS lists no `image_id` for this image, and its findings can only be read by that ID.',
    details_incomplete: 'HSS returned an incomplete list of findings for this image.',
    details_unrated: 'HSS gives no severity for {count} {count:finding|findings} of this image.',
    details_uncounted: 'HSS does not report how many vulnerabilities it counts in this image (`vul_num`).',
    details_fewer: 'HSS lists {read} {read:finding|findings} of this image, but counts {counted} (`vul_num`).',
    details_fewer_settled: 'HSS lists {read} {read:finding|findings} of this image, but counts {counted} (`vul_num`). The list stayed the same, so the action treats it as complete.',
    details_without_rating: 'HSS gives this image no usable rating to compare the findings with ({rating}).',
    details_below_rating: 'None of the findings is as severe as the rating that HSS gives this image ({rating}).',
    note_tag_digests: 'These tags were judged by the digests listed for them. A previous image that was never scanned looks like the image you built: {names}',
    note_failed_hosts: 'A newer scan on one host proves the image, but scans on other hosts failed: {names}',
    note_rating_used: 'Not all findings of these images are known, so the policy was applied to the rating and counters of HSS: {names}',
    note_remark: '{image}: {remark}',
    note_unscannable: 'HSS cannot scan {count} of the images: {names}',
    verdict_passed: 'passed: {count} {count:image|images} scanned{reused}, no `fail_on` condition met.',
    results_reused: ', {count} recent {count:result|results} reused (`reuse_within`)',
    verdict_failed: 'failed: {terms} in {count} {count:image|images} ({limits}).',
    count_at_least: 'at least {count}',
    count_not_known: 'an unknown number of',
    term_severity: '{count} {count:finding|findings} of severity {severity} or worse',
    term_vulnerability: '{count} {count:vulnerability|vulnerabilities}',
    term_malicious_file: '{count} malicious {count:file|files}',
    term_unsafe_setting: '{count} unsafe {count:setting|settings}',
    term_limit: '`{kind}` allows {limit}',
    terms: '{rest}, {term}',
    verdict_timed_out: 'timed_out: {pending} of {total} image {total:scan|scans} had not finished when the step reached `timeout_minutes`.',
    verdict_broken: 'error: {count} of {total} {total:image|images} {count:has|have} no proven scan ({names}). {image}: {problem}',
    verdict_broken_one: 'error: 1 of {total} {total:image|images} has no proven scan. {image}: {problem}',
    verdict_interrupted: '{reason} {problem}',
    verdict_undecided: 'error: `fail_on` could not be evaluated: {terms} ({limits}). {image}: {why}',
    verdict_no_images: 'error: no image that HSS lists matches the filters.',
    verdict_error: 'error: {problem}',
    verdict_cancelled: 'cancelled: {problem}',
    verdict_submitted: 'submitted: HSS accepted the request to scan {count} {count:image|images}; the results are not known.',
    verdict_submitted_all: 'submitted: HSS accepted the request to scan all images that match the filters; the results are not known.',
    hand_over_lost: '{problem} HSS may or may not have accepted the request.',
    advice_hand_over_lost: 'Check the images in the HSS console before you run the step again. With `wait: true`, the step finds out by itself.',
    counters_absent: 'HSS does not report the number of malicious files or unsafe settings of this image.',
    advice_deadline: 'Raise `timeout_minutes`. The log shows where the time went.',
    advice_timed_out: 'Raise `timeout_minutes`, or check in the HSS console why the scans are slow. The summary shows the findings of the images that are done.',
    advice_submitted: 'Check the results in the HSS console, or set `wait: true` so that the step waits for them and judges them.',
    advice_failed: 'Fix the findings, worst first as the summary lists them, or accept single ones in the ignore file with a reason.',
    advice_undecided: 'Check the image in the HSS console, grant the permission to read vulnerabilities, or run the step again later.',
    advice_no_images: 'Check `filters`, `region` and `enterprise_project_id`, and make sure that HSS lists images: of hosts protected by the container edition, or of a synchronized registry.',
    advice_unknown_image: 'Make sure that a host with an online agent has the image, and compare name, tag and digest with the local images in the HSS console. If the image is in a registry, set `source: registry`. If it is new, raise `discovery_timeout_minutes`.',
    advice_scan_failed: 'Fix the cause, then run the step again.',
    advice_unscannable: 'Scan an image that HSS supports, or remove this one from the step.',
    advice_image_error: 'Check the image on its host and in the HSS console, then run the step again.',
    deadline_after_failure: '{deadline} Before that: {problem}',
    deadline_reached: 'The step reached `timeout_minutes` ({minutes}) while {stage}.',
    stage_login: 'signing in',
    stage_scan: 'finding, scanning or reading images',
    cancelled: 'the runner asked the step to stop.',
    ignore_expired: 'These ignore rules have expired and no longer apply: {entries}.',
    ignore_unused: 'These ignore rules match no finding: {ids}.',
    group_login: 'Signing in',
    group_scan: 'Finding, scanning and reading images',
    log_login: 'Signing in with {method} (from {source}).',
    log_region: 'Region {region} (from {source}).',
    log_project: 'Project {project} (from {source}).',
    log_ignore_file: 'Ignore file {path}: {count} {count:rule|rules}, SHA-256 {sha256}.',
    publication_failed: 'Could not write {what}: {problem}',
    upload_nothing: 'upload_sarif: nothing to upload, because no image has a fully known result.',
    fault: 'the action itself failed ({problem}).',
    debug_fault: 'The error occurred here: {stack}',
    advice_fault: 'This is a bug in the action: please report it with the log of a run with debug logging.',
};

;// CONCATENATED MODULE: ./src/base/words/en/index.ts










const english = {
    ...loginWords,
    ...policyWords,
    ...baselineWords,
    ...httpWords,
    ...networkWords,
    ...scanWords,
    ...proofWords,
    ...reportWords,
    ...sarifWords,
    ...findingsWords,
};


/***/ }),

/***/ 799:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ loadWords),
/* harmony export */   LG: () => (/* reexport safe */ _message_js__WEBPACK_IMPORTED_MODULE_1__.LG),
/* harmony export */   cv: () => (/* reexport safe */ _message_js__WEBPACK_IMPORTED_MODULE_1__.cv),
/* harmony export */   eo: () => (/* binding */ languages),
/* harmony export */   iU: () => (/* reexport safe */ _message_js__WEBPACK_IMPORTED_MODULE_1__.iU),
/* harmony export */   qo: () => (/* reexport safe */ _message_js__WEBPACK_IMPORTED_MODULE_1__.qo)
/* harmony export */ });
/* harmony import */ var _en_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2822);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8864);


const languages = ['en', 'zh-CN'];
const allTopics = { registry: true, dryRun: true, complaints: true, upload: true, results: true };
async function loadWords(language, topics = allTopics) {
    const isEnglish = language === 'en';
    const parts = await Promise.all([
        isEnglish ? _en_index_js__WEBPACK_IMPORTED_MODULE_0__/* .english */ .x : __nccwpck_require__.e(/* import() */ 352).then(__nccwpck_require__.bind(__nccwpck_require__, 9352)).then(({ chinese }) => chinese),
        topics.registry ? loadRegistryWords(isEnglish) : {},
        topics.dryRun ? loadDryRunWords(isEnglish) : {},
        isEnglish && topics.complaints ? __nccwpck_require__.e(/* import() */ 657).then(__nccwpck_require__.bind(__nccwpck_require__, 657)).then(({ complaintWords }) => complaintWords) : {},
        isEnglish && topics.upload ? __nccwpck_require__.e(/* import() */ 222).then(__nccwpck_require__.bind(__nccwpck_require__, 7222)).then(({ uploadWords }) => uploadWords) : {},
        isEnglish && topics.results ? __nccwpck_require__.e(/* import() */ 373).then(__nccwpck_require__.bind(__nccwpck_require__, 2373)).then(({ resultsWords }) => resultsWords) : {},
    ]);
    return Object.assign({}, ...parts);
}
async function loadRegistryWords(isEnglish) {
    const topic = isEnglish ? __nccwpck_require__.e(/* import() */ 936).then(__nccwpck_require__.bind(__nccwpck_require__, 4936)) : __nccwpck_require__.e(/* import() */ 173).then(__nccwpck_require__.bind(__nccwpck_require__, 6173));
    return (await topic).registryWords;
}
async function loadDryRunWords(isEnglish) {
    const topic = isEnglish ? __nccwpck_require__.e(/* import() */ 746).then(__nccwpck_require__.bind(__nccwpck_require__, 1746)) : __nccwpck_require__.e(/* import() */ 661).then(__nccwpck_require__.bind(__nccwpck_require__, 661));
    return (await topic).dryRunWords;
}


/***/ }),

/***/ 8864:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LG: () => (/* binding */ mapValues),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   iU: () => (/* binding */ message),
/* harmony export */   qo: () => (/* binding */ separateItems)
/* harmony export */ });
/* harmony import */ var _shown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3318);

function message(key, ...values) {
    return { key, values: values[0] ?? {} };
}
const plurals = new Intl.PluralRules('en');
function say(words, said) {
    const items = said.items?.map((item) => `\n- ${say(words, item)}`) ?? [];
    return saySentence(words, said) + items.join('');
}
function saySentence(words, said) {
    return (words[said.key] ?? said.key).replace(/\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g, (_, name, one, other) => {
        const value = said.values[name] ?? '';
        if (one !== undefined)
            return (plurals.select(Number(countIn(value))) === 'one' ? one : other) ?? '';
        if (typeof value !== 'object')
            return String(value);
        return 'excerpt' in value ? (0,_shown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderExcerpt */ .uD)(value) : say(words, value);
    });
}
function countIn(value) {
    if (typeof value !== 'object')
        return value;
    return 'excerpt' in value ? Number.NaN : countIn(value.values['count'] ?? Number.NaN);
}
function separateItems(said) {
    const items = [];
    const separate = ({ key, values, items: own = [] }) => {
        items.push(...own);
        return { key, values: mapRecord(values, (value) => (isSentence(value) ? separate(value) : value)) };
    };
    return { sentence: separate(said), items };
}
function isSentence(value) {
    return typeof value === 'object' && !('excerpt' in value);
}
function mapValues(said, change) {
    const { key, items } = said;
    const values = mapRecord(said.values, (value) => mapValue(value, change));
    return items === undefined ? { key, values } : { key, values, items: items.map((item) => mapValues(item, change)) };
}
function mapRecord(values, change) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
function mapValue(value, change) {
    if (typeof value !== 'object')
        return typeof value === 'string' ? change(value) : value;
    return 'excerpt' in value ? { ...value, excerpt: change(value.excerpt) } : mapValues(value, change);
}


/***/ }),

/***/ 9447:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ parseStructuredText)
/* harmony export */ });
/* harmony import */ var _base_shown_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3318);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(799);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9211);



const maxLength = 1024 * 1024;
async function parseStructuredText(text) {
    if (text.length > maxLength)
        return { problems: [(0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('value_too_long', { length: text.length, most: maxLength })] };
    try {
        return { value: JSON.parse(text, keepSource) };
    }
    catch {
    }
    const parsed = await (0,_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .h)(text);
    if ('document' in parsed)
        return { value: parsed.document };
    return { problems: [(0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('structure_unreadable', { reason: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_2__/* .showText */ .h$)(parsed.reason, 200), line: parsed.line })] };
}
function keepSource(_key, value, context) {
    return typeof value === 'number' || typeof value === 'boolean' ? (context?.source ?? String(value)) : value;
}


/***/ }),

/***/ 9211:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
const maxDepth = 8;
const maxAliases = 1000;
async function parseYaml(text) {
    const { FAILSAFE_SCHEMA, loadAll, nullCoreTag, YAMLException } = await __nccwpck_require__.e(/* import() */ 243).then(__nccwpck_require__.bind(__nccwpck_require__, 3243));
    try {
        const schema = FAILSAFE_SCHEMA.withTags(nullCoreTag);
        const documents = loadAll(text, { schema, maxDepth, maxAliases });
        if (documents.length > 1)
            return { reason: 'more than one document', line: 1 };
        return { document: documents[0] ?? null };
    }
    catch (error) {
        if (!(error instanceof YAMLException))
            throw error;
        return { reason: error.reason, line: (error.mark?.line ?? 0) + 1 };
    }
}


/***/ }),

/***/ 2196:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EH: () => (/* binding */ parseBuild),
/* harmony export */   SY: () => (/* binding */ describeBuild),
/* harmony export */   Yr: () => (/* binding */ hasBuildResult)
/* harmony export */ });
/* harmony import */ var _base_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7725);
/* harmony import */ var _base_shown_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3318);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(799);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8677);
/* harmony import */ var _registry_name_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(297);





const digestKeys = ['containerimage.digest', 'containerimage.config.digest'];
const indexTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
function hasBuildResult(object) {
    return digestKeys.some((key) => readGiven(object, key) !== undefined);
}
function parseBuild(object, source) {
    const problems = [];
    const [manifestDigest, configDigest] = digestKeys.map((key) => readDigest(object, key, problems));
    const names = readNames(object, source, problems);
    if (problems.length > 0)
        return { problems };
    const { mediaType } = (0,_base_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .P)(object['containerimage.descriptor']);
    return { value: { names, manifestDigest, configDigest, isIndex: indexTypes.includes(mediaType) } };
}
function describeBuild({ names, manifestDigest, configDigest }) {
    const [first] = names;
    const digest = manifestDigest ?? configDigest ?? '';
    if (first === undefined)
        return digest;
    return `${first.name}${first.tag === undefined ? '' : `:${first.tag}`}@${digest}`;
}
function readGiven(object, key) {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    return value === null || value === '' ? undefined : value;
}
function readDigest(object, key, problems) {
    const value = readGiven(object, key);
    if (value === undefined)
        return undefined;
    if (typeof value !== 'string') {
        problems.push((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('build_text', { key }));
        return undefined;
    }
    const problem = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .findDigestProblem */ .NM)(value);
    if (problem !== undefined)
        problems.push(problem);
    return value;
}
function readNames(object, source, problems) {
    const value = readGiven(object, 'image.name');
    if (value !== undefined && typeof value !== 'string')
        problems.push((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('build_text', { key: 'image.name' }));
    const texts = typeof value === 'string' ? value.split(',').map((part) => part.trim()) : [];
    const names = [...new Set(texts.filter((text) => text !== ''))].flatMap((text) => {
        const parsed = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)(text);
        const problem = 'problems' in parsed ? parsed.problems[0] : findSourceProblem(parsed.value, source);
        if (problem !== undefined)
            problems.push((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('build_name', { text: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .showText */ .h$)(text), problem }));
        return 'value' in parsed ? [{ name: parsed.value.name, tag: parsed.value.tag }] : [];
    });
    if (source === 'registry' && names.length === 0 && problems.length === 0)
        problems.push((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('build_unnamed'));
    return names;
}
function findSourceProblem(reference, source) {
    return source === 'registry' ? (0,_registry_name_js__WEBPACK_IMPORTED_MODULE_2__/* .findRegistryProblem */ .cD)(reference) : undefined;
}


/***/ }),

/***/ 7256:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ selectorOf),
/* harmony export */   T4: () => (/* binding */ isPinned),
/* harmony export */   U: () => (/* binding */ parseImageText),
/* harmony export */   VO: () => (/* binding */ createBuildEntry),
/* harmony export */   g0: () => (/* binding */ listImageKeys),
/* harmony export */   ku: () => (/* binding */ parseImageObject),
/* harmony export */   nD: () => (/* binding */ formatName)
/* harmony export */ });
/* unused harmony export describeSelector */
/* harmony import */ var _base_shown_text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3318);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(799);
/* harmony import */ var _build_result_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2196);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8677);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3607);
/* harmony import */ var _registry_name_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(297);






const localParts = { image_name: 'name', image_version: 'tag', image_digest: 'digest', image_id: 'id' };
const registryParts = {
    namespace: 'namespace',
    ...localParts,
    registry_id: 'registryId',
    registry_name: 'registryName',
};
const partsByKey = {
    local: localParts,
    registry: registryParts,
};
function listImageKeys(source) {
    return Object.keys(partsByKey[source]);
}
function parseImageText(text, source = 'local') {
    if (text === '')
        return { problems: [(0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('image_empty')] };
    if (/^sha(?:256|384|512):/.test(text)) {
        const problem = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .findDigestProblem */ .NM)(text) ?? (source === 'registry' ? (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('image_unnamed') : undefined);
        return problem === undefined ? { value: { kind: 'digest', text, digest: text } } : { problems: [problem] };
    }
    const parsed = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImageReference */ .o_)(text);
    if ('problems' in parsed)
        return parsed;
    const problem = source === 'registry' ? (0,_registry_name_js__WEBPACK_IMPORTED_MODULE_4__/* .findRegistryProblem */ .cD)(parsed.value) : undefined;
    if (problem !== undefined)
        return { problems: [problem] };
    const { name, tag, digest } = parsed.value;
    const version = tag ?? (digest === undefined ? 'latest' : undefined);
    const selector = {
        ...((source === 'registry' ? (0,_registry_name_js__WEBPACK_IMPORTED_MODULE_4__/* .splitRegistryName */ .hH)(name) : undefined) ?? { name }),
        ...(version === undefined ? {} : { tag: version }),
        ...(digest === undefined ? {} : { digest }),
    };
    return { value: { kind: 'named', text, selector } };
}
function parseImageObject(object, source = 'local') {
    const keys = listImageKeys(source);
    const problems = (0,_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .findUnknownKeys */ .W)(object, keys);
    const selector = {};
    for (const [key, part] of Object.entries(partsByKey[source])) {
        if (!Object.hasOwn(object, key))
            continue;
        const value = object[key];
        const most = source === 'registry' && part === 'tag' ? _registry_name_js__WEBPACK_IMPORTED_MODULE_4__/* .maxRegistryTagLength */ .iN : _image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .maxFieldLength */ .rG;
        if (typeof value !== 'string' || value.length > most || (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_5__/* .hasControlCharacter */ .Fd)(value))
            problems.push((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('image_field', { key, most }));
        else
            selector[part] = value;
    }
    if (problems.length === 0 && Object.values(selector).every((value) => value === ''))
        problems.push((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('image_without_fields', { allowed: keys.join(', ') }));
    else if (problems.length === 0 && source === 'registry' && !selector.name)
        problems.push((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('image_unnamed'));
    if (problems.length > 0)
        return { problems };
    return { value: { kind: 'named', text: describeSelector(selector), selector } };
}
function createBuildEntry(build) {
    return { kind: 'build', text: (0,_build_result_js__WEBPACK_IMPORTED_MODULE_1__/* .describeBuild */ .SY)(build), build };
}
function formatName({ host, namespace, name }) {
    return [host, namespace, name].filter((part) => part !== undefined && part !== '').join('/');
}
function describeSelector(selector) {
    const { tag, digest, id } = selector;
    const named = [formatName(selector), tag].filter((part) => part !== undefined && part !== '').join(':');
    const described = [named, digest].filter((part) => part !== undefined && part !== '').join('@');
    return described === '' ? (id ?? '') : described;
}
function selectorOf(entry) {
    switch (entry.kind) {
        case 'named':
            return entry.selector;
        case 'digest':
            return { digest: entry.digest };
        case 'build': {
            const [first] = entry.build.names;
            const { manifestDigest, configDigest } = entry.build;
            return {
                ...(first === undefined ? {} : { name: first.name }),
                ...(first?.tag === undefined ? {} : { tag: first.tag }),
                ...(manifestDigest === undefined ? {} : { digest: manifestDigest }),
                ...(manifestDigest === undefined && configDigest !== undefined ? { id: configDigest } : {}),
            };
        }
    }
}
function isPinned(entry) {
    const { digest = '', id = '' } = selectorOf(entry);
    return digest !== '' || id !== '';
}


/***/ }),

/***/ 7717:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ longestPlainRun),
/* harmony export */   Ew: () => (/* binding */ canonicalName),
/* harmony export */   TM: () => (/* binding */ filterWord)
/* harmony export */ });
const dockerHubHosts = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
function canonicalName(name) {
    const slash = name.indexOf('/');
    const first = slash === -1 ? '' : name.slice(0, slash);
    const hasHost = first.includes('.') || first.includes(':') || first === 'localhost';
    const path = hasHost ? name.slice(slash + 1) : name;
    if (hasHost && !dockerHubHosts.has(first))
        return name;
    return `docker.io/${path.includes('/') ? path : `library/${path}`}`;
}
function longestPlainRun(text) {
    const runs = text.match(/[A-Za-z0-9._-]+/g) ?? [];
    return runs.reduce((longest, run) => (run.length > (longest?.length ?? 0) ? run : longest), undefined);
}
function filterWord(name) {
    return longestPlainRun(name.slice(name.lastIndexOf('/') + 1));
}


/***/ }),

/***/ 8677:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NM: () => (/* binding */ findDigestProblem),
/* harmony export */   o_: () => (/* binding */ parseImageReference),
/* harmony export */   rG: () => (/* binding */ maxFieldLength)
/* harmony export */ });
/* harmony import */ var _base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3318);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(799);


const maxFieldLength = 128;
const hostComponent = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/;
const addressInBrackets = /^\[[a-fA-F0-9:]+\]$/;
const pathComponent = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const tagForm = /^\w[\w.-]{0,127}$/;
const digestForm = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]{32,}$/;
const hexLengths = { sha256: 64, sha384: 96, sha512: 128 };
function parseImageReference(text) {
    const [named = '', ...digestParts] = text.split('@');
    const digest = digestParts.length === 0 ? undefined : digestParts.join('@');
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const name = colon === -1 ? named : named.slice(0, colon);
    const tag = colon === -1 ? undefined : named.slice(colon + 1);
    const problem = findNameProblem(name, text) ?? (tag === undefined ? undefined : findTagProblem(tag)) ?? findDigestProblem(digest);
    return problem === undefined ? { value: { name, tag, digest } } : { problems: [problem] };
}
function findDigestProblem(digest) {
    if (digest === undefined)
        return undefined;
    if (digest.length > maxFieldLength)
        return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('reference_digest_long', { part: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(digest), most: maxFieldLength });
    const [algorithm = '', encoded = ''] = digest.split(':');
    const hexLength = Object.hasOwn(hexLengths, algorithm) ? hexLengths[algorithm] : undefined;
    const good = digestForm.test(digest) &&
        (hexLength === undefined || (encoded.length === hexLength && /^[0-9a-f]+$/.test(encoded)));
    return good ? undefined : (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('reference_digest', { part: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(digest) });
}
function findTagProblem(tag) {
    return tagForm.test(tag) ? undefined : (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('reference_tag', { part: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(tag), most: maxFieldLength });
}
function findNameProblem(name, text) {
    if (/^[a-z]+:\/\//i.test(text))
        return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('reference_scheme', { part: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(text) });
    if (name.length > maxFieldLength)
        return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('reference_name_long', { part: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(name), length: name.length, most: maxFieldLength });
    if (/^[0-9a-f]{64}$/.test(text))
        return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('reference_bare_hex', { part: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(text) });
    const components = name.split('/');
    if (components.every((component) => pathComponent.test(component)))
        return undefined;
    const first = components[0] ?? '';
    if (components.length === 1 || !isRegistry(first))
        return findPathProblem(components);
    return findRegistryProblem(first) ?? findPathProblem(components.slice(1));
}
function isRegistry(component) {
    return /[.:[]/.test(component) || component === 'localhost' || hostComponent.test(component);
}
function findRegistryProblem(registry) {
    const colon = registry.indexOf(':', registry.startsWith('[') ? registry.indexOf(']') : 0);
    const host = colon === -1 ? registry : registry.slice(0, colon);
    if (!addressInBrackets.test(host) && !host.split('.').every((component) => hostComponent.test(component)))
        return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('reference_host', { part: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(host) });
    if (colon === -1)
        return undefined;
    const port = registry.slice(colon + 1);
    const good = /^\d+$/.test(port) && Number(port) >= 1 && Number(port) <= 65535;
    return good ? undefined : (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('reference_port', { part: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(port) });
}
function findPathProblem(components) {
    const wrong = components.find((component) => !pathComponent.test(component));
    if (wrong === undefined)
        return undefined;
    const lower = wrong.toLowerCase();
    return pathComponent.test(lower)
        ? (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('reference_upper_case', { part: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(wrong), lower: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(lower) })
        : (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('reference_path', { part: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(wrong) });
}


/***/ }),

/***/ 3607:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findUnknownKeys)
/* harmony export */ });
/* harmony import */ var _base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3318);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(799);


const maxShown = 5;
function findUnknownKeys(object, allowed) {
    const unknown = Object.keys(object).filter((key) => !allowed.includes(key));
    return unknown
        .slice(0, maxShown)
        .map((key) => (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('key_unknown', { key: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(key), allowed: allowed.join(', ') }));
}


/***/ }),

/***/ 4616:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g6: () => (/* binding */ parseCalendarDate),
/* harmony export */   kF: () => (/* binding */ parsePointInTime),
/* harmony export */   wr: () => (/* binding */ parseSpan)
/* harmony export */ });
const spanUnitsMs = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const timeForm = /^(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d{2})(?::?(\d{2}))?)?$/i;
function parsePointInTime(text, nowMs) {
    const atMs = /^\d{1,16}$/.test(text) ? Number(text) : (parseSpanAgo(text, nowMs) ?? parseIsoTime(text));
    return atMs !== undefined && atMs >= 0 && Number.isSafeInteger(atMs) ? atMs : undefined;
}
function parseCalendarDate(text) {
    const [, year, month, day] = dateForm.exec(text) ?? [];
    if (year === undefined)
        return undefined;
    const startMs = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(startMs) && new Date(startMs).getUTCDate() === Number(day) && Number(month) > 0
        ? startMs
        : undefined;
}
function parseSpan(text) {
    const [, count, unit = ''] = /^(\d{1,9})([mhd])$/.exec(text) ?? [];
    return count === undefined ? undefined : Number(count) * (spanUnitsMs[unit] ?? 0);
}
function parseSpanAgo(text, nowMs) {
    const spanMs = parseSpan(text);
    return spanMs === undefined ? undefined : Math.floor(nowMs) - spanMs;
}
function parseIsoTime(text) {
    const [date = '', time] = [text.slice(0, 10), /^[T ]/i.test(text.slice(10)) ? text.slice(11) : undefined];
    const dayMs = parseCalendarDate(date);
    if (dayMs === undefined || text.length === 10)
        return dayMs;
    const match = time === undefined ? null : timeForm.exec(time);
    if (match === null)
        return undefined;
    const [, hour, minute, second = '0', fraction = '0', sign, zoneHour = '0', zoneMinute = '0'] = match;
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
        return undefined;
    if (Number(zoneHour) > 23 || Number(zoneMinute) > 59)
        return undefined;
    const millisecond = fraction.padEnd(3, '0').slice(0, 3);
    const timeMs = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(millisecond);
    const zoneMs = (Number(zoneHour) * 60 + Number(zoneMinute)) * 60_000 * (sign === '-' ? -1 : 1);
    return dayMs + timeMs - zoneMs;
}


/***/ }),

/***/ 7168:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G4: () => (/* binding */ defaultPolicy),
  EL: () => (/* binding */ formatPolicy),
  lL: () => (/* binding */ listConditions),
  my: () => (/* binding */ nameTerm),
  ON: () => (/* binding */ parsePolicy)
});

// UNUSED EXPORTS: termKinds

// EXTERNAL MODULE: ./src/base/shown-text.ts
var shown_text = __nccwpck_require__(3318);
// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __nccwpck_require__(799);
;// CONCATENATED MODULE: ./src/domain/nearest-word.ts
const maxLength = 40;
function findNearest(word, allowed) {
    if (word.length > maxLength)
        return undefined;
    let nearest;
    let least = Math.max(1, Math.floor(word.length / 4)) + 1;
    for (const candidate of allowed) {
        const distance = countEdits(word, candidate);
        if (distance === 0)
            return undefined;
        if (distance >= least)
            continue;
        least = distance;
        nearest = candidate;
    }
    return nearest;
}
function countEdits(from, to) {
    let beforeLast = [];
    let last = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let row = 1; row <= from.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= to.length; column += 1) {
            const isSame = from[row - 1] === to[column - 1];
            const isExchange = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
            current[column] = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1), isExchange ? (beforeLast[column - 2] ?? 0) + 1 : Infinity);
        }
        beforeLast = last;
        last = current;
    }
    return last[to.length] ?? 0;
}

// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __nccwpck_require__(1245);
;// CONCATENATED MODULE: ./src/domain/policy.ts




const vulnerabilityKinds = [...severity/* severities */.gO, 'vulnerability'];
const counterKinds = ['malicious_file', 'unsafe_setting'];
const termKinds = [...vulnerabilityKinds, ...counterKinds];
const defaultPolicy = {
    terms: [
        { kind: 'high', onlyNew: false, moreThan: 0 },
        { kind: 'malicious_file', onlyNew: false, moreThan: 0 },
    ],
    isDefault: true,
};
const termForm = /^(?:(new)\s*:\s*)?([a-z_]+)(?:\s*>\s*(\d+))?$/i;
function parsePolicy(text) {
    const parts = text
        .split(/[,\r\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
    if (parts.length === 0)
        return { problems: [(0,words/* message */.iU)('policy_empty', { kinds: termKinds.join(', ') })] };
    if (parts.length === 1 && parts[0]?.toLowerCase() === 'never')
        return { value: { terms: [], isDefault: false } };
    const terms = new Map();
    const problems = [];
    for (const part of parts) {
        const term = parseTerm(part);
        if ('key' in term)
            problems.push(term);
        else {
            const name = nameTerm(term);
            const before = terms.get(name);
            if (before === undefined || term.moreThan < before.moreThan)
                terms.set(name, term);
        }
    }
    return problems.length > 0 ? { problems } : { value: { terms: [...terms.values()], isDefault: false } };
}
function formatPolicy({ terms }) {
    return terms.length === 0 ? 'never' : terms.map(formatTerm).join(', ');
}
function formatTerm(term) {
    return `${nameTerm(term)}>${term.moreThan}`;
}
function listConditions({ terms }, { hasBaseline }) {
    return hasBaseline ? terms : terms.map((term) => ({ ...term, onlyNew: false }));
}
function nameTerm({ kind, onlyNew }) {
    return onlyNew ? `new:${kind}` : kind;
}
function parseTerm(text) {
    const [, prefix, word = '', limit = '0'] = termForm.exec(text) ?? [];
    const lower = word.toLowerCase();
    if (lower === 'never')
        return (0,words/* message */.iU)('policy_never');
    const onlyNew = prefix !== undefined;
    const moreThan = Number(limit);
    if (!termKinds.some((kind) => kind === lower))
        return refuseTerm(text);
    if (!Number.isSafeInteger(moreThan))
        return (0,words/* message */.iU)('policy_limit', { term: (0,shown_text/* showText */.h$)(text), most: Number.MAX_SAFE_INTEGER });
    const vulnerabilityKind = vulnerabilityKinds.find((kind) => kind === lower);
    if (vulnerabilityKind !== undefined)
        return { kind: vulnerabilityKind, onlyNew, moreThan };
    if (onlyNew)
        return (0,words/* message */.iU)('policy_new', { term: (0,shown_text/* showText */.h$)(text), kinds: vulnerabilityKinds.join(', ') });
    return { kind: lower, onlyNew: false, moreThan };
}
function refuseTerm(text) {
    const kinds = termKinds.join(', ');
    const [word = ''] = /^[^>]*/.exec(text) ?? [];
    const suggestion = findNearest(word.trim().toLowerCase(), [
        ...termKinds,
        ...vulnerabilityKinds.map((kind) => `new:${kind}`),
        'never',
    ]);
    return suggestion === undefined
        ? (0,words/* message */.iU)('policy_term', { term: (0,shown_text/* showText */.h$)(text), kinds })
        : (0,words/* message */.iU)('policy_typo', { term: (0,shown_text/* showText */.h$)(text), suggestion, kinds });
}


/***/ }),

/***/ 297:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cD: () => (/* binding */ findRegistryProblem),
/* harmony export */   hH: () => (/* binding */ splitRegistryName),
/* harmony export */   iN: () => (/* binding */ maxRegistryTagLength)
/* harmony export */ });
/* harmony import */ var _base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3318);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(799);


const maxRegistryTagLength = 64;
function splitRegistryName(name) {
    const [host = '', namespace = '', ...rest] = name.split('/');
    const isHost = host === 'localhost' || /[.:]/.test(host);
    return !isHost || namespace === '' || rest.length === 0 || rest.includes('')
        ? undefined
        : { host, namespace, name: rest.join('/') };
}
function findRegistryProblem({ name, tag = '' }) {
    if (splitRegistryName(name) === undefined)
        return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('reference_registry', { part: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(name) });
    return tag.length > maxRegistryTagLength
        ? (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('reference_registry_tag', { part: (0,_base_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(tag), length: tag.length, most: maxRegistryTagLength })
        : undefined;
}


/***/ }),

/***/ 5858:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   cd: () => (/* binding */ imageSources),
/* harmony export */   sn: () => (/* binding */ imageStatuses)
/* harmony export */ });
const outcomes = ['passed', 'failed', 'error', 'timed_out', 'cancelled', 'submitted', 'dry_run'];
const imageStatuses = [
    'success',
    'failed',
    'unknown_image',
    'pending',
    'unscannable',
    'submitted',
    'not_posted',
    'error',
];
const imageSources = ['local', 'registry'];


/***/ }),

/***/ 1245:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VQ: () => (/* binding */ ratings),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   yq: () => (/* binding */ rankSeverity)
/* harmony export */ });
const severities = ['critical', 'high', 'medium', 'low'];
const ratings = ['Security', 'Low', 'Medium', 'High'];
function isAtLeast(severity, threshold) {
    return severities.indexOf(severity) <= severities.indexOf(threshold);
}
function rankSeverity(word) {
    const lower = word.toLowerCase();
    return severities.find((severity) => severity === lower) ?? 'critical';
}


/***/ }),

/***/ 9696:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ buildErrorVerdict),
/* harmony export */   j: () => (/* binding */ buildSubmittedVerdict)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4758);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(799);


function buildSubmittedVerdict(imageCount) {
    return {
        outcome: 'submitted',
        reason: imageCount === null ? (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('verdict_submitted_all') : (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('verdict_submitted', { count: imageCount }),
        advice: (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('advice_submitted'),
    };
}
function buildErrorVerdict(error) {
    const outcome = error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc ? 'cancelled' : 'error';
    const key = outcome === 'error' ? 'verdict_error' : 'verdict_cancelled';
    return { outcome, reason: (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(key, { problem: error.problem }), advice: error.advice ?? null };
}


/***/ }),

/***/ 1855:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ sayOnOneLine),
/* harmony export */   i: () => (/* binding */ createRunLogger)
/* harmony export */ });
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(799);
/* harmony import */ var _report_escape_log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5090);


function createRunLogger(host, words) {
    const tell = (line) => sayOnOneLine(words, (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .mapValues */ .LG)(line, host.scrub));
    return {
        info: (line) => host.info(tell(line)),
        debug: (line) => host.debug(tell(line)),
        annotate: (level, line) => host.annotate(level, tell(line)),
        async group(title, work) {
            host.startGroup(tell(title));
            try {
                return await work();
            }
            finally {
                host.endGroup();
            }
        },
    };
}
function sayOnOneLine(words, said) {
    return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(words, (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .mapValues */ .LG)(said, _report_escape_log_js__WEBPACK_IMPORTED_MODULE_1__/* .makeHarmless */ .cj));
}


/***/ }),

/***/ 237:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ HttpClient)
/* harmony export */ });
class HttpClient {
    #options;
    constructor(...options) {
        this.#options = options;
    }
    async getJson(url) {
        const real = (await Promise.all(/* import() */[__nccwpck_require__.e(648), __nccwpck_require__.e(942)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4942)));
        return new real.HttpClient(...this.#options).getJson(url);
    }
    getAgent() {
        return undefined;
    }
    getAgentDispatcher() {
        return undefined;
    }
}


/***/ }),

/***/ 42:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ postBatchScan),
/* harmony export */   Bp: () => (/* binding */ toAllBody),
/* harmony export */   cx: () => (/* binding */ createTargetSubmission)
/* harmony export */ });
/* unused harmony export toLocalImageInfo */
/* harmony import */ var _domain_image_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7256);

async function postBatchScan(client, body, signal) {
    const call = { method: 'POST', path: '/image/local/batch-scan', body, purpose: 'change' };
    return (await client(call, signal)).serviceTimeMs;
}
function createTargetSubmission(client, target) {
    const body = target.kind === 'all'
        ? toAllBody(target.filters)
        : { image_info_list: target.entries.map(toLocalImageInfo), operate_all: false };
    return (signal) => postBatchScan(client, body, signal);
}
function toAllBody(filters) {
    return { ...filters, operate_all: true };
}
function toLocalImageInfo(entry) {
    const { name, tag, digest, id } = (0,_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .selectorOf */ .Bk)(entry);
    return {
        ...(name === undefined ? {} : { image_name: name }),
        ...(tag === undefined ? {} : { image_version: tag }),
        ...(digest === undefined ? {} : { image_digest: digest }),
        ...(id === undefined ? {} : { image_id: id }),
    };
}


/***/ }),

/***/ 8549:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   HE: () => (/* binding */ wasDefinitelyRejected),
/* harmony export */   _7: () => (/* binding */ ServiceError),
/* harmony export */   jr: () => (/* binding */ isAnswerLost),
/* harmony export */   kF: () => (/* binding */ isAnswerUnreadable),
/* harmony export */   lx: () => (/* binding */ isCallRefused),
/* harmony export */   tU: () => (/* binding */ isNotTaken),
/* harmony export */   wX: () => (/* binding */ TransportError),
/* harmony export */   ym: () => (/* binding */ ShapeError)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4758);
/* harmony import */ var _failure_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6896);


class RequestError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    kind;
    constructor(kind, problem, advice, cause) {
        super((0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(kind).actor, problem, advice, cause);
        this.kind = kind;
    }
}
class TransportError extends RequestError {
    failure;
    constructor(failure, problem, advice, cause) {
        super(failure, problem, advice, cause);
        this.failure = failure;
    }
}
class ServiceError extends RequestError {
    refusal;
    constructor(refusal, problem, advice, kind = (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOfStatus */ .o3)(refusal.status)) {
        super(kind, problem, advice);
        this.refusal = refusal;
    }
}
class ShapeError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    constructor(problem, advice) {
        super('service', problem, advice);
    }
}
function isNotTaken(error) {
    return error instanceof RequestError && (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(error.kind).taken === 'no';
}
function isAnswerLost(error) {
    return error instanceof RequestError && (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(error.kind).taken === 'perhaps';
}
function wasDefinitelyRejected(error) {
    if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeadlineError */ .j3)
        return isNotTaken(error.after);
    return error instanceof RequestError && (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(error.kind).taken !== 'perhaps';
}
function isRefused(error) {
    return error instanceof ServiceError && (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(error.kind).refuses !== null;
}
function isCallRefused(error) {
    return error instanceof ServiceError && (0,_failure_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(error.kind).refuses === 'call';
}
function isAnswerUnreadable(error) {
    if (error instanceof ShapeError)
        return true;
    return error instanceof TransportError && (error.failure === 'undecodable' || error.failure === 'too_large');
}


/***/ }),

/***/ 6896:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o3: () => (/* binding */ kindOfStatus),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* unused harmony export failureKinds */
const unsent = { taken: 'no', refuses: null, deniesLogin: false, advice: null };
const lost = {
    taken: 'perhaps',
    refuses: null,
    deniesLogin: false,
    actor: 'service',
    advice: 'advice_service_down',
};
const refused = { attempts: 1, taken: 'refused', refuses: 'call', deniesLogin: true, actor: 'user' };
const failureKinds = {
    unresolved: { ...unsent, attempts: 4, actor: 'user' },
    not_connected: { ...unsent, attempts: 5, actor: 'service' },
    proxy: { ...unsent, attempts: 3, actor: 'user' },
    tls: { ...unsent, attempts: 1, actor: 'user' },
    cut: { ...lost, attempts: 6 },
    slow: { ...lost, attempts: 4 },
    undecodable: { ...lost, attempts: 4 },
    too_large: { ...lost, attempts: 1 },
    timed_out: { ...lost, attempts: 4 },
    unavailable: { ...lost, attempts: 6 },
    broken: { ...lost, attempts: 1 },
    throttled: { ...unsent, attempts: 8, actor: 'service', advice: 'advice_throttled' },
    unauthorized: { ...refused, refuses: 'credential', advice: null },
    forbidden: { ...refused, advice: 'advice_permission' },
    absent: { ...refused, advice: 'advice_endpoint' },
    redirected: { ...refused, deniesLogin: false, advice: 'advice_redirect' },
    invalid_value: { ...refused, advice: 'advice_invalid_parameter' },
    refused: { ...refused, advice: 'advice_refused' },
};
function factsOf(kind) {
    return failureKinds[kind];
}
const kindByStatus = {
    401: 'unauthorized',
    403: 'forbidden',
    404: 'absent',
    408: 'timed_out',
    429: 'throttled',
    500: 'unavailable',
    502: 'unavailable',
    503: 'unavailable',
    504: 'unavailable',
};
function kindOfStatus(status) {
    const known = kindByStatus[status];
    if (known !== undefined)
        return known;
    if (status >= 500)
        return 'broken';
    return status >= 300 && status < 400 ? 'redirected' : 'refused';
}


/***/ }),

/***/ 7777:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Yw: () => (/* binding */ encodeComponent),
/* harmony export */   rs: () => (/* binding */ urlOf)
/* harmony export */ });
const unreserved = /[!'()*]/g;
function encodeComponent(text) {
    return encodeURIComponent(text.toWellFormed()).replace(unreserved, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
function placeOf(request) {
    return `${request.endpoint.replace(/^\w+:\/\//, '')}${request.path}`;
}
function urlOf(request) {
    const query = request.query.map(([name, value]) => `${encodeComponent(name)}=${encodeComponent(value)}`).join('&');
    return `${request.endpoint}${request.path}${query === '' ? '' : `?${query}`}`;
}


/***/ }),

/***/ 5961:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t: () => (/* binding */ adviseError)
});

// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __nccwpck_require__(799);
;// CONCATENATED MODULE: ./src/http/clock-skew.ts

const toleranceMs = 15 * 60_000;
function explainClock(serverDate, nowMs) {
    const aheadMs = nowMs - Date.parse(serverDate ?? '');
    if (!(Math.abs(aheadMs) > toleranceMs))
        return undefined;
    const minutes = Math.round(Math.abs(aheadMs) / 60_000);
    return aheadMs > 0 ? (0,words/* message */.iU)('clock_is_ahead', { minutes }) : (0,words/* message */.iU)('clock_is_behind', { minutes });
}

// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __nccwpck_require__(8549);
;// CONCATENATED MODULE: ./src/main/advice.ts


function adviseError(error, nowMs) {
    const isUnauthorized = error instanceof errors/* ServiceError */._7 && error.refusal.status === 401;
    const clock = isUnauthorized ? explainClock(error.refusal.serverDate, nowMs) : undefined;
    return clock ?? error.advice ?? null;
}


/***/ }),

/***/ 4212:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ logBaseline),
/* harmony export */   Z: () => (/* binding */ listBaselineNotes)
/* harmony export */ });
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(799);

function logBaseline({ baseline }, log) {
    if (baseline === undefined)
        return;
    const { path, sha256, outcome, finishedAt: finished } = baseline;
    log.info((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('log_baseline', { path, sha256, outcome, finished }));
}
function listBaselineNotes(baseline, now) {
    if (baseline === undefined)
        return [];
    const notes = [];
    const { region, projectId } = baseline;
    if (region !== null && now.region !== undefined && region !== now.region)
        notes.push({ level: 'notice', text: (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('baseline_other_region', { before: region, now: now.region }) });
    if (projectId !== null && now.projectId !== undefined && projectId !== now.projectId)
        notes.push({ level: 'notice', text: (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('baseline_other_project') });
    return notes;
}


/***/ }),

/***/ 232:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ie: () => (/* binding */ toActionError),
/* harmony export */   ns: () => (/* binding */ nothingSaid),
/* harmony export */   qq: () => (/* binding */ endWithError)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4758);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(799);
/* harmony import */ var _domain_unjudged_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9696);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5961);




const nothingSaid = { notes: [], checks: null, dryRun: null };
function endWithError(error, images, projectId, nowMs, log) {
    if (error.actor === 'us')
        log.debug((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('debug_fault', { stack: stackOf(error.cause) }));
    const verdict = (0,_domain_unjudged_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .buildErrorVerdict */ .g)(error);
    const advice = (0,_advice_js__WEBPACK_IMPORTED_MODULE_3__/* .adviseError */ .t)(error, nowMs);
    return { ...nothingSaid, verdict: { ...verdict, advice }, images, projectId, fetch: undefined };
}
function toActionError(error) {
    if (error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
        return error;
    const problem = (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('fault', { problem: error instanceof Error ? `${error.name}: ${error.message}` : '-' });
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('us', problem, (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('advice_fault'), error);
}
function stackOf(error) {
    return (error instanceof Error ? error.stack : undefined) ?? '-';
}


/***/ }),

/***/ 4870:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ scrubReport),
/* harmony export */   m: () => (/* binding */ scrubIgnoreFile)
/* harmony export */ });
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(799);

const digestForm = /^sha\d+:[0-9a-f]{32,}$/;
const idsAtOnce = 1000;
function scrubReport(report, scrub) {
    const sentence = (said) => (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .mapValues */ .LG)(said, scrub);
    const cleaned = cleanVulnerabilities(report.images, scrub);
    return {
        ...report,
        reason: sentence(report.reason),
        advice: report.advice && sentence(report.advice),
        projectId: report.projectId && scrub(report.projectId),
        images: report.images.map((image) => scrubImage(image, cleaned, scrub)),
        ignoreWarnings: report.ignoreWarnings.map(sentence),
        notes: report.notes.map(sentence),
        baseline: report.baseline && {
            ...report.baseline,
            path: scrub(report.baseline.path),
            finishedAt: scrub(report.baseline.finishedAt),
            fixed: report.baseline.fixed.map(({ imageName, id }) => ({ imageName: scrub(imageName), id: scrub(id) })),
        },
        checks: report.checks?.map((check) => ({ ...check, detail: sentence(check.detail) })) ?? null,
        dryRun: report.dryRun && scrubDryRun(report.dryRun, scrub),
    };
}
function scrubDryRun({ requests, rows, permissions }, scrub) {
    const text = (value) => value && scrub(value);
    return {
        requests: requests.map((request) => ({
            ...request,
            target: scrub(request.target),
            settings: scrub(request.settings),
            images: request.images.map(scrub),
        })),
        rows: rows.map((row) => ({
            ...row,
            image: scrub(row.image),
            place: scrub(row.place),
            scanStatus: scrub(row.scanStatus),
            rating: text(row.rating),
        })),
        permissions,
    };
}
function cleanVulnerabilities(images, scrub) {
    const distinct = new Set();
    for (const { findings } of images)
        for (const { vulnerability } of findings)
            distinct.add(vulnerability);
    const all = [...distinct];
    const cleaned = new Map();
    for (let start = 0; start < all.length; start += idsAtOnce) {
        const some = all.slice(start, start + idsAtOnce);
        const ids = some.map(({ id, cves }) => [id, ...cves].join(' ')).join(' ');
        if (scrub(ids) === ids)
            continue;
        for (const one of some)
            cleaned.set(one, { ...one, id: scrub(one.id), cves: one.cves.map(scrub) });
    }
    return cleaned;
}
function cleanFindings(findings, cleaned) {
    if (cleaned.size === 0)
        return findings;
    return findings.map((finding) => ({
        ...finding,
        vulnerability: cleaned.get(finding.vulnerability) ?? finding.vulnerability,
    }));
}
function scrubDigest(digest, scrub) {
    return digestForm.test(digest) ? digest : scrub(digest);
}
function scrubImage(image, cleaned, scrub) {
    const text = (value) => value && scrub(value);
    const { details, registry } = image;
    return {
        ...image,
        registry: registry && { name: text(registry.name), type: text(registry.type), namespace: text(registry.namespace) },
        image: scrub(image.image),
        imageName: text(image.imageName),
        imageVersion: text(image.imageVersion),
        imageDigest: image.imageDigest && scrubDigest(image.imageDigest, scrub),
        subjects: image.subjects.map(({ name, digest }) => ({ name: scrub(name), digest: scrubDigest(digest, scrub) })),
        imageId: text(image.imageId),
        localImageType: text(image.localImageType),
        reason: image.reason && (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .mapValues */ .LG)(image.reason, scrub),
        scanStatus: text(image.scanStatus),
        hostNames: image.hostNames.map(scrub),
        rating: text(image.rating),
        findings: cleanFindings(image.findings, cleaned),
        details: details.explained
            ? { explained: true, remark: details.remark && (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .mapValues */ .LG)(details.remark, scrub) }
            : { explained: false, why: (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .mapValues */ .LG)(details.why, scrub) },
    };
}
function scrubIgnoreFile(file, scrub) {
    const clean = (entry) => ({ ...entry, reason: scrub(entry.reason) });
    return { ...file, entries: file.entries.map(clean) };
}


/***/ }),

/***/ 4963:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ maxAnnotations)
/* harmony export */ });
const maxAnnotations = 10;


/***/ }),

/***/ 961:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   X5: () => (/* binding */ cleanText)
/* harmony export */ });
const maxWordLength = 600;
const blanks = /(?:[^\S\uFEFF]|\u0085)+/gu;
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]/gu;
const excessMarks = /(\p{M}{4})\p{M}+/gu;
const longWords = new RegExp(`(\\S{${maxWordLength}})\\S+`, 'gu');
function cleanText(text, maxLength) {
    const bounded = text.trimStart().slice(0, (maxLength + 1) * 8);
    const oneLine = bounded.replace(blanks, ' ').trim();
    const line = isPlain(oneLine) ? oneLine : oneLine.replace(unprintable, '\uFFFD').replace(excessMarks, '$1');
    return cutText(line.replace(longWords, '$1…'), maxLength);
}
function isPlain(text) {
    return /^[ -~]*$/.test(text);
}
function cutText(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    const characters = Array.from(text.slice(0, maxLength * 2));
    return characters.length <= maxLength && text.length <= maxLength * 2
        ? text
        : `${characters
            .slice(0, Math.max(0, maxLength - 1))
            .join('')
            .trimEnd()}…`;
}


/***/ }),

/***/ 5090:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _P: () => (/* binding */ escapeLogLine),
/* harmony export */   cj: () => (/* binding */ makeHarmless)
/* harmony export */ });
/* unused harmony export breakLinks */
/* harmony import */ var _base_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5965);
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(961);


const maxLineLength = 4000;
function escapeLogLine(text) {
    return (0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5)(text, maxLineLength)
        .replace(/(?<![\p{L}\p{N}]):(?=:)|:(?=:\s*[\w-]+[^:]*::)/gu, ': ')
        .replace(/#(?=#\[)/g, '# ')
        .replace(/%(?=0[ad]|25|2c|3[ab]|5d)/gi, '% ');
}
function breakLinks(text) {
    return text.replace(/:(?=\/\/)/g, ': ');
}
function makeHarmless(text) {
    return breakLinks((0,_base_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .toOneLine */ .G)(text));
}


/***/ }),

/***/ 5923:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ explainMissing),
/* harmony export */   Hx: () => (/* binding */ nothingKnown),
/* harmony export */   Mv: () => (/* binding */ buildEntryResult),
/* harmony export */   QT: () => (/* binding */ noDetails),
/* harmony export */   wF: () => (/* binding */ buildMissingResult)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4758);
/* harmony import */ var _base_texts_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5965);
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(799);
/* harmony import */ var _domain_image_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7256);




const noDetails = { explained: false, why: (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('details_unread') };
const nothingKnown = {
    registry: null,
    reused: false,
    subjects: [],
    requestedAtMs: null,
    maliciousFiles: null,
    localImageType: null,
    scanStatus: null,
    scannedAtMs: null,
    hostNames: [],
    rating: null,
    vulNum: null,
    maliciousFileNum: null,
    unsafeSettingNum: null,
    handledCount: null,
    handledIds: [],
    unrated: [],
    details: noDetails,
    findings: [],
};
function buildEntryResult(entry, source, status, reason) {
    const selector = (0,_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .selectorOf */ .Bk)(entry);
    const { name, tag, digest, id } = selector;
    return {
        ...nothingKnown,
        source,
        image: entry.text,
        imageName: name === undefined ? null : (0,_domain_image_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .formatName */ .nD)(selector),
        imageVersion: tag ?? null,
        imageDigest: digest ?? null,
        imageId: id ?? null,
        status,
        reason,
    };
}
const maxNamed = 3;
function explainMissing({ entry, others, elsewhere }) {
    if (elsewhere.length > 0)
        return (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('image_elsewhere', { registries: (0,_base_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .joinSome */ .b)(elsewhere, maxNamed) });
    const names = (0,_base_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .joinSome */ .b)(others, maxNamed);
    if (entry.kind === 'build' && entry.build.isIndex)
        return others.length === 0
            ? (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('image_unknown_index')
            : (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('image_unknown_index_digest', { others: names });
    return others.length === 0 ? undefined : (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('image_unknown_digest', { others: names });
}
function buildMissingResult(watched, interruption, { kind, sentences }) {
    const { entry, search } = watched;
    if (search.kind === 'refused')
        return buildEntryResult(entry, kind, 'error', search.why);
    if (watched.isHeld)
        return buildEntryResult(entry, kind, 'error', (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('tag_held_back'));
    if (search.kind === 'not_looked')
        return buildEntryResult(entry, kind, 'error', (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('image_not_looked_up'));
    const why = interruption instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeadlineError */ .j3 ? 'image_not_found_in_time' : 'image_not_looked_up';
    const reason = explainMissing(watched) ?? (search.kind === 'unknown' ? sentences.unknownImage : (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(why));
    return buildEntryResult(entry, kind, 'unknown_image', reason);
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __nccwpck_require__(4758);
// EXTERNAL MODULE: ./src/base/words/index.ts
var base_words = __nccwpck_require__(799);
;// CONCATENATED MODULE: ./src/main/cancellation.ts


const cancel = new AbortController();
const cancelSignal = cancel.signal;
for (const name of ['SIGINT', 'SIGTERM'])
    process.on(name, () => cancel.abort(new errors/* CancelledError */.cc('user', (0,base_words/* message */.iU)('cancelled'))));

;// CONCATENATED MODULE: ./src/base/clock.ts
const maxTimerMs = 2 ** 31 - 1;
const systemClock = {
    now: () => Date.now(),
    sleep: (durationMs, signal) => new Promise((resolve, reject) => {
        if (signal.aborted)
            return reject(signal.reason);
        const finish = () => {
            signal.removeEventListener('abort', stop);
            resolve();
        };
        const timer = setTimeout(finish, Math.min(durationMs, maxTimerMs));
        const stop = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        signal.addEventListener('abort', stop, { once: true });
    }),
};

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
// EXTERNAL MODULE: ./src/github/stand-ins/http-client.ts
var http_client = __nccwpck_require__(237);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new http_client/* HttpClient */.Q('actions/oidc-client', [new BearerCredentialHandler(OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./src/base/traced-text.ts
function replaceTraced(text, pattern, replace) {
    const pieces = [];
    const starts = new Int32Array(text.length);
    const ends = new Int32Array(text.length);
    let length = 0;
    let position = 0;
    const copy = (end) => {
        pieces.push(text.slice(position, end));
        for (; position < end; position += 1, length += 1) {
            starts[length] = position;
            ends[length] = position + 1;
        }
    };
    for (const match of text.matchAll(pattern)) {
        copy(match.index);
        position = match.index + match[0].length;
        const replaced = replace(match[0], match.index);
        pieces.push(replaced);
        for (let unit = 0; unit < replaced.length; unit += 1, length += 1) {
            starts[length] = match.index;
            ends[length] = position;
        }
    }
    copy(text.length);
    return { text: pieces.join(''), starts, ends };
}

;// CONCATENATED MODULE: ./src/base/unescape.ts

const continuation = '%[89abAB][0-9a-fA-F]';
const escapePattern = new RegExp([
    String.raw `\\u\{[0-9a-fA-F]{1,6}\}`,
    String.raw `\\U[0-9a-fA-F]{8}`,
    String.raw `\\u[0-9a-fA-F]{4}`,
    String.raw `\\x[0-9a-fA-F]{2}`,
    String.raw `\\[bfnrtv0!-/:-@[-\`{-~]`,
    String.raw `&#[xX][0-9a-fA-F]{1,6};?`,
    String.raw `&#[0-9]{1,7};?`,
    String.raw `&[A-Za-z][A-Za-z0-9]{1,11};`,
    `%[cdCD][0-9a-fA-F]${continuation}`,
    `%[eE][0-9a-fA-F](?:${continuation}){2}`,
    `%[fF][0-7](?:${continuation}){3}`,
    String.raw `%[uU][0-9a-fA-F]{4}`,
    `%[0-9a-fA-F]{2}`,
    String.raw `\+`,
].join('|'), 'g');
const controls = {
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    0: '\0',
};
const asciiNames = 'excl ! quot " num # dollar $ percnt % amp & apos \' lpar ( rpar ) ast * midast * plus + comma , period . sol / colon : semi ; lt < equals = gt > quest ? commat @ lsqb [ lbrack [ bsol \\ rsqb ] rbrack ] hat ^ Hat ^ lowbar _ UnderBar _ grave ` lcub { lbrace { verbar | vert | VerticalLine | rcub } rbrace } AMP & LT < GT > QUOT " Tab \t NewLine \n';
const latinNames = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
let entities;
function unescapeText(text) {
    return text.replace(escapePattern, decodeEscape);
}
function unescapeWithOrigin(text) {
    return replaceTraced(text, escapePattern, decodeEscape);
}
function decodeEscape(escape) {
    if (escape === '+')
        return ' ';
    if (escape.startsWith('%'))
        return decodePercent(escape);
    if (escape.startsWith('&#'))
        return decodeNumber(escape.slice(2).replace(';', ''), escape);
    if (escape.startsWith('&'))
        return (entities ??= listEntities()).get(escape.slice(1, -1)) ?? escape;
    const kind = escape[1] ?? '';
    if (escape.length > 2)
        return decodeCodePoint(Number.parseInt(escape.slice(2).replace('{', ''), 16), escape);
    return controls[kind] ?? kind;
}
function decodePercent(escape) {
    if (/^%u/i.test(escape))
        return String.fromCharCode(Number.parseInt(escape.slice(2), 16));
    try {
        return decodeURIComponent(escape);
    }
    catch {
        return escape.length === 3 ? String.fromCharCode(Number.parseInt(escape.slice(1), 16)) : escape;
    }
}
function decodeNumber(digits, escape) {
    const isHex = /^x/i.test(digits);
    return decodeCodePoint(Number.parseInt(isHex ? digits.slice(1) : digits, isHex ? 16 : 10), escape);
}
function decodeCodePoint(code, otherwise) {
    return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}
function listEntities() {
    const ascii = asciiNames.split(' ');
    const latin = latinNames.split(' ');
    return new Map([
        ...latin.map((name, index) => [name, String.fromCharCode(0xa0 + index)]),
        ...ascii.flatMap((name, index) => (index % 2 === 0 ? [[name, ascii[index + 1] ?? '']] : [])),
    ]);
}

;// CONCATENATED MODULE: ./src/base/visible-text.ts

const unseen = /[\s\p{Cc}\p{Cf}\p{DI}]{1,1000}/gu;
const blank = /[^\S\uFEFF]|\u0085/;
function showVisible(text) {
    return /[^ -~]| {2}/.test(text) ? text.replace(unseen, createCondenser()) : text;
}
function traceVisible(text) {
    return replaceTraced(text, unseen, createCondenser());
}
function createCondenser() {
    let end = -1;
    let hasBlank = false;
    return (piece, index) => {
        if (index !== end)
            hasBlank = false;
        end = index + piece.length;
        if (hasBlank || !blank.test(piece))
            return '';
        hasBlank = true;
        return ' ';
    };
}

;// CONCATENATED MODULE: ./src/base/secret-forms.ts


const minBase64Length = 8;
const maxLayers = 4;
function listForms(secret) {
    const layers = [secret, ...listBase64Forms(secret), ...listHexForms(secret)].flatMap(listLayers);
    return [...new Set([...layers, ...layers.map(showVisible)])];
}
function listLayers(text) {
    const layers = [text];
    while (layers.length < maxLayers) {
        const next = unescapeText(layers.at(-1) ?? '');
        if (next === layers.at(-1))
            break;
        layers.push(next);
    }
    return layers;
}
function listHexForms(text) {
    const hex = Buffer.from(text).toString('hex');
    return [hex, hex.toUpperCase()];
}
function listBase64Forms(text) {
    const pieces = [0, 1, 2].map((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64');
        const end = encoded.replace(/=+$/, '').length - (encoded.endsWith('=') ? 1 : 0);
        return encoded.slice(Math.ceil((shift * 4) / 3), end);
    });
    return pieces
        .filter(({ length }) => length >= minBase64Length)
        .flatMap((piece) => [piece, piece.replaceAll('+', '-').replaceAll('/', '_')]);
}

;// CONCATENATED MODULE: ./src/base/scrubber.ts



const scrubber_hidden = '***';
const minLength = 4;
const minFoldedLength = 12;
const minUnmistakableLength = 16;
const scrubber_maxLayers = 8;
function createScrubber(isOwnWord = () => false) {
    let needles = [];
    let unmistakable = [];
    return {
        remember(secret) {
            if (secret.length < minLength || isOwnWord(secret))
                return;
            const isUnmistakable = secret.length >= minUnmistakableLength && /\d/.test(secret);
            const known = new Set(needles.map(({ text }) => text));
            const forms = listForms(secret).filter((form) => form.length >= minLength && !known.has(form) && !isOwnWord(form));
            const isBase64 = (form) => form !== secret && /^[\w+/ -]+$/.test(form);
            needles = [
                ...needles,
                ...forms.map((form) => {
                    const isFolded = form.length >= minFoldedLength && !isBase64(form);
                    return { text: isFolded ? fold(form) : form, isFolded };
                }),
            ];
            if (!isUnmistakable)
                return;
            const spellings = new Set([...unmistakable, secret, JSON.stringify(secret).slice(1, -1)]);
            unmistakable = [...spellings].toSorted((one, other) => other.length - one.length);
        },
        scrub: (text) => (isFoundIn(text, needles) ? hide(text, findRanges(text, needles)) : text),
        scrubRendered: (text) => unmistakable.reduce((clean, secret) => (clean.includes(secret) ? clean.replaceAll(secret, scrubber_hidden) : clean), text),
    };
}
function isFoundIn(text, needles) {
    if (needles.length === 0)
        return false;
    let layer = text;
    for (let depth = 0; depth <= scrubber_maxLayers; depth += 1) {
        const visible = showVisible(layer);
        if (contains(layer, needles) || (visible !== layer && contains(visible, needles)))
            return true;
        const next = unescapeText(layer);
        if (next === layer)
            return false;
        layer = next;
    }
    return false;
}
function contains(text, needles) {
    const folded = fold(text);
    return needles.some((needle) => (needle.isFolded ? folded : text).includes(needle.text));
}
function findRanges(text, needles) {
    const ranges = [];
    let layer = text;
    let origin = (start, end) => [start, end];
    for (let depth = 0; depth <= scrubber_maxLayers; depth += 1) {
        addRanges(ranges, layer, needles, origin);
        const visible = traceVisible(layer);
        addRanges(ranges, visible.text, needles, goBack(visible, origin));
        const next = unescapeWithOrigin(layer);
        if (next.text === layer)
            break;
        layer = next.text;
        origin = goBack(next, origin);
    }
    return ranges;
}
function goBack({ starts, ends }, before) {
    return (start, end) => before(starts[start] ?? 0, ends[end - 1] ?? 0);
}
function addRanges(ranges, text, needles, origin) {
    const folded = fold(text);
    for (const { text: sought, isFolded } of needles) {
        const haystack = isFolded ? folded : text;
        for (let at = haystack.indexOf(sought); at !== -1; at = haystack.indexOf(sought, at + sought.length))
            ranges.push(origin(at, at + sought.length));
    }
}
function hide(text, ranges) {
    const pieces = [];
    let position = 0;
    let hiddenTo = 0;
    for (const [start, end] of ranges.toSorted((one, other) => one[0] - other[0] || other[1] - one[1])) {
        if (start >= hiddenTo)
            pieces.push(text.slice(position, start), scrubber_hidden);
        hiddenTo = Math.max(hiddenTo, end);
        position = hiddenTo;
    }
    pieces.push(text.slice(position));
    return pieces.join('');
}
function fold(text) {
    const lower = text.includes('İ') ? text.replace(/[^İ]+/g, (run) => run.toLowerCase()) : text.toLowerCase();
    return lower.replaceAll('ς', 'σ');
}

// EXTERNAL MODULE: ./src/report/annotation-limit.ts
var annotation_limit = __nccwpck_require__(4963);
// EXTERNAL MODULE: ./src/report/escape/log.ts
var log = __nccwpck_require__(5090);
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./src/github/report-folder.ts



const bufferLength = 256 * 1024;
function createReportFolder(temporaryFolder) {
    let folder;
    return {
        async write(name, pieces) {
            if (folder === undefined) {
                const parent = (0,external_node_path_namespaceObject.join)(temporaryFolder || (0,external_node_os_namespaceObject.tmpdir)(), 'hss-image-scan');
                makeFolder(parent);
                folder = (0,external_node_fs_namespaceObject.mkdtempSync)((0,external_node_path_namespaceObject.join)(parent, 'run-'));
            }
            const path = (0,external_node_path_namespaceObject.join)(folder, name);
            const unfinished = `${path}.part`;
            const file = (0,external_node_fs_namespaceObject.openSync)(unfinished, 'w');
            try {
                let buffer = '';
                for (const piece of pieces) {
                    buffer += piece;
                    if (buffer.length < bufferLength)
                        continue;
                    (0,external_node_fs_namespaceObject.writeFileSync)(file, buffer);
                    buffer = '';
                    await turn();
                }
                (0,external_node_fs_namespaceObject.writeFileSync)(file, buffer);
            }
            finally {
                (0,external_node_fs_namespaceObject.closeSync)(file);
            }
            (0,external_node_fs_namespaceObject.renameSync)(unfinished, path);
            return path;
        },
        read: (path) => (0,external_node_fs_namespaceObject.readFileSync)(path),
    };
}
function turn() {
    return new Promise((resolve) => {
        setImmediate(resolve);
    });
}
function makeFolder(path) {
    if ((0,external_node_fs_namespaceObject.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true)
        return;
    if ((0,external_node_path_namespaceObject.dirname)(path) !== path)
        makeFolder((0,external_node_path_namespaceObject.dirname)(path));
    try {
        (0,external_node_fs_namespaceObject.mkdirSync)(path);
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./src/http/request.ts
var http_request = __nccwpck_require__(7777);
;// CONCATENATED MODULE: ./src/auth/signing.ts


const algorithm = 'SDK-HMAC-SHA256';
function formatSdkDate(atMs) {
    return new Date(atMs).toISOString().replace(/[-:]|\.\d+/g, '');
}
function signRequest(request, keys, context) {
    const headers = {
        ...request.headers,
        ...(context.projectId === undefined ? {} : { 'x-project-id': context.projectId }),
        'x-sdk-date': formatSdkDate(context.atMs),
        ...(keys.securityToken === undefined ? {} : { 'x-security-token': keys.securityToken.reveal() }),
    };
    const { signedHeaders, stringToSign } = describeSigning({ ...request, headers });
    const signature = (0,external_node_crypto_.createHmac)('sha256', keys.secretAccessKey.reveal()).update(stringToSign).digest('hex');
    const authorization = `${algorithm} Access=${keys.accessKeyId}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
    return { ...request, headers: { ...headers, authorization } };
}
function describeSigning(request) {
    const { authorization: _, ...carried } = request.headers;
    const { host, pathname } = new URL(request.endpoint);
    const headers = Object.entries({ ...carried, host }).toSorted(byName);
    const signedHeaders = headers.map(([name]) => name).join(';');
    const canonicalRequest = [
        request.method,
        canonicalPath(`${pathname.replace(/\/$/, '')}${request.path}`),
        canonicalQuery(request.query),
        headers.map(([name, value]) => `${name}:${value.trim()}\n`).join(''),
        signedHeaders,
        sha256(request.body),
    ].join('\n');
    const stringToSign = [algorithm, carried['x-sdk-date'], sha256(canonicalRequest)].join('\n');
    return { signedHeaders, canonicalRequest, stringToSign };
}
function canonicalPath(path) {
    const encoded = path.split('/').map((segment) => (0,http_request/* encodeComponent */.Yw)(decodeSegment(segment)));
    return encoded.join('/').replace(/\/?$/, '/');
}
function decodeSegment(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
}
function canonicalQuery(query) {
    const sorted = query.toSorted((left, right) => byName(left, right) || compareText(left[1], right[1]));
    return sorted.map(([name, value]) => `${(0,http_request/* encodeComponent */.Yw)(name)}=${(0,http_request/* encodeComponent */.Yw)(value)}`).join('&');
}
function byName(left, right) {
    return compareText(left[0], right[0]);
}
function compareText(left, right) {
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

;// CONCATENATED MODULE: ./src/auth/access-keys.ts

const accessKeyMethod = {
    method: 'aksk',
    inputs: {
        access_key_id: { role: 'required', form: 'visible', maxLength: 1024 },
        secret_access_key: { role: 'required', form: 'visible', maxLength: 1024, isSecret: true },
        security_token: { role: 'optional', form: 'visible', maxLength: 32_768, isSecret: true },
    },
    logsInAt: null,
    read({ text, secret }) {
        const secretAccessKey = secret('secret_access_key');
        const securityToken = secret('security_token');
        return secretAccessKey && { method: 'aksk', accessKeyId: text('access_key_id'), secretAccessKey, securityToken };
    },
    open: (login, { clock }, findProjectId) => ({
        authenticator: {
            authorize: async (request) => signRequest(request, login, { atMs: clock.now(), projectId: findProjectId() }),
        },
    }),
};

;// CONCATENATED MODULE: ./src/base/secret.ts
const secret_hidden = '***';
class Secret {
    #text;
    constructor(text) {
        this.#text = text;
    }
    reveal() {
        return this.#text;
    }
    toString() {
        return secret_hidden;
    }
    toJSON() {
        return secret_hidden;
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return secret_hidden;
    }
}
function keepSecret(text, mask) {
    mask(text);
    return new Secret(text);
}

// EXTERNAL MODULE: ./src/http/errors.ts
var http_errors = __nccwpck_require__(8549);
// EXTERNAL MODULE: ./src/http/failure-kinds.ts
var failure_kinds = __nccwpck_require__(6896);
;// CONCATENATED MODULE: ./src/auth/login-call.ts





class LoginError extends errors/* ActionError */.lZ {
    refused;
    constructor(actor, problem, advice, refused = false) {
        super(actor, problem, advice);
        this.refused = refused;
    }
}
async function callLogin(call, { endpoints, send }, signal) {
    const endpoint = endpoints[call.service];
    if (endpoint === undefined) {
        const input = `${call.service}_endpoint`;
        throw new LoginError('user', (0,base_words/* message */.iU)('login_endpoint_missing', { input }), (0,base_words/* message */.iU)('advice_login_endpoint', { input }));
    }
    const request = {
        method: call.method ?? 'POST',
        endpoint,
        path: call.path,
        query: call.query ?? [],
        headers: { 'content-type': 'application/json', ...call.headers },
        body: call.body === undefined ? '' : JSON.stringify(call.body),
        repeat: 'always',
        expects: 'json',
    };
    try {
        return { request, response: await send(request, signal) };
    }
    catch (error) {
        if (!(error instanceof http_errors/* RequestError */.GI || error instanceof http_errors/* ShapeError */.ym))
            throw error;
        const isDenied = error instanceof http_errors/* RequestError */.GI && (0,failure_kinds/* factsOf */.xS)(error.kind).deniesLogin;
        const advice = isDenied ? call.advice : error.advice;
        throw new LoginError(error.actor, call.failed(error.problem), advice, (0,http_errors/* isRefused */.H0)(error));
    }
}
function unexpectedAnswer(request, field) {
    const problem = (0,base_words/* message */.iU)('login_answer_unexpected', { url: (0,http_request/* placeOf */.$t)(request), field });
    return new LoginError('service', problem, (0,base_words/* message */.iU)('advice_login_answer'));
}
function readTime(value) {
    const atMs = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(atMs) ? undefined : atMs;
}

;// CONCATENATED MODULE: ./src/auth/until-aborted.ts
function untilAborted(work, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => reject(signal.reason);
        if (signal.aborted)
            stop();
        signal.addEventListener('abort', stop, { once: true });
        const leave = () => signal.removeEventListener('abort', stop);
        work.then(resolve, reject).then(leave, leave);
    });
}

;// CONCATENATED MODULE: ./src/auth/id-token.ts




const audienceInput = {
    oidc_audience: { role: 'setting', form: 'printable', maxLength: 1024, default: 'hss-image-scan' },
};
const idTokenForm = /^[\x21-\x7e]{4,20000}$/;
async function fetchIdToken(audience, { requestIdToken, mask }, signal) {
    let text;
    try {
        text = await untilAborted(requestIdToken(audience), signal);
    }
    catch {
        signal.throwIfAborted();
        throw new LoginError('user', (0,base_words/* message */.iU)('id_token_unavailable', { audience }), (0,base_words/* message */.iU)('advice_id_token'));
    }
    const token = typeof text === 'string' && text !== '' ? keepSecret(text, mask) : undefined;
    if (token === undefined || !idTokenForm.test(token.reveal())) {
        throw new LoginError('service', (0,base_words/* message */.iU)('id_token_unusable', { audience }), (0,base_words/* message */.iU)('advice_id_token'));
    }
    return token;
}

// EXTERNAL MODULE: ./src/auth/project-scope.ts
var project_scope = __nccwpck_require__(4814);
;// CONCATENATED MODULE: ./src/auth/credential-cache.ts

const longestMarginMs = 5 * 60_000;
const shareOfLife = 0.1;
const unknownLifeMs = 5 * 60_000;
function createCredentialCache(exchange, clock, runSignal) {
    let kept;
    let underWay;
    async function renew() {
        runSignal.throwIfAborted();
        const credential = await untilAborted(exchange(runSignal), runSignal);
        kept = { credential, renewAtMs: renewalTime(credential.expiresAtMs, clock.now()) };
        return credential;
    }
    return {
        async current(signal) {
            signal.throwIfAborted();
            if (kept !== undefined && clock.now() < kept.renewAtMs)
                return kept.credential;
            underWay ??= renew().finally(() => (underWay = undefined));
            return untilAborted(underWay, signal);
        },
        drop(wasRefused) {
            if (kept !== undefined && wasRefused(kept.credential))
                kept = undefined;
        },
    };
}
function renewalTime(expiresAtMs, nowMs) {
    const lifeMs = expiresAtMs === undefined || expiresAtMs <= nowMs ? unknownLifeMs : expiresAtMs - nowMs;
    return nowMs + lifeMs - Math.min(longestMarginMs, lifeMs * shareOfLife);
}

// EXTERNAL MODULE: ./src/base/objects.ts
var objects = __nccwpck_require__(7725);
;// CONCATENATED MODULE: ./src/auth/subject-token.ts





function withToken(request, token) {
    return { ...request, headers: { ...request.headers, 'x-auth-token': token.reveal() } };
}
const tokenForm = /^[\x21-\x7e]{1,32768}$/;
function readSubjectToken(request, response, mask) {
    const text = response.headers['x-subject-token'] ?? '';
    const token = text === '' ? undefined : keepSecret(text, mask);
    if (token === undefined || !tokenForm.test(text))
        throw unexpectedAnswer(request, 'X-Subject-Token');
    const details = (0,objects/* fieldsOf */.P)(response.json)['token'];
    if (!(0,objects/* isObject */.G)(details))
        throw unexpectedAnswer(request, 'token');
    const projectId = (0,objects/* fieldsOf */.P)(details['project'])['id'];
    return {
        token,
        expiresAtMs: readTime(details['expires_at']),
        projectId: (0,project_scope/* isProjectId */.r)(projectId) ? projectId : undefined,
    };
}
function createSubjectTokenMethod(exchange, { clock, signal: runSignal }) {
    const cache = createCredentialCache(exchange, clock, runSignal);
    return {
        authenticator: {
            authorize: async (request, signal) => withToken(request, (await cache.current(signal)).token),
            invalidate(refused) {
                cache.drop(({ token }) => withToken(refused, token).headers['x-auth-token'] === refused.headers['x-auth-token']);
                return true;
            },
        },
        findOwnProject: async (signal) => (await cache.current(signal)).projectId,
    };
}

;// CONCATENATED MODULE: ./src/auth/oidc-iam.ts





const oidcIamMethod = {
    method: 'oidc_iam',
    inputs: { oidc_identity_provider: { role: 'required', form: 'visible', maxLength: 256 }, ...audienceInput },
    logsInAt: 'iam',
    read: ({ text }) => ({
        method: 'oidc_iam',
        identityProvider: text('oidc_identity_provider'),
        audience: text('oidc_audience'),
    }),
    open: openOidcIamLogin,
};
function openOidcIamLogin(login, dependencies) {
    async function exchange(signal) {
        const idToken = await fetchIdToken(login.audience, dependencies, signal);
        const { request, response } = await callLogin({
            service: 'iam',
            path: '/v3.0/OS-AUTH/id-token/tokens',
            headers: { 'x-idp-id': login.identityProvider },
            body: { auth: { id_token: { id: idToken.reveal() }, scope: (0,project_scope/* projectScope */.m)(dependencies) } },
            failed: (problem) => (0,base_words/* message */.iU)('login_oidc_iam_failed', { problem }),
            advice: (0,base_words/* message */.iU)('advice_oidc_iam'),
        }, dependencies, signal);
        const token = readSubjectToken(request, response, dependencies.mask);
        dependencies.log.info((0,base_words/* message */.iU)('login_succeeded', { host: new URL(request.endpoint).host }));
        return token;
    }
    return createSubjectTokenMethod(exchange, dependencies);
}

;// CONCATENATED MODULE: ./src/auth/session-name.ts
const maxLength = 128;
function nameSession(job) {
    const run = `-run-${clean(job.runId).slice(0, 32)}`;
    const repository = clean(job.repository).slice(0, maxLength - run.length);
    return `${repository === '' ? 'hss-image-scan' : repository}${run}`;
}
function clean(text) {
    return text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^-+|-+$/g, '');
}

;// CONCATENATED MODULE: ./src/auth/oidc-sts.ts








const printable = /^[\x21-\x7e]+$/;
const accessKeyIdForm = /^[\x21-\x2b\x2d-\x7e]{1,128}$/;
const oidcStsMethod = {
    method: 'oidc_sts',
    inputs: {
        oidc_provider_urn: { role: 'required', form: 'printable', maxLength: 1500 },
        oidc_agency_urn: { role: 'required', form: 'printable', maxLength: 1500 },
        ...audienceInput,
    },
    logsInAt: 'sts',
    read: ({ text }) => ({
        method: 'oidc_sts',
        providerUrn: text('oidc_provider_urn'),
        agencyUrn: text('oidc_agency_urn'),
        audience: text('oidc_audience'),
    }),
    open: openOidcStsLogin,
};
function openOidcStsLogin(login, dependencies, findProjectId) {
    const { clock, mask, log, job, signal: runSignal } = dependencies;
    async function exchange(signal) {
        const idToken = await fetchIdToken(login.audience, dependencies, signal);
        const session = nameSession(job);
        const { request, response } = await callLogin({
            service: 'sts',
            path: '/v5/agencies/assume-with-oidc',
            body: {
                provider_urn: login.providerUrn,
                agency_urn: login.agencyUrn,
                agency_session_name: session,
                id_token: idToken.reveal(),
            },
            failed: (problem) => (0,base_words/* message */.iU)('login_oidc_sts_failed', { problem }),
            advice: (0,base_words/* message */.iU)('advice_oidc_sts'),
        }, dependencies, signal);
        const keys = readTemporaryKeys(request, response, mask);
        const { host } = new URL(request.endpoint);
        log.info((0,base_words/* message */.iU)('login_keys_received', { accessKeyId: keys.accessKeyId, host, session }));
        return keys;
    }
    const cache = createCredentialCache(exchange, clock, runSignal);
    return {
        authenticator: {
            authorize: async (request, signal) => signRequest(request, await cache.current(signal), { atMs: clock.now(), projectId: findProjectId() }),
            invalidate(refused) {
                cache.drop(({ accessKeyId }) => refused.headers['authorization']?.includes(` Access=${accessKeyId},`) === true);
                return true;
            },
        },
    };
}
function readTemporaryKeys(request, response, mask) {
    const credentials = (0,objects/* fieldsOf */.P)((0,objects/* fieldsOf */.P)(response.json)['credentials']);
    const keep = (field) => {
        const text = credentials[field];
        return typeof text === 'string' && text !== '' ? keepSecret(text, mask) : undefined;
    };
    const secretAccessKey = keep('secret_access_key');
    const securityToken = keep('security_token');
    const accessKeyId = credentials['access_key_id'];
    if (secretAccessKey === undefined)
        throw unexpectedAnswer(request, 'credentials.secret_access_key');
    if (securityToken === undefined || !printable.test(securityToken.reveal()))
        throw unexpectedAnswer(request, 'credentials.security_token');
    if (typeof accessKeyId !== 'string' || !accessKeyIdForm.test(accessKeyId)) {
        throw unexpectedAnswer(request, 'credentials.access_key_id');
    }
    return { accessKeyId, secretAccessKey, securityToken, expiresAtMs: readTime(credentials['expiration']) };
}

;// CONCATENATED MODULE: ./src/auth/password.ts




const passwordMethod = {
    method: 'password',
    inputs: {
        iam_account: { role: 'required', form: 'printable', maxLength: 256 },
        iam_user: { role: 'required', form: 'printable', maxLength: 256 },
        iam_password: { role: 'required', form: 'printable', maxLength: 1024, isSecret: true },
    },
    logsInAt: 'iam',
    read({ text, secret }) {
        const password = secret('iam_password');
        return password && { method: 'password', account: text('iam_account'), user: text('iam_user'), password };
    },
    open: openPasswordLogin,
};
function openPasswordLogin(login, dependencies) {
    let refused;
    async function exchange(signal) {
        if (refused !== undefined)
            throw refused;
        try {
            const { request, response } = await callLogin(describeCall(login, dependencies), dependencies, signal);
            const token = readSubjectToken(request, response, dependencies.mask);
            dependencies.log.info((0,base_words/* message */.iU)('login_succeeded', { host: new URL(request.endpoint).host }));
            return token;
        }
        catch (error) {
            if (error instanceof LoginError && error.refused)
                refused = error;
            throw error;
        }
    }
    return createSubjectTokenMethod(exchange, dependencies);
}
function describeCall(login, dependencies) {
    const user = { name: login.user, password: login.password.reveal(), domain: { name: login.account } };
    return {
        service: 'iam',
        path: '/v3/auth/tokens',
        query: [['nocatalog', 'true']],
        body: { auth: { identity: { methods: ['password'], password: { user } }, scope: (0,project_scope/* projectScope */.m)(dependencies) } },
        failed: (problem) => (0,base_words/* message */.iU)('login_password_failed', { problem }),
        advice: (0,base_words/* message */.iU)('advice_password'),
    };
}

;// CONCATENATED MODULE: ./src/auth/static-token.ts

const staticTokenMethod = {
    method: 'token',
    inputs: { token: { role: 'required', form: 'visible', maxLength: 32_768, isSecret: true } },
    logsInAt: null,
    read({ secret }) {
        const token = secret('token');
        return token && { method: 'token', token };
    },
    open: ({ token }) => ({ authenticator: { authorize: async (request) => withToken(request, token) } }),
};

;// CONCATENATED MODULE: ./src/auth/login.ts





const loginMethods = [accessKeyMethod, staticTokenMethod, passwordMethod, oidcIamMethod, oidcStsMethod];
const loginInputs = listInputs();
function listInputs() {
    const all = loginMethods.flatMap(({ inputs }) => Object.entries(inputs));
    const isSetting = ([, { role }]) => role === 'setting';
    const sorted = [...all.filter((input) => !isSetting(input)), ...all.filter(isSetting)];
    return Object.fromEntries(sorted);
}

;// CONCATENATED MODULE: ./src/config/input-names.ts

const loginDefaults = Object.fromEntries(Object.entries(loginInputs).map(([name, input]) => [name, input.default ?? '']));
const inputDefaults = {
    region: '',
    project_id: '',
    enterprise_project_id: '',
    ...loginDefaults,
    endpoint: '',
    iam_endpoint: '',
    sts_endpoint: '',
    source: 'local',
    registry: '',
    images: '',
    operate_all: 'false',
    filters: '',
    allow_listed_tags: 'false',
    reuse_within: '',
    dry_run: 'false',
    wait: 'true',
    timeout_minutes: '30',
    discovery_timeout_minutes: '5',
    poll_interval_seconds: '15',
    fail_on: 'high, malicious_file',
    baseline_file: '',
    ignore_file: '',
    language: 'en',
    upload_sarif: 'false',
    sarif_category: '',
    github_token: '',
};

// EXTERNAL MODULE: ./src/base/words/en/index.ts + 10 modules
var en = __nccwpck_require__(2822);
// EXTERNAL MODULE: ./src/domain/scan-report.ts
var scan_report = __nccwpck_require__(5858);
// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __nccwpck_require__(1245);
;// CONCATENATED MODULE: ./src/github/own-words.ts




const otherWords = 'outcome reason severity image_count vulnerability_count critical_count high_count medium_count low_count ignored_count malicious_file_count unsafe_setting_count images_omitted new_count fixed_count report_file sarif_file sarif_files attestations image_name image_version image_digest image_id local_image_type project_id started_at finished_at scanned_at host_names ignore_warnings null true false unknown none unscan scanning waiting waiting_for_scan download_failed image_oversized image_scan_stop linux_vul app_vul malicious_file unsafe_setting seen not_seen contradicted latest_scan_time latest_sync_time severity_level vul_num malicious_file_num page_size total_num details_answer details_explain';
const numberForm = /^[\d.:TZ+-]{1,11}$/;
let words;
function isOwnWord(text) {
    words ??= [
        ...Object.values(en/* english */.x),
        ...Object.keys(inputDefaults),
        ...scan_report/* outcomes */.KI,
        ...scan_report/* imageStatuses */.sn,
        ...scan_report/* imageSources */.cd,
        ...severity/* severities */.gO,
        ...severity/* ratings */.VQ,
        otherWords,
    ]
        .join('\n')
        .toLowerCase();
    return numberForm.test(text) || words.includes(text.toLowerCase());
}

;// CONCATENATED MODULE: ./src/github/extra-certificates.ts

function findCertificateProblem(path) {
    try {
        const text = (0,external_node_fs_namespaceObject.readFileSync)(path, 'latin1');
        return /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/.test(text) ? undefined : 'empty';
    }
    catch (error) {
        const { code } = error;
        return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unopened';
    }
}

;// CONCATENATED MODULE: ./src/github/follow-links.ts


const maxLinks = 40;
function followLinks(path) {
    let reached = '';
    const ahead = [];
    const go = (target) => {
        const { root } = (0,external_node_path_namespaceObject.parse)(target);
        reached = root || reached;
        ahead.push(...target.slice(root.length).split(external_node_path_namespaceObject.sep).toReversed());
    };
    go(path);
    for (let linkCount = 0; linkCount <= maxLinks;) {
        const name = ahead.pop();
        if (name === undefined)
            return reached;
        const next = (0,external_node_path_namespaceObject.join)(reached, name);
        const target = readLink(next);
        if (target === null)
            reached = next;
        else {
            linkCount += 1;
            go(target);
        }
    }
    return null;
}
function readLink(path) {
    try {
        return (0,external_node_fs_namespaceObject.readlinkSync)(path);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/github/workspace-file.ts




const defaultMaxBytes = 1024 * 1024;
function readWorkspaceFile(workspace, path, { maxBytes = defaultMaxBytes, otherFolder } = {}) {
    const wanted = (0,external_node_path_namespaceObject.resolve)(workspace, path);
    const roots = [workspace, ...(otherFolder ? [otherFolder] : [])].map((folder) => followLinks((0,external_node_path_namespaceObject.resolve)(folder)));
    const isInside = (place) => roots.some((root) => root !== null && isBelow(place, root));
    try {
        const real = (0,external_node_fs_namespaceObject.realpathSync)(wanted);
        return isInside(real) ? readRegularFile(real, maxBytes) : { refused: 'outside_workspace' };
    }
    catch (error) {
        const code = error.code;
        const target = code === 'ENOENT' || code === 'ENOTDIR' ? followLinks(wanted) : null;
        if (target === null)
            return { refused: 'unreadable' };
        return isInside(target) ? { missing: true } : { refused: 'outside_workspace' };
    }
}
function isBelow(path, root) {
    return path === root || path.startsWith(root.endsWith(external_node_path_namespaceObject.sep) ? root : root + external_node_path_namespaceObject.sep);
}
function readRegularFile(path, maxBytes) {
    const file = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_RDONLY | (external_node_fs_namespaceObject.constants.O_NONBLOCK ?? 0));
    try {
        const stats = (0,external_node_fs_namespaceObject.fstatSync)(file);
        if (!stats.isFile())
            return { refused: 'not_regular' };
        if (stats.size > maxBytes)
            return { refused: 'too_large' };
        const bytes = (0,external_node_fs_namespaceObject.readFileSync)(file);
        if (bytes.byteLength > maxBytes)
            return { refused: 'too_large' };
        const text = decodeText(bytes);
        return text === undefined
            ? { refused: 'not_text' }
            : { text, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') };
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
function decodeText(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/github/host.ts








function createHost(environment) {
    const scrubber = createScrubber(isOwnWord);
    const folder = createReportFolder(environment['RUNNER_TEMP']);
    const counts = { error: 0, warning: 0, notice: 0 };
    const print = { error: error, warning: warning, notice: notice };
    const clean = (line) => (0,log/* escapeLogLine */._P)(scrubber.scrubRendered(line));
    const cleanLines = (text) => text.split('\n').map(clean).join('\n');
    return {
        input: (name) => getInput(name),
        environment,
        findCertificateProblem: findCertificateProblem,
        readFile: (path, limits) => readWorkspaceFile(environment['GITHUB_WORKSPACE'] || process.cwd(), path, {
            maxBytes: limits?.maxBytes,
            otherFolder: limits?.inTemporaryFolder ? environment['RUNNER_TEMP'] : undefined,
        }),
        mask(text) {
            scrubber.remember(text);
            setSecret(text);
        },
        scrub: (text) => scrubber.scrub(text),
        requestIdToken: (audience) => getIDToken(audience),
        info: (line) => info(cleanLines(line)),
        debug(line) {
            if (isDebug())
                debug(cleanLines(line));
        },
        startGroup: (title) => startGroup(clean(title)),
        endGroup: () => endGroup(),
        annotate(level, text, title) {
            counts[level] += 1;
            if (counts[level] > annotation_limit/* maxAnnotations */.Z)
                return info(cleanLines(text));
            print[level](cleanLines(text), title === undefined ? {} : { title: clean(title) });
        },
        annotationCounts: counts,
        setOutput: (name, value) => setOutput(name, scrubber.scrubRendered(value)),
        async writeSummary(markdown) {
            await summary.addRaw(scrubber.scrubRendered(markdown)).write();
        },
        writeReport: (name, pieces) => folder.write(name, scrubAll(pieces, scrubber.scrubRendered)),
        readReport: (path) => folder.read(path),
    };
}
function* scrubAll(pieces, scrub) {
    for (const piece of pieces)
        yield scrub(piece);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: ./src/http/exchange.ts
const maxHeaderBytes = 64 * 1024;
async function readBody(body, maxBytes) {
    const decoder = new TextDecoder();
    const pieces = [];
    let bytes = 0;
    for await (const chunk of body) {
        bytes += chunk.byteLength;
        if (bytes > maxBytes)
            return undefined;
        pieces.push(decoder.decode(chunk, { stream: true }));
    }
    return pieces.join('') + decoder.decode();
}

;// CONCATENATED MODULE: ./src/http/direct-exchange.ts



const connectTimeoutMs = 10_000;
const idleConnections = { keepAlive: true, timeout: 4_000 };
function createDirectExchange(clock) {
    const plain = { send: external_node_http_.request, agent: new external_node_http_.Agent(idleConnections) };
    let secure;
    return async (url, options) => {
        const client = url.startsWith('https:') ? await (secure ??= loadSecureClient()) : plain;
        const answer = await sendRequest(client, url, options, clock);
        const { statusCode: status = 0, headers } = answer;
        return { status, headers: joinHeaders(headers), body: await unpack(answer) };
    };
}
async function loadSecureClient() {
    const { Agent: SecureAgent, request: send } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 23));
    return { send, agent: new SecureAgent(idleConnections) };
}
function sendRequest({ send, agent }, url, { method, headers, body, isFresh, signal }, clock) {
    return new Promise((resolve, reject) => {
        const request = send(url, {
            method,
            headers: { 'accept-encoding': 'gzip', ...headers },
            signal,
            agent: isFresh ? false : agent,
            maxHeaderSize: maxHeaderBytes,
        });
        const isConnected = watchConnecting(request, clock);
        request.on('response', resolve);
        request.on('error', (error) => reject(isConnected() ? error : new ConnectError(error)));
        request.on('close', () => reject(new Error('closed without an answer')));
        request.end(body ?? undefined);
    });
}
class ConnectError extends Error {
    syscall = 'connect';
    constructor(cause) {
        super('no connection', { cause });
    }
}
function watchConnecting(request, clock) {
    const connected = new AbortController();
    const stop = () => connected.abort('connected');
    request.on('close', stop);
    request.on('socket', (socket) => {
        if (!socket.connecting)
            return stop();
        socket.once('encrypted' in socket ? 'secureConnect' : 'connect', stop);
    });
    clock.sleep(connectTimeoutMs, connected.signal).then(() => request.destroy(Object.assign(new Error('connecting took too long'), { code: 'ETIMEDOUT' })), () => undefined);
    return () => connected.signal.aborted;
}
function joinHeaders(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value = '']) => [name, [value].flat().join(', ')]));
}
async function unpack(answer) {
    if (!/^(?:x-)?gzip$/i.test(answer.headers['content-encoding'] ?? ''))
        return answer;
    const { constants, createGunzip } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8522, 23));
    const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
    return (0,external_node_stream_.pipeline)(answer, gunzip, () => undefined);
}

// EXTERNAL MODULE: ./src/domain/image-name.ts
var image_name = __nccwpck_require__(7717);
;// CONCATENATED MODULE: ./src/domain/wildcard.ts
function matchesWildcard(pattern, text) {
    const parts = pattern.split('*');
    const first = parts[0] ?? '';
    const last = parts[parts.length - 1] ?? '';
    if (parts.length === 1)
        return pattern === text;
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
        return false;
    let at = first.length;
    const end = text.length - last.length;
    for (const part of parts.slice(1, -1)) {
        const found = text.indexOf(part, at);
        if (found === -1 || found + part.length > end)
            return false;
        at = found + part.length;
    }
    return true;
}

;// CONCATENATED MODULE: ./src/domain/suppressions.ts


function createSuppressions(file, nowMs) {
    const entries = file?.entries ?? [];
    const isExpired = ({ expires }) => expires !== null && expires < formatDay(nowMs);
    const active = entries.filter((entry) => !isExpired(entry));
    const used = new Set();
    const byId = new Map();
    for (const entry of active) {
        const id = entry.id.toLowerCase();
        byId.set(id, [...(byId.get(id) ?? []), entry]);
    }
    const find = (id, imageName) => byId.get(id.toLowerCase())?.find((entry) => coversImage(entry, imageName));
    const namesWithRule = new Map();
    return {
        accept(vulnerability, imageName) {
            const own = find(vulnerability.id, imageName);
            const byCve = vulnerability.cves.map((cve) => find(cve, imageName));
            if (own === undefined && !vulnerability.hasAllCves)
                return null;
            const needed = own === undefined ? byCve : [own];
            const found = needed.filter((entry) => entry !== undefined);
            if (found.length === 0 || found.length < needed.length)
                return null;
            for (const entry of [...found, ...byCve])
                if (entry !== undefined)
                    used.add(entry);
            return { reason: joinReasons(found), expires: findEarliest(found) };
        },
        hasRule(imageName) {
            const known = namesWithRule.get(imageName) ?? active.some((entry) => coversImage(entry, imageName));
            namesWithRule.set(imageName, known);
            return known;
        },
        expired: entries.filter(isExpired),
        listUnused: () => active.filter((entry) => !used.has(entry)),
    };
}
function formatDay(atMs) {
    return new Date(atMs).toISOString().slice(0, 10);
}
function coversImage(entry, imageName) {
    if (entry.images.length === 0)
        return true;
    if (imageName === null)
        return false;
    return entry.images.some((pattern) => matchesWildcard(pattern, imageName) ||
        (!pattern.includes('*') && (0,image_name/* canonicalName */.Ew)(pattern) === (0,image_name/* canonicalName */.Ew)(imageName)));
}
function joinReasons(entries) {
    return [...new Set(entries.map((entry) => entry.reason))].join('; ');
}
function findEarliest(entries) {
    return (entries
        .map((entry) => entry.expires)
        .filter((day) => day !== null)
        .sort()[0] ?? null);
}

// EXTERNAL MODULE: ./src/domain/unjudged-verdict.ts
var unjudged_verdict = __nccwpck_require__(9696);
;// CONCATENATED MODULE: ./src/config/inputs-error.ts


const maxProblems = 10;
const maxComplaints = 60;
class InputsError extends errors/* ActionError */.lZ {
    complaints;
    language;
    constructor(complaints, language) {
        super('user', { ...(0,base_words/* message */.iU)('inputs_refused'), items: cutList(complaints, maxComplaints) }, (0,base_words/* message */.iU)('inputs_advice'));
        this.complaints = complaints;
        this.language = language;
    }
}
function collectComplaints() {
    const complaints = [];
    const complain = (input, ...problems) => {
        for (const problem of problems.slice(0, maxProblems))
            complaints.push((0,base_words/* message */.iU)('input_complaint', { input, problem }));
        const count = problems.length - maxProblems;
        if (count > 0)
            complaints.push((0,base_words/* message */.iU)('input_complaint', { input, problem: (0,base_words/* message */.iU)('list_more', { count }) }));
    };
    return { complaints, complain };
}
function cutList(items, most) {
    if (items.length <= most)
        return items;
    return [...items.slice(0, most), (0,base_words/* message */.iU)('list_more', { count: items.length - most })];
}

// EXTERNAL MODULE: ./src/base/shown-text.ts
var shown_text = __nccwpck_require__(3318);
;// CONCATENATED MODULE: ./src/config/credential-form.ts



const githubTokenForm = { form: 'visible', maxLength: 32_768 };
function checkForm(input, name, text, complain) {
    const { form, maxLength } = input === 'github_token' ? githubTokenForm : loginInputs[input];
    const good = text.length <= maxLength && (form === 'visible' ? /^[!-~]+$/.test(text) : !(0,shown_text/* hasControlCharacter */.Fd)(text));
    if (!good)
        complain(name, (0,base_words/* message */.iU)(`credential_${form}`, { most: maxLength }));
}
function describeMethods() {
    return loginMethods
        .map(({ inputs }) => Object.entries(inputs)
        .filter(([, { role }]) => role === 'required')
        .map(([name]) => name)
        .join(' + '))
        .join(', ');
}

;// CONCATENATED MODULE: ./src/config/environment-families.ts
const environmentFamilies = [
    {
        accessKeyId: 'HUAWEI_CLOUD_ACCESS_KEY_ID',
        secretAccessKey: 'HUAWEI_CLOUD_SECRET_ACCESS_KEY',
        region: 'HUAWEI_CLOUD_REGION',
        projectId: 'HUAWEI_CLOUD_PROJECT_ID',
    },
    {
        accessKeyId: 'HUAWEICLOUD_SDK_AK',
        secretAccessKey: 'HUAWEICLOUD_SDK_SK',
        projectId: 'HUAWEICLOUD_SDK_PROJECT_ID',
    },
    {
        accessKeyId: 'HW_ACCESS_KEY',
        secretAccessKey: 'HW_SECRET_KEY',
        securityToken: 'HW_SECURITY_TOKEN',
        region: 'HW_REGION_NAME',
    },
];
function readVariable(environment, name) {
    return name === undefined ? '' : (environment[name] ?? '').trim();
}
function findFamily(environment) {
    return environmentFamilies.find((family) => readVariable(environment, family.accessKeyId) !== '' && readVariable(environment, family.secretAccessKey) !== '');
}
function findHalves(environment) {
    return environmentFamilies.flatMap(({ accessKeyId, secretAccessKey }) => {
        if (readVariable(environment, accessKeyId) !== '')
            return [{ given: accessKeyId, missing: secretAccessKey }];
        if (readVariable(environment, secretAccessKey) !== '')
            return [{ given: secretAccessKey, missing: accessKeyId }];
        return [];
    });
}

;// CONCATENATED MODULE: ./src/config/environment-login.ts




function readEnvironmentLogin(environment, mask, complain) {
    const family = findFamily(environment);
    if (family === undefined) {
        complainOfMissing(environment, complain);
        return undefined;
    }
    const accessKeyId = readVariable(environment, family.accessKeyId);
    const secretText = readVariable(environment, family.secretAccessKey);
    const tokenText = readVariable(environment, family.securityToken);
    const secretAccessKey = keepSecret(secretText, mask);
    const securityToken = tokenText === '' ? undefined : keepSecret(tokenText, mask);
    checkForm('access_key_id', family.accessKeyId, accessKeyId, complain);
    checkForm('secret_access_key', family.secretAccessKey, secretText, complain);
    if (family.securityToken !== undefined && tokenText !== '')
        checkForm('security_token', family.securityToken, tokenText, complain);
    const names = [family.accessKeyId, family.secretAccessKey, securityToken && family.securityToken];
    const source = names.filter((name) => name !== undefined).join(', ');
    return { login: { value: { method: 'aksk', accessKeyId, secretAccessKey, securityToken }, source }, family };
}
function complainOfMissing(environment, complain) {
    const halves = findHalves(environment);
    for (const { given, missing } of halves)
        complain(missing, (0,base_words/* message */.iU)('login_incomplete', { given }));
    if (halves.length > 0)
        return;
    const pairs = environmentFamilies.map((family) => `${family.accessKeyId} + ${family.secretAccessKey}`).join(', ');
    complain('credentials', (0,base_words/* message */.iU)('login_missing', { methods: describeMethods(), pairs }));
}

;// CONCATENATED MODULE: ./src/config/credential-inputs.ts




function readLogin(texts, secrets, environment, mask, complain) {
    const names = [...listNames(loginInputs, 'setting'), 'github_token'];
    for (const name of names)
        if (texts[name] !== '')
            checkForm(name, name, texts[name], complain);
    const given = loginMethods.filter((method) => listGiven(method, texts).length > 0);
    for (const method of given)
        checkMethod(method, texts, complain);
    const [method, ...others] = given;
    if (method === undefined)
        return readEnvironmentLogin(environment, mask, complain);
    if (others.length > 0) {
        const all = given.flatMap((each) => listGiven(each, texts)).join(', ');
        complain('credentials', (0,base_words/* message */.iU)('login_several', { given: all, methods: describeMethods() }));
        return undefined;
    }
    const text = (name) => texts[name];
    const secret = (name) => secrets[name];
    const isWhole = listNames(method.inputs, 'required').every((name) => text(name) !== '');
    const value = isWhole ? method.read({ text, secret }) : undefined;
    return value === undefined ? undefined : { login: { value, source: 'inputs' }, family: undefined };
}
function listNames(inputs, wanted) {
    return Object.entries(inputs).flatMap(([name, { role }]) => (role === wanted ? [name] : []));
}
function listGiven({ inputs }, texts) {
    return [...listNames(inputs, 'required'), ...listNames(inputs, 'optional')].filter((name) => texts[name] !== '');
}
function checkMethod(method, texts, complain) {
    const given = listGiven(method, texts);
    for (const name of listNames(method.inputs, 'required'))
        if (texts[name] === '')
            complain(name, describeMissing(name, given));
    for (const name of given)
        checkForm(name, name, texts[name], complain);
}
function describeMissing(name, given) {
    const isSecretOfKey = name === 'secret_access_key' && given.includes('access_key_id');
    return (0,base_words/* message */.iU)(isSecretOfKey ? 'login_secret_unset' : 'login_incomplete', { given: given.join(', ') });
}

;// CONCATENATED MODULE: ./src/config/endpoint-inputs.ts


const endpoint_inputs_maxLength = 300;
function defaultEndpoints(region) {
    const suffix = region === 'eu-west-101' ? 'myhuaweicloud.eu' : 'myhuaweicloud.com';
    const at = (service) => `https://${service}.${region}.${suffix}`;
    return { hss: at('hss'), iam: at('iam'), sts: at('sts') };
}
function readEndpoints(texts, region, method, projectKnown, complain) {
    const hss = readEndpoint('endpoint', texts.endpoint, complain);
    const iam = readEndpoint('iam_endpoint', texts.iam_endpoint, complain);
    const sts = readEndpoint('sts_endpoint', texts.sts_endpoint, complain);
    if (texts.endpoint === '') {
        if (region === undefined)
            return undefined;
        const defaults = defaultEndpoints(region);
        return { hss: defaults.hss, iam: iam ?? defaults.iam, sts: sts ?? defaults.sts };
    }
    const logsInAt = loginMethods.find((each) => each.method === method)?.logsInAt;
    if (texts.iam_endpoint === '' && logsInAt === 'iam')
        complain('iam_endpoint', (0,base_words/* message */.iU)('endpoint_needed_to_log_in'));
    else if (texts.iam_endpoint === '' && method !== undefined && !projectKnown)
        complain('iam_endpoint', (0,base_words/* message */.iU)('endpoint_needed_to_find_project'));
    if (texts.sts_endpoint === '' && logsInAt === 'sts')
        complain('sts_endpoint', (0,base_words/* message */.iU)('endpoint_needed_to_log_in'));
    return hss === undefined ? undefined : { hss, iam, sts };
}
function readEndpoint(name, text, complain) {
    if (text === '')
        return undefined;
    const parsed = parseEndpoint(text);
    if ('base' in parsed)
        return parsed.base;
    complain(name, (0,base_words/* message */.iU)('endpoint_form', { problem: (0,base_words/* message */.iU)(parsed.problem) }));
    return undefined;
}
function parseEndpoint(text) {
    if (text.length > endpoint_inputs_maxLength || /[^!-~]|\\/.test(text))
        return { problem: 'endpoint_malformed' };
    const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\/[^/]/i.exec(text) ?? [];
    if (scheme === undefined)
        return { problem: 'endpoint_malformed' };
    if (!/^https?$/i.test(scheme))
        return { problem: 'endpoint_scheme' };
    if (text.includes('#'))
        return { problem: 'endpoint_fragment' };
    if (text.includes('?'))
        return { problem: 'endpoint_query' };
    if (text.includes('@'))
        return { problem: 'endpoint_user' };
    if (!URL.canParse(text))
        return { problem: 'endpoint_malformed' };
    const url = new URL(text);
    const [, path = ''] = /^[^/]+\/\/[^/]+(.*?)\/?$/.exec(text) ?? [];
    if (!isBasePath(path))
        return { problem: 'endpoint_path' };
    if (url.port === '0')
        return { problem: 'endpoint_malformed' };
    if (url.protocol !== 'https:' && !isLoopback(url.hostname))
        return { problem: 'endpoint_scheme' };
    return { base: url.origin + path };
}
function isBasePath(path) {
    return /^(?:\/[\w.~-]+)*$/.test(path) && !/\/(?:v\d[\w.]*|\.\.?)(?=\/|$)/i.test(path);
}
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}

;// CONCATENATED MODULE: ./src/config/ignore-file.ts


const defaultIgnorePath = '.hssignore.yaml';
const maxPathLength = 4096;
async function readIgnoreFile(input, readFile, complain) {
    if (input === 'none')
        return undefined;
    const byDefault = input === '';
    const path = byDefault ? defaultIgnorePath : input;
    if (path.length > maxPathLength || (0,shown_text/* hasControlCharacter */.Fd)(path)) {
        complain('ignore_file', (0,base_words/* message */.iU)('file_path', { path: (0,shown_text/* showText */.h$)(path) }));
        return undefined;
    }
    const answer = await readFile(path);
    if ('missing' in answer) {
        if (!byDefault)
            complain('ignore_file', (0,base_words/* message */.iU)('file_missing', { path: (0,shown_text/* showText */.h$)(path) }));
        return undefined;
    }
    if ('refused' in answer) {
        const reason = (0,base_words/* message */.iU)(`file_${answer.refused}`);
        complain('ignore_file', (0,base_words/* message */.iU)('file_refused', { path: (0,shown_text/* showText */.h$)(path), reason }));
        return undefined;
    }
    const { parseIgnoreEntries } = await __nccwpck_require__.e(/* import() */ 495).then(__nccwpck_require__.bind(__nccwpck_require__, 3495));
    const parsed = await parseIgnoreEntries(answer.text);
    if ('value' in parsed)
        return { path, sha256: answer.sha256, entries: parsed.value, byDefault };
    const problems = parsed.problems.map((problem) => (0,base_words/* message */.iU)('file_content', { path: (0,shown_text/* showText */.h$)(path), problem }));
    complain('ignore_file', ...problems);
    return undefined;
}

;// CONCATENATED MODULE: ./src/config/plain-inputs.ts


const decimalForm = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
const regionForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const idForm = /^[A-Za-z0-9_-]+$/;
const maxRegionLength = 128;
const maxIdLength = 256;
function readBoolean(texts, name, complain) {
    const word = texts[name].toLowerCase();
    if (word === 'true' || word === 'false')
        return word === 'true';
    complain(name, (0,base_words/* message */.iU)('value_boolean', { value: (0,shown_text/* showText */.h$)(texts[name]) }));
    return undefined;
}
function readNumber(texts, name, range, complain) {
    const { min, max, above = false } = range;
    const value = decimalForm.test(texts[name]) ? Number(texts[name]) : Number.NaN;
    if (value <= max && (above ? value > min : value >= min))
        return value;
    const allowed = (0,base_words/* message */.iU)(above ? 'range_above' : 'range_from', { least: min, most: max });
    complain(name, (0,base_words/* message */.iU)('value_number', { value: (0,shown_text/* showText */.h$)(texts[name]), range: allowed }));
    return undefined;
}
function readWord(texts, name, allowed, complain) {
    const word = allowed.find((one) => one.toLowerCase() === texts[name].toLowerCase());
    if (word === undefined)
        complain(name, (0,base_words/* message */.iU)('value_choice', { value: (0,shown_text/* showText */.h$)(texts[name]), allowed: allowed.join(', ') }));
    return word;
}
function checkRegion(name, text, complain) {
    if (text.length <= maxRegionLength && regionForm.test(text))
        return text;
    complain(name, (0,base_words/* message */.iU)('region_form', { value: (0,shown_text/* showText */.h$)(text), most: maxRegionLength }));
    return undefined;
}
function checkId(name, text, complain) {
    if (text.length <= maxIdLength && idForm.test(text))
        return text;
    complain(name, (0,base_words/* message */.iU)('id_form', { value: (0,shown_text/* showText */.h$)(text), most: maxIdLength }));
    return undefined;
}

;// CONCATENATED MODULE: ./src/config/place-inputs.ts



function readRegion(texts, environment, family, complain) {
    if (texts.region !== '')
        return sourced('inputs', checkRegion('region', texts.region, complain));
    const variables = environmentFamilies.flatMap(({ region }) => region ?? []);
    const inOrder = family?.region === undefined ? variables : [family.region, ...variables];
    const source = inOrder.find((name) => readVariable(environment, name) !== '');
    if (source !== undefined)
        return sourced(source, checkRegion(source, readVariable(environment, source), complain));
    complain('region', (0,base_words/* message */.iU)('region_missing', { variables: variables.join(', ') }));
    return undefined;
}
function readProjectId(texts, environment, family, region, complain) {
    if (texts.project_id !== '')
        return sourced('inputs', checkId('project_id', texts.project_id, complain));
    const source = family?.projectId;
    const text = readVariable(environment, source);
    const familyRegion = readVariable(environment, family?.region);
    if (source === undefined || text === '' || (familyRegion !== '' && familyRegion !== region))
        return undefined;
    return sourced(source, checkId(source, text, complain));
}
function readEnterpriseProjectId(texts, complain) {
    const text = texts.enterprise_project_id;
    return text === '' ? undefined : checkId('enterprise_project_id', text, complain);
}
function sourced(source, value) {
    return value === undefined ? undefined : { value, source };
}

// EXTERNAL MODULE: ./src/domain/policy.ts + 1 modules
var policy = __nccwpck_require__(7168);
;// CONCATENATED MODULE: ./src/config/policy-input.ts


function readPolicy(texts, complain) {
    if (texts.fail_on === inputDefaults.fail_on)
        return policy/* defaultPolicy */.G4;
    const parsed = (0,policy/* parsePolicy */.ON)(texts.fail_on);
    if ('value' in parsed)
        return parsed.value;
    complain('fail_on', ...parsed.problems);
    return undefined;
}

// EXTERNAL MODULE: ./src/domain/point-in-time.ts
var point_in_time = __nccwpck_require__(4616);
;// CONCATENATED MODULE: ./src/config/proof-inputs.ts




const maxReuseDays = 30;
const dayMs = 86_400_000;
function readProofInputs(texts, complain) {
    const allowListedTags = readBoolean(texts, 'allow_listed_tags', complain);
    const dryRun = readBoolean(texts, 'dry_run', complain);
    const waits = readBoolean(texts, 'wait', complain);
    const wait = waits === undefined || dryRun === undefined ? undefined : dryRun || waits;
    const reuseWithinMs = readReuseWithin(texts, wait, complain);
    if (allowListedTags === undefined || dryRun === undefined || wait === undefined)
        return undefined;
    return { allowListedTags, reuseWithinMs, dryRun, wait };
}
function readReuseWithin(texts, wait, complain) {
    const text = texts.reuse_within;
    if (text === '')
        return undefined;
    const spanMs = (0,point_in_time/* parseSpan */.wr)(text);
    if (spanMs === undefined || spanMs === 0 || spanMs > maxReuseDays * dayMs)
        complain('reuse_within', (0,base_words/* message */.iU)('reuse_form', { value: (0,shown_text/* showText */.h$)(text), most: `${maxReuseDays}d` }));
    if (texts.operate_all.toLowerCase() === 'true')
        complain('reuse_within', (0,base_words/* message */.iU)('reuse_with_all'));
    if (wait === false)
        complain('reuse_within', (0,base_words/* message */.iU)('reuse_without_wait'));
    return spanMs;
}

;// CONCATENATED MODULE: ./src/config/raw-inputs.ts



const secretInputs = [
    ...Object.entries(loginInputs).flatMap(([name, { isSecret }]) => (isSecret === true ? [name] : [])),
    'github_token',
];
function readInputTexts(raw) {
    const texts = {};
    const secrets = {};
    for (const [name, byDefault] of Object.entries(inputDefaults)) {
        const text = raw.input(name).trim();
        if (text !== '' && secretInputs.includes(name))
            secrets[name] = keepSecret(text, raw.mask);
        texts[name] = text === '' ? byDefault : text;
    }
    return { texts: texts, secrets };
}

;// CONCATENATED MODULE: ./src/config/report-inputs.ts


const categoryForm = /^[A-Za-z0-9._-](?:[A-Za-z0-9._/-]{0,98}[A-Za-z0-9._-])?$/;
function readSarifCategory(texts, region, complain) {
    const text = texts.sarif_category;
    if (text === '')
        return region === undefined ? undefined : `hss-image-scan/${region}`;
    if (categoryForm.test(text))
        return text;
    complain('sarif_category', (0,base_words/* message */.iU)('category_form', { value: (0,shown_text/* showText */.h$)(text, 120) }));
    return undefined;
}

// EXTERNAL MODULE: ./src/domain/image-entry.ts
var image_entry = __nccwpck_require__(7256);
;// CONCATENATED MODULE: ./src/domain/entry-collapse.ts


function collapseEntries(entries) {
    const distinct = collapseEqual(entries);
    const owners = groupOwners(distinct);
    return distinct.filter((entry) => {
        if ((0,image_entry/* isPinned */.T4)(entry))
            return true;
        const asked = (0,image_entry/* selectorOf */.Bk)(entry);
        const owner = owners.get(nameTag(asked)) ?? [];
        return !owner.some((selector) => fits(asked, selector));
    });
}
function collapseEqual(entries) {
    const byContent = new Map();
    for (const entry of entries) {
        const key = JSON.stringify(entry.kind === 'build' ? entry.build : sortParts((0,image_entry/* selectorOf */.Bk)(entry)));
        const first = byContent.get(key);
        if (first === undefined)
            byContent.set(key, entry);
        else if (entry.kind === 'digest')
            byContent.set(key, { ...entry, text: first.text });
    }
    return [...byContent.values()];
}
function sortParts(selector) {
    return Object.entries(selector).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
function groupOwners(entries) {
    const owners = new Map();
    for (const entry of entries.filter(image_entry/* isPinned */.T4)) {
        const selectors = entry.kind === 'build'
            ? entry.build.names.map(({ name, tag }) => ({ name, ...(tag === undefined ? {} : { tag }) }))
            : [(0,image_entry/* selectorOf */.Bk)(entry)];
        for (const selector of selectors) {
            if ((0,image_entry/* formatName */.nD)(selector) === '' || !selector.tag)
                continue;
            const key = nameTag(selector);
            const known = owners.get(key);
            if (known === undefined)
                owners.set(key, [selector]);
            else
                known.push(selector);
        }
    }
    return owners;
}
function nameTag(selector) {
    return `${(0,image_name/* canonicalName */.Ew)((0,image_entry/* formatName */.nD)(selector))}\n${selector.tag ?? ''}`;
}
function fits(asked, owner) {
    return ['registryId', 'registryName'].every((part) => !asked[part] || asked[part] === owner[part]);
}

// EXTERNAL MODULE: ./src/config/structured-text.ts
var structured_text = __nccwpck_require__(9447);
;// CONCATENATED MODULE: ./src/config/image-inputs.ts






const maxImages = 1000;
async function parseImages(text, source = 'local') {
    const lines = text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    const isList = isStructured(lines[0]);
    const list = isList ? await parseList(text) : { value: lines.flatMap(splitLine) };
    if ('problems' in list)
        return list;
    if (list.value.length === 0)
        return { problems: [(0,base_words/* message */.iU)('images_none')] };
    if (list.value.length > maxImages)
        return refuseMany(list.value.length);
    const parseItem = isList ? (await __nccwpck_require__.e(/* import() */ 563).then(__nccwpck_require__.bind(__nccwpck_require__, 3563))).parseImageItem : parseLine;
    const entries = [];
    const problems = [];
    for (const [index, item] of list.value.entries()) {
        const parsed = parseItem(item, source);
        if ('value' in parsed)
            entries.push(...parsed.value);
        else
            problems.push(...parsed.problems.map((problem) => describeItem(index + 1, item, problem)));
    }
    if (problems.length > 0)
        return { problems };
    if (entries.length === 0)
        return { problems: [(0,base_words/* message */.iU)('images_none')] };
    return entries.length > maxImages ? refuseMany(entries.length) : { value: collapseEntries(entries) };
}
function parseLine(item, source) {
    const parsed = (0,image_entry/* parseImageText */.U)(String(item), source);
    return 'value' in parsed ? { value: [parsed.value] } : parsed;
}
function refuseMany(count) {
    return { problems: [(0,base_words/* message */.iU)('images_too_many', { count, most: maxImages })] };
}
function isStructured(line = '') {
    return /^(?:[[{]|-(?:\s|$)|---)/.test(line);
}
function splitLine(line) {
    return line
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
async function parseList(text) {
    const parsed = await (0,structured_text/* parseStructuredText */.S)(text);
    if ('problems' in parsed)
        return parsed;
    if (Array.isArray(parsed.value))
        return { value: parsed.value };
    return (0,objects/* isObject */.G)(parsed.value) ? { value: [parsed.value] } : { problems: [(0,base_words/* message */.iU)('images_no_list')] };
}
function describeItem(number, item, problem) {
    return typeof item === 'string' && item !== ''
        ? (0,base_words/* message */.iU)('entry_text', { number, text: (0,shown_text/* showText */.h$)(item), problem })
        : (0,base_words/* message */.iU)('numbered_entry', { number, problem });
}

;// CONCATENATED MODULE: ./src/config/target-inputs.ts




const maxRegistryLength = 128;
async function readTarget(texts, rules, complain) {
    const all = readBoolean(texts, 'operate_all', complain);
    const entries = texts.images === '' ? undefined : take('images', await parseImages(texts.images, rules.source), complain);
    const filters = texts.filters === '' ? {} : take('filters', await parseGivenFilters(texts.filters, rules), complain);
    if (all === true && texts.images !== '')
        complain('images', (0,base_words/* message */.iU)('target_twice'));
    if (all === false && texts.images === '')
        complain('images', (0,base_words/* message */.iU)('target_missing'));
    if (all === false && texts.filters !== '')
        complain('filters', (0,base_words/* message */.iU)('filters_without_all'));
    if (all === true)
        return filters && { kind: 'all', filters };
    return entries && { kind: 'images', entries };
}
async function parseGivenFilters(text, rules) {
    const { parseFilters } = await __nccwpck_require__.e(/* import() */ 948).then(__nccwpck_require__.bind(__nccwpck_require__, 1948));
    return parseFilters(text, rules);
}
function readRegistryName(texts, source, complain) {
    const name = texts.registry;
    if (name === '')
        return undefined;
    if (source === 'local')
        complain('registry', (0,base_words/* message */.iU)('registry_without_source'));
    if (name.length > maxRegistryLength || (0,shown_text/* hasControlCharacter */.Fd)(name))
        complain('registry', (0,base_words/* message */.iU)('registry_form', { most: maxRegistryLength }));
    return name;
}
function take(name, parsed, complain) {
    if ('value' in parsed)
        return parsed.value;
    complain(name, ...parsed.problems);
    return undefined;
}

;// CONCATENATED MODULE: ./src/config/timing-inputs.ts

function readTiming(texts, complain) {
    const timeout = readNumber(texts, 'timeout_minutes', { min: 0, max: 1440, above: true }, complain);
    const discovery = readNumber(texts, 'discovery_timeout_minutes', { min: 0, max: 1440 }, complain);
    const interval = readNumber(texts, 'poll_interval_seconds', { min: 0.1, max: 600 }, complain);
    if (timeout === undefined || discovery === undefined || interval === undefined)
        return undefined;
    return {
        timeoutMs: Math.max(1, Math.round(timeout * 60_000)),
        discoveryTimeoutMs: Math.round(discovery * 60_000),
        pollIntervalMs: Math.round(interval * 1000),
    };
}

;// CONCATENATED MODULE: ./src/config/read-config.ts














async function readConfig(raw) {
    const { texts, secrets } = readInputTexts(raw);
    const { environment, nowMs } = raw;
    const { complaints, complain } = collectComplaints();
    if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
        complain('NODE_TLS_REJECT_UNAUTHORIZED', (0,base_words/* message */.iU)('tls_unverified'));
    const found = readLogin(texts, secrets, environment, raw.mask, complain);
    const region = readRegion(texts, environment, found?.family, complain);
    const projectId = readProjectId(texts, environment, found?.family, region?.value, complain);
    const enterpriseProjectId = readEnterpriseProjectId(texts, complain);
    const projectKnown = projectId !== undefined || texts.project_id !== '';
    const endpoints = readEndpoints(texts, region?.value, found?.login.value.method, projectKnown, complain);
    const source = readWord(texts, 'source', scan_report/* imageSources */.cd, complain);
    const registryName = readRegistryName(texts, source, complain);
    const proof = readProofInputs(texts, complain);
    const rules = { source: source ?? 'local', nowMs, isFollowed: proof?.wait ?? false };
    const target = await readTarget(texts, rules, complain);
    const timing = readTiming(texts, complain);
    const policy = readPolicy(texts, complain);
    const earlier = await readBaseline(texts.baseline_file, raw, complain);
    const ignoreFile = await readIgnoreFile(texts.ignore_file, raw.readFile, complain);
    const language = readWord(texts, 'language', base_words/* languages */.eo, complain);
    const uploadSarif = readBoolean(texts, 'upload_sarif', complain);
    const sarifCategory = readSarifCategory(texts, region?.value, complain);
    if (complaints.length > 0 ||
        found === undefined ||
        region === undefined ||
        endpoints === undefined ||
        source === undefined ||
        proof === undefined ||
        target === undefined ||
        timing === undefined ||
        policy === undefined ||
        language === undefined ||
        uploadSarif === undefined ||
        sarifCategory === undefined)
        throw new InputsError(complaints, language ?? 'en');
    const byDefault = ignoreFile?.byDefault && raw.eventName === 'pull_request_target'
        ? [(0,base_words/* message */.iU)('ignore_file_by_default', { path: ignoreFile.path })]
        : [];
    return {
        region,
        projectId,
        enterpriseProjectId,
        login: found.login,
        endpoints,
        source,
        registryName,
        target,
        ...proof,
        ...timing,
        discoveryTimeoutMs: proof.dryRun ? 0 : timing.discoveryTimeoutMs,
        policy,
        ignoreFile,
        language,
        baseline: earlier.baseline,
        sarifCategory,
        uploadSarif,
        githubToken: secrets.github_token,
        warnings: [...byDefault, ...earlier.warnings],
    };
}
async function readBaseline(path, { readFile }, complain) {
    if (path === '')
        return { baseline: undefined, warnings: [] };
    const { readBaselineFile } = await __nccwpck_require__.e(/* import() */ 638).then(__nccwpck_require__.bind(__nccwpck_require__, 2638));
    return readBaselineFile(path, readFile, complain);
}

// EXTERNAL MODULE: ./src/github/run-logger.ts
var run_logger = __nccwpck_require__(1855);
// EXTERNAL MODULE: ./src/scan/entry-result.ts
var entry_result = __nccwpck_require__(5923);
;// CONCATENATED MODULE: ./src/scan/submit-only.ts




async function submitOnly(target, source, submitTarget, signal) {
    try {
        await submitTarget(signal);
    }
    catch (error) {
        if (!(0,http_errors/* isAnswerLost */.jr)(error))
            throw error;
        const { problem } = error;
        throw new errors/* ActionError */.lZ('service', (0,base_words/* message */.iU)('hand_over_lost', { problem }), (0,base_words/* message */.iU)('advice_hand_over_lost'), error);
    }
    return target.kind === 'all' ? [] : target.entries.map((entry) => (0,entry_result/* buildEntryResult */.Mv)(entry, source, 'submitted', null));
}

// EXTERNAL MODULE: ./src/main/comparison.ts
var comparison = __nccwpck_require__(4212);
;// CONCATENATED MODULE: ./src/auth/identity.ts


function createIdentity(login, dependencies) {
    let project = dependencies.projectId;
    const { authenticator, findOwnProject } = openLogin(login, dependencies, () => project);
    return {
        authenticator,
        async findProject(signal) {
            if (project !== undefined)
                return project;
            const { region, endpoints, sendAs, log } = dependencies;
            const found = (await findOwnProject?.(signal)) ?? (await lookUpByRegion(region, endpoints.iam, sendAs(authenticator), signal));
            log.info((0,base_words/* message */.iU)('project_found', { project: found, region }));
            project = found;
            return found;
        },
    };
}
function openLogin(login, ...rest) {
    const definition = loginMethods.find(({ method }) => method === login.method);
    return definition.open(login, ...rest);
}
async function lookUpByRegion(...request) {
    const { lookUpProject } = await __nccwpck_require__.e(/* import() */ 375).then(__nccwpck_require__.bind(__nccwpck_require__, 2375));
    return lookUpProject(...request);
}

;// CONCATENATED MODULE: ./src/hss/client.ts

function createHssClient(account, send) {
    return async (call, signal) => {
        const request = buildRequest(account, call);
        const { json, headers } = await send(request, signal);
        return {
            json,
            place: { method: call.method, url: (0,http_request/* placeOf */.$t)(request), where: '' },
            serviceTimeMs: parseServiceTime(headers['date']),
        };
    };
}
function buildRequest(account, { method, path, query, body, purpose, patienceMs }) {
    const { endpoint, region, projectId, enterpriseProjectId } = account;
    return {
        method,
        endpoint,
        path: `/v5/${projectId}${path}`,
        query: Object.entries({
            ...(enterpriseProjectId === undefined ? {} : { enterprise_project_id: enterpriseProjectId }),
            ...query,
        }).map(([name, value]) => [name, String(value)]),
        headers: { 'content-type': 'application/json', region },
        body: body === undefined ? '' : JSON.stringify(body),
        repeat: purpose === 'look' ? 'always' : 'unless_accepted',
        patienceMs,
        expects: purpose === 'look' ? 'json' : 'anything',
    };
}
function parseServiceTime(date) {
    const timeMs = Date.parse(date ?? '');
    return Number.isNaN(timeMs) ? null : timeMs;
}

// EXTERNAL MODULE: ./src/hss/local/batch-scan.ts
var batch_scan = __nccwpck_require__(42);
;// CONCATENATED MODULE: ./src/hss/dialect.ts
const hssDialect = {
    permissionCodes: new Set(['HSS.0010', 'HSS.0013', '00000010', 'APIGW.0302']),
    invalidValueCodes: new Set(['HSS.0001', 'HSS.0002']),
    identifiers: new Set([
        'id',
        'image_id',
        'image_name',
        'image_version',
        'image_digest',
        'namespace',
        'registry_id',
        'registry_name',
        'registry_type',
        'registry_addr',
        'instance_id',
        'instance_name',
        'instance_url',
        'host_id',
        'agent_id',
        'container_id',
        'vul_id',
        'cve_id',
        'cve_list',
    ]),
};

;// CONCATENATED MODULE: ./src/http/dialect.ts
const loginDialect = {
    permissionCodes: new Set(['APIGW.0302']),
    invalidValueCodes: new Set(),
    identifiers: null,
};

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}

;// CONCATENATED MODULE: ./src/http/gate.ts


const maxConcurrent = 6;
function createGate() {
    const limit = pLimit(1);
    let allowed = 1;
    let isOpen = false;
    const allow = (count) => {
        allowed = Math.min(maxConcurrent, Math.max(1, count));
        limit.concurrency = Math.floor(allowed);
    };
    return {
        guard: (send) => (request, signal) => limit(async () => {
            signal.throwIfAborted();
            try {
                const response = await send(request, signal);
                allow(isOpen ? allowed + 1 / allowed : maxConcurrent);
                isOpen = true;
                return response;
            }
            catch (error) {
                if (error instanceof http_errors/* RequestError */.GI && error.kind === 'throttled')
                    allow(allowed / 2);
                throw error;
            }
        }),
    };
}

;// CONCATENATED MODULE: ./src/http/authenticated.ts


function authenticated(send, authenticator) {
    let final;
    return async (request, signal) => {
        const attempt = async (mayRenew) => {
            if (final !== undefined)
                throw final;
            const authorized = await authenticator.authorize(request, signal);
            try {
                return await send(authorized, signal);
            }
            catch (error) {
                if (!(error instanceof http_errors/* ServiceError */._7) || error.refusal.status !== 401)
                    throw error;
                if (mayRenew && authenticator.invalidate?.(authorized) === true)
                    return attempt(false);
                final = mayRenew ? error : new http_errors/* ServiceError */._7(error.refusal, error.problem, (0,base_words/* message */.iU)('advice_fresh_login_refused'));
                throw final;
            }
        };
        return attempt(true);
    };
}

;// CONCATENATED MODULE: ./src/http/clean-answer.ts

const maxDepth = 64;
const maxIdentifierLength = 1024;
function cleanAnswer(response, identifiers, scrub) {
    const body = scrub(response.body);
    return body === response.body ? response : { ...response, body, json: cleanValue(response.json, 0) };
    function cleanValue(value, depth) {
        if (typeof value === 'string')
            return scrub(value);
        if (typeof value === 'number')
            return scrub(String(value)) === String(value) ? value : scrub(String(value));
        if (typeof value !== 'object' || value === null)
            return value;
        if (depth > maxDepth)
            return null;
        if (Array.isArray(value))
            return value.map((item) => cleanValue(item, depth + 1));
        return Object.fromEntries(Object.entries(value).map(([name, item]) => [
            name,
            identifiers.has(name) && isIdentifier(item) ? cleanIdentifier(item) : cleanValue(item, depth + 1),
        ]));
    }
    function cleanIdentifier(value) {
        if (Array.isArray(value))
            return value.map(cleanIdentifier);
        if (typeof value !== 'string' || value.length <= maxIdentifierLength)
            return value;
        const text = scrub(value);
        return text === value ? value : `${text}…${(0,external_node_crypto_.createHash)('sha256').update(value).digest('hex')}`;
    }
}
function isIdentifier(value) {
    return Array.isArray(value) ? value.every((item) => typeof item === 'string') : typeof value !== 'object';
}

;// CONCATENATED MODULE: ./src/http/unauthorized.ts

const adviceBySentence = [
    [/failed to reach the limit/i, (0,base_words/* message */.iU)('advice_key_locked')],
    [/signature fail/i, (0,base_words/* message */.iU)('advice_signature_wrong')],
    [/get secretkey failed/i, (0,base_words/* message */.iU)('advice_key_unknown')],
    [/decrypt token fail/i, (0,base_words/* message */.iU)('advice_token_garbled')],
    [/token expires|token (has |is )?expired/i, (0,base_words/* message */.iU)('advice_token_expired')],
    [/x-auth-token not found/i, (0,base_words/* message */.iU)('advice_no_credential')],
];
function adviseUnauthorized(serviceMessage, sentHeaders) {
    const known = adviceBySentence.find(([sentence]) => sentence.test(serviceMessage));
    if (known !== undefined)
        return known[1];
    return 'x-auth-token' in sentHeaders ? (0,base_words/* message */.iU)('advice_token_refused') : (0,base_words/* message */.iU)('advice_keys_refused');
}

;// CONCATENATED MODULE: ./src/http/refusal.ts






const maxMessageLength = 400;
function findRefusal(request, response, context) {
    const good = response.status >= 200 && response.status < 300;
    if (good && !carriesErrorCode(response.json))
        return undefined;
    const refusal = readRefusal(response, context);
    const kind = kindOfRefusal(refusal, context.dialect);
    const { advice } = (0,failure_kinds/* factsOf */.xS)(kind);
    return new http_errors/* ServiceError */._7(refusal, describeRefusal(request, refusal), advice === null ? adviseUnauthorized(refusal.serviceMessage, request.headers) : (0,base_words/* message */.iU)(advice), kind);
}
function kindOfRefusal({ status, serviceCode }, dialect) {
    const byStatus = (0,failure_kinds/* kindOfStatus */.o3)(status);
    const code = serviceCode?.replace(/^API[GC]\./, 'APIGW.') ?? '';
    const { refuses } = (0,failure_kinds/* factsOf */.xS)(byStatus);
    if (refuses !== null && dialect.permissionCodes.has(code))
        return 'forbidden';
    return refuses === 'call' && dialect.invalidValueCodes.has(code) ? 'invalid_value' : byStatus;
}
function carriesErrorCode(json) {
    const { error_code: code, error_msg: text, error_description: description, error } = (0,objects/* fieldsOf */.P)(json);
    if (typeof code === 'string' || typeof code === 'number')
        return !/^0*$/.test(String(code));
    return [text, description].some((said) => typeof said === 'string' && said !== '') || (0,objects/* isObject */.G)(error);
}
function firstText(...values) {
    const found = values.find((value) => (typeof value === 'string' && value !== '') || typeof value === 'number');
    return found === undefined ? null : String(found);
}
function readRefusal(response, { nowMs, scrub }) {
    const body = (0,objects/* fieldsOf */.P)(response.json);
    const inner = (0,objects/* fieldsOf */.P)(body['error']);
    const shorten = (text, length) => (text === null ? null : scrub(text).slice(0, length));
    const said = firstText(body['error_msg'], body['error_description'], inner['message'], body['message'], inner['title']);
    return {
        status: response.status,
        serviceCode: shorten(firstText(body['error_code'], inner['code']), 64),
        serviceMessage: cleanMessage(scrub(said ?? (response.json === undefined ? response.body : ''))),
        requestId: shorten(firstText(response.headers['x-request-id'], body['request_id']), 128),
        serverDate: response.headers['date'] ?? null,
        retryAfterMs: readRetryAfterMs(response.headers['retry-after'], nowMs),
    };
}
function cleanMessage(text) {
    const kept = text.split(/,?\s*canonical_?\s?request/i)[0] ?? '';
    const line = kept.replace(/[^\S\uFEFF]+/g, ' ').trim();
    return line.length > maxMessageLength ? `${line.slice(0, maxMessageLength)}…` : line;
}
function describeRefusal(request, refusal) {
    return (0,base_words/* message */.iU)('service_refused', {
        method: request.method,
        url: (0,http_request/* placeOf */.$t)(request),
        status: refusal.status,
        code: refusal.serviceCode ?? '-',
        said: refusal.serviceMessage === '' ? '-' : refusal.serviceMessage,
        requestId: refusal.requestId ?? '-',
    });
}
const httpDateForms = [
    /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
    /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
    /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];
function readRetryAfterMs(header, nowMs) {
    const text = header?.trim() ?? '';
    const pauseMs = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : readHttpDateMs(text) - nowMs;
    return pauseMs > 0 ? pauseMs : null;
}
function readHttpDateMs(text) {
    if (!httpDateForms.some((form) => form.test(text)))
        return Number.NaN;
    return Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
}

;// CONCATENATED MODULE: ./src/http/retry.ts




const basePauseMs = 1_000;
const maxPauseMs = 30_000;
const maxAskedPauseMs = 24 * 60 * 60_000;
function countAttempts(error, request) {
    if (!(error instanceof http_errors/* RequestError */.GI))
        return 1;
    return request.repeat === 'unless_accepted' && !(0,http_errors/* isNotTaken */.tU)(error) ? 1 : (0,failure_kinds/* factsOf */.xS)(error.kind).attempts;
}
function pauseBeforeRetryMs(failedAttempts, error, random) {
    const asked = error instanceof http_errors/* ServiceError */._7 ? error.refusal.retryAfterMs : null;
    if (asked !== null)
        return Math.min(asked, maxAskedPauseMs);
    return Math.round(random() * Math.min(maxPauseMs, basePauseMs * 2 ** (failedAttempts - 1)));
}
function retrying(send, tools) {
    return async (request, signal) => {
        const startedAtMs = tools.clock.now();
        let last;
        for (let attempt = 1;; attempt += 1) {
            try {
                return await send(request, signal);
            }
            catch (error) {
                const attempts = countAttempts(error, request);
                if (!(error instanceof http_errors/* RequestError */.GI) || attempt >= attempts)
                    throw addLastFailure(error, last, undefined);
                last = error;
                const pauseMs = pauseBeforeRetryMs(attempt, error, tools.random);
                if (tools.clock.now() + pauseMs - startedAtMs > (request.patienceMs ?? Infinity))
                    throw error;
                tools.log.info((0,base_words/* message */.iU)('retrying', {
                    problem: last.problem,
                    seconds: (pauseMs / 1000).toFixed(1),
                    attempt: attempt + 1,
                    attempts,
                }));
                try {
                    await tools.clock.sleep(pauseMs, signal);
                }
                catch (reason) {
                    throw addLastFailure(reason, last, last);
                }
            }
        }
    };
}
function addLastFailure(error, last, after) {
    if (!(error instanceof errors/* DeadlineError */.j3) || last === undefined)
        return error;
    const problem = (0,base_words/* message */.iU)('deadline_after_failure', { deadline: error.problem, problem: last.problem });
    return new errors/* DeadlineError */.j3(error.actor, problem, last.advice ?? error.advice, after);
}

;// CONCATENATED MODULE: ./src/http/stack.ts








function stack(bare, tools) {
    return retrying(checked(bare, { ...tools, dialect: loginDialect }), tools);
}
function stackAuthenticated(bare, authenticator, tools) {
    return retrying(tools.gate.guard(authenticated(checked(bare, tools), authenticator)), tools);
}
function checked(bare, tools) {
    const { clock, log, scrub, dialect } = tools;
    const send = traced(bare, clock, log);
    return async (request, signal) => {
        const response = await send(request, signal);
        const refusal = findRefusal(request, response, { nowMs: clock.now(), scrub, dialect });
        if (refusal !== undefined)
            throw refusal;
        if (response.json === undefined && (request.expects === 'json' || response.body.trim() !== '')) {
            throw new http_errors/* TransportError */.wX('undecodable', (0,base_words/* message */.iU)('answer_undecodable', { method: request.method, url: (0,http_request/* placeOf */.$t)(request) }), (0,base_words/* message */.iU)('advice_service_down'));
        }
        return dialect.identifiers === null ? response : cleanAnswer(response, dialect.identifiers, scrub);
    };
}
function traced(send, clock, log) {
    return async (request, signal) => {
        const startedAtMs = clock.now();
        let outcome = '-';
        try {
            const response = await send(request, signal);
            outcome = `HTTP ${response.status}`;
            return response;
        }
        finally {
            const durationMs = clock.now() - startedAtMs;
            log.debug((0,base_words/* message */.iU)('debug_exchange', { method: request.method, url: (0,http_request/* placeOf */.$t)(request), outcome, durationMs }));
        }
    };
}

;// CONCATENATED MODULE: ./src/main/connection.ts








const local = {
    submitTarget: batch_scan/* createTargetSubmission */.cx,
    async open(client, { target }) {
        const { createLocalSource } = await __nccwpck_require__.e(/* import() */ 29).then(__nccwpck_require__.bind(__nccwpck_require__, 2029));
        return createLocalSource(client, target);
    },
    async inspect(client, { target }) {
        const { inspectLocalImages } = await __nccwpck_require__.e(/* import() */ 734).then(__nccwpck_require__.bind(__nccwpck_require__, 7734));
        return inspectLocalImages(client, target);
    },
};
const registry = {
    submitTarget: () => async () => {
        throw new Error('images in registries are posted by what HSS lists of them');
    },
    async open(client, { target, ...options }) {
        const { createRegistrySource } = await __nccwpck_require__.e(/* import() */ 226).then(__nccwpck_require__.bind(__nccwpck_require__, 4226));
        return createRegistrySource(client, target, options);
    },
    async inspect(client, { target, ...options }) {
        const { inspectRegistryImages } = await Promise.all(/* import() */[__nccwpck_require__.e(226), __nccwpck_require__.e(544)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6544));
        return inspectRegistryImages(client, target, options);
    },
};
const sources = { local, registry };
async function connect(inputs, tools, signal) {
    const { projectId, client } = await openAccount(inputs, tools, signal);
    const { target, registryName, allowListedTags } = inputs;
    const access = sources[inputs.source];
    const region = inputs.region.value;
    const options = { target, region, registryName, allowListedTags, clock: tools.clock, log: tools.log };
    return {
        projectId,
        submitTarget: access.submitTarget(client, target),
        openSource: () => access.open(client, options),
        openInspection: () => access.inspect(client, options),
    };
}
async function openAccount(inputs, tools, signal) {
    const { endpoints, enterpriseProjectId } = inputs;
    const region = inputs.region.value;
    const { host, log, clock, random, transport } = tools;
    const layers = { clock, random, log, scrub: host.scrub, gate: createGate(), dialect: hssDialect };
    const identity = createIdentity(inputs.login.value, {
        region,
        projectId: inputs.projectId?.value,
        endpoints,
        send: stack(transport, layers),
        sendAs: (authenticator) => stackAuthenticated(transport, authenticator, { ...layers, dialect: loginDialect }),
        clock,
        mask: host.mask,
        log,
        requestIdToken: host.requestIdToken,
        job: {
            repository: host.environment['GITHUB_REPOSITORY'] ?? '',
            runId: host.environment['GITHUB_RUN_ID'] ?? '',
        },
        signal,
    });
    logLogin(inputs, log);
    const projectId = await identity.findProject(signal);
    const account = { endpoint: endpoints.hss, region, projectId, enterpriseProjectId };
    return { projectId, client: createHssClient(account, stackAuthenticated(transport, identity.authenticator, layers)) };
}
function logLogin({ login, region, projectId }, log) {
    const { value, source } = login;
    const method = value.method === 'aksk' ? `aksk ${value.accessKeyId}` : value.method;
    log.info((0,base_words/* message */.iU)('log_login', { method, source }));
    log.info((0,base_words/* message */.iU)('log_region', { region: region.value, source: region.source }));
    if (projectId !== undefined)
        log.info((0,base_words/* message */.iU)('log_project', { project: projectId.value, source: projectId.source }));
}

;// CONCATENATED MODULE: ./src/main/deadline.ts


function startDeadline(clock, startedAtMs, timeoutMs, cancel) {
    const expiry = new AbortController();
    const over = new AbortController();
    const timer = new AbortController();
    const atMs = startedAtMs + timeoutMs;
    let stage = (0,base_words/* message */.iU)('stage_login');
    const minutes = String(Number((timeoutMs / 60_000).toFixed(4)));
    clock.sleep(Math.max(0, atMs - clock.now()), timer.signal).then(() => {
        const problem = (0,base_words/* message */.iU)('deadline_reached', { minutes, stage });
        expiry.abort(new errors/* DeadlineError */.j3('user', problem, (0,base_words/* message */.iU)('advice_deadline')));
    }, () => undefined);
    return {
        signal: AbortSignal.any([over.signal, cancel, expiry.signal]),
        atMs,
        enter: (next) => {
            stage = next;
        },
        end() {
            timer.abort();
            over.abort();
        },
    };
}

;// CONCATENATED MODULE: ./src/http/fetch-exchange.ts
function createFetchExchange(fetch, openFetch) {
    return async (url, { isFresh, ...options }) => {
        const { status, headers, body } = await (isFresh ? openFetch() : fetch)(url, { ...options, redirect: 'manual' });
        return { status, headers: Object.fromEntries(headers), body: (body ?? []) };
    };
}

;// CONCATENATED MODULE: ./src/http/proxy.ts



function readProxySettings(environment, mask) {
    const read = (name) => (environment[name] || environment[name.toUpperCase()] || '').trim();
    const httpProxy = readAddress('http_proxy', read('http_proxy'), mask);
    const httpsProxy = readAddress('https_proxy', read('https_proxy'), mask);
    if (httpProxy === '' && httpsProxy === '')
        return undefined;
    return { httpProxy, httpsProxy, noProxy: read('no_proxy') };
}
function readAddress(name, text, mask) {
    if (text === '')
        return '';
    const encoded = text.replace(/%(?![0-9a-f]{2})/gi, '%25');
    for (const form of new Set([text, encoded].flatMap(listPasswordForms)))
        mask(form);
    const address = encoded.includes('://') ? encoded : `http://${encoded}`;
    if (!isProxyAddress(address))
        throw new errors/* ActionError */.lZ('user', (0,base_words/* message */.iU)('proxy_invalid', { name: name.toUpperCase() }), (0,base_words/* message */.iU)('advice_proxy'));
    return address;
}
function isProxyAddress(address) {
    if (!URL.canParse(address))
        return false;
    const { protocol, pathname, search, hash, username, password } = new URL(address);
    const isBare = pathname === '/' && search === '' && hash === '';
    return /^https?:$/.test(protocol) && isBare && decode(username + password) !== undefined;
}
function listPasswordForms(address) {
    const [, password = ''] = /^[^/:]*:(.*)@/.exec(address.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')) ?? [];
    return [password, decode(password) ?? ''].filter((form) => form !== '');
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}
function fetchThroughProxy(settings, fetch) {
    let dispatcher;
    return async (input, init) => fetch(input, { ...init, dispatcher: await (dispatcher ??= loadDispatcher(settings)) });
}
async function loadDispatcher(settings) {
    const { EnvHttpProxyAgent } = await Promise.all(/* import() */[__nccwpck_require__.e(648), __nccwpck_require__.e(150)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1150));
    const { emitWarning } = process;
    process.emitWarning = () => undefined;
    try {
        return new EnvHttpProxyAgent({ ...settings, maxHeaderSize: maxHeaderBytes });
    }
    finally {
        process.emitWarning = emitWarning;
    }
}
function findProxyFor({ httpProxy, httpsProxy, noProxy }, url) {
    const { protocol, hostname, port } = new URL(url);
    const address = protocol === 'https:' ? httpsProxy || httpProxy : httpProxy;
    if (address === '' || isExempt(hostname.toLowerCase(), port || (protocol === 'https:' ? '443' : '80'), noProxy))
        return undefined;
    const proxy = new URL(address);
    return `${proxy.hostname}:${proxy.port || (proxy.protocol === 'https:' ? '443' : '80')}`;
}
function isExempt(host, port, noProxy) {
    return noProxy.split(/[,\s]/).some((entry) => {
        if (entry === '*')
            return true;
        const [, name = entry, entryPort] = /^(.+):(\d+)$/.exec(entry) ?? [];
        if (name === '' || (entryPort !== undefined && entryPort !== port))
            return false;
        const lower = name.toLowerCase();
        return /^[.*]/.test(lower) ? host.endsWith(lower.replace(/^\*/, '')) : host === lower;
    });
}

// EXTERNAL MODULE: ./src/base/exact-json.ts
var exact_json = __nccwpck_require__(1981);
// EXTERNAL MODULE: ./src/base/version.ts
var version = __nccwpck_require__(2301);
;// CONCATENATED MODULE: ./src/http/failure.ts


const unresolvedCodes = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_FAIL']);
const unconnectedCodes = new Set([
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EHOSTDOWN',
    'EADDRNOTAVAIL',
    'UND_ERR_CONNECT_TIMEOUT',
]);
const certificateCode = /^(ERR_TLS_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH)/;
const tlsCode = /^(ERR_SSL_|ERR_OSSL_|EPROTO)/;
const handshakeCode = /WRONG_VERSION_NUMBER|HANDSHAKE_FAILURE|PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|NO_CIPHERS|SHARED_CIPHER/;
function explainFailure(error, about, endpoint, proxy) {
    const chain = listCauses(error);
    const code = chain.map((cause) => cause.code).find((found) => found !== undefined) ?? '';
    const text = chain.map((cause) => cause.text).join(': ');
    const explanation = explain(code, text, chain.some((cause) => cause.connecting), proxy !== undefined);
    const host = chain.find((cause) => cause.unresolved !== undefined)?.unresolved ?? new URL(endpoint).host;
    const address = chain.find((cause) => cause.address !== undefined)?.address;
    return new http_errors/* TransportError */.wX(explanation.failure, (0,base_words/* message */.iU)(explanation.problem, {
        ...about,
        host: explanation.problem === 'proxy_unreachable' ? (proxy ?? host) : host,
        detail: [proxyStatus(text, proxy) ?? (code || 'no answer'), address]
            .filter((part) => part !== undefined)
            .join(' '),
    }), explanation.advice, error);
}
function explain(code, text, connecting, viaProxy) {
    if (/proxy response|proxy connection/i.test(text)) {
        return { failure: 'proxy', problem: 'proxy_failed', advice: (0,base_words/* message */.iU)('advice_proxy') };
    }
    const isTls = tlsCode.test(code);
    if (certificateCode.test(code) || (isTls && (connecting || (viaProxy && handshakeCode.test(code))))) {
        return { failure: 'tls', problem: 'tls_failed', advice: (0,base_words/* message */.iU)('advice_tls') };
    }
    const isUnconnected = unconnectedCodes.has(code) || connecting;
    if (viaProxy && (unresolvedCodes.has(code) || isUnconnected))
        return { failure: 'not_connected', problem: 'proxy_unreachable', advice: (0,base_words/* message */.iU)('advice_proxy') };
    const advice = (0,base_words/* message */.iU)(viaProxy ? 'advice_proxy' : 'advice_connection');
    if (unresolvedCodes.has(code))
        return { failure: 'unresolved', problem: 'host_unresolved', advice };
    if (isUnconnected || /before secure TLS connection|bad port/.test(text))
        return { failure: 'not_connected', problem: 'connection_failed', advice };
    return { failure: 'cut', problem: 'connection_cut', advice: (0,base_words/* message */.iU)(isTls ? 'advice_tls' : 'advice_service_down') };
}
function proxyStatus(text, proxy) {
    const [, status] = /proxy response \((\d{3})\)/i.exec(text) ?? [];
    return status === undefined ? undefined : [proxy, `HTTP ${status}`].filter((part) => part !== undefined).join(' ');
}
const maxCauses = 5;
function listCauses(error) {
    const causes = [];
    let current = error;
    while (typeof current === 'object' && current !== null && causes.length < maxCauses) {
        const { message: text, cause, code, syscall, errors, hostname, address, port } = current;
        causes.push({
            code: typeof code === 'string' ? code : undefined,
            text,
            connecting: syscall === 'connect',
            unresolved: syscall === 'getaddrinfo' && typeof hostname === 'string' ? hostname : undefined,
            address: syscall === 'connect' && typeof address === 'string' ? `${address}:${String(port)}` : undefined,
        });
        current = cause ?? errors?.[0];
    }
    return causes;
}

;// CONCATENATED MODULE: ./src/http/transport.ts







const defaultLimits = {
    headersTimeoutMs: 30_000,
    bodyTimeoutMs: 60_000,
    maxBytes: 32 * 1024 * 1024,
};
const userAgent = `hss-image-scan/${version/* version */.r}`;
function createTransport(tools) {
    return async (request, signal) => {
        signal.throwIfAborted();
        const attempt = limitAttempt(tools.clock, signal);
        const about = { method: request.method, url: (0,http_request/* placeOf */.$t)(request) };
        try {
            attempt.allow(tools.limits.headersTimeoutMs);
            const answer = await tools.exchange((0,http_request/* urlOf */.rs)(request), {
                method: request.method,
                headers: { 'user-agent': userAgent, ...request.headers },
                body: request.body === '' ? null : request.body,
                isFresh: request.repeat === 'unless_accepted',
                signal: attempt.signal,
            });
            attempt.allow(tools.limits.bodyTimeoutMs);
            const body = await readBody(answer.body, tools.limits.maxBytes);
            if (body === undefined) {
                throw new http_errors/* TransportError */.wX('too_large', (0,base_words/* message */.iU)('answer_too_large', { ...about, megabytes: tools.limits.maxBytes / 1024 / 1024 }), (0,base_words/* message */.iU)('advice_service_down'));
            }
            return { status: answer.status, headers: answer.headers, body, json: parseJson(body) };
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof http_errors/* TransportError */.wX || isFault(error))
                throw error;
            if (attempt.expired()) {
                throw new http_errors/* TransportError */.wX('slow', (0,base_words/* message */.iU)('answer_slow', about), (0,base_words/* message */.iU)('advice_service_down'), error);
            }
            throw explainFailure(error, about, request.endpoint, tools.findProxy?.(request.endpoint));
        }
        finally {
            attempt.end();
        }
    };
}
function isFault(error) {
    const { name } = error;
    return name === 'TypeError' && !Object.hasOwn(error, 'cause');
}
function parseJson(text) {
    try {
        return (0,exact_json/* parseExactJson */.l)(text);
    }
    catch {
        return undefined;
    }
}
const notNeeded = 'not needed';
function limitAttempt(clock, signal) {
    const expiry = new AbortController();
    let timer = new AbortController();
    return {
        signal: AbortSignal.any([signal, expiry.signal]),
        expired: () => expiry.signal.aborted,
        allow(durationMs) {
            timer.abort(notNeeded);
            timer = new AbortController();
            clock.sleep(durationMs, timer.signal).then(() => expiry.abort(), () => undefined);
        },
        end: () => timer.abort(notNeeded),
    };
}

;// CONCATENATED MODULE: ./src/main/network.ts



function openNetwork(host, { exchange, fetch, clock }) {
    const proxy = readProxySettings(host.environment, host.mask);
    const limits = defaultLimits;
    if (proxy === undefined)
        return { transport: createTransport({ exchange, clock, limits }), fetch };
    const openFetch = () => fetchThroughProxy(proxy, fetch);
    const proxied = openFetch();
    const findProxy = (url) => findProxyFor(proxy, url);
    const transport = createTransport({ exchange: createFetchExchange(proxied, openFetch), findProxy, clock, limits });
    return { transport, fetch: proxied };
}

// EXTERNAL MODULE: ./src/main/run-end.ts
var run_end = __nccwpck_require__(232);
// EXTERNAL MODULE: ./src/main/scrubbed-report.ts
var scrubbed_report = __nccwpck_require__(4870);
;// CONCATENATED MODULE: ./src/main/run.ts
















async function run(host, tools) {
    const startedAtMs = tools.clock.now();
    const input = await readInputs(host, startedAtMs);
    const config = input instanceof errors/* ActionError */.lZ ? undefined : input;
    const words = await (0,base_words/* loadWords */.Ai)(config?.language ?? languageOf(input), listTopics(config));
    const log = (0,run_logger/* createRunLogger */.i)(host, words);
    const suppressions = createSuppressions(config?.ignoreFile && (0,scrubbed_report/* scrubIgnoreFile */.m)(config.ignoreFile, host.scrub), startedAtMs);
    const scanning = input instanceof errors/* ActionError */.lZ
        ? (0,run_end/* endWithError */.qq)(input, [], undefined, startedAtMs, log)
        : scanAndJudge(input, suppressions, host, log, tools, startedAtMs);
    const [end, { concludeRun }] = await Promise.all([scanning, afterThisTurn().then(() => __nccwpck_require__.e(/* import() */ 433).then(__nccwpck_require__.bind(__nccwpck_require__, 5433)))]);
    return concludeRun({ ...end, startedAtMs, finishedAtMs: tools.clock.now(), config, suppressions }, { host, log, words, clock: tools.clock, fetch: end.fetch ?? tools.fetch, signal: tools.cancel });
}
function afterThisTurn() {
    return new Promise((resolve) => {
        setImmediate(resolve);
    });
}
function listTopics(config) {
    return {
        registry: config?.source === 'registry',
        dryRun: config?.dryRun === true,
        complaints: config === undefined || config.warnings.length > 0,
        upload: config?.uploadSarif === true,
        results: config?.wait === true && !config.dryRun,
    };
}
function languageOf(failure) {
    return failure instanceof InputsError ? failure.language : 'en';
}
async function readInputs(host, nowMs) {
    try {
        const eventName = host.environment['GITHUB_EVENT_NAME'] ?? '';
        return await readConfig({ ...host, environment: host.environment, nowMs, eventName });
    }
    catch (error) {
        return (0,run_end/* toActionError */.ie)(error);
    }
}
async function scanAndJudge(config, suppressions, host, log, tools, startedAtMs) {
    const deadline = startDeadline(tools.clock, startedAtMs, config.timeoutMs, tools.cancel);
    let projectId;
    let fetch;
    let mayBeTaken = false;
    try {
        for (const text of config.warnings)
            log.annotate('warning', text);
        warnOfCertificates(host, log);
        logIgnoreFile(config, log);
        (0,comparison/* logBaseline */.E)(config, log);
        const network = openNetwork(host, tools);
        fetch = network.fetch;
        const connection = await log.group((0,base_words/* message */.iU)('group_login'), () => connect(config, { ...tools, host, log, transport: network.transport }, deadline.signal));
        projectId = connection.projectId;
        deadline.enter((0,base_words/* message */.iU)('stage_scan'));
        const { clock, random } = tools;
        if (config.dryRun) {
            const { lookOnly } = await Promise.all(/* import() */[__nccwpck_require__.e(800), __nccwpck_require__.e(683)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6683));
            return {
                ...run_end/* nothingSaid */.ns,
                ...(await lookOnly(config, connection, { clock, random, log }, deadline.signal)),
                projectId,
                fetch,
            };
        }
        if (!config.wait && config.source === 'local') {
            mayBeTaken = true;
            const images = await submitOnly(config.target, config.source, connection.submitTarget, deadline.signal);
            const verdict = (0,unjudged_verdict/* buildSubmittedVerdict */.j)(config.target.kind === 'all' ? null : images.length);
            return { ...run_end/* nothingSaid */.ns, verdict, images, projectId, fetch };
        }
        const [source, follow] = await Promise.all([connection.openSource(), loadFollow(config)]);
        const end = await follow(config, suppressions, deadline, { source, clock, random, log });
        return { ...run_end/* nothingSaid */.ns, ...end, projectId, fetch };
    }
    catch (error) {
        const entries = config.target.kind === 'images' ? config.target.entries : [];
        const isUncertain = mayBeTaken && !(0,http_errors/* wasDefinitelyRejected */.HE)(error);
        const why = config.wait ? 'image_not_looked_up' : isUncertain ? 'image_not_handed_over' : 'image_not_taken';
        const status = config.dryRun ? 'not_posted' : 'error';
        const images = entries.map((entry) => (0,entry_result/* buildEntryResult */.Mv)(entry, config.source, status, (0,base_words/* message */.iU)(why)));
        return { ...(0,run_end/* endWithError */.qq)((0,run_end/* toActionError */.ie)(error), images, projectId, tools.clock.now(), log), fetch };
    }
    finally {
        deadline.end();
    }
}
async function loadFollow({ wait }) {
    if (wait)
        return (await (await __nccwpck_require__.e(/* import() */ 433).then(__nccwpck_require__.bind(__nccwpck_require__, 5433))).loadProvenScan()).proveScan;
    return (await Promise.all(/* import() */[__nccwpck_require__.e(800), __nccwpck_require__.e(974)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5974))).handOverListed;
}
function warnOfCertificates(host, log) {
    const path = host.environment['NODE_EXTRA_CA_CERTS'] ?? '';
    const problem = path === '' ? undefined : host.findCertificateProblem(path);
    if (problem !== undefined)
        log.annotate('warning', (0,base_words/* message */.iU)('extra_ca_unreadable', { path, reason: (0,base_words/* message */.iU)(`extra_ca_${problem}`) }));
}
function logIgnoreFile({ ignoreFile }, log) {
    if (ignoreFile === undefined)
        return;
    const { path, sha256, entries } = ignoreFile;
    log.info((0,base_words/* message */.iU)('log_ignore_file', { path, sha256, count: entries.length }));
}

;// CONCATENATED MODULE: ./src/index.ts





const lingerMs = 500;
for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => undefined);
void run(createHost(process.env), {
    clock: systemClock,
    random: Math.random,
    exchange: createDirectExchange(systemClock),
    fetch: globalThis.fetch,
    cancel: cancelSignal,
}).then(end, (error) => {
    process.stdout.write(`::error::${error instanceof Error ? error.name : 'fault'}\n`);
    end(1);
});
function end(exitCode) {
    process.exitCode = exitCode;
    setTimeout(() => process.exit(exitCode), lingerMs).unref();
}

module.exports = __webpack_exports__;
/******/ })()
;