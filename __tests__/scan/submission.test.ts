import { describe, expect, it } from '@jest/globals'
import { submit } from '../../src/scan/submission.ts'
import { brokenBy, refusalOf } from '../http/requests.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeHss, createFakeLog, never } from './fake-hss.ts'
import { seenOf } from './rows.ts'

const images = [seenOf()]

/** A service whose posts end like this, one after the other. */
function serve(...ends: readonly (Error | undefined)[]) {
  let posts = 0
  const fake = createFakeHss({
    batchScan: async () => {
      const end = ends[posts]
      posts += 1
      if (end !== undefined) throw end
    },
  })
  return { tools: { source: fake.source, clock: createFakeClock(), log: createFakeLog().log }, posts: () => posts }
}

async function lookOn(submission: Awaited<ReturnType<typeof submit>>, moves: readonly boolean[]): Promise<void> {
  // Looks come one after the other.
  // oxlint-disable-next-line no-await-in-loop
  for (const hasMoved of moves) await submission.afterLook(hasMoved, never)
}

describe('submit', () => {
  const lost = brokenBy('cut')

  it.each([
    ['answered', [undefined], [false, false, false, false], 1],
    ['lost, and nothing moves in three looks', [lost], [false, false, false], 2],
    ['lost, and nothing moves in two looks', [lost], [false, false], 1],
    ['lost, and nothing moves ever again', [lost, lost], Array.from({ length: 20 }, () => false), 2],
    ['lost, and something moves at once', [lost], [true, false, false, false, false], 1],
    ['lost, and something moves in the third look', [lost], [false, false, true, false, false, false], 1],
    ['answered by 502', [refusalOf(502)], [false, false, false], 2],
    ['answered by 503, then well', [refusalOf(503), undefined], [false, false, false, false, false, false], 2],
    ['answered by a page', [brokenBy('undecodable')], [false, false, false], 2],
  ])('posts %s: %d times', async (_, ends, moves, times) => {
    const { tools, posts } = serve(...ends)
    await lookOn(await submit(images, tools, never), moves)
    expect(posts()).toBe(times)
  })

  it.each([refusalOf(400), refusalOf(401), refusalOf(403), refusalOf(429), brokenBy('not_connected'), brokenBy('tls')])(
    'rejects when the request was certainly not taken',
    async (error) => {
      const { tools } = serve(error)
      await expect(submit(images, tools, never)).rejects.toBe(error)
    },
  )

  it('never makes a lost post again where scans are billed', async () => {
    const { tools, posts } = serve(lost)
    const billed = { ...tools, source: { ...tools.source, mayRepeatLostRequest: false } }
    await lookOn(
      await submit(images, billed, never),
      Array.from({ length: 20 }, () => false),
    )
    expect(posts()).toBe(1)
  })

  it("keeps the service's clock, that of the second post where the first was lost", async () => {
    const { tools } = serve(lost)
    const ends = [async () => Promise.reject(lost), async () => 4711]
    const requestScan = () => (ends.shift() ?? (async () => null))()
    const submission = await submit(images, { ...tools, source: { ...tools.source, requestScan } }, never)
    expect(submission.request.serviceTimeMs).toBeNull()
    await lookOn(submission, [false, false, false])
    expect(submission.request.serviceTimeMs).toBe(4711)
  })

  it('rejects when the second post is refused', async () => {
    const refused = refusalOf(403)
    const { tools } = serve(lost, refused)
    const submission = await submit(images, tools, never)
    await expect(lookOn(submission, [false, false, false])).rejects.toBe(refused)
  })
})
