import { InputError } from '../../base/problem.ts'
import { isObject, objectsIn, stringIn } from './fields.ts'
import type { DataReport } from './types.ts'

/** Media type of one item in IPTC's ninjs. */
export const NINJS = 'application/vnd.iptc.ninjs+json'

/** Whether some JSON is a ninjs item: it says so, or it has an address and words under ninjs names (1.x to 3.x). */
export function isNinjs(json: unknown): boolean {
  if (!isObject(json)) return false
  const standard = isObject(json.standard) ? stringIn(json.standard, 'name') : undefined
  if (standard?.toLowerCase() === 'ninjs') return true
  return (
    stringIn(json, 'uri') !== undefined &&
    ['headlines', 'bodies', 'headline', 'body_text', 'body_html', 'body_xhtml'].some(name => name in json)
  )
}

/**
 * The report in a ninjs item; 3.x writes names in camel case, 2.x in small letters, 1.x has single bodies and headlines.
 * Throws InputError `withheld` for an item that its sender has withdrawn, `empty` for one without words.
 */
export function ninjsReport(where: string, item: unknown): DataReport {
  const status = stringIn(item, 'pubStatus') ?? stringIn(item, 'pubstatus')
  if (status !== undefined && status !== 'usable')
    throw new InputError(
      'withheld',
      where,
      `${where} is marked ${status} by its sender: it must not be used.`,
    )
  const body = bodyOf(item)
  if (body === undefined)
    throw new InputError(
      'empty',
      where,
      `${where} is a ninjs item without a body: there is no report to read.`,
    )
  const facts = {
    title: mainText(objectsIn(item, 'headlines')) ?? stringIn(item, 'headline') ?? stringIn(item, 'title'),
    url: webAddress(stringIn(item, 'uri')),
    publisher: publisherOf(item),
    byline: stringIn(item, 'by') ?? stringIn(item, 'byline'),
    published: firstOf(item, [
      'firstCreated',
      'firstcreated',
      'contentCreated',
      'contentcreated',
      'versionCreated',
      'versioncreated',
    ]),
    modified: firstOf(item, ['versionCreated', 'versioncreated']),
  }
  return { ...body, ...(definedOnly(facts) as Partial<DataReport>) }
}

type Body = Pick<DataReport, 'body' | 'html'>

/** The longest body in HTML, else the longest in plain text. */
function bodyOf(item: unknown): Body | undefined {
  const bodies = objectsIn(item, 'bodies').map(body => ({
    body: stringIn(body, 'value') ?? '',
    html: /html/i.test(stringIn(body, 'contentType') ?? stringIn(body, 'contenttype') ?? ''),
  }))
  for (const [name, html] of [
    ['body_html', true],
    ['body_xhtml', true],
    ['body_text', false],
  ] as const)
    bodies.push({ body: stringIn(item, name) ?? '', html })
  return bodies
    .filter(({ body }) => body !== '')
    .sort((a, b) => Number(b.html) - Number(a.html) || b.body.length - a.body.length)[0]
}

/** The value with the role `main`, else the first. */
function mainText(values: readonly Readonly<Record<string, unknown>>[]): string | undefined {
  const main = values.find(value => stringIn(value, 'role') === 'main') ?? values[0]
  return stringIn(main, 'value')
}

function publisherOf(item: unknown): string | undefined {
  const [source] = [
    ...objectsIn(item, 'infoSources'),
    ...objectsIn(item, 'infosources'),
    ...objectsIn(item, 'infosource'),
  ]
  return stringIn(source, 'name') ?? stringIn(item, 'copyrightHolder') ?? stringIn(item, 'copyrightholder')
}

const webAddress = (uri: string | undefined): string | undefined =>
  uri !== undefined && /^https?:/i.test(uri) ? uri : undefined

const firstOf = (item: unknown, names: readonly string[]): string | undefined =>
  names.map(name => stringIn(item, name)).find(value => value !== undefined)

const definedOnly = (facts: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
