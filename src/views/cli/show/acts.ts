import type { DocumentItem, Move } from '../../../record/types.ts'
import { moveModeWord, moveTowards, moveWord } from '../../export/terms.ts'
import { tellActor } from './actors.ts'
import { tellTimeShort } from './dates.ts'
import { showEvidence } from './evidence.ts'
import { beside, clean, indent, type Line, run, wrap } from './lines.ts'
import { apart, bodyOf, facts, INDENT, list, marginOf, type Page, section, wordsAt } from './page.ts'
import { tellAccording } from './statements.ts'

/** Moves in text order: what is done, who to whom, the words that carry it, the type in PLOVER. */
export const showMoves = (page: Page): Line[] =>
  section('Moves', apart(page.record.moves.map(move => showMove(page, move))))

/** Documents with who wrote them, for whom, when, and what was answered. */
export const showDocuments = (page: Page): Line[] =>
  section('Documents', apart(page.record.documents.map(item => showDocument(page, item))))

function showMove(page: Page, move: Move): Line[] {
  const who = list(move.actor.map(tellActor))
  const towards =
    move.recipient === undefined ? '' : ` ${moveTowards(move.type)} ${list(move.recipient.map(tellActor))}`
  const body = [
    ...wrap([run(who, 'strong'), run(towards)], bodyOf(page), 2),
    ...facts(page, [
      `“${wordsAt(page, move.trigger)}”`,
      move.time && tellTimeShort(move.time),
      `${move.type} in PLOVER`,
    ]),
    ...tellAccording(page, move.accordingTo),
  ]
  const mode =
    move.mode === undefined
      ? []
      : wrap([run(clean(moveModeWord(move.mode)), 'faint')], marginOf(page) - INDENT)
  const what = [[run(moveWord(move.type))], ...mode]
  return indent([...beside(what, body, marginOf(page)), ...showEvidence(page, move)], INDENT)
}

function showDocument(page: Page, item: DocumentItem): Line[] {
  const { title, authors, addressees, date, answers = [] } = item
  const wide = { ...page, width: page.width + marginOf(page) - INDENT }
  const lines = [
    ...wrap([run(clean(title), 'strong')], page.width - INDENT, 2),
    ...indent(
      [
        ...facts(wide, [
          authors.length > 0 ? `by ${list(authors.map(clean))}` : undefined,
          addressees && `for ${list(addressees.map(clean))}`,
          date && tellTimeShort(date),
        ]),
        ...answers.flatMap(({ by, answer }) => facts(wide, [`${clean(by)}: ${ANSWERS[answer]}`])),
      ],
      INDENT,
    ),
  ]
  return indent([...lines, ...showEvidence(page, item)], INDENT)
}

const ANSWERS: Readonly<Record<NonNullable<DocumentItem['answers']>[number]['answer'], string>> = {
  accepted: 'accepted',
  rejected: 'rejected',
  partly: 'accepted in part',
  pending: 'no answer yet',
}
