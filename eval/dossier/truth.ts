import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeRecord } from '../../src/dossier/testing/made.ts'
import type { ArticleRecord, Contact } from '../../src/record/types.ts'
import { ROOT, readJsonl } from '../data.ts'
import type { GoldContact } from '../record/types.ts'

/** A contact as its report's writer meant it, with the name of the real contact. */
export type TrueContact = GoldContact & { readonly entry: string }

export interface TrueReport {
  readonly id: string
  readonly publisher: string
  readonly published: string
  readonly url: string
  readonly title: string
  readonly text: string
  readonly contacts: readonly TrueContact[]
  readonly copyOf?: string
}

export interface TrueAccount {
  readonly entry: string
  readonly field: string
  readonly values: readonly string[]
}

const FOLDER = join(ROOT, 'samples', 'dossier')
export const TRUTH_FILES = [join(FOLDER, 'reports.jsonl'), join(FOLDER, 'truth.json')]

/** The sample dossier with what is true of it. */
export function trueDossier(): { reports: TrueReport[]; accounts: TrueAccount[] } {
  const truth = JSON.parse(readFileSync(TRUTH_FILES[1] as string, 'utf8'))
  const rows = readJsonl<Omit<TrueReport, 'contacts'>>(TRUTH_FILES[0] as string)
  return { reports: rows.map(row => ({ ...row, ...truth.reports[row.id] })), accounts: truth.accounts }
}

/** The record that a perfect reader would make of a report's contacts. */
export function perfectRecord({ id, publisher, published, text, contacts }: TrueReport): ArticleRecord {
  const made = contacts.map(({ entry: _, parties, ...rest }) => ({
    ...(rest as unknown as Partial<Omit<Contact, 'id' | 'parties' | 'delegates'>>),
    parties: parties.map(one => `${one.name}|${one.country ?? ''}`),
  }))
  return madeRecord({ publisher, published, body: text, contacts: made }, `a-${id}`)
}
