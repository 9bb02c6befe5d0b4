import { randomBytes } from 'node:crypto'
import { KeyLock } from '../auth/lock.ts'
import type { AccessKeyDeclaration, Permissions, TokenDeclaration } from '../world/principal.ts'

/** Every key and token in force, those handed out at run time among them. */
export class Keyring {
  readonly lock = new KeyLock()
  readonly #accessKeys = new Map<string, AccessKeyDeclaration>()
  readonly #tokens = new Map<string, TokenDeclaration>()

  /** The pair of keys with that id. */
  accessKey(accessKeyId: string): AccessKeyDeclaration | undefined {
    return this.#accessKeys.get(accessKeyId)
  }

  /** The token spelled like that. */
  token(token: string): TokenDeclaration | undefined {
    return this.#tokens.get(token)
  }

  /** Brings a pair of keys into force, in place of one with the same id. */
  addAccessKey(key: AccessKeyDeclaration): void {
    this.#accessKeys.set(key.accessKeyId, key)
  }

  /** Brings a token into force. */
  addToken(token: TokenDeclaration): void {
    this.#tokens.set(token.token, token)
  }

  /** Takes a token out of force, as IAM does when the password changes: it is then answered like a garbled one. */
  revokeToken(token: string): void {
    this.#tokens.delete(token)
  }

  /** Takes every token out of force. */
  revokeAllTokens(): void {
    this.#tokens.clear()
  }

  /** Hands out a token, about as long as real ones. */
  issueToken(expiresAtMs: number, projectId: string | undefined, permissions: Permissions): string {
    const token = `MIIemulated${randomBytes(1200).toString('base64')}`
    this.addToken({ token, expiresAtMs, permissions, ...(projectId === undefined ? {} : { projectId }) })
    return token
  }

  /** Hands out temporary keys. */
  issueKeys(expiresAtMs: number, permissions: Permissions): Required<AccessKeyDeclaration> {
    const key = {
      accessKeyId: `HST${randomBytes(9).toString('hex').toUpperCase().slice(0, 17)}`,
      secretAccessKey: randomBytes(20).toString('hex'),
      securityToken: `hQpjbi1ub3J0${randomBytes(400).toString('base64')}`,
      expiresAtMs,
      permissions,
    }
    this.addAccessKey(key)
    return key
  }
}
