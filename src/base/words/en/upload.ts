/** Sentences about the upload of SARIF files to code scanning. Placeholders are in braces. */
export const uploadWords = {
  group_upload: 'Upload to code scanning',
  upload_without_token: 'upload_sarif: nothing was uploaded, because `github_token` is empty.',
  upload_without_place:
    'upload_sarif: nothing was uploaded, because `GITHUB_REPOSITORY`, `GITHUB_REF` or `GITHUB_SHA` is missing or does not have the form that GitHub uses.',
  upload_not_begun: 'upload_sarif: nothing was uploaded, because the runner stopped the step.',
  upload_first_only:
    'upload_sarif: one run uploads at most {most} files, so only the first {most} of {total} are uploaded. The output `sarif_files` lists all of them.',
  upload_begins: 'upload_sarif: uploading {count} {count:file|files} to code scanning for {ref}, commit {commit}.',
  upload_sent:
    'upload_sarif: uploaded {file} with {names} image {names:name|names} and {results} {results:result|results}.',
  upload_processed: 'upload_sarif: code scanning has processed {count} of {total} {total:file|files}.',
  upload_pending:
    'upload_sarif: code scanning is still processing {count} {count:file|files} and continues without this step.',
  upload_left: 'upload_sarif: not enough time to upload {count} {count:file|files}: {files}.',
  upload_slow:
    'upload_sarif: GitHub did not answer within a minute for {file}. It may have accepted the file: check Code scanning under Security.',
  upload_stopped:
    'upload_sarif: the runner stopped the step during the upload of {file}. GitHub may have accepted the file: check Code scanning under Security.',
  upload_rejected: 'upload_sarif: code scanning accepted the upload, but rejected {file}: {problem}',
  upload_disabled:
    "upload_sarif: {file} was not uploaded, because code scanning is not enabled for this repository ({problem}). Enable it in the repository's settings, or set `upload_sarif: false`.",
  upload_forbidden:
    'upload_sarif: GitHub refused {file} with HTTP {status} ({problem}). Give the job the permission `security-events: write` (runs from forks never have it), and make sure that code scanning is enabled.',
  upload_failed: 'upload_sarif: the upload of {file} failed ({problem}).',
} as const
