import type { DossierArticle } from '../../dossier/schema.ts'
import type { Entry } from '../../dossier/types.ts'
import type { Behind } from '../../work/dossier/behind.ts'
import { modeWord, moveLine } from './terms.ts'

/** A dossier as exports take it: entries in the order of the timeline. */
export interface Chronology {
  readonly name: string
  /** Readout's version and the hash of its model. */
  readonly version: string
  readonly articles: readonly DossierArticle[]
  readonly entries: readonly Entry[]
  /** What stands behind the entries, by their ids, as far as it is known. */
  readonly behind?: ReadonlyMap<string, Behind>
}

/** Somebody as entries name them. */
export interface Named {
  readonly name?: string
  readonly country?: string
  readonly role?: string
  readonly organization?: string
  readonly answer?: string
}

/** What an entry says, kept or not yet. */
type Told = Pick<Entry, 'values'>

/** A list of actors among an entry's values; empty where there is none. */
export const actorsIn = ({ values }: Told, field: string): readonly Named[] => {
  const value = values[field]
  return Array.isArray(value)
    ? (value as Named[])
    : value && typeof value === 'object'
      ? [value as Named]
      : []
}

/** A text among an entry's values. */
export const textIn = ({ values }: Told, field: string): string | undefined =>
  typeof values[field] === 'string' ? (values[field] as string) : undefined

/** Contents shorter than this may say little without the sentence around them: “a ‘no deal’ Brexit”. */
const SHORT = 80

/** Whether an entry's line alone says too little: a move's type, a few words that were said. */
export const isTerse = (entry: Entry): boolean =>
  entry.kind === 'move' || (entry.kind === 'statement' && (textIn(entry, 'content') ?? '').length < SHORT)

/** Whether the sentence behind a terse entry says more than the entry: a content may be nearly all of it. */
export const saysMore = (entry: Entry, sentence: string): boolean =>
  sentence.length > 1.4 * (textIn(entry, 'content') ?? '').length

/** The type and the mode of a move. */
export const moveOf = (entry: Told): { readonly type: string; readonly mode: string | undefined } => ({
  type: textIn(entry, 'type') ?? '',
  mode: textIn(entry, 'mode'),
})

/** How many reports tell of an entry, each counted once however many of its items are part of it. */
export const reportCount = ({ members }: Entry): number => new Set(members.map(one => one.article)).size

/** One line that says what an entry is, for lists and calendars. */
export function headline(entry: Entry): string {
  const names = (field: string): string => actorsIn(entry, field).map(nameOf).join(', ')
  switch (entry.kind) {
    case 'contact':
      return `${modeWord(textIn(entry, 'mode'))}: ${names('parties')}`
    case 'statement':
      return `${names('speaker') || 'somebody'}: ${textIn(entry, 'content') ?? ''}`
    case 'move':
      return moveLine(moveOf(entry), names('actor'), names('recipient'))
    case 'document':
      return textIn(entry, 'title') ?? ''
  }
}

const nameOf = (one: Named): string => one.name ?? one.role ?? one.organization ?? one.country ?? ''
