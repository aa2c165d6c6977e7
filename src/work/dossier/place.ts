import { descend, type Text, textKeys } from '../../dossier/copies/group.ts'
import { sketchOf } from '../../dossier/copies/sketch.ts'
import type { ArticleRecord } from '../../dossier/types.ts'
import type { PlacedText } from '../../store/merging/write.ts'

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

/** Texts in their places, and the articles whose voice has changed by it. */
export interface Placed {
  readonly texts: readonly PlacedText[]
  readonly revoiced: readonly string[]
}

/** Sorts some whole connected sets of texts anew; `voice` is what each had before, '' for a new one. */
export function placeTexts(kept: readonly { readonly text: Text; readonly voice: string }[]): Placed {
  const texts = kept.map(one => one.text)
  const placed = descend(texts)
  const byArticle = new Map(texts.map(one => [one.article, one]))
  const voices = new Map(kept.map(one => [one.text.article, one.voice]))
  return {
    texts: placed.map(one => {
      const text = byArticle.get(one.article) as Text
      return { ...one, text, keys: textKeys(text) }
    }),
    revoiced: placed.filter(one => voices.get(one.article) !== one.voice).map(one => one.article),
  }
}
