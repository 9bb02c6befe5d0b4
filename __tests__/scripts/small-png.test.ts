import { deflateSync, inflateSync, crc32 } from 'node:zlib'
import { expect, it } from '@jest/globals'
import { shrinkPng } from '../../scripts/pictures/small-png.ts'

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A picture of 8 bits a channel, three channels, whose lines are given with their filters. */
function pngOf(width: number, lines: readonly (readonly number[])[]): Buffer {
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, lines.length, 8, 2, 0, 0, 0])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = deflateSync(Buffer.from(lines.flat()))
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function bodyOf(png: Buffer, type: string): Buffer {
  const at = png.indexOf(type)
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
}

it('keeps every pixel, whatever filter its line has', () => {
  const lines = [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 30, 30, 30],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 5, 10, 15, 15, 15, 15],
    [4, 0, 0, 0, 0, 0, 0],
  ]
  const small = shrinkPng(pngOf(2, lines))
  const palette = bodyOf(small, 'PLTE')
  const rows = inflateSync(bodyOf(small, 'IDAT'))
  const colours = Array.from({ length: 5 }, (_, line) =>
    [1, 2].map((place) => [
      ...palette.subarray((rows[line * 3 + place] ?? 0) * 3, (rows[line * 3 + place] ?? 0) * 3 + 3),
    ]),
  )
  const pair = [
    [10, 20, 30],
    [40, 50, 60],
  ]
  expect(colours).toEqual([
    pair,
    pair,
    pair,
    [
      [10, 20, 30],
      [40, 50, 60],
    ],
    pair,
  ])
})

it('maps rare colours to the nearest of 256', () => {
  const width = 200
  const lines = [0, 1].map((line) => [0, ...Array.from({ length: width }, (_, place) => [place, line * 100, 0]).flat()])
  const small = shrinkPng(pngOf(width, lines))
  expect(bodyOf(small, 'PLTE').length).toBe(3 * 256)
  expect(bodyOf(small, 'IHDR')[9]).toBe(3)
})
