/** Sentences about SARIF files and their upload, one by one. Placeholders stand in braces. */
export const codeScanningWords = {
  group_upload: 'Upload to code scanning',
  sarif_cut:
    'Code scanning accepts 5,000 results per image name and 10 MB per file. {count} of {total} results are left out of the SARIF files, the least severe first; `report_file` has all of them.',
  sarif_names_cut:
    '{count} image {count:name has|names have} no SARIF file: one run writes at most {most} files. Scan fewer images per run.',
  upload_begins: 'upload_sarif: uploading {count} {count:file|files} to code scanning for {ref}, commit {commit}.',
  upload_sent:
    'upload_sarif: sent {file} with {names} image {names:name|names} and {results} {results:result|results}.',
  upload_processed: 'upload_sarif: code scanning has processed {count} of {total} {total:file|files}.',
  upload_pending:
    'upload_sarif: code scanning is still processing {count} {count:file|files}; it continues without this step.',
  upload_of_file: '{file}: {problem}',
  upload_first_only:
    'upload_sarif: one run uploads at most {most} files. Uploading the first {most} of {total}; the output `sarif_files` lists all of them.',
  upload_left: 'upload_sarif: not enough time to upload {count} {count:file|files}: {files}.',
} as const
