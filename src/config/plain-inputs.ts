import { showText } from '../base/shown-text.ts'
import { message } from '../base/words/index.ts'
import type { InputName } from './input-names.ts'
import type { Complain } from './inputs-error.ts'
import type { InputTexts } from './raw-inputs.ts'

const decimalForm = /^(?:\d+(?:\.\d+)?|\.\d+)$/
const regionForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const idForm = /^[A-Za-z0-9_-]+$/

/** Documented maximum of the header `region`. */
const maxRegionLength = 128
/** Documented maximum of project ids and enterprise project ids. */
const maxIdLength = 256

/** The limits of a number; `min` itself is allowed unless `above` is set. */
export interface Range {
  readonly min: number
  readonly max: number
  readonly above?: boolean
}

/** `true` or `false` in any case. Undefined after a complaint, as with every reader here. */
export function readBoolean(texts: InputTexts, name: InputName, complain: Complain): boolean | undefined {
  const word = texts[name].toLowerCase()
  if (word === 'true' || word === 'false') return word === 'true'
  complain(name, message('value_boolean', { value: showText(texts[name]) }))
  return undefined
}

/** A plain decimal number within its range: no sign, exponent, hexadecimal digits or infinity. */
export function readNumber(texts: InputTexts, name: InputName, range: Range, complain: Complain): number | undefined {
  const { min, max, above = false } = range
  const value = decimalForm.test(texts[name]) ? Number(texts[name]) : Number.NaN
  if (value <= max && (above ? value > min : value >= min)) return value
  const allowed = message(above ? 'range_above' : 'range_from', { least: min, most: max })
  complain(name, message('value_number', { value: showText(texts[name]), range: allowed }))
  return undefined
}

/** One of a few words, in any case. */
export function readWord<Word extends string>(
  texts: InputTexts,
  name: InputName,
  allowed: readonly Word[],
  complain: Complain,
): Word | undefined {
  const word = allowed.find((one) => one.toLowerCase() === texts[name].toLowerCase())
  if (word === undefined)
    complain(name, message('value_choice', { value: showText(texts[name]), allowed: allowed.join(', ') }))
  return word
}

/** Returns `text` if it is a valid region ID; `name` is its source. */
export function checkRegion(name: string, text: string, complain: Complain): string | undefined {
  if (text.length <= maxRegionLength && regionForm.test(text)) return text
  complain(name, message('region_form', { value: showText(text), most: maxRegionLength }))
  return undefined
}

/** Returns `text` if it is a valid project ID or enterprise project ID; `name` is its source. */
export function checkId(name: string, text: string, complain: Complain): string | undefined {
  if (text.length <= maxIdLength && idForm.test(text)) return text
  complain(name, message('id_form', { value: showText(text), most: maxIdLength }))
  return undefined
}
