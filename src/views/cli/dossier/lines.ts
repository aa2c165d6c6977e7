import type { Entry } from '../../../dossier/types.ts'
import type { Behind } from '../../../work/dossier/behind.ts'
import type { MemberView } from '../../../work/dossier/members.ts'
import { headline, isTerse, reportCount, saysMore, textIn } from '../../export/dossier.ts'
import { tellDuration, tellTime, tellTimeShort } from '../show/dates.ts'
import { beside, clean, indent, type Line, run, wrap } from '../show/lines.ts'

const MARGIN = 20
const INDENT = 2

/** An entry in a list: when on the left, what beside it; the sentence behind it where the line alone says too little. */
export function entryLines(entry: Entry, width: number, behind: Behind = {}): Line[] {
  const body = width - MARGIN
  const { kind } = entry
  const status = textIn(entry, 'status')
  const lines = [
    ...wrap(
      [run(shorten(clean(headline(entry)), 240), ...(kind === 'contact' ? (['strong'] as const) : []))],
      body,
      2,
    ),
    ...sentence(entry, behind, body),
    ...facts(
      [status, plover(entry), duration(entry), textIn(entry, 'place'), textIn(entry, 'venue'), asked(entry)],
      body,
    ),
    ...(entry.accounts.length > 0
      ? wrap([run(`accounts differ on ${differing(entry).join(', ')}`, 'mark')], body, 2)
      : []),
    ...wrap([run(`entry ${entry.id} · ${counts(entry)}`, 'faint')], body, 2),
  ]
  return beside(whenLines(entry, behind), lines, MARGIN)
}

function sentence(entry: Entry, { sentence: words }: Behind, width: number): Line[] {
  return words && isTerse(entry) && saysMore(entry, words)
    ? wrap([run(`“${shorten(clean(words), 240)}”`)], width, 2)
    : []
}

/** An entry by itself: all it says, the accounts where they differ, what each report says with its words. */
export function entryPage(entry: Entry, members: readonly MemberView[], width: number): Line[] {
  return [
    ...entryLines(entry, width),
    ...section(
      'History',
      entry.history.map(
        one => `${one.field}: ${told(one.value)}${one.since ? ` (${tellTimeShort(one.since)})` : ''}`,
      ),
      width,
    ),
    ...accountLines(entry, members, width),
    ...section('Reports', [], width),
    ...members.flatMap(one => [[], ...indent(memberLines(one, width - INDENT), INDENT)]),
  ]
}

function accountLines(entry: Entry, members: readonly MemberView[], width: number): Line[] {
  if (entry.accounts.length === 0) return []
  const outlets = new Map(members.map(one => [one.article, one.publisher ?? one.title ?? one.article]))
  const lines = entry.accounts.flatMap(one => {
    const by = [...new Set(one.members.map(ref => outlets.get(ref.article) ?? ref.article))].join(', ')
    const how = `${one.known}, ${one.independent} independent: ${by}`
    return wrap(
      [run(`${one.field}: `, 'faint'), run(told(one.value), 'strong'), run(` (${how})`)],
      width - INDENT,
      2,
    )
  })
  return [...heading('Accounts'), ...indent(lines, INDENT)]
}

function memberLines(member: MemberView, width: number): Line[] {
  const head = [
    member.publisher,
    member.published && tellTimeShort(member.published),
    member.onWordOf && `on the word of ${member.onWordOf}`,
  ]
  const repeats =
    member.repeats === undefined ? [] : wrap([run(`repeats report ${member.repeats}`, 'faint')], width, 2)
  return [
    ...wrap([run(clean(member.title ?? member.article), 'strong')], width, 2),
    ...facts(head, width),
    ...repeats,
    ...member.evidence.slice(0, 3).flatMap(words => wrap([run(`“${shorten(clean(words), 400)}”`)], width, 2)),
    ...wrap(
      [
        run(
          `report ${member.article}, item ${member.id}${member.url ? ` · ${clean(member.url)}` : ''}`,
          'faint',
        ),
      ],
      width,
      2,
    ),
  ]
}

/** A list of lines under a heading; nothing but the heading where the caller adds its own. */
export const section = (title: string, lines: readonly string[], width: number): Line[] =>
  title !== 'Reports' && lines.length === 0
    ? []
    : [
        ...heading(title),
        ...lines.flatMap(line => indent(wrap([run(clean(line))], width - INDENT, 2), INDENT)),
      ]

export const heading = (title: string): Line[] => [[], [run(title.toUpperCase(), 'heading')]]

/** A value for a person: times and durations in words, lists joined. */
export function told(value: unknown): string {
  if (Array.isArray(value)) return value.map(told).join(', ')
  if (value !== null && typeof value === 'object')
    return 'name' in value ? String(value.name) : Object.values(value).map(String).join(' ')
  const text = String(value)
  if (/^P(?:\d|T)/.test(text)) return tellDuration(text)
  return /^[[\dX]{4,5}-/.test(text) ? tellTimeShort(text) : clean(text)
}

function whenLines(entry: Entry, { reported }: Behind): Line[] {
  const start = ['start', 'time', 'date'].map(field => textIn(entry, field)).find(one => one !== undefined)
  if (start === undefined) {
    const told = reported === undefined ? entry.kind : `reported ${tellTime(reported).day}`
    return wrap([run(entry.kind === 'contact' ? 'day open' : told, 'faint')], MARGIN - 2)
  }
  const { day, clock } = tellTime(start)
  return [...wrap([run(day, 'strong')], MARGIN - 2), ...clock.flatMap(line => wrap([run(line)], MARGIN - 2))]
}

const facts = (parts: readonly (string | undefined)[], width: number): Line[] => {
  const known = parts.filter(part => part !== undefined && part !== '').map(part => clean(part as string))
  return known.length === 0 ? [] : wrap([run(known.join(' · '))], width, 2)
}

/** The type by which other tools know a move. */
const plover = (entry: Entry): string | undefined =>
  entry.kind === 'move' ? `${textIn(entry, 'type') ?? ''} in PLOVER` : undefined

const duration = (entry: Entry): string | undefined => {
  const value = textIn(entry, 'duration')
  return value === undefined ? undefined : tellDuration(value)
}

const asked = (entry: Entry): string | undefined => {
  const who = textIn(entry, 'initiator')
  return who === undefined ? undefined : `on the initiative of ${who}`
}

const differing = (entry: Entry): string[] => [...new Set(entry.accounts.map(one => one.field))]

function counts(entry: Entry): string {
  const count = reportCount(entry)
  const told = count === 1 ? '1 report' : `${count} reports, ${entry.independent} independent`
  return entry.reviewed ? `${told} · reviewed` : told
}

const shorten = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, '')} …`
