// Settings from the environment and the command line, each with its default; docs/operations.md lists them.

import { parseArgs } from 'node:util'
import { type DatabaseUrl, readDatabaseUrl } from './shared/database/url.ts'

export interface Config {
  demo: boolean
  /** --empty: the demonstration before its story, with its organisations and six people alone. */
  empty: boolean
  port: number
  host: string
  /** The platform's address as people reach it, for links in mail; null: the address it listens on. */
  url: string | null
  /** How mail leaves; null: it does not. */
  mail: { smtpUrl: string; from: string } | null
  /** DIEN_HONG_PROXY: how many proxies before this server write X-Forwarded-For and are believed. */
  proxies: number
  /** DATABASE_URL: a server of one's own in place of the embedded one. */
  database: DatabaseUrl | null
}

export function readConfig(args: string[], environment: NodeJS.ProcessEnv): Config {
  const { values } = parseArgs({
    args,
    options: {
      ...{ demo: { type: 'boolean', default: false }, empty: { type: 'boolean', default: false } },
      ...{ port: { type: 'string' }, host: { type: 'string' } },
    },
  })
  const url = environment.DIEN_HONG_URL?.trim().replace(/\/+$/, '') || null
  if (url !== null && !/^https?:\/\/[^/\s]+/.test(url))
    throw new Error(`DIEN_HONG_URL must begin with https://, not ${url}`)
  return {
    demo: values.demo,
    empty: values.empty,
    port: whole('--port / PORT', values.port ?? environment.PORT ?? '8284', 65_535),
    host: values.host ?? environment.HOST ?? '127.0.0.1',
    url,
    mail: readMail(environment),
    proxies: whole('DIEN_HONG_PROXY', environment.DIEN_HONG_PROXY?.trim() || '0', 10),
    database: environment.DATABASE_URL ? readDatabaseUrl(environment.DATABASE_URL) : null,
  }
}

function whole(name: string, written: string, most: number): number {
  if (!/^\d+$/.test(written) || Number(written) > most)
    throw new Error(`${name} must be a whole number from 0 to ${most}, not ${written}`)
  return Number(written)
}

/** Both or none: a server without a sender's address, or the other way round, is a slip that mail would pay for. */
function readMail(environment: NodeJS.ProcessEnv): Config['mail'] {
  const [smtpUrl, from] = [environment.DIEN_HONG_SMTP_URL?.trim(), environment.DIEN_HONG_MAIL_FROM?.trim()]
  if (!smtpUrl && !from) return null
  if (!smtpUrl || !from) throw new Error('DIEN_HONG_SMTP_URL and DIEN_HONG_MAIL_FROM are set together or not at all')
  if (!/^smtps?:\/\/\S+$/.test(smtpUrl)) throw new Error('DIEN_HONG_SMTP_URL must begin with smtp:// or smtps://')
  return { smtpUrl, from }
}
