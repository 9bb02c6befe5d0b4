import { declareRegistryImage } from '../../../emulator/index.ts'
import type { RegistryDeclaration, RegistryImageDeclaration, World } from '../../../emulator/index.ts'

export const digestA = `sha256:${'a'.repeat(64)}`
export const digestB = `sha256:${'b'.repeat(64)}`

/** The image that most of these tests are about. */
export const web = (more: Omit<RegistryImageDeclaration, 'image_name'> = {}): RegistryImageDeclaration =>
  declareRegistryImage('shop/frontend/web:v1', { image_id: 'web-1', image_digest: digestA, ...more })

/** One private SWR registry with these images. */
export const swr = (
  images: readonly RegistryImageDeclaration[],
  more: Partial<RegistryDeclaration> = {},
): RegistryDeclaration => ({ registry_name: 'swr', images, ...more })

/** What is wrong with it. */
export const vulnerabilities: NonNullable<World['vulnerabilities']> = [
  {
    vul_id: 'SA-1',
    image_type: 'registry',
    severity_level: 'Critical',
    cve_list: [{ cve_id: 'CVE-1', cvss: 9.1 }],
    images: ['web-1'],
  },
  { vul_id: 'SA-2', image_type: 'registry', severity_level: 'Low', images: ['web-1'], handledIn: ['web-1'] },
  { vul_id: 'SA-3', type: 'app_vul', image_type: 'registry', severity_level: 'Medium', images: ['web-1'] },
]

/** It by its digest. */
export const pinned = `shop/frontend/web:v1@${digestA}`
