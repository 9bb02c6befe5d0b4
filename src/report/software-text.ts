import type { Software } from '../domain/finding.ts'
import { cleanText } from './escape/clean.ts'

/** The first affected software with its version and path, and the number of the others; undefined if HSS names none. */
export function describeSoftware(software: readonly Software[] | null): string | undefined {
  const [first, ...more] = software ?? []
  if (first === undefined) return undefined
  const path = cleanText(first.path, 200)
  const parts = [
    cleanText(first.name, 100),
    cleanText(first.version, 60),
    path === '' ? '' : `(${path})`,
    more.length === 0 ? '' : `+${more.length}`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}
