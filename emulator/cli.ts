import { startEmulator } from './emulator.ts'
import { sample, sampleImages, sampleWorld } from './samples.ts'

// Slow enough to watch, quick enough not to bore.
const defaultScan = { startDelayMs: 1000, queueMs: 3000, scanMs: 6000, detailsLagMs: 1000 }
const emulator = await startEmulator({ world: { ...sampleWorld, defaultScan } })
const { urls, idToken } = emulator

console.log(`A sample HSS is running. Inputs for the action:

  region: ${sample.region}
  access_key_id: ${sample.accessKeyId}
  secret_access_key: ${sample.secretAccessKey}
  endpoint: ${urls.hss}
  iam_endpoint: ${urls.iam}
  sts_endpoint: ${urls.sts}
  images: |
${sampleImages.map((image) => `    ${image.image_name}:${image.image_version}`).join('\n')}

Or, with \`source: registry\`, an image that only a sync shows:
  images: swr.${sample.region}.myhuaweicloud.com/shop/frontend/web:1.4.0

Instead of the keys: token: ${sample.token}
  or iam_account: ${sample.account}, iam_user: ${sample.user}, iam_password: ${sample.password}
  or oidc_identity_provider: ${sample.identityProvider}
  or oidc_provider_urn: ${sample.providerUrn}, oidc_agency_urn: ${sample.agencyUrn}

Environment:
  ACTIONS_ID_TOKEN_REQUEST_URL='${idToken.requestUrl}'
  ACTIONS_ID_TOKEN_REQUEST_TOKEN='${idToken.requestToken}'
  GITHUB_API_URL='${urls.github}' GITHUB_REPOSITORY='${sample.repository}' (github_token: ${sample.githubToken})

Ctrl-C stops it.`)

process.once('SIGINT', () => void emulator.close())
