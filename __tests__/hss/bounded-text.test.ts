import { describe, expect, it } from '@jest/globals'
import { boundProse, boundText, maxProseLength, maxTextLength } from '../../src/hss/bounded-text.ts'
import { readImageRow } from '../../src/hss/local/image-row.ts'
import { readProse } from '../../src/hss/shape.ts'

const long = 'x'.repeat(maxTextLength + 1)

describe('boundText', () => {
  it.each(['', 'app', 'x'.repeat(maxTextLength), '镜像'])('leaves alone what is short enough', (text) => {
    expect(boundText(text)).toBe(text)
  })

  it.each([1, 1000, 1_000_000])('cuts what is %d too long', (extra) => {
    expect(boundText('x'.repeat(maxTextLength + extra))).toHaveLength(maxTextLength)
  })

  it('never makes two texts equal', () => {
    expect(boundText(`${long}a`)).not.toBe(boundText(`${long}b`))
    expect(boundText(boundText(long))).toBe(boundText(long))
    expect(boundText(long).startsWith('xxx')).toBe(true)
  })

  it('leaves no half of a character', () => {
    expect(boundText('😀'.repeat(maxTextLength)).isWellFormed()).toBe(true)
  })
})

describe('boundProse', () => {
  it('cuts what nobody reads to its end', () => {
    expect(boundProse('x'.repeat(maxProseLength))).toHaveLength(maxProseLength)
    expect(boundProse('x'.repeat(maxProseLength + 9))).toHaveLength(maxProseLength)
    expect([readProse(7), readProse('x')]).toEqual(['', 'x'])
  })
})

it('keeps no row of more than its fields times the longest text', () => {
  const place = { method: 'GET', url: 'hss.example.com/list', where: '' }
  const fields = ['image_name', 'image_version', 'image_digest', 'image_id', 'local_image_type', 'scan_status']
  const more = ['severity_level', 'scan_failed_desc', 'non_scan_reason', 'host_name', 'host_id', 'agent_id']
  const row = readImageRow(Object.fromEntries([...fields, ...more].map((name) => [name, 'y'.repeat(1e6)])), place)
  for (const value of Object.values(row))
    expect(typeof value === 'string' ? value.length : 0).toBeLessThanOrEqual(maxTextLength)
  expect(Object.values(row).filter((value) => typeof value === 'string')).toHaveLength(12)
})
