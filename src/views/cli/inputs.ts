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

/**
 * Works on inputs and prints what comes of each, in their order; what fails is told, the others are still done. How many
 * there are is told where it is known from the start.
 */
export async function forEachInput<I, T>(
  { terminal, fail }: Context,
  inputs: readonly I[] | AsyncIterable<I>,
  { work, print }: { work(where: I): Promise<T>; print(value: T, index: number): string },
): Promise<void> {
  const count = 'length' in inputs ? inputs.length : undefined
  let index = 0
  let begun = 0
  const started = (input: I): Promise<T> => {
    if (begun++ < index + IN_FLIGHT) terminal.progress(progressOf(input, index, count))
    return work(input)
  }
  for await (const { value, error } of inOrder(inputs, IN_FLIGHT, started)) {
    if (value === undefined) fail(error)
    else await terminal.out(print(value, index))
    index++
  }
  terminal.quiet()
}

function progressOf(input: unknown, index: number, count?: number): string {
  const name = typeof input === 'string' ? input : ((input as { origin?: string }).origin ?? '')
  const of = count === undefined ? ` (${index} done)` : count === 1 ? '' : ` (${index + 1} of ${count})`
  return `Reading ${name === '-' ? 'standard input' : name}${of}`
}
