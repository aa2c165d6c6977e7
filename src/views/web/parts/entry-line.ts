import type { Entry } from '../../../dossier/types.ts'
import { tellActor } from '../../cli/show/actors.ts'
import { tellDuration, tellTime } from '../../cli/show/dates.ts'
import { actorsIn, moveOf, type Named, textIn } from '../../export/dossier.ts'
import { modeWord, moveKind, moveTowards } from '../../export/terms.ts'
import { type Child, type Html, html } from '../html.ts'
import type { Urls } from '../urls.ts'
import { clockHtml } from '../when.ts'
import {
  ANSWERS,
  counted,
  flat,
  KINDS,
  LIST,
  listed,
  matter,
  NOBODY,
  nameOf,
  STATUSES,
  said,
  shortened,
} from '../words.ts'

/** An entry in a list: what it is, who, how it stands, how well it is known; the title leads to its page. */
export function entryLine(entry: Entry, urls: Urls, sentence?: string): Html {
  return html`<li class="${entry.kind}"><div class="kind">${KINDS[entry.kind].one}${clockOf(entry)}</div><div>
<a class="title" data-entry href="${urls.entry(entry.id)}">${titleHtml(entry)}</a>
${sentence !== undefined && html`<span class="words soft">${shortened(sentence, 260)}</span>`}
<ul class="facts">${factsOf(entry).map(fact => html`<li>${fact}</li>`)}</ul></div></li>`
}

/** How a contact stands: a sign and a word. */
export const statusHtml = (status: string | undefined): Child =>
  status !== undefined &&
  html`<span class="status ${status}"><span aria-hidden="true">${STATUSES[status] ?? '·'}</span> ${status}</span>`

/** Somebody with office and country. */
export const actorText = (one: Named): string => flat(tellActor(one))

export const actorsText = (entry: Entry, field: string): string =>
  listed(actorsIn(entry, field).map(actorText))

function titleHtml(entry: Entry): Html {
  switch (entry.kind) {
    case 'contact':
      return html`${modeWord(textIn(entry, 'mode'))}: ${actorsText(entry, 'parties')} ${statusHtml(textIn(entry, 'status'))}`
    case 'statement': {
      const words = said(textIn(entry, 'content') ?? '', textIn(entry, 'form'), 240)
      return html`<strong>${actorsText(entry, 'speaker') || NOBODY}</strong> <span class="words">${words}</span>`
    }
    case 'move': {
      const { type, mode } = moveOf(entry)
      const recipients = actorsText(entry, 'recipient')
      return html`<abbr title="${type} in PLOVER">${moveKind(type, mode)}</abbr>: <strong>${actorsText(entry, 'actor')}</strong>${recipients !== '' && html` ${moveTowards(type)} <strong>${recipients}</strong>`}`
    }
    case 'document':
      return html`<span class="title">${flat(textIn(entry, 'title') ?? 'Document')}</span>`
  }
}

function clockOf(entry: Entry): Child {
  const when = textIn(entry, 'start') ?? textIn(entry, 'time') ?? textIn(entry, 'date')
  if (when === undefined) {
    const clock = entry.values.clock as { time?: string; zone?: string } | undefined
    return clock ? html`<br>${clock.time} ${clock.zone ?? ''} (day open)` : ''
  }
  const clock = clockHtml(when)
  return clock ? html`<br>${clock}` : ''
}

function factsOf(entry: Entry): Child[] {
  const duration = textIn(entry, 'duration')
  const initiator = textIn(entry, 'initiator')
  const delegates = actorsText(entry, 'delegates')
  const authors = entry.values.authors as readonly string[] | undefined
  const differing = [...new Set(entry.accounts.map(one => matter(one.field)))]
  const facts: Child[] = [
    duration !== undefined && tellDuration(duration),
    textIn(entry, 'place'),
    initiator !== undefined && `asked for by ${initiator}`,
    delegates !== '' && `delegates: ${delegates}`,
    authors !== undefined && authors.length > 0 && `by ${LIST.format(authors)}`,
    ...answersOf(entry),
    countReports(entry),
    differing.length > 0 &&
      html`<span class="differ"><span aria-hidden="true">≠</span> accounts differ on ${LIST.format(differing)}</span>`,
    entry.reviewed === true && html`<span class="tag">✓ reviewed</span>`,
  ]
  return facts.filter(one => one !== undefined && one !== false && one !== '')
}

/** Who has answered what: to an invitation, or to a document. */
export function answersOf(entry: Entry): string[] {
  const parties = actorsIn(entry, 'parties').filter(one => one.answer !== undefined)
  const answers = (entry.values.answers ?? []) as readonly { by: string; answer: string }[]
  return [
    ...parties.map(one => `${nameOf(one)}: ${ANSWERS[one.answer ?? ''] ?? one.answer}`),
    ...answers.map(({ by, answer }) => `${flat(by)}: ${ANSWERS[answer] ?? answer}`),
  ]
}

/** `3 reports, 2 independent`; one alone says nothing. */
function countReports({ members, independent }: Entry): string | undefined {
  const reports = new Set(members.map(one => one.article)).size
  if (reports < 2) return undefined
  return independent === reports
    ? `${counted(reports, 'report')}`
    : `${counted(reports, 'report')}, ${independent} independent`
}

/** The day or days of an entry in words, for what is not one day. */
export const dayWords = (edtf: string): string => tellTime(edtf).day
