/** Returns the problem with a value, or undefined if it is valid. */
export type Check = (value: unknown) => string | undefined

/** A check for values that are of this type if they pass it. */
export type Form<Value> = Check & { readonly value?: Value }

/** A string of a documented length. */
export function text(minLength: number, maxLength: number): Check {
  return (value) => {
    if (typeof value !== 'string') return 'must be a string'
    const fits = value.length >= minLength && value.length <= maxLength
    return fits ? undefined : `length must be ${minLength} to ${maxLength}`
  }
}

/** A string that matches a pattern. */
export function pattern(form: RegExp): Check {
  return (value) => (typeof value === 'string' && form.test(value) ? undefined : `must match ${form.source}`)
}

/** One of the documented words, spelled exactly. */
export function oneOf(...words: readonly string[]): Check {
  return (value) =>
    typeof value === 'string' && words.includes(value) ? undefined : `must be one of ${words.join(', ')}`
}

/** A whole number in a JSON body. */
export function integer(min: number, max: number): Check {
  return (value) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return 'must be an integer'
    return value >= min && value <= max ? undefined : `must be ${min} to ${max}`
  }
}

/** A whole number in a query string. */
export function integerText(min: number, max: number): Check {
  const inRange = integer(min, max)
  return (value) => (typeof value === 'string' && /^\d+$/.test(value) ? inRange(Number(value)) : 'must be an integer')
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

/** An object with known fields only, including all required ones. */
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
