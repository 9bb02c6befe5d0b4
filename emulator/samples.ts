import type { ImageDeclaration } from './world/image.ts'
import type { VulnerabilityDeclaration } from './world/vulnerability.ts'
import type { World } from './world/world.ts'

/** Keys, names and ids of the sample world. None of them is good for anything else. */
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

/** Who may come in, by every way there is: one region, one project, everything permitted. */
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

/** What is wrong with them. */
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

/** A small world in which everything works: the example images, their vulnerabilities, every way to come in. */
export const sampleWorld: World = {
  ...sampleAccess,
  images: sampleImages,
  vulnerabilities: sampleVulnerabilities,
}
