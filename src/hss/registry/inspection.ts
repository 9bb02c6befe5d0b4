import type { Inspection } from '../../domain/inspection.ts'
import type { ScanTarget } from '../../domain/scan-target.ts'
import { encodeComponent } from '../../http/request.ts'
import type { HssCall, HssClient } from '../client.ts'
import type { Operation } from '../dry-run/looking-client.ts'
import { countRule, digestRule, ratingRule, timeRule } from '../dry-run/field-rule.ts'
import { createInspection } from '../dry-run/inspection.ts'
import { createRegistryCalls, type DetailTarget } from './calls.ts'
import { createSourceOf, type RegistrySourceOptions } from './source.ts'

const operations: readonly Operation[] = [
  { name: 'ListRegistryImages', method: 'GET', path: /^\/image\/registries\/images$/, use: 'use_list_images' },
  { name: 'ListRegistry', method: 'GET', path: /^\/image\/registries$/, use: 'use_list_registries' },
  {
    name: 'ListImageVulnerabilities',
    method: 'GET',
    path: /^\/image\/[^/]+\/vulnerabilities$/,
    use: 'use_read_findings',
  },
  { name: 'ListGeneralImageVuls', method: 'GET', path: /^\/images\/vulnerabilities$/, use: 'use_read_catalogue' },
  { name: 'ListImageMalware', method: 'GET', path: /^\/image\/[^/]+\/malwares$/, use: 'use_read_malicious_files' },
  {
    name: 'ListVulAffectImageApps',
    method: 'GET',
    path: /^\/image\/vulnerability\/[^/]+\/apps$/,
    use: 'use_read_affected_software',
  },
  { name: 'ListImageApps', method: 'GET', path: /^\/image\/[^/]+\/apps$/, use: 'use_read_software' },
  {
    name: 'CreateImageSynchronizeTask',
    method: 'POST',
    path: /^\/image\/image-sync\/tasks$/,
    use: 'use_synchronize',
  },
  {
    name: 'CreateManualImageScanTask',
    method: 'POST',
    path: /^\/image\/image-scan\/tasks$/,
    use: 'use_start_scans',
  },
]

/** The image types that have no list of software. */
const withoutSoftware = ['jfrog']

/** The inspection of images in registries, for a dry run. It synchronizes nothing. */
export function inspectRegistryImages(
  client: HssClient,
  target: ScanTarget,
  options: RegistrySourceOptions,
): Inspection {
  return createInspection(client, {
    listPath: '/image/registries/images',
    operations,
    rules: [
      digestRule('image_digest'),
      timeRule('latest_scan_time'),
      ratingRule('severity_level'),
      countRule('vul_num'),
      countRule('malicious_file_num'),
    ],
    isSynchronized: true,
    openSource(dryClient) {
      const calls = createRegistryCalls(dryClient)
      let asked: DetailTarget | undefined
      const source = createSourceOf(
        {
          ...calls,
          readFindings(image, ...rest) {
            asked = image
            return calls.readFindings(image, ...rest)
          },
        },
        target,
        options,
      )
      return { source, imageType: 'registry', listSoftwareCalls: (_, id) => askForSoftware(asked, id) }
    },
  })
}

/** The calls for software. All detail queries name the image in the same way. */
function askForSoftware(image: DetailTarget | undefined, vulnerabilityId: string | undefined): HssCall[] {
  if (image === undefined) return []
  const id = encodeComponent(image.imageId)
  const page = { offset: 0, limit: 10 }
  const { imageType, namespace, imageName, imageVersion } = image
  const names = { image_type: imageType, namespace, image_name: imageName, tag_name: imageVersion }
  const calls: HssCall[] = []
  if (!withoutSoftware.includes(imageType))
    calls.push({ method: 'GET', path: `/image/${id}/apps`, query: { ...names, ...page }, purpose: 'look' })
  if (vulnerabilityId !== undefined) {
    const query = { is_handled: false, image_type: 'registry', vul_id: vulnerabilityId, ...page }
    calls.push({ method: 'GET', path: `/image/vulnerability/${id}/apps`, query, purpose: 'look' })
  }
  return calls
}
