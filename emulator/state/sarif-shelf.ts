import { randomUUID } from 'node:crypto'

/** One SARIF file that was accepted for processing. */
export interface SarifUpload {
  readonly id: string
  readonly atMs: number
  readonly commitSha: string
  readonly ref: string
  readonly sarif: unknown
  readonly errors: readonly string[]
}

/** The uploads that code scanning accepted, oldest first. */
export class SarifShelf {
  readonly uploads: SarifUpload[] = []

  /** Stores an upload and gives it an ID. */
  add(upload: Omit<SarifUpload, 'id'>): SarifUpload {
    const kept = { ...upload, id: randomUUID() }
    this.uploads.push(kept)
    return kept
  }

  /** The upload with this ID. */
  find(id: string): SarifUpload | undefined {
    return this.uploads.find((upload) => upload.id === id)
  }
}
