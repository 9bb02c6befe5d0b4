import { describe, expect, it } from '@jest/globals'
import { ActionError, CancelledError, DeadlineError } from '../../src/base/errors.ts'
import { message } from '../../src/base/words/index.ts'
import type { SoftwareLookUps } from '../../src/domain/image-source.ts'
import { readSoftware } from '../../src/scan/software.ts'
import { findingsOf, resultOf } from '../domain/results.ts'
import { createFakeClock } from '../support/fake-clock.ts'

const software = [{ name: 'openssl', version: '1.1.1k-7', path: '' }]
const refusal = new ActionError('user', message('details_unread'))
const never = new AbortController().signal

/** Reads with these answers; what was asked is counted. */
async function read(
  images: Parameters<typeof readSoftware>[0],
  {
    listAffected = async () => software,
    knowsAny = async () => true,
    signal = never,
  }: Partial<SoftwareLookUps & { signal: AbortSignal }> = {},
) {
  const clock = createFakeClock()
  const asked = { affected: 0, any: 0 }
  const lookUps: SoftwareLookUps = {
    listAffected: (...question) => {
      asked.affected += 1
      return listAffected(...question)
    },
    knowsAny: (...question) => {
      asked.any += 1
      return knowsAny(...question)
    },
  }
  const startMs = clock.now()
  const reading = await readSoftware(images, { source: { openSoftware: async () => lookUps }, clock }, signal)
  return { ...reading, asked, clock, tookMs: clock.now() - startMs }
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })

describe('the affected software', () => {
  it('is added to the findings that were asked, and nothing else changes', async () => {
    const images = [resultOf({ findings: findingsOf({ high: 19, low: 4 }) })]
    const { images: read1, notes, asked } = await read(images)
    expect(asked).toEqual({ affected: 20, any: 0 })
    expect(notes).toEqual([])
    expect(read1[0]?.findings.filter((finding) => finding.software === software)).toHaveLength(20)
    expect(
      read1.map((image) => ({ ...image, findings: image.findings.map((each) => ({ ...each, software: null })) })),
    ).toEqual(images)
  })

  it('is not asked for without a finding or a clean image, nor of a source that has no way to ask', async () => {
    const images = [resultOf({ status: 'pending', findings: findingsOf({ high: 1 }) })]
    expect((await read(images)).asked).toEqual({ affected: 0, any: 0 })
    const found = [resultOf({ findings: findingsOf({ high: 1 }) })]
    expect(await readSoftware(found, { source: {}, clock: createFakeClock() }, never)).toEqual({
      images: found,
      notes: [],
    })
  })

  it('is one notice when it is refused, after few calls', async () => {
    const images = [resultOf({ findings: findingsOf({ high: 20 }) })]
    const { images: same, notes, asked } = await read(images, { listAffected: () => Promise.reject(refusal) })
    expect(same).toBe(images)
    expect(asked.affected).toBeLessThanOrEqual(8)
    expect(notes).toEqual([
      {
        level: 'notice',
        text: message('software_unread', { count: 20, total: 20, problem: refusal.problem }),
      },
    ])
  })

  it('keeps what was answered when one question is refused', async () => {
    const { images, notes } = await read([resultOf({ findings: findingsOf({ high: 3 }) })], {
      listAffected: async (_, id) => (id === 'high-1' ? Promise.reject(refusal) : software),
    })
    expect(images[0]?.findings.map((finding) => finding.software)).toEqual([software, null, software])
    expect(notes.map(({ level, text }) => [level, text.values['count']])).toEqual([['notice', 1]])
  })

  it('is given up after 30 seconds', async () => {
    const { notes, tookMs } = await read([resultOf({ findings: findingsOf({ high: 9 }) })], {
      listAffected: (_image, _id, signal) => untilAborted(signal),
    })
    expect(tookMs).toBe(30_000)
    expect(notes).toEqual([
      {
        level: 'notice',
        text: message('software_unread', { count: 9, total: 9, problem: message('software_late', { seconds: 30 }) }),
      },
    ])
  })

  it.each([
    ['the deadline', new DeadlineError('user', message('details_deadline')), 1],
    ['a cancel, of which there is nothing to say', new CancelledError('user', message('details_cancelled')), 0],
  ])('ends with %s', async (_, reason, notesCount) => {
    const run = new AbortController()
    const { notes } = await read([resultOf({ findings: findingsOf({ high: 9 }) })], {
      signal: run.signal,
      listAffected: (_image, _id, signal) => {
        setImmediate(() => run.abort(reason))
        return untilAborted(signal)
      },
    })
    expect(notes).toHaveLength(notesCount)
  })

  it('is not asked for when the run is over', async () => {
    const { asked } = await read([resultOf({ findings: findingsOf({ high: 1 }) })], { signal: AbortSignal.abort() })
    expect(asked).toEqual({ affected: 0, any: 0 })
  })

  it('hides no fault of ours', async () => {
    const images = [resultOf({ findings: findingsOf({ high: 1 }) })]
    await expect(read(images, { listAffected: () => Promise.reject(new TypeError('fault')) })).rejects.toThrow('fault')
  })
})

describe('clean images', () => {
  it('of which HSS knows no software are one warning', async () => {
    const images = ['a', 'b', 'c'].map((image) => resultOf({ image, imageId: image }))
    const { notes, asked } = await read(images, { knowsAny: async (id) => (id === 'c' ? null : id === 'a') })
    expect(asked).toEqual({ affected: 0, any: 3 })
    expect(notes).toEqual([{ level: 'warning', text: message('software_none', { count: 1, names: 'b' }) }])
  })
})
