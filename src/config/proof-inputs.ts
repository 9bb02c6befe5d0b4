import { showText } from '../base/shown-text.ts'
import { message } from '../base/words/index.ts'
import { parseSpan } from '../domain/point-in-time.ts'
import type { Complain } from './inputs-error.ts'
import { readBoolean } from './plain-inputs.ts'
import type { InputTexts } from './raw-inputs.ts'

const maxReuseDays = 30
const dayMs = 86_400_000

/** The mode of the run, and what counts as proof. */
export interface ProofInputs {
  readonly allowListedTags: boolean
  readonly reuseWithinMs: number | undefined
  readonly dryRun: boolean
  /** True in a dry run, which ignores `wait`. */
  readonly wait: boolean
}

/** Reads the inputs that define what to wait for and what counts as proof. */
export function readProofInputs(texts: InputTexts, complain: Complain): ProofInputs | undefined {
  const allowListedTags = readBoolean(texts, 'allow_listed_tags', complain)
  const dryRun = readBoolean(texts, 'dry_run', complain)
  const waits = readBoolean(texts, 'wait', complain)
  const wait = waits === undefined || dryRun === undefined ? undefined : dryRun || waits
  const reuseWithinMs = readReuseWithin(texts, wait, complain)
  if (allowListedTags === undefined || dryRun === undefined || wait === undefined) return undefined
  return { allowListedTags, reuseWithinMs, dryRun, wait }
}

function readReuseWithin(texts: InputTexts, wait: boolean | undefined, complain: Complain): number | undefined {
  const text = texts.reuse_within
  if (text === '') return undefined
  const spanMs = parseSpan(text)
  if (spanMs === undefined || spanMs === 0 || spanMs > maxReuseDays * dayMs)
    complain('reuse_within', message('reuse_form', { value: showText(text), most: `${maxReuseDays}d` }))
  if (texts.operate_all.toLowerCase() === 'true') complain('reuse_within', message('reuse_with_all'))
  if (wait === false) complain('reuse_within', message('reuse_without_wait'))
  return spanMs
}
