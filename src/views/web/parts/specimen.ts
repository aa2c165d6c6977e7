import type { Entry } from '../../../dossier/types.ts'
import { browse } from '../../../store/queries/browse.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import { lookUp, type ToldField } from '../data/entry.ts'
import { remembered, stateOf } from '../data/remembered.ts'
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

/** Dossiers that are looked at for it. */
const DOSSIERS = 8

export interface Specimen {
  readonly dossier: string
  readonly shown: Child
}

/**
 * One contact with the words behind it, for those who have never seen a dossier: among all dossiers the one that tells
 * most, so that a report of something doubtful does not take its place.
 */
export async function specimen(
  office: Office,
  dossiers: readonly string[],
  locale: Locale,
): Promise<Specimen | undefined> {
  const { db } = office.store
  const best = await remembered(db, { key: ['specimen', dossiers], stamp: await stateOf(db) }, () =>
    clearest(db, dossiers),
  )
  if (!best) return undefined
  const shown = await shownEntry(office, best, locale)
  return shown === '' ? undefined : { dossier: best.dossier, shown }
}

/** The entry that shows most among the first contacts of each dossier. */
async function clearest(
  db: Office['store']['db'],
  dossiers: readonly string[],
): Promise<{ dossier: string; entry: Entry } | undefined> {
  const all: { dossier: string; entry: Entry }[] = []
  for (const dossier of dossiers.slice(0, DOSSIERS)) {
    const found = await browse(db, dossier, { kinds: ['contact'] }, { limit: LOOKED_AT })
    all.push(...found.map(({ entry }) => ({ dossier, entry })))
  }
  return all.sort((a, b) => weight(b.entry) - weight(a.entry))[0]
}

async function shownEntry(
  office: Office,
  { dossier, entry: { id } }: { dossier: string; entry: Entry },
  locale: Locale,
): Promise<Child> {
  const looked = await lookUp(office, dossier, id)
  if (looked.is !== 'here') return ''
  const { entry, fields } = looked.page
  const look = { locale, urls: urlsOf(dossier) }
  const shown = FIELDS.flatMap(name => fields.find(one => one.field === name) ?? []).slice(0, SHOWN)
  return html`<section class="specimen" aria-labelledby="specimen"><h2 id="specimen"><a href="${look.urls.entry(entry.id)}">${titleOf(entry)}</a></h2>
<p class="soft small">An entry of <a href="${look.urls.timeline}">${dossier}</a>, ${counted(entry.independent, 'independent account')} of it</p>
<dl class="said">${shown.map(one => fieldHtml(one, look))}</dl></section>`
}

/** Where the parties are not told or nothing is said beyond them, an entry shows little, however many reports tell it. */
function weight({ independent, accounts, values }: Entry): number {
  const parties = (values.parties ?? []) as readonly { name?: string }[]
  const isClear = parties.filter(one => one.name !== undefined).length === 2 && values.start !== undefined
  const told = FIELDS.filter(field => values[field] !== undefined).length
  return (
    (isClear ? 10 : 0) +
    (values.status === 'held' ? 4 : 0) +
    told +
    Math.min(independent, 6) +
    2 * accounts.length
  )
}

/** A value with its first account; where accounts differ, one of each. */
function fieldHtml({ field, told, differs }: ToldField, look: ValueLook): Html {
  const letters = new Map(told.map(one => [one.letter, one]))
  const accounts = differs ? [...letters.values()].slice(0, 2) : told.slice(0, 1)
  return html`<dt>${fieldWord(field)}</dt><dd>${accounts.map(
    one =>
      html`<div><strong>${valueHtml(field, one.value, look)}</strong> <span class="words">“${evidenceHtml(one.text, one.evidence, one.sentences, 1)}”</span> <span class="small soft">${reportLink(one.report, look)}</span></div>`,
  )}${differs && html`<span class="differ"><span aria-hidden="true">≠</span> accounts differ</span>`}</dd>`
}
