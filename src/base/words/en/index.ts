import { codeScanningWords } from './code-scanning.ts'
import { findingsWords } from './findings.ts'
import { httpWords } from './http.ts'
import { inputsWords } from './inputs.ts'
import { loginWords } from './login.ts'
import { reportWords } from './report.ts'
import { scanWords } from './scan.ts'
import { uploadWords } from './upload.ts'

/** The English table; its keys and placeholders are the ones that every other language must have. */
export const english = {
  ...inputsWords,
  ...loginWords,
  ...httpWords,
  ...scanWords,
  ...reportWords,
  ...uploadWords,
  ...codeScanningWords,
  ...findingsWords,
} as const

export type English = typeof english
