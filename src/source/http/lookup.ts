import { type LookupAddress, lookup } from 'node:dns'
import type { RequestOptions } from 'node:http'
import { isPublicAddress } from './address.ts'

/** An address that may not be asked: inside this machine or its network. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError'
}

type Lookup = NonNullable<RequestOptions['lookup']>
type Resolve = (
  hostname: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void

/** A look-up for connections that gives a name's public addresses only; a name without any is an error. */
export const publicLookup =
  (resolve: Resolve = lookup): Lookup =>
  (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const open = error ? [] : found.filter(({ address }) => isPublicAddress(address))
      const [first] = open
      if (!first) done(error ?? new PrivateAddressError(hostname), '', 0)
      else if (options.all) done(null, open)
      else done(null, first.address, first.family)
    })
  }
