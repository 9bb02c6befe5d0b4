import { isObject } from '../base/objects.ts'
import { hasControlCharacter, showText } from '../base/shown-text.ts'
import { message, type Message } from '../base/words/index.ts'
import type { Baseline } from '../domain/baseline.ts'
import { canonicalName } from '../domain/image-name.ts'
import type { Parsed } from '../domain/parsed.ts'
import { outcomes } from '../domain/scan-report.ts'
import type { Complain } from './inputs-error.ts'
import type { FileLimits, RawInputs } from './raw-inputs.ts'

const maxPathLength = 4096

/** Allows large reports, and files under `RUNNER_TEMP`, where an artifact is unpacked. */
const limits: FileLimits = { maxBytes: 64 * 1024 * 1024, inTemporaryFolder: true }

/** The result of reading `baseline_file`: the baseline, if there is one, and its warnings. */
export interface BaselineInput {
  readonly baseline: Baseline | undefined
  readonly warnings: readonly Message[]
}

/** Reads the earlier report that the input names. A missing file is a warning; a file that is not a report is a complaint. */
export async function readBaselineFile(
  path: string,
  readFile: RawInputs['readFile'],
  complain: Complain,
): Promise<BaselineInput> {
  const none: BaselineInput = { baseline: undefined, warnings: [] }
  const shown = showText(path)
  const refuse = (problem: Message): BaselineInput => {
    complain('baseline_file', message('baseline_unusable', { path: shown, problem }))
    return none
  }
  if (path.length > maxPathLength || hasControlCharacter(path)) return refuse(message('baseline_path'))
  const answer = await readFile(path, limits)
  if ('missing' in answer) return { ...none, warnings: [message('baseline_missing', { path: shown })] }
  if ('refused' in answer) return refuse(message(`baseline_${answer.refused}`))
  const parsed = parseBaseline(answer.text, { path, sha256: answer.sha256 })
  if ('problems' in parsed) return refuse(parsed.problems[0] ?? message('baseline_no_report'))
  const { outcome } = parsed.value
  const warnings = outcome === 'passed' ? [] : [message('baseline_not_passed', { path: shown, outcome })]
  return { baseline: parsed.value, warnings }
}

/** The part of a report (`report_file`, version 1) that a comparison needs. */
export function parseBaseline(text: string, file: Pick<Baseline, 'path' | 'sha256'>): Parsed<Baseline> {
  const refuse = (problem: Message) => ({ problems: [problem] })
  const report = parseJson(text)
  if (!isObject(report) || !Array.isArray(report['images'])) return refuse(message('baseline_no_report'))
  if (report['version'] !== 1) return refuse(message('baseline_version'))
  const outcome = outcomes.find((known) => known === report['outcome'])
  const finishedAt = report['finished_at']
  if (outcome === undefined || typeof finishedAt !== 'string' || Number.isNaN(Date.parse(finishedAt)))
    return refuse(message('baseline_no_report'))
  if (outcome === 'dry_run') return refuse(message('baseline_dry_run'))
  const known = readKnown(report['images'])
  if (known === undefined) return refuse(message('baseline_no_report'))
  const [region, projectId] = [readText(report['region']), readText(report['project_id'])]
  return {
    value: { ...file, finishedAt: new Date(finishedAt).toISOString(), outcome, region, projectId, known },
  }
}

/**
 * Maps canonical names to `vul_id`s; undefined when an image does not have our format. Images without a name cannot be compared.
 */
function readKnown(images: readonly unknown[]): Baseline['known'] | undefined {
  const known = new Map<string, Set<string>>()
  for (const image of images) {
    if (!isObject(image) || !Array.isArray(image['vulnerabilities'])) return undefined
    const name = image['image_name']
    if (name !== null && typeof name !== 'string') return undefined
    const ids = name === null ? new Set<string>() : getOrAdd(known, canonicalName(name))
    for (const vulnerability of image['vulnerabilities'] as readonly unknown[]) {
      if (!isObject(vulnerability) || typeof vulnerability['id'] !== 'string') return undefined
      ids.add(vulnerability['id'])
    }
  }
  return known
}

function getOrAdd(known: Map<string, Set<string>>, name: string): Set<string> {
  const ids = known.get(name) ?? new Set<string>()
  known.set(name, ids)
  return ids
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function readText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
