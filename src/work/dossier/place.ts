import { descend, type Text, textKeys } from '../../dossier/copies/group.ts'
import { sketchOf } from '../../dossier/copies/sketch.ts'
import type { ArticleRecord } from '../../dossier/types.ts'
import { keepDescents, setsAround, textsOfSets } from '../../store/queries/texts.ts'
import type { Desk } from './desk.ts'

/** A report as the search for copies sees it. */
export function textOfRecord({ article }: ArticleRecord): Text {
  return {
    article: article.id,
    ...(article.publisher !== undefined && { publisher: article.publisher }),
    ...(article.url !== undefined && { url: article.url }),
    ...(article.published !== undefined && { published: article.published }),
    ...(article.modified !== undefined && { modified: article.modified }),
    sketch: sketchOf(article.text),
  }
}

/** Finds the place of a text among copies; returns the articles whose voice has changed by it. */
export async function placeText(desk: Desk, text: Text): Promise<string[]> {
  const { tx, dossier } = desk
  const all = await textsOfSets(tx, dossier, await setsAround(tx, dossier, text.article, textKeys(text)))
  const own = all.find(one => one.text.article === text.article)
  const kept = all.filter(one => one !== own)
  return replaceTexts(desk, [...kept, { text, setId: '', voice: own?.voice ?? '' }])
}

/** Sorts some whole connected sets of texts anew; returns the articles whose voice has changed. */
export async function replaceTexts(
  { tx, dossier }: Desk,
  kept: readonly { readonly text: Text; readonly voice: string }[],
): Promise<string[]> {
  const texts = kept.map(one => one.text)
  const placed = descend(texts)
  const byArticle = new Map(texts.map(one => [one.article, one]))
  const voices = new Map(kept.map(one => [one.text.article, one.voice]))
  const changed = placed.filter(one => voices.get(one.article) !== one.voice)
  await keepDescents(
    tx,
    dossier,
    placed.map(one => {
      const text = byArticle.get(one.article) as Text
      return { ...one, text, keys: textKeys(text) }
    }),
  )
  return changed.map(one => one.article)
}
