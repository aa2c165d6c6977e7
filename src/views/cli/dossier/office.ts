import { type Command, Option } from 'commander'
import { type Office, openOffice, placeFrom } from '../../../work/dossier/desk.ts'
import type { Context } from '../context.ts'

/** Opens the store, does the work, closes the store, whatever came of it. */
export async function withOffice(context: Context, work: (office: Office) => Promise<void>): Promise<void> {
  const { terminal } = context
  let office: Office
  try {
    const place = placeFrom(process.env, terminal.cwd)
    office = await openOffice(place, message => terminal.err(message))
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
    await office.store.close()
  }
}

/** The dossier that a command works on; the one named `main` unless said. */
export const dossierOption = (): Option => new Option('--dossier <NAME>', 'the dossier').default('main')

/** For commands that can look into all dossiers. */
export const anyDossierOption = (): Option => new Option('--dossier <NAME>', 'only this dossier')

export const withDossier = (command: Command): Command => command.addOption(dossierOption())
