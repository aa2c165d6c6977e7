import { annotateCommand } from './annotate.ts'
import type { CommandMaker } from './context.ts'
import { readCommand } from './read.ts'
import { samplesCommand } from './samples.ts'
import { schemaCommand } from './schema.ts'

/** All commands, in the order in which the help lists them. */
export const COMMANDS: readonly CommandMaker[] = [readCommand, annotateCommand, schemaCommand, samplesCommand]
