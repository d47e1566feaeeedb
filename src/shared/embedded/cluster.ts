// The folder of data files (PostgreSQL's "cluster"): made once, whole or not at all.

import { spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Account, closedTo, isRoot, SERVER_ENV, spawnAs } from './account.ts'
import { notACluster, otherVersion, saidBy } from './refusals.ts'

export const SUPERUSER = 'postgres'

/** Sizes for a laptop or 2 cores. They go into postgresql.conf once, where an administrator may change them. */
const SIZES = {
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
}

/** True when there is a whole cluster of this major version, false when there is none. Refuses for anything between. */
export function hasCluster(cluster: string, major: string): boolean {
  if (!existsSync(cluster)) return false
  if (readdirSync(cluster).length === 0) {
    rmdirSync(cluster)
    return false
  }
  const stamp = join(cluster, 'PG_VERSION')
  if (!existsSync(stamp) || !existsSync(join(cluster, 'global', 'pg_control'))) throw notACluster(cluster)
  const found = readFileSync(stamp, 'utf8').trim()
  if (found !== major) throw otherVersion(cluster, found, major)
  return true
}

/**
 * Runs initdb beside the final place and renames, so that a killed process or a full disk leaves no half-made cluster.
 * UTF-8, data checksums, PostgreSQL's own C.UTF-8 rules: sorting by code point that no system update changes, and
 * upper and lower case of Vietnamese letters right. Sorting for people is written per query (`collate "vi-x-icu"`).
 */
export async function makeCluster(cluster: string, runtime: string, account: Account): Promise<void> {
  const unfinished = `${cluster}.unfinished-${process.pid}-${Math.random().toString(36).slice(2)}`
  mkdirSync(unfinished, { mode: 0o700 })
  if (isRoot()) chownSync(unfinished, account.uid, account.gid)
  try {
    await initdb(unfinished, runtime, account)
    renameSync(unfinished, cluster)
    sync(dirname(cluster))
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    throw error
  }
}

function initdb(folder: string, runtime: string, account: Account): Promise<void> {
  const program = join(runtime, 'bin', 'initdb')
  const options = [
    ...['-D', folder, `--username=${SUPERUSER}`, '--encoding=UTF8', '--data-checksums', '--no-instructions'],
    ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    // Our start names its own access file; these hold for a server that somebody starts by hand.
    ...['--auth-local=trust', '--auth-host=reject'],
    ...Object.entries(SIZES).map(([name, value]) => `--set=${name}=${value}`),
  ]
  const child = spawn(program, options, {
    cwd: dirname(folder),
    env: SERVER_ENV,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...spawnAs(account),
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => (said += text))
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EACCES' ? closedTo(account, program) : saidBy(error.message, folder, account.uid)),
    )
    child.once('close', code => (code === 0 ? resolve() : reject(saidBy(said, folder, account.uid))))
  })
}

/** Puts the new name itself on the disk. */
function sync(folder: string): void {
  const file = openSync(folder, 'r')
  fsyncSync(file)
  closeSync(file)
}
