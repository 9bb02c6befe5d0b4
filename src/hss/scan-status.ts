import type { ScanPhase } from '../domain/image-source.ts'

const phases: Readonly<Record<string, ScanPhase>> = {
  success: 'success',
  failed: 'failure',
  download_failed: 'failure',
  image_oversized: 'failure',
  image_scan_stop: 'failure',
  unscan: 'pending',
  scanning: 'pending',
  waiting: 'pending',
}

/** One spelling: the filter's documentation says `waiting_for_scan` where the answer's says `waiting`. */
export function normalizeStatus(status: string): string {
  return status === 'waiting_for_scan' ? 'waiting' : status
}

/** An undocumented status counts as pending, never as success. */
export function phaseOf(status: string): ScanPhase {
  const normal = normalizeStatus(status)
  return Object.hasOwn(phases, normal) ? (phases[normal] ?? 'pending') : 'pending'
}
