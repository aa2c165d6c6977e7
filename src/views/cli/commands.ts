import type { CommandMaker } from './context.ts'

/** Commands whose code is loaded together, when one of them is called: `read` need not wait for a database. */
interface Group {
  readonly names: readonly string[]
  load(): Promise<readonly CommandMaker[]>
}

/** All commands, in the order in which the help lists them. */
export const GROUPS: readonly Group[] = [
  { names: ['read'], load: async () => [(await import('./read.ts')).readCommand] },
  { names: ['annotate'], load: async () => [(await import('./annotate.ts')).annotateCommand] },
  {
    names: [
      'add',
      'timeline',
      'show',
      'compare',
      'search',
      'changes',
      'export',
      'correct',
      'import',
      'dossiers',
      'problems',
      'retry',
      'remove',
      'reread',
      'rebuild',
      'backup',
      'restore',
    ],
    load: async () => (await import('./dossier/index.ts')).DOSSIER_COMMANDS,
  },
  { names: ['watch'], load: async () => [(await import('./watch.ts')).watchCommand] },
  { names: ['worker'], load: async () => [(await import('./worker.ts')).workerCommand] },
  { names: ['serve'], load: async () => [(await import('./serve.ts')).serveCommand] },
  { names: ['token'], load: async () => [(await import('./token.ts')).tokenCommand] },
  { names: ['schema'], load: async () => [(await import('./schema.ts')).schemaCommand] },
  { names: ['samples'], load: async () => [(await import('./samples.ts')).samplesCommand] },
]

/** The makers of the commands that a call needs: of the one that it names, else of all. */
export async function commandsFor(name: string | undefined): Promise<readonly CommandMaker[]> {
  const named = GROUPS.filter(({ names }) => name !== undefined && names.includes(name))
  const loaded = await Promise.all((named.length > 0 ? named : GROUPS).map(group => group.load()))
  return loaded.flat()
}
