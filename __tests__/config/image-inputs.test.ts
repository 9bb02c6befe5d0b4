import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { toLocalImageInfo } from '../../src/hss/local/batch-scan.ts'
import { parseImages } from '../../src/config/image-inputs.ts'
import { imageReferences } from '../domain/references.ts'

const digest = `sha256:${'ab'.repeat(32)}`
const example = [
  { image_name: 'r.example.com/a/b', image_version: '1.0.10.x86_64', image_digest: digest, image_id: 'c499ab72' },
  { image_name: 'x', image_version: 'v1' },
]

async function textsOf(text: string): Promise<readonly string[]> {
  const parsed = await parseImages(text)
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value.map((entry) => entry.text)
}

async function fieldsOf(text: string): Promise<readonly object[]> {
  const parsed = await parseImages(text)
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value.map(toLocalImageInfo)
}

/** The sentence inside the numbered one, with its number. */
async function problemsOf(text: string): Promise<readonly string[]> {
  const parsed = await parseImages(text)
  if ('value' in parsed) return []
  return parsed.problems.map(({ key, values }) => {
    const inner = values['problem']
    return typeof inner === 'object' && 'key' in inner ? `${String(values['number'])} ${inner.key}` : key
  })
}

describe('parseImages', () => {
  it.each([
    ['lines', 'a:1\nb:2', ['a:1', 'b:2']],
    ['Windows lines', 'a:1\r\n\r\nb:2\r\n', ['a:1', 'b:2']],
    ['commas', 'a:1, b:2,,c:3,', ['a:1', 'b:2', 'c:3']],
    ['comments', '# one, two\n  a:1\n  # three\nb:2', ['a:1', 'b:2']],
    ['JSON', '["a:1", "b:2"]', ['a:1', 'b:2']],
    ['JSON after a comment', '# list\n\n["a:1", "b:2"]', ['a:1', 'b:2']],
    ['a flow list', '[a:1, b@' + digest + ', ' + digest + ']', ['a:1', `b@${digest}`, digest]],
    ['a block list', '- a:1\n- b:2 # comment\n#- c\n\n- "d:4"', ['a:1', 'b:2', 'd:4']],
    ['a list after a comment', '# list\n- a:1', ['a:1']],
    ['a list of a document', '---\n- a:1', ['a:1']],
    ['a list of objects', '-\n  image_name: a\n  image_version: 1.10', ['a:1.10']],
    ['texts and objects', '- a:1\n- {image_id: x}', ['a:1', 'x']],
    ['text that looks like a number', '[1.10, "a:1.10"]', ['1.10', 'a:1.10']],
    ['a shared part', '- &a a:1\n- *a\n- b:1', ['a:1', 'b:1']],
    ['equal entries', `a\na:latest\n${digest}\na\n${digest}`, ['a', digest]],
  ])('reads %s', async (_, text, texts) => {
    expect(await textsOf(text)).toEqual(texts)
  })

  it.each([
    ['a JSON list', JSON.stringify(example), example],
    ['a JSON object', JSON.stringify(example[1]), [example[1]]],
    ['a YAML object', '{image_name: x, image_version: v1}', [example[1]]],
    [
      'numbers',
      '[{"image_name": "x", "image_version": 1.10, "image_id": 1e3}]',
      [{ image_name: 'x', image_version: '1.10', image_id: '1e3' }],
    ],
    [
      'YAML scalars',
      '- {image_name: true, image_version: 1.10, image_id: 0x1F}',
      [{ image_name: 'true', image_version: '1.10', image_id: '0x1F' }],
    ],
    ['blanks', '[{"image_name": " a ", "image_id": ""}]', [{ image_name: ' a ', image_id: '' }]],
  ])('keeps the values of %s', async (_, text, fields) => {
    expect(await fieldsOf(text)).toEqual(fields)
  })

  it.each([
    ['#', ['images_none']],
    [',\n,', ['images_none']],
    ['[]', ['images_none']],
    ['- ', ['1 image_kind']],
    ['[""]', ['1 image_empty']],
    ['["a", null]', ['2 image_kind']],
    ['["a", ["b"]]', ['2 image_kind']],
    ['{}', ['1 image_without_fields']],
    ['[{"image_name": null}]', ['1 image_field']],
    ['- image_name: ~', ['1 image_field']],
    ['- image_name:', ['1 image_field']],
    ['[{"image_name": {"a": 1}}]', ['1 image_field']],
    ['- nginx: 1.27', ['1 key_unknown']],
    ['a:1\nB\nc', ['2 reference_upper_case']],
    ['- a\n- b c', ['2 reference_path']],
    ['a b', ['1 reference_path']],
    ['["a"', ['structure_unreadable']],
    ['- a\nb', ['structure_unreadable']],
    ['--- a', ['images_no_list']],
    ['---\n- a\n---\n- b', ['structure_unreadable']],
    ['- image_name: a\n  image_name: b', ['structure_unreadable']],
    ['- !!binary aGk=', ['structure_unreadable']],
    ['[a, *b]', ['structure_unreadable']],
    ['[[[[[[[[[a]]]]]]]]]', ['structure_unreadable']],
  ])('refuses %j', async (text, problems) => {
    expect(await problemsOf(text)).toEqual(problems)
  })

  describe('what builders report', () => {
    const built = (name: string, content = digest) => ({
      'buildx.build.ref': 'builder/1',
      'containerimage.digest': content,
      'image.name': name,
    })
    const other = `sha256:${'cd'.repeat(32)}`
    const bake = {
      'buildx.build.warnings': [{ vertex: 'x' }],
      app: built('r.io/app:1'),
      job: built('r.io/job:1', other),
      docs: {},
      test: { 'buildx.build.ref': 'x' },
    }
    const metadata = { tags: ['r.io/app:1', 'r.io/app:latest'], labels: { a: 'b' }, annotations: ['x'] }
    const one = `r.io/app:1@${digest}`
    const two = `r.io/job:1@${other}`

    it.each([
      ['a build', built('r.io/app:1'), [one]],
      ['a build, as the step prints it', JSON.stringify(built('r.io/app:1'), undefined, 2), [one]],
      ['a bake', bake, [one, two]],
      ['the json of metadata-action', metadata, ['r.io/app:1', 'r.io/app:latest']],
      [
        'a list of all',
        [built('r.io/app:1'), bake, metadata, 'b:2', { image_id: 'x' }],
        [one, two, 'r.io/app:latest', 'b:2', 'x'],
      ],
      ['a tag beside its build', ['r.io/app:1', built('r.io/app:1')], [one]],
    ])('reads %s', async (_, value, texts) => {
      expect(await textsOf(typeof value === 'string' ? value : JSON.stringify(value))).toEqual(texts)
    })

    it.each([
      ['a build without a result', { 'buildx.build.ref': 'x' }, ['1 build_without_result']],
      ['a bake without a result', { app: {}, 'buildx.build.ref': 'x' }, ['1 build_without_result']],
      ['a bake of targets without a result', { app: { 'buildx.build.ref': 'x' } }, ['1 build_without_result']],
      ['a bad digest in a bake', { app: built('a:1', 'sha256:x'), job: built('b:1') }, ['1 reference_digest']],
      ['a bad tag', { tags: ['a:1', 'B:1', null] }, ['1 build_name', '1 build_text']],
      ['no tags', { tags: [] }, ['images_none']],
      [
        'an object of both kinds',
        { ...built('a:1'), image_name: 'a' },
        ['1 key_unknown', '1 key_unknown', '1 key_unknown'],
      ],
    ])('refuses %s', async (_, value, problems) => {
      expect(await problemsOf(JSON.stringify(value))).toEqual(problems)
    })

    it('counts each image of a bake', async () => {
      const targets = Array.from({ length: 1001 }, (__, index) => [`t${index}`, built(`a:${index}`)])
      expect(await problemsOf(JSON.stringify(Object.fromEntries(targets)))).toEqual(['images_too_many'])
      expect(await textsOf(JSON.stringify(Object.fromEntries(targets.slice(1))))).toHaveLength(1000)
    })

    it('posts a build by its first name', async () => {
      expect(await fieldsOf(JSON.stringify(built('r.io/app:1,r.io/app:2')))).toEqual([
        { image_name: 'r.io/app', image_version: '1', image_digest: digest },
      ])
      expect(await fieldsOf(JSON.stringify({ 'containerimage.config.digest': digest }))).toEqual([{ image_id: digest }])
    })
  })

  it('takes a thousand entries and no more, equal or not', async () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `a:${index}`)
    expect(await textsOf(lines.join('\n'))).toHaveLength(1000)
    expect(await problemsOf([...lines, 'b'].join('\n'))).toEqual(['images_too_many'])
    expect(await problemsOf(JSON.stringify([...lines, 'a:1']))).toEqual(['images_too_many'])
  })

  it('does not unfold what aliases and nesting hold', async () => {
    const names = 'abcdefghijklmnopqrstuvwxyz'
    const levels = [...names].map((name, at) =>
      at === 0 ? '- &a [x, x, x, x, x, x, x, x, x]' : `- &${name} [${`*${names[at - 1] ?? ''}, `.repeat(9)}]`,
    )
    const problems = await problemsOf(levels.join('\n'))
    expect(new Set(problems.map((problem) => problem.replace(/^\d+ /, '')))).toEqual(new Set(['image_kind']))
    expect(await problemsOf('['.repeat(100_000))).toEqual(['structure_unreadable'])
    expect(await problemsOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual(['structure_unreadable'])
    expect(await problemsOf('- &a [*a]')).toEqual(['1 image_kind'])
    expect(await problemsOf(`["${'x'.repeat(1024 * 1024)}"]`)).toEqual(['value_too_long'])
  })

  it('reads the same from lines, JSON and YAML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(imageReferences, { minLength: 1, maxLength: 5 }), async (references) => {
        const lines = references.filter((text) => !text.startsWith('['))
        fc.pre(lines.length > 0)
        const entries = await parseImages(lines.join('\n'))
        expect(await parseImages(lines.join(','))).toEqual(entries)
        expect(await parseImages(JSON.stringify(lines))).toEqual(entries)
        expect(await parseImages(lines.map((text) => `- '${text}'`).join('\n'))).toEqual(entries)
      }),
    )
  })

  it('keeps the values of any object', async () => {
    const value = fc.string({ maxLength: 128 }).filter((text) => text !== '' && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text))
    const fields = ['image_name', 'image_version', 'image_digest', 'image_id'] as const
    const objects = fc.record(Object.fromEntries(fields.map((name) => [name, value])), { requiredKeys: ['image_id'] })
    await fc.assert(
      fc.asyncProperty(objects, async (object) => {
        expect(await fieldsOf(JSON.stringify([object]))).toEqual([{ ...object }])
      }),
    )
  })
})
