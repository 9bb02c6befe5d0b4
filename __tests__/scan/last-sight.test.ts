import { describe, expect, it } from '@jest/globals'
import { isPinned } from '../../src/domain/image-entry.ts'
import type { ImageIdentity } from '../../src/domain/image-identity.ts'
import type { SeenImage } from '../../src/domain/image-source.ts'
import type { RegistryRow } from '../../src/hss/registry/registry-row.ts'
import { toSeenImage } from '../../src/hss/registry/seen-image.ts'
import { createLastSight } from '../../src/scan/last-sight.ts'
import { progress } from '../../src/scan/progress.ts'
import { createTracker } from '../../src/scan/tracker.ts'
import { registryRowOf } from '../hss/registry/rows.ts'
import { entryOf } from './rows.ts'

const [a, b] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`) as [string, string]
const host = 'swr.example.com'
const show = (row: Partial<RegistryRow>) => toSeenImage(registryRowOf(row), { prefix: host, isCurrent: true })
const keyOf = ({ name, digest }: ImageIdentity) => `${name}@${digest}`

const v1 = { recordId: '1', imageVersion: 'v1', imageDigest: a }
const latest = { recordId: '2', imageVersion: 'latest', imageDigest: a }
const done = { scanStatus: 'success', latestScanTimeMs: 50_000, rating: 'Security' }

/** What a last listing shows of an image that was asked for by `asked`, listed as v1 and latest, and proven. */
function sightOf(asked: string, listing: readonly Partial<RegistryRow>[]) {
  const tracker = createTracker([entryOf(`${host}/shop/frontend/web${asked}`)], keyOf)
  const image = tracker.place(show(v1))
  const [watched] = tracker.entries
  if (watched !== undefined) {
    image.foundBy.add(watched)
    watched.images.add(image)
  }
  const [before, after] = [
    [v1, latest].map(show),
    [
      { ...v1, ...done },
      { ...latest, ...done },
    ].map(show),
  ]
  image.state = progress(progress(image.state, before, 0, null), after, 1000, 500)
  if (image.state.end?.kind !== 'proven') throw new Error('not proven')
  const listTags = ({ identity }: SeenImage) =>
    watched !== undefined && !isPinned(watched.entry) && identity.tag === 'v1' ? [watched] : []
  return createLastSight(listing.map(show), { listTags }, { keyOf })(image, image.state.end.row)
}

describe('what the last listing shows of a proven image', () => {
  const both = (more: Partial<RegistryRow>) => [
    { ...v1, ...done, ...more },
    { ...latest, ...done },
  ]
  it.each<[string, string, readonly Partial<RegistryRow>[], string]>([
    ['nothing has changed', ':v1', both({}), 'same'],
    ['the digest is in capitals', ':v1', both({ imageDigest: a.toUpperCase().replace('SHA', 'sha') }), 'same'],
    ['one of its tags is scanned again', ':v1', both({ scanStatus: 'scanning' }), 'same'],
    ['both are scanned again', ':v1', both({}).map((row) => ({ ...row, scanStatus: 'scanning' })), 'unclear'],
    ['both failed', ':v1', both({}).map((row) => ({ ...row, scanStatus: 'failed' })), 'unclear'],
    ['a newer scan', ':v1', both({ latestScanTimeMs: 60_000 }), 'rescanned'],
    ['another rating', ':v1', both({ rating: 'High' }), 'rescanned'],
    ['another count under one of its tags', ':v1', both({ vulNum: 7 }), 'rescanned'],
    ['fewer than before', ':v1', both({}).map((row) => ({ ...row, maliciousFileNum: null })), 'rescanned'],
    ['nothing of it', ':v1', [], 'missing'],
    ['the tag asked for has moved', ':v1', both({ imageDigest: b }), 'moved'],
    ['the tag of its proof has moved, and the digest is asked for', `@${a}`, both({ imageDigest: b }), 'same'],
    ['the only tag of its proof has moved', `@${a}`, both({ imageDigest: b }).slice(0, 1), 'moved'],
    ['the digest asked for has lost its other tag', `@${a}`, both({}).slice(0, 1), 'same'],
    [
      'the tag asked for has another row with another digest',
      ':v1',
      [...both({}), { ...v1, recordId: '3', imageDigest: b }],
      'moved',
    ],
  ])('%s', (_, asked, listing, kind) => {
    expect(sightOf(asked, listing).kind).toBe(kind)
  })
})
