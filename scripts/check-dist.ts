import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { build } from './build.ts'

const root = join(import.meta.dirname, '..')
const fresh = mkdtempSync(join(tmpdir(), 'hss-image-scan-dist-'))
build(fresh)
const names = new Set([fresh, join(root, 'dist')].flatMap(listFiles))
const different = [...names].filter((name) => readOrEmpty(join(fresh, name)) !== readOrEmpty(join(root, 'dist', name)))
if (different.length > 0) {
  console.error(`dist/ is not the build of src/: ${different.join(', ')} differ. Run "npm run build" and commit dist/.`)
  process.exitCode = 1
} else console.log('dist/ is the build of src/.')

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
