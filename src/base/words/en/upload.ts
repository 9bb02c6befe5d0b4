/** Sentences about the upload to code scanning. Placeholders are in braces. */
export const uploadWords = {
  upload_without_token: 'upload_sarif: nothing was uploaded, because `github_token` is empty.',
  upload_without_place:
    'upload_sarif: nothing was uploaded, because `GITHUB_REPOSITORY`, `GITHUB_REF` or `GITHUB_SHA` is missing or does not have the form that GitHub uses.',
  upload_slow:
    'upload_sarif: GitHub did not answer within a minute. It may have accepted the file: check Code scanning under Security.',
  upload_not_begun: 'upload_sarif: nothing was uploaded, because the runner stopped the step.',
  upload_stopped:
    'upload_sarif: the runner stopped the step during the upload. GitHub may have accepted the file: check Code scanning under Security.',
  upload_sent: 'upload_sarif: uploaded to code scanning for {ref}, commit {commit}.',
  upload_processed: 'upload_sarif: code scanning has processed the file.',
  upload_pending: 'upload_sarif: code scanning is still processing the file and continues without this step.',
  upload_rejected: 'upload_sarif: code scanning accepted the upload, but rejected the file: {problem}',
  upload_disabled:
    "upload_sarif: code scanning is not enabled for this repository ({problem}). Enable it in the repository's settings, or set `upload_sarif: false`.",
  upload_forbidden:
    'upload_sarif: GitHub refused the upload with HTTP {status} ({problem}). Give the job the permission `security-events: write` (runs from forks never have it), and make sure that code scanning is enabled.',
  upload_failed: 'upload_sarif: the upload failed ({problem}).',
} as const
