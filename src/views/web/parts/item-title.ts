import type { Item } from '../../../dossier/types.ts'
import { modeWord, moveLine } from '../../export/terms.ts'
import { LIST, nameOf, said } from '../words.ts'

/** What one report's item is, in a line. */
export function itemTitle(one: Item): string {
  switch (one.kind) {
    case 'contact':
      return `${modeWord(one.item.mode)}, ${one.item.status}: ${LIST.format(one.item.parties.map(nameOf))}`
    case 'statement':
      return `${nameOf(one.item.speaker)}: ${said(one.words, one.item.form, 110)}`
    case 'move':
      return moveLine(
        one.item,
        LIST.format(one.item.actor.map(nameOf)),
        LIST.format((one.item.recipient ?? []).map(nameOf)),
      )
    case 'document':
      return one.item.title
  }
}
