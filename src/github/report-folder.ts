import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Pieces are buffered to about this size, so that a large report needs neither one huge string nor a million writes. */
const bufferLength = 256 * 1024

/** The folder for one step's report files, created with the first file. */
export interface ReportFolder {
  /** Writes a file piece by piece and resolves with its path. The file gets its name only when it is complete. */
  write(name: string, pieces: Iterable<string>): Promise<string>
  /** Reads the bytes of the file at this path. */
  read(path: string): Uint8Array
}

/** Creates a folder of its own under `hss-image-scan` in the runner's temporary folder. */
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
          // Writing a large report takes seconds; let signals be handled in the meantime.
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
 * Creates a folder and its missing parents. Node's own recursive `mkdir` never returns if it cannot create a folder for certain
 * reasons, for example in `/proc`.
 */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another step may have created it in the meantime.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
