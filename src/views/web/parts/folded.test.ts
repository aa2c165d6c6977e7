import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../html.ts'
import { beginning, folded } from './folded.ts'

test('a speech in a table stands behind its beginning, whole, and short words as they are', () => {
  const speech = 'Peace needs a border & patience. '.repeat(400).trim()
  const shown = String(folded(speech, html`<i>${speech}</i>`, 'en-GB'))
  assert.match(
    shown,
    /^<details class="long"><summary>Peace needs a border &amp; patience\. .{100,300}… <span/,
  )
  assert.match(shown, /all 13,199 characters/)
  assert.ok(shown.includes(`<i>${speech.replaceAll('&', '&amp;')}</i>`))
  assert.equal(String(folded('Peace needs a border.', html`<i>Peace</i>`, 'en-GB')), '<i>Peace</i>')
  assert.ok(beginning(speech).length <= 241)
  assert.equal(beginning('Peace needs a border.'), 'Peace needs a border.')
})
