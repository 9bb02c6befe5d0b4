import { inputDefaults } from '../config/input-names.ts'
import { english } from '../base/words/en/index.ts'
import { imageSources, imageStatuses, outcomes } from '../domain/scan-report.ts'
import { ratings, severities } from '../domain/severity.ts'

/** Words of outputs, reports and HSS that are neither inputs nor parts of sentences. */
const otherWords =
  'outcome reason severity image_count vulnerability_count critical_count high_count medium_count low_count ignored_count malicious_file_count unsafe_setting_count images_omitted new_count fixed_count report_file sarif_file sarif_files attestations image_name image_version image_digest image_id local_image_type project_id started_at finished_at scanned_at host_names ignore_warnings null true false unknown none unscan scanning waiting waiting_for_scan download_failed image_oversized image_scan_stop linux_vul app_vul malicious_file unsafe_setting seen not_seen contradicted latest_scan_time latest_sync_time severity_level vul_num malicious_file_num page_size total_num details_answer details_explain'

/** Numbers, dates and times. */
const numberForm = /^[\d.:TZ+-]{1,11}$/

let words: string | undefined

/**
 * Whether a text is, or is part of, a word that the program itself uses: in a sentence, or as a name, a status or a number. Such
 * a secret is not masked: `***` in its place would garble our messages and reveal the secret to readers who know them.
 */
export function isOwnWord(text: string): boolean {
  words ??= [
    ...Object.values(english),
    ...Object.keys(inputDefaults),
    ...outcomes,
    ...imageStatuses,
    ...imageSources,
    ...severities,
    ...ratings,
    otherWords,
  ]
    .join('\n')
    .toLowerCase()
  return numberForm.test(text) || words.includes(text.toLowerCase())
}
