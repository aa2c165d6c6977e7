import type { Entry } from '../../../dossier/types.ts'
import { browse } from '../../../store/queries/browse.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import { lookUp, type ToldField } from '../data/entry.ts'
import { type Child, type Html, html } from '../html.ts'
import { evidenceHtml } from '../text.ts'
import { urlsOf } from '../urls.ts'
import type { Locale } from '../when.ts'
import { counted, fieldWord, titleOf } from '../words.ts'
import { reportLink } from './accounts.ts'
import { type ValueLook, valueHtml } from './values.ts'

/** Contacts that are looked at for one that shows most. */
const LOOKED_AT = 100
/** What a newcomer understands at once. */
const FIELDS = ['start', 'duration', 'initiator', 'place']
const SHOWN = 3

/** One contact of a dossier with the words behind it, for those who have never seen a dossier: the one that most reports tell. */
export async function specimen(office: Office, dossier: string, locale: Locale): Promise<Child> {
  const found = await browse(office.store.db, dossier, { kinds: ['contact'] }, { limit: LOOKED_AT })
  const [best] = found.map(one => one.entry).sort((a, b) => weight(b) - weight(a))
  const looked = best && (await lookUp(office, dossier, best.id))
  if (looked?.is !== 'here') return ''
  const { entry, fields } = looked.page
  const look = { locale, urls: urlsOf(dossier) }
  const shown = FIELDS.flatMap(name => fields.find(one => one.field === name) ?? []).slice(0, SHOWN)
  return html`<section class="specimen" aria-labelledby="specimen"><h2 id="specimen"><a href="${look.urls.entry(entry.id)}">${titleOf(entry)}</a></h2>
<p class="soft small">An entry of <a href="${look.urls.timeline}">${dossier}</a>, ${counted(entry.independent, 'independent account')} of it</p>
<dl class="said">${shown.map(one => fieldHtml(one, look))}</dl></section>`
}

const weight = ({ members, accounts }: Entry): number => members.length + 2 * accounts.length

/** A value with its first account; where accounts differ, one of each. */
function fieldHtml({ field, told, differs }: ToldField, look: ValueLook): Html {
  const letters = new Map(told.map(one => [one.letter, one]))
  const accounts = differs ? [...letters.values()].slice(0, 2) : told.slice(0, 1)
  return html`<dt>${fieldWord(field)}</dt><dd>${accounts.map(
    one =>
      html`<div><strong>${valueHtml(field, one.value, look)}</strong> <span class="words">“${evidenceHtml(one.text, one.evidence, one.sentences, 1)}”</span> <span class="small soft">${reportLink(one.report, look)}</span></div>`,
  )}${differs && html`<span class="differ"><span aria-hidden="true">≠</span> accounts differ</span>`}</dd>`
}
