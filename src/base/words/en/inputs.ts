/** Sentences about inputs that cannot be used. Placeholders stand in braces. */
export const inputsWords = {
  inputs_refused: 'The action cannot start: these inputs are missing or wrong, and nothing was sent.',
  inputs_advice:
    'Correct them in the step\'s "with" block, or in the environment variables that are named, and run it again.',
  list_more: 'and {count} more',
  input_complaint: '{input}: {problem}',

  value_too_long: 'it has {length} characters; at most {most} are allowed',
  value_boolean: '{value} is not allowed; write true or false',
  value_choice: '{value} is not allowed; write one of: {allowed}',
  value_number: '{value} is not allowed; write a plain decimal number {range}',
  range_above: 'above {least} and at most {most}',
  range_from: 'from {least} to {most}',
  region_missing:
    'it is neither given nor in the environment ({variables}); write the region id, such as ap-southeast-1',
  region_form:
    '{value} is not a region id; allowed are lower-case letters and digits in groups joined by single hyphens, such as ap-southeast-1, at most {most} characters',
  id_form: '{value} is not allowed; write letters, digits, hyphens and underscores, at most {most}',

  login_missing:
    'no credential is given; use exactly one of these methods: {methods}; or set one of these pairs of environment variables: {pairs}',
  login_several: 'credentials of several methods are given ({given}); keep exactly one of: {methods}',
  login_incomplete: 'it is missing; {given} needs it',
  credential_visible:
    'it must have 1 to {most} visible ASCII characters, without blanks and control characters (what it holds is not shown)',
  credential_printable: 'it must have 1 to {most} characters, without control characters (what it holds is not shown)',
  tls_unverified:
    '0 switches the check of certificates off, and a verdict over an unverified line proves nothing; remove the variable, and name a private certificate authority with NODE_EXTRA_CA_CERTS',

  endpoint_form:
    '{problem} (what it holds is not shown); write a base URL such as https://hss.example.com, https only, except on localhost, 127.0.0.0/8 and the loopback address of IPv6',
  endpoint_malformed: 'it is not a URL',
  endpoint_scheme: 'it does not use https',
  endpoint_user: 'it has a user or a password',
  endpoint_query: 'it has a query',
  endpoint_fragment: 'it has a fragment',
  endpoint_path:
    'its path holds the version of an API, which every call adds itself, or more than letters, digits and -._~ between slashes',
  endpoint_needed_to_log_in:
    'it must be set, because endpoint is set and this login needs it: credentials of one site never go to another',
  endpoint_needed_to_find_project:
    'it must be set, because endpoint is set and the project id has to be looked up; or give project_id',

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
  image_field:
    '{key} must be a text of at most {most} characters, without control characters; leave the key out when there is no value',
  image_without_fields: 'the object says nothing; fill at least one of {allowed}',
  key_unknown: 'the key {key} is unknown; allowed are {allowed}',
  structure_unreadable: 'it is neither valid JSON nor valid YAML: {reason}, line {line}',

  reference_scheme:
    '{part} begins with a scheme; write the image name without it, such as imagehub.example.com/team/app:1.0',
  reference_name_long: 'the name {part} has {length} characters; with its registry it may have at most {most}',
  reference_bare_hex: '{part} looks like a digest; write sha256: in front of it',
  reference_host:
    'the registry host {part} is wrong; allowed are letters, digits and inner hyphens in groups joined by dots, or an IPv6 address in brackets',
  reference_port: 'the registry port {part} is wrong; allowed is a number from 1 to 65535',
  reference_path:
    'the path component {part} is wrong; allowed are lower-case letters and digits in groups joined by one dot, one or two underscores, or hyphens',
  reference_upper_case:
    'the path component {part} has upper-case letters, which image names cannot have; write {lower}',
  reference_tag:
    'the tag {part} is wrong; allowed are letters, digits, underscores, dots and hyphens, not a dot or hyphen first, at most {most}',
  reference_digest: 'the digest {part} is wrong; allowed is sha256: and 64 lower-case hexadecimal digits',
  reference_digest_long: 'the digest {part} has more than {most} characters, the most that HSS takes',

  policy_empty: 'it holds no term; write terms of {kinds}, or never',
  policy_term: '{term} is no term; write one of {kinds}, each with an optional limit such as >5, or never alone',
  policy_limit: 'the number in {term} is too large; at most {most} is allowed',
  policy_never: 'never stands for no policy at all: it must be the only term and has no number',

  filters_no_mapping: 'it is no mapping; write one "name: value" per line, with the names {allowed}',
  filter_text:
    '{key} must be a text of 1 to {most} characters, without control characters; leave the key out when there is no value',
  filter_choice: '{key} is {value}, which is not allowed; write one of: {allowed}',
  filter_not_followed:
    '{key} is {value}, which the image listing does not know, so it cannot be followed; with wait: true write one of: {allowed}',
  filter_size: '{key} must be a whole number of bytes from 0 to {most}',
  filter_time:
    '{key} is not a time; write epoch milliseconds, ISO 8601 such as 2026-01-31 or 2026-01-31T08:30:00Z, or a span ago such as 30m, 24h or 7d',
  filter_window: '{start} must be before {end}',

  file_missing:
    'the file {path} does not exist; correct the path (it counts from the workspace), or write none for no file',
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
  ignore_images:
    'images must be a list of 1 to {most} globs on image names, each a text that is not empty; leave the key out for all images',
  ignore_file_by_default:
    'The ignore file {path} was picked up by default in a pull_request_target run: check that the checked-out code is trusted, or set ignore_file: none.',
} as const
