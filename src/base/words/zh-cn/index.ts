import { codeScanningWords } from './code-scanning.ts'
import { findingsWords } from './findings.ts'
import { httpWords } from './http.ts'
import { inputsWords } from './inputs.ts'
import { loginWords } from './login.ts'
import { reportWords } from './report.ts'
import { scanWords } from './scan.ts'
import { uploadWords } from './upload.ts'

/** The Chinese (simplified) table. */
export const chinese = {
  ...inputsWords,
  ...loginWords,
  ...httpWords,
  ...scanWords,
  ...reportWords,
  ...uploadWords,
  ...codeScanningWords,
  ...findingsWords,
}
