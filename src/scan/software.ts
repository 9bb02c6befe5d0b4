import type { Clock } from '../base/clock.ts'
import { ActionError, CancelledError } from '../base/errors.ts'
import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import type { Finding, Software } from '../domain/finding.ts'
import type { ImageSource } from '../domain/image-source.ts'
import type { ImageResult } from '../domain/scan-report.ts'
import { listCleanImages, listWorstFindings } from '../domain/software-questions.ts'
import type { Note } from './notes.ts'

/** The time limit for all queries together. */
const limitMs = 30_000

/** After this many failures, no more queries are sent. */
const maxFailures = 3

/** The number of queries at once; the gate limits them further if the service throttles. */
const maxAtOnce = 6

/** The maximum number of images in a note. */
const maxNamed = 10

/** The images with their software, and the notes about it. */
export interface SoftwareReading {
  readonly images: readonly ImageResult[]
  readonly notes: readonly Note[]
}

/** The tools of the queries; effects are passed as arguments. */
export interface SoftwareTools {
  readonly source: Pick<ImageSource, 'openSoftware'>
  readonly clock: Clock
}

/**
 * Queries the software of the worst findings, and whether the service knows any software of clean images. This is for people
 * only: all rejected or late queries together become one notice, and no verdict depends on them. Rejects only for a bug of ours.
 */
export async function readSoftware(
  images: readonly ImageResult[],
  { source, clock }: SoftwareTools,
  signal: AbortSignal,
): Promise<SoftwareReading> {
  const findings = listWorstFindings(images)
  const clean = listCleanImages(images)
  if (source.openSoftware === undefined || signal.aborted || findings.length + clean.length === 0)
    return { images, notes: [] }
  const lookUps = await source.openSoftware()
  const found = new Map<Finding, readonly Software[] | null>()
  const uncovered: string[] = []
  const tasks = [
    ...findings.map(({ imageId, finding }) => async (now: AbortSignal) => {
      found.set(finding, await lookUps.listAffected(imageId, finding.vulnerability.id, now))
    }),
    ...clean.map(({ imageId, image }) => async (now: AbortSignal) => {
      if ((await lookUps.knowsAny(imageId, now)) === false) uncovered.push(image)
    }),
  ]
  const { open, problem } = await within(clock, signal, (now) => work(tasks, now))
  return {
    images: found.size === 0 ? images : images.map((image) => addSoftware(image, found)),
    notes: [...noteUncovered(uncovered), ...noteOpen(open, tasks.length, problem)],
  }
}

/** The number of unanswered queries, and the first reason; null if people do not need to know it. */
interface Unanswered {
  readonly open: number
  readonly problem: Message | null
}

type Task = (signal: AbortSignal) => Promise<void>

async function work(tasks: readonly Task[], signal: AbortSignal): Promise<Unanswered> {
  const queue = [...tasks]
  let failures = 0
  let problem: Message | null = null
  const takeTurns = async () => {
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
      try {
        // Workers share the queue; each runs one task after the other.
        // oxlint-disable-next-line no-await-in-loop
        await task(signal)
      } catch (error) {
        if (!(error instanceof ActionError)) throw error
        failures += 1
        problem ??= error.problem
        if (signal.aborted || failures >= maxFailures) failures += queue.splice(0).length
      }
    }
  }
  await Promise.all(Array.from({ length: maxAtOnce }, takeTurns))
  return { open: failures, problem: signal.reason instanceof CancelledError ? null : problem }
}

/** Cancels the work when its time is up, or when the run ends. */
async function within<Result>(
  clock: Clock,
  signal: AbortSignal,
  start: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const expiry = new AbortController()
  const timer = new AbortController()
  clock.sleep(limitMs, timer.signal).then(
    () => expiry.abort(new ActionError('service', message('software_late', { seconds: limitMs / 1000 }))),
    () => undefined,
  )
  try {
    return await start(AbortSignal.any([signal, expiry.signal]))
  } finally {
    timer.abort()
  }
}

function addSoftware(image: ImageResult, found: ReadonlyMap<Finding, readonly Software[] | null>): ImageResult {
  if (!image.findings.some((finding) => found.has(finding))) return image
  const findings = image.findings.map((finding) => ({ ...finding, software: found.get(finding) ?? finding.software }))
  return { ...image, findings }
}

function noteUncovered(names: readonly string[]): Note[] {
  if (names.length === 0) return []
  const values = { count: names.length, names: joinSome(names, maxNamed) }
  return [{ level: 'warning', text: message('software_none', values) }]
}

function noteOpen(count: number, total: number, problem: Message | null): Note[] {
  return problem === null || count === 0
    ? []
    : [{ level: 'notice', text: message('software_unread', { count, total, problem }) }]
}
