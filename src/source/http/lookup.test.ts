import assert from 'node:assert/strict'
import type { LookupAddress } from 'node:dns'
import { test } from 'node:test'
import { PrivateAddressError, publicLookup } from './lookup.ts'

/** What a connection gets for a name that resolves to some addresses. */
function looked(addresses: readonly string[], all: boolean, failure: Error | null = null): unknown[] {
  const found: LookupAddress[] = addresses.map(address => ({
    address,
    family: address.includes(':') ? 6 : 4,
  }))
  const results: unknown[] = []
  publicLookup((_hostname, _options, done) => done(failure, found))(
    'a.example',
    { all },
    (...result: unknown[]) => {
      results.push(...result)
    },
  )
  return results
}

test('a name gives its public addresses and no others', () => {
  assert.deepEqual(looked(['127.0.0.1', '93.184.216.34', '10.0.0.1'], false), [null, '93.184.216.34', 4])
  assert.deepEqual(looked(['::1', '2606:4700::1111', '8.8.8.8'], true), [
    null,
    [
      { address: '2606:4700::1111', family: 6 },
      { address: '8.8.8.8', family: 4 },
    ],
  ])
})

test('a name with private addresses only, with none, or that is unknown is an error', () => {
  for (const addresses of [['127.0.0.1', '::ffff:10.0.0.1'], []])
    assert.ok(looked(addresses, true)[0] instanceof PrivateAddressError)
  const failure = new Error('ENOTFOUND')
  assert.equal(looked([], false, failure)[0], failure)
})
