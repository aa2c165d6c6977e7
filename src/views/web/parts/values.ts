import { tellDuration } from '../../cli/show/dates.ts'
import type { Named } from '../../export/dossier.ts'
import { type Child, html } from '../html.ts'
import type { Urls } from '../urls.ts'
import { type Locale, whenHtml } from '../when.ts'
import { ANSWERS, choiceWord, flat } from '../words.ts'
import { actorText, statusHtml } from './entry-line.ts'

export interface ValueLook {
  readonly locale: Locale
  readonly urls: Urls
}

/** The value of a field as a person reads it. */
export function valueHtml(field: string, value: unknown, { locale, urls }: ValueLook): Child {
  switch (field) {
    case 'start':
    case 'end':
    case 'time':
    case 'date':
      return whenHtml(String(value), locale)
    case 'duration':
      return tellDuration(String(value))
    case 'mode':
      return choiceWord(field, String(value))
    case 'type':
      return html`${choiceWord(field, String(value))} <span class="soft small">(<a href="/about#moves">${String(value)} in PLOVER</a>)</span>`
    case 'status':
      return statusHtml(String(value))
    case 'clock': {
      const { time, zone } = value as { time: string; zone?: string }
      return `${time} ${zone ?? '(zone open)'}`
    }
    case 'parties':
    case 'delegates':
    case 'actor':
    case 'recipient':
      return separated((value as Named[]).map(one => actorLink(one, urls)))
    case 'speaker':
      return actorLink(value as Named, urls)
    case 'answers':
      return separated(
        (value as { by: string; answer: string }[]).map(
          ({ by, answer }) => `${flat(by)}: ${ANSWERS[answer] ?? answer}`,
        ),
      )
    default:
      return Array.isArray(value) ? separated(value.map(one => flat(String(one)))) : flat(String(value))
  }
}

/** Somebody, with a link to their page where they have a name; what they have answered behind it. */
export function actorLink(one: Named, urls: Urls): Child {
  const words = actorText(one)
  const answer = one.answer === undefined ? '' : `: ${ANSWERS[one.answer] ?? one.answer}`
  if (one.name === undefined) return words === '' ? 'not named' : `${words}${answer}`
  return html`<a href="${urls.actor(one.name)}">${words}</a>${answer}`
}

const separated = (all: readonly Child[]): Child => all.map((one, index) => html`${index > 0 && '; '}${one}`)
