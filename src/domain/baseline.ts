import type { Outcome } from './scan-report.ts'

/** An earlier report of ours, as far as a comparison needs it. */
export interface Baseline {
  /** As the input names it. */
  readonly path: string
  /** Hex SHA-256 of its bytes. */
  readonly sha256: string
  /** ISO 8601, UTC. */
  readonly finishedAt: string
  readonly outcome: Outcome
  readonly region: string | null
  readonly projectId: string | null
  /** `vul_id`s by the name of the image that had them, ignored or not. */
  readonly known: ReadonlyMap<string, ReadonlySet<string>>
}
