import type { CallName } from '../wire/call.ts'

/** The answer for a missing permission: HSS's two codes, its older numeric shape, the gateway, or an identity policy. */
export type Denial = 'HSS.0013' | 'HSS.0010' | '00000010' | 'APIGW.0302' | 'policy'

/** The permissions of a credential. Without limits, it may do everything in every project. */
export interface Permissions {
  readonly projects?: readonly string[]
  /** The enterprise projects granted to it; a call outside them is a permission error. */
  readonly enterpriseProjects?: readonly string[]
  readonly deny?: { readonly [Name in CallName]?: Denial }
}

/** A key pair; with a security token, it is temporary. */
export interface AccessKeyDeclaration {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly securityToken?: string
  readonly expiresAtMs?: number
  readonly permissions?: Permissions
}

/** A valid token. Without a project, it is unscoped and cannot be used for HSS. */
export interface TokenDeclaration {
  readonly token: string
  readonly projectId?: string
  readonly expiresAtMs?: number
  readonly permissions?: Permissions
}

/** An IAM user who may sign in with a password. */
export interface UserDeclaration {
  readonly account: string
  readonly user: string
  readonly password: string
  readonly permissions?: Permissions
}

/** The claims that an ID token must have: its audience and one of the subjects (`*` matches anything). */
export interface OidcTrust {
  readonly audience: string
  readonly subjects: readonly string[]
  readonly permissions?: Permissions
}

/** An IAM v3 identity provider, named in `X-Idp-Id`. */
export interface IdentityProviderDeclaration extends OidcTrust {
  readonly id: string
}

/** An agency of IAM v3, which gives temporary keys to anyone who may assume it. */
export interface IamAgencyDeclaration {
  readonly name: string
  /** The account that delegates. */
  readonly domainId: string
  readonly domainName: string
  readonly permissions?: Permissions
}

/** An STS v5 provider with the agency that trusts it. */
export interface AgencyDeclaration extends OidcTrust {
  readonly providerUrn: string
  readonly agencyUrn: string
  readonly maxSessionSeconds?: number
}
