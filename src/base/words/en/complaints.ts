import { inputsWords } from './inputs.ts'
import { sourcesWords } from './sources.ts'

/** Sentences about invalid inputs. A run with valid inputs does not need them. */
export const complaintWords = { ...inputsWords, ...sourcesWords } as const
