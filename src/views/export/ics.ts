import {
  ICalAttendee,
  type ICalAttendeeData,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import { dayOf, dayRange } from '../../base/edtf.ts'
import type { Entry } from '../../dossier/types.ts'
import { instantOf } from '../../dossier/when.ts'
import { actorsIn, type Chronology, headline, type Named, reportCount, textIn } from './dossier.ts'

const STATUS: Readonly<Record<string, ICalEventStatus>> = {
  held: ICalEventStatus.CONFIRMED,
  underway: ICalEventStatus.CONFIRMED,
  scheduled: ICalEventStatus.CONFIRMED,
  proposed: ICalEventStatus.TENTATIVE,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
  refused: ICalEventStatus.CANCELLED,
}
const ANSWER: Readonly<Record<string, ICalAttendeeStatus>> = {
  accepted: ICalAttendeeStatus.ACCEPTED,
  declined: ICalAttendeeStatus.DECLINED,
  tentative: ICalAttendeeStatus.TENTATIVE,
  'needs-action': ICalAttendeeStatus.NEEDSACTION,
}

/**
 * The contacts of a dossier as a calendar (RFC 5545). Instants are written in UTC, days as whole days, so that nothing
 * floats; the id of an entry is its UID. Contacts without a day are left out.
 */
export function dossierCalendar({ name, entries, articles, version, behind }: Chronology): string {
  const calendar = new ICalCalendar({
    name: `Readout: ${name}`,
    prodId: { company: 'Readout', product: version, language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // Seconds after which a program that has subscribed looks again.
    ttl: 3600,
  })
  const published = new Map(articles.map(one => [one.id, one.published]))
  for (const entry of entries) {
    const time = entry.kind === 'contact' ? timeOf(entry) : undefined
    if (!time) continue
    const changed = new Date(behind?.get(entry.id)?.changed ?? lastWord(entry, published) ?? time.start)
    const event = calendar.createEvent({
      id: `${entry.id}@readout`,
      ...time,
      summary: headline(entry),
      status: STATUS[textIn(entry, 'status') ?? ''] ?? null,
      location: textIn(entry, 'place') ?? null,
      description: describe(entry),
      // Grows with each change of status or date that reports tell, and with each correction.
      sequence: entry.history.length + (entry.corrections?.length ?? 0),
      // A time that does not move with the clock of the export: the same dossier gives the same file.
      stamp: changed,
      lastModified: changed,
    })
    for (const party of actorsIn(entry, 'parties')) event.createAttendee(new Party(dataOf(party), event))
  }
  return `${calendar.toString()}\r\n`
}

/**
 * Somebody who takes part. RFC 5545 wants the address of each as a URI; reports name none, and a made-up mailbox would be
 * written to: this is the one by which calendar programs say so themselves.
 */
class Party extends ICalAttendee {
  override toString(): string {
    return super.toString().replace(/:MAILTO:[^:\s]*(?=\s*$)/i, ':invalid:nomail')
  }
}

const dataOf = ({ name, organization, country, answer }: Named): ICalAttendeeData => {
  const status = ANSWER[answer ?? '']
  return {
    name: name ?? organization ?? country ?? '',
    email: 'nobody@invalid',
    ...(status !== undefined && { status }),
  }
}

/** The latest correction or publication, where the store knows of no change. */
function lastWord(entry: Entry, published: ReadonlyMap<string, string | undefined>): string | undefined {
  const times = [
    ...(entry.corrections ?? []).map(one => one.at),
    ...entry.members.map(one => published.get(one.article)),
  ]
  return times
    .filter(one => one !== undefined && !Number.isNaN(Date.parse(one)))
    .sort((a, b) => Date.parse(a ?? '') - Date.parse(b ?? ''))
    .at(-1)
}

function timeOf(entry: Entry): { start: Date; end: Date; allDay: boolean } | undefined {
  const start = textIn(entry, 'start')
  if (start === undefined) return undefined
  const ms = instantOf(start)
  if (ms !== undefined) return { start: new Date(ms), end: new Date(ms + lengthOf(entry)), allDay: false }
  const first = dayOf(start) ?? (start.includes('/') ? dayRange(start)?.first : undefined)
  if (first === undefined) return undefined
  const last = dayRange(textIn(entry, 'end') ?? start)?.last ?? first
  const day = (iso: string, shift = 0): Date => new Date(Date.parse(`${iso}T00:00Z`) + shift * 86_400_000)
  return { start: day(first), end: day([first, last].sort()[1] ?? first, 1), allDay: true }
}

const HOUR = 3_600_000

function lengthOf(entry: Entry): number {
  const duration = textIn(entry, 'duration')
  if (duration === undefined) return HOUR
  try {
    return Temporal.Duration.from(duration).total({ unit: 'milliseconds', relativeTo: '2000-01-01' })
  } catch {
    return HOUR
  }
}

function describe(entry: Entry): string {
  const disputed = [...new Set(entry.accounts.map(one => one.field))]
  return [
    countsOf(entry),
    ...(disputed.length > 0 ? [`accounts differ on: ${disputed.join(', ')}`] : []),
  ].join('\n')
}

function countsOf(entry: Entry): string {
  const count = reportCount(entry)
  return count === 1 ? '1 report' : `${count} reports, ${entry.independent} independent`
}
