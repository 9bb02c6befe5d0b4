import { sample, sampleAccess, startEmulator } from '../emulator/index.ts'
import { runAction } from '../runner/run-action.ts'

/** Measures the milliseconds from the end of a scan of `scanMs` to the verdict of the step. */
export async function measureLag(scanMs: number, pollIntervalMs: number): Promise<number> {
  const emulator = await startEmulator({
    world: {
      ...sampleAccess,
      images: [{ image_name: 'app', image_version: 'v1', image_id: 'id-1', scan: { scanMs } }],
    },
  })
  const step = await runAction({
    with: {
      region: sample.region,
      project_id: sample.projectId,
      access_key_id: sample.accessKeyId,
      secret_access_key: sample.secretAccessKey,
      endpoint: emulator.urls.hss,
      images: 'app:v1',
      fail_on: 'never',
      poll_interval_seconds: String(pollIntervalMs / 1000),
    },
  })
  const post = emulator.calls('batchScan')[0]
  await emulator.close()
  if (step.outputs['outcome'] !== 'passed' || post === undefined) throw new Error(step.log)
  return Date.parse((step.report as { finished_at: string }).finished_at) - (post.atMs + scanMs)
}
