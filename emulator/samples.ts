import type { ImageDeclaration } from './world/image.ts'
import type { RegistryDeclaration } from './world/registry.ts'
import type { VulnerabilityDeclaration } from './world/vulnerability.ts'
import type { World } from './world/world.ts'

/** Keys, names and IDs of the sample world. They are of no use anywhere else. */
export const sample = {
  region: 'cn-north-7',
  projectId: '0123456789abcdef0123456789abcdef',
  accessKeyId: 'AKEXAMPLE0000000001',
  secretAccessKey: 'SKEXAMPLE0000000000000000000000000000001',
  token: 'sample-token',
  account: 'sample-account',
  user: 'sample-user',
  password: 'sample-password',
  audience: 'hss-image-scan',
  identityProvider: 'github-actions',
  providerUrn: 'iam::0123456789:oidc-provider:github-actions',
  agencyUrn: 'iam::0123456789:agency:hss-image-scan',
  githubToken: 'ghs_sampletoken',
  repository: 'octo-org/octo-repo',
} as const

const trust = { audience: sample.audience, subjects: ['repo:octo-org/octo-repo:*'] }

/** Access by every sign-in method: one region, one project, everything permitted. */
export const sampleAccess = {
  projects: [{ id: sample.projectId, name: sample.region }],
  accessKeys: [{ accessKeyId: sample.accessKeyId, secretAccessKey: sample.secretAccessKey }],
  tokens: [{ token: sample.token, projectId: sample.projectId }],
  users: [{ account: sample.account, user: sample.user, password: sample.password }],
  identityProviders: [{ id: sample.identityProvider, ...trust }],
  agencies: [{ providerUrn: sample.providerUrn, agencyUrn: sample.agencyUrn, ...trust }],
  github: { token: sample.githubToken, repository: sample.repository },
} as const satisfies World

/** The two images of the action's example request. */
export const sampleImages = [
  {
    image_name: 'swr.cn-north-7.myhuaweicloud.com/scc_hss_container/install-hss-agent',
    image_version: '1.0.10.x86_64',
    image_digest: 'sha256:05b5081012e562d14c374de2a4c74511f9e8e0adc572d3b35fb3df06de0da63b',
    image_id: 'c499ab72-7ee9-4ee6-b6b7-5973230e7a7b',
  },
  {
    image_name: 'swr.cn-north-7.myhuaweicloud.com/glz/webshell-ljx',
    image_version: 'v1',
    image_digest: 'sha256:ce0b5d91b072730d0bc9518f11efd07eb7fdb9f43251e11a96cab5b1918b7044',
    image_id: 'b8722a02-162f-4e4e-8100-127605e3a07b',
    scan: { result: { malicious_file_num: 1 } },
  },
] as const satisfies readonly ImageDeclaration[]

const [agent, webshell] = sampleImages

/** The vulnerabilities of these images. */
export const sampleVulnerabilities = [
  {
    vul_id: 'HCE2-SA-2026-0007',
    vul_name: 'openssl security update',
    severity_level: 'Critical',
    cve_list: [
      { cve_id: 'CVE-2026-0101', cvss: 9.8 },
      { cve_id: 'CVE-2026-0102', cvss: 7.4 },
    ],
    images: [webshell.image_id],
  },
  {
    vul_id: 'CVE-2025-40001',
    severity_level: 'Medium',
    cve_list: [{ cve_id: 'CVE-2025-40001', cvss: 5.3 }],
    images: [agent.image_id, webshell.image_id],
  },
  {
    vul_id: 'CVE-2024-21626',
    type: 'app_vul',
    severity_level: 'Low',
    cve_list: [{ cve_id: 'CVE-2024-21626', cvss: 3.1 }],
    images: [agent.image_id],
    handledIn: [agent.image_id],
  },
] as const satisfies readonly VulnerabilityDeclaration[]

const shopId = '0f1c6a52-9c1e-4f0b-8d55-6d1f4d0a7c21'

/** A private registry with a list that HSS knows, and an image that was pushed later: only a sync shows it. */
export const sampleRegistries = [
  {
    registry_name: 'swr-cn-north-7',
    registry_type: 'SwrPrivate',
    images: [
      {
        namespace: 'shop',
        image_name: 'frontend/web',
        image_version: '1.4.0',
        image_id: shopId,
        image_digest: 'sha256:7d8f0a1b9c2e3d4f5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b',
        synced: false,
        malware: [{ file_name: 'cmd.jsp', file_path: '/usr/local/tomcat/webapps/ROOT/cmd.jsp' }],
      },
      { namespace: 'shop', image_name: 'backend', image_version: '2.0.1', scan_status: 'success' },
    ],
  },
] as const satisfies readonly RegistryDeclaration[]

/** The vulnerabilities of its images. */
export const sampleRegistryVulnerabilities = [
  {
    vul_id: 'HCE2-SA-2026-0031',
    vul_name: 'zlib security update',
    image_type: 'registry',
    severity_level: 'High',
    cve_list: [{ cve_id: 'CVE-2026-0311', cvss: 8.1 }],
    software: [{ app_name: 'zlib', version: '1.2.11-21', position: 'layer-1' }],
    images: [shopId],
  },
  {
    vul_id: 'CVE-2025-48976',
    type: 'app_vul',
    image_type: 'registry',
    severity_level: 'Medium',
    cve_list: [{ cve_id: 'CVE-2025-48976', cvss: 5.9 }],
    software: [
      {
        app_name: 'commons-fileupload',
        version: '1.5',
        app_path: '/usr/local/tomcat/lib/commons-fileupload-1.5.jar',
        position: 'layer-4',
      },
    ],
    images: [shopId],
  },
] as const satisfies readonly VulnerabilityDeclaration[]

/** A small world in which everything works: the example images, a registry, their vulnerabilities, and every sign-in method. */
export const sampleWorld: World = {
  ...sampleAccess,
  images: sampleImages,
  registries: sampleRegistries,
  vulnerabilities: [...sampleVulnerabilities, ...sampleRegistryVulnerabilities],
}
