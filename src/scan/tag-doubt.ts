import type { ImageIdentity } from '../domain/image-identity.ts'
import type { SeenImage } from '../domain/image-source.ts'

/** Whether the rows that HSS lists for a tag may show its content from before this build. */
export type TagDoubt =
  /** Nothing is listed for it yet. */
  | 'unseen'
  /** All listed rows had a result before, so something new is awaited. */
  | 'open'
  /** Nothing new appeared, and nothing shows that HSS has seen this build. */
  | 'confirmed'
  /** All listed rows had a result before, and they are to be judged anyway. */
  | 'accepted'
  /** Something new was listed for it. A former image that was never scanned looks the same. */
  | 'cleared'
  /** A listed row was copied from the registry after the run began, so it shows what the tag refers to now. */
  | 'current'

/** The knowledge about one tag from the looks. */
export interface TagWatch {
  readonly doubt: TagDoubt
  /** Whether a content, by digest or ID, had a result in the first complete look. */
  readonly hadResult: ReadonlyMap<string, boolean>
}

/** A tag before the first look. */
export const unseenTag: TagWatch = { doubt: 'unseen', hadResult: new Map() }

/** Whether HSS has a result for this row, good or bad. */
export function hasResult({ finishedAtMs, phase }: SeenImage): boolean {
  return finishedAtMs !== null || phase === 'failure'
}

/** Digests that had a result on any row, under any name and tag. */
export interface FormerDigests {
  /** Records each row of the first look. */
  note(row: SeenImage): void
  has(row: SeenImage): boolean
}

/** The maximum number of digests to keep. */
const maxFormerDigests = 100_000

/** Creates the record, without digests. */
export function createFormerDigests(): FormerDigests {
  const digests = new Set<string>()
  return {
    note(row) {
      const { digest } = row.identity
      if (digest !== null && hasResult(row) && digests.size < maxFormerDigests) digests.add(digest.toLowerCase())
    },
    has: ({ identity: { digest } }) => digest !== null && digests.has(digest.toLowerCase()),
  }
}

/** The tag after the first complete look, which showed `rows` of it. `formers` has the digests from all rows of that look. */
export function startTag(
  rows: readonly SeenImage[],
  acceptsListed: boolean,
  formers: Pick<FormerDigests, 'has'> = { has: () => false },
): TagWatch {
  const hadResult = new Map<string, boolean>()
  for (const row of rows) {
    const isFormerRow = hasResult(row) || formers.has(row)
    for (const key of listKeys(row.identity)) hadResult.set(key, hadResult.get(key) === true || isFormerRow)
  }
  return followTag({ doubt: 'unseen', hadResult }, rows, acceptsListed)
}

/** The tag after a further look, which showed these rows of it. Once cleared, it stays cleared. */
export function followTag(tag: TagWatch, rows: readonly SeenImage[], acceptsListed: boolean): TagWatch {
  if (rows.length === 0 || tag.doubt === 'current' || tag.doubt === 'confirmed') return tag
  if (rows.some(({ isCurrent }) => isCurrent === true)) return { ...tag, doubt: 'current' }
  const isClear = tag.doubt === 'cleared' || rows.some(({ identity }) => !isFormer(tag, identity))
  return { ...tag, doubt: isClear ? 'cleared' : acceptsListed ? 'accepted' : 'open' }
}

/** Gives up waiting for something new. */
export function confirmDoubt(tag: TagWatch): TagWatch {
  return tag.doubt === 'open' ? { ...tag, doubt: 'confirmed' } : tag
}

/**
 * Whether the first complete look showed this content with a result. A row that gains or loses its digest under the same ID is
 * not new content.
 */
export function isFormer({ hadResult }: TagWatch, { digest, id }: ImageIdentity): boolean {
  const keys = [
    ...(digest === null ? [] : [keyOfDigest(digest)]),
    ...(id === null ? [] : [digest === null ? keyOfId(id) : keyOfBareId(id)]),
  ]
  return keys.some((key) => hadResult.get(key) === true)
}

/**
 * The keys of a content: its digest, and its ID for a later look without a digest. A content without a digest also has a key for
 * a later look with one.
 */
function listKeys({ digest, id }: ImageIdentity): string[] {
  const byId = id === null ? [] : [keyOfId(id)]
  if (digest !== null) return [keyOfDigest(digest), ...byId]
  return id === null ? [] : [...byId, keyOfBareId(id)]
}

function keyOfDigest(digest: string): string {
  return `digest ${digest.toLowerCase()}`
}

function keyOfId(id: string): string {
  return `id ${id}`
}

function keyOfBareId(id: string): string {
  return `bare ${id}`
}
