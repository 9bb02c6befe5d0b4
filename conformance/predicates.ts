import { gatherRows } from './program.ts'
import type { Row } from './rows.ts'
import { tools } from './tools.ts'

/** Decodes predicate files with cosign's own type, which must keep all of their content. One row for each file. */
export function checkPredicates(paths: readonly string[]): Promise<Row[]> {
  return gatherRows("Attestation predicates by cosign's type", tools.predicate, paths)
}
