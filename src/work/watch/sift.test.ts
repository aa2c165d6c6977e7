import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { FeedEntry } from '../../source/feed/index.ts'
import { named, sift } from './sift.ts'

const NOW = '2021-12-31T12:00:00Z'
const day = fc.constantFrom('2021-12-30T10:00:00Z', '2021-12-31', '2021-12-25T01:00:00+02:00')
const entry: fc.Arbitrary<FeedEntry> = fc.record(
  { id: fc.string({ minLength: 1, maxLength: 5 }), title: fc.string(), published: day, updated: day },
  { requiredKeys: ['id'] },
)
const entries = fc.uniqueArray(entry, { selector: one => one.id, maxLength: 20 })
const knownFrom = (all: readonly FeedEntry[]): Map<string, string> =>
  new Map(all.map(named).map(({ id, fingerprint }) => [id, fingerprint]))

test('what is known is not fetched again; what is new or says something else is, and each once', () => {
  fc.assert(
    fc.property(entries, entries, (before, after) => {
      const known = knownFrom(before)
      const fresh = sift({ kind: 'rss', entries: after }, known, NOW).map(one => one.entry)
      for (const one of after) {
        const was = before.find(other => other.id === one.id)
        const same = was !== undefined && named(was).fingerprint === named(one).fingerprint
        assert.equal(fresh.includes(one), !same)
      }
      assert.equal(new Set(fresh.map(one => one.id)).size, fresh.length)
      assert.deepEqual(sift({ kind: 'rss', entries: after }, knownFrom(after), NOW), [])
    }),
  )
})

test('what has vanished from a feed asks for nothing', () => {
  fc.assert(
    fc.property(entries, before => {
      assert.deepEqual(sift({ kind: 'atom', entries: [] }, knownFrom(before), NOW), [])
    }),
  )
})

test('the newest comes first, and of all pages of a site only the news of a week', () => {
  const all: FeedEntry[] = [
    { id: 'undated' },
    { id: 'old', published: '2021-12-01' },
    { id: 'new', published: '2021-12-31T10:00:00Z' },
    { id: 'day', published: '2021-12-24' },
  ]
  const ids = (kind: 'rss' | 'sitemap') =>
    sift({ kind, entries: all }, new Map(), NOW).map(one => one.entry.id)
  assert.deepEqual(ids('rss'), ['new', 'day', 'old', 'undated'])
  assert.deepEqual(ids('sitemap'), ['new', 'day'])
})

test('white space and what a feed adds for itself are no change; words are', () => {
  const one: FeedEntry = { id: 'a', title: 'Talks', content: '<p>The  ministers\nmet.</p>' }
  assert.equal(
    named(one).fingerprint,
    named({ ...one, content: '<p>The ministers met.</p>', author: 'x' }).fingerprint,
  )
  for (const change of [{ title: 'Talks end' }, { updated: '2021-12-31' }, { content: 'x' }])
    assert.notEqual(named(one).fingerprint, named({ ...one, ...change }).fingerprint)
})
