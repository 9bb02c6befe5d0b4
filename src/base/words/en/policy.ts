/** Sentences about conditions of `fail_on` and how they are judged. Placeholders are in braces. */
export const policyWords = {
  term_new_severity: '{count} new {count:finding|findings} of severity {severity} or worse',
  term_new_vulnerability: '{count} new {count:vulnerability|vulnerabilities}',
  permission_missing: '{why} The permission to list vulnerabilities (`hss:vuls:list`) is probably missing.',
  note_uncounted: 'HSS does not report malicious files for these images, so they were not judged: {names}',
  advice_permission:
    'Grant the permission to list vulnerabilities (`hss:vuls:list`), then run the step again. Without it, only the rating of an image can be judged.',
  advice_failed_unread:
    'No findings can be shown, so the rating and the counters of HSS decided. {image}: {why} Look at the image in the HSS console.',
  advice_failed_counters: 'Look at the malicious files and unsafe settings of the images in the HSS console.',
} as const
