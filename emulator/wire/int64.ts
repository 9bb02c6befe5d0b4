import type { Check } from './checks.ts'

// Node 24 has this part of the language, but the compiler's libraries do not describe it yet.
interface SourceJson {
  parse(text: string, revive: (key: string, value: unknown, context: { readonly source?: string }) => unknown): unknown
  rawJSON(text: string): object
  isRawJSON(value: unknown): value is { readonly rawJSON: string }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const json = JSON as unknown as SourceJson

/** The largest int64. */
export const maxInt64 = 9_223_372_036_854_775_807n

/** Like `JSON.parse`, but whole numbers that JavaScript cannot represent keep every digit when they are written again. */
export function parseJson(text: string): unknown {
  // Visiting every value costs time, and hardly any text has such a number.
  if (!/\d{16}/.test(text)) return JSON.parse(text)
  return json.parse(text, (_, value, { source = '' }) => {
    const losesDigits = typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source)
    return losesDigits ? json.rawJSON(source) : value
  })
}

/** A whole number that is written with all its digits. */
export function rawNumber(digits: string): object {
  if (!/^-?\d+$/.test(digits)) throw new TypeError(`${digits} is no whole number`)
  return json.rawJSON(digits)
}

/** The digits of a whole number from `parseJson`; undefined for everything else, such as 1e18. */
export function readDigits(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined
  return json.isRawJSON(value) ? value.rawJSON : undefined
}

/** The exact value of a whole number from `parseJson`; undefined for everything else. */
export function readBigInt(value: unknown): bigint | undefined {
  const digits = readDigits(value)
  return digits === undefined ? undefined : BigInt(digits)
}

/** An int64 in a JSON body. */
export const int64: Check = (value) => {
  const digits = readDigits(value)
  if (digits === undefined) return 'must be an integer'
  return BigInt(digits) >= 0n && BigInt(digits) <= maxInt64 ? undefined : `must be 0 to ${maxInt64}`
}

/** An int64 in a query string. */
export const int64Text: Check = (value) =>
  typeof value === 'string' && /^\d{1,19}$/.test(value) && BigInt(value) <= maxInt64
    ? undefined
    : `must be an integer of 0 to ${maxInt64}`
