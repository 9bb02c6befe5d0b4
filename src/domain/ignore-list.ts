/** One accepted finding of the ignore file. */
export interface IgnoreEntry {
  /** A CVE id or an HSS vulnerability id, as written. */
  readonly id: string
  readonly reason: string
  /** `YYYY-MM-DD`: the entry counts to the end of that day, UTC; null: without end. */
  readonly expires: string | null
  /** Globs on `image_name`, `*` also matching `/`; empty: every image. */
  readonly images: readonly string[]
}

/** The ignore file as read. */
export interface IgnoreFile {
  readonly path: string
  /** Hex SHA-256 of its bytes. */
  readonly sha256: string
  readonly entries: readonly IgnoreEntry[]
  /** Picked up by default, not named by an input. */
  readonly byDefault: boolean
}
