/** Sentences about what SARIF files leave out. Placeholders are in braces. */
export const sarifWords = {
  sarif_cut:
    'Code scanning accepts 5,000 results per image name and 10 MB per file. The SARIF files leave out {count} of {total} results, the least severe ones; `report_file` has all of them.',
  sarif_names_cut:
    '{count} image {count:name has|names have} no SARIF file, because one run writes at most {most} files. Scan fewer images per run.',
} as const
