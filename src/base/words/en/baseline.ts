/** Sentences about `baseline_file`. Placeholders are in braces. */
export const baselineWords = {
  baseline_unusable: 'the file {path} cannot be used: {problem}',
  baseline_path: 'this is not a valid path',
  baseline_outside_workspace: 'it is outside the workspace and `RUNNER_TEMP`',
  baseline_not_regular: 'it is not a regular file',
  baseline_too_large: 'it is larger than 64 MiB',
  baseline_not_text: 'it is not UTF-8 text',
  baseline_unreadable: 'it could not be read; check its permissions',
  baseline_no_report:
    'it is not a report of this action; pass the file that the output `report_file` named in an earlier run',
  baseline_version: 'it is a report of another version; this action reads version 1',
  baseline_dry_run: 'it is the report of a dry run, which has no findings',
  baseline_missing:
    'The baseline file {path} does not exist, so conditions with `new:` count every finding. That is expected for a first release.',
  baseline_not_passed:
    'The baseline file {path} is the report of a run that ended as {outcome}, not passed. The findings in it still count as known.',
  baseline_other_region: 'The baseline is from region {before}, this run from {now}.',
  baseline_other_project: 'The baseline is from another project.',
  log_baseline: 'Baseline {path}: finished at {finished}, outcome {outcome}, SHA-256 {sha256}.',
} as const
