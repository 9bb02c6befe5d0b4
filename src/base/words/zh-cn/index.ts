import { attestationWords } from './attestation.ts'
import { baselineWords } from './baseline.ts'
import { findingsWords } from './findings.ts'
import { httpWords } from './http.ts'
import { inputsWords } from './inputs.ts'
import { loginWords } from './login.ts'
import { networkWords } from './network.ts'
import { policyWords } from './policy.ts'
import { proofWords } from './proof.ts'
import { reportWords } from './report.ts'
import { sarifWords } from './sarif.ts'
import { scanWords } from './scan.ts'
import { softwareWords } from './software.ts'
import { sourcesWords } from './sources.ts'
import { uploadWords } from './upload.ts'

/** The Chinese (simplified) table, without the sentences about registries and dry runs. */
export const chinese = {
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
  ...sarifWords,
  ...findingsWords,
}
