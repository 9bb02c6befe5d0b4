export { startEmulator } from './emulator.ts'
export type { Emulator, EmulatorOptions } from './emulator.ts'
export { FaultBook } from './faults/fault-book.ts'
export type { Fault, FaultRule } from './faults/fault.ts'
export type { State } from './state/state.ts'
export type { Answer, Call, CallName, RecordedRequest, ServiceName } from './wire/call.ts'
export { declareImage, declareRegistryImage } from './world/builders.ts'
export type { Behaviour } from './world/behaviour.ts'
export type {
  ContainerDeclaration,
  ImageDeclaration,
  ImageFields,
  ImagePatch,
  RowChange,
  ScanScript,
} from './world/image.ts'
export type {
  AccessKeyDeclaration,
  AgencyDeclaration,
  Denial,
  IamAgencyDeclaration,
  IdentityProviderDeclaration,
  OidcTrust,
  Permissions,
  TokenDeclaration,
  UserDeclaration,
} from './world/principal.ts'
export { registryTypes, scanFailedCodes } from './world/registry.ts'
export type {
  AssociationImage,
  MalwareDeclaration,
  RegistryDeclaration,
  RegistryImageDeclaration,
  RegistryImageFields,
  RegistryImagePatch,
  RegistryRowChange,
  RegistryScanScript,
  RegistryType,
  SyncScript,
  TagPush,
} from './world/registry.ts'
export type { TagPlace } from './state/registry-contents.ts'
export type { BilledScan, ScanPost } from './state/scan-bill.ts'
export type { SoftwareDeclaration, VulnerabilityDeclaration, VulnerabilityType } from './world/vulnerability.ts'
export type { GithubDeclaration, ProjectDeclaration, RunnerDeclaration, World } from './world/world.ts'
export { buildFleet, buildRegistryFleet } from './fleet.ts'
export type { FleetSize, RegistryFleetSize } from './fleet.ts'
export {
  sample,
  sampleAccess,
  sampleImages,
  sampleRegistries,
  sampleRegistryVulnerabilities,
  sampleVulnerabilities,
  sampleWorld,
} from './samples.ts'
