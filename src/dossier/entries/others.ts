import { type Agreed, agree, type Relate } from '../accounts/agree.ts'
import { relateActors, relateText, relateTimes, relateWords } from '../accounts/relations.ts'
import type { ItemOf } from '../types.ts'
import type { Said } from './contact.ts'
import { uniteActors } from './lists.ts'
import { type Reports, readingsOf } from './readings.ts'

/** The agreed statement: who said it, in the fullest wording. */
export function sayStatement(members: readonly ItemOf<'statement'>[], reports: Reports): Said {
  const speakers = uniteActors(
    members.map(one =>
      one.item.speaker.name === undefined ? [] : [{ ...one.item.speaker, name: one.item.speaker.name }],
    ),
  )
  const nameless = members.find(one => one.item.speaker.name === undefined)?.item.speaker
  const content = agree(
    'content',
    readingsOf(members, reports, 'content', one => one.words),
    relateWords,
  )
  const forms = readingsOf(members, reports, 'form').map(one => String(one.value))
  const said = collect({
    content,
    venue: agree('venue', readingsOf(members, reports, 'venue'), relateText),
    addressee: agree('addressee', readingsOf(members, reports, 'addressee'), relateActors()),
    time: agree('time', readingsOf(members, reports, 'time'), relateTimes([])),
  })
  const form = ['direct', 'mixed', 'indirect'].find(one => forms.includes(one))
  return { ...said, values: { speaker: speakers[0] ?? nameless ?? {}, form, ...said.values } }
}

/** The agreed move. */
export function sayMove(members: readonly ItemOf<'move'>[], reports: Reports): Said {
  const recipients = uniteActors(members.flatMap(one => (one.item.recipient ? [one.item.recipient] : [])))
  const said = collect({
    mode: agree('mode', readingsOf(members, reports, 'mode'), relateText),
    time: agree('time', readingsOf(members, reports, 'time'), relateTimes([])),
  })
  const values = {
    type: members[0]?.item.type,
    actor: uniteActors(members.map(one => one.item.actor)),
    ...(recipients.length > 0 && { recipient: recipients }),
    ...said.values,
  }
  return { ...said, values }
}

/** The agreed document, with all the answers it got. */
export function sayDocument(members: readonly ItemOf<'document'>[], reports: Reports): Said {
  const names = (lists: readonly (readonly string[])[]): string[] =>
    uniteActors(lists.map(list => list.map(name => ({ name })))).map(one => one.name)
  const addressees = names(members.map(one => one.item.addressees ?? []))
  const answers = new Map<string, { by: string; answer: string }>()
  for (const one of members)
    for (const { by, answer } of one.item.answers ?? []) answers.set(`${by} ${answer}`, { by, answer })
  const said = collect({
    title: agree('title', readingsOf(members, reports, 'title'), longerTitle),
    date: agree('date', readingsOf(members, reports, 'date'), relateTimes([])),
  })
  const values = {
    ...said.values,
    authors: names(members.map(one => one.item.authors)),
    ...(addressees.length > 0 && { addressees }),
    ...(answers.size > 0 && {
      answers: [...answers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
    }),
  }
  return { ...said, values }
}

/** Titles of one document never contradict: a longer one tells more. */
const longerTitle: Relate = (a, b) => {
  const [left, right] = [String(a).length, String(b).length]
  return left === right ? 'same' : left > right ? 'finer' : 'coarser'
}

function collect(fields: Readonly<Record<string, Agreed | undefined>>): Said {
  const values: Record<string, unknown> = {}
  for (const [field, one] of Object.entries(fields)) if (one) values[field] = one.value
  return { values, accounts: Object.values(fields).flatMap(one => one?.accounts ?? []), history: [] }
}
