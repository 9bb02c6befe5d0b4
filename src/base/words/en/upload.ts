/** Sentences about the upload to code scanning. Placeholders stand in braces. */
export const uploadWords = {
  upload_without_token: 'upload_sarif: github_token is empty, so nothing was uploaded.',
  upload_without_place:
    'upload_sarif: GITHUB_REPOSITORY, GITHUB_REF or GITHUB_SHA is not set as GitHub sets it, so nothing was uploaded.',
  upload_slow:
    'upload_sarif: GitHub did not answer within a minute. Whether the file was taken shows under Security, Code scanning.',
  upload_not_begun: 'upload_sarif: the runner stopped the step, so nothing was uploaded.',
  upload_stopped:
    'upload_sarif: the runner stopped the step. Whether the file was taken shows under Security, Code scanning.',
  upload_rejected: 'upload_sarif: code scanning took the file and then rejected it: {problem}',
  upload_disabled:
    "upload_sarif: code scanning is not enabled for this repository ({problem}). Enable it in the repository's settings, or set upload_sarif to false.",
  upload_forbidden:
    'upload_sarif: GitHub refused with HTTP {status} ({problem}). Give the job the permission security-events: write (runs from forks never have it), and check that code scanning is enabled.',
  upload_failed: 'upload_sarif: the upload failed ({problem}).',
} as const
