// As whom the server runs, and whether that account can reach what it needs.

import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { closed, foreign } from './refusals.ts'

/** Ids of a user and a group of the system. */
export type Account = { uid: number; gid: number }

/** `nobody` on most systems. */
const UNPRIVILEGED: Account = { uid: 65534, gid: 65534 }

export const isRoot = (): boolean => process.getuid?.() === 0

/**
 * The server's account. PostgreSQL refuses to run as root, so root hands over to an unprivileged one: the owner of an
 * existing cluster, else `wanted`. Refuses with `foreign` when the data belongs to somebody this process cannot become.
 */
export function serverAccount(cluster: string, wanted: Account = UNPRIVILEGED): Account {
  const self: Account = { uid: process.getuid!(), gid: process.getgid!() }
  const owner = existsSync(cluster) ? statSync(cluster) : null
  if (isRoot()) {
    if (owner?.uid === 0) throw foreign(cluster, 0, `chown -R ${wanted.uid}:${wanted.gid}`)
    return owner ? { uid: owner.uid, gid: owner.gid } : wanted
  }
  if (owner && owner.uid !== self.uid) throw foreign(cluster, owner.uid, `chown -R ${self.uid}:${self.gid}`)
  return self
}

/** What `spawn` needs to start a program as that account. */
export const spawnAs = (account: Account): Partial<Account> => (isRoot() ? account : {})

/** The server gets no environment of ours: secrets such as DATABASE_URL would stand in its /proc entry. */
export const SERVER_ENV = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH ?? '/usr/bin:/bin' }

/** After EACCES at a start: names the first folder on the way that is closed to the account. */
export function closedTo(account: Account, path: string) {
  const way = [path]
  while (dirname(way[0]!) !== way[0]) way.unshift(dirname(way[0]!))
  const barred = way.find(folder => {
    const { mode, uid, gid } = statSync(folder)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    return (mode & bit) === 0
  })
  return closed(barred ?? path, account.uid)
}
