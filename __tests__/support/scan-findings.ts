import { declareImage } from '../../emulator/index.ts'
import type { FaultRule, ImageDeclaration, VulnerabilityDeclaration, World } from '../../emulator/index.ts'
import { play } from './scenario.ts'
import type { Played } from './scenario.ts'

type Severities = readonly (string | null)[]

/** A vulnerability of the image that `scanFindings` declares; every other one is of an application. */
export const vulnerability = (severity_level: string | null, index: number): VulnerabilityDeclaration => ({
  vul_id: `VUL-${index}`,
  severity_level,
  type: index % 2 === 0 ? 'linux_vul' : 'app_vul',
  cve_list: [{ cve_id: `CVE-2026-${index}`, cvss: 5 }],
  images: ['id'],
})

/** What the image and the services around it are like. */
export interface Findings {
  readonly found?: Severities
  readonly image?: Omit<ImageDeclaration, 'image_name'>
  readonly world?: World
  readonly faults?: readonly FaultRule[]
  readonly with?: Record<string, string>
}

/** Scans one image that has these findings. */
export function scanFindings({
  found = [],
  image = {},
  world = {},
  faults = [],
  with: inputs = {},
}: Findings): Promise<Played> {
  const images = [declareImage('app:v1', { image_id: 'id', ...image })]
  return play({
    world: { images, vulnerabilities: found.map(vulnerability), ...world },
    faults,
    with: { images: 'app:v1', ...inputs },
  })
}

/** An image whose scan ends with these fields. */
export const row = (
  result: NonNullable<NonNullable<Extract<ImageDeclaration['scan'], { result?: unknown }>>['result']>,
) => ({
  scan: { result },
})
