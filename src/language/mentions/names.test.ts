import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entity, EntityType } from '../types.ts'
import { genderOfName } from './features.ts'
import { alike, groupNames } from './names.ts'

type Name = readonly [words: string, type: EntityType]

/** Names one after the other, as entities of a text. */
function named(...names: readonly Name[]) {
  let text = ''
  const entities: Entity[] = names.map(([words, type], index) => {
    const start = text.length
    text += `${words} `
    return { start, end: start + words.length, type, first: index, last: index + 1 }
  })
  return { text, entities }
}

const groups = (...names: readonly Name[]): string[][] =>
  groupNames(named(...names)).map(group => [group.name, ...group.variants.filter(one => one !== group.name)])

test('a last name finds its bearer, also before the full name and one letter off', () => {
  assert.deepEqual(groups(['Macron', 'PER'], ['Emmanuel Macron', 'PER'], ['Macron', 'PER']), [
    ['Emmanuel Macron', 'Macron'],
  ])
  assert.deepEqual(groups(['Emily Horne', 'PER'], ['Horn', 'PER']), [['Emily Horne', 'Horn']])
  assert.deepEqual(groups(['Recep Tayyip Erdoğan', 'PER'], ['Erdogan', 'PER']), [
    ['Recep Tayyip Erdoğan', 'Erdogan'],
  ])
})

test('a last name of several words finds its bearer, however it is written at the start of a sentence', () => {
  assert.deepEqual(groups(['Van Klaveren', 'PER'], ['Alberto van Klaveren', 'PER']), [
    ['Alberto van Klaveren', 'Van Klaveren'],
  ])
  assert.equal(groups(['Van Klaveren', 'PER'], ['Alberto van Houten', 'PER']).length, 2)
})

test('two bearers of a last name stay two; a single name goes to the one named last', () => {
  const found = groupNames(named(['Bill Clinton', 'PER'], ['Hillary Clinton', 'PER'], ['Clinton', 'PER']))
  assert.deepEqual(
    found.map(group => group.entities),
    [[0], [1, 2]],
  )
})

test('names that only look alike are different people', () => {
  assert.equal(groups(['Boris Johnson', 'PER'], ['Mark Johnston', 'PER']).length, 2)
  assert.equal(alike('Ford', 'Fort'), false)
  assert.equal(alike('putin', 'rutte'), false)
})

test('an organisation goes by its initials and by shorter names; a country by any of its names', () => {
  assert.deepEqual(groups(['North Atlantic Treaty Organization', 'ORG'], ['NATO', 'ORG']), [
    ['North Atlantic Treaty Organization', 'NATO'],
  ])
  assert.deepEqual(groups(['United States Department of State', 'ORG'], ['State Department', 'ORG']), [
    ['United States Department of State', 'State Department'],
  ])
  const [country, ...rest] = groupNames(named(['Russia', 'LOC'], ['Russian Federation', 'ORG']))
  assert.equal(country?.kind, 'country')
  assert.equal(country?.code, 'RUS')
  assert.deepEqual(rest, [])
})

test('a body of the United Nations is not the United Nations', () => {
  assert.equal(groups(['United Nations', 'ORG'], ['UN Security Council', 'ORG']).length, 2)
})

test('whom a report is about goes by the last name, whoever else of the family was named last', () => {
  const found = groupNames(
    named(['Donald Trump', 'PER'], ['Trump', 'PER'], ['Ivanka Trump', 'PER'], ['Trump', 'PER']),
  )
  assert.deepEqual(
    found.map(group => group.entities),
    [[0, 1, 3], [2]],
  )
})

test('a country within a state is not the state', () => {
  const found = groupNames(named(['United Kingdom', 'LOC'], ['Scotland', 'LOC'], ['Wales', 'LOC']))
  assert.deepEqual(
    found.map(group => [group.kind, group.name]),
    [
      ['country', 'United Kingdom'],
      ['organization', 'Scotland'],
      ['organization', 'Wales'],
    ],
  )
})

test('a family name that stands first says nothing of the gender, Slavic endings do', () => {
  assert.equal(genderOfName('Xi Jinping'), undefined)
  assert.equal(genderOfName('Li Qiang'), undefined)
  assert.equal(genderOfName('Nikol Pashinyan'), 'masculine')
  assert.equal(genderOfName('Maria Zakharova'), 'feminine')
  assert.equal(genderOfName('Ilham Aliyev'), undefined)
})
