import { overlaps } from '../../base/span.ts'
import type { Reading } from '../reading.ts'

/** Whether a word is, or stands in, a day or a length: "called her on Friday", "spoke for an hour". */
export function isTime({ trees, layers }: Pick<Reading, 'trees' | 'layers'>, index: number): boolean {
  const token = trees.tokens[index]
  return token !== undefined && layers.times.some(time => overlaps(time, token))
}
