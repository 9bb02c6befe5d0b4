import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Pieces are gathered to about this size, so that a large report is neither one string nor a million writes. */
const bufferLength = 256 * 1024

/** The folder of one step's report files, made when the first is written. */
export interface ReportFolder {
  /** Writes a file piece by piece and returns its path. */
  write(name: string, pieces: Iterable<string>): string
  /** The bytes of a file by its path. */
  read(path: string): Uint8Array
}

/** A folder of its own under `hss-image-scan` in the runner's temporary folder. */
export function createReportFolder(temporaryFolder: string | undefined): ReportFolder {
  let folder: string | undefined
  return {
    write(name, pieces) {
      if (folder === undefined) {
        const parent = join(temporaryFolder || tmpdir(), 'hss-image-scan')
        makeFolder(parent)
        folder = mkdtempSync(join(parent, 'run-'))
      }
      const path = join(folder, name)
      const file = openSync(path, 'w')
      try {
        let buffer = ''
        for (const piece of pieces) {
          buffer += piece
          if (buffer.length < bufferLength) continue
          writeFileSync(file, buffer)
          buffer = ''
        }
        writeFileSync(file, buffer)
      } finally {
        closeSync(file)
      }
      return path
    },
    read: (path) => readFileSync(path),
  }
}

/**
 * Makes a folder and those above it that are missing. Node's own way to do that never returns where a folder cannot be made for a
 * reason such as the one of `/proc`.
 */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another step may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
