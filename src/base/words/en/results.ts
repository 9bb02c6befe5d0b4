import { attestationWords } from './attestation.ts'
import { softwareWords } from './software.ts'

/** Sentences about results, for everything after the verdict. */
export const resultsWords = { ...softwareWords, ...attestationWords } as const
