import type { Article } from '../../article/types.ts'
import type { Problem } from '../../base/problem.ts'
import { overlaps, type Span } from '../../base/span.ts'
import type { AnnotatedText } from '../../language/types.ts'
import type { Contact, Statement } from '../types.ts'

/** Contacts whose day stays open although the text names a clock time or a date in part. */
export function openDates(contacts: readonly Contact[]): Problem[] {
  return contacts.flatMap(contact => {
    const span = contact.fields.start?.evidence[0] ?? contact.fields.clock?.evidence[0]
    const open = contact.clock !== undefined || /X|^\[|\?$/.test(contact.start ?? '')
    if (!open || !span) return []
    const message =
      contact.start === undefined
        ? `The day of a contact is open; the text has ${contact.clock?.time}.`
        : `The date of a contact is open: ${contact.start}.`
    return [{ code: 'date-open', message, span }]
  })
}

/** Contacts of which two are said to have asked for them. */
export const openInitiators = (contacts: readonly Contact[]): Problem[] =>
  contacts.flatMap(({ initiator, fields }) => {
    const span = initiator === undefined ? fields.initiator?.evidence[0] : undefined
    return span
      ? [{ code: 'initiator-open', message: 'Of two it is told that they asked for this contact.', span }]
      : []
  })

/** Statements whose speaker stays open. */
export const openSpeakers = (statements: readonly Statement[]): Problem[] =>
  statements
    .filter(one => one.speaker.name === undefined)
    .map(one => ({
      code: 'speaker-open',
      message: 'It is not sure who says this.',
      ...(one.content[0] && { span: one.content[0] }),
    }))

/** The passages that were not read: another language, broken characters. */
export const unreadSpans = (article: Article): Span[] =>
  article.problems.flatMap(problem =>
    problem.code === 'unread-passage' && problem.span ? [problem.span] : [],
  )

/**
 * The layers without what stands in unread passages: no names, attributions or times there, and no tokens that rules
 * take for words (their tags are `X`).
 */
export function withoutUnread(layers: AnnotatedText, unread: readonly Span[]): AnnotatedText {
  if (unread.length === 0) return layers
  const isRead = (span: Span): boolean => !unread.some(other => overlaps(other, span))
  const areRead = (spans: readonly Span[]): boolean => spans.every(isRead)
  const kept = layers.attributions.map(one => areRead(one.content) && areRead(one.source) && areRead(one.cue))
  return {
    ...layers,
    tokens: layers.tokens.map(token => (isRead(token) ? token : { ...token, upos: 'X', deprel: 'dep' })),
    entities: layers.entities.filter(isRead),
    times: layers.times.filter(isRead),
    mentions: layers.mentions.filter(isRead),
    attributions: layers.attributions.flatMap((one, index) => {
      if (!kept[index]) return []
      const { within, ...rest } = one
      const outer =
        within === undefined || !kept[within] ? undefined : kept.slice(0, within).filter(Boolean).length
      return [{ ...rest, ...(outer !== undefined && { within: outer }) }]
    }),
  }
}

/** Problems in text order, those of the whole report first, none twice. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>()
  return [...problems]
    .sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1) || a.code.localeCompare(b.code))
    .filter(problem => {
      const key = `${problem.code} ${problem.span?.start ?? problem.message}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
}
