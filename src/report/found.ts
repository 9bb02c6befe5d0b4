/** The code for results. A run that only submits scans has none, and does not load it. */
export { renderAnnotations } from './annotations.ts'
export { renderAccepted } from './summary/accepted.ts'
export { renderChart } from './summary/chart.ts'
export { renderFindings } from './summary/findings.ts'
export { renderFirstFix } from './summary/first-fix.ts'
export { renderFixed } from './summary/fixed.ts'
export { renderMaliciousFiles } from './summary/malicious-files.ts'
export { groupAccepted, groupStanding } from './vulnerability-groups.ts'

/** Loads the SARIF writer, from here rather than from its callers, so that code that both modules need is not bundled twice. */
export function loadSarif() {
  return import('./sarif.ts')
}
