import { generator } from '../../base/random.ts'

const WORDS = (
  'minister envoy treaty border army talks harvest bridge election budget harbour railway winter market council paper ' +
  'speech visit agreement protest strike factory river school hospital airport museum island forest engine camera'
).split(' ')
/** Words without sense, a text of its own for every seed. */
export function prose(seed: number, length = 120): string {
  const random = generator(seed)
  return Array.from(
    { length },
    () => `${WORDS[Math.floor(random() * WORDS.length)]}${Math.floor(random() * 13)}`,
  ).join(' ')
}
