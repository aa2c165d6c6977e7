import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMediaName } from './media.ts'

test('papers, channels and agencies are known by what they call themselves', () => {
  for (const name of [
    'New York Times',
    'Washington Post',
    'The Guardian',
    'Radio Free Europe',
    'BBC Persian',
    'Anadolu News Agency',
    'Al Jazeera',
    'Agence France-Presse',
    'Associated Press',
  ])
    assert.ok(isMediaName(name), name)
})

test('bodies with such a word inside are none', () => {
  for (const name of [
    'Guardian Council',
    'Global Press Freedom Council',
    'International Atomic Energy Agency',
    'Agence française de développement',
    'Post Office',
    'press secretary',
  ])
    assert.ok(!isMediaName(name), name)
})
