import { dateOf, pad, type TimeContext, type TimeReading } from './context.ts'
import { form, type Rule } from './rules.ts'
import { yearFor } from './year.ts'

type Feast = readonly [
  name: string,
  dayIn: (year: number) => { readonly month: number; readonly day: number },
]

const on = (month: number, day: number) => () => ({ month, day })

/** The n-th weekday of a month, the last one for n = -1. */
const nth = (n: number, weekday: number, month: number) => (year: number) => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  const start = ((weekday - first.dayOfWeek + 7) % 7) + 1
  const count = Math.floor((first.daysInMonth - start) / 7) + 1
  return { month, day: start + 7 * ((n < 0 ? count : n) - 1) }
}

/** Days that reports call by name; the movable ones are those of the United States, and Easter of the western churches. */
const FEASTS: readonly Feast[] = [
  ['christmas eve', on(12, 24)],
  ['christmas(?: day)?|xmas', on(12, 25)],
  ["new year['’]?s eve", on(12, 31)],
  ["new year['’]?s(?: day)?", on(1, 1)],
  ['boxing day', on(12, 26)],
  ["valentine['’]?s day", on(2, 14)],
  ['may day', on(5, 1)],
  ['(?:the )?fourth of july|july fourth', on(7, 4)],
  ['bastille day', on(7, 14)],
  ['halloween', on(10, 31)],
  ['veterans day|armistice day', on(11, 11)],
  ['thanksgiving(?: day)?', nth(4, 4, 11)],
  ['labor day', nth(1, 1, 9)],
  ['memorial day', nth(-1, 1, 5)],
  ['easter(?: sunday)?', easter],
  ['good friday', year => shifted(easter(year), year, -2)],
]

/** Feasts with their year, or in the year that fits as for any other day. */
export const HOLIDAYS: readonly Rule[] = FEASTS.map(([name, dayIn]) => [
  form(`(?:(last|this|next|this past|this coming) )?(?:${name})(?:(?: of|,)? ([12]\\d{3}))?`),
  ([, which, year], context) => feast(context, dayIn, which, year),
])

function feast(
  context: TimeContext,
  dayIn: Feast[1],
  which: string | undefined,
  year: string | undefined,
): TimeReading {
  const direction =
    which === undefined || /^this$/i.test(which)
      ? context.direction
      : /next|coming/i.test(which)
        ? 'future'
        : 'past'
  const usual = dayIn(2021)
  const found =
    year === undefined
      ? yearFor({ ...context, direction, firm: which !== undefined }, usual.month, usual.day)
      : { year, known: 'stated' as const }
  const { month, day } = found.year === 'XXXX' ? usual : dayIn(Number(found.year))
  return dateOf(`${found.year}-${pad(month)}-${pad(day)}`, found.known)
}

/** The Gregorian computus of Meeus, Jones and Butcher. */
function easter(year: number): { month: number; day: number } {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return { month: Math.floor(sum / 31), day: (sum % 31) + 1 }
}

function shifted({ month, day }: { month: number; day: number }, year: number, days: number) {
  const moved = Temporal.PlainDate.from({ year, month, day }).add({ days })
  return { month: moved.month, day: moved.day }
}
