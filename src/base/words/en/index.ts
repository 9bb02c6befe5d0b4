import { baselineWords } from './baseline.ts'
import type { dryRunWords } from './dry-run.ts'
import { findingsWords } from './findings.ts'
import { httpWords } from './http.ts'
import { loginWords } from './login.ts'
import { networkWords } from './network.ts'
import { policyWords } from './policy.ts'
import type { complaintWords } from './complaints.ts'
import { proofWords } from './proof.ts'
import type { registryWords } from './registry.ts'
import { reportWords } from './report.ts'
import { sarifWords } from './sarif.ts'
import { scanWords } from './scan.ts'
import type { resultsWords } from './results.ts'
import type { uploadWords } from './upload.ts'

/** The English table without the sentences of rare topics. Every other language must have its keys and placeholders. */
export const english = {
  ...loginWords,
  ...policyWords,
  ...baselineWords,
  ...httpWords,
  ...networkWords,
  ...scanWords,
  ...proofWords,
  ...reportWords,
  ...sarifWords,
  ...findingsWords,
} as const

export type English = typeof english &
  typeof registryWords &
  typeof dryRunWords &
  typeof complaintWords &
  typeof uploadWords &
  typeof resultsWords
