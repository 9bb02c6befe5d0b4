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

  it('say the same in both languages, as far as a program can see', () => {
    const [english, chinese] = readmes.map((file) => ({
      outline: readText(file).match(/^#+(?= )/gm),
      blocks: listBlocks(file).map(({ language, text }) => [language, text.replace(/\s+#(?! v\d).*$|^#.*\n/gm, '')]),
      tableRows: readText(file).match(/^\|/gm)?.length,
      codes: new Set(readText(file).match(/`[a-z_]+`/g)),
    }))
    expect(chinese).toStrictEqual(english)
  })

  it('say how to use it in the first screen', () => {
    const first = readText('README.md').split('\n').slice(0, 60).join('\n')
    expect(first).toMatch(/docker\/build-push-action@[0-9a-f]{40}/)
    expect(first).toContain('your-org/hss-image-scan@v1')
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
