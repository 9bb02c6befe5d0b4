import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { RecordedRequest } from '../../emulator/index.ts'
import type { FinishedStep } from '../../runner/run-action.ts'
import { showLog } from './shown-log.ts'

/**
 * Writes everything that a run produced to `folder`: its report files, log, summary and outputs, and the requests that HSS
 * received.
 */
export function keepFiles(folder: string, step: FinishedStep, requests: readonly RecordedRequest[]): void {
  mkdirSync(folder, { recursive: true })
  const report = step.outputs['report_file']
  const reports = report ? dirname(report) : step.folder
  if (report) cpSync(reports, folder, { recursive: true })
  const outputs = Object.entries(step.outputs).map(([name, value]) => `${name}=${value.replaceAll(reports, folder)}`)
  const texts = {
    'log.txt': showLog(step.log).join('\n'),
    'summary.md': step.summary,
    'outputs.txt': outputs.join('\n'),
    'requests.txt': requests.map(describeRequest).join('\n'),
  }
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), `${text.trimEnd()}\n`)
}

function describeRequest({ method, path, query, body, status }: RecordedRequest): string {
  const text = new URLSearchParams(query as Record<string, string>).toString()
  return `${method} ${path}${text && `?${text}`} -> ${status}${body && `\n  ${body}`}`
}
