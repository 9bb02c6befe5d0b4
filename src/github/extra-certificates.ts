import { readFileSync } from 'node:fs'

/** Why Node cannot use a certificate file. Node reports this only on stderr, where it is easy to miss. */
export type CertificateProblem = 'missing' | 'unopened' | 'empty'

/** Returns the problem with a file that `NODE_EXTRA_CA_CERTS` names; undefined if it contains a certificate. */
export function findCertificateProblem(path: string): CertificateProblem | undefined {
  try {
    const text = readFileSync(path, 'latin1')
    return /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/.test(text) ? undefined : 'empty'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unopened'
  }
}
