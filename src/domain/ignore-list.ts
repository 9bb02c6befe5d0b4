/** One accepted finding of the ignore file. */
export interface IgnoreEntry {
  /** A CVE id or an HSS vulnerability id, as written. */
  readonly id: string
  readonly reason: string
  /** `YYYY-MM-DD`: the rule applies until the end of that day (UTC); null for no end date. */
  readonly expires: string | null
  /** Globs for `image_name`, in which `*` also matches `/`; empty for every image. */
  readonly images: readonly string[]
}

/** The ignore file as read. */
export interface IgnoreFile {
  readonly path: string
  /** Hex SHA-256 of its bytes. */
  readonly sha256: string
  readonly entries: readonly IgnoreEntry[]
  /** Whether it was used by default, without an input that names it. */
  readonly byDefault: boolean
}
