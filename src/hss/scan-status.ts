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

/** Normalizes a status: the documentation of the filter says `waiting_for_scan`, that of the answer `waiting`. */
export function normalizeStatus(status: string): string {
  return status === 'waiting_for_scan' ? 'waiting' : status
}

/** An undocumented status counts as pending, never as success. */
export function phaseOf(status: string): ScanPhase {
  const normal = normalizeStatus(status)
  return Object.hasOwn(phases, normal) ? (phases[normal] ?? 'pending') : 'pending'
}
