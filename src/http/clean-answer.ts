import { createHash } from 'node:crypto'
import type { HttpResponse } from './request.ts'

/** An answer that is nested deeper is not looked into: what stands there is taken out. */
const maxDepth = 64

/**
 * No identifier is longer. One that is will be cut before it is shown, and then a secret in it could no longer be found: it is cleaned
 * here, and stays different from all others by its hash.
 */
const maxIdentifierLength = 1024

/**
 * The answer without any secret in its texts, except those of the `identifiers`. A service may echo what it was sent, in any field;
 * everything behind this point can be shown.
 */
export function cleanAnswer(
  response: HttpResponse,
  identifiers: ReadonlySet<string>,
  scrub: (text: string) => string,
): HttpResponse {
  const body = scrub(response.body)
  // Nearly every answer has no secret in it, and is not taken apart.
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
