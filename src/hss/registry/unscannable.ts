import { message, type Message } from '../../base/words/index.ts'
import type { RegistryRow } from './registry-row.ts'
import { toScanImageInfo } from './scan-request.ts'

/** Why a row is never posted; null: HSS can scan it, as far as it says. */
export function explainUnscannable(row: RegistryRow): Message | null {
  if (row.sharedStatus === 'expired') return message('registry_share_expired')
  // Documented as not scannable; where HSS says of the row itself that it is, that counts.
  if (row.isMultiArch === true && row.isScannable !== true) return message('registry_multi_arch')
  if (row.isScannable === false) return message('registry_not_scannable', { words: wordsOf(row) })
  const item = toScanImageInfo(row)
  return 'missing' in item ? message('registry_row_lacks', { field: item.missing }) : null
}

/** HSS has no field for the reason; what a scan said last may be one. */
function wordsOf({ scanFailedDesc, scanFailedCode }: RegistryRow): string {
  return scanFailedDesc || scanFailedCode || '-'
}
