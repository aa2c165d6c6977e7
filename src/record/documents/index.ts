import { itemId } from '../../base/id.ts'
import { distinct, fieldOf } from '../parts/found.ts'
import type { Participant } from '../parts/participant.ts'
import type { Reading } from '../reading.ts'
import type { DocumentItem, Field, Statement } from '../types.ts'
import { findDocumentAnswers } from './answers.ts'
import { type GatheredDocument, gatherDocuments } from './gather.ts'
import { findDocumentMentions } from './mentions.ts'

/** The treaties, drafts, proposals, resolutions and letters that a report names, with the answers they got. */
export function findDocuments(reading: Reading, statements: readonly Statement[]): DocumentItem[] {
  const mentions = findDocumentMentions(reading)
  if (mentions.every(one => !one.named)) return []
  const answers = findDocumentAnswers(reading, statements)
  return gatherDocuments(reading, mentions, answers).map(one => assemble(reading, one))
}

function assemble(reading: Reading, document: GatheredDocument): DocumentItem {
  const { main, mentions, authors, addressees, answers } = document
  const date = mentions.flatMap(one => one.date ?? [])[0]
  const sentences = mentions.map(one => reading.layers.sentences[one.sentence])
  const fields: Record<string, Field> = {
    title: fieldOf(main.title),
    ...(authors.length > 0 && { authors: peopleField(authors) }),
    ...(addressees.length > 0 && { addressees: peopleField(addressees) }),
    ...(date && { date: fieldOf(date) }),
  }
  const given = answers.flatMap(({ by, answer }) =>
    by.map(who => ({ by: who.name, answer: answer.value, evidence: distinct(answer.evidence) })),
  )
  const [words] = main.title.evidence
  return {
    id: itemId(reading.article.id, 'document', `${words?.start}-${words?.end}`),
    title: titleOf(reading, document),
    authors: authors.map(one => one.name),
    ...(addressees.length > 0 && { addressees: addressees.map(one => one.name) }),
    ...(date && { date: date.value }),
    ...(given.length > 0 && { answers: given }),
    evidence: distinct(sentences.filter(one => one !== undefined)),
    fields,
  }
}

const titleOf = (_reading: Reading, { main }: GatheredDocument): string => main.title.value

const peopleField = (people: readonly Participant[]): Field => ({
  evidence: distinct(people.map(one => one.span)),
  known: people.every(one => one.known === 'stated') ? 'stated' : 'implied',
  by: [...new Set(people.map(one => one.by))].join('+') || 'names',
})
