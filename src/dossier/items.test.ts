import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ArticleRecord } from '../record/types.ts'
import { itemsOf } from './items.ts'

function wordsOf(text: string, cue: string, content: string): string | undefined {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const statement = {
    id: 's',
    speaker: {},
    cue: [at(cue)],
    content: [at(content)],
    form: 'indirect',
    fields: {},
  }
  const record = {
    article: { id: 'a', text },
    contacts: [],
    statements: [statement],
    moves: [],
    documents: [],
  }
  return itemsOf(record as unknown as ArticleRecord)[0]?.words
}

test('what is condemned or praised keeps its verb; what is said does not', () => {
  const deed = 'Norway condemned the raid on the port.'
  assert.equal(wordsOf(deed, 'condemned', 'the raid on the port'), 'condemned the raid on the port')
  assert.equal(wordsOf('Norway said trade had grown.', 'said', 'trade had grown'), 'trade had grown')
  assert.equal(wordsOf('The raid, Norway denied, took place.', 'denied', 'The raid'), 'The raid')
})
