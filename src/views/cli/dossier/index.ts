import type { CommandMaker } from '../context.ts'
import { addCommand } from './add.ts'
import { correctCommand, importCommand } from './correct.ts'
import { exportCommand } from './export.ts'
import {
  backupCommand,
  changesCommand,
  dossiersCommand,
  rebuildCommand,
  removeCommand,
  rereadCommand,
  restoreCommand,
} from './keep.ts'
import { problemsCommand, retryCommand } from './problems.ts'
import { searchCommand } from './search.ts'
import { compareCommand, showCommand } from './show.ts'
import { timelineCommand } from './timeline.ts'

/** The commands that work on dossiers, in the order in which the help lists them. */
export const DOSSIER_COMMANDS: readonly CommandMaker[] = [
  addCommand,
  timelineCommand,
  showCommand,
  compareCommand,
  searchCommand,
  changesCommand,
  exportCommand,
  correctCommand,
  importCommand,
  dossiersCommand,
  problemsCommand,
  retryCommand,
  removeCommand,
  rereadCommand,
  rebuildCommand,
  backupCommand,
  restoreCommand,
]
