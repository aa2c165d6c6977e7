import type { Span } from '../src/base/span.ts'
import type { ArticleRecord, Field, Known } from '../src/record/types.ts'

const SENTENCES = [
  'Foreign ministers of Norway and Chile agree to meet',
  'Norway’s foreign minister and his Chilean counterpart spoke by phone for 40 minutes on Monday evening, the ministry in Oslo said.',
  'The call began at 6 p.m. Oslo time at the request of Chile.',
  '“We will keep talking about the fisheries treaty,” the Norwegian minister told reporters.',
  'A ministry spokeswoman said Chile had warned that quotas would end the talks.',
  'The two ministers are to meet in Geneva on 12 May; Chile has not yet accepted the date.',
  'The draft Treaty on Southern Fisheries was published by Norway last month.',
] as const

/** A short report, written down by hand: one of everything that a record can hold. */
export const EXAMPLE_TEXT = `${SENTENCES[0]}\n\n${SENTENCES.slice(1).join(' ')}`

/** Its sentences. */
export const EXAMPLE_SENTENCES: readonly Span[] = SENTENCES.map(words => at(words))

/** The record of the example as a careful editor would make it. */
export const EXAMPLE: ArticleRecord = {
  schema: 'readout/1',
  article: {
    id: 'a-0000000000000000',
    url: 'https://meridian-wire.example/2030/04/30/ministers',
    title: SENTENCES[0],
    publisher: 'Meridian Wire',
    byline: 'By the staff',
    published: '2030-04-30',
    publishedFrom: 'page',
    language: 'en',
    text: EXAMPLE_TEXT,
    aside: [{ kind: 'image-credit', text: 'Photo: Ministry of Foreign Affairs' }],
  },
  contacts: [
    {
      id: 'c-2',
      mode: 'meeting',
      status: 'scheduled',
      parties: [
        { name: 'Norway', country: 'NOR' },
        { name: 'Chile', country: 'CHL', answer: 'needs-action' },
      ],
      start: '2030-05-12',
      place: 'Geneva',
      evidence: [at(SENTENCES[5])],
      fields: {
        mode: field('stated', 'meet'),
        status: field('stated', 'are to meet'),
        start: field('inferred', '12 May'),
        place: field('stated', 'Geneva'),
        answer: field('stated', 'has not yet accepted the date'),
      },
    },
    {
      id: 'c-1',
      mode: 'phone',
      status: 'held',
      parties: [
        { name: 'Foreign minister of Norway', country: 'NOR' },
        { name: 'Foreign minister of Chile', country: 'CHL' },
      ],
      initiator: 'Chile',
      start: '2030-04-29T18:00+02:00',
      duration: 'PT40M',
      topics: ['the fisheries treaty'],
      accordingTo: 's-1',
      evidence: [at(SENTENCES[1]), at(SENTENCES[2])],
      fields: {
        mode: field('stated', 'spoke by phone'),
        status: field('stated', 'spoke by phone'),
        start: field('implied', 'Monday evening', '6 p.m. Oslo time'),
        duration: field('stated', '40 minutes'),
        initiator: field('stated', 'at the request of Chile'),
      },
    },
  ],
  statements: [
    statement('s-1', { organization: 'the ministry in Oslo', country: 'NOR' }, [
      'the ministry in Oslo',
      'said',
      SENTENCES[1].slice(0, 103),
    ]),
    {
      ...statement('s-2', { name: 'Foreign minister of Norway', country: 'NOR' }, [
        'the Norwegian minister',
        'told reporters',
        'We will keep talking about the fisheries treaty',
      ]),
      form: 'direct',
      addressee: 'reporters',
    },
    statement('s-3', { role: 'ministry spokeswoman' }, [
      'A ministry spokeswoman',
      'said',
      'Chile had warned that quotas would end the talks',
    ]),
    {
      ...statement('s-4', { name: 'Chile', country: 'CHL' }, [
        'Chile',
        'had warned',
        'quotas would end the talks',
      ]),
      within: 's-3',
    },
  ],
  moves: [
    {
      id: 'm-1',
      type: 'THREATEN',
      actor: [{ name: 'Chile', country: 'CHL' }],
      recipient: [{ name: 'Norway', country: 'NOR' }],
      trigger: [at('had warned')],
      accordingTo: 's-3',
      evidence: [at(SENTENCES[4])],
      fields: { type: field('stated', 'had warned') },
    },
  ],
  documents: [
    {
      id: 'd-1',
      title: 'Treaty on Southern Fisheries',
      authors: ['Norway'],
      date: '2030-03',
      answers: [{ by: 'Chile', answer: 'pending', evidence: [at('has not yet accepted the date')] }],
      evidence: [at(SENTENCES[6])],
      fields: {
        title: field('stated', 'Treaty on Southern Fisheries'),
        date: field('implied', 'last month'),
      },
    },
  ],
  problems: [{ code: 'speaker-open', message: 'Who says this is not sure:', span: at(SENTENCES[4]) }],
}

function at(words: string): Span {
  const start = EXAMPLE_TEXT.indexOf(words)
  if (start < 0) throw new Error(`not in the example: ${words}`)
  return { start, end: start + words.length }
}

function field(known: Known, ...words: string[]): Field {
  return { evidence: words.map(at), known, by: 'hand' }
}

function statement(
  id: string,
  speaker: ArticleRecord['statements'][number]['speaker'],
  [source, cue, content]: readonly [string, string, string],
): ArticleRecord['statements'][number] {
  return {
    id,
    speaker,
    source: [at(source)],
    cue: [at(cue)],
    content: [at(content)],
    form: 'indirect',
    evidence: [at(content)],
    fields: { speaker: field('stated', source) },
  }
}
