import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from '@jest/globals'
import { root } from '../../runner/action-file.ts'
import { hash, hashSummary, notesFile, pictures, type PictureNote } from '../../scripts/pictures.ts'
import { renderDocuments } from '../../scripts/tables.ts'
import { outcomes } from '../../src/domain/scan-report.ts'
import { listBlocks, listFiles, readProse, readText } from './files.ts'

const documents = listFiles().filter((file) => file.endsWith('.md'))
const readmes = ['README.md', 'README.zh-CN.md'] as const
/** Pages in both languages, without their ending; the generated ones are compared with their source above. */
const pages = [
  'README',
  'docs/attestations',
  'docs/authentication',
  'docs/baseline',
  'docs/permissions',
  'docs/performance',
  'docs/threat-model',
]
const parser = new MarkdownIt({ html: true })

describe('the documents', () => {
  it('have the tables of action.yml and the messages of the word tables', async () => {
    expect((await renderDocuments()).filter(({ is, should }) => is !== should).map(({ file }) => file)).toStrictEqual(
      [],
    )
  })

  it.each(documents)('link to what exists: %s', (file) => {
    expect(listLinks(file).filter((link) => !leadsSomewhere(file, link))).toStrictEqual([])
  })

  it.each(readmes)('name every outcome: %s', (file) => {
    for (const outcome of outcomes) expect(readText(file)).toContain(`| \`${outcome}\` |`)
  })

  it.each(pages)('say the same in both languages, as far as a program can see: %s', (page) => {
    const [english, chinese] = [`${page}.md`, `${page}.zh-CN.md`].map(describePage)
    expect(chinese).toStrictEqual(english)
  })

  it.each(pages.slice(1))('lead from one language to the other: %s', (page) => {
    const name = page.split('/').at(-1)
    expect(listLinks(`${page}.md`)).toContain(`${name}.zh-CN.md`)
    expect(listLinks(`${page}.zh-CN.md`)).toContain(`${name}.md`)
    expect(listLinks('README.md')).toContain(`${page}.md`)
    expect(listLinks('README.zh-CN.md')).toContain(`${page}.zh-CN.md`)
  })

  it('say how to use it in the first screen', () => {
    const first = readText('README.md').split('\n').slice(0, 60).join('\n')
    expect(first).toContain('dry_run: true')
    expect(first).toMatch(/your-org\/hss-image-scan@[0-9a-f]{40}/)
    // The first scan names its content by the build, not by a tag alone.
    const [, , example = ''] = listBlocks('README.md').map(({ text }) => text)
    expect(example).toContain('images: ${{ steps.build.outputs.metadata }}')
    expect(example).toContain('runs-on: ubuntu-latest')
  })

  it.each(documents)('use your-org for the organisation that hosts this action alone: %s', (file) => {
    expect(readText(file).match(/your-org(?!\/hss-image-scan\b|`)/g) ?? []).toStrictEqual([])
  })
})

describe('the pictures', () => {
  const notes = JSON.parse(readFileSync(notesFile, 'utf8')) as Record<string, PictureNote>

  it.each(pictures)('show what the built action writes today: $path', async ({ path, play }) => {
    // When this fails: look at the summary, then run "npm run pictures".
    expect(notes[path]).toStrictEqual({
      summary: hashSummary(await play()),
      picture: hash(readFileSync(join(root, path))),
    })
  })

  it('are noted, all of them and no others', () => {
    const files = listFiles('docs/pictures').filter((file) => file.endsWith('.png'))
    expect(Object.keys(notes).toSorted()).toStrictEqual(files.toSorted())
  })

  it('are small', () => {
    const bytes = Object.keys(notes).reduce((sum, path) => sum + statSync(join(root, path)).size, 0)
    expect(bytes).toBeLessThan(500 * 1024)
  })
})

/** What must not differ between the languages of a page. */
function describePage(file: string) {
  const text = readText(file)
  return {
    outline: text.match(/^#+(?= )/gm),
    blocks: listBlocks(file).map(({ language, text: block }) => [
      language,
      block.replace(/\s+#(?! v\d).*$|^#.*\n|^ *language: zh-CN\n/gm, ''),
    ]),
    tableRows: text.match(/^\|/gm)?.length,
    codes: new Set(text.match(/`[a-z_]+`/g)),
  }
}

function listLinks(file: string): string[] {
  const tokens = parser.parse(readText(file), {}).flatMap((token) => [token, ...(token.children ?? [])])
  return tokens
    .map((token) => String(token.attrGet(token.type === 'image' ? 'src' : 'href') ?? 'none:'))
    .filter(isRelative)
}

function isRelative(link: string): boolean {
  return !/^[a-z]+:/i.test(link)
}

function leadsSomewhere(file: string, link: string): boolean {
  const [path = '', anchor] = decodeURI(link).split('#')
  const target = path === '' ? file : join(dirname(file), path).replaceAll('\\', '/')
  if (!existsSync(join(root, target))) return false
  return anchor === undefined || listAnchors(target).has(anchor)
}

/** As GitHub makes them of headings, and those that stand there. */
function listAnchors(file: string): Set<string> {
  const text = readProse(file)
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
  const placed = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)
  return new Set([...headings, ...placed])
}
