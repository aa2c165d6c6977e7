import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isAddress, isPublicAddress } from './address.ts'
import { PrivateAddressError, publicLookup } from './lookup.ts'

/** One request under a guard. */
export interface Ask {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  readonly allowPrivate: boolean
}

/**
 * Sends one GET and resolves with the answer's head; follows nothing, unpacks nothing. The address is checked where the
 * connection is made, so that a name whose address changes between two look-ups gains nothing.
 */
export function ask({ url, headers, signal, allowPrivate }: Ask): Promise<IncomingMessage> {
  if (!allowPrivate && isAddress(url.hostname) && !isPublicAddress(url.hostname))
    return Promise.reject(new PrivateAddressError(url.hostname))
  const options: RequestOptions = {
    headers,
    signal,
    // A kept connection would outlive the check of its address.
    agent: false,
    ...(!allowPrivate && { lookup: publicLookup() }),
  }
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    send(url, options, resolve).on('error', reject).end()
  })
}
