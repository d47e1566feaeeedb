// Where a request comes from, and whether it came by https. Only a proxy that the settings name is believed.

import type { Context as HonoContext } from 'hono'
import type { Env } from '../shared/web.ts'

/**
 * The address that `proxies` proxies in front of this server saw. Each appends to X-Forwarded-For the address it was
 * called from, so what counts is the last entry but `proxies - 1`; all before it anybody can have written.
 */
export function addressBehind(proxies: number, socket: string, forwarded: string | undefined): string {
  if (proxies === 0) return socket
  const hops = (forwarded ?? '').split(',').map(hop => hop.trim())
  return hops.at(-proxies) || socket
}

/** Who shares one limit: an IPv4 address, or the half of an IPv6 address that one line is given (64 bits). */
export function clientKey(address: string): string {
  const mapped = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('%')[0]!.toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: gap }, () => '0'), ...after]
  return groups
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

export const clientOf = (c: HonoContext<Env>, proxies: number): string =>
  clientKey(addressBehind(proxies, socketAddress(c), c.req.header('x-forwarded-for')))

/** A proxy says in X-Forwarded-Proto how it was called. */
export const cameByHttps = (c: HonoContext<Env>, proxies: number): boolean =>
  proxies > 0
    ? c.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim() === 'https'
    : new URL(c.req.url).protocol === 'https:'

/** What people have in their address bar, "https://host": as the proxy was called, or as we were. */
export function originOf(c: HonoContext<Env>, proxies: number): string {
  const forwarded = proxies > 0 ? c.req.header('x-forwarded-host')?.split(',').at(-1)?.trim() : undefined
  return `${cameByHttps(c, proxies) ? 'https' : 'http'}://${forwarded || new URL(c.req.url).host}`
}

/** Node's own socket; absent only where an app is called without a server, in a test. */
const socketAddress = (c: HonoContext<Env>): string =>
  (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? ''
