import { gzipSync } from 'node:zlib'
import type { Words } from '../../base/words/index.ts'
import { groupStanding } from '../vulnerability-groups.ts'
import type { PlannedRun } from './plan.ts'
import type { NamedGroup } from './result.ts'
import { renderRun, type RenderedRun } from './run.ts'

/** The maximum size of one file. GitHub's limit is 10 MB after gzip. */
export interface FileLimits {
  readonly gzipBytes: number
  /** The maximum before gzip, however well the file compresses. It spares the runner from compressing huge files. */
  readonly rawBytes: number
}

export const defaultFileLimits: FileLimits = { gzipBytes: 9_500_000, rawBytes: 48_000_000 }

/** The text of one file in pieces, and what it contains. */
export interface RenderedFile {
  readonly pieces: readonly string[]
  readonly resultCount: number
  readonly leftOutCount: number
}

const head = '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[\n'
const tail = '\n]}\n'

/**
 * The maximum number of attempts to shrink a file in proportion to its excess. After that, its size before gzip is limited
 * instead.
 */
const maxTrials = 4

/** Renders one file with these runs. What does not fit is left out of all runs alike, mildest findings first. */
export function renderFile(runs: readonly PlannedRun[], words: Words, limits: FileLimits): RenderedFile {
  const grouped = runs.map(({ category, name, images }) => ({
    category,
    groups: groupStanding(images).map((group): NamedGroup => ({ ...group, name })),
  }))
  let rawBytes = limits.rawBytes
  for (let trial = 0; trial < maxTrials; trial += 1) {
    const file = assemble(grouped, words, rawBytes)
    const gzipBytes = measure(file.pieces, limits.gzipBytes)
    if (gzipBytes <= limits.gzipBytes) return file
    rawBytes = Math.floor(Math.min(rawBytes, sizeOf(file.pieces)) * (limits.gzipBytes / gzipBytes) * 0.95)
  }
  return assemble(grouped, words, Math.min(rawBytes, limits.gzipBytes))
}

interface GroupedRun {
  readonly category: string
  readonly groups: readonly NamedGroup[]
}

/** The runs share the space: a small run takes what it needs and leaves the rest of its share to the larger ones. */
function assemble(runs: readonly GroupedRun[], words: Words, maxBytes: number): RenderedFile {
  let left = maxBytes - head.length - tail.length
  const rendered = new Map<GroupedRun, RenderedRun>()
  for (const run of runs.toSorted((one, other) => one.groups.length - other.groups.length)) {
    const share = Math.floor(left / (runs.length - rendered.size)) - 2
    const result = renderRun(run.category, run.groups, words, share)
    rendered.set(run, result)
    left -= result.bytes + 2
  }
  const inOrder = runs.flatMap((run) => rendered.get(run) ?? [])
  const separated = inOrder.flatMap(({ text }, index) => (index === 0 ? [text] : [',\n', text]))
  return {
    pieces: [head, ...separated, tail],
    resultCount: inOrder.reduce((sum, { resultCount }) => sum + resultCount, 0),
    leftOutCount: inOrder.reduce((sum, { leftOutCount }) => sum + leftOutCount, 0),
  }
}

/** The size after gzip, or the size before it if that is small enough already. */
function measure(pieces: readonly string[], enough: number): number {
  const bytes = sizeOf(pieces)
  return bytes <= enough ? bytes : gzipSync(Buffer.concat(pieces.map((piece) => Buffer.from(piece)))).length
}

function sizeOf(pieces: readonly string[]): number {
  return pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0)
}
