import type { Note } from '../scan/notes.ts'
import { listBaselineNotes } from './comparison.ts'
import { finishRun, listExpired, listUnused, type RunFacts } from './finished-run.ts'
import { publish, type PublicationTools } from './publication.ts'
import { endWithError, toActionError } from './run-end.ts'
import { scrubReport } from './scrubbed-report.ts'

/** The data of a finished run, with the remarks that go to the log too. */
export type Conclusion = Omit<RunFacts, 'notes'> & { readonly notes: readonly Note[] }

/** The scan whose images the run proves. */
export function loadProvenScan() {
  return import('./proven-scan.ts')
}

/**
 * Logs the remarks, makes the report and publishes it. Returns the exit code. If making the report fails, that error becomes the
 * verdict, without images: outputs are always set.
 */
export async function concludeRun(facts: Conclusion, tools: PublicationTools): Promise<0 | 1> {
  const { config } = facts
  try {
    return await publish(makeReport(facts, tools), config, tools)
  } catch (error) {
    const end = endWithError(toActionError(error), [], facts.projectId, facts.finishedAtMs, tools.log)
    return publish(scrubReport(finishRun({ ...facts, ...end, notes: [] }), tools.host.scrub), config, tools)
  }
}

function makeReport({ notes, ...facts }: Conclusion, { host, log }: PublicationTools) {
  const { suppressions, config, images, projectId } = facts
  const baseline = config?.dryRun === true ? undefined : config?.baseline
  const found = [...notes, ...listBaselineNotes(baseline, { region: config?.region.value, projectId })]
  for (const { level, text } of found) log.annotate(level, text)
  for (const text of listExpired(suppressions)) log.annotate('warning', text)
  for (const text of listUnused(suppressions, images)) log.annotate('notice', text)
  const texts = [...(config?.warnings ?? []), ...found.map(({ text }) => text)]
  return scrubReport(finishRun({ ...facts, notes: texts }), host.scrub)
}
