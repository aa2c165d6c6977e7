import type { Command } from 'commander'
import { InputError } from '../../base/problem.ts'
import type { Terminal } from './terminal.ts'

/** What a command works with. */
export interface Context {
  readonly terminal: Terminal
  /** Says that something failed: the message goes to standard error, the exit code becomes 1, the work goes on. */
  fail(error: unknown): void
}

/** One command: a file makes it, `commands.ts` lists it. */
export type CommandMaker = (context: Context) => Command

/** An error as a person reads it: what, where, what to do. */
export function tellError(error: unknown): string {
  if (error instanceof InputError) return error.message.replace(/^- /, 'Standard input ')
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `This is a fault of Readout, not of what you gave it. Please report it with these lines:\n${words}`
}
