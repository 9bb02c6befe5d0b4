import { ratings } from '../../domain/severity.ts'
import { readCount, readText, type Place } from '../shape.ts'

/** How a value of a field compares with the documentation. */
export type Sight = 'absent' | 'fits' | 'other_type' | 'other_unit' | 'other_word'

/** The documentation of a field that the proof relies on. */
export interface FieldRule {
  /** Its name in the rows of the list. */
  readonly field: string
  judge(value: unknown): Sight
  /** The decoder for rows. A value that it rejects is removed from the row, so that one field does not end a dry run. */
  readonly decode: (value: unknown, place: Place) => unknown
}

/**
 * Milliseconds in this range are the years 2015 to 2098 (2098 is the last documented year); seconds and microseconds are far
 * outside.
 */
const earliestMs = 1_420_070_400_000
const latestMs = 4_070_880_000_000

/** A field with the digest of an image. */
export function digestRule(field: string): FieldRule {
  const form = /^sha(?:256|384|512):[0-9a-f]{64,128}$/i
  return { field, decode: readText, judge: (value) => judgeText(value, (text) => form.test(text)) }
}

/** A field with one of the documented ratings of an image. */
export function ratingRule(field: string): FieldRule {
  return {
    field,
    decode: readText,
    judge: (value) => judgeText(value, (text) => ratings.some((word) => word === text)),
  }
}

/** A field with a number of findings. */
export function countRule(field: string): FieldRule {
  return { field, decode: readCount, judge: judgeCount }
}

/** A field with a time in epoch milliseconds; 0 means no time. */
export function timeRule(field: string): FieldRule {
  return {
    field,
    decode: readCount,
    judge(value) {
      const sight = judgeCount(value)
      if (sight !== 'fits') return sight
      if (value === 0) return 'absent'
      return Number(value) >= earliestMs && Number(value) <= latestMs ? 'fits' : 'other_unit'
    },
  }
}

/** Judges a count: whether the value is a number, and a whole number from 0. */
export function judgeCount(value: unknown): Sight {
  if (isAbsent(value)) return 'absent'
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? 'fits' : 'other_type'
}

function judgeText(value: unknown, isDocumented: (text: string) => boolean): Sight {
  if (isAbsent(value)) return 'absent'
  if (typeof value !== 'string') return 'other_type'
  return isDocumented(value) ? 'fits' : 'other_word'
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
