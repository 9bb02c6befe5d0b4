/** What says something of results: a run that only handed images over has none, and does not load it. */
export { renderAnnotations } from './annotations.ts'
export { renderAccepted } from './summary/accepted.ts'
export { renderChart } from './summary/chart.ts'
export { renderFindings } from './summary/findings.ts'
export { renderFirstFix } from './summary/first-fix.ts'
export { renderFixed } from './summary/fixed.ts'
export { renderMaliciousFiles } from './summary/malicious-files.ts'
export { groupAccepted, groupStanding } from './vulnerability-groups.ts'

/** What writes SARIF: after this, so that what both need is not bundled twice. */
export function loadSarif() {
  return import('./sarif.ts')
}
