import assert from 'node:assert/strict'
import { test } from 'node:test'
import { regionZone, zoneOf } from './zones.ts'

test('cities, countries and their adjectives have a zone, several zones the capital’s', () => {
  for (const [place, zone] of [
    ['Poland', 'Europe/Warsaw'],
    ['Polish', 'Europe/Warsaw'],
    ['Kyiv', 'Europe/Kyiv'],
    ['Kiev', 'Europe/Kyiv'],
    ['Odesa', 'Europe/Kyiv'],
    ['Moscow', 'Europe/Moscow'],
    ['Russia', 'Europe/Moscow'],
    ['St. Petersburg', 'Europe/Moscow'],
    ['Washington', 'America/New_York'],
    ['Geneva', 'Europe/Zurich'],
    ['New Delhi', 'Asia/Kolkata'],
    ['Tel Aviv', 'Asia/Jerusalem'],
    ['Beijing', 'Asia/Shanghai'],
    ['Jeddah', 'Asia/Riyadh'],
    ['Brasília', 'America/Sao_Paulo'],
    ['Brazil', 'America/Sao_Paulo'],
    ['Canberra', 'Australia/Sydney'],
  ] as const)
    assert.equal(regionZone(place), zone, place)
})

test('abbreviations, offsets and names of zones', () => {
  assert.deepEqual(zoneOf('GMT'), { zone: 'UTC' })
  assert.deepEqual(zoneOf('UTC+3'), { zone: '+03:00' })
  assert.deepEqual(zoneOf('GMT-5:30'), { zone: '-05:30' })
  assert.deepEqual(zoneOf('ET'), { zone: 'America/New_York' })
  assert.deepEqual(zoneOf('Eastern time'), { zone: 'America/New_York' })
  assert.deepEqual(zoneOf('Kyiv time'), { zone: 'Europe/Kyiv' })
  assert.equal(zoneOf('CET')?.season?.offset, '+01:00')
})

test('the offset follows the day: daylight saving comes and goes', () => {
  const offset = (zone: string, day: string): string =>
    Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime(zone).offset
  const [warsaw, kyiv, moscow, new_york] = ['Poland', 'Kyiv', 'Moscow', 'Washington'].map(
    place => regionZone(place) ?? '',
  )
  assert.equal(offset(warsaw ?? '', '2021-12-30'), '+01:00')
  assert.equal(offset(warsaw ?? '', '2021-07-30'), '+02:00')
  assert.equal(offset(kyiv ?? '', '2026-07-03'), '+03:00')
  assert.equal(offset(moscow ?? '', '2026-07-03'), '+03:00')
  assert.equal(offset(new_york ?? '', '2026-03-07'), '-05:00')
  assert.equal(offset(new_york ?? '', '2026-03-09'), '-04:00')
})

test('an ambiguous abbreviation keeps its candidates until a place decides', () => {
  assert.deepEqual(zoneOf('IST')?.candidates, ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'])
  assert.deepEqual(zoneOf('IST', 'Jerusalem'), { zone: 'Asia/Jerusalem' })
  assert.deepEqual(zoneOf('CST', 'Beijing'), { zone: 'Asia/Shanghai' })
  assert.equal(zoneOf('CST', 'Paris')?.zone, undefined)
})

test('local time is that of the place; what is no zone is none', () => {
  assert.deepEqual(zoneOf('local time', 'Geneva'), { zone: 'Europe/Zurich' })
  for (const words of ['local time', 'foo time', 'first time', '', 'XYZ'])
    assert.equal(zoneOf(words), undefined, words)
})
