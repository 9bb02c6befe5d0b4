/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({});
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

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./src/base/words/en/http.ts
const httpWords = {
    service_refused: '{method} {url} was answered with HTTP {status}, code {code}: {said} (request id {requestId}).',
    answer_undecodable: '{method} {url} was answered with something that is no JSON.',
    answer_too_large: '{method} {url} was answered with more than {megabytes} MiB, which is not read.',
    answer_slow: '{method} {url} was not answered in time.',
    answer_shape: '{method} {url} was answered with an unexpected shape: {where} should be {expected}.',
    host_unresolved: '{method} {url} could not be sent: the host name {host} was not found ({detail}).',
    connection_failed: '{method} {url} could not be sent: no connection to {host} ({detail}).',
    tls_failed: '{method} {url} could not be sent: the TLS connection to {host} failed ({detail}).',
    proxy_failed: '{method} {url} could not be sent: the proxy did not connect to {host} ({detail}).',
    proxy_invalid: 'The environment variable {name} holds no address of a proxy such as http://host:port.',
    connection_cut: '{method} {url} was sent, but the connection to {host} broke before the whole answer came ({detail}).',
    debug_exchange: '{method} {url}: {outcome} after {durationMs} ms.',
    retrying: '{problem} Trying again in {seconds} s (attempt {attempt} of {attempts}).',
    advice_permission: 'The principal lacks the permission. Grant it HSS access in IAM (for example the system role "HSS Administrator"), and set enterprise_project_id when it is limited to one enterprise project.',
    advice_throttled: 'The service throttles. Run fewer scans at the same time, or raise poll_interval_seconds.',
    advice_service_down: 'The service or the way to it fails at the moment. Run the step again later; if it stays, give the request id to Huawei Cloud support.',
    advice_redirect: 'Redirects are not followed. Check the endpoint input.',
    advice_invalid_parameter: 'The service does not accept a value. Check images and filters against what its message says.',
    advice_endpoint: 'The API was not found there. Check region, project_id and endpoint: HSS may not offer image scans in this region.',
    advice_refused: 'Check the inputs against the message of the service.',
    advice_connection: 'Check region and endpoint, and whether the runner may reach this host (firewall, DNS, HTTPS_PROXY).',
    advice_tls: 'If a private certificate authority signs for this host, name its file in NODE_EXTRA_CA_CERTS.',
    advice_proxy: 'Check HTTPS_PROXY, HTTP_PROXY and NO_PROXY, and whether the proxy is up, knows the credentials and lets this host through.',
    advice_shape: "The service answers differently from its documentation. Please report this with the action's version.",
};

