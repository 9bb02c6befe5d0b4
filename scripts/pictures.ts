/**
 * Makes the pictures of the READMEs anew: `npm run pictures -- <tools>`, with the folder of tools that `scripts/picture.ts` asks
 * for. Beside them it notes which summary each shows, so that a test sees when the code renders another one.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../runner/action-file.ts'
import { languages, loadWords, type Language } from '../src/base/words/index.ts'
import { renderSummary } from '../src/report/summary.ts'
import { samples } from './preview/samples.ts'

/** What a picture was made of: SHA-256 of the summary's Markdown, and of the picture itself. */
export interface PictureNote {
  readonly summary: string
  readonly picture: string
}

/** Where the notes stand, by the path of the picture. */
export const notesFile = join(root, 'docs/pictures/notes.json')

/** The path of the picture in a language, from the root. */
export function pathOfPicture(language: Language): string {
  return `docs/pictures/summary.${language}.png`
}

/** The Markdown that the picture in a language shows. */
export async function renderPictured(language: Language): Promise<string> {
  const sample = samples['failed']
  if (sample === undefined) throw new Error('the sample is gone')
  return renderSummary(sample(language), await loadWords(language))
}

/** SHA-256, hexadecimal. */
export function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

if (process.argv[1] === import.meta.filename) void makePictures(process.argv[2] ?? '')

async function makePictures(tools: string): Promise<void> {
  const notes: Record<string, PictureNote> = {}
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
  for (const language of languages) {
    const markdown = await renderPictured(language)
    const source = join(folder, `${language}.md`)
    writeFileSync(source, markdown)
    const path = pathOfPicture(language)
    const maker = join(root, 'scripts/picture.ts')
    const made = spawnSync(process.execPath, [maker, source, join(root, path), tools], { stdio: 'inherit' })
    if (made.status !== 0) throw new Error(`no picture for ${language}`)
    notes[path] = { summary: hash(markdown), picture: hash(readFileSync(join(root, path))) }
  }
  writeFileSync(notesFile, `${JSON.stringify(notes, null, 2)}\n`)
  rmSync(folder, { recursive: true })
}
