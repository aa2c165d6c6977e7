import type { IncomingMessage } from 'node:http'
import { InputError } from '../../base/problem.ts'
import type { Limits } from '../limits.ts'
import { TooLargeError } from '../read-all.ts'
import { tooLarge } from '../sniff.ts'
import type { SourceItem } from '../types.ts'
import { ENCODINGS, EncodingError, readBody } from './body.ts'
import { PrivateAddressError } from './lookup.ts'
import { ask } from './request.ts'

/** An answer read whole: the final address, the status, the headers, the unpacked body. */
export interface Answer {
  readonly url: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

/** The name by which robots.txt may address Readout. */
export const ROBOT = 'Readout'
const AGENT = `${ROBOT}/0.1 (reads news reports; one request at a time for each host; keeps to robots.txt when it watches)`
const ACCEPT = 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5'

/** Fetches a page. Throws InputError for any answer that is no page. */
export async function fetchPage(where: string, limits: Limits): Promise<SourceItem> {
  const answer = await fetchAnswer(where, limits)
  if (answer.status < 200 || answer.status > 299) throw httpStatus(where, answer.status)
  return pageIn(where, answer)
}

/** The page in an answer, with what its head says of it. */
export function pageIn(where: string, { url, headers, bytes }: Answer): SourceItem {
  const type = headers['content-type'] ?? ''
  const mediaType = type.split(';')[0]?.trim().toLowerCase()
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1]
  return { origin: where, url, bytes, ...(mediaType && { mediaType }), ...(charset && { charset }) }
}

/**
 * Fetches what an address holds, whatever the status (304 and 429 are answers too): http and https only, public
 * addresses only unless private ones are allowed, few redirects, each checked anew, one size limit and one time limit
 * over all. Where no redirect may be followed, the redirect is the answer. Throws InputError.
 */
export async function fetchAnswer(
  where: string,
  limits: Limits,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const timeout = AbortSignal.timeout(limits.timeoutMs)
  const signal = limits.signal ? AbortSignal.any([timeout, limits.signal]) : timeout
  try {
    const { message, url } = await follow(where, limits, signal, headers)
    const bytes = await readBody(message, limits.maxBytes)
    return { url, status: message.statusCode ?? 0, headers: plainHeaders(message), bytes }
  } catch (error) {
    throw asInputError(where, error, limits, signal)
  }
}

async function follow(
  where: string,
  limits: Limits,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>>,
): Promise<{ message: IncomingMessage; url: string }> {
  let url = where
  for (let hop = 0; hop <= limits.maxRedirects; hop++) {
    const message = await ask({
      url: checked(url, where),
      signal,
      allowPrivate: limits.allowPrivate === true,
      headers: { 'user-agent': AGENT, accept: ACCEPT, 'accept-encoding': ENCODINGS, ...headers },
    })
    const { location } = message.headers
    const leads = isRedirect(message.statusCode ?? 0) && location !== undefined
    if (!leads || limits.maxRedirects === 0) return { message, url }
    message.destroy()
    url = URL.parse(location, url)?.href ?? location
  }
  throw new InputError(
    'too-many-redirects',
    where,
    `${where} redirects more than ${limits.maxRedirects} times. Read the final address.`,
  )
}

export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

function checked(url: string, where: string): URL {
  const parsed = URL.parse(url)
  if (parsed && (parsed.protocol === 'http:' || parsed.protocol === 'https:')) return parsed
  throw new InputError(
    'bad-url',
    where,
    `${where} ${url === where ? 'is no valid address' : `leads to ${url}`}: only http and https are read.`,
  )
}

const plainHeaders = (message: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(message.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )

const httpStatus = (where: string, status: number): InputError =>
  new InputError(
    'http-status',
    where,
    `${where} answered ${status}. Open it in a browser; a saved page can be read as a file.`,
  )

function asInputError(where: string, error: unknown, limits: Limits, signal: AbortSignal): InputError {
  if (error instanceof InputError) return error
  if (error instanceof TooLargeError) return tooLarge(where, limits.maxBytes)
  if (limits.signal?.aborted)
    return new InputError('stopped', where, `${where} was left: Readout is stopping.`)
  if (signal.aborted)
    return new InputError(
      'timed-out',
      where,
      `${where} did not answer within ${limits.timeoutMs / 1000} seconds. Try again later.`,
    )
  if (error instanceof PrivateAddressError)
    return new InputError(
      'private-address',
      where,
      `${where} leads to ${error.message}, which is inside this machine or its network. If you trust it, allow private addresses (--allow-private).`,
    )
  if (error instanceof EncodingError)
    return new InputError(
      'bad-encoding',
      where,
      `${where} is packed as ${error.message}, which cannot be unpacked.`,
    )
  const { code, message } = error as { code?: string; message?: string }
  return new InputError('network', where, `${where} cannot be reached (${code ?? message ?? String(error)}).`)
}
