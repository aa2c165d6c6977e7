import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asideKind, isBio, isPromo, isScrapBio } from './aside.ts'

test('junk is known by its words', () => {
  for (const [kind, lines] of Object.entries({
    'image-credit': [
      'Main image source: Jane Doe/White House/Agency',
      'Photo: Ministry of Foreign Affairs',
      'Image credit: Press office',
      'Source: Agency/Forum',
      'Jane Doe/Getty Images',
      'Jane Doe | Agency | Getty Images',
      'The delegations at the table in Vienna (Photo: Press office)',
      'The minister arrives in Oslo [File: Agency]',
      'In this Dec. 12, 2013, file photo, made available by the ministry, the delegations sit at a table.',
      'Image copyright Agency',
      'The old harbour, photos © Agency, 2013',
    ],
    'read-also': [
      'Read also: Ministers meet in Oslo',
      'Related articles',
      'See also',
      'READ MORE: The treaty in short',
      'Most read',
    ],
    'share-bar': [
      'Share',
      'Facebook Twitter WhatsApp',
      'Share this article: Facebook | Twitter',
      'Share on Facebook',
    ],
    newsletter: ['Subscribe to our newsletter', 'Sign up for the daily briefing in your inbox'],
    'section-links': ['Tags: treaty, talks, Geneva', 'Follow us on Telegram', 'Topics: diplomacy'],
    notice: [
      'Advertisement',
      '© 2013 The Lakeside Review',
      'Copyright 2013 Agency',
      'All rights reserved',
      'Skip to content',
    ],
  }))
    for (const line of lines) assert.equal(asideKind(line), kind, line)
})

test('sentences of a report are none', () => {
  for (const line of [
    'Read the treaty before you judge it, the minister said.',
    'The source said: nothing has been agreed.',
    '“Follow us, and you will be safe,” the rebels said.',
    'Share prices fell after the talks broke down.',
    'Copyright was the last chapter on which the delegations agreed.',
    'In this picture there is no place for new bases, the minister said.',
    'The image of the country has suffered, she said (and others agreed).',
    'Related sanctions were lifted in May.',
    'Photographs show tanks near the border.',
    'Latest talks brought no result.',
    'The EU wants a new cookie policy, the commissioner said.',
    'The delegations left without a word. (Photo: Press office)',
    'More than 40 people were hurt.',
    '',
    'x'.repeat(1000),
  ])
    assert.equal(asideKind(line), undefined, line)
})

test('bios close a report', () => {
  assert.ok(isScrapBio('“Proud creator. Amateur music junkie. Tv scholar. Web fan.”'))
  assert.ok(!isScrapBio('They met. They talked. They left.'))
  assert.ok(isBio('Jane Doe is a correspondent for the Lakeside Review.'))
  assert.ok(isBio('Jane Doe covers the United Nations from New York.', 'Jane Doe'))
  assert.ok(isBio('Jane Doe can be reached at jane@lakeside-review.example.'))
  assert.ok(!isBio('Jane Doe covers the United Nations from New York.'))
  assert.ok(!isBio('The minister was a journalist before he was elected.'))
  assert.ok(isPromo('If you enjoyed this report, subscribe to our newsletter.'))
  assert.ok(!isPromo('If the talks fail, sanctions will follow.'))
})
