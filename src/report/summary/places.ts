import { message, say, type Words } from '../../base/words/index.ts'
import type { ImageResult } from '../../domain/scan-report.ts'
import { byteSize } from '../byte-size.ts'
import { escapeMarkdown, markdownCode } from '../escape/markdown.ts'
import { formatTime } from '../format-time.ts'
import { shortenDigest } from '../image-labels.ts'
import type { SummaryContext } from './context.ts'
import { foldAway } from './list.ts'
import { renderTable } from './table.ts'

const shownHosts = 3
const openRows = 200
const reservedBytes = 400

/**
 * Which content was scanned, when and where. This evidence is folded, because in the table of images it would leave too little
 * room for the names.
 */
export function renderPlaces({ report, words, labels }: SummaryContext, maxBytes: number): string {
  const listed = report.images
  const isRegistry = listed.some(({ source }) => source === 'registry')
  const columns = [
    { heading: words.summary_image },
    { heading: words.summary_digest },
    { heading: words.summary_scanned },
    { heading: isRegistry ? words.summary_registry : words.summary_hosts },
  ]
  const rows = listed.map((image) => [
    markdownCode(labels.of(image).full, 600),
    showDigest(image, words),
    showScanTime(image, words),
    image.source === 'registry' ? describeRegistry(image, words) : listHosts(image, words),
  ])
  const table = renderTable(columns, rows, maxBytes - reservedBytes, {
    open: openRows,
    label: (count) => say(words, message('summary_show_more', { count })),
  })
  if (table.shown === 0) return ''
  const cut = listed.length - table.shown
  const note = cut === 0 ? [] : ['', say(words, message('summary_images_cut', { count: cut, total: listed.length }))]
  const text = `${foldAway([table.text.trimEnd(), ...note], words.summary_places)}`
  return byteSize(text) <= maxBytes ? text : ''
}

function showDigest({ imageDigest, imageId }: ImageResult, words: Words): string {
  const content = imageDigest || imageId
  return content ? markdownCode(shortenDigest(content), 80) : words.count_unknown
}

function showScanTime({ scannedAtMs, reused }: ImageResult, words: Words): string {
  const time = formatTime(scannedAtMs) ?? words.count_unknown
  return reused ? `${time}<br>${words.summary_reused}` : time
}

function listHosts({ hostNames }: ImageResult, words: Words): string {
  if (hostNames.length === 0) return words.count_unknown
  const shown = hostNames.slice(0, shownHosts).map((name) => escapeMarkdown(name, 64))
  const more = hostNames.length - shown.length
  return [...shown, ...(more > 0 ? [say(words, message('summary_more_hosts', { count: more }))] : [])].join(', ')
}

function describeRegistry({ registry }: ImageResult, words: Words): string {
  const show = (text: string | null | undefined) => (text ? escapeMarkdown(text, 100) : words.count_unknown)
  const values = { name: show(registry?.name), type: show(registry?.type), namespace: show(registry?.namespace) }
  return say(words, message('summary_registry_place', values))
}
