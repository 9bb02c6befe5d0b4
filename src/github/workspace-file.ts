import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import type { FileAnswer } from '../config/raw-inputs.ts'
import { followLinks } from './follow-links.ts'

const defaultMaxBytes = 1024 * 1024

/** Options for files larger than the default or outside the workspace. */
export interface ReadOptions {
  /** Undefined for 1 MiB. */
  readonly maxBytes?: number | undefined
  /** Another folder that may contain the file; undefined for none. */
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
  const wanted = resolve(workspace, path)
  const roots = [workspace, ...(otherFolder ? [otherFolder] : [])].map((folder) => followLinks(resolve(folder)))
  const isInside = (place: string) => roots.some((root) => root !== null && isBelow(place, root))
  try {
    const real = realpathSync(wanted)
    return isInside(real) ? readRegularFile(real, maxBytes) : { refused: 'outside_workspace' }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const target = code === 'ENOENT' || code === 'ENOTDIR' ? followLinks(wanted) : null
    if (target === null) return { refused: 'unreadable' }
    // Do not reveal whether a file exists elsewhere, and do not report a wrong path or link as a missing file.
    return isInside(target) ? { missing: true } : { refused: 'outside_workspace' }
  }
}

function isBelow(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
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
