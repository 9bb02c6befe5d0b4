import { createHash } from 'node:crypto'
import type { HttpResponse } from './request.ts'

/** Values nested deeper than this are removed from an answer instead of searched for secrets. */
const maxDepth = 64

/**
 * The maximum length of an identifier. A longer one would be cut for display, and a secret in it could no longer be found. So it
 * is cleaned first, and a hash keeps it distinct.
 */
const maxIdentifierLength = 1024

/**
 * Removes every secret from the texts of an answer, except those of the `identifiers`. A service may echo what it received, in
 * any field; after this call everything can be shown.
 */
export function cleanAnswer(
  response: HttpResponse,
  identifiers: ReadonlySet<string>,
  scrub: (text: string) => string,
): HttpResponse {
  const body = scrub(response.body)
  // Nearly every answer is free of secrets and needs no further work.
  return body === response.body ? response : { ...response, body, json: cleanValue(response.json, 0) }

  function cleanValue(value: unknown, depth: number): unknown {
    if (typeof value === 'string') return scrub(value)
    if (typeof value === 'number') return scrub(String(value)) === String(value) ? value : scrub(String(value))
    if (typeof value !== 'object' || value === null) return value
    if (depth > maxDepth) return null
    if (Array.isArray(value)) return value.map((item) => cleanValue(item, depth + 1))
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        identifiers.has(name) && isIdentifier(item) ? cleanIdentifier(item) : cleanValue(item, depth + 1),
      ]),
    )
  }

  function cleanIdentifier(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(cleanIdentifier)
    if (typeof value !== 'string' || value.length <= maxIdentifierLength) return value
    const text = scrub(value)
    return text === value ? value : `${text}…${createHash('sha256').update(value).digest('hex')}`
  }
}

/** A text, a number, or a list of them. */
function isIdentifier(value: unknown): boolean {
  return Array.isArray(value) ? value.every((item) => typeof item === 'string') : typeof value !== 'object'
}
