// Loaded before every test: nothing may leave the machine. A connection or a look-up of a name that is not local fails
// where it is made, and the test process fails at its end even when somebody swallowed that.

import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+|0\.0\.0\.0|::)$/
const tried: string[] = []

export function forbidden(host: string): Error {
  tried.push(host)
  process.exitCode = 1
  process.stderr.write(`network denied: ${host}\n`)
  return Object.assign(new Error(`network denied: ${host}`), { code: 'ENETUNREACH' })
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (this: net.Socket, ...given: unknown[]) {
  // Node's own callers hand over the arguments already normalised, in one array.
  const [first] = (Array.isArray(given[0]) ? given[0] : given) as [{ host?: string; path?: string } | string | number]
  const host =
    typeof first === 'object' && first !== null ? (first.path ? undefined : (first.host ?? 'localhost')) : undefined
  if (host !== undefined && !LOCAL.test(host)) {
    const error = forbidden(host)
    process.nextTick(() => this.destroy(error))
    return this
  }
  return Reflect.apply(connect, this, given)
} as typeof connect

const lookup = dns.lookup
dns.lookup = ((host: string, ...rest: unknown[]) => {
  if (LOCAL.test(host)) return Reflect.apply(lookup, dns, [host, ...rest])
  const error = forbidden(host)
  const callback = rest.at(-1) as (error: Error) => void
  process.nextTick(() => callback(error))
}) as typeof lookup
syncBuiltinESMExports()
