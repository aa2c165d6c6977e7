import { Command } from 'commander'
import { InputError } from '../../../base/problem.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import { addReports, type Progress } from '../../../work/dossier/ingest.ts'
import type { CommandMaker, Context } from '../context.ts'
import { allowPrivateOption, publishedOption, withExamples, withInputs } from '../options.ts'
import { jobsOption, withDossier, withOffice } from './office.ts'

interface AddFlags {
  readonly dossier: string
  readonly published?: string
  readonly allowPrivate?: boolean
  readonly jobs?: number
  readonly queue?: boolean
}

/** `readout add`: stores reports and merges them into a dossier. */
export const addCommand: CommandMaker = context =>
  withExamples(
    withInputs(withDossier(new Command('add')))
      .description('put reports into a dossier and merge what they say into one chronology')
      .addOption(publishedOption())
      .addOption(allowPrivateOption())
      .addOption(jobsOption())
      .option('--queue', 'only keep the reports, and leave reading to readout worker')
      .action((inputs: string[], flags: AddFlags) => add(context, inputs, flags)),
    [
      ['a folder of saved pages', 'readout add --dossier iran reports/'],
      ['a text with its date', 'readout add --dossier iran --published 2013-09-28 report.txt'],
      ['the pages of a web archive', 'readout add --dossier iran crawl.warc.gz'],
      ['rows with the fields text, published, url, title', 'readout add --dossier iran reports.jsonl'],
    ],
  )

function add(
  context: Context,
  inputs: readonly string[],
  { dossier, published, allowPrivate, jobs, queue }: AddFlags,
): Promise<void> {
  const { terminal, fail } = context
  return withOffice(
    context,
    async office => {
      if (queue) mustHaveServer(office)
      const begun = performance.now()
      const { added, known, failed } = await addReports(office, inputs, {
        dossier,
        cwd: terminal.cwd,
        ...(published !== undefined && { published }),
        ...(allowPrivate && { allowPrivate }),
        ...(queue && { keepOnly: true }),
        say: message => terminal.err(message),
        problem: fail,
        progress: state => terminal.progress(tellProgress(state, performance.now() - begun)),
      })
      terminal.quiet()
      const parts = [
        `${added} ${queue ? 'kept, to be read by readout worker' : 'added'}`,
        ...(known > 0 ? [`${known} there already`] : []),
        ...(failed > 0 ? [`${failed} failed`] : []),
      ]
      await terminal.out(`${dossier}: ${parts.join(', ')}\n`)
    },
    jobs,
  )
}

function mustHaveServer({ store }: Office): void {
  if (store.kind === 'postgres') return
  throw new InputError(
    'no-server',
    '--queue',
    '--queue is for workers on a PostgreSQL: set DATABASE_URL. With the embedded database one process does it all: leave --queue out.',
  )
}

function tellProgress({ added, known, failed, left, where }: Progress, ms: number): string {
  const done = added + known + failed
  const speed = added === 0 ? '' : `, ${((added * 60_000) / ms).toFixed(0)} a minute`
  const problems = failed === 0 ? '' : `, ${failed} failed`
  return `${done} done, ${left} left${speed}${problems}: ${where}`
}