;// CONCATENATED MODULE: ./src/base/words/en/inputs.ts
const inputsWords = {
    inputs_refused: 'The action cannot start: these inputs are missing or wrong, and nothing was sent.\n{complaints}',
    inputs_advice: 'Correct them in the step\'s "with" block, or in the environment variables that are named, and run it again.',
    list_item: '- {item}',
    list_items: '{first}\n{rest}',
    list_more: 'and {count} more',
    input_complaint: '{input}: {problem}',
    value_too_long: 'it has {length} characters; at most {most} are allowed',
    value_boolean: '{value} is not allowed; write true or false',
    value_choice: '{value} is not allowed; write one of: {allowed}',
    value_number: '{value} is not allowed; write a plain decimal number {range}',
    range_above: 'above {least} and at most {most}',
    range_from: 'from {least} to {most}',
    region_missing: 'it is neither given nor in the environment ({variables}); write the region id, such as ap-southeast-1',
    region_form: '{value} is not a region id; allowed are lower-case letters and digits in groups joined by single hyphens, such as ap-southeast-1, at most {most} characters',
    id_form: '{value} is not allowed; write letters, digits, hyphens and underscores, at most {most}',
    login_missing: 'no credential is given; use exactly one of these methods: {methods}; or set one of these pairs of environment variables: {pairs}',
    login_several: 'credentials of several methods are given ({given}); keep exactly one of: {methods}',
    login_incomplete: 'it is missing; {given} needs it',
    credential_visible: 'it must have 1 to {most} visible ASCII characters, without blanks and control characters (what it holds is not shown)',
    credential_printable: 'it must have 1 to {most} characters, without control characters (what it holds is not shown)',
    tls_unverified: '0 switches the check of certificates off, and a verdict over an unverified line proves nothing; remove the variable, and name a private certificate authority with NODE_EXTRA_CA_CERTS',
    endpoint_form: '{problem} (what it holds is not shown); write a base URL such as https://hss.example.com, https only, except on localhost, 127.0.0.0/8 and the loopback address of IPv6',
    endpoint_malformed: 'it is not a URL',
    endpoint_scheme: 'it does not use https',
    endpoint_user: 'it has a user or a password',
    endpoint_query: 'it has a query',
    endpoint_fragment: 'it has a fragment',
    endpoint_path: 'its path holds the version of an API, which every call adds itself, or more than letters, digits and -._~ between slashes',
    endpoint_needed_to_log_in: 'it must be set, because endpoint is set and this login needs it: credentials of one site never go to another',
    endpoint_needed_to_find_project: 'it must be set, because endpoint is set and the project id has to be looked up; or give project_id',
    target_missing: 'nothing to scan is named; give images, or operate_all: true with optional filters',
    target_twice: 'images and operate_all: true exclude each other; keep exactly one of them',
    filters_without_all: 'filters count only with operate_all: true; remove them, or set operate_all: true',
    images_none: 'it holds no entry; write one image per line, or a JSON or YAML list',
    images_too_many: 'it has {count} entries; at most {most} are allowed in one step',
    images_no_list: 'it is neither a list nor an object; write one image per line, or a JSON or YAML list',
    numbered_entry: 'entry {number}: {problem}',
    entry_text: 'entry {number}, {text}: {problem}',
    image_kind: 'it must be a text such as name:tag, or an object with {allowed}',
    image_empty: 'it is empty; remove it, or write an image such as name:tag',
    image_field: '{key} must be a text of at most {most} characters, without control characters; leave the key out when there is no value',
    image_without_fields: 'the object says nothing; fill at least one of {allowed}',
    key_unknown: 'the key {key} is unknown; allowed are {allowed}',
    structure_unreadable: 'it is neither valid JSON nor valid YAML: {reason}, line {line}',
    reference_scheme: '{part} begins with a scheme; write the image name without it, such as imagehub.example.com/team/app:1.0',
    reference_name_long: 'the name {part} has {length} characters; with its registry it may have at most {most}',
    reference_bare_hex: '{part} looks like a digest; write sha256: in front of it',
    reference_host: 'the registry host {part} is wrong; allowed are letters, digits and inner hyphens in groups joined by dots, or an IPv6 address in brackets',
    reference_port: 'the registry port {part} is wrong; allowed is a number from 1 to 65535',
    reference_path: 'the path component {part} is wrong; allowed are lower-case letters and digits in groups joined by one dot, one or two underscores, or hyphens',
    reference_upper_case: 'the path component {part} has upper-case letters, which image names cannot have; write {lower}',
    reference_tag: 'the tag {part} is wrong; allowed are letters, digits, underscores, dots and hyphens, not a dot or hyphen first, at most {most}',
    reference_digest: 'the digest {part} is wrong; allowed is sha256: and 64 lower-case hexadecimal digits',
    reference_digest_long: 'the digest {part} has more than {most} characters, the most that HSS takes',
    policy_empty: 'it holds no term; write terms of {kinds}, or never',
    policy_term: '{term} is no term; write one of {kinds}, each with an optional limit such as >5, or never alone',
    policy_limit: 'the number in {term} is too large; at most {most} is allowed',
    policy_never: 'never stands for no policy at all: it must be the only term and has no number',
    filters_no_mapping: 'it is no mapping; write one "name: value" per line, with the names {allowed}',
    filter_text: '{key} must be a text of 1 to {most} characters, without control characters; leave the key out when there is no value',
    filter_choice: '{key} is {value}, which is not allowed; write one of: {allowed}',
    filter_not_followed: '{key} is {value}, which the image listing does not know, so it cannot be followed; with wait: true write one of: {allowed}',
    filter_size: '{key} must be a whole number of bytes from 0 to {most}',
    filter_time: '{key} is not a time; write epoch milliseconds, ISO 8601 such as 2026-01-31 or 2026-01-31T08:30:00Z, or a span ago such as 30m, 24h or 7d',
    filter_window: '{start} must be before {end}',
    file_missing: 'the file {path} does not exist; correct the path (it counts from the workspace), or write none for no file',
    file_path: '{path} is not a path; write the path of a file in the workspace, or none for no file',
    file_refused: 'the file {path} cannot be used: {reason}',
    file_outside_workspace: 'it lies outside the workspace',
    file_not_regular: 'it is not a regular file',
    file_too_large: 'it is larger than 1 MiB',
    file_not_text: 'it is not UTF-8 text',
    file_unreadable: 'it could not be read; check its permissions',
    file_content: 'in the file {path}, {problem}',
    ignore_no_list: 'the content is no list; write one entry per accepted finding, each with id and reason',
    ignore_no_object: 'it must be an object with {allowed}',
    ignore_text: '{key} is required and must be a text that is not empty, at most {most} characters',
    ignore_expires: 'expires must be a day of the calendar written as YYYY-MM-DD; leave the key out when there is no end',
    ignore_images: 'images must be a list of 1 to {most} globs on image names, each a text that is not empty; leave the key out for all images',
    ignore_file_by_default: 'The ignore file {path} was picked up by default in a pull_request_target run: check that the checked-out code is trusted, or set ignore_file: none.',
};

