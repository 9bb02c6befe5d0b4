import { say } from '../../src/base/words/index.ts'
import type { Config } from '../../src/config/config.ts'
import type { InputName } from '../../src/config/input-names.ts'
import { InputsError } from '../../src/config/inputs-error.ts'
import type { FileAnswer, FileLimits } from '../../src/config/raw-inputs.ts'
import { readConfig } from '../../src/config/read-config.ts'
import { wordTables } from '../support/words.ts'

export const nowMs = Date.UTC(2026, 10, 24, 12)

/** Inputs that are enough, and good. */
export const goodInputs = {
  region: 'ap-southeast-1',
  access_key_id: 'AKEXAMPLE',
  secret_access_key: 'SKEXAMPLE',
  images: 'app:1',
} as const

export type Inputs = Readonly<Partial<Record<InputName, string>>>

export interface Surroundings {
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly files?: Readonly<Record<string, FileAnswer>>
  readonly eventName?: string
}

/** What was read, masked, and asked of the file system, and the Config or the complaints (in English). */
export async function tryInputs(
  inputs: Inputs,
  { environment = {}, files = {}, eventName = 'push' }: Surroundings = {},
) {
  const masked: string[] = []
  const read: string[] = []
  const paths: string[] = []
  const limits: (FileLimits | undefined)[] = []
  const raw = {
    input: (name: InputName) => {
      read.push(name)
      return inputs[name] ?? ''
    },
    environment,
    readFile: (path: string, limit?: FileLimits): FileAnswer => {
      paths.push(path)
      limits.push(limit)
      return files[path] ?? { missing: true }
    },
    mask: (text: string) => void masked.push(text),
    nowMs,
    eventName,
  }
  try {
    return { config: await readConfig(raw), complaints: [], masked, read, paths, limits }
  } catch (error) {
    if (!(error instanceof InputsError)) throw error
    const complaints = error.complaints.map((complaint) => say(wordTables.en, complaint))
    return { error, complaints, masked, read, paths, limits }
  }
}

/** The Config of inputs that are meant to be good. */
export async function configOf(inputs: Inputs, surroundings?: Surroundings): Promise<Config> {
  const tried = await tryInputs(inputs, surroundings)
  if (tried.config === undefined) throw new Error(tried.complaints.join('\n'))
  return tried.config
}

/** The complaints as `input: key of the sentence`, for inputs that are meant to be bad. */
export async function keysOf(inputs: Inputs, surroundings?: Surroundings): Promise<readonly string[]> {
  const { error } = await tryInputs(inputs, surroundings)
  return (error?.complaints ?? []).map(({ values }) => {
    const problem = values['problem']
    return `${String(values['input'])}: ${typeof problem === 'object' && 'key' in problem ? problem.key : ''}`
  })
}
