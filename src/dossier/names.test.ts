import assert from 'node:assert/strict'
import { test } from 'node:test'
import { samePerson, surnameKey, tokensOfName } from './names.ts'

const same = (a: string, b: string, country?: string): boolean =>
  samePerson(tokensOfName(a, country), tokensOfName(b, country))

const ONE: readonly (readonly [string, string, string?])[] = [
  ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
  ['Zelenskiy', 'Volodymyr Zelenskyy'],
  ['Emily Horne', 'Emily Horn'],
  ['Hassan Rouhani', 'Hassan Rohani'],
  ['Sergei Lavrov', 'Sergey Lavrov'],
  ['Lavrov', 'Sergei Lavrov'],
  ['Mohammad Javad Zarif', 'Javad Zarif'],
  ['Mohammad Javad Zarif', 'Mohammed Zarif'],
  ['Joe Biden', 'Joseph R. Biden'],
  ['Muammar Gaddafi', 'Moammar Gadhafi'],
  ['Dmitry Peskov', 'Dmitri Peskow'],
  ['Xi', 'Xi Jinping', 'CHN'],
  ['Kim Jong Un', 'Kim Jong-un', 'PRK'],
  ['President Barack Obama', 'Obama'],
  ['Recep Tayyip Erdoğan', 'Recep Erdogan'],
  ['Mohammad Zarif', 'Javad Zarif', 'IRN'],
]
const TWO: readonly (readonly [string, string, string?])[] = [
  ['Kim Jong-un', 'Kim Jong-il', 'PRK'],
  ['Kim Jong-un', 'Kim Yo-jong', 'PRK'],
  ['Hillary Clinton', 'Bill Clinton'],
  ['Ali Khamenei', 'Ali Larijani'],
  ['Sergei Lavrov', 'Sergei Ryabkov'],
  ['John Kerry', 'John Kirby'],
  ['Vladimir Putin', 'Vladimir Zelensky'],
  ['Biden', 'Putin'],
  ['Anna Lavrova', 'Anna Lavrov'],
  ['Maria', 'Maria Zakharova'],
  ['Mohammed bin Salman', 'Khalid bin Salman', 'SAU'],
  ['Mohammad Zarif', 'Mohammad Khatami', 'IRN'],
]

for (const [a, b, country] of ONE)
  test(`${a} is ${b}`, () => assert.ok(same(a, b, country) && same(b, a, country)))
for (const [a, b, country] of TWO)
  test(`${a} is not ${b}`, () => assert.ok(!same(a, b, country) && !same(b, a, country)))

test('names that are one meet under one key', () => {
  for (const [a, b, country] of ONE)
    assert.equal(surnameKey(tokensOfName(a, country)), surnameKey(tokensOfName(b, country)), `${a} / ${b}`)
})
