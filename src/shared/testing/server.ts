// A running server for browser tests: an app on a free port of this machine.

import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'

/** Serves `app` (anything with `fetch`, such as a Hono) on 127.0.0.1; `url` has no slash at its end. */
export async function serveApp(app: {
  fetch: (request: Request) => Response | Promise<Response>
}): Promise<{ url: string; close: () => Promise<void> }> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>(resolve => server.once('listening', () => resolve()))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
