import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createWordPiece } from '../model/wordpiece.ts'
import { createAnnotator } from './index.ts'

test('a text with nothing to read is not read: empty layers, and the model is not asked', async () => {
  const annotator = createAnnotator({
    wordPiece: createWordPiece('[UNK]\n[CLS]\n[SEP]\na'),
    get tables(): never {
      throw new Error('asked for tables')
    },
    score: () => Promise.reject(new Error('asked the model')),
  })
  for (const text of ['', ' \n\n', '<br/>&nbsp;\n\n<p></p>', '&shy;\u200b']) {
    const { tokens, sentences, attributions, ...layers } = await annotator.annotate({ text })
    assert.equal(layers.text, text)
    assert.deepEqual([tokens, sentences, attributions], [[], [], []])
  }
})
