// DATABASE_URL: a PostgreSQL of one's own, for the server and for commands.

import type { Address } from './connection.ts'

export type DatabaseUrl = Address & { ssl?: boolean }

/** postgres://user:password@host:port/database, with ?host=/folder for a socket and ?sslmode=require for TLS. */
export function readDatabaseUrl(written: string): DatabaseUrl {
  const url = URL.canParse(written) ? new URL(written) : undefined
  const database = decodeURIComponent(url?.pathname.slice(1) ?? '')
  // What was written holds a password, so it is not repeated.
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || database === '' || url.username === '')
    throw new Error('DATABASE_URL must read postgres://user:password@host:port/database')
  const ssl = url.searchParams.get('sslmode') ?? 'disable'
  return {
    host: url.searchParams.get('host') ?? (decodeURIComponent(url.hostname).replace(/^\[|\]$/g, '') || 'localhost'),
    port: Number(url.port || 5432),
    database,
    user: decodeURIComponent(url.username),
    ...(url.password && { password: decodeURIComponent(url.password) }),
    ...(['require', 'verify-ca', 'verify-full'].includes(ssl) && { ssl: true }),
  }
}
