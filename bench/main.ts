/**
 * Measures the built action and prints Markdown tables: `npm run bench`, or `npm run bench -- 25` for that many rounds.
 * Only ratios within one run are comparable; absolute times depend on the machine. Fails when start-up exceeds its limit.
 */
import { measureDist, measureFootprint } from './footprint.ts'
import { measureLag } from './lag.ts'
import { measurePhases } from './phases.ts'
import { runScale, scaleCases } from './scale.ts'
import { measureStartUp } from './start-up.ts'
import { describeSeries, tellSpread } from './statistics.ts'

const rounds = Number(process.argv[2] ?? 15)

for (const protocol of ['http', 'https'] as const) {
  heading(`Start-up: one post over ${protocol.toUpperCase()}, whole processes, ${rounds} rounds`)
  table(['program', 'ms, median (quartiles)', 'action / program'])
  for (const { name, time, ratio, isWithinLimit } of await measureStartUp(rounds, protocol)) {
    const isTooMuch = protocol === 'http' && !isWithinLimit
    row([name, time, isTooMuch ? `${ratio}, **too much**` : ratio])
    if (isTooMuch) process.exitCode = 1
  }
}

heading(`Phases of the action, ${rounds} runs`)
table(['phase', 'ms, median (quartiles)', 'share of the total'])
for (const { name, time, share } of await measurePhases(rounds)) row([name, time, share])

heading('Footprint')
table(['run', 'files of dist/', 'their bytes', 'Node modules', 'peak MiB', 'calls'])
for (const [name, inputs] of Object.entries({ 'wait: false': { wait: 'false' }, 'wait: true': {} })) {
  const { files, bytes, builtinCount, peakMiB, calls } = await measureFootprint(inputs)
  row([name, files.length, bytes, builtinCount, peakMiB, calls])
}
row(['all of dist/', '', measureDist(), '', '', ''])

heading('Scale')
table(['scan', 'calls', 'list calls', 'polls', 'connections', 'billed scans', 's'])
for (const scaleCase of scaleCases) {
  const { step, calls, lists, looks, connections, billed } = await runScale(scaleCase)
  row([scaleCase.name, calls, lists, looks, connections, billed.scans, (step.durationMs / 1000).toFixed(1)])
}

heading('Lag: from the end of a scan to the verdict')
table(['scan', 'pause between polls', 'lag in ms, median (quartiles)', 'lag / pause'])
for (const [scanMs, pollIntervalMs] of [
  [1100, 500],
  [2300, 1000],
] as const) {
  const lags: number[] = []
  for (let run = 0; run < 7; run += 1) lags.push(await measureLag(scanMs + run * (pollIntervalMs / 7), pollIntervalMs))
  const spread = describeSeries(lags)
  row([
    `${scanMs} ms and more`,
    `${pollIntervalMs} ms`,
    tellSpread(spread, 0),
    (spread.median / pollIntervalMs).toFixed(2),
  ])
}

function heading(text: string): void {
  console.log(`\n## ${text}\n`)
}

function table(columns: readonly string[]): void {
  row(columns)
  row(columns.map(() => '---'))
}

function row(cells: readonly (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}
