import type { Article } from '../../article/index.ts'
import { InputError } from '../../base/problem.ts'
import { inputsIn } from '../../source/many.ts'
import type { ReportLine } from '../../store/journal/lines.ts'
import { keepProblem } from '../../store/queries/find.ts'
import { filedIn, hasReport, isFiled, reportOf } from '../../store/queries/reports.ts'
import { readingOf } from '../../store/queries/texts.ts'
import { atDesk, type Office } from './desk.ts'
import { articleFrom, type Received, receive } from './inputs.ts'
import { mergeReport } from './merge.ts'

export interface AddOptions {
  readonly dossier: string
  readonly cwd: string
  readonly published?: string
  /** Fetch from addresses inside this machine and its network too. */
  readonly allowPrivate?: boolean
  /** Told after every report. */
  progress?(state: Progress): void
  /** Told of what could not be read; the rest goes on. */
  problem(error: unknown): void
}

export interface Progress {
  readonly added: number
  readonly known: number
  readonly failed: number
  readonly left: number
  readonly where: string
}

/** What adding came to. */
export type Added = Omit<Progress, 'left' | 'where'>

/**
 * Adds reports to a dossier. Each is first kept as it came, and acknowledged; then it is read and merged. What an
 * interrupted run has kept but not merged is merged by the next one. A report that is there already is left alone.
 */
export async function addReports(
  office: Office,
  inputs: readonly string[],
  options: AddOptions,
): Promise<Added> {
  const count = { added: 0, known: 0, failed: 0 }
  const { published, allowPrivate } = options
  const reading = {
    cwd: options.cwd,
    at: office.now(),
    ...(published !== undefined && { published }),
    ...(allowPrivate && { allowPrivate }),
  }
  const waiting = await filedIn(office.store.db, options.dossier, true)
  const all: (string | InputError)[] = []
  for (const input of inputs) for await (const one of inputsIn(input, reading)) all.push(one)
  let left = waiting.length + all.length
  const step = async (where: string, work: () => Promise<'added' | 'known'>): Promise<void> => {
    options.progress?.({ ...count, left, where })
    try {
      count[await work()]++
    } catch (error) {
      count.failed++
      await keepFailure(office, options.dossier, where, error)
      options.problem(error)
    }
  }
  for (const { article } of waiting) {
    await step(article, () => mergeKept(office, options.dossier, article))
    left--
  }
  for (const where of all) {
    for await (const one of where instanceof InputError ? [where] : receive(where, reading))
      await step(one instanceof InputError ? one.where : one.origin, () => {
        if (one instanceof InputError) throw one
        return addReport(office, options.dossier, one)
      })
    left--
  }
  return count
}

/** Puts a failure on the list, without the words of the report that a fault may carry. */
async function keepFailure(office: Office, dossier: string, where: string, error: unknown): Promise<void> {
  const own = error instanceof InputError
  await keepProblem(office.store.db, {
    at: office.now(),
    dossier,
    where_from: where,
    code: own ? error.code : 'fault',
    message: own ? error.message : `a fault of Readout: ${(error as Error)?.name ?? 'unknown'}`,
  }).catch(() => {})
}

/** Keeps one report and merges it. */
export async function addReport(
  office: Office,
  dossier: string,
  received: Received,
): Promise<'added' | 'known'> {
  const article = articleFrom(received)
  const { db } = office.store
  if (await isFiled(db, dossier, article.id)) return 'known'
  const known = await hasReport(db, article.id)
  await office.store.write(async (_, log) => {
    const at = office.now()
    if (!known) await log(lineOf(article.id, received, at))
    await log({ t: 'filed', at, dossier, article: article.id })
  })
  await mergeArticle(office, dossier, article)
  return 'added'
}

/** Reads and merges a report that is in the store. */
export async function mergeKept(office: Office, dossier: string, id: string): Promise<'added'> {
  const kept = await reportOf(office.store.db, id)
  if (!kept) throw new InputError('gone', id, `${id} is no longer in the store.`)
  await mergeArticle(office, dossier, articleFrom(kept))
  return 'added'
}

/** A record of the present version that is there already, from another dossier, is not made again. */
async function mergeArticle(office: Office, dossier: string, article: Article): Promise<void> {
  const version = await office.reader.version()
  const kept = await readingOf(office.store.db, article.id)
  const record = kept?.version === version ? kept.record : await office.reader.record(article)
  await atDesk(office, dossier, desk => mergeReport(desk, record, version))
}

function lineOf(article: string, received: Received, at: string): ReportLine {
  const { origin, url, mediaType, charset, published, bytes } = received
  return {
    t: 'report',
    at,
    article,
    origin,
    ...(url !== undefined && { url }),
    ...(mediaType !== undefined && { mediaType }),
    ...(charset !== undefined && { charset }),
    ...(published !== undefined && { published }),
    bytes: Buffer.from(bytes).toString('base64'),
  }
}
