import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import { isPinned } from '../domain/image-entry.ts'
import { formatImage } from '../domain/image-identity.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import { listFailedPlaces } from './image-result.ts'
import { requestOf, type Tracker, type WatchedEntry, type WatchedImage } from './tracker.ts'

/** Something to say beside the results, and how loud. */
export interface Note {
  readonly level: 'warning' | 'notice'
  readonly text: Message
}

/** So many names stand in one note; the rest is a number. */
const maxNamed = 10

/** What a reader should know besides the results themselves. */
export function listNotes(tracker: Tracker, results: readonly ImageResult[]): Note[] {
  const images = tracker.listImages()
  const notes: Note[] = []
  const add = (level: Note['level'], names: readonly string[], say: (names: string) => Message) => {
    if (names.length > 0) notes.push({ level, text: say(joinSome(names, maxNamed)) })
  }
  const tags = tracker.entries.filter(({ entry, images: found }) => found.size > 0 && !isPinned(entry))
  const former = tags.filter((watched) =>
    [...watched.images].every((image) => requestOf(image) !== null && image.hadResults),
  )
  add(
    'warning',
    former.map(({ entry }) => entry.text),
    (names) => message('note_former_image', { names }),
  )
  add('notice', tags.map(describeDigests), (names) => message('note_tag_digests', { names }))
  add('warning', images.flatMap(describeFailedPlaces), (names) => message('note_failed_hosts', { names }))
  const unexplained = results.filter(({ status, details }) => status === 'success' && !details.explained)
  add(
    'warning',
    unexplained.map(({ image }) => image),
    (names) => message('note_rating_used', { names }),
  )
  const remarks = results.flatMap(({ image, status, details }) =>
    status === 'success' && details.explained && details.remark !== null
      ? [message('note_remark', { image, remark: details.remark })]
      : [],
  )
  for (const text of remarks.slice(0, maxNamed)) notes.push({ level: 'warning', text })
  if (tracker.entries.length === 0) {
    const unscannable = images.filter(({ state }) => state.end?.kind === 'unscannable')
    if (unscannable.length > 0 && unscannable.length < images.length) {
      const names = joinSome(
        unscannable.map(({ identity }) => formatImage(identity)),
        maxNamed,
      )
      notes.push({ level: 'warning', text: message('note_unscannable', { count: unscannable.length, names }) })
    }
  }
  return notes
}

function describeDigests({ entry, images }: WatchedEntry): string {
  const contents = [...images].map(({ identity }) => identity.digest ?? identity.id ?? '-')
  return `${entry.text} = ${[...new Set(contents)].join(' + ')}`
}

function describeFailedPlaces(image: WatchedImage): string[] {
  const places = listFailedPlaces(image)
  return places.length === 0 ? [] : [`${formatImage(image.identity)}: ${joinSome(places, maxNamed)}`]
}
