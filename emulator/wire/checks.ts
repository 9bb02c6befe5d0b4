/** Says what is wrong with a value, or nothing when it is fine. */
export type Check = (value: unknown) => string | undefined

/** A check for values that, when they pass it, are of that type. */
export type Form<Value> = Check & { readonly value?: Value }

/** A string of a documented length. */
export function text(minLength: number, maxLength: number): Check {
  return (value) => {
    if (typeof value !== 'string') return 'must be a string'
    const fits = value.length >= minLength && value.length <= maxLength
    return fits ? undefined : `length must be ${minLength} to ${maxLength}`
  }
}

/** A string of a form. */
export function pattern(form: RegExp): Check {
  return (value) => (typeof value === 'string' && form.test(value) ? undefined : `must match ${form.source}`)
}

/** One of the documented words, spelled exactly. */
export function oneOf(...words: readonly string[]): Check {
  return (value) =>
    typeof value === 'string' && words.includes(value) ? undefined : `must be one of ${words.join(', ')}`
}

/** The largest int64, which a number of JavaScript cannot hold. */
export const maxInt64 = 9_223_372_036_854_775_807n

/** A whole number in a JSON body; beyond what a number holds exactly it was read as a bigint. */
export function integer(min: number, max: number | bigint): Check {
  return (value) => {
    if (typeof value !== 'bigint' && !Number.isInteger(value)) return 'must be an integer'
    return Number(value) >= min && isAtMost(value, max) ? undefined : `must be ${min} to ${max}`
  }
}

/** A whole number in a query string. */
export function integerText(min: number, max: number | bigint): Check {
  const inRange = integer(min, max)
  return (value) =>
    typeof value === 'string' && /^\d{1,20}$/.test(value) ? inRange(BigInt(value)) : 'must be an integer'
}

/** Compared without rounding, whichever of the two is a bigint. */
function isAtMost(value: unknown, max: number | bigint): boolean {
  return (typeof value === 'bigint' || typeof value === 'number') && value <= max
}

/** A boolean in a JSON body. */
export const flag: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be a boolean')

/** A boolean in a query string. */
export const flagText: Check = oneOf('true', 'false')

/** A list of a documented length, every item checked. */
export function listOf(item: Check, minLength: number, maxLength: number): Check {
  return (value) => {
    if (!Array.isArray(value)) return 'must be a list'
    if (value.length < minLength || value.length > maxLength) return `must have ${minLength} to ${maxLength} items`
    for (const [index, each] of value.entries()) {
      const complaint = item(each)
      if (complaint !== undefined) return `[${index}] ${complaint}`
    }
    return undefined
  }
}

/** An object with known fields only, all of the required ones present. */
export function record(fields: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'must be an object'
    for (const [name, each] of Object.entries(value)) {
      const check = Object.hasOwn(fields, name) ? fields[name] : undefined
      const complaint = check === undefined ? 'is not a known field' : check(each)
      if (complaint !== undefined) return `${name} ${complaint}`
    }
    const missing = required.find((name) => !Object.hasOwn(value, name))
    return missing === undefined ? undefined : `${missing} is mandatory`
  }
}
