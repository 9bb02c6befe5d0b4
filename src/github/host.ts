import * as core from '@actions/core'
import { createScrubber } from '../base/scrubber.ts'
import type { Mask } from '../base/secret.ts'
import type { InputName } from '../config/input-names.ts'
import type { Environment, FileAnswer, FileLimits } from '../config/raw-inputs.ts'
import type { AnnotationLevel } from '../report/annotations.ts'
import { maxAnnotations } from '../report/annotation-limit.ts'
import { escapeLogLine } from '../report/escape/log.ts'
import type { OutputName } from '../report/outputs.ts'
import { createReportFolder } from './report-folder.ts'
import { isOwnWord } from './own-words.ts'
import { findCertificateProblem, type CertificateProblem } from './extra-certificates.ts'
import { readWorkspaceFile } from './workspace-file.ts'

/**
 * The runner, as the action uses it. Everything printed or written here must already be clean: texts from outside pass through
 * `scrub` on arrival. The host removes long secrets once more, and ensures that no line can be read as a command.
 */
export interface Host {
  input(name: InputName): string
  readonly environment: Environment
  /** Returns the problem with a certificate file; undefined if it contains a certificate. */
  findCertificateProblem(path: string): CertificateProblem | undefined
  readFile(path: string, limits?: FileLimits): FileAnswer
  readonly mask: Mask
  /** Removes every masked text from a text from outside, in any spelling; our own words stay. */
  scrub(text: string): string
  requestIdToken(audience: string): Promise<string>
  info(line: string): void
  debug(line: string): void
  startGroup(title: string): void
  endGroup(): void
  /** Separate lines with line feeds. */
  annotate(level: AnnotationLevel, text: string, title?: string): void
  /** The number of annotations of each kind so far. */
  readonly annotationCounts: Readonly<Record<AnnotationLevel, number>>
  setOutput(name: OutputName, value: string): void
  writeSummary(markdown: string): Promise<void>
  /**
   * Writes a report file and resolves with its path. The file appears only when it is complete. Signals are still handled while
   * it writes.
   */
  writeReport(name: string, pieces: Iterable<string>): Promise<string>
  /** Reads the bytes of a written report file. */
  readReport(path: string): Uint8Array
}

/** The real runner, through the toolkit. */
export function createHost(environment: Environment): Host {
  const scrubber = createScrubber(isOwnWord)
  const folder = createReportFolder(environment['RUNNER_TEMP'])
  const counts: Record<AnnotationLevel, number> = { error: 0, warning: 0, notice: 0 }
  const print = { error: core.error, warning: core.warning, notice: core.notice }
  const clean = (line: string) => escapeLogLine(scrubber.scrubRendered(line))
  const cleanLines = (text: string) => text.split('\n').map(clean).join('\n')
  return {
    input: (name) => core.getInput(name),
    environment,
    findCertificateProblem,
    readFile: (path, limits) =>
      readWorkspaceFile(environment['GITHUB_WORKSPACE'] || process.cwd(), path, {
        maxBytes: limits?.maxBytes,
        otherFolder: limits?.inTemporaryFolder ? environment['RUNNER_TEMP'] : undefined,
      }),
    mask(text) {
      scrubber.remember(text)
      core.setSecret(text)
    },
    scrub: (text) => scrubber.scrub(text),
    requestIdToken: (audience) => core.getIDToken(audience),
    info: (line) => core.info(cleanLines(line)),
    debug(line) {
      if (core.isDebug()) core.debug(cleanLines(line))
    },
    startGroup: (title) => core.startGroup(clean(title)),
    endGroup: () => core.endGroup(),
    annotate(level, text, title) {
      counts[level] += 1
      // GitHub would drop this annotation, so it stays a line of the log.
      if (counts[level] > maxAnnotations) return core.info(cleanLines(text))
      print[level](cleanLines(text), title === undefined ? {} : { title: clean(title) })
    },
    annotationCounts: counts,
    setOutput: (name, value) => core.setOutput(name, scrubber.scrubRendered(value)),
    async writeSummary(markdown) {
      await core.summary.addRaw(scrubber.scrubRendered(markdown)).write()
    },
    writeReport: (name, pieces) => folder.write(name, scrubAll(pieces, scrubber.scrubRendered)),
    readReport: (path) => folder.read(path),
  }
}

function* scrubAll(pieces: Iterable<string>, scrub: (text: string) => string): Generator<string> {
  for (const piece of pieces) yield scrub(piece)
}
