"use strict";
exports.id = 657;
exports.ids = [657];
exports.modules = {

/***/ 657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  complaintWords: () => (/* binding */ complaintWords)
});

;// CONCATENATED MODULE: ./src/base/words/en/inputs.ts
const inputsWords = {
    inputs_refused: 'The action did not start: these inputs are missing or invalid, and nothing was sent.',
    inputs_advice: "Correct them in the step's `with` block, or in the environment variables listed, then run the step again.",
    list_more: 'and {count} more',
    input_complaint: '{input}: {problem}',
    value_too_long: 'too long: {length} characters, at most {most} are allowed',
    value_boolean: '{value} is not a valid boolean; use `true` or `false`',
    value_choice: '{value} is not a valid value; use one of: {allowed}',
    value_number: '{value} is not a valid number; use a plain decimal number {range}',
    range_above: 'greater than {least} and at most {most}',
    range_from: 'from {least} to {most}',
    region_missing: 'not set, and the environment ({variables}) has no region either; set the region ID, for example `ap-southeast-1`',
    region_form: '{value} is not a valid region ID; use lower-case letters and digits in groups separated by single hyphens, for example `ap-southeast-1`, at most {most} characters',
    id_form: '{value} is not a valid ID; use letters, digits, hyphens and underscores, at most {most} characters',
    login_missing: 'no credentials found; use exactly one of these methods: {methods}; or set one of these pairs of environment variables: {pairs}',
    login_several: 'credentials for more than one method are set ({given}); keep exactly one of: {methods}',
    login_incomplete: 'not set, but required together with {given}',
    credential_visible: 'must have 1 to {most} visible ASCII characters, without blanks or control characters (the value is not shown)',
    credential_printable: 'must have 1 to {most} characters, without control characters (the value is not shown)',
    tls_unverified: '`0` turns certificate checks off, and a verdict over an unverified connection proves nothing; remove the variable, and use `NODE_EXTRA_CA_CERTS` for a private certificate authority',
    endpoint_form: '{problem} (the value is not shown); use a base URL such as `https://hss.example.com`; only `https` is allowed, except for `localhost`, `127.0.0.0/8` and the IPv6 loopback address',
    endpoint_malformed: 'not a valid URL',
    endpoint_scheme: 'the URL does not use `https`',
    endpoint_user: 'the URL contains a user name or password',
    endpoint_query: 'the URL contains a query',
    endpoint_fragment: 'the URL contains a fragment',
    endpoint_path: 'the path contains an API version, which every call adds itself, or characters other than letters, digits and `-._~` between slashes',
    endpoint_needed_to_log_in: 'required, because `endpoint` is set and this sign-in method needs it: credentials of one site are never sent to another',
    endpoint_needed_to_find_project: 'required, because `endpoint` is set and the project ID must be looked up; alternatively, set `project_id`',
    target_missing: 'nothing to scan; set `images`, or set `operate_all: true` with optional `filters`',
    target_twice: '`images` and `operate_all: true` cannot be combined; keep only one of them',
    filters_without_all: 'only valid with `operate_all: true`; remove the filters, or set `operate_all: true`',
    images_none: 'no images listed; write one image per line, or a JSON or YAML list',
    images_too_many: '{count} entries, but one step can scan at most {most}',
    images_no_list: 'neither a list nor an object; write one image per line, or a JSON or YAML list',
    numbered_entry: 'entry {number}: {problem}',
    entry_text: 'entry {number}, {text}: {problem}',
    image_kind: 'must be text such as `name:tag`, or an object with {allowed}',
    image_empty: 'empty; remove the entry, or write an image such as `name:tag`',
    image_field: '`{key}` must be text of at most {most} characters, without control characters; omit the key if it has no value',
    image_without_fields: 'the object has no values; set at least one of {allowed}',
    key_unknown: 'unknown key {key}; allowed keys: {allowed}',
    structure_unreadable: 'neither valid JSON nor valid YAML: {reason}, line {line}',
    reference_scheme: '{part} starts with a URL scheme; write the image name without it, for example `imagehub.example.com/team/app:1.0`',
    reference_name_long: 'the name {part} has {length} characters; at most {most} are allowed, including the registry',
    reference_bare_hex: '{part} looks like a digest; put `sha256:` in front of it',
    reference_host: '{part} is not a valid registry host; use letters, digits and inner hyphens in groups separated by dots, or an IPv6 address in brackets',
    reference_port: '{part} is not a valid registry port; use a number from 1 to 65535',
    reference_path: '{part} is not a valid path component; use lower-case letters and digits in groups separated by one dot, one or two underscores, or hyphens',
    reference_upper_case: 'the path component {part} has upper-case letters, which image names do not allow; use {lower}',
    reference_tag: '{part} is not a valid tag; use letters, digits, underscores, dots and hyphens, at most {most} characters, and do not start with a dot or hyphen',
    reference_digest: '{part} is not a valid digest; use `sha256:` and 64 lower-case hexadecimal digits',
    reference_digest_long: 'the digest {part} has more than {most} characters, the limit of HSS',
    policy_empty: 'no condition given; use one or more of {kinds}, or `never`',
    policy_term: '{term} is not a valid condition; use one of {kinds}, each with an optional limit such as `>5`, or `never` on its own',
    policy_limit: 'the number in {term} is too large; at most {most} is allowed',
    policy_never: '`never` means that no condition applies; use it on its own and without a number',
    filters_no_mapping: 'not a YAML mapping; write one `name: value` per line, with these names: {allowed}',
    filter_text: '`{key}` must be text of 1 to {most} characters, without control characters; omit the key if it has no value',
    filter_choice: '{value} is not a valid `{key}`; use one of: {allowed}',
    filter_not_followed: 'images with the `{key}` {value} cannot be followed, because the image list has no such filter; with `wait: true`, use one of: {allowed}',
    filter_size: '`{key}` must be a whole number of bytes from 0 to {most}',
    filter_time: '`{key}` is not a valid time; use epoch milliseconds, ISO 8601 such as `2026-01-31` or `2026-01-31T08:30:00Z`, or a span before now such as `30m`, `24h` or `7d`',
    filter_window: '`{start}` must be before `{end}`',
    file_missing: 'the file {path} does not exist; correct the path (relative to the workspace), or use `none` for no file',
    file_path: '{path} is not a valid path; use the path of a file in the workspace, or `none` for no file',
    file_refused: 'cannot use the file {path}: {reason}',
    file_outside_workspace: 'it is outside the workspace',
    file_not_regular: 'it is not a regular file',
    file_too_large: 'it is larger than 1 MiB',
    file_not_text: 'it is not valid UTF-8',
    file_unreadable: 'it cannot be read; check its permissions',
    file_content: 'in the file {path}, {problem}',
    ignore_no_list: 'the content is not a list; write one rule per accepted finding, each with `id` and `reason`',
    ignore_no_object: 'must be an object with {allowed}',
    ignore_text: '`{key}` is required and must be non-empty text of at most {most} characters',
    ignore_expires: '`expires` must be a calendar date in the form `YYYY-MM-DD`; omit the key for no end date',
    ignore_images: '`images` must be a list of 1 to {most} globs on image names, each of them non-empty text; omit the key for all images',
    ignore_file_by_default: 'This `pull_request_target` run uses the ignore file {path} by default. Make sure that the checked-out code is trusted, or set `ignore_file: none`.',
    policy_typo: '{term} is not a valid condition; did you mean `{suggestion}`? Valid conditions: {kinds}, or `never`',
    policy_new: '{term} is not a valid condition: `new:` goes only before {kinds}',
};

