import { message, type Message } from '../../base/words/index.ts'
import type { RegistryRow } from './registry-row.ts'
import { toScanImageInfo } from './scan-request.ts'

/** Why a row is never posted; null if HSS can scan it, according to the row. */
export function explainUnscannable(row: RegistryRow): Message | null {
  if (row.sharedStatus === 'expired') return message('registry_share_expired')
  // Documented as not scannable, unless HSS says of the row itself that it is.
  if (row.isMultiArch === true && row.isScannable !== true) return message('registry_multi_arch')
  if (row.isScannable === false) return message('registry_not_scannable', { words: wordsOf(row) })
  const item = toScanImageInfo(row)
  return 'missing' in item ? message('registry_row_lacks', { field: item.missing }) : null
}

/** HSS has no field for the reason, but the failure of the last scan may explain it. */
function wordsOf({ scanFailedDesc, scanFailedCode }: RegistryRow): string {
  return scanFailedDesc || scanFailedCode || '-'
}
