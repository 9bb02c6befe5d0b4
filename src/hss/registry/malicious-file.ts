import type { MaliciousFile } from '../../domain/scan-report.ts'
import { readLooseText, readObject, readProse, type Place } from '../shape.ts'

/** Reads one row of ListImageMalware. No verdict relies on it, because the image's row has the count. */
export function readMaliciousFile(value: unknown, place: Place): MaliciousFile {
  const row = readObject(value, place)
  return {
    name: readLooseText(row['file_name']),
    path: readLooseText(row['file_path']),
    description: readProse(row['description']),
  }
}
