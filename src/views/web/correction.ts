import { z } from 'zod'
import type { ItemKind } from '../../dossier/types.ts'
import { answerSchema } from '../../record/schema/common.ts'
import {
  contactModeSchema,
  contactSchema,
  contactStatusSchema,
  documentSchema,
  moveSchema,
  moveTypeSchema,
  statementSchema,
} from '../../record/schema/items.ts'
import type { Named } from '../export/dossier.ts'
import { shownDuration, writtenDuration, writtenTime } from './written.ts'

/** The fields that a person can correct, by kind. */
export const CORRECTABLE: Readonly<Record<ItemKind, readonly string[]>> = {
  contact: [
    'status',
    'mode',
    'start',
    'end',
    'duration',
    'place',
    'venue',
    'parties',
    'delegates',
    'initiator',
    'topics',
  ],
  statement: ['speaker', 'content', 'venue', 'addressee', 'time'],
  move: ['type', 'actor', 'recipient', 'time'],
  document: ['title', 'authors', 'addressees', 'date'],
}

/** The values that a field can have, where there are few. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  status: contactStatusSchema.options,
  mode: contactModeSchema.options,
  type: moveTypeSchema.options,
}

const SHAPES: Readonly<Record<ItemKind, Readonly<Record<string, z.ZodType>>>> = {
  contact: contactSchema.shape,
  statement: { ...statementSchema.shape, content: z.string().min(1) },
  move: moveSchema.shape,
  document: documentSchema.shape,
}

const PEOPLE = ['parties', 'delegates', 'actor', 'recipient']
const LISTS = ['topics', 'authors', 'addressees']
/** How a time of EDTF begins: a year, an open one, a choice, an open range. */
const TIME = /^(?:\d{3}[\dX]|XXXX|\[|\.\.)/
const TIMES = ['start', 'end', 'time', 'date']

export type Read = { readonly value: unknown } | { readonly wrong: string }

/** The value that a person has written for a field, checked against the record's schema. */
export function readValue(kind: ItemKind, field: string, words: string): Read {
  const type = CORRECTABLE[kind].includes(field) ? SHAPES[kind][field] : undefined
  if (!type) return { wrong: 'This field cannot be corrected.' }
  if (words.trim() === '') return { wrong: 'Write a value. An entry that is wrong as a whole can be hidden.' }
  const value = parsed(field, words)
  if (TIMES.includes(field) && !TIME.test(String(value)))
    return {
      wrong:
        'Write the time with its year: 30 December 2021, 2021-12, 2021-12-30T21:35+01:00, or 2021-12-30/2022-01-02.',
    }
  const checked = type.safeParse(value)
  return checked.success ? { value: checked.data } : { wrong: hintFor(field) }
}

function hintFor(field: string): string {
  const choices = CHOICES[field]
  if (choices) return `Choose one of these: ${choices.join(', ')}.`
  if (field === 'duration') return 'Write how long it took: 40 minutes, an hour and a half, 3 days, or PT40M.'
  return PEOPLE.includes(field) || field === 'speaker'
    ? 'Write one a line: name | country | office. A country has three letters: USA, IRN, DEU.'
    : 'This value does not fit the field.'
}

/** Whether a value, as a program gives it, fits a field. */
export const fitsField = (kind: ItemKind, field: string, value: unknown): boolean =>
  CORRECTABLE[kind].includes(field) &&
  (!TIMES.includes(field) || TIME.test(String(value))) &&
  SHAPES[kind][field]?.safeParse(value).success === true

function parsed(field: string, words: string): unknown {
  const lines = words.split(/\r?\n/).flatMap(line => (line.trim() === '' ? [] : line.trim()))
  if (PEOPLE.includes(field)) return lines.map(line => person(line, field))
  if (field === 'speaker') return person(lines[0] ?? '', field)
  if (LISTS.includes(field)) return lines
  const written =
    field === 'duration' ? writtenDuration(words) : TIMES.includes(field) ? timeIn(words) : undefined
  return written ?? words.trim()
}

/** Days in words as EDTF; what begins like EDTF stands as it is. */
const timeIn = (words: string): string | undefined =>
  TIME.test(words.trim()) ? undefined : writtenTime(words)

/** `Joe Biden | USA | President | accepted`, as `shownValue` writes it. */
function person(line: string, field: string): Named {
  const [name = '', country, role, answer] = line.split('|').map(part => part.trim())
  return {
    name,
    ...(country && { country: country.toUpperCase() }),
    ...(role && field !== 'actor' && field !== 'recipient' && { role }),
    ...(answer && answerSchema.safeParse(answer).success && { answer }),
  }
}

/** A value as it stands in the box where it is corrected. */
export function shownValue(field: string, value: unknown): string {
  if (value === undefined) return ''
  const line = ({ name, country, role, answer }: Named): string =>
    [name ?? '', country ?? '', role ?? '', answer ?? ''].join(' | ').replace(/(?: \| )+$/, '')
  if (PEOPLE.includes(field)) return (value as Named[]).map(line).join('\n')
  if (field === 'speaker') return line(value as Named)
  if (field === 'duration') return shownDuration(String(value))
  return LISTS.includes(field) ? (value as string[]).join('\n') : String(value)
}
