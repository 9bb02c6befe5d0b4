/** The text of a report file of a region, as far as a fleet reads it. */
export function makeReport(region: string, changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    version: 1,
    outcome: 'passed',
    reason: 'passed: 3 images scanned, no `fail_on` condition met.',
    region,
    project_id: 'p1',
    counts: {
      image_count: 3,
      critical_count: 0,
      high_count: 1,
      medium_count: 2,
      low_count: 'unknown',
      ignored_count: 4,
    },
    images: [],
    ...changes,
  })
}
