import { load } from 'js-yaml'
import { describe, expect, it } from '@jest/globals'
import { readText } from '../contract/files.ts'

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
}

const { jobs } = load(readText('.github/workflows/scan-fleet.yml')) as { jobs: { scan: { steps: readonly Step[] } } }
const inputsOf = (uses: string) => jobs.scan.steps.find((step) => step.uses?.startsWith(uses))?.with ?? {}

/** The folder of a scan in the baseline, as `format` in an expression puts it together. */
function fillFormat(expression: string): string {
  const [, template = '', list = ''] = /format\('([^']*)', ([^)]*)\)/.exec(expression) ?? []
  const values = list.split(', ').map((value) => `\${{ ${value} }}`)
  return template.replace(/\{(\d)\}/g, (_, index: string) => values[Number(index)] ?? '')
}

describe('the baseline of a scan in a fleet', () => {
  it('is in the folder that is named like the artifact of the scan, where it was downloaded to', () => {
    const folder = inputsOf('actions/download-artifact')['path'] ?? ''
    const name = inputsOf('actions/upload-artifact')['name'] ?? ''
    expect(name).toContain('matrix.enterprise_project')
    expect(fillFormat(inputsOf('$/')['baseline_file'] ?? '')).toBe(`${folder}/${name}/report.json`)
  })

  it('is not asked for without an artifact', () => {
    expect(inputsOf('$/')['baseline_file']).toMatch(/^\$\{\{ inputs\.baseline_artifact != '' && .* \|\| '' \}\}$/)
  })
})
