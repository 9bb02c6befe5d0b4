import { readFileSync } from 'node:fs'

/** Why a file of certificates is of no use to Node, which says so on the error channel alone, where nobody looks. */
export type CertificateProblem = 'missing' | 'unopened' | 'empty'

/** What is wrong with a file that `NODE_EXTRA_CA_CERTS` names; undefined when it has a certificate. */
export function findCertificateProblem(path: string): CertificateProblem | undefined {
  try {
    const text = readFileSync(path, 'latin1')
    return /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/.test(text) ? undefined : 'empty'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unopened'
  }
}
