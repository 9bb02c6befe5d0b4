import type { Secret } from '../base/secret.ts'

/** A key pair that signs requests; `securityToken` stands beside it when the keys are temporary. */
export interface AccessKeys {
  readonly accessKeyId: string
  readonly secretAccessKey: Secret
  readonly securityToken: Secret | undefined
}

/** Log in with access keys. */
export interface AccessKeyLogin extends AccessKeys {
  readonly method: 'aksk'
}

/** Log in with an IAM token that somebody else obtained. */
export interface TokenLogin {
  readonly method: 'token'
  readonly token: Secret
}

/** Log in as an IAM user, with account name, user name and password. */
export interface PasswordLogin {
  readonly method: 'password'
  readonly account: string
  readonly user: string
  readonly password: Secret
}

/** Log in with GitHub's ID token at an IAM identity provider; ends in an IAM token. */
export interface OidcIamLogin {
  readonly method: 'oidc_iam'
  readonly identityProvider: string
  readonly audience: string
}

/** Log in with GitHub's ID token at STS; ends in temporary access keys of a trust agency. */
export interface OidcStsLogin {
  readonly method: 'oidc_sts'
  readonly providerUrn: string
  readonly agencyUrn: string
  readonly audience: string
}

/** Who we are, by exactly one method. */
export type Login = AccessKeyLogin | TokenLogin | PasswordLogin | OidcIamLogin | OidcStsLogin
