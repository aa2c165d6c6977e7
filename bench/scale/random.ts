import { generator } from '../../src/base/random.ts'

/** Whole numbers from 0 up to a bound, the same for the same seed. */
export function randomFrom(seed: number): (bound: number) => number {
  const random = generator(seed)
  return bound => Math.floor(random() * bound)
}
