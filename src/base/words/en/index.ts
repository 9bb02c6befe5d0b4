import { attestationWords } from './attestation.ts'
import { baselineWords } from './baseline.ts'
import type { dryRunWords } from './dry-run.ts'
import { findingsWords } from './findings.ts'
import { httpWords } from './http.ts'
import { inputsWords } from './inputs.ts'
import { loginWords } from './login.ts'
import { networkWords } from './network.ts'
import { policyWords } from './policy.ts'
import { proofWords } from './proof.ts'
import type { registryWords } from './registry.ts'
import { reportWords } from './report.ts'
import { scanWords } from './scan.ts'
import { softwareWords } from './software.ts'
import { sourcesWords } from './sources.ts'
import { uploadWords } from './upload.ts'

/** The English table without the sentences of registries and of dry runs, which few runs say; its keys and placeholders are the ones that every other language must have. */
export const english = {
  ...inputsWords,
  ...loginWords,
  ...policyWords,
  ...baselineWords,
  ...sourcesWords,
  ...httpWords,
  ...networkWords,
  ...scanWords,
  ...softwareWords,
  ...proofWords,
  ...reportWords,
  ...uploadWords,
  ...attestationWords,
  ...findingsWords,
} as const

export type English = typeof english & typeof registryWords & typeof dryRunWords