;// CONCATENATED MODULE: ./src/base/words/en/login.ts
const loginWords = {
    login_succeeded: 'Logged in at {host}.',
    login_keys_received: 'Received temporary access keys {accessKeyId} from {host} for the session {session}.',
    login_password_failed: 'The login as an IAM user did not succeed. {problem}',
    login_oidc_iam_failed: 'The keyless login at the IAM identity provider did not succeed. {problem}',
    login_oidc_sts_failed: 'The keyless login at STS did not succeed. {problem}',
    login_endpoint_missing: 'The login needs the input {input}: beside a custom endpoint no other address is guessed, because credentials of one site never go to another.',
    login_answer_unexpected: 'The answer of {url} to the login cannot be used: {field} is missing or has another form.',
    id_token_unavailable: 'GitHub issued no ID token for the audience {audience}, so the keyless login could not start.',
    id_token_unusable: 'What GitHub issued as an ID token for the audience {audience} is none: expected are 4 to 20,000 printable characters.',
    project_found: 'Project {project}, the one of the region {region}.',
    project_not_unique: 'At {host}, {count} projects are named exactly {region}, and it must be one. Projects listed there: {found}.',
    project_list_empty: 'none',
    project_list_cut: '{list} and {more} more',
    project_look_up_failed: 'The project of the region {region} could not be looked up. {problem}',
    project_look_up_impossible: 'The project of the region {region} cannot be looked up: beside a custom endpoint the address of IAM is not guessed, and iam_endpoint is not set.',
    project_answer_unexpected: 'The project list of {url} cannot be used: expected is "projects", a list of objects whose id and name are text.',
    advice_password: 'Check iam_account, iam_user and iam_password, and that the user may use the project of the region. A HUAWEI ID, a federated user and a user with multi-factor login cannot log in this way: use access keys or a keyless login. The password is not tried a second time, because repeated failures lock the user.',
    advice_oidc_iam: 'Check at the IAM identity provider that its issuer is the one of GitHub (https://token.actions.githubusercontent.com), that its client ID equals oidc_audience, and that its conversion rules accept this repository and lead to a user group with access to this project. See docs/authentication.md.',
    advice_oidc_sts: 'Check oidc_provider_urn and oidc_agency_urn, that the provider lists oidc_audience as a client ID, and that the trust policy of the agency accepts the "sub" of this repository, ref or environment. See docs/authentication.md.',
    advice_login_endpoint: 'Set {input} to the address of that service at the same site as endpoint, or leave endpoint empty to use the public cloud.',
    advice_login_answer: 'Check that iam_endpoint and sts_endpoint lead to IAM and STS of your site, and not to a portal or a proxy page.',
    advice_id_token: 'Give the job "permissions: id-token: write", beside what else it needs, such as "contents: read". A pull request from a fork gets no ID token: run the step on a push, on a tag or after the merge. If the permission is there, GitHub may have been unable to answer: run the job again.',
    advice_project_id: 'Set the input project_id to the project ID that the console shows under "My Credentials" for the region. No project is ever created by this action.',
    advice_signature_wrong: 'Check that secret_access_key belongs to access_key_id and that both arrived whole; with temporary keys security_token must be set too. Correct it before the next run: more than five bad signatures in a row lock the key for five minutes.',
    advice_key_locked: 'Too many bad signatures have locked this access key for five minutes. Correct secret_access_key first, then wait and run again.',
    advice_key_unknown: 'Check that the access key exists, is enabled, and belongs to the site of this endpoint and region.',
    advice_keys_refused: 'Check that the access keys are enabled and belong to the site of this endpoint and region. Temporary keys end after minutes or hours and need their security_token.',
    advice_token_expired: 'The token has expired. Obtain a new one shortly before this step, or use a login that renews itself: access keys, or keyless.',
    advice_token_garbled: 'The token cannot be read there: it belongs to another site or region, or was cut. Use a token of the same site, scoped to the project of this region.',
    advice_token_refused: 'The token has expired (after 24 hours at most, and at once when the password or the permissions of its user change), or it comes from another site. Obtain a new one, scoped to the project of this region, or use a login that renews itself.',
    advice_fresh_login_refused: 'The login worked, and what it gave was refused all the same. Check that its user or agency may use HSS in this project, and that region, project_id and the endpoints belong together.',
    advice_no_credential: 'The gateway saw no credential. Check whether a proxy removes headers from the request, and that endpoint leads to HSS itself.',
    clock_is_ahead: 'The clock of this machine is {minutes} minutes ahead of the service, whose answer says so in its Date header. Set the clock (NTP): a signature that is more than 15 minutes off is refused.',
    clock_is_behind: 'The clock of this machine is {minutes} minutes behind the service, whose answer says so in its Date header. Set the clock (NTP): a signature that is more than 15 minutes off is refused.',
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
    next_passed: 'Nothing. The scans are complete and current, and the policy has no objection.',
    next_failed: 'Update what the findings name and build the images again, or accept a finding in the ignore file with a reason and an end date.',
    next_error: 'Mend what is named here, then run the step again.',
    next_timed_out: 'Run the step again, or give it more time with the input timeout_minutes.',
    next_cancelled: 'Run the step again to get a verdict.',
    next_dry_run: 'Set `dry_run` to `false` to scan.',
    next_submitted: 'Look at the result in the HSS console, or set the input wait to true to get a verdict here.',
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
    summary_remark: 'Remark',
    summary_more_hosts: '+{count} more',
    summary_rating: 'HSS rates the image {rating} and counts {count} vulnerabilities.',
    summary_rating_none: 'no rating',
    summary_findings: 'Findings, worst first',
    summary_findings_grouped: '{findings} findings, {vulnerabilities} different vulnerabilities.',
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
    summary_notes: 'Good to know',
    summary_ignore_warnings: 'Ignore file',
    summary_more_notes: '{count} more are not shown here.',
    summary_picture: 'Vulnerabilities by image and severity',
    summary_bar: '{image} ({count})',
    summary_images_cut: 'Not shown here for lack of room: {count} of {total} images. All stand in the file named by the output `report_file`.',
    summary_findings_cut: 'Not shown here for lack of room: {count} of {total} vulnerabilities, the least severe. All stand in the file named by the output `report_file`.',
    summary_accepted_cut: 'Not shown here for lack of room: {count} of {total} ignored vulnerabilities. All stand in the file named by the output `report_file`.',
    summary_policy: 'Policy (`fail_on`): {policy}',
    summary_policy_unknown: 'Policy (`fail_on`): not applied',
    summary_took: 'took {duration}, until {finished}',
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
};

