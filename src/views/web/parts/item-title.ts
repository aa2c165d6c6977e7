import type { Item } from '../../../dossier/types.ts'
import { modeWord, moveVerb } from '../../export/terms.ts'
import { LIST, nameOf, shortened } from '../words.ts'

/** What one report's item is, in a line. */
export function itemTitle(one: Item): string {
  switch (one.kind) {
    case 'contact':
      return `${modeWord(one.item.mode)}, ${one.item.status}: ${LIST.format(one.item.parties.map(nameOf))}`
    case 'statement':
      return `${nameOf(one.item.speaker)}: ${shortened(one.words, 110)}`
    case 'move':
      return `${LIST.format(one.item.actor.map(named => named.name))} ${moveVerb(one.item.type, one.item.actor.length)}`
    case 'document':
      return one.item.title
  }
}
