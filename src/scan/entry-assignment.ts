import { createRests, type Rests } from '../base/rests.ts'
import { isPinned } from '../domain/image-entry.ts'
import { formatImage } from '../domain/image-identity.ts'
import type { ImageSource, SeenImage } from '../domain/image-source.ts'
import { addRow, sortByDigest, type Assignment, type LookContext } from './assignment.ts'
import { createEntryOwners, type EntryOwners, type RowMatch } from './entry-owners.ts'
import { keyOfTag } from './image-index.ts'
import { confirmDoubt, createFormerDigests, followTag, startTag, type FormerDigests } from './tag-doubt.ts'
import type { FollowedRow } from './progress.ts'
import { isSought } from './scope.ts'
import type { Holds, HoldTags } from './tag-holds.ts'
import { refuseEntry, type Tracker, type WatchedEntry, type WatchedImage } from './tracker.ts'

const noneHeld: Holds['held'] = new Map()

/** The maximum number of other images with an entry's name and tag to keep; messages show only the first few. */
const maxOthers = 20

/** The assignment for named images: rows that match an entry, including new digests of its tag. */
export function assignToEntries(
  tracker: Tracker,
  source: Pick<ImageSource, 'createMatcher' | 'explainAmbiguity' | 'keyOf'>,
  acceptsListed: boolean,
): Assignment {
  const { keyOf } = source
  const owners = createEntryOwners(tracker.entries, source.createMatcher)
  const { matcher, match } = owners
  const tags = tracker.entries.filter(({ entry }) => !isPinned(entry))
  /** The newest result of held rows, by content. It is from before the post, too. */
  const heldMs = new Map<string | undefined, number>()
  const formers = createFormerDigests()
  const keyOfLast = ({ last }: FollowedRow) => keyOf(last.identity)
  /** Loaded only for a source that knows what tags refer to now. */
  let holdTags: HoldTags | undefined
  let isBeforeFirst = tags.length > 0 && !acceptsListed
  const matchUnambiguous = async (rows: readonly SeenImage[], rests: Rests) => {
    const matches = new Map<SeenImage, RowMatch>()
    for (const row of rows) {
      const found = match(row)
      if (found.watched.length > 0) matches.set(row, found)
      if (rests.isDue()) await rests.take()
    }
    for (const [watched, own] of groupByEntry(matches)) {
      const why = source.explainAmbiguity(watched.entry, own)
      if (why === null) continue
      refuseEntry(watched, why)
      for (const row of own) {
        const found = match(row)
        if (found.watched.length > 0) matches.set(row, found)
        else matches.delete(row)
      }
    }
    return matches
  }
  return {
    listTags: (row) => match(row).watched.filter(({ entry }) => !isPinned(entry)),
    async refuseAmbiguous(rows, signal) {
      await matchUnambiguous(rows, createRests(signal))
    },
    wants(row) {
      if (isBeforeFirst) formers.note(row)
      return matcher.hasNamesakes(row) || tracker.hasTag(row.identity) || match(row).watched.length > 0
    },
    async assign(rows, look, signal) {
      isBeforeFirst = false
      const rests = createRests(signal)
      const assigned = new Map<WatchedImage, SeenImage[]>()
      const matches = await matchUnambiguous(rows, rests)
      followTags(tags, matches, look, acceptsListed, formers)
      if (rows.some(({ isCurrent }) => isCurrent !== null)) holdTags ??= (await import('./tag-holds.ts')).holdTags
      const mayHold = !acceptsListed && !look.isDiscoveryOver
      const { held, free } = holdTags?.(tags, matches, keyOf, mayHold) ?? { held: noneHeld, free: matches }
      const known = new Set(tracker.listImages().flatMap(({ state }) => [...state.rows.values()].map(keyOfLast)))
      for (const { identity, finishedAtMs } of held.keys()) {
        const key = keyOf(identity)
        if (!known.has(key)) heldMs.set(key, Math.max(heldMs.get(key) ?? 0, finishedAtMs ?? 0))
      }
      tracker.mergeGainedDigests([...free].flatMap(([row, { owner }]) => (owner.build === undefined ? [row] : [])))
      for (const row of sortByDigest([...free.keys()], tracker)) {
        const { watched: askers = [], owner } = free.get(row) ?? {}
        const image = tracker.place(row, owner)
        const wasHeldMs = heldMs.get(keyOf(row.identity)) ?? 0
        if (wasHeldMs > image.state.stoodAtMs) image.state = { ...image.state, stoodAtMs: wasHeldMs }
        addRow(assigned, image, row)
        for (const watched of askers) {
          watched.images.add(image)
          watched.search = { kind: 'found' }
          image.foundBy.add(watched)
        }
        if (rests.isDue()) await rests.take()
      }
      noteOthers(tracker.entries, rows, owners)
      return assigned
    },
  }
}

function groupByEntry(matches: ReadonlyMap<SeenImage, RowMatch>): ReadonlyMap<WatchedEntry, readonly SeenImage[]> {
  const rowsOf = new Map<WatchedEntry, SeenImage[]>()
  for (const [row, { watched }] of matches) {
    for (const one of watched) {
      const rows = rowsOf.get(one)
      if (rows === undefined) rowsOf.set(one, [row])
      else rows.push(row)
    }
  }
  return rowsOf
}

/** Updates whether HSS knows something newer of each tag than its earlier content. */
function followTags(
  tags: readonly WatchedEntry[],
  matches: ReadonlyMap<SeenImage, RowMatch>,
  { isFirst, isDiscoveryOver }: LookContext,
  acceptsListed: boolean,
  formers: FormerDigests,
): void {
  const rowsOf = groupByEntry(matches)
  for (const watched of tags) {
    const rows = rowsOf.get(watched) ?? []
    const tag = isFirst ? startTag(rows, acceptsListed, formers) : followTag(watched.tag, rows, acceptsListed)
    watched.tag = isDiscoveryOver ? confirmDoubt(tag) : tag
  }
}

/** Records what else the look showed for each missing entry: other images with its name and tag, and other places. */
function noteOthers(
  entries: readonly WatchedEntry[],
  rows: readonly SeenImage[],
  { findNamesakes, findElsewhere }: EntryOwners,
): void {
  const sought = new Set(entries.filter(isSought))
  for (const watched of sought) {
    watched.others = []
    watched.elsewhere = []
  }
  if (sought.size === 0) return
  const shown = new Map<string, Set<string>>()
  for (const row of rows) {
    const key = `${keyOfTag(row.identity)}\n${row.registry?.name ?? ''}`
    const texts = shown.get(key) ?? new Set()
    const text = formatImage(row.identity)
    // All rows of a tag in one registry have the same namesakes, so they reach the limit together.
    if (texts.size === maxOthers || texts.has(text)) continue
    shown.set(key, texts.add(text))
    for (const watched of findNamesakes(row)) {
      if (sought.has(watched) && watched.others.length < maxOthers) watched.others = [...watched.others, text]
    }
    for (const watched of findElsewhere(row)) {
      const isKnown = watched.elsewhere.includes(row.place) || watched.elsewhere.length === maxOthers
      if (sought.has(watched) && !isKnown) watched.elsewhere = [...watched.elsewhere, row.place]
    }
  }
}
