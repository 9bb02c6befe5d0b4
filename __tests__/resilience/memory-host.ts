import { escapeLogLine } from '../../src/report/escape/log.ts'
import type { Host } from '../../src/github/host.ts'
import { isOwnWord } from '../../src/github/own-words.ts'
import { createScrubber } from '../../src/base/scrubber.ts'
import type { FileAnswer } from '../../src/config/raw-inputs.ts'
import type { AnnotationLevel } from '../../src/report/annotations.ts'

/** What a step says and leaves behind, in memory. */
export interface StepRecord {
  readonly lines: string[]
  readonly outputs: Record<string, string>
  readonly files: Record<string, string>
  summary: string
}

/** What a step is given. */
export interface MemoryStep {
  readonly with: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
  readonly ignoreFile?: string
  readonly requestIdToken?: (audience: string) => Promise<string>
}

/** A runner in memory that scrubs and escapes as the real one does. */
export function createMemoryHost(step: MemoryStep): { readonly host: Host; readonly record: StepRecord } {
  const record: StepRecord = { lines: [], outputs: {}, files: {}, summary: '' }
  const scrubber = createScrubber(isOwnWord)
  const counts: Record<AnnotationLevel, number> = { error: 0, warning: 0, notice: 0 }
  const print = (text: string) => {
    for (const line of text.split('\n')) record.lines.push(escapeLogLine(scrubber.scrubRendered(line)))
  }
  const readFile = (path: string): FileAnswer =>
    path === '.hssignore.yaml' && step.ignoreFile !== undefined
      ? { text: step.ignoreFile, sha256: '0'.repeat(64) }
      : { missing: true }
  const host: Host = {
    input: (name) => step.with[name] ?? '',
    environment: step.environment ?? {},
    readFile,
    findCertificateProblem: () => undefined,
    mask: (text) => scrubber.remember(text),
    scrub: (text) => scrubber.scrub(text),
    requestIdToken: step.requestIdToken ?? (() => Promise.reject(new Error('no ID token here'))),
    info: print,
    debug: (text) => print(`debug: ${text}`),
    startGroup: print,
    endGroup: () => undefined,
    annotate(level, text, title) {
      counts[level] += 1
      print(`${level}: ${title ?? ''} ${text}`)
    },
    annotationCounts: counts,
    setOutput(name, value) {
      record.outputs[name] = scrubber.scrubRendered(value)
    },
    async writeSummary(markdown) {
      record.summary += scrubber.scrubRendered(markdown)
    },
    async writeReport(name, pieces) {
      record.files[name] = [...pieces].map((piece) => scrubber.scrubRendered(piece)).join('')
      return `/reports/${name}`
    },
    readReport: (path) => Buffer.from(record.files[path.replace('/reports/', '')] ?? ''),
  }
  return { host, record }
}
