import { ShapeError } from '../http/errors.ts'
import { message } from '../base/words/index.ts'
import { boundProse, boundText } from './bounded-text.ts'

/** The place of a value in an answer, for the error message about it. */
export interface Place {
  readonly method: string
  /** Host and path. */
  readonly url: string
  /** Such as `data_list[3].image_name`. */
  readonly where: string
}

/** `place` with `name` appended. */
export function inside(place: Place, name: string): Place {
  return { ...place, where: place.where === '' ? name : `${place.where}.${name}` }
}

function refuseShape(place: Place, expected: string): never {
  const where = place.where === '' ? 'the body' : place.where
  throw new ShapeError(message('answer_shape', { ...place, where, expected }), message('advice_shape'))
}

/** Reads fields before it is known whether they matter. Keeps the first problem for the code that needs the row. */
export interface TolerantReader {
  /** Null if the field is invalid. */
  read<Value>(readField: () => Value | null): Value | null
  /** The first problem; null if there is none. */
  problem(): ShapeError | null
}

/** A reader for one row. */
export function createTolerantReader(): TolerantReader {
  let first: ShapeError | null = null
  return {
    read(readField) {
      try {
        return readField()
      } catch (error) {
        if (!(error instanceof ShapeError)) throw error
        first ??= error
        return null
      }
    },
    problem: () => first,
  }
}

/** A JSON object, or an error that names the place. */
export function readObject(value: unknown, place: Place): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuseShape(place, 'an object')
  return value as Record<string, unknown>
}

/** A JSON list, or an error that names the place. */
export function readList(value: unknown, place: Place): unknown[] {
  return Array.isArray(value) ? value : refuseShape(place, 'a list')
}

/** Text of a bounded length (a number becomes text); null if it is missing, null or empty. Anything else is an error. */
export function readText(value: unknown, place: Place): string | null {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string') return boundText(value)
  return typeof value === 'number' ? String(value) : refuseShape(place, 'text')
}

/** Required text, or an error that names the place. */
export function readRequiredText(value: unknown, place: Place): string {
  return readText(value, place) ?? refuseShape(place, 'text that is not empty')
}

/** A whole number from 0, also as text; null if it is missing, null or empty. Anything else is an error. */
export function readCount(value: unknown, place: Place): number | null {
  if (value === undefined || value === null || value === '') return null
  const count = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0
    ? count
    : refuseShape(place, 'a whole number from 0')
}

/** A finite number, also as text; null for everything else. Only for fields that no verdict relies on. */
export function readNumber(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

/** Text of a bounded length; empty for anything that is not text. Only for fields that no verdict relies on. */
export function readLooseText(value: unknown): string {
  return typeof value === 'string' ? boundText(value) : ''
}

/** The same for texts of many sentences, which are never compared. */
export function readProse(value: unknown): string {
  return typeof value === 'string' ? boundProse(value) : ''
}
