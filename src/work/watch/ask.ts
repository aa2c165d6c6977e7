import type { Answer } from '../../source/http/index.ts'
import { Refusal } from './refusal.ts'
import type { Watching } from './watching.ts'

/**
 * The answer at an address: what was asked for (200), or where the headers ask for changes only, that there are none
 * (304). Throws a Refusal for any other, and leaves its host alone for as long as it says.
 */
export async function ask(
  { polite, world }: Pick<Watching, 'polite' | 'world'>,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const answer = await polite.get(url, headers)
  const isConditional = 'if-none-match' in headers || 'if-modified-since' in headers
  if (answer.status === 200 || (answer.status === 304 && isConditional)) return answer
  const now = world.now()
  const refusal = new Refusal(url, answer, now)
  if (refusal.retryAfter !== undefined) polite.leaveAlone(url, now + refusal.retryAfter * 1000)
  throw refusal
}
