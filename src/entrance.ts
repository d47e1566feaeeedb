// For tests of sign-in at the top: a running server of its own, set up as on the first day, and visitors that walk in.

import { createHmac } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Serving, startServer } from './server.ts'
import { Visitor } from './story.ts'

export const ADMINISTRATOR = { username: 'quan.tri', password: 'buổi sáng có sương' }

export interface Entrance extends Serving {
  setUpCode: string
  directory: string
  end(): Promise<void>
}

/** A server that nobody has set up yet. One proxy is believed, so that a test may come from any address. */
export async function openEntrance(): Promise<Entrance> {
  const directory = await mkdtemp(join(tmpdir(), 'dien-hong-'))
  const serving = await startServer(directory, null, { port: 0, host: '127.0.0.1', proxies: 1 })
  return {
    ...serving,
    setUpCode: serving.setUpCode!,
    directory,
    end: async () => {
      await serving.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

export const setUpForm = (code: string) => ({
  ...{ code, body: 'Đảng bộ Sở Nội vụ tỉnh Tân Giang', slug: 'so-noi-vu', organisation: 'Đảng ủy Sở Nội vụ' },
  ...{ administrator: 'Trần Quốc Hưng', ...ADMINISTRATOR, again: ADMINISTRATOR.password },
})

/** Sets the installation up and answers its administrator, signed in. */
export async function setUp({ url, setUpCode }: Entrance): Promise<Visitor> {
  const administrator = new Visitor(url)
  await administrator.submit('/setup', setUpForm(setUpCode))
  return administrator
}

/** A visitor whose requests the proxy says come from `address`. */
export class Caller extends Visitor {
  readonly #address: string

  constructor(url: string, address: string) {
    super(url)
    this.#address = address
  }

  override fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), 'x-forwarded-for': this.#address }
    return super.fetch(path, { ...init, headers })
  }
}

/** What is written between `before` and the next tag of a page, or an error. */
export function found(page: string, pattern: RegExp): string {
  const text = pattern.exec(page)?.[1]
  if (text === undefined) throw new Error(`no ${pattern} in ${page.slice(0, 4000)}`)
  return text
}

/** An authenticator as a phone has it (RFC 6238, SHA-1, 30 seconds, 6 digits), at `steps` of 30 seconds from now. */
export function authenticator(key: string, steps = 0): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...key.replaceAll(' ', '')]
    .map(letter => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Temporal.Now.instant().epochMilliseconds / 30_000) + steps))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const at = mac[19]! & 15
  return `${(mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000}`.padStart(6, '0')
}
