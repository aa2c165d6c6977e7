import { slice } from '../../base/span.ts'
import type { Token } from '../types.ts'

/** Whether a token is a hyphen that joins the words before and behind it, without a space: "Kim Jong-un", "al-Burhan". */
export function isJoiningHyphen(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, own, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return (
    own !== undefined &&
    before?.end === own.start &&
    after?.start === own.end &&
    /^[-‐]$/.test(slice(text, own))
  )
}
