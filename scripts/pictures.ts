/**
 * Makes the pictures of the READMEs: `npm run pictures`. It builds the action, runs it against the emulator, and shows the job
 * summaries of those runs as GitHub would; for its requirements, see `scripts/picture.ts`. It also records which summary each
 * picture shows, so that a test notices when the action writes a different one.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../runner/action-file.ts'
import { languages, type Language } from '../src/base/words/index.ts'
import { takePicture } from './picture.ts'
import { playScene, scenes, withoutTimes } from './pictures/scenes.ts'
import { shrinkPng } from './pictures/small-png.ts'

/** The origin of a picture: the SHA-256 of the summary's Markdown without its times, and of the picture itself. */
export interface PictureNote {
  readonly summary: string
  readonly picture: string
}

/** A picture: its path from the root, and the run with the summary that it shows. */
export interface Picture {
  readonly path: string
  readonly play: () => Promise<string>
}

/** The file with the notes, by the path of the picture. */
export const notesFile = join(root, 'docs/pictures/notes.json')

/** All pictures. */
export const pictures: readonly Picture[] = Object.entries(scenes).flatMap(([name, scene]) =>
  languages.map((language: Language) => ({
    path: `docs/pictures/${name}.${language}.png`,
    play: () => playScene(scene, language),
  })),
)

/** SHA-256 in hexadecimal. */
export function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The hash that the test compares: of everything in a summary that does not differ from run to run. */
export function hashSummary(markdown: string): string {
  return hash(withoutTimes(markdown))
}

/** About the width of GitHub's column for summaries. The first screens are enough. */
const look = { scheme: 'light', width: 900, maxHeight: 1300 } as const

if (process.argv[1] === import.meta.filename) void makePictures()

async function makePictures(): Promise<void> {
  const built = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) throw new Error('the action could not be built')
  const notes: Record<string, PictureNote> = {}
  for (const { path, play } of pictures) {
    const target = join(root, path)
    mkdirSync(dirname(target), { recursive: true })
    const markdown = await play()
    takePicture(markdown, target, look)
    const picture = shrinkPng(readFileSync(target))
    writeFileSync(target, picture)
    notes[path] = { summary: hashSummary(markdown), picture: hash(picture) }
    console.log(`${path}: ${Math.round(picture.length / 1024)} KiB`)
  }
  writeFileSync(notesFile, `${JSON.stringify(notes, null, 2)}\n`)
}
