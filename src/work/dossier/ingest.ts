import { InputError } from '../../base/problem.ts'
import { inputsIn } from '../../source/many.ts'
import type { ReportLine } from '../../store/journal/lines.ts'
import { keepProblem } from '../../store/queries/find.ts'
import { filedIn, hasReport, isFiled } from '../../store/queries/reports.ts'
import { bounded } from '../bounded.ts'
import type { Office } from './desk.ts'
import { articleFrom, type Received, receive } from './inputs.ts'
import { atATime, mergeArticle, mergeKept } from './read.ts'

export { mergeKept } from './read.ts'

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
  async function* steps(): AsyncGenerator<Step> {
    for (const { article } of waiting) {
      left--
      yield { where: article, work: () => mergeKept(office, options.dossier, article) }
    }
    for (const where of all) {
      left--
      for await (const one of where instanceof InputError ? [where] : receive(where, reading))
        yield {
          where: one instanceof InputError ? one.where : one.origin,
          work: async () => {
            if (one instanceof InputError) throw one
            return addReport(office, options.dossier, one)
          },
        }
    }
  }
  await bounded(steps(), atATime(office), async ({ where, work }) => {
    options.progress?.({ ...count, left, where })
    try {
      count[await work()]++
    } catch (error) {
      count.failed++
      await keepFailure(office, options.dossier, where, error)
      options.problem(error)
    }
  })
  return count
}

interface Step {
  readonly where: string
  work(): Promise<'added' | 'known'>
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