;// CONCATENATED MODULE: ./src/base/words/en/scan.ts
const scanWords = {
    scan_requested: 'Asked HSS to scan {count} image(s).',
    post_answer_lost: '{problem} Whether HSS took the request shows when an image moves.',
    post_repeated: 'No image moved in {looks} looks after the answer was lost: asking HSS once more.',
    image_listed: '{image} is listed: {status}',
    image_changed: '{image}: {before} -> {after}',
    more_changes: '… and {count} more image(s) changed.',
    wait_progress: '{settled} of {total} image(s) settled, {sought} not listed yet, {seconds} s waited.',
    details_lag: 'The findings of {count} image(s) do not explain what HSS counts yet: reading them again.',
    listing_incomplete: 'The list of local images came incomplete {looks} times in a row: it ends before its own total.',
    image_unidentified: 'HSS lists it with neither digest nor id, so nothing can tell whether it stays the same image.',
    image_unknown: 'HSS does not list this image. Likely reasons: no online HSS agent of the container edition runs on the host that has it; it exists only on a GitHub-hosted runner or in a registry; the digest is that of a multi-platform index where HSS knows the digest of the image itself.',
    image_unknown_digest: 'HSS lists this name and tag with other contents: {others}. Builders may report the digest of a multi-platform index where HSS knows that of the image itself; or the tag was built anew, and HSS has not seen that yet.',
    image_not_found_in_time: 'HSS did not list this image before timeout_minutes was over.',
    image_not_looked_up: 'The step ended before this image was found.',
    image_not_handed_over: 'It is not certain that HSS took the request.',
    image_not_taken: 'HSS did not take the request to scan it.',
    image_pending: 'HSS shows no result of its scan yet that is newer than the request (scan_status {status}).',
    image_not_posted: 'The step ended before HSS answered a request to scan it.',
    image_gone: 'It was listed, and then was not in three looks in a row: it was removed from its host, or the agent is gone.',
    digest_moved: 'The tag moved: HSS now lists {digest} in its place, and the former digest has no newer result.',
    image_unscannable: 'HSS cannot scan it: {words}',
    scan_failed: 'The scan failed ({status}, {code}): {cause}',
    cause_unlisted: 'HSS gives no documented cause. Look at the image in the HSS console.',
    cause_unknown_error: 'HSS does not know why. Run the scan again; if it stays, ask Huawei Cloud support.',
    cause_failed_to_match_agent: 'no agent fits: the host is not in the container edition, or its agent is offline.',
    cause_create_container_failed: 'the agent could not create the container it scans with. Check the container runtime of the host.',
    cause_get_container_info_failed: "the agent could not read the container's data. Check the container runtime of the host.",
    cause_docker_offline: 'Docker does not run on the host.',
    cause_get_docker_root_failed: "the agent did not find Docker's root directory.",
    cause_image_not_exist_or_docker_api_fault: "the image is no longer on the host, or Docker's API does not answer.",
    cause_huge_image: 'the image is too large for a scan.',
    cause_docker_root_in_nfs: "Docker's root directory is on NFS, which HSS does not scan.",
    cause_response_timed_out: 'the agent did not answer in time. Check its load and its connection.',
    details_unread: 'Its findings were not read.',
    details_cancelled: 'The step was cancelled before its findings were read.',
    details_deadline: 'timeout_minutes was over before its findings were read.',
    details_refused: 'Its findings could not be read: {problem}',
    details_without_id: 'HSS lists no image_id for it, and its findings are found by that alone.',
    details_incomplete: 'The list of its findings came incomplete.',
    details_unrated: 'HSS names no severity for {count} of its findings.',
    details_uncounted: 'HSS does not say how many vulnerabilities it counts (vul_num).',
    details_fewer: 'HSS lists {read} of its findings but counts {counted} (vul_num).',
    details_fewer_settled: 'HSS lists {read} of its findings but counts {counted} (vul_num); the list stayed the same, so it is taken as whole.',
    details_without_rating: 'HSS gives the image no rating that its findings could explain ({rating}).',
    details_below_rating: 'None of its findings is as bad as its rating {rating}.',
    note_former_image: "Every listed image of these tags had a result before this run, so HSS may know only the tag's former image. Give the digest to be sure: {names}",
    note_tag_digests: 'Tags were judged by these digests: {names}',
    note_failed_hosts: 'A newer scan on one host proves the image, but it failed on others: {names}',
    note_rating_used: "Instead of findings that are not all known, HSS's rating and counters were judged: {names}",
    note_remark: '{image}: {remark}',
    note_unscannable: 'HSS cannot scan {count} of the images: {names}',
    verdict_passed: 'passed: all {count} image(s) have a newer scan, and no term of fail_on holds.',
    verdict_failed: 'failed: {terms} in {count} scanned image(s).',
    count_at_least: 'at least {count}',
    term_severity: '{count} finding(s) at {severity} or worse ({term})',
    term_vulnerability: '{count} vulnerability finding(s) ({term})',
    term_malicious_file: '{count} malicious file(s) ({term})',
    term_unsafe_setting: '{count} unsafe setting(s) ({term})',
    terms: '{rest}, {term}',
    verdict_timed_out: 'timed_out: the scans of {pending} of {total} image(s) were not finished when timeout_minutes was over.',
    verdict_broken: 'error: {count} of {total} image(s) have no proven scan ({names}). {image}: {problem}',
    verdict_interrupted: '{reason} {problem}',
    verdict_undecided: 'error: whether fail_on holds cannot be told: {terms}. {image}: {why}',
    verdict_no_images: 'error: HSS lists no local image that the filters leave.',
    verdict_error: 'error: {problem}',
    verdict_cancelled: 'cancelled: {problem}',
    verdict_submitted: 'submitted: HSS took the request to scan {count} image(s); nothing is known of the results.',
    verdict_submitted_all: 'submitted: HSS took the request to scan all local images that the filters leave; nothing is known of the results.',
    hand_over_lost: '{problem} Whether HSS took the request cannot be told.',
    advice_hand_over_lost: 'Look at the images in the HSS console before you run the step again; with wait: true the step finds out by itself.',
    counters_absent: 'HSS does not say how many malicious files or unsafe settings it has.',
    advice_deadline: 'Raise timeout_minutes, and see in the log what took so long.',
    advice_timed_out: 'Raise timeout_minutes, or look in the HSS console why the scans take so long; findings of the finished images are below.',
    advice_submitted: 'Set wait to true to have the result proven.',
    advice_failed: 'Fix the findings, or accept single ones with a reason in the ignore file; worst first below.',
    advice_undecided: 'Look at the image in the HSS console, let the principal read vulnerabilities, or run the step again later.',
    advice_no_images: 'Check filters, region and enterprise_project_id, and that hosts with the container edition have images.',
    advice_unknown_image: 'Run this step on the host whose agent sees the image, or wait longer with discovery_timeout_minutes; check name, tag and digest in the HSS console under local images.',
    advice_scan_failed: 'Mend what the cause says, and run the step again.',
    advice_unscannable: 'Scan an image that HSS supports, or leave this one out.',
    advice_image_error: 'Check the image on its host and in the HSS console, and run the step again.',
    deadline_after_failure: '{deadline} Before that: {problem}',
    deadline_reached: 'timeout_minutes ({minutes}) was over while {stage}.',
    stage_login: 'logging in',
    stage_scan: 'finding, scanning or reading images',
    cancelled: 'the runner asked the step to stop.',
    ignore_expired: 'Ignore entries that expired accept nothing any more: {entries}.',
    ignore_unused: 'Ignore entries that accept no finding: {ids}.',
    group_login: 'Logging in',
    group_scan: 'Finding, scanning and reading images',
    log_login: 'Logging in by {method} (from {source}).',
    log_region: 'Region {region} (from {source}).',
    log_project: 'Project {project} (from {source}).',
    log_ignore_file: 'Ignore file {path}: {count} entries, SHA-256 {sha256}.',
    publication_failed: '{what} could not be written: {problem}',
    upload_nothing: "upload_sarif: nothing to upload, since no image's result is fully known.",
    fault: 'the action itself failed ({problem}).',
    debug_fault: 'Where the fault is: {stack}',
    advice_fault: 'This is a fault of the action: please report it with the log of a run with debug logging.',
};

