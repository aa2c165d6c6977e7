import { type Command, InvalidArgumentError, Option } from 'commander'
import { InputError } from '../../../base/problem.ts'
import { dossierNames } from '../../../work/dossier/chronology.ts'
import { type Office, openOffice, placeFrom } from '../../../work/dossier/desk.ts'
import { threadReader } from '../../../work/readers/index.ts'
import type { Context } from '../context.ts'

const MAIN = 'main'

/** Opens the store, does the work, closes the store, whatever came of it. `jobs`: how many threads read. */
export async function withOffice(
  context: Context,
  work: (office: Office) => Promise<void>,
  jobs?: number,
): Promise<void> {
  const { terminal } = context
  let office: Office
  try {
    const place = placeFrom(process.env, terminal.cwd)
    office = await openOffice(place, message => terminal.err(message), threadReader(jobs))
  } catch (error) {
    context.fail(error)
    return
  }
  try {
    await work(office)
  } catch (error) {
    context.fail(error)
  } finally {
    terminal.quiet()
    await office.reader.close?.()
    await office.store.close()
  }
}

/** The dossier that a command works on; the one named `main` unless said. */
export const dossierOption = (): Option => new Option('--dossier <NAME>', 'the dossier').default(MAIN)

/** For commands that work on a dossier that is there. */
export const withKept = (command: Command): Command =>
  command.addOption(new Option('--dossier <NAME>', 'the dossier; without it main, or the only one there is'))

/** `withOffice` for a dossier that is there: the one that is named, else `main`, else the only one. */
export const withKeptOffice = (
  context: Context,
  named: string | undefined,
  work: (office: Office, dossier: string) => Promise<void>,
  jobs?: number,
): Promise<void> =>
  withOffice(context, async office => work(office, named ?? (await usualDossier(office))), jobs)

/** Throws InputError `which-dossier` where there are several and none is named `main`. */
async function usualDossier(office: Office): Promise<string> {
  const names = await dossierNames(office)
  if (names.includes(MAIN) || names.length === 0) return MAIN
  const [only = MAIN, second] = names
  if (second === undefined) return only
  throw new InputError(
    'which-dossier',
    '--dossier',
    `There are several dossiers (${names.join(', ')}). Say which: --dossier NAME`,
  )
}

/** For commands that can look into all dossiers. */
export const anyDossierOption = (): Option => new Option('--dossier <NAME>', 'only this dossier')

export const withDossier = (command: Command): Command => command.addOption(dossierOption())

/** How many threads read. */
export const jobsOption = (): Option =>
  new Option('--jobs <N>', 'read in so many threads; as many as there are cores unless said').argParser(
    value => {
      const jobs = Number(value)
      if (Number.isInteger(jobs) && jobs > 0 && jobs <= MOST_JOBS) return jobs
      throw new InvalidArgumentError(`Write a number from 1 to ${MOST_JOBS}.`)
    },
  )

const MOST_JOBS = 256
