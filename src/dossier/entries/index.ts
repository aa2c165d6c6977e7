import { compare } from '../../base/compare.ts'
import type { Entry, Item, ItemOf } from '../types.ts'
import { type Said, sayContact } from './contact.ts'
import { sayDocument, sayMove, sayStatement } from './others.ts'
import { type Reports, refOf } from './readings.ts'

export type { Reports } from './readings.ts'

/** An entry without its id: what a group of same items says together. Members in order of publication. */
export function entryOf(group: readonly Item[], reports: Reports): Omit<Entry, 'id'> {
  const members = [...group].sort((a, b) => compare(place(a, reports), place(b, reports)))
  const { values, accounts, history } = say(members, reports)
  return {
    kind: (members[0] as Item).kind,
    values,
    members: members.map(one => {
      const { article, id } = refOf(one)
      return { article, id }
    }),
    independent: new Set(members.map(one => reports.get(one.article)?.voice ?? one.article)).size,
    accounts,
    history,
  }
}

function say(members: readonly Item[], reports: Reports): Said {
  switch (members[0]?.kind) {
    case 'statement':
      return sayStatement(members as ItemOf<'statement'>[], reports)
    case 'move':
      return sayMove(members as ItemOf<'move'>[], reports)
    case 'document':
      return sayDocument(members as ItemOf<'document'>[], reports)
    default:
      return sayContact(members as ItemOf<'contact'>[], reports)
  }
}

const place = (item: Item, reports: Reports): string =>
  `${reports.get(item.article)?.published ?? item.published ?? '~'} ${item.article} ${item.id}`
