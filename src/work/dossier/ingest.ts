import { relative } from 'node:path'
import type { Article } from '../../article/index.ts'
import { InputError } from '../../base/problem.ts'
import { inputsIn } from '../../source/many.ts'
import type { ReportLine } from '../../store/journal/lines.ts'
import { fileReport } from '../../store/merging/file.ts'
import { keepProblem } from '../../store/queries/find.ts'
import { type Claim, hurry, waitingCount } from '../../store/queries/queue.ts'
import { bounded } from '../bounded.ts'
import { attempt, isNotTheReports, told } from '../queue/attempt.ts'
import { impatient, type Patience, patience } from '../queue/patience.ts'
import { dueIn } from '../queue/worker.ts'
import type { Office } from './desk.ts'
import { articleFrom, type Received, receive } from './inputs.ts'
import { atATime, mergeArticle, mergeKept } from './read.ts'

export interface AddOptions {
  readonly dossier: string
  readonly cwd: string
  readonly published?: string
  /** Fetch from addresses inside this machine and its network too. */
  readonly allowPrivate?: boolean
  /** Only keep the reports: workers read them. What waits is left to them, too. */
  readonly keepOnly?: boolean
  /** Told of what is not about one report: that the store is away, or back. */
  say?(message: string): void
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

/** For how long a store that is away is waited for, in milliseconds. */
const MOST_PATIENCE = 60_000

/**
 * Adds reports to a dossier. Each is first kept as it came, and acknowledged; then it is read and merged. What an
 * interrupted run has kept but not merged, or what failed, is taken up by the next one, unless it is parked. A report
 * that is there already is left alone. Throws InputError `store-away` where the store does not answer for a minute.
 */
export async function addReports(
  office: Office,
  inputs: readonly string[],
  options: AddOptions,
): Promise<Added> {
  const patient = patience({ most: MOST_PATIENCE, ...(options.say && { say: options.say }) })
  const count = { added: 0, known: 0 }
  const failed = new Set<unknown>()
  const { steps, left } = await stepsFor(office, inputs, { ...options, patient })
  await bounded(steps(), atATime(office), async ({ where, work }) => {
    options.progress?.({ ...count, failed: failed.size, left: left(), where })
    // A report that is kept may be tried again, and counts once; what is not kept counts by itself.
    let key: unknown = Symbol(where)
    try {
      const came = await work(article => {
        key = article
      })
      count[came]++
      if (came === 'added') failed.delete(key)
    } catch (error) {
      if (isNotTheReports(error)) throw error
      failed.add(key)
      options.problem(error)
    }
  })
  return { ...count, failed: failed.size }
}

interface Step {
  /** The input, or the id of a report that is kept. */
  readonly where: string
  /** Calls `named` with the id of the report once that is known. */
  work(named: (article: string) => void): Promise<'added' | 'known'>
}

/** What there is to do: first what waits, then the inputs, then what of them has failed and is due again. */
async function stepsFor(
  office: Office,
  inputs: readonly string[],
  {
    dossier,
    keepOnly = false,
    cwd,
    published,
    allowPrivate,
    patient,
    say,
  }: AddOptions & { readonly patient: Patience },
) {
  const given = published === undefined ? {} : { published }
  const reading = { cwd, at: office.now(), ...given, ...(allowPrivate && { allowPrivate }) }
  const all: (string | InputError)[] = []
  const out: string[] = []
  const listing = { ...reading, leftOut: (path: string) => void out.push(path) }
  for (const input of inputs) for await (const one of inputsIn(input, listing)) all.push(one)
  if (out.length > 0) say?.(tellLeftOut(out, cwd))
  if (!keepOnly) await patient(() => hurry(office.store.db, dossier))
  const { waiting, parked } = await patient(() => waitingCount(office.store.db, dossier))
  let left = all.length + (keepOnly ? 0 : waiting - parked)
  async function* kept(): AsyncGenerator<Step> {
    if (keepOnly) return
    for await (const claim of dueIn(office, { dossier, once: true }, patient)) {
      left = Math.max(left - 1, 0)
      const { article } = claim
      yield {
        where: article,
        work: named => {
          named(article)
          return readClaim(office, claim, patient)
        },
      }
    }
  }
  async function* steps(): AsyncGenerator<Step> {
    yield* kept()
    for (const where of all) {
      left = Math.max(left - 1, 0)
      for await (const one of where instanceof InputError ? [where] : receive(where, reading))
        yield {
          where: one instanceof InputError ? one.where : one.origin,
          work: named => addInput(office, one, { dossier, keepOnly, patient, named }),
        }
    }
    yield* kept()
  }
  return { steps, left: () => left }
}

/** Files that are named at most. */
const MOST_NAMED = 5

function tellLeftOut(paths: readonly string[], cwd: string): string {
  const named = paths.slice(0, MOST_NAMED).map(path => relative(cwd, path))
  const rest = paths.length - named.length
  return `Left out as no reports: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}. A file that is named itself is read.`
}

async function readClaim(office: Office, claim: Claim, patient: Patience): Promise<'added'> {
  const { dossier, article } = claim
  const work = (): Promise<void> => mergeKept(office, dossier, article, { patient })
  await attempt(office, claim, { patient, work })
  return 'added'
}

interface Adding {
  readonly dossier: string
  readonly keepOnly?: boolean
  readonly patient?: Patience
  /** What the report is as an article, where that is known already. */
  readonly article?: Article
  /** Told the id of the report once that is known. */
  named?(article: string): void
}

/** An input that cannot be kept goes on the list of problems; a report that is kept and cannot be read is noted with it. */
async function addInput(
  office: Office,
  one: Received | InputError,
  { dossier, named, ...rest }: Adding,
): Promise<'added' | 'known'> {
  let article: Article
  try {
    if (one instanceof InputError) throw one
    article = articleFrom(one)
  } catch (error) {
    const { where = '', origin = where } = one as { where?: string; origin?: string }
    const { code, reason } = told(error)
    const row = { at: office.now(), dossier, where_from: origin, code, message: reason }
    await (rest.patient ?? impatient)(() => keepProblem(office.store.db, row))
    throw error
  }
  named?.(article.id)
  return addReport(office, dossier, one, { ...rest, article })
}

/** Keeps one report and merges it. */
export async function addReport(
  office: Office,
  dossier: string,
  received: Received,
  {
    article = articleFrom(received),
    keepOnly = false,
    patient = impatient,
  }: Omit<Adding, 'dossier' | 'named'> = {},
): Promise<'added' | 'known'> {
  const task = { dossier, article: article.id }
  const { id: worker } = await patient(() => office.store.presence.join())
  const was = await patient(() =>
    office.store.write(async (tx, log) => {
      const at = office.now()
      const line = lineOf(article.id, received, at)
      const is = await fileReport(tx, line, { dossier, ...(!keepOnly && { worker }) })
      if (is.filed) return is
      if (!is.kept) await log(line, 'written')
      await log({ t: 'filed', at, ...task }, 'written')
      return is
    }),
  )
  if (was.filed) return 'known'
  const work = (): Promise<void> => mergeArticle(office, dossier, article, { patient, isUnread: !was.kept })
  if (!keepOnly) await attempt(office, { ...task, worker, tries: 1 }, { patient, work })
  return 'added'
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
