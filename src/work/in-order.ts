/** What came of one input. */
export type Outcome<T, R> =
  | { readonly input: T; readonly value: R; readonly error?: undefined }
  | { readonly input: T; readonly value?: undefined; readonly error: unknown }

/**
 * Works on at most `limit` inputs at a time and gives the outcomes in the order of the inputs, which are asked for only
 * where there is room. An input that fails stops nothing. At most `limit` outcomes are held back, so memory stays bounded.
 */
export async function* inOrder<T, R>(
  inputs: Iterable<T> | AsyncIterable<T>,
  limit: number,
  work: (input: T) => Promise<R>,
): AsyncGenerator<Outcome<T, R>> {
  const running: Promise<Outcome<T, R>>[] = []
  for await (const input of inputs) {
    running.push(settle(input, work))
    if (running.length >= limit) yield (await running.shift()) as Outcome<T, R>
  }
  for (const outcome of running) yield await outcome
}

async function settle<T, R>(input: T, work: (input: T) => Promise<R>): Promise<Outcome<T, R>> {
  try {
    return { input, value: await work(input) }
  } catch (error) {
    return { input, error }
  }
}
