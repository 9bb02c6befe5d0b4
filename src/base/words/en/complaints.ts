import { inputsWords } from './inputs.ts'
import { sourcesWords } from './sources.ts'

/** Sentences about inputs, which a run with valid inputs does not say. */
export const complaintWords = { ...inputsWords, ...sourcesWords } as const
