import { message, say } from '../../base/words/index.ts'
import { markdownCode } from '../escape/markdown.ts'
import { sentenceToMarkdown } from '../escape/sentence.ts'
import { remarkOn } from '../image-remark.ts'
import type { SummaryContext } from './context.ts'
import { renderList } from './list.ts'

const shownImages = 5

/** The remarks about images. A sentence that several images share appears once for all of them. */
export function renderRemarks({ report, words, labels }: SummaryContext, maxBytes: number): string {
  const remarks = new Map<string, string[]>()
  for (const image of report.images) {
    const said = remarkOn(image)
    if (said === null) continue
    const remark = sentenceToMarkdown(said, words, 1000)
    const having = remarks.get(remark) ?? []
    if (having.length === 0) remarks.set(remark, having)
    having.push(labels.of(image).short)
  }
  const lines = [...remarks].map(([remark, having]) => {
    const shown = having.slice(0, shownImages).map((label) => markdownCode(label, 200))
    const more = having.length - shown.length
    if (more > 0) shown.push(say(words, message('summary_more_images', { count: more })))
    return say(words, message('summary_labelled', { label: shown.join(', '), text: remark }))
  })
  return renderList(words.summary_about_images, lines, words, maxBytes)
}
