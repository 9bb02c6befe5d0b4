import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { OidcTrust } from '../world/principal.ts'

/** The claims of an ID token that the services check. */
export interface IdTokenClaims {
  readonly iss: string
  readonly aud: string
  readonly sub: string
  readonly iat: number
  readonly nbf: number
  readonly exp: number
  readonly jti: string
}

const lifetimeSeconds = 300

/** GitHub's issuer of ID tokens. It recognises the tokens that it signed. */
export class IdTokenIssuer {
  readonly issuer = 'https://token.actions.githubusercontent.com'
  readonly #key = randomBytes(32)

  /** Issues a signed token for this audience and subject, valid for five minutes. */
  issue(audience: string, subject: string, nowMs: number): string {
    const issuedAt = Math.floor(nowMs / 1000)
    const claims: IdTokenClaims = {
      iss: this.issuer,
      aud: audience,
      sub: subject,
      iat: issuedAt,
      nbf: issuedAt - 5,
      exp: issuedAt + lifetimeSeconds,
      jti: randomUUID(),
    }
    const signed = `${encodePart({ typ: 'JWT', alg: 'HS256', kid: 'emulator' })}.${encodePart(claims)}`
    return `${signed}.${this.#sign(signed)}`
  }

  /** The claims of a token that was signed here, is valid now, and is trusted; otherwise the problem with it. */
  verify(token: string, trust: OidcTrust, nowMs: number): IdTokenClaims | string {
    const [header, payload, signature, ...rest] = token.split('.')
    if (header === undefined || payload === undefined || signature === undefined || rest.length > 0)
      return 'id token is malformed'
    if (this.#sign(`${header}.${payload}`) !== signature) return 'id token signature is invalid'
    const claims: IdTokenClaims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    if (nowMs >= claims.exp * 1000 || nowMs < claims.nbf * 1000) return 'id token is expired or not yet valid'
    if (claims.iss !== this.issuer) return 'issuer is not trusted'
    if (claims.aud !== trust.audience) return `audience ${claims.aud} is not a registered client id`
    if (!trust.subjects.some((subject) => matchesSubject(subject, claims.sub)))
      return `subject ${claims.sub} is not trusted`
    return claims
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url')
  }
}

function encodePart(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

function matchesSubject(trusted: string, subject: string): boolean {
  const parts = trusted.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(subject)
}
