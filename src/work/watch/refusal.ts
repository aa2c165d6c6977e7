import { InputError } from '../../base/problem.ts'
import type { Answer } from '../../source/http/index.ts'
import { retryAfterIn } from './schedule.ts'

/** An answer that is not what was asked for: what it was, and what to do. */
export class Refusal extends InputError {
  readonly status: number
  /** Seconds for which the server wants to be left alone. */
  readonly retryAfter: number | undefined
  /** It will not be back. */
  readonly gone: boolean
  constructor(url: string, { status, headers }: Answer, now: number) {
    super('http-status', url, `${url} answered ${status}${inWords(status)}`)
    this.status = status
    this.retryAfter = retryAfterIn(headers['retry-after'], now)
    this.gone = status === 410
  }
}

function inWords(status: number): string {
  if (status === 401 || status === 403)
    return ': it does not let programs read. Open it in a browser, save it, and add the file.'
  if (status === 404 || status === 410) return ': it is not there any more. Look for its new address.'
  if (status === 429)
    return ': it was asked too often. It is asked again later; a longer interval helps (--every).'
  if (status >= 500)
    return ': its server is in trouble. It is asked again later, with longer and longer pauses.'
  return '. Open it in a browser to see why.'
}
