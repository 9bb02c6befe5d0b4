/** Features of Node 24 that TypeScript's libraries do not describe yet. */
interface SourceJson {
  parse(text: string, revive: (key: string, value: unknown, context: { readonly source?: string }) => unknown): unknown
  rawJSON(text: string): object
}

const json = JSON as unknown as SourceJson

/** A whole number with so many digits that JavaScript may not represent it exactly. Digests in quotation marks do not match. */
const longNumber = /[:,[]\s*-?\d{16,}\s*[,}\]]/

/** Like `JSON.parse`, but a whole number that JavaScript cannot represent exactly becomes the text of its digits. */
export function parseExactJson(text: string): unknown {
  // Visiting every value takes several times as long, and hardly any text needs it.
  if (!longNumber.test(text)) return JSON.parse(text) as unknown
  return json.parse(text, (_key, value, { source = '' }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source) ? source : value,
  )
}

/** A whole number for `JSON.stringify`, which writes it digit for digit. */
export function exactNumber(digits: string): object {
  if (!/^-?(?:0|[1-9]\d*)$/.test(digits)) throw new TypeError('not the digits of a whole number')
  return json.rawJSON(digits)
}
