/** A field of an object in JSON when it is a string with something in it. */
export function stringIn(json: unknown, name: string): string | undefined {
  const value = isObject(json) ? json[name] : undefined
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** The objects of a list in JSON; none where there is no list. */
export function objectsIn(json: unknown, name: string): Readonly<Record<string, unknown>>[] {
  const value = isObject(json) ? json[name] : undefined
  return Array.isArray(value) ? value.filter(isObject) : []
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
