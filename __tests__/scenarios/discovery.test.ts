import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import { imageOf, play, postsOf } from '../support/scenario.ts'

const patient = { discovery_timeout_minutes: '0.05' }
const namesOf = (run: Parameters<typeof postsOf>[0]) =>
  postsOf(run).map(({ image_info_list }) => image_info_list.map(({ image_name }) => image_name))

describe('an image that HSS does not list yet', () => {
  it.concurrent('is posted later, by itself, while the others go on', async () => {
    const images = [declareImage('now:v1'), declareImage('late:v1', { discoverAfterLooks: 3 })]
    const run = await play({ world: { images }, with: { ...patient, images: 'now:v1\nlate:v1' } })
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '2' })
    expect(namesOf(run)).toEqual([['now'], ['late']])
  })

  it.concurrent('may be all there is', async () => {
    const run = await play({
      world: { images: [declareImage('late:v1', { discoverAfterLooks: 3 })] },
      with: { ...patient, images: 'late:v1' },
    })
    expect(run.outputs['outcome']).toBe('passed')
    expect(namesOf(run)).toEqual([['late']])
  })

  it.concurrent('is given up after its time, named, with the likely reasons', async () => {
    const run = await play({
      with: { images: 'app:v1\napp:1.0', discovery_timeout_minutes: '0.01' },
      world: { images: [declareImage('app:v1')] },
    })
    expect(run.outputs).toMatchObject({ outcome: 'error', image_count: '2' })
    expect(run.outputs['reason']).toContain('app:1.0')
    expect(imageOf(run, 'app:1.0')).toMatchObject({ status: 'unknown_image', image_digest: null })
    expect(imageOf(run, 'app:v1')).toMatchObject({ status: 'success' })
    for (const word of ['container edition', 'GitHub-hosted', 'index']) expect(run.log).toContain(word)
    expect(run.durationMs).toBeGreaterThan(600)
  })

  it.concurrent('is told apart from what has its name and tag, and another digest', async () => {
    const digest = (letter: string) => `sha256:${letter.repeat(64)}`
    const run = await play({
      world: { images: [declareImage('app:v1', { image_digest: digest('a') }), declareImage('app:v2')] },
      with: { images: `app:v1@${digest('b')}`, discovery_timeout_minutes: '0' },
    })
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain(`another digest: app:v1@${digest('a')}`)
    expect(run.outputs['reason']).not.toContain('v2')
  })

  it.concurrent('is looked for once when there is no time for it', async () => {
    const run = await play({
      world: { images: [declareImage('app:v1', { discoverAfterLooks: 1 })] },
      with: { images: 'app:v1', discovery_timeout_minutes: '0' },
    })
    expect(run.outputs['outcome']).toBe('error')
    expect(run.emulator.calls('listImages')).toHaveLength(1)
    expect(postsOf(run)).toEqual([])
  })

  it.concurrent('is not given up by a listing that came incomplete', async () => {
    const run = await play({
      world: { images: [declareImage('app:v1')] },
      faults: [{ call: 'listImages', times: 2, fault: { kind: 'emptyPage' } }],
      with: { images: 'app:v1', discovery_timeout_minutes: '0' },
    })
    expect(run.outputs['outcome']).toBe('passed')
  })

  it.concurrent('ends in an error when the listing never comes whole', async () => {
    const run = await play({
      world: { images: [declareImage('app:v1')] },
      faults: [{ call: 'listImages', times: Infinity, fault: { kind: 'wrongTotal', total: 5 } }],
      with: { images: 'app:v1' },
    })
    expect(run.outputs).toMatchObject({ outcome: 'error', reason: expect.stringContaining('incomplete') })
    expect(postsOf(run)).toEqual([])
  })
})

describe('a long listing', () => {
  const others = Array.from({ length: 450 }, (_, index) => declareImage(`team/app-${index}:v1`))

  it.concurrent('is read to its last page', async () => {
    const run = await play({
      world: { images: [...others, declareImage('team/app:v1')] },
      with: { images: 'team/app:v1' },
    })
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '1' })
  })

  it.concurrent('does not cost a call for each image', async () => {
    const names = others.map(({ image_name }) => `${image_name}:v1`)
    const run = await play({ world: { images: others }, with: { images: names.join('\n') } })
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '450' })
    expect(postsOf(run)).toHaveLength(1)
    expect(run.emulator.calls('listImages').length).toBeLessThan(20)
  })

  it.concurrent('of a shifting page loses nothing', async () => {
    const run = await play({
      world: { images: [...others, declareImage('team/app:v1')] },
      faults: [{ call: 'listImages', times: 2, fault: { kind: 'shortPage', missing: 3 } }],
      with: { images: 'team/app:v1' },
    })
    expect(run.outputs['outcome']).toBe('passed')
  })

  it.concurrent.each(['refuse', 'matchNothing', 'match'] as const)(
    'is searched by what the filter certainly takes (%s)',
    async (nameFilterCharset) => {
      const images = [declareImage('swr.example.com/team/sub/app:v1')]
      const run = await play({
        world: { images, behaviour: { nameFilterCharset } },
        with: { images: 'swr.example.com/team/sub/app:v1' },
      })
      expect(run.outputs['outcome']).toBe('passed')
    },
  )
})
