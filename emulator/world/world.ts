import type { Behaviour } from './behaviour.ts'
import type { ImageDeclaration, ScanScript } from './image.ts'
import type {
  AccessKeyDeclaration,
  AgencyDeclaration,
  IamAgencyDeclaration,
  IdentityProviderDeclaration,
  TokenDeclaration,
  UserDeclaration,
} from './principal.ts'
import type { RegistryDeclaration } from './registry.ts'
import type { VulnerabilityDeclaration } from './vulnerability.ts'

/** An IAM project; its name is the region, or `{region}_{name}` for a sub-project. */
export interface ProjectDeclaration {
  readonly id: string
  readonly name: string
  readonly domainId?: string
  readonly enabled?: boolean
}

/** The repository on the code-scanning side. */
export interface GithubDeclaration {
  readonly token: string
  readonly repository: string
  readonly permission?: 'write' | 'none'
  readonly codeScanning?: 'enabled' | 'disabled'
  readonly processingMs?: number
  /** The errors that the processing of every upload fails with. */
  readonly processingErrors?: readonly string[]
}

/** The runner's ID token endpoint: the token that it requires, and the subject of the tokens that it issues. */
export interface RunnerDeclaration {
  readonly requestToken?: string
  readonly subject?: string
}

/** All data of the emulator. Everything that is left out is empty. */
export interface World {
  readonly projects?: readonly ProjectDeclaration[]
  readonly accessKeys?: readonly AccessKeyDeclaration[]
  readonly tokens?: readonly TokenDeclaration[]
  readonly users?: readonly UserDeclaration[]
  readonly identityProviders?: readonly IdentityProviderDeclaration[]
  readonly agencies?: readonly AgencyDeclaration[]
  readonly iamAgencies?: readonly IamAgencyDeclaration[]
  readonly images?: readonly ImageDeclaration[]
  readonly registries?: readonly RegistryDeclaration[]
  readonly vulnerabilities?: readonly VulnerabilityDeclaration[]
  /** The effect of a post on a row without its own script. */
  readonly defaultScan?: ScanScript
  readonly github?: GithubDeclaration
  readonly runner?: RunnerDeclaration
  readonly behaviour?: Partial<Behaviour>
}
