/** What came of one input. */
export type Outcome<T, R> =
  | { readonly input: T; readonly value: R; readonly error?: undefined }
  | { readonly input: T; readonly value?: undefined; readonly error: unknown }

/**
 * Works on at most `limit` inputs at a time and gives the outcomes in the order of the inputs. An input that fails
 * stops nothing. At most `limit` outcomes are held back, so memory stays bounded.
 */
export async function* inOrder<T, R>(
  inputs: readonly T[],
  limit: number,
  work: (input: T) => Promise<R>,
): AsyncGenerator<Outcome<T, R>> {
  const running: Promise<Outcome<T, R>>[] = []
  let next = 0
  while (running.length > 0 || next < inputs.length) {
    while (running.length < limit && next < inputs.length) running.push(settle(inputs[next++] as T, work))
    yield (await running.shift()) as Outcome<T, R>
  }
}

async function settle<T, R>(input: T, work: (input: T) => Promise<R>): Promise<Outcome<T, R>> {
  try {
    return { input, value: await work(input) }
  } catch (error) {
    return { input, error }
  }
}
