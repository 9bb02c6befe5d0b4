import type { ImageIdentity } from '../domain/image-identity.ts'
import type { SeenImage } from '../domain/image-source.ts'

/** Whether what HSS lists for a tag may be what the tag held before this build. */
export type TagDoubt =
  /** Nothing is listed for it yet. */
  | 'unseen'
  /** Everything listed for it had a result before: something new is awaited. */
  | 'open'
  /** Nothing new came: nothing shows that HSS has seen this build. */
  | 'confirmed'
  /** Everything listed for it had a result before, and that is to be judged. */
  | 'accepted'
  /** Something new was listed for it: a former image that was never scanned looks the same. */
  | 'cleared'
  /** What is listed was copied from the registry since the run began: it is what the tag refers to now. */
  | 'current'

/** What the looks showed of one tag. */
export interface TagWatch {
  readonly doubt: TagDoubt
  /** Whether a content, by its digest or its id, had a result in the first complete look. */
  readonly hadResult: ReadonlyMap<string, boolean>
}

/** A tag before the first look. */
export const unseenTag: TagWatch = { doubt: 'unseen', hadResult: new Map() }

/** Whether HSS has a result of this row, good or bad. */
export function hasResult({ finishedAtMs, phase }: SeenImage): boolean {
  return finishedAtMs !== null || phase === 'failure'
}

/** Digests that had a result on any row, of whatever name and tag. */
export interface FormerDigests {
  /** Told each row of the first look. */
  note(row: SeenImage): void
  has(row: SeenImage): boolean
}

/** More digests than this are not kept. */
const maxFormerDigests = 100_000

/** No digest yet. */
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

/** The tag after the first complete look, which showed these rows of it; `formers` are what it showed of other tags. */
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

/** The tag after a further look that showed these rows of it. What was cleared once stays so. */
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
 * Whether the first complete look showed this content with a result. A row that gains or loses its digest under the same id is no
 * new content.
 */
export function isFormer({ hadResult }: TagWatch, { digest, id }: ImageIdentity): boolean {
  const keys = [
    ...(digest === null ? [] : [keyOfDigest(digest)]),
    ...(id === null ? [] : [digest === null ? keyOfId(id) : keyOfBareId(id)]),
  ]
  return keys.some((key) => hadResult.get(key) === true)
}

/** A content by its digest, and by its id for a later look that shows no digest; one without a digest for one that shows it. */
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
