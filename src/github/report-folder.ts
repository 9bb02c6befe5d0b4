import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Pieces are gathered to about this size, so that a large report is neither one string nor a million writes. */
const bufferLength = 256 * 1024

/** The folder of one step's report files, made when the first is written. */
export interface ReportFolder {
  /** Writes a file piece by piece and resolves with its path. It has its name once it is whole. */
  write(name: string, pieces: Iterable<string>): Promise<string>
  /** The bytes of a file by its path. */
  read(path: string): Uint8Array
}

/** A folder of its own under `hss-image-scan` in the runner's temporary folder. */
export function createReportFolder(temporaryFolder: string | undefined): ReportFolder {
  let folder: string | undefined
  return {
    async write(name, pieces) {
      if (folder === undefined) {
        const parent = join(temporaryFolder || tmpdir(), 'hss-image-scan')
        makeFolder(parent)
        folder = mkdtempSync(join(parent, 'run-'))
      }
      const path = join(folder, name)
      const unfinished = `${path}.part`
      const file = openSync(unfinished, 'w')
      try {
        let buffer = ''
        for (const piece of pieces) {
          buffer += piece
          if (buffer.length < bufferLength) continue
          writeFileSync(file, buffer)
          buffer = ''
          // A large report takes seconds, in which a signal may come.
          await turn()
        }
        writeFileSync(file, buffer)
      } finally {
        closeSync(file)
      }
      renameSync(unfinished, path)
      return path
    },
    read: (path) => readFileSync(path),
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
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
