import assert from 'node:assert/strict'
import { test } from 'node:test'
import { castOf } from './cast.ts'

const of = (...rows: [name: string, country: string | null, ids: string][]) =>
  castOf(rows.map(([name, country, ids]) => ({ name, country, ids: ids.split('') }))).map(
    one => `${one.name} ${one.ids.size}`,
  )

test('spellings, last names and a state’s names are one actor each', () => {
  assert.deepEqual(
    of(['Obama', null, 'abc'], ['Barack Obama', 'USA', 'cd'], ['Iran', 'IRN', 'a'], ['Tehran', 'IRN', 'e']),
    ['Barack Obama 4', 'Iran 2'],
  )
  assert.deepEqual(
    of(
      ['Hassan Rohani', null, 'a'],
      ['Rouhani', 'IRN', 'bc'],
      ['Hassan Rouhani', 'IRN', 'def'],
      ['Mohammad Javad Zarif', 'IRN', 'a'],
      ['Javad Zarif', 'IRN', 'b'],
      ['Mohammad Zarif', null, 'c'],
    ),
    ['Hassan Rouhani 6', 'Mohammad Javad Zarif 3'],
  )
})

test('a last name of two persons is neither; those of two states stay two', () => {
  assert.deepEqual(
    of(['Hillary Clinton', 'USA', 'a'], ['Bill Clinton', 'USA', 'b'], ['Clinton', null, 'c']),
    ['Bill Clinton 1', 'Clinton 1', 'Hillary Clinton 1'],
  )
})

test('what names nobody is left out; two named together count for each', () => {
  const nobody = [
    'Each side',
    'leaders',
    'their foreign ministers',
    'teams',
    'member of the Norwegian delegation',
    'European diplomat',
    'Norwegian negotiators',
    'Presidents of the USA',
    'message on an account that',
    'foreign ministers of Norway',
  ]
  assert.deepEqual(of(...nobody.map(name => [name, null, 'a'] as [string, null, string])), [])
  assert.deepEqual(
    of(['Ann Berg and Ole Dahl', null, 'a'], ['Ann Berg', null, 'b'], ['Ole Dahl', null, 'c']),
    ['Ann Berg 2', 'Ole Dahl 2'],
  )
  assert.deepEqual(
    of(['President of Kenya', 'KEN', 'a'], ['White House', 'USA', 'b'], ['Foreign Ministry', 'NOR', 'c']),
    ['Foreign Ministry 1', 'President of Kenya 1', 'United States 1'],
  )
})
