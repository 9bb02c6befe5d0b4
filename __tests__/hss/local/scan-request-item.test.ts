import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { toScanRequestItem, toScanRequestItems } from '../../../src/hss/local/scan-request-item.ts'
import { seenOf } from '../../scan/rows.ts'

describe('toScanRequestItem', () => {
  it('has the four fields as they are listed', () => {
    expect(toScanRequestItem(seenOf())).toEqual({
      image_name: 'app',
      image_version: 'v1',
      image_digest: 'sha256:aa',
      image_id: 'id-1',
    })
  })

  it('leaves out what is absent or longer than the request allows', () => {
    const row = seenOf({ imageName: 'x'.repeat(129), imageVersion: 'v'.repeat(128), imageDigest: null })
    expect(toScanRequestItem(row)).toEqual({ image_version: 'v'.repeat(128), image_id: 'id-1' })
  })

  it('names each image once, whatever hosts it is on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ imageId: fc.constantFrom('1', '2'), hostName: fc.constantFrom('a', 'b') })),
        (rows) => {
          const items = toScanRequestItems(rows.map(seenOf))
          expect(items).toHaveLength(new Set(rows.map(({ imageId }) => imageId)).size)
        },
      ),
    )
  })
})
