import type { DossierArticle } from '../../dossier/schema.ts'
import type { Entry } from '../../dossier/types.ts'
import type { Behind } from '../../work/dossier/behind.ts'
import { modeWord, moveVerb } from './terms.ts'

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

/** A list of actors among an entry's values; empty where there is none. */
export const actorsIn = ({ values }: Entry, field: string): readonly Named[] => {
  const value = values[field]
  return Array.isArray(value)
    ? (value as Named[])
    : value && typeof value === 'object'
      ? [value as Named]
      : []
}

/** A text among an entry's values. */
export const textIn = ({ values }: Entry, field: string): string | undefined =>
  typeof values[field] === 'string' ? (values[field] as string) : undefined

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
    case 'move': {
      const recipient = names('recipient')
      const verb = moveVerb(textIn(entry, 'type') ?? '', actorsIn(entry, 'actor').length)
      return `${names('actor')} ${verb}${recipient && ` (towards ${recipient})`}`
    }
    case 'document':
      return textIn(entry, 'title') ?? ''
  }
}

const nameOf = (one: Named): string => one.name ?? one.organization ?? one.country ?? ''
