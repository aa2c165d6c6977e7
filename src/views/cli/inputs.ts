import { inOrder } from '../../work/in-order.ts'
import type { RoadOptions } from '../../work/road.ts'
import type { Context } from './context.ts'
import type { Terminal } from './terminal.ts'

/** What the options of a command say about all its inputs. */
export interface InputFlags {
  readonly published?: string
  readonly allowPrivate?: boolean
}

/** How many inputs are on the road at once: one is fetched or parsed while another is in the model. */
const IN_FLIGHT = 4

/** How inputs are read, as the command line says. */
export const roadOptions = ({ cwd }: Terminal, { published, allowPrivate }: InputFlags): RoadOptions => ({
  cwd,
  ...(published !== undefined && { published }),
  ...(allowPrivate && { allowPrivate }),
})

/** Works on inputs and prints what comes of each, in their order; what fails is told, the others are still done. */
export async function forEachInput<T>(
  { terminal, fail }: Context,
  inputs: readonly string[],
  { work, print }: { work(where: string): Promise<T>; print(value: T, index: number): string },
): Promise<void> {
  let index = 0
  terminal.progress(tellProgress(inputs, index))
  for await (const { value, error } of inOrder(inputs, IN_FLIGHT, work)) {
    if (value === undefined) fail(error)
    else await terminal.out(print(value, index))
    index++
    if (index < inputs.length) terminal.progress(tellProgress(inputs, index))
  }
  terminal.quiet()
}

function tellProgress(inputs: readonly string[], index: number): string {
  const of = inputs.length === 1 ? '' : ` (${index + 1} of ${inputs.length})`
  return `Reading ${inputs[index] === '-' ? 'standard input' : inputs[index]}${of}`
}
