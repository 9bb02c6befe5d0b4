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
;// CONCATENATED MODULE: ./src/base/words/en/baseline.ts
const baselineWords = {
    baseline_unusable: 'the file {path} cannot be used: {problem}',
    baseline_path: 'this is not a valid path',
    baseline_outside_workspace: 'it is outside the workspace and RUNNER_TEMP',
    baseline_not_regular: 'it is not a regular file',
    baseline_too_large: 'it is larger than 64 MiB',
    baseline_not_text: 'it is not UTF-8 text',
    baseline_unreadable: 'it could not be read; check its permissions',
    baseline_no_report: 'it is not a report of this action; pass the file that the output report_file named in an earlier run',
    baseline_version: 'it is a report of another version; this action reads version 1',
    baseline_dry_run: 'it is the report of a dry run, which has no findings',
    baseline_missing: 'The baseline file {path} does not exist, so new: conditions count every finding. That is expected for a first release.',
    baseline_not_passed: 'The baseline file {path} is the report of a run that ended as {outcome}, not as passed: what it lists counts as known all the same.',
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
    proxy_invalid: 'The environment variable `{name}` is not a valid proxy URL, for example `http://host:port`.',
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
    proxy_unreachable: '{method} {url} could not be sent: no connection to the proxy {host} ({detail}).',
    extra_ca_unreadable: 'NODE_EXTRA_CA_CERTS names {path}, which cannot be read ({reason}). Node.js ignores it and trusts its built-in certificates only.',
    extra_ca_missing: 'no such file',
    extra_ca_unopened: 'not a readable file',
    extra_ca_empty: 'no certificate in it',
};

;// CONCATENATED MODULE: ./src/base/words/en/policy.ts
const policyWords = {
    policy_typo: '{term} is not a valid condition; did you mean `{suggestion}`? Valid conditions: {kinds}, or `never`',
    policy_new: '{term} is not a valid condition: `new:` goes only before {kinds}',
    term_new_severity: '{count} new {count:finding|findings} of severity {severity} or worse',
    term_new_vulnerability: '{count} new {count:vulnerability|vulnerabilities}',
    severity_unsure: 'HSS says to repair a finding at once but gives no severity for it, so it may be high or critical.',
    permission_missing: '{why} The permission to list vulnerabilities (`hss:vuls:list`) is probably missing.',
    note_uncounted: 'HSS does not report malicious files for these images, so they were not judged: {names}',
    advice_permission: 'Grant the permission to list vulnerabilities (`hss:vuls:list`), then run the step again. Without it, only the rating of an image can be judged.',
    advice_failed_unread: 'No findings can be shown, so the rating and the counters of HSS decided. {image}: {why} Look at the image in the HSS console.',
    advice_failed_counters: 'Look at the malicious files and unsafe settings of the images in the HSS console.',
};

