import { mapTexts } from '../base/texts.ts'
import { imageStatuses, outcomes } from '../domain/scan-report.ts'
import { severities } from '../domain/severity.ts'
import type { Note } from '../scan/notes.ts'
import { listBaselineNotes } from './comparison.ts'
import { finishRun, listExpired, listUnused, type RunFacts } from './finished-run.ts'
import { publish, type PublicationTools } from './publication.ts'

/** Says what there is to say beside the verdict, makes the report and publishes it. Returns the exit code. */
export async function concludeRun(
  facts: Omit<RunFacts, 'notes'> & { readonly notes: readonly Note[] },
  tools: PublicationTools,
): Promise<0 | 1> {
  const { host, log } = tools
  const { suppressions, config, images, projectId } = facts
  const found = [...facts.notes, ...listBaselineNotes(config?.baseline, { region: config?.region, projectId })]
  for (const { level, text } of found) log.annotate(level, text)
  for (const text of listExpired(suppressions)) log.annotate('warning', text)
  for (const text of listUnused(suppressions, images)) log.annotate('notice', text)
  const notes = [...(config?.warnings ?? []), ...found.map(({ text }) => text)]
  // Before it is rendered: once it is escaped for a medium, a secret is no longer found by its spelling. The words by which the
  // program itself goes stay: a secret that is part of one must not break it.
  const ownWords = new Set<string>([
    ...Object.keys(tools.words),
    ...outcomes,
    ...imageStatuses,
    ...severities,
    'unknown',
    'none',
  ])
  const scrub = (text: string) => (ownWords.has(text) ? text : host.scrub(text))
  return publish(mapTexts(finishRun({ ...facts, notes }), scrub), config, tools)
}
