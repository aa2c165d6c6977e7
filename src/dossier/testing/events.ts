import fc from 'fast-check'
import type { MadeContact, MadeReport } from './made.ts'

/** A real contact and what reports may say of it: variants of the names, zones and precision. */
export interface TrueContact {
  readonly pair: number
  readonly day: string
  readonly hour: number
  readonly mode: 'phone' | 'meeting'
  readonly minutes: number
}

/** Pairs of leaders, each with spellings and offices that reports use. */
const PAIRS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['Joe Biden|USA|US President', 'Biden|USA', 'Joseph R. Biden|USA'],
    ['Vladimir Putin|RUS|Russian President', 'Putin|RUS', 'the Russian president|RUS'],
  ],
  [
    ['Barack Obama|USA|President', 'Obama|USA'],
    ['Hassan Rouhani|IRN|Iranian President', 'Rohani|IRN', 'Hassan Rowhani|IRN'],
  ],
  [
    ['John Kerry|USA|US Secretary of State', 'Kerry|USA'],
    ['Mohammad Javad Zarif|IRN', 'Javad Zarif|IRN', 'Mohammed Zarif|IRN'],
  ],
  [
    ['Antony Blinken|USA', 'Blinken|USA'],
    ['Sergei Lavrov|RUS|Foreign Minister', 'Sergey Lavrov|RUS', 'Lavrov|RUS'],
  ],
]

export const trueContacts: fc.Arbitrary<TrueContact[]> = fc
  .uniqueArray(
    fc.record({
      pair: fc.nat(PAIRS.length - 1),
      day: fc.integer({ min: 1, max: 28 }).map(day => `2021-06-${String(day).padStart(2, '0')}`),
      hour: fc.integer({ min: 0, max: 23 }),
      mode: fc.constantFrom('phone' as const, 'meeting' as const),
      minutes: fc.constantFrom(15, 30, 50, 120),
    }),
    { selector: one => `${one.pair} ${one.day} ${one.mode}`, minLength: 1, maxLength: 6 },
  )
  .filter(events => events.every(one => events.every(other => one === other || apart(one, other))))

/** Two contacts of one pair in one mode lie at least three days apart: what lies nearer is a test of its own. */
const apart = (a: TrueContact, b: TrueContact): boolean =>
  a.pair !== b.pair || a.mode !== b.mode || Math.abs(Number(a.day.slice(8)) - Number(b.day.slice(8))) >= 3

/** How one report tells a contact. */
const telling = fc.record({
  left: fc.nat(2),
  right: fc.nat(2),
  when: fc.constantFrom('day', 'instant', 'other-zone', 'month'),
  duration: fc.boolean(),
  swapped: fc.boolean(),
})
type Telling = typeof telling extends fc.Arbitrary<infer T> ? T : never

export interface MadeDossier {
  readonly reports: readonly MadeReport[]
  /** For each report the true contact that each of its contacts tells of. */
  readonly truth: readonly (readonly TrueContact[])[]
}

/** Reports on some true contacts, each telling of one to three. */
export const madeDossier: fc.Arbitrary<MadeDossier> = trueContacts.chain(events =>
  fc
    .array(
      fc.uniqueArray(fc.tuple(fc.nat(events.length - 1), telling), {
        selector: ([index]) => index,
        minLength: 1,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map(all => ({
      reports: all.map((told, index) => ({
        publisher: `Outlet ${index}`,
        published: lastDay(told.map(([at]) => events[at] as TrueContact)),
        body: `Outlet ${index} writes on its own.`,
        contacts: told.map(([at, how]) => tell(events[at] as TrueContact, how)),
      })),
      truth: all.map(told => told.map(([at]) => events[at] as TrueContact)),
    })),
)

const lastDay = (events: readonly TrueContact[]): string =>
  shifted(
    events
      .map(one => one.day)
      .sort()
      .at(-1) ?? '2021-06-30',
    1,
  )

const shifted = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

function tell(event: TrueContact, how: Telling): MadeContact {
  const [left, right] = PAIRS[event.pair] as (typeof PAIRS)[number]
  const parties = [left[how.left % left.length] as string, right[how.right % right.length] as string]
  return {
    mode: event.mode,
    status: 'held',
    parties: how.swapped ? parties.reverse() : parties,
    start: startOf(event, how.when),
    ...(how.duration && how.when !== 'month' && { duration: `PT${event.minutes}M` }),
  }
}

function startOf(event: TrueContact, when: Telling['when']): string {
  if (when === 'day') return event.day
  if (when === 'month') return event.day.slice(0, 7)
  const utc = Temporal.ZonedDateTime.from(`${event.day}T${String(event.hour).padStart(2, '0')}:00[UTC]`)
  const zoned = when === 'instant' ? utc : utc.withTimeZone('Europe/Moscow')
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'minute' })
}
