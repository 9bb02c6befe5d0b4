import { declareImage, sample, sampleAccess, sampleImages, sampleVulnerabilities } from '../emulator/index.ts'
import type { Emulator, World } from '../emulator/index.ts'

const [, webshell] = sampleImages

/** The world that the vendor's clients look at: one row of every kind, so that every documented field is somewhere. */
export const world: World = {
  ...sampleAccess,
  iamAgencies: [{ name: 'scanner', domainId: 'delegating-domain', domainName: 'delegating-account' }],
  images: [
    ...sampleImages.map((image) => ({ ...image, scan_status: 'success' })),
    declareImage('app-1_2.x:v1.0-a', { scan_status: 'success', image_size: 9_007_199_254_740_991 }),
    declareImage('broken:v1', { scan_status: 'failed', scan_failed_desc: 'huge_image' }),
    declareImage('odd:v1', { non_scan_reason: '镜像格式不支持' }),
  ],
  vulnerabilities: sampleVulnerabilities.map((entry) => ({ ...entry, label_list: ['hot', 'cold'] })),
}

/** An image in a registry, as a post names it, and its kind. */
const registryImage = {
  id: 4711,
  image_id: 'registry-image-1',
  image_digest: `sha256:${'1'.repeat(64)}`,
  registry_id: 'registry-1',
  registry_name: 'harbor-1',
  registry_type: 'Harbor',
  image_name: 'web',
  image_version: 'v1',
  namespace: 'team',
  instance_id: '',
  instance_url: '',
  image_type: 'harbor',
}

/** What the clients must know of it. */
export function describeWorld({ urls, idToken }: Emulator): object {
  return {
    ...sample,
    urls,
    idTokenUrl: idToken.requestUrl,
    idTokenRequestToken: idToken.requestToken,
    imageId: webshell.image_id,
    registryImage,
  }
}
