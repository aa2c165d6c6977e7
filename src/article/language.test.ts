import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf, languageProblems } from './language.ts'
import type { Block } from './types.ts'

const block = (text: string): Block[] => [{ kind: 'paragraph', start: 0, end: text.length }]

test('English is known by its function words, whatever names it is full of', () => {
  assert.equal(
    languageOf(
      'José Mourinho and Mauricio Pochettino met Luís Campos in Setúbal on Monday, and the three of them spoke about João Félix.',
    ),
    'en',
  )
  assert.equal(languageOf('Talks end'), 'en')
})

test('a short report full of foreign names is English still', () => {
  for (const text of [
    'Foreign Minister Radosław Sikorski phoned Ukrainian counterpart Andrii Sybiha, the Polish Press Agency reported.',
    'Prime Minister Kyriakos Mitsotakis received Edi Rama, and Foreign Minister Giorgos Gerapetritis met Igli Hasani.',
  ])
    assert.equal(languageOf(text), 'en')
})

test('words that English shares make no text English', () => {
  const text =
    'Prezydent rozmawiał w poniedziałek z prezydentem Ukrainy. To była druga rozmowa, a on by chciał spotkania.'
  assert.equal(languageOf(text), 'pl')
})

test('a line of names in which the detector finds nothing is English by two of its words', () => {
  assert.equal(
    languageOf('Norwegian Foreign Minister Ann Berg paid a courtesy call on Chilean President Luis Rojas.'),
    'en',
  )
  assert.notEqual(
    languageOf(
      'El ministro se reunió el lunes con el embajador de Francia en Madrid, según fuentes oficiales.',
    ),
    'en',
  )
  assert.notEqual(
    languageOf('Ministr zahraničí se v Praze sešel s velvyslancem Německa a Rakouska kvůli válce.'),
    'en',
  )
})

test('a line of foreign names is English by its weekday, an owner and two small words', () => {
  for (const text of [
    "Pakistan's foreign secretary Amna Baloch called on Bangladesh's chief adviser, Muhammad Yunus, on Thursday evening.",
    'President Ilham Aliyev received a delegation led by Pakistani Prime Minister Shehbaz Sharif on Monday.',
  ])
    assert.equal(languageOf(text), 'en', text)
})

test('a line of names is English by an office in English and two plain words', () => {
  for (const text of [
    'The following day, Norwegian Prime Minister Anna Berg met Chilean President Luis Rojas.',
    'U.S. national security adviser Jake Sullivan met Chinese Foreign Minister Wang Yi on Friday.',
    'Chile recalled its ambassador, hours after Norwegian Prime Minister Anna Berg telephoned Rosa Quispe.',
    'The talks come a week before Norwegian Prime Minister Anna Berg visits Chile.',
  ])
    assert.equal(languageOf(text), 'en', text)
  for (const text of [
    'Der norwegische Premierminister traf am folgenden Tag den chilenischen Präsidenten Luis Rojas in Oslo.',
    'De Noorse premier ontmoette na de talks in Oslo de Chileense president Luis Rojas en zijn minister.',
  ])
    assert.notEqual(languageOf(text), 'en', text)
})

test('other languages are named', () => {
  for (const [language, text] of [
    [
      'de',
      'Der Minister hat am Montag in Wien mit seinem Amtskollegen über den Vertrag gesprochen und ist danach abgereist.',
    ],
    [
      'fr',
      'Le ministre a rencontré lundi à Vienne son homologue afin de parler du traité, puis il est reparti pour Paris.',
    ],
    [
      'ru',
      'Министр встретился в понедельник в Вене со своим коллегой, чтобы обсудить договор, и затем уехал.',
    ],
    [
      'pl',
      'Minister spotkał się w poniedziałek w Wiedniu ze swoim odpowiednikiem, aby omówić traktat, a potem wyjechał.',
    ],
  ] as const)
    assert.equal(languageOf(text), language)
})

test('what cannot be read is a problem with its place', () => {
  const russian = 'Министр встретился в Вене со своим коллегой.'
  assert.deepEqual(languageProblems(russian, block(russian), 'en')[0]?.span, {
    start: 0,
    end: russian.length,
  })
  const broken = 'The \ufffd\ufffd minister \ufffd met \ufffd'
  assert.equal(languageProblems(broken, block(broken), 'en')[0]?.code, 'unread-passage')
  const english = 'The minister met his colleague in Vienna.'
  assert.deepEqual(languageProblems(english, block(english), 'en'), [])
  assert.deepEqual(
    languageProblems(english, block(english), 'de').map(({ code }) => code),
    ['not-english'],
  )
})
