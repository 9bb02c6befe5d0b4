import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import type { FileAnswer } from '../config/raw-inputs.ts'

const defaultMaxBytes = 1024 * 1024

/** Options for files larger than the default or outside the workspace. */
export interface ReadOptions {
  /** Undefined: 1 MiB. */
  readonly maxBytes?: number | undefined
  /** An additional folder that may contain the file; undefined: none. */
  readonly otherFolder?: string | undefined
}

/**
 * Reads a regular file inside the workspace or `otherFolder`. Links are followed only if they stay inside. A relative path is
 * relative to the workspace. Never throws.
 */
export function readWorkspaceFile(
  workspace: string,
  path: string,
  { maxBytes = defaultMaxBytes, otherFolder }: ReadOptions = {},
): FileAnswer {
  try {
    const real = realpathSync(resolve(workspace, path))
    const folders = [workspace, ...(otherFolder ? [otherFolder] : [])]
    if (!folders.some((folder) => isInside(real, folder))) return { refused: 'outside_workspace' }
    return readRegularFile(real, maxBytes)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return code === 'ENOENT' || code === 'ENOTDIR' ? { missing: true } : { refused: 'unreadable' }
  }
}

function isInside(real: string, folder: string): boolean {
  try {
    const root = realpathSync(folder)
    return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep)
  } catch {
    // A folder that does not exist contains nothing.
    return false
  }
}

function readRegularFile(path: string, maxBytes: number): FileAnswer {
  // A pipe must not block: open it without waiting for a writer, then reject it because it is not a regular file.
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
