/** What reports say about a finding, apart from its name, severity and images. Placeholders are in braces. */
export const findingsWords = {
  finding_affects: '{text} Affected software: {software}.',
  finding_is_new: '{text} New since the baseline.',
  annotation_affects: '{text}; affected software: {software}',
  annotation_more: '{text} (and {count} more {count:vulnerability|vulnerabilities}, see the job summary)',
} as const