;// CONCATENATED MODULE: ./src/base/words/en/sources.ts
const sourcesWords = {
    registry_without_source: 'only valid with `source: registry`; remove it, or set `source: registry`',
    registry_form: 'the name of a registry has 1 to {most} characters, without control characters',
    reference_registry: '{part} does not name a registry host and a namespace; write `host/namespace/name:tag`, for example `swr.ap-southeast-1.myhuaweicloud.com/team/app:1.0`',
    reference_registry_tag: 'the tag {part} has {length} characters; images in a registry can have at most {most}',
    image_unnamed: 'HSS finds an image in a registry only by its name; add the name, or `image_name` in an object',
    build_unnamed: 'the build has no `image.name`, and HSS finds an image in a registry only by its name; push it under a name',
    build_without_result: 'the build has neither `containerimage.digest` nor `containerimage.config.digest`; push or load the image, and pass the `metadata` output of that step',
    build_text: '`{key}` must be text',
    build_name: '{text}: {problem}',
    reuse_form: '{value} is not a valid span; use one such as `30m`, `24h` or `7d`, above 0 and at most {most}',
    reuse_with_all: '`reuse_within` and `operate_all: true` cannot be combined; keep only one of them',
    reuse_without_wait: '`reuse_within` and `wait: false` cannot be combined; keep only one of them',
    category_form: '{value} is not a valid category; use 1 to 100 letters, digits, dots, underscores, hyphens and slashes, without a slash at either end',
    login_secret_unset: 'not set, but required together with {given}. A secret that is not set is empty: check the name of the secret, whether the job needs `environment:` to read it, and whether this is a pull request from a fork, which gets no secrets',
};

;// CONCATENATED MODULE: ./src/base/words/en/complaints.ts


const complaintWords = { ...inputsWords, ...sourcesWords };


/***/ })

};
;