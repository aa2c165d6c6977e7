import type { Entry, ItemKind } from '../../dossier/types.ts'
import type { Known } from '../../record/types.ts'
import { actorsIn, type Named, textIn } from '../export/dossier.ts'
import { modeWord, moveVerb } from '../export/terms.ts'
import { type Locale, numeral } from './when.ts'

/** Words for what the record writes as codes. */
export const KINDS: Readonly<Record<ItemKind, { readonly one: string; readonly many: string }>> = {
  contact: { one: 'Contact', many: 'Contacts' },
  statement: { one: 'Statement', many: 'Statements' },
  move: { one: 'Move', many: 'Moves' },
  document: { one: 'Document', many: 'Documents' },
}

/** Statuses with a sign for each, so that they differ by more than colour. */
export const STATUSES: Readonly<Record<string, string>> = {
  held: '●',
  underway: '◐',
  scheduled: '○',
  proposed: '◌',
  postponed: '↷',
  cancelled: '✕',
  refused: '⊘',
}

export const ANSWERS: Readonly<Record<string, string>> = {
  'needs-action': 'no answer yet',
  accepted: 'accepted',
  tentative: 'accepted under reserve',
  declined: 'declined',
  rejected: 'rejected',
  partly: 'accepted in part',
  pending: 'no answer yet',
}

export const KNOWN: Readonly<Record<Known, string>> = {
  stated: 'stated: the report says it',
  implied: 'implied: it follows from the words without standing in them',
  inferred: 'inferred: a guess to check, as “Tuesday” leaves open which Tuesday',
}

const FIELDS: Readonly<Record<string, string>> = {
  start: 'When',
  end: 'Until',
  clock: 'Clock time',
  duration: 'How long',
  initiator: 'Asked for by',
  parties: 'Parties',
  delegates: 'Delegates',
  actor: 'Who',
  recipient: 'Towards',
  speaker: 'Speaker',
  content: 'Words',
  addressee: 'Said to',
  venue: 'Venue or channel',
  authors: 'Authors',
  addressees: 'For',
  time: 'When',
  date: 'Date',
}

export const fieldWord = (field: string): string =>
  FIELDS[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`

/** A value that is one of few, in words: `Phone call` for `phone`, `accuses` for `ACCUSE`. */
export const choiceWord = (field: string, value: string): string =>
  field === 'mode' ? modeWord(value) : field === 'type' ? moveVerb(value, 1) : value

/** `1 report`, `3 reports`; where there may be thousands, as the reader's region writes them. */
export const counted = (count: number, one: string, many = `${one}s`, locale?: Locale): string =>
  `${numeral(count, locale)} ${count === 1 ? one : many}`

/** A name as a person reads it; the office or organisation where there is none. */
export function nameOf(one: { readonly [Key in keyof Named]?: string | undefined }): string {
  const name = one.name ?? one.role ?? one.organization ?? one.country
  return name === undefined ? 'not named' : flat(name)
}

/** What an entry is, in one line, for titles and citations. */
export function titleOf(entry: Entry): string {
  const names = (field: string): string => listed(actorsIn(entry, field).map(nameOf))
  switch (entry.kind) {
    case 'contact':
      return `${modeWord(textIn(entry, 'mode'))}, ${textIn(entry, 'status') ?? ''}: ${names('parties')}`
    case 'statement':
      return `${names('speaker') || 'Somebody'}: “${shortened(textIn(entry, 'content') ?? '', 90)}”`
    case 'move': {
      const towards = names('recipient')
      return `${names('actor')} ${moveVerb(textIn(entry, 'type') ?? '', actorsIn(entry, 'actor').length)}${towards && ` (towards ${towards})`}`
    }
    case 'document':
      return flat(textIn(entry, 'title') ?? 'Document')
  }
}

/** Words on one line, cut between words where they are longer than `most` characters. */
export function shortened(words: string, most: number): string {
  const line = flat(words)
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** Text with every run of white space as one space. */
export const flat = (words: string): string => words.replace(/\s+/g, ' ').trim()

export const LIST = new Intl.ListFormat('en-GB')

/** Names that a title holds at most. */
const IN_TITLE = 8

/** Names in a title: `A, B and C`; of many the first, and how many others. */
export const listed = (names: readonly string[]): string =>
  names.length <= IN_TITLE + 1
    ? LIST.format(names)
    : LIST.format([...names.slice(0, IN_TITLE), `${names.length - IN_TITLE} others`])
