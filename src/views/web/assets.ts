import type { Hono } from 'hono'
import { contentId } from '../../base/id.ts'
import { clientScript } from './client/readout.ts'
import type { WebEnv } from './env.ts'
import { FORMS } from './style/forms.ts'
import { FRAME } from './style/frame.ts'
import { PARTS } from './style/parts.ts'
import { PRINT } from './style/print.ts'

interface Asset {
  readonly path: string
  readonly type: string
  readonly body: string
}

const asset = (name: string, ending: string, type: string, body: string): Asset => ({
  path: `/assets/${name}-${contentId(body)}.${ending}`,
  type,
  body,
})

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="2" fill="#8a1c2b"/><path d="M4 3.5h5a3 3 0 0 1 .6 5.9L12 12.500h-2.300L7.600 9.500H6v3H4zM6 5.200v2.700h2.700a1.350 1.350 0 0 0 0-2.700z" fill="#fff"/></svg>`

export const STYLE = asset(
  'readout',
  'css',
  'text/css; charset=utf-8',
  [FRAME, PARTS, FORMS, PRINT].join('\n'),
)
export const SCRIPT = asset('readout', 'js', 'text/javascript; charset=utf-8', clientScript())
export const FAVICON = asset('readout', 'svg', 'image/svg+xml', ICON)

/** The style, the script and the icon, under addresses that change with what they hold, so that they are kept for good. */
export function serveAssets(app: Hono<WebEnv>): void {
  for (const { path, type, body } of [STYLE, SCRIPT, FAVICON])
    app.get(path, context =>
      context.body(body, 200, {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
      }),
    )
}
