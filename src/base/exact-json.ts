/** What Node 24 has and the compiler's libraries do not describe yet. */
interface SourceJson {
  parse(text: string, revive: (key: string, value: unknown, context: { readonly source?: string }) => unknown): unknown
  rawJSON(text: string): object
}

const json = JSON as unknown as SourceJson

/** A whole number of so many digits that JavaScript may not have it; digests in quotation marks are none. */
const longNumber = /[:,[]\s*-?\d{16,}\s*[,}\]]/

/** Like `JSON.parse`, but a whole number that JavaScript cannot hold becomes the text of its digits. */
export function parseExactJson(text: string): unknown {
  // Looking at every value takes several times as long, and hardly any text needs it.
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
