// A real PostgreSQL 18 inside the installation: one directory, one server, reached over a Unix socket only.

import { chmodSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Account, isRoot, serverAccount } from './account.ts'
import { claim } from './claim.ts'
import { hasCluster, makeCluster, SUPERUSER } from './cluster.ts'
import { findRunning, type Server, startPostmaster, stopPostmaster } from './postmaster.ts'
import { asRefusal, badPath, foreign } from './refusals.ts'
import { clearAway, findPackage, layOutRuntime, majorOf, type Package, runtimeFolder } from './runtime.ts'
import { PORT, socketFolder } from './socket.ts'

export { EmbeddedRefusal, type EmbeddedRefusalCode } from './refusals.ts'

/** `host` is the socket's folder and, with `port` and `user` (the superuser), all that `pg` needs; there is no password. */
export type Embedded = {
  host: string
  port: number
  user: string
  /** True when a server that an earlier process had left running was taken over. */
  attached: boolean
  /** Ends the server and gives the directory back; may be called again. Open transactions are rolled back. */
  stop(): Promise<void>
}

/** Where everything of this installation lies: DIEN_HONG_DATA, else /var/lib/dien-hong for root, else `data` here. */
export function defaultDataDirectory(): string {
  const named = process.env.DIEN_HONG_DATA?.trim()
  if (named) return resolve(named)
  return isRoot() ? '/var/lib/dien-hong' : resolve('data')
}

/**
 * Makes a folder of this installation, or opens it to the server's account: for root the server is an unprivileged one
 * that has to walk through it. Only the folder itself is opened, never those it lies in.
 */
export function makeDataFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 })
  const { uid, mode } = statSync(folder)
  if (isRoot() && uid === 0) chmodSync(folder, (mode & 0o777) | 0o011)
}

/**
 * Starts the embedded server of this directory, or takes over the one that a killed process left, and returns once it
 * answers. The directory is the server's alone: `join(defaultDataDirectory(), 'postgres')`; it is made when missing.
 * For root the server runs as `account` (default 65534), or as the owner of data that is already there.
 * A server outlives a killed Node process, never a `stop()`. Throws EmbeddedRefusal with a sentence for people.
 */
export async function startEmbedded(directory: string, options: { account?: Account } = {}): Promise<Embedded> {
  const programs = findPackage()
  try {
    const home = openHome(resolve(directory))
    const release = await claim(home)
    try {
      return await serve(home, programs, options.account, release)
    } catch (error) {
      release()
      throw error
    }
  } catch (error) {
    throw asRefusal(error, directory)
  }
}

async function serve(
  home: string,
  programs: Package,
  wanted: Account | undefined,
  release: () => void,
): Promise<Embedded> {
  await clearAway(home, name => !name.includes('.unfinished-'))
  const cluster = join(home, 'cluster')
  const account = serverAccount(cluster, wanted)
  const exists = hasCluster(cluster, majorOf(programs.version))
  const runtime = layOutRuntime(programs, home)
  if (!exists) await makeCluster(cluster, runtime, account)

  const server: Server = { cluster, runtime, socket: socketFolder(home, account), account }
  const running = await findRunning(server)
  const postmaster = running ?? (await startPostmaster(server))
  // Programs of an earlier release: nothing runs them any more.
  await clearAway(
    home,
    name => !name.startsWith('runtime-') || join(home, name) === runtimeFolder(home, programs.version),
  )

  let stopped: Promise<void> | null = null
  const stop = () => (stopped ??= stopPostmaster(server, postmaster).finally(release))
  return { host: server.socket, port: PORT, user: SUPERUSER, attached: running !== null, stop }
}

/** Makes the directory and returns its real path. Root's is open to pass through, for the server is another account. */
function openHome(directory: string): string {
  const mode = isRoot() ? 0o711 : 0o700
  const first = mkdirSync(directory, { recursive: true, mode })
  const home = realpathSync(directory)
  if (/["$`\\\n]/.test(home)) throw badPath(home)
  const { uid } = statSync(home)
  // In somebody else's folder root could be led to write anywhere.
  if (isRoot() && uid !== 0) throw foreign(home, uid, 'chown root')
  if (isRoot()) chmodSync(home, mode)
  // What was just made on the way down got its mode through our umask.
  for (let made = directory; first && made.length >= first.length; made = dirname(made)) chmodSync(made, mode)
  return home
}
