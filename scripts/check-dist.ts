import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.ts'

const root = join(import.meta.dirname, '..')
const fresh = mkdtempSync(join(tmpdir(), 'hss-image-scan-dist-'))
build(fresh)
const names = new Set([...readdirSync(fresh), ...readdirSync(join(root, 'dist'))])
const different = [...names].filter((name) => readOrEmpty(join(fresh, name)) !== readOrEmpty(join(root, 'dist', name)))
if (different.length > 0) {
  console.error(`dist/ is not the build of src/: ${different.join(', ')} differ. Run "npm run build" and commit dist/.`)
  process.exitCode = 1
} else console.log('dist/ is the build of src/.')

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
