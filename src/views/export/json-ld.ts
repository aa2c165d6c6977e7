import { dayRange } from '../../base/edtf.ts'
import type { Entry } from '../../dossier/types.ts'
import { actorsIn, type Chronology, headline, textIn } from './dossier.ts'

/** How schema.org calls the statuses of an event; those that took place need none. */
const STATUS: Readonly<Record<string, string>> = {
  scheduled: 'https://schema.org/EventScheduled',
  proposed: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
  refused: 'https://schema.org/EventCancelled',
}

/** Contacts as schema.org Events, statements as Quotations, with the reports that tell them. `address` names entries. */
export function dossierJsonLd({ entries, articles, name }: Chronology, address: (id: string) => string) {
  const reports = new Map(articles.map(one => [one.id, one]))
  const told = (entry: Entry) =>
    [...new Set(entry.members.map(one => one.article))].flatMap(id => {
      const report = reports.get(id)
      if (!report) return []
      const { url, title, publisher, published } = report
      return [
        {
          '@type': 'NewsArticle',
          ...(url !== undefined && { url }),
          headline: title,
          ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
          ...(published !== undefined && { datePublished: published }),
        },
      ]
    })
  return {
    '@context': 'https://schema.org',
    '@graph': entries.flatMap((entry): object[] => {
      const head = { '@id': address(entry.id), name: headline(entry), isPartOf: name, subjectOf: told(entry) }
      if (entry.kind === 'contact') return [eventOf(entry, head)]
      return entry.kind === 'statement' ? [quotationOf(entry, head)] : []
    }),
  }
}

function eventOf(entry: Entry, { isPartOf: _, ...head }: object & { isPartOf: string }) {
  const status = STATUS[textIn(entry, 'status') ?? '']
  const place = textIn(entry, 'place')
  const duration = textIn(entry, 'duration')
  const start = isoOf(textIn(entry, 'start'))
  const end = isoOf(textIn(entry, 'end'))
  return {
    '@type': 'Event',
    ...head,
    ...(start !== undefined && { startDate: start }),
    ...(end !== undefined && { endDate: end }),
    ...(duration !== undefined && { duration }),
    ...(status !== undefined && { eventStatus: status }),
    ...(place !== undefined && { location: { '@type': 'Place', name: place } }),
    attendee: actorsIn(entry, 'parties').map(personOf),
  }
}

function quotationOf(entry: Entry, head: object) {
  const [speaker] = actorsIn(entry, 'speaker')
  const time = isoOf(textIn(entry, 'time'))
  return {
    '@type': 'Quotation',
    ...head,
    text: textIn(entry, 'content'),
    ...(speaker?.name !== undefined && { spokenByCharacter: personOf(speaker) }),
    ...(time !== undefined && { dateCreated: time }),
  }
}

/** schema.org has no word for an actor that may be a person or a state: a state or office is an Organization. */
const personOf = ({ name, role, country }: { name?: string; role?: string; country?: string }) => ({
  '@type': role === undefined && country !== undefined ? 'Organization' : 'Person',
  name: name ?? role ?? country,
  ...(role !== undefined && { jobTitle: role }),
})

/** Only what is ISO 8601 as it stands; ranges and open dates by their first day where the year is known. */
function isoOf(edtf: string | undefined): string | undefined {
  if (edtf === undefined) return undefined
  if (/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/.test(edtf))
    return edtf
  return dayRange(edtf)?.first
}
