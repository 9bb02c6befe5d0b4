/** Sentences about finding, scanning and judging images. Placeholders are in braces. */
export const scanWords = {
  scan_requested: 'Asked HSS to scan {count} {count:image|images}.',
  post_answer_lost: '{problem} HSS may have accepted the request; the next polls will show.',
  post_repeated:
    'No image changed in {looks} {looks:poll|polls} after the response was lost. Sending the scan request once more.',
  image_listed: '{image} is listed: {status}',
  image_changed: '{image}: {before} -> {after}',
  more_changes: '… and {count} more {count:image|images} changed.',
  wait_progress: '{settled} of {total} {total:image|images} done, {sought} not listed yet (waited {seconds} s).',
  details_lag: 'The findings of {count} {count:image|images} do not match what HSS counts yet. Reading them again.',
  listing_incomplete:
    'HSS returned an incomplete list of local images {looks} {looks:time|times} in a row: the list ended before its own total.',
  image_unidentified:
    'HSS lists this image without a digest or an ID, so the step cannot verify that it is still the same image.',
  image_unknown:
    'HSS does not list this image. Likely causes: no online HSS agent (container edition) runs on the host that has the image; the image exists only on a GitHub-hosted runner or in a registry; or the digest is that of a multi-platform index, while HSS lists the digest of the image itself.',
  image_unknown_digest:
    'HSS lists this name and tag with another digest: {others}. Build tools may report the digest of a multi-platform index, while HSS lists the digest of the image itself; or the tag was rebuilt, and HSS has not detected the new image yet.',
  image_not_found_in_time: 'HSS did not list this image before the step reached `timeout_minutes`.',
  image_not_looked_up: 'The step ended before it found this image.',
  image_not_handed_over: 'HSS may or may not have accepted the scan request.',
  image_not_taken: 'HSS did not accept a request to scan this image.',
  image_pending: 'HSS shows no scan result newer than the request yet (`scan_status` {status}).',
  image_not_posted: 'The step ended before HSS answered a request to scan this image.',
  image_gone:
    'HSS listed this image, then omitted it in three polls in a row: the image was removed from its host, or the agent went offline.',
  digest_moved: 'The tag moved: HSS now lists {digest} instead, and the previous digest has no newer result.',
  image_unscannable: 'HSS cannot scan this image: {words}',
  scan_failed: 'The scan failed ({status}, {code}): {cause}',
  cause_unlisted: 'HSS gives no documented cause. Check the image in the HSS console.',
  cause_unknown_error:
    'HSS reports an unknown error. Scan again; if the problem persists, contact Huawei Cloud support.',
  cause_failed_to_match_agent:
    'no agent matches: the host is not protected by the container edition, or its agent is offline.',
  cause_create_container_failed:
    'the agent could not create the container for the scan. Check the container runtime of the host.',
  cause_get_container_info_failed:
    'the agent could not read the data of the container. Check the container runtime of the host.',
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
  details_fewer_settled:
    'HSS lists {read} {read:finding|findings} of this image, but counts {counted} (`vul_num`). The list stayed the same, so the action treats it as complete.',
  details_without_rating: 'HSS gives this image no usable rating to compare the findings with ({rating}).',
  details_below_rating: 'None of the findings is as severe as the rating that HSS gives this image ({rating}).',
  note_tag_digests:
    'These tags were judged by the digests listed for them. A previous image that was never scanned looks like the image you built: {names}',
  note_failed_hosts: 'A newer scan on one host proves the image, but scans on other hosts failed: {names}',
  note_rating_used:
    'Not all findings of these images are known, so the policy was applied to the rating and counters of HSS: {names}',
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
  verdict_timed_out:
    'timed_out: {pending} of {total} image {total:scan|scans} had not finished when the step reached `timeout_minutes`.',
  verdict_broken:
    'error: {count} of {total} {total:image|images} {count:has|have} no proven scan ({names}). {image}: {problem}',
  verdict_broken_one: 'error: 1 of {total} {total:image|images} has no proven scan. {image}: {problem}',
  verdict_interrupted: '{reason} {problem}',
  verdict_undecided: 'error: `fail_on` could not be evaluated: {terms} ({limits}). {image}: {why}',
  verdict_no_images: 'error: no image that HSS lists matches the filters.',
  verdict_error: 'error: {problem}',
  verdict_cancelled: 'cancelled: {problem}',
  verdict_submitted:
    'submitted: HSS accepted the request to scan {count} {count:image|images}; the results are not known.',
  verdict_submitted_all:
    'submitted: HSS accepted the request to scan all images that match the filters; the results are not known.',
  hand_over_lost: '{problem} HSS may or may not have accepted the request.',
  advice_hand_over_lost:
    'Check the images in the HSS console before you run the step again. With `wait: true`, the step finds out by itself.',
  counters_absent: 'HSS does not report the number of malicious files or unsafe settings of this image.',
  advice_deadline: 'Raise `timeout_minutes`. The log shows where the time went.',
  advice_timed_out:
    'Raise `timeout_minutes`, or check in the HSS console why the scans are slow. The summary shows the findings of the images that are done.',
  advice_submitted:
    'Check the results in the HSS console, or set `wait: true` so that the step waits for them and judges them.',
  advice_failed:
    'Fix the findings, worst first as the summary lists them, or accept single ones in the ignore file with a reason.',
  advice_undecided:
    'Check the image in the HSS console, grant the permission to read vulnerabilities, or run the step again later.',
  advice_no_images:
    'Check `filters`, `region` and `enterprise_project_id`, and make sure that HSS lists images: of hosts protected by the container edition, or of a synchronized registry.',
  advice_unknown_image:
    'Make sure that a host with an online agent has the image, and compare name, tag and digest with the local images in the HSS console. If the image is in a registry, set `source: registry`. If it is new, raise `discovery_timeout_minutes`.',
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
} as const
