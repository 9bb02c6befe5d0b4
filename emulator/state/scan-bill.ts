import type { RegistryRow } from './registry-rows.ts'

/** The scan of an image that a post named, with its result. */
export interface AskedScan {
  /** The number of the post that requested it, from 1. */
  readonly post: number
  readonly row: RegistryRow
  readonly image: string
  readonly digest: string
  readonly postedAtMs: number
  /** Infinity for never. */
  readonly endsAtMs: number
  /** The status at the end. */
  readonly status: string
  /** When another post, or a new content of the tag, cancelled it. */
  cancelledAtMs?: number
}

/** A post that was accepted. */
export interface ScanPost {
  readonly post: number
  readonly atMs: number
  readonly isAll: boolean
  readonly scanScope: number | undefined
  readonly rateLimit: number | undefined
  /** The images that it named, as `registry namespace/name:tag@digest`, in its order. */
  readonly images: readonly string[]
}

/** One successful scan, which is billed. */
export interface BilledScan {
  readonly post: number
  readonly image: string
  readonly digest: string
  readonly atMs: number
}

/** The bill: each successful scan of an image, and the post that requested it. */
export class ScanBill {
  readonly posts: ScanPost[] = []
  readonly scans: AskedScan[] = []
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** The scans that have succeeded by now, in order of success. */
  get entries(): readonly BilledScan[] {
    const nowMs = this.#now()
    return this.scans
      .filter((scan) => scan.status === 'success' && scan.endsAtMs <= nowMs && scan.cancelledAtMs === undefined)
      .map(({ post, image, digest, endsAtMs }) => ({ post, image, digest, atMs: endsAtMs }))
      .toSorted((one, other) => one.atMs - other.atMs)
  }

  /** The number of posts that asked for all images. */
  get allImagePosts(): number {
    return this.posts.filter(({ isAll }) => isAll).length
  }

  /** Records an accepted post, and gives it a number. */
  addPost(accepted: Omit<ScanPost, 'post'>): number {
    const post = this.posts.length + 1
    this.posts.push({ ...accepted, post })
    return post
  }

  /** Cancels the unfinished scans of a row, which end without a result. */
  cancel(row: RegistryRow, atMs: number): void {
    for (const scan of this.scans) {
      if (scan.row === row && scan.endsAtMs > atMs) scan.cancelledAtMs ??= atMs
    }
  }
}