;// CONCATENATED MODULE: ./src/base/words/en/upload.ts
const uploadWords = {
    upload_without_token: 'upload_sarif: github_token is empty, so nothing was uploaded.',
    upload_without_place: 'upload_sarif: GITHUB_REPOSITORY, GITHUB_REF or GITHUB_SHA is not set as GitHub sets it, so nothing was uploaded.',
    upload_slow: 'upload_sarif: GitHub did not answer within a minute. Whether the file was taken shows under Security, Code scanning.',
    upload_not_begun: 'upload_sarif: the runner stopped the step, so nothing was uploaded.',
    upload_stopped: 'upload_sarif: the runner stopped the step. Whether the file was taken shows under Security, Code scanning.',
    upload_sent: 'upload_sarif: sent to code scanning for {ref}, commit {commit}.',
    upload_processed: 'upload_sarif: code scanning has processed the file.',
    upload_pending: 'upload_sarif: code scanning is still processing the file; it goes on without this step.',
    upload_rejected: 'upload_sarif: code scanning took the file and then rejected it: {problem}',
    upload_disabled: "upload_sarif: code scanning is not enabled for this repository ({problem}). Enable it in the repository's settings, or set upload_sarif to false.",
    upload_forbidden: 'upload_sarif: GitHub refused with HTTP {status} ({problem}). Give the job the permission security-events: write (runs from forks never have it), and check that code scanning is enabled.',
    upload_failed: 'upload_sarif: the upload failed ({problem}).',
};

