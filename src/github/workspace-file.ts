import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import type { FileAnswer } from '../config/raw-inputs.ts'

const maxBytes = 1024 * 1024

/**
 * Reads a regular file of at most 1 MiB inside the workspace; links are followed only as long as they stay there. Never throws.
 */
export function readWorkspaceFile(workspace: string, path: string): FileAnswer {
  try {
    const root = realpathSync(workspace)
    const real = realpathSync(resolve(root, path))
    if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep))
      return { refused: 'outside_workspace' }
    return readRegularFile(real)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return code === 'ENOENT' || code === 'ENOTDIR' ? { missing: true } : { refused: 'unreadable' }
  }
}

function readRegularFile(path: string): FileAnswer {
  // A pipe must not block: it is opened without waiting for a writer, and then found to be no regular file.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = fstatSync(file)
    if (!stats.isFile()) return { refused: 'not_regular' }
    if (stats.size > maxBytes) return { refused: 'too_large' }
    const bytes = readFileSync(file)
    if (bytes.byteLength > maxBytes) return { refused: 'too_large' }
    const text = decodeText(bytes)
    return text === undefined
      ? { refused: 'not_text' }
      : { text, sha256: createHash('sha256').update(bytes).digest('hex') }
  } finally {
    closeSync(file)
  }
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
