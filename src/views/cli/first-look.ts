import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { InputError } from '../../base/problem.ts'
import type { ArticleRecord } from '../../record/types.ts'
import { readingOf } from '../../store/queries/texts.ts'
import { placeFrom } from '../../work/dossier/desk.ts'
import { reread } from '../../work/dossier/keep.ts'
import type { Web } from '../web/env.ts'
import { type GivenFile, givenFrom } from '../web/inputs.ts'
import type { Job } from '../web/jobs.ts'
import { counted } from '../web/words.ts'
import { sampleInputs } from './samples.ts'
import { showRecord } from './show/index.ts'
import type { Terminal } from './terminal.ts'

/** The dossier that is made of the samples. */
export const SAMPLES_DOSSIER = 'Samples'

/** The samples have a folder of their own inside the data folder, and never a PostgreSQL. */
export const placeOfSamples = (env: NodeJS.ProcessEnv, cwd: string): { folder: string } => ({
  folder: join(placeFrom(env, cwd).folder, 'samples'),
})

/**
 * Reads the samples that are not there yet; shows the record of the first on the terminal, then where the pages are,
 * then how far the rest is. Resolves when all are read.
 */
export async function showSamples(
  terminal: Terminal,
  web: Web,
  { address, folder }: { readonly address: string; readonly folder: string },
): Promise<void> {
  const { office, jobs } = web
  const given = await givenFrom(office, SAMPLES_DOSSIER, await sampleInputs())
  const missing = given.filter(one => !one.known)
  const job = missing.length > 0 ? jobs.start(SAMPLES_DOSSIER, office.now(), missing) : undefined
  await terminal.out(`${await firstRecord(terminal, web, { job, first: given[0] })}${told(address, folder)}`)
  if (job && !(await follow(terminal, job))) return
  await reread(office, SAMPLES_DOSSIER, false)
}

/** Looking on holds nothing up: a server that is stopped ends, however much is left to be read. */
const pause = (ms: number): Promise<void> => after(ms, undefined, { ref: false })

/** What Readout makes of the first sample, in short. */
async function firstRecord(
  { progress, width, colour }: Terminal,
  { office }: Web,
  { job, first }: { readonly job: Job | undefined; readonly first: GivenFile | undefined },
): Promise<string> {
  progress('Reading a sample report')
  const item = job?.items[0]
  while (job?.done === false && item && (item.state === 'waiting' || item.state === 'reading'))
    await pause(50)
  if (item?.state === 'failed') return `${item.message}\n\n`
  const kept = first?.article === undefined ? undefined : await readingOf(office.store.db, first.article)
  if (!kept) return ''
  const { record, rest } = inShort(kept.record)
  const shown = showRecord({ record, sentences: [], width, evidence: false }, colour)
  return `${shown}\n… ${rest}. This is samples/${first?.where}, in short.\n\n`
}

const STATEMENTS = 2

/** A record with the contacts whose day is told and the first statements; what else it has in words. */
function inShort(whole: ArticleRecord): { readonly record: ArticleRecord; readonly rest: string } {
  const contacts = whole.contacts.filter(one => one.start !== undefined)
  const left = Math.max(0, whole.statements.length - STATEMENTS)
  const rest = [
    counted(whole.contacts.length - contacts.length, 'more contact'),
    counted(left, 'more statement'),
    counted(whole.moves.length, 'move'),
    counted(whole.documents.length, 'document'),
  ]
  return {
    record: {
      ...whole,
      article: { ...whole.article, aside: [] },
      contacts,
      statements: whole.statements.slice(0, STATEMENTS),
      moves: [],
      documents: [],
      problems: [],
    },
    rest: rest.join(', '),
  }
}

const told = (address: string, folder: string): string => `
Readout is at  ${address}

  Open it in a browser; stop it with Ctrl-C.
  Add reports of your own there (Add a report), or read one here:
    npm run readout -- read report.html
    npm run readout -- read https://example.org/news
  This trial is kept in ${folder}
`

/** Tells how far the samples are; whether all were read when it is done: a server that is stopped begins no more. */
async function follow(terminal: Terminal, job: Job): Promise<boolean> {
  while (!job.done) {
    const done = job.items.filter(one => one.state !== 'waiting' && one.state !== 'reading').length
    terminal.progress(`Reading the samples: ${done} of ${job.items.length}. The pages show what is there.`)
    await pause(200)
  }
  if (job.items.some(one => one.state === 'waiting')) return false
  const failed = job.items.filter(one => one.state === 'failed').length
  await terminal.out(
    `\nAll samples are read${failed > 0 ? `, but ${failed} that could not be: see the inbox` : ''}.\n`,
  )
  return true
}

const addressFile = (folder: string): string => join(folder, 'address')

/** Writes down where the server is, for a second one. */
export const keepAddress = (folder: string, address: string): void =>
  writeFileSync(addressFile(folder), address)

export const forgetAddress = (folder: string): void => rmSync(addressFile(folder), { force: true })

/** Where the folder is served already, if that is why it cannot be opened. */
export function openAlready(folder: string, error: unknown): string | undefined {
  if (!(error instanceof InputError) || error.code !== 'in-use') return undefined
  try {
    return readFileSync(addressFile(folder), 'utf8')
  } catch {
    return undefined
  }
}
