import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyEdits } from '../../base/edits.ts'
import { articleFromText } from '../index.ts'
import { leftoverEdits } from './leftovers.ts'

const mended = (text: string): string => applyEdits(text, leftoverEdits(text)).text

test('entities are read, also those that were escaped twice', () => {
  assert.equal(
    mended('&quot;Yes,&quot; he said.&nbsp;It&#39;s late &amp;amp; dark.'),
    '"Yes," he said. It\'s late & dark.',
  )
  assert.equal(
    mended('&amp;ldquo;Yes&amp;rdquo;&amp;nbsp;&mdash; S&atilde;o Tom&eacute;'),
    '“Yes” — São Tomé',
  )
  assert.equal(mended('co&shy;operation&#8203;'), 'cooperation')
})

test('tags go, and those that set a line leave its break', () => {
  assert.equal(mended('<p>The <b>minister</b> left.</p><p>She flew.</p>'), 'The minister left.\nShe flew.')
  assert.equal(mended('One.<br />Two.\n<br>\nThree.'), 'One.\nTwo.\n\nThree.')
  assert.equal(
    mended('the <a href="https://example.org/?a=1&b=2" target=_blank>talks</a> go on'),
    'the talks go on',
  )
  assert.equal(mended('before <!-- a note --> after'), 'before  after')
})

test('words that a line end broke are whole again; compounds keep their hyphen', () => {
  const line = 'The ministers of both countries spoke about '
  assert.equal(mended(`${line}nego-\ntiations in Oslo`), `${line}negotiations in Oslo`)
  assert.equal(mended(`${line}high-\nlevel talks in Oslo`), `${line}high-level talks in Oslo`)
  assert.equal(mended(`${line.toUpperCase()}NEGO-\nTIATIONS`), `${line.toUpperCase()}NEGOTIATIONS`)
})

test('what only looks like a leftover stays', () => {
  for (const text of [
    'Q&A; AT&T, R&D; a < b > c; <3; x <y> z; &unknown; 5 & 6',
    'He wrote to <minister@example.org> twice.',
    'short-\nlived lists\n- one\n-two',
    'The delegation of Norway flew from Oslo-\nGardermoen to Geneva',
  ])
    assert.equal(mended(text), text)
})

test('a report in plain text is mended unless it has to stay whole', () => {
  const input = 'Talks &amp; tea\n\n<p>&quot;We met,&quot; the minister said.</p>\n\n&copy; 2013 X\n'
  const article = articleFromText(input)
  assert.equal(article.text, 'Talks & tea\n\n"We met," the minister said.\n\n')
  assert.deepEqual(article.aside, [{ kind: 'notice', text: '© 2013 X' }])
  assert.equal(articleFromText(input, { whole: true }).text, input)
})

test('no text is too odd to mend, and one without leftovers is left alone', () => {
  const part = fc.constantFrom(
    '&',
    'amp;',
    '#39;',
    'nbsp;',
    '<',
    '/',
    'p',
    '>',
    '<br',
    '<!--',
    '-->',
    '-\n',
    '\n',
    ' ',
    'word',
    'É',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), parts => {
      const text = parts.join('')
      const edits = leftoverEdits(text)
      assert.ok(applyEdits(text, edits).text.length <= text.length)
      if (!/[&<]|-\n/.test(text)) assert.deepEqual(edits, [])
    }),
  )
})

test('a hundred thousand signs that open and never close take no time', () => {
  for (const part of ['&amp;', '&', '<p ', '<!--', '<a href="', 'a-\n']) {
    const started = performance.now()
    leftoverEdits(part.repeat(30_000))
    assert.ok(performance.now() - started < 3000, part)
  }
})
