import { startEmulator } from './emulator.ts'
import { sample, sampleImages, sampleWorld } from './samples.ts'

// Slow enough to watch, short enough to wait for.
const defaultScan = { startDelayMs: 1000, queueMs: 3000, scanMs: 6000, detailsLagMs: 1000 }
const emulator = await startEmulator({ world: { ...sampleWorld, defaultScan } })
const { urls, idToken } = emulator

console.log(`The HSS emulator is running with sample data. Inputs for the action:

  region: ${sample.region}
  access_key_id: ${sample.accessKeyId}
  secret_access_key: ${sample.secretAccessKey}
  endpoint: ${urls.hss}
  iam_endpoint: ${urls.iam}
  sts_endpoint: ${urls.sts}
  images: |
${sampleImages.map((image) => `    ${image.image_name}:${image.image_version}`).join('\n')}

To scan an image that only a synchronization shows:

  source: registry
  images: swr.${sample.region}.myhuaweicloud.com/shop/frontend/web:1.4.0

Other sign-in methods, instead of the keys:

  token: ${sample.token}
  iam_account: ${sample.account}, iam_user: ${sample.user}, iam_password: ${sample.password}
  oidc_identity_provider: ${sample.identityProvider}
  oidc_provider_urn: ${sample.providerUrn}, oidc_agency_urn: ${sample.agencyUrn}

Environment variables:

  ACTIONS_ID_TOKEN_REQUEST_URL='${idToken.requestUrl}'
  ACTIONS_ID_TOKEN_REQUEST_TOKEN='${idToken.requestToken}'
  GITHUB_API_URL='${urls.github}' GITHUB_REPOSITORY='${sample.repository}' (github_token: ${sample.githubToken})

Press Ctrl-C to stop it.`)

process.once('SIGINT', () => void emulator.close())
