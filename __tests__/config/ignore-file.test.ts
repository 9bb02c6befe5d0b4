import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseIgnoreEntries } from '../../src/config/ignore-entries.ts'
import type { FileAnswer } from '../../src/config/raw-inputs.ts'
import { configOf, goodInputs, tryInputs } from './raw-inputs.ts'

const file = (text: string): FileAnswer => ({ text, sha256: 'f00d' })
const one = '- id: CVE-2026-1\n  reason: not reachable'

/** The sentence inside the numbered one, with its number. */
async function problemsOf(text: string): Promise<readonly string[]> {
  const parsed = await parseIgnoreEntries(text)
  if ('value' in parsed) return []
  return parsed.problems.map(({ key, values }) => {
    const inner = values['problem']
    return typeof inner === 'object' && 'key' in inner ? `${String(values['number'])} ${inner.key}` : key
  })
}

describe('parseIgnoreEntries', () => {
  it('reads entries as they are written', async () => {
    const text = `\ufeff# accepted\r\n- id: " CVE-2026-1 "\r\n  reason: |\r\n    two\r\n    lines\r\n  expires: 2026-12-31\r\n  images: ["*/app", 1.10]\r\n- {id: 123, reason: yes}\r\n`
    expect(await parseIgnoreEntries(text)).toEqual({
      value: [
        { id: 'CVE-2026-1', reason: 'two\nlines', expires: '2026-12-31', images: ['*/app', '1.10'] },
        { id: '123', reason: 'yes', expires: null, images: [] },
      ],
    })
  })

  it.each(['', '  \n', '# nothing', '---', '[]', '~'])('finds no entries in %j', async (text) => {
    expect(await parseIgnoreEntries(text)).toEqual({ value: [] })
  })

  it.each([
    ['id: a\nreason: b', ['ignore_no_list']],
    ['a', ['ignore_no_list']],
    ['- a', ['1 ignore_no_object']],
    ['- [a]', ['1 ignore_no_object']],
    ['- ~', ['1 ignore_no_object']],
    ['- id: a', ['1 ignore_text']],
    ['- reason: a', ['1 ignore_text']],
    ['- {}', ['1 ignore_text', '1 ignore_text']],
    ['- {id: "", reason: " "}', ['1 ignore_text', '1 ignore_text']],
    ['- {id: ~, reason: a}', ['1 ignore_text']],
    ['- {id: [a], reason: {b: c}}', ['1 ignore_text', '1 ignore_text']],
    ['- {id: "a\\nb", reason: a}', ['1 ignore_text']],
    [`- {id: ${'a'.repeat(257)}, reason: a}`, ['1 ignore_text']],
    [`${one}\n- {id: a, reason: b, expire: 2026-01-01}`, ['2 key_unknown']],
    ['- {id: a, reason: b, __proto__: c}', ['1 key_unknown']],
    ['- {id: a, reason: b, expires: 2026-02-30}', ['1 ignore_expires']],
    ['- {id: a, reason: b, expires: 31.12.2026}', ['1 ignore_expires']],
    ['- {id: a, reason: b, expires: 2026-12-31T00:00:00Z}', ['1 ignore_expires']],
    ['- {id: a, reason: b, expires: }', ['1 ignore_expires']],
    ['- {id: a, reason: b, expires: never}', ['1 ignore_expires']],
    ['- {id: a, reason: b, images: app}', ['1 ignore_images']],
    ['- {id: a, reason: b, images: []}', ['1 ignore_images']],
    ['- {id: a, reason: b, images: }', ['1 ignore_images']],
    ['- {id: a, reason: b, images: [""]}', ['1 ignore_images']],
    ['- {id: a, reason: b, images: [[a]]}', ['1 ignore_images']],
    ['- {id: a, reason: b}\n  - c', ['structure_unreadable']],
    ['- {id: a, id: b, reason: c}', ['structure_unreadable']],
    ['- id: a\n---\n- id: b', ['structure_unreadable']],
  ])('refuses %j', async (text, problems) => {
    expect(await problemsOf(text)).toEqual(problems)
  })

  it('bounds what aliases can do', async () => {
    const text = '- {id: a, reason: b, images: &g [x]}\n' + '- {id: a, reason: b, images: *g}\n'.repeat(1001)
    expect(await problemsOf(text)).toEqual(['structure_unreadable'])
  })

  it('reads back any list of good entries', async () => {
    const text = fc
      .string({ minLength: 1, maxLength: 50 })
      .filter((word) => word.trim() === word && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(word))
    const day = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
    const entry = fc.record({
      id: text,
      reason: text,
      expires: day.map((date) => date.toISOString().slice(0, 10)),
      images: fc.array(text, { minLength: 1, maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 5 }), async (entries) => {
        expect(await parseIgnoreEntries(JSON.stringify(entries))).toEqual({ value: entries })
      }),
    )
  })

  it('has entries or problems for any text', async () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^(?:[-:{}[\]&*!|>a ~"\n]){0,30}$/))
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const parsed = await parseIgnoreEntries(text)
        if ('problems' in parsed) expect(parsed.problems.length).toBeGreaterThan(0)
        else expect(Array.isArray(parsed.value)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('ignore_file', () => {
  const withDefault = { files: { '.hssignore.yaml': file(one) } }

  it('is the default file if it exists', async () => {
    const config = await configOf(goodInputs, withDefault)
    expect(config.ignoreFile).toEqual({
      path: '.hssignore.yaml',
      sha256: 'f00d',
      byDefault: true,
      entries: [{ id: 'CVE-2026-1', reason: 'not reachable', expires: null, images: [] }],
    })
    expect(config.warnings).toEqual([])
    expect((await configOf(goodInputs)).ignoreFile).toBeUndefined()
  })

  it('is no file at all for none', async () => {
    const { config, paths } = await tryInputs({ ...goodInputs, ignore_file: 'none' }, withDefault)
    expect(config?.ignoreFile).toBeUndefined()
    expect(paths).toEqual([])
  })

  it('must exist when it is named', async () => {
    const named = { ...goodInputs, ignore_file: 'sub/accepted.yaml' }
    expect((await tryInputs(named, withDefault)).complaints.join()).toMatch(
      /^ignore_file: the file "sub\/accepted.yaml" does not/,
    )
    expect((await configOf({ ...goodInputs, ignore_file: '.hssignore.yaml' }, withDefault)).ignoreFile?.byDefault).toBe(
      false,
    )
    expect((await configOf(named, { files: { 'sub/accepted.yaml': file('') } })).ignoreFile?.entries).toEqual([])
  })

  it.each(['outside_workspace', 'not_regular', 'too_large', 'not_text', 'unreadable'] as const)(
    'is not ignored silently when it is refused: %s',
    async (refused) => {
      const { error } = await tryInputs(goodInputs, { files: { '.hssignore.yaml': { refused } } })
      expect(error?.complaints[0]?.values['problem']).toMatchObject({ values: { reason: { key: `file_${refused}` } } })
    },
  )

  it('is not read from a path with control characters', async () => {
    const { complaints, paths } = await tryInputs({ ...goodInputs, ignore_file: 'a\u0000b' })
    expect(complaints).toHaveLength(1)
    expect(paths).toEqual([])
  })

  it('names file and entry in its complaints', async () => {
    const { complaints } = await tryInputs(goodInputs, { files: { '.hssignore.yaml': file(`${one}\n- {id: a}`) } })
    expect(complaints.join()).toMatch(/^ignore_file: in the file "\.hssignore\.yaml", entry 2: `reason` is required/)
  })

  it('warns when a pull_request_target run picked it up by default', async () => {
    const eventName = 'pull_request_target'
    const warned = await configOf(goodInputs, { ...withDefault, eventName })
    expect(warned.warnings.map(({ key }) => key)).toEqual(['ignore_file_by_default'])
    const named = await configOf({ ...goodInputs, ignore_file: '.hssignore.yaml' }, { ...withDefault, eventName })
    expect(named.warnings).toEqual([])
    expect((await configOf(goodInputs, { eventName })).warnings).toEqual([])
  })
})
