import { message, say, type Words } from '../base/words/index.ts'

/** A time as ISO 8601 in UTC; null if there is none, or if its year does not have the four digits that RFC 3339 requires. */
export function formatIsoTime(epochMs: number | null): string | null {
  if (epochMs === null) return null
  const date = new Date(epochMs)
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString()
  return /^\d{4}-/.test(text) ? text : null
}

/** A point in time for readers, such as `2026-03-01 08:15:00`, UTC. */
export function formatTime(epochMs: number | null): string | null {
  return formatIsoTime(epochMs)?.slice(0, -5).replace('T', ' ') ?? null
}

/** A duration for readers, such as `3 min 12 s`. */
export function formatDuration(durationMs: number, words: Words): string {
  const seconds = Number.isFinite(durationMs) ? Math.max(0, Math.round(durationMs / 1000)) : 0
  const minutes = Math.floor(seconds / 60)
  if (minutes === 0) return say(words, message('duration_seconds', { seconds }))
  if (minutes < 60) return say(words, message('duration_minutes', { minutes, seconds: seconds % 60 }))
  return say(words, message('duration_hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }))
}
