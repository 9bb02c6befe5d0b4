import { attestationWords } from './attestation.ts'
import { softwareWords } from './software.ts'

/** What is said of results once the verdict stands. */
export const resultsWords = { ...softwareWords, ...attestationWords } as const
