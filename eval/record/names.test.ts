import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOfName, namesAgree } from './names.ts'

const AGREE: [string, string][] = [
  ['Joe Biden', 'Biden'],
  ['Joe Biden', 'President Joseph Biden'],
  ['Emily Horne', 'Horn'],
  ['Volodymyr Zelensky', 'Zelenskyy'],
  ['Recep Tayyip Erdoğan', 'Erdogan'],
  ['John R. Bolton', 'John Bolton'],
  ['Kim Jong-un', 'Kim'],
  ['United States', 'U.S.'],
  ['United States', 'the White House'],
  ['United States', 'Washington'],
  ['Russia', 'the Kremlin'],
  ['Russia', 'Moscow'],
  ['Russia', 'the Russian government'],
  ['United Kingdom', 'UK'],
  ['United Nations', 'UN'],
  ['Turkish Ministry of Foreign Affairs', 'Turkish Foreign Ministry'],
  ['United States Department of State', 'US State Department'],
]
const DISAGREE: [string, string][] = [
  ['Donald Trump', 'Ivanka Trump'],
  ['Russia', 'Russian Foreign Ministry'],
  ['Russian Foreign Ministry', 'Russian Defence Ministry'],
  ['Vladimir Putin', 'a spokesman for Vladimir Putin'],
  ['NATO', 'NATO Military Committee'],
  ['United Nations', 'United Nations General Assembly'],
  ['North Korea', 'South Korea'],
  ['Russia', 'Vladimir Putin'],
  ['Biden', ''],
]

test('names that mean the same', () => {
  for (const [a, b] of AGREE) {
    assert.ok(namesAgree(a, b), `${a} = ${b}`)
    assert.ok(namesAgree(b, a), `${b} = ${a}`)
  }
})

test('names that do not', () => {
  for (const [a, b] of DISAGREE) assert.ok(!namesAgree(a, b), `${a} ≠ ${b}`)
})

test('the country behind a whole name', () => {
  assert.equal(codeOfName('the Kremlin'), 'RUS')
  assert.equal(codeOfName('Turkey'), 'TUR')
  assert.equal(codeOfName('Turkish Foreign Ministry'), undefined)
})
