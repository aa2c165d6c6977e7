import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { serve } from '@hono/node-server'
import chromium from '@sparticuz/chromium'
import {
  type Browser,
  type BrowserContextOptions,
  type Page,
  chromium as playwright,
  type Response,
} from 'playwright-core'
import type { MadeReport } from '../src/dossier/testing/made.ts'
import { browse } from '../src/store/queries/browse.ts'
import { CALL, openSite, type Site } from '../src/views/web/testing/site.ts'

/** Where pictures of the pages go, if anywhere. */
const PICTURES = process.env.READOUT_PICTURES

/** A real browser, or why there is none. */
async function launch(): Promise<Browser | string> {
  try {
    return await playwright.launch({
      executablePath: await chromium.executablePath(),
      // In one process, closing a page ends the browser.
      args: chromium.args.filter(one => one !== '--single-process'),
      headless: true,
    })
  } catch (error) {
    return `skipped: no browser can start here (${String((error as Error).message).split('\n')[0]})`
  }
}

const browser = await launch()

/** How many pages are looked at side by side. */
const LANES = 3

describe('the pages in a browser', { skip: typeof browser === 'string' ? browser : false }, () => {
  let site: Site
  let origin = ''
  let stop = (): void => {}
  let unfinished = (_: Error): void => {}
  let paths: string[] = []
  const at = '/d/Iran%20talks'

  before(async () => {
    site = await openSite()
    await site.add('Iran talks', ...CALL)
    await site.add('Long', ...LONG)
    await site.add('Doubts', DOUBTS)
    const job = site.web.jobs.start('Begun', '2022-01-01T00:00:00Z', [
      {
        where: 'a report',
        run: () =>
          new Promise((_, fail) => {
            unfinished = fail
          }),
      },
    ])
    const server = serve({ fetch: site.app.fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise(resolve => server.once('listening', resolve))
    origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
    stop = () => void server.close()
    const all = await browse(site.web.office.store.db, 'Iran talks', {}, { limit: 50 })
    const article = all[0]?.entry.members[0]?.article
    paths = [
      ...['/', '/about', '/sign-in', '/nothing-here'],
      ...[
        '',
        '/reports',
        '/actors',
        '/schedule',
        '/review',
        '/corrections',
        '/changes',
        '/inbox',
        '/add',
        '/write?kind=statement',
      ].map(path => at + path),
      // Nothing there yet, all too much of it, and what went wrong.
      ...['/d/Begun', `/d/Begun/job/${job.id}`, '/d/Long', `${at}/entry/e-none`, `${at}?q=nowhere`],
      ...[`/report/${article}`, '/actor/Obama', '/search?q=call+solution', '?kind=move'].map(
        path => at + path,
      ),
      ...(await browse(site.web.office.store.db, 'Long', { kinds: ['contact'] }, { limit: 1 })).map(
        ({ entry }) => `/d/Long/entry/${entry.id}`,
      ),
      ...new Map(all.map(({ entry }) => [entry.kind, `${at}/entry/${entry.id}`])).values(),
    ]
  })
  after(async () => {
    stop()
    await site.close()
    await (browser as Browser).close()
  })

  /** A page with what went wrong on it. */
  const open = async (options: BrowserContextOptions = {}): Promise<{ page: Page; wrong: string[] }> => {
    const context = await (browser as Browser).newContext(options)
    const page = await context.newPage()
    const wrong: string[] = []
    page.on(
      'console',
      message =>
        message.type() === 'error' && !/404|40[0-9]/.test(message.text()) && wrong.push(message.text()),
    )
    page.on('pageerror', error => wrong.push(error.message))
    return { page, wrong }
  }

  test('axe finds nothing on any page, light and dark; none is wider than 320 pixels; no script fails', async () => {
    const found: string[] = []
    // Pages side by side: most of the time goes into axe, in a process for each.
    const waiting = [...paths]
    const lane = async (): Promise<void> => {
      const { page, wrong } = await open({ viewport: { width: 320, height: 700 } })
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
        found.push(...(await faultsOf(page, origin, path)))
      found.push(...wrong)
      await page.context().close()
    }
    await Promise.all(Array.from({ length: LANES }, lane))
    unfinished(new Error('given up'))
    assert.deepEqual(found, [])
  })

  test('the main ways are walked without any script: read, add, follow, correct, undo, search, subscribe', async () => {
    const { page } = await open({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
    await page.goto(origin)
    await page.getByRole('link', { name: 'Iran talks' }).first().click()
    await picture(page, 'wide-timeline')
    await page.getByRole('link', { name: /Phone call: Barack Obama/ }).click()
    await page.waitForURL(/entry/)
    await page.getByRole('heading', { level: 1, name: /Phone call, held/ }).waitFor()
    await picture(page, 'wide-entry')

    await page.locator('summary', { hasText: 'Correct a field' }).click()
    await page.locator('#set-duration').fill('PT25M')
    await page.locator('form.set:has(#set-duration) button').click()
    await page.getByRole('button', { name: 'Make the correction' }).click()
    await page.getByText('25 minutes').first().waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('15 minutes').first().waitFor()

    await page.getByRole('link', { name: 'Add a report' }).click()
    const text = JSON.stringify({
      publisher: 'Paper Six',
      body: 'Added in a browser.',
      contacts: CALL[1]?.contacts,
    })
    await page.getByLabel('or its text').fill(text)
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByRole('heading', { name: 'Done' }).waitFor({ timeout: 10_000 })
    await page.locator('.progress a').click()
    assert.match((await page.locator('article').textContent()) ?? '', /Added in a browser/)

    await page.getByRole('searchbox').fill('comprehensive')
    await page.getByRole('button', { name: 'Search' }).first().click()
    assert.equal(await page.locator('main mark').first().textContent(), 'comprehensive')
    await page.getByRole('link', { name: 'Schedule' }).click()
    const calendar = await page.getByRole('link', { name: /export\.ics/ }).getAttribute('href')
    assert.match(await (await fetch(calendar ?? '')).text(), /BEGIN:VEVENT/)
    await page.context().close()
  })

  test('with scripts: marked words become an entry, its preview tells all, and it stands in the dossier', async () => {
    const { page, wrong } = await open({ viewport: { width: 1280, height: 900 } })
    await page.goto(origin + (paths.find(path => path.includes('/report/')) ?? ''))
    await page.evaluate(() => {
      const [text] = document.querySelector('.text')?.childNodes ?? []
      const at = text?.textContent?.indexOf('It is told') ?? 0
      if (text) document.getSelection()?.setBaseAndExtent(text, at, text, at + 31)
    })
    await page.getByLabel('They tell of a').selectOption('statement')
    await page.getByRole('button', { name: 'Write an entry from them' }).click()
    assert.match(await page.locator('#v-content').inputValue(), /told in words of its own/)
    await page.locator('#v-speaker').fill('Ban Ki-moon | UN')
    await page.getByRole('button', { name: 'Preview' }).click()
    await picture(page, 'wide-preview')
    await page.getByRole('button', { name: 'Add the entry' }).click()
    await page.getByRole('heading', { level: 1, name: /Ban Ki-moon/ }).waitFor()
    assert.match((await page.locator('main').textContent()) ?? '', /The report with these words/)
    assert.deepEqual(wrong, [])
    await page.context().close()
  })

  test('by keyboard: c confirms an entry on the review, e leads to where it is corrected', async () => {
    const { page, wrong } = await open({ viewport: { width: 1000, height: 800 } })
    await page.goto(`${origin}${at}/review`)
    await picture(page, 'wide-review')
    await page.keyboard.press('j')
    await page.keyboard.press('e')
    await page.waitForURL(/entry\/.*#correct/)
    await page.goto(`${origin}/d/Doubts/review`)
    const entries = page.locator('main [data-entry]')
    const hrefs = await entries.evaluateAll(all => all.map(one => one.getAttribute('href')))
    assert.equal(hrefs.length, 3)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('c')
    await page.waitForFunction(href => !document.querySelector(`main [data-entry][href="${href}"]`), hrefs[1])
    // The next one has its place, and the keyboard is there already.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'))
    await page.waitForFunction(href => document.activeElement?.getAttribute('href') === href, hrefs[2])
    await page.keyboard.press('k')
    assert.equal(await focused(), hrefs[0])
    assert.deepEqual(wrong, [])
    await page.context().close()
  })

  test('by keyboard: the skip link leads to the content, j goes through the list, / to the search', async () => {
    const { page, wrong } = await open({ viewport: { width: 1000, height: 800 } })
    await page.goto(origin + at)
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const second = await page.locator('[data-entry]').nth(1).getAttribute('href')
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), second)
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await page.waitForURL(/entry/)
    await page.keyboard.press('/')
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('type')), 'search')
    assert.deepEqual(wrong, [])
    await page.context().close()
  })

  test('focusing an item lights its words; times stand in the reader’s zone as well', async () => {
    const { page } = await open({
      timezoneId: 'Asia/Tehran',
      locale: 'en-GB',
      viewport: { width: 1280, height: 900 },
    })
    await page.goto(origin + (paths.find(path => path.includes('/report/')) ?? ''))
    await page.locator('.beside li a').first().focus()
    assert.ok((await page.locator('.text mark.lit').count()) > 0)
    await picture(page, 'wide-report')
    await page.goto(origin + at)
    assert.match((await page.locator('time .own').first().textContent()) ?? '', /22:00 your time/)
    await page.context().close()
  })

  test('nothing moves once a page is shown, and pages are small', async () => {
    const { page } = await open({ viewport: { width: 1280, height: 900 } })
    for (const path of paths) {
      let bytes = 0
      const count = async (response: Response): Promise<void> => {
        await response.finished()
        bytes += (await response.request().sizes()).responseBodySize
      }
      page.on('response', count)
      await page.goto(origin + path)
      page.off('response', count)
      const shift = await page.evaluate(
        () =>
          new Promise<number>(resolve => {
            let sum = 0
            new PerformanceObserver(list => {
              for (const entry of list.getEntries())
                sum += (entry as PerformanceEntry & { value: number }).value
            }).observe({ type: 'layout-shift', buffered: true })
            setTimeout(() => resolve(sum), 50)
          }),
      )
      assert.ok(shift <= 0.01, `${path}: shift ${shift}`)
      assert.ok(bytes < 100_000, `${path}: ${bytes} bytes`)
    }
    await page.context().close()
  })
})

/** What is wrong with a page at 320 pixels, light and dark. */
async function faultsOf(page: Page, origin: string, path: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(origin + path)
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })
  const light = await new AxeBuilder({ page }).analyze()
  await picture(page, `light-320${path}`)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze()
  await picture(page, `dark-320${path}`)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  return [
    ...[...light.violations, ...dark.violations].map(
      ({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html.slice(0, 160)}`,
    ),
    ...(width > 320 ? [`${path}: ${width} pixels wide`] : []),
  ]
}

/** One contact with many parties and long words, told by many reports. */
/** Meetings of which one party is told: each stands on the review. */
const DOUBTS: MadeReport = {
  body: 'Three ministers have met somebody.',
  contacts: ['Ann Berg|NOR', 'Luis Rojas|CHL', 'Ken Mori|JPN'].map((one, index) => ({
    mode: 'meeting',
    parties: [one],
    start: `2022-01-0${index + 1}`,
  })),
}

const LONG: readonly MadeReport[] = Array.from({ length: 12 }, (_, index) => ({
  publisher: `The ${'Very '.repeat(12)}Long Name of an Outlet number ${index}`,
  published: '2020-05-06',
  body: `Body ${index} ${'with words of its own '.repeat(index + 1)}`,
  contacts: [
    {
      mode: 'multilateral' as const,
      parties: Array.from({ length: 30 }, (_, n) => `State number ${n} of a long list of states|S${n}`),
      start: '2020-05-05',
      place: `${'Unbrokenplace'.repeat(12)}`,
      topics: ['a topic that is told at great length '.repeat(8).trim()],
      duration: index < 6 ? 'PT1H' : 'PT2H',
    },
  ],
}))

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return
  mkdirSync(PICTURES, { recursive: true })
  const file = `${name.replace(/[^\w-]+/g, '-').replace(/-+$/, '')}.png`
  // A picture that takes too long on a busy machine is no fault of the page.
  await page.screenshot({ path: join(PICTURES, file), fullPage: true }).catch(() => {})
}
