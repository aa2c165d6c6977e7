import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAddress, isPublicAddress } from './address.ts'

test('addresses of this machine, its network and of clouds are not public', () => {
  for (const address of [
    '127.0.0.1',
    '127.8.9.10',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '[::1]',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fd00:ec2::254',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '::127.0.0.1',
    'localhost',
    '',
  ])
    assert.equal(isPublicAddress(address), false, address)
})

test('addresses of the public internet are', () => {
  for (const address of [
    '8.8.8.8',
    '93.184.216.34',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
  ])
    assert.equal(isPublicAddress(address), true, address)
})

test('names are told from addresses', () => {
  assert.equal(isAddress('[2606:4700::1111]'), true)
  assert.equal(isAddress('10.0.0.1'), true)
  assert.equal(isAddress('example.org'), false)
})
