import { dayOf } from '../../base/edtf.ts'
import { tellTime, tellTimeShort } from '../cli/show/dates.ts'
import { type Html, html } from './html.ts'

/** How dates and numbers are written: English words in the order that the reader's region uses. */
export type Locale = string

/**
 * The locale that a browser's languages ask for: pages are in English, so the region of the first language decides the
 * order of day and month. `de-AT` gives `en-AT`.
 */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const asked = acceptLanguage ?? ''
  const known = locales.get(asked)
  if (known !== undefined) return known
  const found = foundIn(asked)
  if (locales.size < 500 && asked.length < 200) locales.set(asked, found)
  return found
}

const locales = new Map<string, Locale>()

function foundIn(acceptLanguage: string): Locale {
  for (const part of acceptLanguage.split(',').slice(0, 5)) {
    const tag = part.split(';')[0]?.trim() ?? ''
    try {
      const region = new Intl.Locale(tag).maximize().region
      if (region !== undefined) return new Intl.Locale('en', { region }).toString()
    } catch {
      // `*`, or no language at all: the next one, or the default.
    }
  }
  return 'en-GB'
}

/** A day in full: `Friday, 27 September 2013`. */
export function fullDay(day: string, locale: Locale): string {
  const time = Date.parse(`${day}T00:00Z`)
  if (Number.isNaN(time)) return day
  return formatter(locale, 'full').format(time)
}

/** A day, short: `27 Sept 2013`. */
export function shortDay(day: string, locale: Locale): string {
  const time = Date.parse(`${day.slice(0, 10)}T00:00Z`)
  return Number.isNaN(time) ? day : formatter(locale, 'medium').format(time)
}

/**
 * A time of the record: the clock in the report's zone and in UTC; `data-instant` lets the page's script put the
 * reader's own beside them. What is not one day or instant is told in words.
 */
export function whenHtml(edtf: string, locale: Locale): Html {
  const exact = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/.test(edtf)
  if (exact) {
    const { clock } = tellTime(edtf)
    const day = shortDay(edtf, locale)
    return html`<time datetime="${edtf}" data-instant="${edtf}">${day}, ${clock.join(' · ')}</time>`
  }
  const day = /[?~%/[]/.test(edtf) ? undefined : dayOf(edtf)
  if (day !== undefined && !edtf.includes('T'))
    return html`<time datetime="${day}">${shortDay(day, locale)}</time>`
  return html`${tellTimeShort(edtf)}`
}

/** The clock alone, for lists under a day; nothing where the time is a whole day. */
export function clockHtml(edtf: string): Html | undefined {
  const { clock } = tellTime(edtf)
  if (clock.length === 0) return undefined
  const exact = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(edtf)
  return exact
    ? html`<time datetime="${edtf}" data-instant="${edtf}">${clock.map(line => html`<span>${line}</span> `)}</time>`
    : html`${clock.map(line => html`<span>${line}</span> `)}`
}

/** A moment at which the server did something, in UTC. */
export function momentHtml(iso: string, locale: Locale): Html {
  return html`<time datetime="${iso}" data-instant="${iso}">${shortDay(iso, locale)}, ${iso.slice(11, 16)} UTC</time>`
}

/** A number as a region writes it: `12,345`, `12.345`, `12 345`. */
export function numeral(count: number, locale: Locale = 'en-GB'): string {
  if (count < 1000) return String(count)
  const known = numerals.get(locale) ?? new Intl.NumberFormat(locale)
  if (numerals.size < 500) numerals.set(locale, known)
  return known.format(count)
}

const numerals = new Map<Locale, Intl.NumberFormat>()
const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs more than a page does: each is made once. */
function formatter(locale: Locale, style: 'full' | 'medium'): Intl.DateTimeFormat {
  const key = `${locale} ${style}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' })
  if (formatters.size < 500) formatters.set(key, made)
  return made
}
