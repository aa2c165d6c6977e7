export type Json = Record<string, unknown>

/** Deepest nesting and most objects that are looked at: hostile pages nest without end. */
const LIMITS = { depth: 8, objects: 2000 }
const NEWS = /(?:Article|BlogPosting|LiveBlogPosting|Report|OpinionNewsArticle)$/

/** What a page's JSON-LD says about its article; references by `@id` are followed once. Empty where there is none. */
export function newsObject(document: Document): Json {
  const objects: Json[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    collect(parse(script.textContent ?? ''), objects, 0)
  const news = objects.find(isNews)
  if (!news) return {}
  const byId = new Map(objects.flatMap(object => (hasContent(object) ? [[object['@id'], object]] : [])))
  const follow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(follow)
    const id = value && typeof value === 'object' ? (value as Json)['@id'] : undefined
    return (id !== undefined && byId.get(id)) || value
  }
  return { ...news, author: follow(news.author), publisher: follow(news.publisher) }
}

/** A reference has nothing but its `@id`. */
const hasContent = (object: Json): boolean => object['@id'] !== undefined && object.name !== undefined

function parse(json: string): unknown {
  const bare = json
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/, '')
    .replace(/;\s*$/, '')
  try {
    return JSON.parse(bare.replace(/\p{Cc}+/gu, ' '))
  } catch {
    return undefined
  }
}

function collect(value: unknown, objects: Json[], depth: number): void {
  if (depth > LIMITS.depth || objects.length >= LIMITS.objects || !value || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, objects, depth + 1)
    return
  }
  const object = value as Json
  objects.push(object)
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher'])
    collect(object[key], objects, depth + 1)
}

const isNews = (value: Json): boolean =>
  [value['@type']].flat().some(type => typeof type === 'string' && NEWS.test(type))
