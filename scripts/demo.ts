/**
 * Runs the built action against the emulator, in the way GitHub's runner does: first the example request of the API
 * documentation without waiting, then the same images with `wait: true`. Prints the log, the outputs and the summary of each run.
 */
import { sample, sampleImages, sampleWorld, startEmulator } from '../emulator/index.ts'
import { runAction } from '../runner/run-action.ts'

const emulator = await startEmulator({ world: sampleWorld })
const images = sampleImages.map(({ image_name, image_version, image_digest, image_id }) => ({
  image_name,
  image_version,
  image_digest,
  image_id,
}))
const inputs = {
  region: sample.region,
  project_id: sample.projectId,
  enterprise_project_id: 'all_granted_eps',
  access_key_id: sample.accessKeyId,
  secret_access_key: sample.secretAccessKey,
  endpoint: emulator.urls.hss,
  images: JSON.stringify(images, null, 2),
  poll_interval_seconds: '0.2',
}

await show('wait: false only submits the request', { ...inputs, wait: 'false' })
await show('wait: true waits and proves the result', inputs)
await emulator.close()

async function show(title: string, withInputs: Readonly<Record<string, string>>): Promise<void> {
  const before = emulator.requests.length
  const step = await runAction({ with: withInputs })
  heading(title)
  console.log(step.log + step.errorLog)
  heading('What HSS received')
  for (const { method, path, query, headers, body, status } of emulator.requests.slice(before)) {
    console.log(`${method} ${path}?${new URLSearchParams(query as Record<string, string>).toString()} -> ${status}`)
    if (!path.endsWith('/batch-scan')) continue
    console.log(
      `  region: ${String(headers['region'])}\n  authorization: ${String(headers['authorization'])}\n  ${body}`,
    )
  }
  heading('Outputs')
  for (const [name, value] of Object.entries(step.outputs)) console.log(`${name}: ${value}`)
  heading('Job summary')
  console.log(step.summary)
  console.log(`exit code ${step.exitCode}`)
}

function heading(text: string): void {
  console.log(`\n=== ${text} ===\n`)
}
