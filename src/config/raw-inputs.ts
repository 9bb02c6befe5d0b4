import { keepSecret, type Mask, type Secret } from '../base/secret.ts'
import { loginInputs, type SecretLoginInput } from '../auth/login.ts'
import { inputDefaults, type InputName } from './input-names.ts'

/** Why a file could not be read. */
export type FileRefusal = 'outside_workspace' | 'not_regular' | 'too_large' | 'not_text' | 'unreadable'

/** A file's text with the hex SHA-256 of its bytes, or the reason why it could not be read. */
export type FileAnswer =
  { readonly text: string; readonly sha256: string } | { readonly missing: true } | { readonly refused: FileRefusal }

/** The maximum size of a file, and whether it may also be in the runner's folder for temporary files. */
export interface FileLimits {
  readonly maxBytes: number
  readonly inTemporaryFolder: boolean
}

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The sources of the configuration. */
export interface RawInputs {
  /** The text of an input, '' when it is not set. */
  input(name: InputName): string
  readonly environment: Environment
  /** Reads a regular file inside the workspace, of at most 1 MiB unless `limits` says otherwise. Never rejects. */
  readFile(path: string, limits?: FileLimits): FileAnswer | Promise<FileAnswer>
  readonly mask: Mask
  readonly nowMs: number
  /** The event that started the workflow, such as `push`. */
  readonly eventName: string
}

/** The inputs that hold secrets. */
export type SecretInput = SecretLoginInput | 'github_token'

/** All inputs as trimmed text; empty ones have their default. */
export type InputTexts = Readonly<Record<InputName, string>>

const secretInputs: readonly string[] = [
  ...Object.entries(loginInputs).flatMap(([name, { isSecret }]) => (isSecret === true ? [name] : [])),
  'github_token',
]

/** Reads every input once. Masks a secret the moment it is read, even if it or another input is invalid. */
export function readInputTexts(raw: RawInputs): {
  readonly texts: InputTexts
  readonly secrets: Readonly<Partial<Record<SecretInput, Secret>>>
} {
  const texts: Record<string, string> = {}
  const secrets: Record<string, Secret> = {}
  for (const [name, byDefault] of Object.entries(inputDefaults)) {
    const text = raw.input(name as InputName).trim()
    if (text !== '' && secretInputs.includes(name)) secrets[name] = keepSecret(text, raw.mask)
    texts[name] = text === '' ? byDefault : text
  }
  return { texts: texts as Record<InputName, string>, secrets }
}