;// CONCATENATED MODULE: ./src/base/words/en/index.ts






const english = {
    ...inputsWords,
    ...loginWords,
    ...httpWords,
    ...scanWords,
    ...reportWords,
    ...uploadWords,
};

;// CONCATENATED MODULE: ./src/base/words/message.ts
function message(key, ...values) {
    return { key, values: values[0] ?? {} };
}
const plurals = new Intl.PluralRules('en');
function say(words, said) {
    return words[said.key].replace(/\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g, (_, name, one, other) => {
        const value = said.values[name] ?? '';
        if (one !== undefined)
            return (plurals.select(Number(countIn(value))) === 'one' ? one : other) ?? '';
        return typeof value === 'object' ? say(words, value) : String(value);
    });
}
function countIn(value) {
    return typeof value === 'object' ? countIn(value.values['count'] ?? Number.NaN) : value;
}
function mapValues(said, change) {
    const values = Object.entries(said.values).map(([name, value]) => [name, mapValue(value, change)]);
    return { key: said.key, values: Object.fromEntries(values) };
}
function mapValue(value, change) {
    if (typeof value === 'object')
        return mapValues(value, change);
    return typeof value === 'string' ? change(value) : value;
}

;// CONCATENATED MODULE: ./src/base/words/index.ts


const languages = ['en', 'zh-CN'];
async function loadWords(language) {
    return language === 'en' ? english : (await __nccwpck_require__.e(/* import() */ 572).then(__nccwpck_require__.bind(__nccwpck_require__, 572))).chinese;
}

;// CONCATENATED MODULE: ./src/domain/scan-report.ts
const outcomes = ['passed', 'failed', 'error', 'timed_out', 'cancelled', 'submitted', 'dry_run'];
const imageStatuses = (/* unused pure expression or super */ null && ([
    'success',
    'failed',
    'unknown_image',
    'pending',
    'unscannable',
    'submitted',
    'not_posted',
    'error',
]));
const imageSources = (/* unused pure expression or super */ null && (['local', 'registry']));

;// CONCATENATED MODULE: ./fleet/leg-report.ts

