import type { ImageRow } from '../hss/image-row.ts'
import { canonicalName, filterWord } from '../domain/image-name.ts'
import { isSettled, mergeGainedDigests, placeRow, type Board, type WatchedEntry } from './board.ts'
import { isPinned, matchesEntry } from './image-identity.ts'
import type { LookScope } from './look.ts'

/** The rows of one look, by the key of their image. */
export type RowsByImage = Map<string, ImageRow[]>

/** Gives each row of a look to the image that it belongs to, when one of the entries asks for it. */
export type Assign = (rows: readonly ImageRow[]) => RowsByImage

/** For named images: rows that match an entry, new digests of its tag among them. */
export function assignToEntries(board: Board): Assign {
  const byName = new Map<string, WatchedEntry[]>()
  for (const watched of board.entries) {
    const name = nameOf(watched)
    byName.set(name, [...(byName.get(name) ?? []), watched])
  }
  const findEntries = (row: ImageRow) => {
    const named = row.imageName === null ? [] : (byName.get(canonicalName(row.imageName)) ?? [])
    return [...named, ...(byName.get('') ?? [])].filter(
      ({ entry, isUnknown }) => !isUnknown && matchesEntry(entry, row),
    )
  }
  return (rows) => {
    const assigned: RowsByImage = new Map()
    const matched = rows.map((row) => ({ row, entries: findEntries(row) })).filter(({ entries }) => entries.length > 0)
    mergeGainedDigests(
      board,
      matched.map(({ row }) => row),
    )
    for (const { row, entries } of matched) {
      const key = placeRow(board, row)
      addRow(assigned, key, row)
      for (const { images } of entries) images.add(key)
    }
    return assigned
  }
}

function nameOf({ entry }: WatchedEntry): string {
  const name = entry.fields.image_name ?? ''
  return name === '' ? '' : canonicalName(name)
}

/** For `operate_all`, once its set stands: rows of images that are on the board, and no others. */
export function assignToBoard(board: Board): Assign {
  return (rows) => {
    const assigned: RowsByImage = new Map()
    mergeGainedDigests(board, rows)
    for (const row of rows) {
      const key = placeRow(board, row)
      if (board.images.has(key)) addRow(assigned, key, row)
    }
    return assigned
  }
}

/** Gives every row its place: the first look of `operate_all`. */
export function assignAll(board: Board): Assign {
  return (rows) => {
    const assigned: RowsByImage = new Map()
    for (const row of rows) addRow(assigned, placeRow(board, row), row)
    return assigned
  }
}

function addRow(assigned: RowsByImage, key: string, row: ImageRow): void {
  const rows = assigned.get(key)
  if (rows === undefined) assigned.set(key, [row])
  else rows.push(row)
}

/** What the next look has to show: the names of all that is still waited for, and of tags whose digests may still change. */
export function scopeOf(board: Board): LookScope {
  const names: (string | null | undefined)[] = []
  for (const { entry, images, isUnknown } of board.entries) {
    const isOpen = images.size === 0 || !isPinned(entry) || [...images].some((key) => !isSettledKey(board, key))
    if (!isUnknown && isOpen) names.push(entry.fields.image_name)
  }
  if (board.entries.length === 0) {
    for (const image of board.images.values()) if (!isSettled(image)) names.push(image.identity.name)
  }
  const words = names.map((name) => (name === undefined || name === null ? undefined : filterWord(name)))
  const known = words.filter((word) => word !== undefined)
  return known.length < words.length ? { kind: 'query', query: {} } : { kind: 'words', words: new Set(known) }
}

function isSettledKey(board: Board, key: string): boolean {
  const image = board.images.get(key)
  return image === undefined || isSettled(image)
}
