import type { RegistryRow } from './registry-rows.ts'

/** What became of an image that a post named. */
export interface AskedScan {
  /** Which post asked, from 1. */
  readonly post: number
  readonly row: RegistryRow
  readonly image: string
  readonly digest: string
  readonly postedAtMs: number
  /** Infinity: never. */
  readonly endsAtMs: number
  /** The status at the end. */
  readonly status: string
  /** Another post, or another content of the tag, put an end to it. */
  cancelledAtMs?: number
}

/** A post that was accepted. */
export interface ScanPost {
  readonly post: number
  readonly atMs: number
  readonly isAll: boolean
  readonly scanScope: number | undefined
  readonly rateLimit: number | undefined
  /** The images it named, as `registry namespace/name:tag@digest`, in its order. */
  readonly images: readonly string[]
}

/** One successful scan, which costs money. */
export interface BilledScan {
  readonly post: number
  readonly image: string
  readonly digest: string
  readonly atMs: number
}

/** What is owed: each successful scan of an image, and who asked for it. */
export class ScanBill {
  readonly posts: ScanPost[] = []
  readonly scans: AskedScan[] = []
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** The scans that have succeeded by now, in the order they did. */
  get entries(): readonly BilledScan[] {
    const nowMs = this.#now()
    return this.scans
      .filter((scan) => scan.status === 'success' && scan.endsAtMs <= nowMs && scan.cancelledAtMs === undefined)
      .map(({ post, image, digest, endsAtMs }) => ({ post, image, digest, atMs: endsAtMs }))
      .toSorted((one, other) => one.atMs - other.atMs)
  }

  /** How many posts asked for everything. */
  get allImagePosts(): number {
    return this.posts.filter(({ isAll }) => isAll).length
  }

  /** Takes down an accepted post, and gives it a number. */
  addPost(accepted: Omit<ScanPost, 'post'>): number {
    const post = this.posts.length + 1
    this.posts.push({ ...accepted, post })
    return post
  }

  /** The unfinished scans of a row end without a result. */
  cancel(row: RegistryRow, atMs: number): void {
    for (const scan of this.scans) {
      if (scan.row === row && scan.endsAtMs > atMs) scan.cancelledAtMs ??= atMs
    }
  }
}
