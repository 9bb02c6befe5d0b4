import type { SoftwareDeclaration, VulnerabilityDeclaration } from '../world/vulnerability.ts'
import type { Occurrence } from './vulnerability-book.ts'
import { typeOf } from './vulnerability-book.ts'

/** A row in the lists of software. */
export interface Software {
  readonly app_name: string
  readonly app_type: string
  readonly app_version: string
  readonly vul_num: number
}

const defaultPackage = { app_name: 'openssl', version: '1.1.1k-7', position: 'layer-1' }
const defaultFile = {
  app_name: 'log4j-core',
  version: '2.14.1',
  app_path: '/opt/app/lib/log4j-core-2.14.1.jar',
  position: 'layer-2',
}

/** The software that has a vulnerability. */
export function listVulnerableSoftware(entry: VulnerabilityDeclaration): readonly SoftwareDeclaration[] {
  return entry.software ?? [typeOf(entry) === 'app_vul' ? defaultFile : defaultPackage]
}

/**
 * The software of an image: everything vulnerable in it, and everything else that was declared; an empty list means none at all.
 */
export function listSoftware(occurrences: readonly Occurrence[], declared: readonly string[] | undefined): Software[] {
  if (declared?.length === 0) return []
  const found = new Map<string, Software>()
  const add = (app_name: string, app_version: string, app_type: string, vul_num: number): void => {
    const known = found.get(`${app_name} ${app_version}`)?.vul_num ?? 0
    found.set(`${app_name} ${app_version}`, { app_name, app_type, app_version, vul_num: known + vul_num })
  }
  for (const { vulnerability } of occurrences) {
    const type = typeOf(vulnerability) === 'app_vul' ? 'jar' : 'rpm'
    for (const { app_name, version = '1.0.0' } of listVulnerableSoftware(vulnerability)) add(app_name, version, type, 1)
  }
  for (const name of declared ?? ['bash']) add(name, '1.0.0', 'rpm', 0)
  return [...found.values()]
}