const shownCounts = [
    'image_count',
    'critical_count',
    'high_count',
    'medium_count',
    'low_count',
    'ignored_count',
];
function tellMissing(leg) {
    return { leg, outcome: 'error', reason: null, counts: readCounts({}) };
}
function readLegReport(leg, text) {
    const report = parseObject(text);
    const outcome = outcomes.find((known) => known === report['outcome']);
    const isOfLeg = report['version'] === 1 &&
        report['region'] === leg.region &&
        (leg.project === '' || report['project_id'] === leg.project);
    const isUnplaced = outcome === 'error' && report['region'] === null;
    if (outcome === undefined || !(isOfLeg || isUnplaced))
        return tellMissing(leg);
    const reason = typeof report['reason'] === 'string' ? report['reason'] : '';
    return { leg, outcome, reason, counts: readCounts(report['counts']) };
}
function readCounts(value) {
    const counts = isObject(value) ? value : {};
    const read = (name) => {
        const count = counts[name];
        return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : 'unknown';
    };
    return {
        image_count: read('image_count'),
        critical_count: read('critical_count'),
        high_count: read('high_count'),
        medium_count: read('medium_count'),
        low_count: read('low_count'),
        ignored_count: read('ignored_count'),
    };
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return isObject(value) ? value : {};
    }
    catch {
        return {};
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./fleet/legs.ts
const maxLegs = 256;
function listLegs(json, prefix) {
    const lists = parseLists(json);
    const [regions = [], projects = [], enterpriseProjects = []] = lists;
    if (lists.some((list) => list.length === 0) || regions.length * projects.length * enterpriseProjects.length > maxLegs)
        throw new Error(`regions, projects and enterprise projects must make 1 to ${maxLegs} combinations`);
    return regions.flatMap((region) => projects.flatMap((project) => enterpriseProjects.map((enterpriseProject) => ({
        region,
        project,
        enterpriseProject,
        folder: [prefix, region, project || '-', enterpriseProject || '-'].join('.'),
    }))));
}
function parseLists(json) {
    const lists = JSON.parse(json);
    if (!Array.isArray(lists) || lists.length !== 3 || !lists.every(isTextList))
        throw new Error('regions, projects and enterprise projects must be JSON lists of texts');
    return lists.map((list) => [...new Set(list)]);
}
function isTextList(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

;// CONCATENATED MODULE: ./src/report/escape/clean.ts
const maxWordLength = 600;
const blanks = /[\s\u0085\u2028\u2029]+/gu;
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

;// CONCATENATED MODULE: ./src/report/escape/markdown.ts


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
    const words = cleanText(text, maxLength).split(separators);
    return words
        .map((word, index) => (index === 0 && lineOpener.test(word) && !isLive(word) ? escapeAll(word) : escapeWord(word)))
        .join('');
}
function markdownCode(text, maxLength) {
    return codeSpan(cleanText(text, maxLength));
}
function markdownLink(label, url, maxLength) {
    const shown = escapeMarkdown(label, maxLength);
    const target = acceptUrl(url);
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
    return text.replace(isPlain(text) ? plainStructural : structural, toEntity);
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

;// CONCATENATED MODULE: ./src/report/byte-size.ts
function byteSize(text) {
    return Buffer.byteLength(text, 'utf8');
}

;// CONCATENATED MODULE: ./src/report/summary/table.ts

function renderTable(columns, rows, maxBytes, fold) {
    const head = renderHead(columns);
    const foldBytes = byteSize(wrapFold(head, fold.label(Number.MAX_SAFE_INTEGER)));
    const lines = [];
    let bytes = byteSize(head);
    for (const row of rows) {
        const line = renderRow(row);
        bytes += byteSize(line) + (lines.length === fold.open ? foldBytes : 0);
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

;// CONCATENATED MODULE: ./fleet/words.ts
const words_english = {
    title: 'HSS image scan of the fleet: {outcome}',
    totals: '{passed} of {total} scan(s) passed.',
    missing: 'Scans without a usable report: {count}. They count as errors, since nothing is known of their images.',
    region: 'Region',
    project: 'Project',
    enterprise_project: 'Enterprise project',
    outcome: 'Outcome',
    images: 'Images',
    own: "the region's own",
    by_default: 'default',
    no_report: 'no report',
    why_missing: 'The job did not come to its end, or its report is not one of this scan. Look at the log of the job.',
};
const chinese = {
    title: 'HSS 镜像扫描（多区域汇总）：{outcome}',
    totals: '共 {total} 次扫描，其中 {passed} 次通过。',
    missing: '没有可用报告的扫描：{count} 次。由于其镜像的情况未知，均按错误计。',
    region: '区域',
    project: '项目',
    enterprise_project: '企业项目',
    outcome: '结局',
    images: '镜像',
    own: '区域自带项目',
    by_default: '默认',
    no_report: '无报告',
    why_missing: '作业没有运行到结束，或者报告不属于这次扫描。请查看该作业的日志。',
};
const fleetWords = { en: words_english, 'zh-CN': chinese };
function fill(sentence, values) {
    return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

;// CONCATENATED MODULE: ./fleet/summary.ts





const order = ['error', 'timed_out', 'cancelled', 'failed', 'submitted', 'passed'];
const maxBytes = 800 * 1024;
const openRows = 60;
function findWorstOutcome(results) {
    return order.find((outcome) => results.some((result) => result.outcome === outcome)) ?? 'error';
}
function renderFleetSummary(results, words) {
    const { common, fleet } = words;
    const worst = findWorstOutcome(results);
    const passed = results.filter(({ outcome }) => outcome === 'passed').length;
    const missing = results.filter(({ reason }) => reason === null).length;
    const rows = results
        .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
        .map((result) => summary_renderRow(result, words));
    const table = renderTable(listColumns(words), rows, maxBytes, {
        open: openRows,
        label: (count) => say(common, message('summary_show_more', { count })),
    });
    const cut = results.length - table.shown;
    return [
        `## ${worst === 'passed' ? '✅' : '❌'} ${fill(fleet.title, { outcome: worst })}`,
        '',
        fill(fleet.totals, { passed, total: results.length }),
        ...(missing === 0 ? [] : ['', fill(fleet.missing, { count: missing })]),
        '',
        table.text,
        ...(cut === 0 ? [] : [say(common, message('summary_more_notes', { count: cut }))]),
    ].join('\n');
}
function listColumns({ common, fleet }) {
    const texts = [fleet.region, fleet.project, fleet.enterprise_project, fleet.outcome];
    const numbers = [
        fleet.images,
        common.severity_critical,
        common.severity_high,
        common.severity_medium,
        common.severity_low,
        common.summary_ignored,
    ];
    return [
        ...texts.map((heading) => ({ heading })),
        ...numbers.map((heading) => ({ heading, isNumber: true })),
        { heading: common.summary_remark },
    ];
}
function summary_renderRow({ leg, outcome, reason, counts }, { common, fleet }) {
    const shown = outcome === 'passed' ? outcome : `**${outcome}**`;
    return [
        markdownCode(leg.region, 128),
        leg.project === '' ? fleet.own : markdownCode(leg.project, 256),
        leg.enterpriseProject === '' ? fleet.by_default : markdownCode(leg.enterpriseProject, 256),
        reason === null ? `**${fleet.no_report}**` : shown,
        ...shownCounts.map((name) => (counts[name] === 'unknown' ? common.count_unknown : String(counts[name]))),
        reason === null ? fleet.why_missing : escapeMarkdown(reason, 300),
    ];
}

;// CONCATENATED MODULE: ./fleet/merge.ts



function mergeReports({ legs, prefix, words, readReport }) {
    const results = listLegs(legs, prefix).map((leg) => {
        const text = readReport(leg.folder);
        return text === undefined ? tellMissing(leg) : readLegReport(leg, text);
    });
    return { summary: renderFleetSummary(results, words), outcome: findWorstOutcome(results) };
}

;// CONCATENATED MODULE: ./fleet/index.ts





const fleet_maxBytes = 256 * 1024 * 1024;
void mergeAll();
async function mergeAll() {
    const language = languages.find((known) => known === process.env['INPUT_LANGUAGE']) ?? 'en';
    const folder = process.env['INPUT_FOLDER'] ?? '';
    const { summary, outcome } = mergeReports({
        legs: process.env['INPUT_LEGS'] ?? '',
        prefix: process.env['INPUT_PREFIX'] ?? '',
        words: { common: await loadWords(language), fleet: fleetWords[language] },
        readReport: (name) => readReport(folder, name),
    });
    (0,external_node_fs_namespaceObject.appendFileSync)(process.env['GITHUB_STEP_SUMMARY'] ?? '', summary);
    (0,external_node_fs_namespaceObject.appendFileSync)(process.env['GITHUB_OUTPUT'] ?? '', `outcome=${outcome}\n`);
    console.log(outcome);
    process.exitCode = outcome === 'passed' ? 0 : 1;
}
function readReport(folder, name) {
    if (name !== (0,external_node_path_namespaceObject.basename)(name))
        return undefined;
    try {
        const path = (0,external_node_path_namespaceObject.join)(folder, name, 'report.json');
        const stats = (0,external_node_fs_namespaceObject.statSync)(path);
        return stats.isFile() && stats.size <= fleet_maxBytes ? (0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
}

module.exports = __webpack_exports__;
/******/ })()
;