import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import { isPinned } from '../domain/image-entry.ts'
import { formatImage } from '../domain/image-identity.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import { listFailedPlaces } from './image-result.ts'
import type { TagDoubt } from './tag-doubt.ts'
import { isAbandoned, type Tracker, type WatchedEntry, type WatchedImage } from './tracker.ts'

/** A note in addition to the results, and its level. */
export interface Note {
  readonly level: 'warning' | 'notice'
  readonly text: Message
}

/** The maximum number of names in a note; the others are counted. */
const maxNamed = 10

/** The notes for the reader, in addition to the results. */
export function listNotes(tracker: Tracker, results: readonly ImageResult[]): Note[] {
  const images = tracker.listImages()
  const notes: Note[] = []
  const add = (level: Note['level'], names: readonly string[], say: (names: string) => Message) => {
    if (names.length > 0) notes.push({ level, text: say(joinSome(names, maxNamed)) })
  }
  const tags = tracker.entries.filter(
    (watched) => watched.images.size > 0 && !isPinned(watched.entry) && !isAbandoned(watched),
  )
  const judged = (doubt: TagDoubt) => tags.filter(({ tag }) => tag.doubt === doubt).map(describeDigests)
  add('notice', judged('accepted'), (names) => message('note_listed_tags', { names }))
  add('notice', judged('cleared'), (names) => message('note_tag_digests', { names }))
  add('notice', judged('current'), (names) => message('note_current_tags', { names }))
  const reused = images.filter(({ stage }) => stage.kind === 'reused')
  add(
    'notice',
    reused.map(({ identity }) => formatImage(identity)),
    (names) => message('note_reused', { names }),
  )
  add('notice', tracker.entries.flatMap(listUnlistedNames), (names) => message('note_build_names', { names }))
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

/** The names of a listed build that are not listed themselves. */
function listUnlistedNames({ entry, images, listedNames }: WatchedEntry): string[] {
  if (entry.kind !== 'build' || images.size === 0) return []
  return entry.build.names.flatMap(({ name, tag }, index) =>
    listedNames.has(index) ? [] : [tag === undefined ? name : `${name}:${tag}`],
  )
}

function describeDigests({ entry, images }: WatchedEntry): string {
  const contents = [...images].map(({ identity }) => identity.digest ?? identity.id ?? '-')
  return `${entry.text} = ${[...new Set(contents)].join(' + ')}`
}

function describeFailedPlaces(image: WatchedImage): string[] {
  const places = listFailedPlaces(image)
  return places.length === 0 ? [] : [`${formatImage(image.identity)}: ${joinSome(places, maxNamed)}`]
}
