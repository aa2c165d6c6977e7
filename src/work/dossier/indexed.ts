import { dayRange } from '../../base/edtf.ts'
import { canonicalJson } from '../../base/json.ts'
import { actorFacts, stateName } from '../../dossier/actors.ts'
import { sound } from '../../dossier/names.ts'
import type { Entry, Item, ReportFacts } from '../../dossier/types.ts'
import type { KeptEntry } from '../../store/queries/entries.ts'

/** An entry with what it is sorted, filtered and searched by. */
export function indexed(
  entry: Entry,
  items: readonly Item[],
  reports: ReadonlyMap<string, ReportFacts>,
): KeptEntry {
  const { values } = entry
  const published = items
    .flatMap(one => one.published ?? [])
    .sort()[0]
    ?.slice(0, 10)
  const stated = [values.start, values.time, values.date].find(one => typeof one === 'string') as
    | string
    | undefined
  const day = (stated === undefined ? undefined : dayRange(stated)?.first) ?? published
  const actors = actorsOf(entry)
  return {
    entry,
    ...(day !== undefined && { sortDay: day }),
    actors: [...new Set(actors.flatMap(actorTerms))],
    outlets: [
      ...new Set(items.flatMap(one => reports.get(one.article)?.publisher?.toLowerCase() ?? [])),
    ].sort(),
    words: [
      ...new Set([...actors, ...textsOf(entry), ...termsOf(entry), ...items.map(one => one.words)]),
    ].join('\n'),
  }
}

/** The terms under which an actor is filtered by: its name, its family name and its state, by sound. */
export function actorTerms(name: string): string[] {
  const facts = actorFacts({ name })
  const tokens = facts.tokens.tokens.map(sound)
  const state = facts.country === undefined ? [] : [facts.country]
  return facts.kind === 'state'
    ? state
    : [tokens.join(' '), tokens.at(-1) ?? '', ...state].filter(one => one !== '')
}

/** The one term that a filter for an actor asks for. */
export const actorTerm = (name: string): string => actorTerms(name)[0] ?? ''

/** The values of two states of an entry that are not the same, members and accounts among them. */
export function differsFrom(was: Entry, is: Entry): string[] {
  const fields = new Set([...Object.keys(was.values), ...Object.keys(is.values)])
  const differ = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) !== canonicalJson(b ?? null)
  const changed = [...fields].filter(field => differ(was.values[field], is.values[field]))
  if (differ(was.members, is.members)) changed.push('members')
  if (differ(was.accounts, is.accounts)) changed.push('accounts')
  if (was.reviewed !== is.reviewed) changed.push('reviewed')
  if (was.hidden !== is.hidden) changed.push('hidden')
  return changed.sort()
}

/** The names of all who take part, in whatever role. */
function actorsOf({ values }: Entry): string[] {
  const lists = [values.parties, values.delegates, values.actor, values.recipient, values.speaker].flat() as (
    | { name?: string; country?: string; organization?: string }
    | undefined
  )[]
  const named = lists.flatMap(one => [one?.name, one?.organization, one?.country && stateName(one.country)])
  const plain = [values.initiator, values.authors, values.addressees].flat() as (string | undefined)[]
  return [...named, ...plain].filter((one): one is string => typeof one === 'string' && one !== '')
}

/** What people search for a contact by, whatever words its reports have: "call", "visit", "postponed". */
const MODES: Readonly<Record<string, string>> = {
  phone: 'phone call telephone conversation',
  video: 'video call conference',
  visit: 'visit trip',
  meeting: 'meeting talks met',
  multilateral: 'multilateral meeting talks summit',
  letter: 'letter',
  unspecified: 'contact talks',
}

const termsOf = ({ kind, values }: Entry): string[] =>
  kind === 'contact'
    ? [MODES[String(values.mode)] ?? '', String(values.status ?? '')].filter(one => one !== '')
    : []

const textsOf = ({ values }: Entry): string[] =>
  [values.place, values.venue, values.title, values.content, values.topics, values.type]
    .flat()
    .filter((one): one is string => typeof one === 'string')
