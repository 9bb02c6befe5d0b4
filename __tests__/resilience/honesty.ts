import { expect } from '@jest/globals'
import { cleanText } from '../../src/report/escape/clean.ts'
import { outcomes } from '../../src/domain/scan-report.ts'
import { outputNames } from '../../src/report/outputs.ts'
import { showRow } from '../../emulator/state/row.ts'
import type { Emulator } from '../../emulator/index.ts'
import { secrets, type Truth } from './world.ts'

/** What a run left behind, wherever it ran. */
export interface Leftovers {
  readonly exitCode: number | null
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly report: any
}

/** Stack traces, faults of ours, Node's own warnings, and the emulator's cry for help. */
const unspeakable =
  /^\s+at .+:\d+:\d+\)?$|Unhandled|(Type|Range|Syntax|Reference)Error.*|ExperimentalWarning|EMULATOR.*/m

/** Whatever happened: everything is written, says the same, shows no stack and no secret, and red is red. */
export function expectDecency({ exitCode, log, outputs, summary, report }: Leftovers): void {
  expect(Object.keys(outputs).sort()).toEqual([...outputNames].sort())
  const { outcome = '' } = outputs
  expect(outcomes).toContain(outcome)
  expect(exitCode).toBe(['passed', 'submitted'].includes(outcome) ? 0 : 1)
  expect(summary).toContain(outcome)
  expect(report).toMatchObject({ version: 1, outcome })
  expect(outputs['reason'] === cleanText(report.reason, 4000)).toBe(true)
  expect(() => JSON.parse(outputs['images'] ?? '')).not.toThrow()
  // What masks a secret has to name it; the runner shows no such line.
  const shown = log.replace(/^::add-mask::.*$/gm, '')
  const everything = [shown, summary, JSON.stringify(outputs), JSON.stringify(report)].join('\n')
  // Only what was found is shown when it fails, and not all of it.
  expect(everything.match(unspeakable)?.[0]).toBeUndefined()
  expect(secrets.filter((secret) => everything.includes(secret))).toEqual([])
}

/** The emulator's own state is the judge: a verdict over scans that it did not finish, or against what it found, is a lie. */
export function expectTruth(
  { outputs, report }: Leftovers,
  emulator: Emulator,
  truth: Truth,
  startedAtMs: number,
): void {
  const { outcome } = outputs
  if (outcome !== 'passed' && outcome !== 'failed') return
  expect(outcome).toBe(truth)
  const posts = emulator.calls('batchScan').length
  expect(posts).toBeGreaterThan(0)
  for (const image of report.images) {
    if (outcome === 'failed' && image.status !== 'success') continue
    const [row] = emulator.state.findRows({ image_name: image.image_name })
    expect(row?.scans).toBeGreaterThan(0)
    const shown = row === undefined ? {} : showRow(row, emulator.state.now())
    expect(shown).toMatchObject({ scan_status: 'success' })
    if (image.image_digest !== null) expect(shown.image_digest).toBe(image.image_digest)
    expect(shown.latest_scan_time).toBeGreaterThan(startedAtMs)
    expect(Date.parse(image.scanned_at)).toBe(shown.latest_scan_time)
  }
  if (outputs['vulnerability_count'] !== 'unknown') {
    const found = report.images.flatMap(({ vulnerabilities }: any) => vulnerabilities.map(({ id }: any) => id))
    const unhandled = ['CVE-2026-1', 'CVE-2026-1', ...(truth === 'failed' ? ['CVE-2026-3'] : [])]
    expect(found.sort()).toEqual(unhandled)
  }
}
