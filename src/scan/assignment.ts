import { message } from '../base/words/index.ts'
import type { ImageRow } from '../hss/image-row.ts'
import { isPinned, selectorOf } from '../domain/image-entry.ts'
import { canonicalName, filterWord } from '../domain/image-name.ts'
import { isSettled, mergeGainedDigests, placeRow, type Board, type RowsByImage, type WatchedEntry } from './board.ts'
import { identityOf, matchesEntry, tellImage } from './image-identity.ts'
import type { LookScope } from './look.ts'
import { keyOfRow } from './progress.ts'

/** Gives the rows of a look to the images that they belong to. */
export interface Assignment {
  /** Whether a row may matter, for its image or for what took its place. Of others nothing is kept. */
  wants(row: ImageRow): boolean
  assign(rows: readonly ImageRow[]): RowsByImage
}

/** For named images: rows that match an entry, new digests of its tag among them. */
export function assignToEntries(board: Board): Assignment {
  const byName = new Map<string, WatchedEntry[]>()
  for (const watched of board.entries) {
    const name = nameOf(watched)
    byName.set(name, [...(byName.get(name) ?? []), watched])
  }
  const findEntries = (row: ImageRow) =>
    [...(byName.get(canonicalNameOf(row)) ?? []), ...(byName.get(unnamed) ?? [])].filter(
      ({ entry, isUnknown }) => !isUnknown && matchesEntry(entry, row),
    )
  return {
    wants: (row) => byName.has(canonicalNameOf(row)) || isOnBoard(board, row) || findEntries(row).length > 0,
    assign(rows) {
      const assigned: RowsByImage = new Map()
      for (const { others } of board.entries) others.clear()
      const matched = rows
        .map((row) => ({ row, entries: findEntries(row) }))
        .filter(({ entries }) => entries.length > 0)
      mergeGainedDigests(
        board,
        matched.map(({ row }) => row),
      )
      for (const { row, entries } of matched.toSorted((a, b) => compareDigests(a.row, b.row))) {
        const key = placeRow(board, row, assigned)
        addRow(assigned, key, row)
        for (const { images } of entries) images.add(key)
      }
      for (const row of rows) for (const watched of byName.get(canonicalNameOf(row)) ?? []) noteOther(watched, row)
      return assigned
    },
  }
}

/** So many other images of an entry's name and tag are kept; people are told the first few. */
const maxOthers = 20

function noteOther({ entry, images, others }: WatchedEntry, row: ImageRow): void {
  const { tag: version = '' } = selectorOf(entry)
  const isSameTag = version === '' || version === row.imageVersion
  if (isSameTag && images.size === 0 && others.size < maxOthers) others.add(tellImage(identityOf(row)))
}

const unnamed = ''

function nameOf({ entry }: WatchedEntry): string {
  const { name = '' } = selectorOf(entry)
  return name === '' ? unnamed : canonicalName(name)
}

/** A row without a name is no named entry's. */
function canonicalNameOf({ imageName }: ImageRow): string {
  return imageName === null ? '\n' : canonicalName(imageName)
}

function isOnBoard(board: Board, row: ImageRow): boolean {
  return [...board.images.values()].some(
    ({ identity }) => identity.name === row.imageName && identity.version === row.imageVersion,
  )
}

/** For `operate_all`: every row that the filters leave at the first look, and then rows of the images found there. */
export function assignToSet(board: Board, passes: (row: ImageRow) => boolean): Assignment {
  let names: ReadonlySet<string | null> | undefined
  return {
    wants: (row) => (names === undefined ? passes(row) : names.has(row.imageName)),
    assign(rows) {
      const isFirst = names === undefined
      const assigned: RowsByImage = new Map()
      if (!isFirst) mergeGainedDigests(board, rows)
      for (const row of rows.toSorted(compareDigests)) {
        const key = placeRow(board, row, assigned)
        if (isFirst || board.images.has(key)) addRow(assigned, key, row)
        else if (row.imageDigest === null) raiseBar(board, row)
        else refuseSplit(board, row)
      }
      names ??= new Set(rows.map(({ imageName }) => imageName))
      return assigned
    },
  }
}

/** A row that is not of the set and shows no digest may turn out to be one of it: then its result of today is an old one. */
function raiseBar(board: Board, row: ImageRow): void {
  for (const image of board.images.values()) {
    const { identity, state } = image
    if (identity.name !== row.imageName || identity.version !== row.imageVersion) continue
    image.state = { ...state, barMs: Math.max(state.barMs, row.latestScanTimeMs ?? 0) }
  }
}

/**
 * Hosts whose rows had one id and no digest counted as one image. When one of them shows another digest than the image has got,
 * they never were: no host's result speaks for the other's content.
 */
function refuseSplit(board: Board, row: ImageRow): void {
  for (const image of board.images.values()) {
    const { identity, state } = image
    const isSameTag = identity.name === row.imageName && identity.version === row.imageVersion
    const wasUndigested = state.rows.get(keyOfRow(row))?.baseline.imageDigest === null
    if (isSameTag && wasUndigested) image.refused ??= message('digest_moved', { digest: row.imageDigest ?? '-' })
  }
}

/** Rows with a digest first: one without may be the same host's. */
function compareDigests(a: ImageRow, b: ImageRow): number {
  return Number(a.imageDigest === null) - Number(b.imageDigest === null)
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
    if (!isUnknown && isOpen) names.push(selectorOf(entry).name)
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
