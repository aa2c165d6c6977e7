import { Command } from 'commander'
import { InputError } from '../../base/problem.ts'
import { placeFrom } from '../../work/dossier/desk.ts'
import { openTokens } from '../web/tokens.ts'
import type { CommandMaker, Context } from './context.ts'
import { withExamples } from './options.ts'

interface TokenFlags {
  readonly list?: boolean
  readonly revoke?: string
}

/** `readout token`: who may write to a running server, and read one that is not open. */
export const tokenCommand: CommandMaker = context =>
  withExamples(
    new Command('token')
      .description('make a token for a person; their name goes with what they add and correct')
      .argument('[name]', 'the person’s name')
      .option('--list', 'print the tokens that there are, without their secrets')
      .option('--revoke <ID>', 'take a token back')
      .action((name: string | undefined, flags: TokenFlags) => token(context, name, flags)),
    [['for a colleague', 'readout token "Ada Lovelace"']],
  )

async function token({ terminal }: Context, name: string | undefined, flags: TokenFlags): Promise<void> {
  const { folder } = placeFrom(process.env, terminal.cwd)
  const tokens = openTokens(folder)
  if (flags.revoke !== undefined) {
    if (!tokens.revoke(flags.revoke))
      throw new InputError(
        'no-token',
        flags.revoke,
        `There is no token ${flags.revoke}. See: readout token --list`,
      )
    return terminal.out(`Taken back: ${flags.revoke}\n`)
  }
  if (flags.list) {
    const lines = tokens.list().map(one => `${one.id}  ${one.created.slice(0, 10)}  ${one.name}\n`)
    return terminal.out(lines.join(''))
  }
  if (name === undefined || name.trim() === '')
    throw new InputError('no-name', 'token', 'Say whose it is: readout token NAME')
  const made = tokens.create(name.trim().slice(0, 100), Temporal.Now.instant().toString())
  await terminal.out(`${made.token}\n`)
  terminal.err(`It is shown this once. To take it back: readout token --revoke ${made.id}`)
}
