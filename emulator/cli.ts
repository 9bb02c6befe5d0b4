/** Runs the emulator with sample data until Ctrl-C, and prints the command that runs the action against it. */
import { startEmulator } from './emulator.ts'
import { sample, sampleImages, sampleWorld } from './samples.ts'

// Slow enough to watch, short enough to wait for.
const defaultScan = { startDelayMs: 500, queueMs: 1500, scanMs: 3000, detailsLagMs: 500 }
const emulator = await startEmulator({ world: { ...sampleWorld, defaultScan } })
const { urls, idToken } = emulator

const keys = {
  region: sample.region,
  access_key_id: sample.accessKeyId,
  secret_access_key: sample.secretAccessKey,
  endpoint: urls.hss,
}
const endpoints = { iam_endpoint: urls.iam, sts_endpoint: urls.sts }
// With digests, so that the same command also proves a second scan.
const images = sampleImages.map(
  ({ image_name, image_version, image_digest }) => `${image_name}:${image_version}@${image_digest}`,
)
const local = { images: images.join(', ') }
const registry = { source: 'registry', images: `swr.${sample.region}.myhuaweicloud.com/shop/frontend/web:1.4.0` }

// npm passes on a signal that the terminal has already sent to both processes, so it may arrive twice.
let isClosing = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (!isClosing) void emulator.close()
    isClosing = true
  })
}

console.log(`The HSS emulator is running with sample data.

Inputs of a step that uses the action:

${writeInputs({ ...keys, ...endpoints, ...local })}

For an image in a registry, which HSS lists once it has synchronized the registry, with these instead:

${writeInputs(registry)}

To run the built action, paste one of these into a second shell (such as bash) in the folder of the project. First the local images:

${writeCommand(local)}

The image in the registry:

${writeCommand(registry)}

Other sign-in methods, instead of the keys:

  token: ${sample.token}
  iam_account: ${sample.account}, iam_user: ${sample.user}, iam_password: ${sample.password}
  oidc_identity_provider: ${sample.identityProvider}
  oidc_provider_urn: ${sample.providerUrn}, oidc_agency_urn: ${sample.agencyUrn}

Environment variables, for OIDC and for \`upload_sarif\` (github_token: ${sample.githubToken}):

  ACTIONS_ID_TOKEN_REQUEST_URL='${idToken.requestUrl}'
  ACTIONS_ID_TOKEN_REQUEST_TOKEN='${idToken.requestToken}'
  GITHUB_API_URL='${urls.github}' GITHUB_REPOSITORY='${sample.repository}'

Press Ctrl-C to stop it.`)

function writeInputs(inputs: Readonly<Record<string, string>>): string {
  const lines = Object.entries(inputs).map(([name, value]) => `  ${name}: ${value}`)
  return lines.join('\n')
}

/** The command that starts the action as the runner does. On Linux, `npx node` is the Node 24 that `npm ci` installed. */
function writeCommand(asked: Readonly<Record<string, string>>): string {
  const inputs = { ...keys, project_id: sample.projectId, poll_interval_seconds: '1', ...asked }
  const folder = '"$PWD"/preview/trial'
  const variables = Object.entries(inputs).map(([name, value]) => `INPUT_${name.toUpperCase()}='${value}'`)
  const files = [
    `RUNNER_TEMP=${folder}`,
    `GITHUB_OUTPUT=${folder}/outputs.txt`,
    `GITHUB_STEP_SUMMARY=${folder}/summary.md`,
  ]
  const prepare = 'mkdir -p preview/trial && : > preview/trial/outputs.txt && : > preview/trial/summary.md &&'
  return [prepare, 'env', ...variables, ...files, 'npx node dist/index.js'].join(' \\\n  ').replace(/^/, '  ')
}
