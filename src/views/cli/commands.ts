import { annotateCommand } from './annotate.ts'
import type { CommandMaker } from './context.ts'
import { DOSSIER_COMMANDS } from './dossier/index.ts'
import { readCommand } from './read.ts'
import { samplesCommand } from './samples.ts'
import { schemaCommand } from './schema.ts'

/** All commands, in the order in which the help lists them. */
export const COMMANDS: readonly CommandMaker[] = [
  readCommand,
  annotateCommand,
  ...DOSSIER_COMMANDS,
  schemaCommand,
  samplesCommand,
]
