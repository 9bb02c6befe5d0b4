import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'

/** The root of the repository. */
export const root = join(import.meta.dirname, '..')

/** One input as `action.yml` declares it. */
export interface DeclaredInput {
  readonly description: string
  readonly default?: string
  readonly required?: boolean
}

/** The parts of `action.yml` that are used here. */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, DeclaredInput>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: { readonly using: string; readonly main: string }
}

/** Reads `action.yml`. */
export function readActionFile(): ActionFile {
  return load(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionFile
}
