import type { Entry, ItemKind } from '../../dossier/types.ts'
import type { Known } from '../../record/types.ts'
import { actorsIn, moveOf, type Named, textIn } from '../export/dossier.ts'
import { isContactMode, modeWord, moveLine, moveModeWord, moveWord } from '../export/terms.ts'
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

/** Fields as what accounts differ on, or what has changed. */
const MATTERS: Readonly<Record<string, string>> = {
  start: 'when it was',
  end: 'when it ended',
  clock: 'the clock time',
  duration: 'how long it took',
  initiator: 'who asked for it',
  parties: 'who took part',
  delegates: 'who was sent',
  actor: 'who acted',
  recipient: 'whom it was for',
  speaker: 'who said it',
  content: 'the words',
  addressee: 'whom it was said to',
  authors: 'who wrote it',
  addressees: 'whom it is for',
  time: 'when it was',
  members: 'the reports that tell it',
  accounts: 'where accounts differ',
  hidden: 'hidden or shown again',
  reviewed: 'confirmed or open again',
}

/** A field within a sentence: `how long it took`. */
export const matter = (field: string): string => MATTERS[field] ?? `the ${field}`

export const fieldWord = (field: string): string =>
  FIELDS[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`

/** A value that is one of few, in words: `Phone call` for `phone`, `Accusation` for `ACCUSE`. */
export function choiceWord(field: string, value: string): string {
  if (field === 'mode') return isContactMode(value) ? modeWord(value) : moveModeWord(value)
  return field === 'type' ? moveWord(value) : value
}

/** `1 report`, `3 reports`; where there may be thousands, as the reader's region writes them. */
export const counted = (count: number, one: string, many = `${one}s`, locale?: Locale): string =>
  `${numeral(count, locale)} ${count === 1 ? one : many}`

/** Who is not named. */
export const NOBODY = 'Somebody not named'

/** A name as a person reads it; the office or organisation where there is none. */
export function nameOf(one: { readonly [Key in keyof Named]?: string | undefined }): string {
  const name = one.name ?? one.role ?? one.organization ?? one.country
  return name === undefined ? NOBODY : flat(name)
}

/** Characters of what is said that a title holds. */
export const TITLE = 90

/** What an entry is, in one line, for titles and citations. */
export function titleOf(entry: Pick<Entry, 'kind' | 'values'>): string {
  const names = (field: string): string => listed(actorsIn(entry, field).map(nameOf))
  switch (entry.kind) {
    case 'contact':
      return `${modeWord(textIn(entry, 'mode'))}, ${textIn(entry, 'status') ?? ''}: ${names('parties')}`
    case 'statement':
      return `${names('speaker') || NOBODY}: ${said(textIn(entry, 'content') ?? '', textIn(entry, 'form'), TITLE)}`
    case 'move':
      return moveLine(moveOf(entry), names('actor'), names('recipient'))
    case 'document':
      return flat(textIn(entry, 'title') ?? 'Document')
  }
}

/** What a statement says, cut; in quotation marks only where the words are the speaker's own. */
export function said(content: string, form: string | undefined, most: number): string {
  const words = shortened(content, most)
  return form === 'direct' ? `“${words}”` : words
}

/** Words on one line, cut between words where they are longer than `most` characters. */
export function shortened(words: string, most: number): string {
  const line = flat(words)
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))
  return `${whole.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:–—-]+$/, '')}…`
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
