/**
 * Runs the built action against the emulator, as GitHub's runner does: a scan that passes, one that fails, one of an image in a
 * registry, and a request without waiting. Prints the logs, and keeps all files of the runs in `preview/demo/`, which each demo
 * replaces. Ends with exit code 1 if a run does not have the expected outcome.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sample, sampleImages, sampleWorld, startEmulator } from '../emulator/index.ts'
import { root } from '../runner/action-file.ts'
import { runAction } from '../runner/run-action.ts'
import { keepFiles } from './demo/kept-files.ts'
import { demoRuns, type DemoRun } from './demo/runs.ts'
import { isOnTheWay, showLog } from './demo/shown-log.ts'

const folder = join(root, 'preview', 'demo')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const emulator = await startEmulator({
  world: {
    ...sampleWorld,
    // They have a result from an earlier scan, which proves nothing.
    images: sampleImages.map((image) => ({ ...image, scan_status: 'success' })),
    defaultScan: { scanMs: 800 },
  },
})

print('This demo runs the built action in dist/ against an HSS emulator on this machine. It needs no account.')
print('For each step it shows the main lines of the log, with shortened digests.')
const seen: string[] = []
try {
  for (const [index, run] of demoRuns.entries()) {
    print(`\n=== ${index + 1}. ${run.title}`)
    for (const [name, value] of Object.entries(run.with)) print(`  ${name}: ${value}`)
    seen.push(`  ${index + 1}. ${await show(run, join(folder, `${index + 1}-${run.name}`))}`)
  }
} finally {
  await emulator.close()
}
print(`\n=== What you saw\n${seen.join('\n')}`)
print(
  'The files of each run are in preview/demo/, and the next demo replaces them: summary.md, report.json, results.sarif,',
)
print(
  'outputs.txt, log.txt, and requests.txt with every request that the emulator received. Nothing else was left behind.',
)

/** Runs one step, prints its log, keeps its files, and returns what the demo saw of it. */
async function show(run: DemoRun, runFolder: string): Promise<string> {
  const before = emulator.requests.length
  const step = await runAction({
    parentFolder: folder,
    with: {
      region: sample.region,
      project_id: sample.projectId,
      access_key_id: sample.accessKeyId,
      secret_access_key: sample.secretAccessKey,
      endpoint: emulator.urls.hss,
      poll_interval_seconds: '0.5',
      ...run.with,
    },
  })
  const requests = emulator.requests.slice(before)
  keepFiles(runFolder, step, requests)
  rmSync(step.folder, { recursive: true })
  for (const line of showLog(step.log)) if (!isOnTheWay(line)) print(line)
  if (run.with['source'] === 'registry') print(describeBill())
  const { outcome = 'none' } = step.outputs
  if (outcome !== run.outcome) throw new Error(`The outcome is ${outcome}, not ${run.outcome}. ${step.errorLog}`)
  return `${run.seen} (\`outcome\`: ${outcome}; exit code: ${step.exitCode}; requests: ${requests.length})`
}

function describeBill(): string {
  const images = emulator.state.registries.bill.entries.map(({ image }) => image)
  return `The emulator's bill: ${images.length} successful ${images.length === 1 ? 'scan' : 'scans'} (${images.join(', ')}).`
}

function print(text: string): void {
  console.log(text.replaceAll(/(sha256:[0-9a-f]{12})[0-9a-f]{52}/g, '$1…'))
}
