import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import { isPinned } from '../domain/image-entry.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import type { Board, WatchedEntry, WatchedImage } from './board.ts'
import { listFailedHosts } from './image-result.ts'
import { tellImage } from './image-identity.ts'

/** Something to say beside the results, and how loud. */
export interface Note {
  readonly level: 'warning' | 'notice'
  readonly text: Message
}

/** So many names stand in one note; the rest is a number. */
const maxNamed = 10

/** What a reader should know besides the results themselves. */
export function listNotes(board: Board, results: readonly ImageResult[]): Note[] {
  const images = [...board.images.values()]
  const notes: Note[] = []
  const add = (level: Note['level'], names: readonly string[], say: (names: string) => Message) => {
    if (names.length > 0) notes.push({ level, text: say(joinSome(names, maxNamed)) })
  }
  const tags = board.entries.filter(({ entry, images: found }) => found.size > 0 && !isPinned(entry))
  const former = tags.filter((watched) =>
    listImages(board, watched).every(({ posted, hadResults }) => posted && hadResults),
  )
  add(
    'warning',
    former.map(({ entry }) => entry.text),
    (names) => message('note_former_image', { names }),
  )
  add(
    'notice',
    tags.map((watched) => tellDigests(board, watched)),
    (names) => message('note_tag_digests', { names }),
  )
  add('warning', images.flatMap(tellFailedHosts), (names) => message('note_failed_hosts', { names }))
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
  if (board.entries.length === 0) {
    const unscannable = images.filter(({ state }) => state.end?.kind === 'unscannable')
    if (unscannable.length > 0 && unscannable.length < images.length) {
      const names = joinSome(
        unscannable.map(({ identity }) => tellImage(identity)),
        maxNamed,
      )
      notes.push({ level: 'warning', text: message('note_unscannable', { count: unscannable.length, names }) })
    }
  }
  return notes
}

function listImages(board: Board, { images }: WatchedEntry): WatchedImage[] {
  return [...images].map((key) => board.images.get(key)).filter((image) => image !== undefined)
}

function tellDigests(board: Board, watched: WatchedEntry): string {
  const contents = listImages(board, watched).map(({ identity }) => identity.digest ?? identity.imageId ?? '-')
  return `${watched.entry.text} = ${[...new Set(contents)].join(' + ')}`
}

function tellFailedHosts(image: WatchedImage): string[] {
  const hosts = listFailedHosts(image)
  return hosts.length === 0 ? [] : [`${tellImage(image.identity)}: ${joinSome(hosts, maxNamed)}`]
}
