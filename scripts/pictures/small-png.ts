import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const maxColours = 256

/**
 * The same picture with at most 256 colours, in a third of the bytes: text on a plain background has few other colours. Accepts
 * what Chromium writes: 8 bits per channel, not interlaced.
 */
export function shrinkPng(png: Uint8Array): Buffer {
  const { width, height, pixels } = decode(Buffer.from(png))
  const counts = new Map<number, number>()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxColours)
    .map(([colour]) => colour)
  const indexes = new Map([...counts.keys()].map((colour) => [colour, findNearest(palette, colour)]))
  const lines = Buffer.alloc((width + 1) * height)
  for (const [place, colour] of pixels.entries()) {
    lines[place + Math.floor(place / width) + 1] = indexes.get(colour) ?? 0
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    makeChunk('IHDR', header),
    makeChunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    makeChunk('IDAT', deflateSync(lines, { level: 9 })),
    makeChunk('IEND', Buffer.alloc(0)),
  ])
}

/** Width, height and each pixel as 0xRRGGBB. */
function decode(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const data: Buffer[] = []
  let [width, height, channels] = [0, 0, 0]
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') {
      width = body.readUInt32BE(0)
      height = body.readUInt32BE(4)
      channels = { 2: 3, 6: 4 }[body[9] ?? 0] ?? 0
      if (body[8] !== 8 || channels === 0 || body[12] !== 0) throw new Error('a PNG of an unexpected kind')
    }
    if (type === 'IDAT') data.push(body)
    at += length + 12
  }
  const bytes = removeFilters(inflateSync(Buffer.concat(data)), width * channels, channels)
  const pixels = new Uint32Array(width * height)
  for (let place = 0; place < pixels.length; place += 1) {
    const at = place * channels
    pixels[place] = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
  }
  return { width, height, pixels }
}

/** Undoes the filter of each line, which subtracted nothing, the left neighbour, the upper one, their mean, or Paeth's choice. */
function removeFilters(raw: Buffer, lineLength: number, channels: number): Buffer {
  const lines = raw.length / (lineLength + 1)
  const bytes = Buffer.alloc(lines * lineLength)
  for (let line = 0; line < lines; line += 1) {
    const filter = raw[line * (lineLength + 1)] ?? 0
    for (let index = 0; index < lineLength; index += 1) {
      const place = line * lineLength + index
      const left = index < channels ? 0 : (bytes[place - channels] ?? 0)
      const up = line === 0 ? 0 : (bytes[place - lineLength] ?? 0)
      const corner = index < channels || line === 0 ? 0 : (bytes[place - lineLength - channels] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, choosePaeth(left, up, corner)][filter] ?? 0
      bytes[place] = (raw[line * (lineLength + 1) + 1 + index] ?? 0) + guess
    }
  }
  return bytes
}

function choosePaeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(left + up - corner - value))
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left
  return (toUp ?? 0) <= (toCorner ?? 0) ? up : corner
}

function findNearest(palette: readonly number[], colour: number): number {
  let [nearest, least] = [0, Infinity]
  for (const [index, candidate] of palette.entries()) {
    const distance = [16, 8, 0].reduce(
      (sum, shift) => sum + (((candidate >> shift) & 255) - ((colour >> shift) & 255)) ** 2,
      0,
    )
    if (distance < least) [nearest, least] = [index, distance]
  }
  return nearest
}

function makeChunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
