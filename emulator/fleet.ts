import type { ImageDeclaration } from './world/image.ts'
import type { RegistryDeclaration, RegistryImageDeclaration } from './world/registry.ts'
import type { VulnerabilityDeclaration } from './world/vulnerability.ts'

/** The size of a generated part of a world. */
export interface FleetSize {
  readonly images: number
  /** Each image is listed once per host. Default 1. */
  readonly hostsPerImage?: number
  /** Default 0. */
  readonly vulnerabilitiesPerImage?: number
  /** The number of images that share each vulnerability. Default 1: every vulnerability is in only one image. */
  readonly imagesPerVulnerability?: number
  /** Overrides fields of every row, for example its scan script. */
  readonly image?: Omit<ImageDeclaration, 'image_name'>
}

/** The size of a generated registry. */
export interface RegistryFleetSize extends Omit<FleetSize, 'hostsPerImage' | 'image'> {
  /** Overrides fields of the registry. */
  readonly registry?: Partial<RegistryDeclaration>
  /** Overrides fields of every tag, for example its scan script. */
  readonly image?: Omit<RegistryImageDeclaration, 'image_name'>
}

/** Generates a registry and the vulnerabilities of its images. The same size always gives the same registry. */
export function buildRegistryFleet(size: RegistryFleetSize): {
  registries: RegistryDeclaration[]
  vulnerabilities: VulnerabilityDeclaration[]
} {
  const imageIds = Array.from({ length: size.images }, (_, index) => nameImageId(index).replace('4000', '4001'))
  const images = imageIds.map((image_id, index) => ({
    namespace: 'fleet',
    image_version: 'v1',
    image_id,
    ...size.image,
    image_name: nameApp(index),
  }))
  const vulnerabilities = buildVulnerabilities(imageIds, size)
  return {
    registries: [{ registry_name: 'swr', ...size.registry, images }],
    vulnerabilities: vulnerabilities.map((entry) => ({ ...entry, image_type: 'registry' })),
  }
}

const severities = ['Low', 'Medium', 'High', 'Critical']

/** Generates images and vulnerabilities for a large world. The same size always gives the same fleet. */
export function buildFleet(size: FleetSize): {
  images: ImageDeclaration[]
  vulnerabilities: VulnerabilityDeclaration[]
} {
  const imageIds = Array.from({ length: size.images }, (_, index) => nameImageId(index))
  return {
    images: imageIds.flatMap((imageId, index) => buildRows(imageId, index, size)),
    vulnerabilities: buildVulnerabilities(imageIds, size),
  }
}

function buildRows(imageId: string, index: number, { hostsPerImage = 1, image }: FleetSize): ImageDeclaration[] {
  return Array.from({ length: hostsPerImage }, (_, host) => ({
    image_version: 'v1',
    image_id: imageId,
    host_name: `node-${host + 1}`,
    host_num: hostsPerImage,
    ...image,
    image_name: `imagehub.example.com/fleet/${nameApp(index)}`,
  }))
}

function buildVulnerabilities(imageIds: readonly string[], size: FleetSize): VulnerabilityDeclaration[] {
  const { vulnerabilitiesPerImage = 0, imagesPerVulnerability = 1 } = size
  const groups = Array.from({ length: Math.ceil(imageIds.length / imagesPerVulnerability) }, (_, group) =>
    imageIds.slice(group * imagesPerVulnerability, (group + 1) * imagesPerVulnerability),
  )
  return groups.flatMap((images, group) =>
    Array.from({ length: vulnerabilitiesPerImage }, (_, index) =>
      buildVulnerability(group * vulnerabilitiesPerImage + index, images),
    ),
  )
}

function buildVulnerability(number: number, images: readonly string[]): VulnerabilityDeclaration {
  const id = `CVE-2026-${10_000 + number}`
  return {
    vul_id: id,
    type: number % 5 === 4 ? 'app_vul' : 'linux_vul',
    severity_level: severities[number % severities.length] ?? 'Low',
    cve_list: [{ cve_id: id, cvss: 2.5 * ((number % severities.length) + 1) }],
    images,
  }
}

function nameApp(index: number): string {
  return `app-${String(index).padStart(5, '0')}`
}

function nameImageId(index: number): string {
  return `00000000-0000-4000-a000-${String(index).padStart(12, '0')}`
}
