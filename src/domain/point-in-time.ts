const spanUnitsMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/
const timeForm = /^(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d{2})(?::?(\d{2}))?)?$/i

/**
 * Parses epoch milliseconds, an ISO 8601 date (the start of that day) or date and time (UTC unless it has a zone), or a span before
 * `nowMs` such as `30m`, `24h`, `7d`. Returns epoch milliseconds; undefined for anything else, and for times before 1970.
 */
export function parsePointInTime(text: string, nowMs: number): number | undefined {
  const atMs = /^\d{1,16}$/.test(text) ? Number(text) : (parseSpanAgo(text, nowMs) ?? parseIsoTime(text))
  return atMs !== undefined && atMs >= 0 && Number.isSafeInteger(atMs) ? atMs : undefined
}

/** The start (UTC) of a day written as `YYYY-MM-DD`, in epoch milliseconds; undefined if there is no such day. */
export function parseCalendarDate(text: string): number | undefined {
  const [, year, month, day] = dateForm.exec(text) ?? []
  if (year === undefined) return undefined
  const startMs = Date.parse(`${text}T00:00:00Z`)
  // Date.parse reads 31 February as a day in March.
  return !Number.isNaN(startMs) && new Date(startMs).getUTCDate() === Number(day) && Number(month) > 0
    ? startMs
    : undefined
}

/** The milliseconds of a span such as `30m`, `24h`, `7d`; undefined if the text is not a span. */
export function parseSpan(text: string): number | undefined {
  const [, count, unit = ''] = /^(\d{1,9})([mhd])$/.exec(text) ?? []
  return count === undefined ? undefined : Number(count) * (spanUnitsMs[unit] ?? 0)
}

function parseSpanAgo(text: string, nowMs: number): number | undefined {
  const spanMs = parseSpan(text)
  return spanMs === undefined ? undefined : Math.floor(nowMs) - spanMs
}

function parseIsoTime(text: string): number | undefined {
  const [date = '', time] = [text.slice(0, 10), /^[T ]/i.test(text.slice(10)) ? text.slice(11) : undefined]
  const dayMs = parseCalendarDate(date)
  if (dayMs === undefined || text.length === 10) return dayMs
  const match = time === undefined ? null : timeForm.exec(time)
  if (match === null) return undefined
  const [, hour, minute, second = '0', fraction = '0', sign, zoneHour = '0', zoneMinute = '0'] = match
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  if (Number(zoneHour) > 23 || Number(zoneMinute) > 59) return undefined
  const millisecond = fraction.padEnd(3, '0').slice(0, 3)
  const timeMs = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(millisecond)
  const zoneMs = (Number(zoneHour) * 60 + Number(zoneMinute)) * 60_000 * (sign === '-' ? -1 : 1)
  return dayMs + timeMs - zoneMs
}
