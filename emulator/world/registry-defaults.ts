import { hashText, makeUuid } from './image-defaults.ts'
import type { RegistryDeclaration, RegistryImageDeclaration, RegistryImagePatch, RegistryType } from './registry.ts'

/** A registry with all fields that HSS shows. */
export interface Registry {
  readonly declaration: RegistryDeclaration
  readonly id: string
  readonly name: string
  readonly type: RegistryType
  readonly addr: string
  readonly projectId: string
  readonly enterpriseProjectId: string
}

const imageTypes: Readonly<Record<RegistryType, string>> = {
  SwrPrivate: 'private_image',
  SwrShared: 'shared_image',
  SwrEnterprise: 'instance_image',
  Harbor: 'harbor',
  Jfrog: 'jfrog',
  // Not documented.
  Other: 'other',
}

const hour = 3_600_000

/** The fields of a row that was never scanned. */
export const neverScannedInRegistry = {
  scan_status: 'unscan',
  scan_failed_code: null,
  scan_failed_desc: null,
  latest_scan_time: null,
  vul_num: 0,
  unsafe_setting_num: 0,
  malicious_file_num: 0,
  severity_level: null,
} as const satisfies RegistryImagePatch

/** Fills in a whole registry from its declaration. The same declaration always gives the same ID and address. */
export function fillRegistry(declaration: RegistryDeclaration, defaultProjectId: string, region: string): Registry {
  const { registry_name: name, registry_type: type = 'SwrPrivate' } = declaration
  const isSwr = type === 'SwrPrivate' || type === 'SwrShared'
  return {
    declaration,
    id: declaration.registry_id ?? hashText(`registry ${name}`).slice(0, 32),
    name,
    type,
    addr: declaration.registry_addr ?? `https://${isSwr ? `swr.${region}.myhuaweicloud.com` : `${name}.example.com`}`,
    projectId: declaration.project_id ?? defaultProjectId,
    enterpriseProjectId: declaration.enterprise_project_id ?? '0',
  }
}

/** Fills in a whole row from its declaration. The same declaration always gives the same IDs and digest. */
export function fillRegistryImage(
  declared: RegistryImageDeclaration,
  registry: Registry,
  startedAtMs: number,
): RegistryImagePatch {
  const namespace = declared.namespace ?? 'library'
  const version = declared.image_version ?? 'latest'
  const repository = `${namespace}/${declared.image_name}`
  const reference = `${repository}:${version}`
  const status = declared.scan_status ?? 'unscan'
  const digest = declared.image_digest ?? nameDigest(registry, reference, 0)
  const defaults: Required<RegistryImagePatch> = {
    ...neverScannedInRegistry,
    id: nameRecord(registry, reference),
    image_id: nameContent(registry, repository, digest),
    image_digest: digest,
    namespace,
    image_name: declared.image_name,
    image_version: version,
    image_type: imageTypes[registry.type],
    registry_id: registry.id,
    registry_name: registry.name,
    registry_type: registry.type,
    latest_version: true,
    scannable: declared.is_multiple_arch !== true,
    is_multiple_arch: false,
    scan_status: status,
    scan_failed_code: status === 'failed' ? 'unknown_error' : null,
    scan_failed_desc: status === 'failed' ? 'unknown_error' : null,
    image_size: 123_456_789,
    latest_update_time: startedAtMs - 24 * hour,
    latest_scan_time: status === 'success' ? startedAtMs - hour : null,
    latest_sync_time: registry.declaration.latest_sync_time ?? startedAtMs - 8 * hour,
    association_images: null,
    ...describePlace(registry),
  }
  return { ...defaults, ...pickFields(declared, defaults) }
}

/** The digest of the nth content of a tag. */
export function nameDigest(registry: Registry, reference: string, push: number): string {
  return `sha256:${hashText(`content ${registry.name} ${reference}${push === 0 ? '' : ` ${push}`}`)}`
}

/** The `image_id` of a content: all tags of a repository with this content share it. */
export function nameContent(registry: Registry, repository: string, digest: string): string {
  return makeUuid(`content ${registry.name} ${repository} ${digest}`)
}

/** An odd record ID between 2^60 and 2^61, which no number of JavaScript equals. */
export function nameRecord(registry: Registry, reference: string, record = 0): string {
  const hash = hashText(`record ${registry.name} ${reference} ${record}`)
  return String((BigInt(`0x${hash.slice(0, 15)}`) + 2n ** 60n) | 1n)
}

function describePlace({ type, name }: Registry): Required<PlaceFields> {
  const none = { domain_name: null, shared_status: null, instance_id: null, instance_name: null, instance_url: null }
  if (type === 'SwrShared') return { ...none, domain_name: 'sharing-account', shared_status: 'effective' }
  if (type !== 'SwrEnterprise') return none
  return {
    ...none,
    instance_id: makeUuid(`instance ${name}`),
    instance_name: name,
    instance_url: `https://${name}.swr-pro.example.com`,
  }
}

type PlaceFields = Pick<
  RegistryImagePatch,
  'domain_name' | 'shared_status' | 'instance_id' | 'instance_name' | 'instance_url'
>

function pickFields(declared: RegistryImageDeclaration, defaults: RegistryImagePatch): RegistryImagePatch {
  return Object.fromEntries(Object.entries(declared).filter(([name]) => Object.hasOwn(defaults, name)))
}
