import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FinishedStep } from '../runner/run-action.ts'

/** Files that runs of the action wrote, kept for the programs that check them. */
export class RunFiles {
  readonly sarif: string[] = []
  readonly predicates: string[] = []
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder)
  }

  /** Copies the SARIF files and attestation predicates of a run, before its own folder is deleted. */
  readonly keep = ({ outputs }: FinishedStep): void => {
    const { sarif_file = '', sarif_files = '', attestations = '' } = outputs
    const several = readList(sarif_files).map(String)
    for (const path of several.length > 0 ? several : [sarif_file]) this.#copy(path, this.sarif, 'sarif')
    for (const attestation of readList(attestations)) {
      this.#copy(readPredicatePath(attestation), this.predicates, 'predicate.json')
    }
  }

  #copy(path: string, kept: string[], ending: string): void {
    if (path === '') return
    const copy = join(this.#folder, `${kept.length + 1}.${ending}`)
    cpSync(path, copy)
    kept.push(copy)
  }
}

function readList(text: string): unknown[] {
  const value: unknown = text === '' ? [] : JSON.parse(text)
  return Array.isArray(value) ? value : []
}

function readPredicatePath(attestation: unknown): string {
  const isNamed = typeof attestation === 'object' && attestation !== null && 'predicate_file' in attestation
  return isNamed ? String(attestation.predicate_file) : ''
}
