import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'

/** The root of the repository. */
export const root = join(import.meta.dirname, '..')

/** What `action.yml` says of one input. */
export interface DeclaredInput {
  readonly description: string
  readonly default?: string
  readonly required?: boolean
}

/** `action.yml`, as far as it is used here. */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, DeclaredInput>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: { readonly using: string; readonly main: string }
}

/** Reads `action.yml`. */
export function readActionFile(): ActionFile {
  return load(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionFile
}
