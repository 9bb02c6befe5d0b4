import { createHash } from 'node:crypto'
import type { ImageDeclaration, VulnerabilityDeclaration } from '../../emulator/index.ts'

const registry = 'swr.cn-north-7.myhuaweicloud.com/shop'
const advisories = 'https://repo.huaweicloud.com/hce/2.0/sa'

/** Four images of one release, on two hosts; the last two can be released. */
export const sceneImages = [
  declare('api', 'build-host-01'),
  declare('web', 'build-host-01'),
  declare('worker', 'build-host-02'),
  declare('migrate', 'build-host-02'),
]

function declare(name: string, hostName: string) {
  return {
    image_name: `${registry}/${name}`,
    image_version: '2.4.0',
    image_digest: `sha256:${createHash('sha256').update(name).digest('hex')}`,
    image_id: name,
    host_name: hostName,
  } satisfies ImageDeclaration
}

/** The vulnerabilities that HSS finds in them; names and numbers are made up. */
export const sceneVulnerabilities: readonly VulnerabilityDeclaration[] = [
  {
    vul_id: 'HCE2-SA-2026-0101',
    vul_name: 'openssl: buffer overflow in certificate parsing',
    severity_level: 'Critical',
    cve_list: [
      { cve_id: 'CVE-2026-10001', cvss: 9.8 },
      { cve_id: 'CVE-2026-10002', cvss: 7.4 },
    ],
    solution_detail: 'Update openssl-libs to 3.0.12-7.hce2 or later.',
    url: `${advisories}/HCE2-SA-2026-0101.xml`,
    software: [{ app_name: 'openssl-libs', version: '3.0.12-3.hce2' }],
    images: ['api', 'web'],
  },
  {
    vul_id: 'HCE2-SA-2026-0094',
    vul_name: 'glibc: use after free in name lookups',
    severity_level: 'High',
    cve_list: [{ cve_id: 'CVE-2026-10417', cvss: 8.1 }],
    solution_detail: 'Update glibc to 2.34-150.hce2 or later.',
    url: `${advisories}/HCE2-SA-2026-0094.xml`,
    software: [{ app_name: 'glibc', version: '2.34-140.hce2' }],
    images: ['api'],
  },
  {
    vul_id: 'CVE-2026-22101',
    type: 'app_vul',
    vul_name: 'Spring Framework: path traversal in static resources',
    severity_level: 'High',
    cve_list: [{ cve_id: 'CVE-2026-22101', cvss: 7.5 }],
    solution_detail: 'Update spring-webmvc to 6.1.4.',
    url: 'https://nvd.nist.gov/vuln/detail/CVE-2026-22101',
    software: [{ app_name: 'spring-webmvc', version: '6.1.2', app_path: '/app/lib/spring-webmvc-6.1.2.jar' }],
    images: ['web'],
  },
  {
    vul_id: 'CVE-2026-30881',
    type: 'app_vul',
    vul_name: 'serve-static: open redirect',
    severity_level: 'High',
    cve_list: [{ cve_id: 'CVE-2026-30881', cvss: 7.1 }],
    solution_detail: 'Update serve-static to 1.16.0.',
    url: 'https://nvd.nist.gov/vuln/detail/CVE-2026-30881',
    software: [{ app_name: 'serve-static', version: '1.15.0', app_path: '/app/node_modules/serve-static' }],
    images: ['web'],
  },
  {
    vul_id: 'HCE2-SA-2026-0077',
    vul_name: 'curl: credentials kept over a redirect to another port',
    severity_level: 'Medium',
    cve_list: [{ cve_id: 'CVE-2026-11873', cvss: 5.9 }],
    solution_detail: '',
    url: `${advisories}/HCE2-SA-2026-0077.xml`,
    software: [{ app_name: 'curl', version: '7.79.1-20.hce2' }],
    images: ['api', 'web', 'worker'],
  },
]
