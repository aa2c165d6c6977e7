import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { commandsFor } from './commands.ts'
import { type CommandMaker, type Context, tellError } from './context.ts'
import { withExamples } from './options.ts'
import type { Terminal } from './terminal.ts'

export { openTerminal } from './terminal.ts'

const FAILED = 1
const WRONG_USAGE = 2

/** Runs a command line without the program's name. Returns the exit code: 0 done, 1 something failed, 2 wrong usage. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0
  const fail = (error: unknown): void => {
    terminal.err(tellError(error))
    code = FAILED
  }
  try {
    const program = programOf({ terminal, fail }, await commandsFor(args[0]))
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    terminal.quiet()
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE
    fail(error)
  }
  return code
}

/** The program with these commands. */
export function programOf(context: Context, commands: readonly CommandMaker[]): Command {
  const { terminal } = context
  const program = new Command('readout')
    .description(
      'Reads news reports about diplomacy and politics, in English, and writes down what they say:\nwho met or called whom, who said what, which acts and documents; each detail with its words.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [COMMAND]', 'print the help of a command')
  for (const make of commands) program.addCommand(make(context))
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: text => void terminal.out(text),
      writeErr: text => terminal.err(text),
      outputError: (text, write) =>
        write(
          `${text.replace(/^error: /, '')}See: ${command.name() === 'readout' ? 'readout' : `readout ${command.name()}`} --help\n`,
        ),
      getOutHelpWidth: () => terminal.width,
    })
    command.helpOption('-h, --help', 'print this help').configureHelp({ minWidthToWrap: 24 })
  }
  return withExamples(program, [
    ['the record of a report', 'readout read report.html'],
    ['a first look, without a report of your own', 'readout samples'],
  ])
}

function version(): string {
  const file = join(import.meta.dirname, '..', '..', '..', 'package.json')
  return JSON.parse(readFileSync(file, 'utf8')).version
}
