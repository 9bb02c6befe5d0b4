import { randomBytes } from 'node:crypto'
import { KeyLock } from '../auth/lock.ts'
import type { AccessKeyDeclaration, Permissions, TokenDeclaration } from '../world/principal.ts'

/** All valid keys and tokens, including those issued at run time. */
export class Keyring {
  readonly lock = new KeyLock()
  readonly #accessKeys = new Map<string, AccessKeyDeclaration>()
  readonly #tokens = new Map<string, TokenDeclaration>()

  /** The key pair with this ID. */
  accessKey(accessKeyId: string): AccessKeyDeclaration | undefined {
    return this.#accessKeys.get(accessKeyId)
  }

  /** The token with this text. */
  token(token: string): TokenDeclaration | undefined {
    return this.#tokens.get(token)
  }

  /** Adds a key pair, and replaces one with the same ID. */
  addAccessKey(key: AccessKeyDeclaration): void {
    this.#accessKeys.set(key.accessKeyId, key)
  }

  /** Adds a token. */
  addToken(token: TokenDeclaration): void {
    this.#tokens.set(token.token, token)
  }

  /** Revokes a token, as IAM does when the password changes: it is then refused like a garbled one. */
  revokeToken(token: string): void {
    this.#tokens.delete(token)
  }

  /** Revokes all tokens. */
  revokeAllTokens(): void {
    this.#tokens.clear()
  }

  /** Issues a token, about as long as real ones. */
  issueToken(expiresAtMs: number, projectId: string | undefined, permissions: Permissions): string {
    const token = `MIIemulated${randomBytes(1200).toString('base64')}`
    this.addToken({ token, expiresAtMs, permissions, ...(projectId === undefined ? {} : { projectId }) })
    return token
  }

  /** Issues temporary keys. */
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
