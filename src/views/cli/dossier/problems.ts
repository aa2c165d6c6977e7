import { Command } from 'commander'
import { problemsOf } from '../../../store/queries/find.ts'
import { filedIn } from '../../../store/queries/reports.ts'
import { addReports } from '../../../work/dossier/ingest.ts'
import type { CommandMaker, Context } from '../context.ts'
import { withExamples } from '../options.ts'
import { clean } from '../show/lines.ts'
import { withDossier, withOffice } from './office.ts'

const MOST = 200

/** `readout problems`: what could not be read, and what waits. */
export const problemsCommand: CommandMaker = context =>
  withExamples(
    withDossier(new Command('problems'))
      .description('list what could not be read, newest first, and the reports that wait to be read')
      .action((flags: { dossier: string }) => problems(context, flags.dossier)),
    [['of a dossier', 'readout problems --dossier iran']],
  )

/** `readout retry`: reads what waits. */
export const retryCommand: CommandMaker = context =>
  withExamples(
    withDossier(new Command('retry'))
      .description('read the reports of a dossier that wait: those that were interrupted or failed')
      .action(({ dossier }: { dossier: string }) =>
        withOffice(context, async office => {
          const { terminal, fail } = context
          const progress = ({ added, left }: { added: number; left: number }): void =>
            terminal.progress(`${added} done, ${left} left`)
          const { added, failed } = await addReports(office, [], {
            dossier,
            cwd: terminal.cwd,
            problem: fail,
            progress,
          })
          await terminal.out(`${dossier}: ${added} read, ${failed} failed\n`)
        }),
      ),
    [['after a crash', 'readout retry --dossier iran']],
  )

const problems = (context: Context, dossier: string): Promise<void> =>
  withOffice(context, async office => {
    const { db } = office.store
    const told = await problemsOf(db, dossier, MOST)
    const waiting = await filedIn(db, dossier, true)
    const lines = [
      ...told.map(
        one => `${one.at.slice(0, 16).replace('T', ' ')}  ${clean(one.where_from)}  ${clean(one.message)}`,
      ),
      ...waiting.map(
        one => `${one.at.slice(0, 16).replace('T', ' ')}  ${one.article}  waits to be read: readout retry`,
      ),
    ]
    await context.terminal.out(lines.map(line => `${line}\n`).join('') || 'No problems.\n')
  })
