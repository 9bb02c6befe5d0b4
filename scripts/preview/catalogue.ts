import type { Vulnerability } from '../../src/domain/finding.ts'
import { makeVulnerability } from './parts.ts'

const advisories = 'https://repo.huaweicloud.com/hce/2.0/sa'

/** A few vulnerabilities as HSS's catalogue would have them; names and numbers are made up. */
export const catalogue: readonly Vulnerability[] = [
  makeVulnerability('HCE2-SA-2026-0101', 'Critical', {
    cves: ['CVE-2026-10001', 'CVE-2026-10002'],
    cvss: 9.8,
    title: 'openssl: buffer overflow in certificate parsing',
    description: 'A crafted certificate makes the parser write past the end of a buffer.',
    solution: 'Update openssl to 3.0.12-7 or later.',
    url: `${advisories}/HCE2-SA-2026-0101.xml`,
  }),
  makeVulnerability('HCE2-SA-2026-0094', 'High', {
    cves: ['CVE-2026-10417'],
    cvss: 8.1,
    title: 'glibc: use after free in name lookups',
    solution: 'Update glibc to 2.34-150 or later.',
    url: `${advisories}/HCE2-SA-2026-0094.xml`,
  }),
  makeVulnerability('CVE-2026-22101', 'High', {
    cves: ['CVE-2026-22101'],
    cvss: 7.5,
    type: 'app_vul',
    title: 'Spring Framework: path traversal in static resources (versions < 6.1.4)',
    solution: 'Update spring-webmvc to 6.1.4.',
    url: 'https://nvd.nist.gov/vuln/detail/CVE-2026-22101',
  }),
  makeVulnerability('HCE2-SA-2026-0077', 'Medium', {
    cves: ['CVE-2026-11873', 'CVE-2026-11874', 'CVE-2026-11875'],
    cvss: 5.9,
    title: 'curl: credentials kept over a redirect to another port',
    url: `${advisories}/HCE2-SA-2026-0077.xml`,
  }),
  makeVulnerability('HCE2-SA-2026-0070', 'Medium', {
    cves: ['CVE-2026-11201'],
    cvss: 5.3,
    title: 'libxml2: endless loop on malformed input',
  }),
  makeVulnerability('HCE2-SA-2026-0066', 'Low', {
    cves: ['CVE-2026-10950'],
    cvss: 3.3,
    title: 'tar: warning is not printed for absolute links',
  }),
]

/** `count` vulnerabilities, half of them medium, for reports that must be cut. */
export function makeManyVulnerabilities(count: number): Vulnerability[] {
  const words = ['Critical', 'High', 'High', 'Medium', 'Medium', 'Medium', 'Medium', 'Medium', 'Low', 'Low']
  return Array.from({ length: count }, (_, index) => {
    const number = String(index).padStart(5, '0')
    return makeVulnerability(`HCE2-SA-2026-${number}`, words[index % words.length] ?? 'Low', {
      cves: [`CVE-2026-${number}`],
      cvss: Math.round((index % 100) + 1) / 10,
      title: `package-${number}: memory is read after it was freed`,
      description: 'A crafted input makes the library read memory that it has already given back, and may end the process.',
      solution: `Update package-${number} to the latest version.`,
      url: `${advisories}/HCE2-SA-2026-${number}.xml`,
    })
  })
}
