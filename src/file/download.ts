// Handing a stored file out: always to be saved, never shown by the browser as what it claims to be.

import { Readable } from 'node:stream'
import type { Context as HonoContext } from 'hono'
import { Refusal } from '../shared/refusal.ts'
import type { Env } from '../shared/web.ts'
import { findFiles } from './store.ts'
import { texts } from './texts.ts'

/**
 * The answer with this file's content. Whether the person may have it is the route's question: a file has the permission
 * of the thing it belongs to. A file that is registered but not on the disk is refused with a sentence.
 */
export async function sendFile(c: HonoContext<Env>, id: string): Promise<Response> {
  const [file] = await findFiles(c.var.db, [id])
  if (!file) throw new Refusal('not-found', texts.noSuchFile)
  const size = await c.var.files.sizeOf(file.sha256)
  const handle = size === file.size ? await c.var.files.open(file.sha256) : undefined
  if (!handle) throw new Refusal('not-found', texts.lost)
  const content = Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>
  return c.body(content, 200, {
    'content-type': file.mediaType.startsWith('image/') ? file.mediaType : 'application/octet-stream',
    'content-length': `${file.size}`,
    'content-disposition': attachment(file.name),
    'x-content-type-options': 'nosniff',
  })
}

/** RFC 6266 with the name as RFC 5987 encodes it, and a plain one for what reads only that. */
export function attachment(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\w .()-]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
