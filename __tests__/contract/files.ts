import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../runner/action-file.ts'

const skipped = new Set(['.git', 'node_modules', 'dist', 'coverage', 'preview', '.made'])

/** Every file of the project below `folder`, as a path from the root with forward slashes. */
export function listFiles(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? listFiles(path) : [path]
    })
    .sort()
}

/** The text of a file of the project. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')
}

/** A fenced block of a Markdown file. */
export interface Block {
  readonly file: string
  readonly line: number
  readonly language: string
  readonly text: string
}

/** All fenced blocks of a Markdown file; those in lists lose their indentation. */
export function listBlocks(file: string): Block[] {
  const blocks: Block[] = []
  let open: { indent: string; line: number; language: string; lines: string[] } | undefined
  for (const [index, line] of readText(file).split('\n').entries()) {
    const fence = /^(\s*)```(\w*)\s*$/.exec(line)
    if (open === undefined) {
      if (fence !== null) open = { indent: fence[1] ?? '', line: index + 1, language: fence[2] ?? '', lines: [] }
    } else if (fence === null) open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line)
    else {
      blocks.push({ file, line: open.line, language: open.language, text: `${open.lines.join('\n')}\n` })
      open = undefined
    }
  }
  if (open !== undefined) throw new Error(`${file}: the block of line ${open.line} has no end`)
  return blocks
}

/** The lines of a Markdown file that stand in no fenced block. */
export function readProse(file: string): string {
  const lines = readText(file).split('\n')
  let isOpen = false
  return lines
    .filter((line) => {
      const isFence = /^\s*```/.test(line)
      if (isFence) isOpen = !isOpen
      return !isOpen && !isFence
    })
    .join('\n')
}