;// CONCATENATED MODULE: ./src/base/words/en/proof.ts
const proofWords = {
    tag_in_doubt: 'HSS lists only {digest} for this tag, and that image already had a result before this run. Nothing shows that HSS has seen the image you built. Give its digest or the `metadata` of the build, or set `allow_listed_tags: true`.',
    advice_tag_in_doubt: 'Give `images` the digest or the `metadata` output of the build, so that the step scans exactly that image. To judge whatever HSS lists for a tag, set `allow_listed_tags: true`.',
    advice_pin_tags: 'To be sure that the step judges the image you built, give `images` its digest or the `metadata` output of the build.',
    advice_former_digest: 'HSS lists a previous image of {image} beside a new one. Give the digest {digests} in `images` to judge the new image alone.',
    advice_both: '{first} {second}',
    note_listed_tags: 'Every image listed for these tags had a result before this run. Because of `allow_listed_tags`, they are judged as listed: {names}',
    note_current_tags: 'These tags were judged by the digests that the synchronized image list shows: {names}',
    note_reused: 'These results are recent enough for `reuse_within`, so no new scan was requested: {names}',
    note_build_names: 'HSS lists these builds only under their other names; these names are not listed: {names}',
    image_unknown_index: 'HSS does not list this image. The build pushed an index (several platforms, or an image with attestations), and HSS lists the image of one platform by a digest of its own. Push one platform without attestations: set `platforms` to one value and `provenance: false` in `docker/build-push-action`.',
    image_unknown_index_digest: 'HSS lists this name and tag with another digest: {others}. The build pushed an index (several platforms, or an image with attestations), whose digest HSS does not list. Push one platform without attestations: set `platforms` to one value and `provenance: false` in `docker/build-push-action`.',
    findings_read_again: 'Another scan of {count} {count:image|images} finished while the findings were read. Reading them again.',
    details_unconfirmed: 'The step ended before it could verify that the findings belong to the scan of this image.',
    submit_image_held: 'The step posted nothing, because other images are missing, cannot be scanned, or are in doubt.',
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
    summary_registry: 'Registry',
    summary_registry_place: '{name} ({type}), namespace {namespace}',
    summary_source_local: 'images on hosts with the HSS agent',
    summary_source_registry: 'images in a registry',
    summary_places: 'Digests, scan times and where the images are',
    summary_files: 'Malicious files ({count})',
    summary_files_cut: 'Not shown here because of the size limit: {count} of {total} malicious {total:file|files}. The file in the output `report_file` lists all of them.',
    summary_file: 'File',
    summary_path: 'Path',
    summary_description: 'Description',
    summary_last_status: 'Last status',
    summary_last_rating: 'Rating',
    summary_last_count: '`vul_num`',
    summary_checks: 'What this account shows of the service ({count})',
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
    verdict_passed: 'passed: {count} {count:image|images} scanned, no `fail_on` condition met.',
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
    verdict_no_images: 'error: no local image matches the filters.',
    verdict_error: 'error: {problem}',
    verdict_cancelled: 'cancelled: {problem}',
    verdict_submitted: 'submitted: HSS accepted the request to scan {count} {count:image|images}; the results are not known.',
    verdict_submitted_all: 'submitted: HSS accepted the request to scan all local images that match the filters; the results are not known.',
    hand_over_lost: '{problem} HSS may or may not have accepted the request.',
    advice_hand_over_lost: 'Check the images in the HSS console before you run the step again. With `wait: true`, the step finds out by itself.',
    counters_absent: 'HSS does not report the number of malicious files or unsafe settings of this image.',
    advice_deadline: 'Raise `timeout_minutes`. The log shows where the time went.',
    advice_timed_out: 'Raise `timeout_minutes`, or check in the HSS console why the scans are slow. The summary shows the findings of the images that are done.',
    advice_submitted: 'Check the results in the HSS console, or set `wait: true` so that the step waits for them and judges them.',
    advice_failed: 'Fix the findings, worst first as the summary lists them, or accept single ones in the ignore file with a reason.',
    advice_undecided: 'Check the image in the HSS console, grant the permission to read vulnerabilities, or run the step again later.',
    advice_no_images: 'Check `filters`, `region` and `enterprise_project_id`, and make sure that hosts protected by the container edition have images.',
    advice_unknown_image: 'Make sure that a host with an online agent has the image, and compare name, tag and digest with the local images in the HSS console. If the image is new, raise `discovery_timeout_minutes`.',
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

;// CONCATENATED MODULE: ./src/base/shown-text.ts
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

;// CONCATENATED MODULE: ./src/base/words/message.ts

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
        return 'excerpt' in value ? renderExcerpt(value) : say(words, value);
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

;// CONCATENATED MODULE: ./src/base/words/index.ts


const languages = ['en', 'zh-CN'];
const allTopics = { registry: true, dryRun: true, complaints: true, upload: true };
async function loadWords(language, topics = allTopics) {
    const isEnglish = language === 'en';
    const parts = await Promise.all([
        isEnglish ? english : __nccwpck_require__.e(/* import() */ 353).then(__nccwpck_require__.bind(__nccwpck_require__, 353)).then(({ chinese }) => chinese),
        topics.registry ? loadRegistryWords(isEnglish) : {},
        topics.dryRun ? loadDryRunWords(isEnglish) : {},
        isEnglish && topics.complaints ? __nccwpck_require__.e(/* import() */ 657).then(__nccwpck_require__.bind(__nccwpck_require__, 657)).then(({ complaintWords }) => complaintWords) : {},
        isEnglish && topics.upload ? __nccwpck_require__.e(/* import() */ 222).then(__nccwpck_require__.bind(__nccwpck_require__, 222)).then(({ uploadWords }) => uploadWords) : {},
    ]);
    return Object.assign({}, ...parts);
}
async function loadRegistryWords(isEnglish) {
    const topic = isEnglish ? __nccwpck_require__.e(/* import() */ 936).then(__nccwpck_require__.bind(__nccwpck_require__, 936)) : __nccwpck_require__.e(/* import() */ 173).then(__nccwpck_require__.bind(__nccwpck_require__, 173));
    return (await topic).registryWords;
}
async function loadDryRunWords(isEnglish) {
    const topic = isEnglish ? __nccwpck_require__.e(/* import() */ 746).then(__nccwpck_require__.bind(__nccwpck_require__, 746)) : __nccwpck_require__.e(/* import() */ 661).then(__nccwpck_require__.bind(__nccwpck_require__, 661));
    return (await topic).dryRunWords;
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
    'new_count',
    'fixed_count',
];
const baselineCounts = ['new_count', 'fixed_count'];
function tellMissing(leg) {
    return { leg, outcome: 'error', reason: null, counts: readCounts({}) };
}
function readLegReport(leg, text) {
    const report = parseObject(text);
    const version = 1;
    const outcome = outcomes.find((known) => known === report.outcome);
    const isOfLeg = report.version === version &&
        report.region === leg.region &&
        (leg.project === '' || report.project_id === leg.project);
    const isUnplaced = outcome === 'error' && report.region === null;
    if (outcome === undefined || !(isOfLeg || isUnplaced))
        return tellMissing(leg);
    const reason = typeof report.reason === 'string' ? report.reason : '';
    return { leg, outcome, reason, counts: readCounts(report.counts) };
}
function readCounts(value) {
    const counts = isObject(value) ? value : {};
    const read = (name) => {
        const count = counts[name];
        return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : 'unknown';
    };
    return Object.fromEntries(shownCounts.map((name) => [name, read(name)]));
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
    title: 'HSS fleet scan: {outcome}',
    totals: 'Scans passed: {passed} of {total}.',
    missing: 'Scans without a usable report: {count}. They count as errors, because nothing is known about their images.',
    region: 'Region',
    project: 'Project',
    enterprise_project: 'Enterprise project',
    outcome: 'Outcome',
    images: 'Images',
    new: 'New',
    fixed: 'Fixed',
    own: 'default project of the region',
    by_default: 'default',
    no_report: 'no report',
    why_missing: 'The job did not finish, or its report belongs to another scan. Check the log of the job.',
};
const chinese = {
    title: 'HSS 多区域镜像扫描：{outcome}',
    totals: '共 {total} 次扫描，通过 {passed} 次。',
    missing: '{count} 次扫描没有可用的报告。由于镜像情况未知，均计为 error。',
    region: '区域',
    project: '项目',
    enterprise_project: '企业项目',
    outcome: '结果',
    images: '镜像',
    new: '新增',
    fixed: '已修复',
    own: '区域默认项目',
    by_default: '默认',
    no_report: '无报告',
    why_missing: '作业未运行完成，或报告不属于本次扫描。请查看该作业的日志。',
};
const fleetWords = { en: words_english, 'zh-CN': chinese };
function fill(sentence, values) {
    return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

;// CONCATENATED MODULE: ./fleet/summary.ts





const order = ['error', 'timed_out', 'cancelled', 'failed', 'submitted', 'dry_run', 'passed'];
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
    const names = shownCounts.filter((name) => !baselineCounts.includes(name) || results.some(({ counts }) => counts[name] !== 'unknown'));
    const rows = results
        .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
        .map((result) => summary_renderRow(result, names, words));
    const table = renderTable(listColumns(names, words), rows, maxBytes, {
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
function listColumns(names, { common, fleet }) {
    const texts = [fleet.region, fleet.project, fleet.enterprise_project, fleet.outcome];
    const headings = {
        image_count: fleet.images,
        critical_count: common.severity_critical,
        high_count: common.severity_high,
        medium_count: common.severity_medium,
        low_count: common.severity_low,
        ignored_count: common.summary_ignored,
        new_count: fleet.new,
        fixed_count: fleet.fixed,
    };
    return [
        ...texts.map((heading) => ({ heading })),
        ...names.map((name) => ({ heading: headings[name], isNumber: true })),
        { heading: common.summary_remark },
    ];
}
function summary_renderRow({ leg, outcome, reason, counts }, names, { common, fleet }) {
    const shown = outcome === 'passed' ? outcome : `**${outcome}**`;
    return [
        markdownCode(leg.region, 128),
        leg.project === '' ? fleet.own : markdownCode(leg.project, 256),
        leg.enterpriseProject === '' ? fleet.by_default : markdownCode(leg.enterpriseProject, 256),
        reason === null ? `**${fleet.no_report}**` : shown,
        ...names.map((name) => (counts[name] === 'unknown' ? common.count_unknown : String(counts[name]))),
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