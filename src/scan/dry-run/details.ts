import { message, type Message } from '../../base/words/index.ts'
import { findGap } from '../../domain/explanation.ts'
import type { Findings, SeenImage } from '../../domain/image-source.ts'
import type { Inspection } from '../../domain/inspection.ts'
import type { Check } from '../../domain/scan-report.ts'

/** The result of reading the findings of an image. */
export type DetailLook =
  | { readonly kind: 'read'; readonly row: SeenImage; readonly findings: Findings }
  | { readonly kind: 'unreadable'; readonly why: Message }

/** The maximum number of images to try until the findings of one can be read. */
const maxImages = 3

/** The rows to read findings of, best first: rows with findings, because they prove more, but with few of them. */
export function pickRows(rows: readonly SeenImage[]): readonly SeenImage[] {
  const worth = ({ figures }: SeenImage) =>
    figures.vulNum === null || figures.vulNum === 0 ? Infinity : figures.vulNum
  return rows
    .filter(({ phase, finishedAtMs }) => phase === 'success' && finishedAtMs !== null)
    .sort((one, other) => Math.sign(worth(one) - worth(other)) || 0)
    .slice(0, maxImages)
}

/** Reads the findings of the first row that has readable ones; undefined if there are no rows. */
export async function readDetails(
  rows: readonly SeenImage[],
  { source }: Inspection,
  signal: AbortSignal,
): Promise<DetailLook | undefined> {
  let last: DetailLook | undefined
  for (const row of rows) {
    const reading = (await source.readFindings([row], signal)).get(row)
    if (reading?.kind === 'read') return { kind: 'read', row, findings: reading.findings }
    last = { kind: 'unreadable', why: reading?.why ?? message('details_unread') }
  }
  return last
}

/** Checks whether the findings can be read by the IDs of the list, and whether they explain its figures. */
export function checkDetails(found: DetailLook | undefined): Check[] {
  if (found?.kind !== 'read') {
    const detail = message('check_details_not_read')
    return ['details_answer', 'details_explain'].map((check) => ({ check, result: 'not_seen', detail }))
  }
  const { findings, row } = found
  const counted = row.figures.vulNum
  return [checkAnswer(findings.ids.size, counted), checkExplanation(row, findings)]
}

function checkAnswer(read: number, counted: number | null): Check {
  const result = read > 0 ? 'seen' : counted === 0 || counted === null ? 'not_seen' : 'contradicted'
  const detail =
    counted === null
      ? message('check_details_answer_uncounted', { read })
      : message('check_details_answer', { read, counted })
  return { check: 'details_answer', result, detail }
}

/** Gaps that come from a missing value or a list that moved. They contradict nothing. */
const openGaps: readonly string[] = ['details_incomplete', 'details_uncounted', 'details_without_rating']

function checkExplanation({ figures }: SeenImage, findings: Findings): Check {
  const check = 'details_explain'
  const gap = findGap(figures, findings)
  if (gap === null) return { check, result: 'seen', detail: message('check_explain_seen', { read: findings.ids.size }) }
  // The row's word in place of a rating must not appear in a bug report.
  const detail = gap.key === 'details_without_rating' ? message('check_explain_unrated') : gap
  return { check, result: openGaps.includes(gap.key) ? 'not_seen' : 'contradicted', detail }
}
