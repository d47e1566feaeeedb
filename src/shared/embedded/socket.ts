// Where the server's Unix socket lives: a folder only the server's account (and root) may enter, for access is trusted there.

import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, isRoot } from './account.ts'
import { foreignSocket, pathTooLong } from './refusals.ts'

/** Only a part of the socket's file name; nothing listens on the network. */
export const PORT = 5432

/** Bytes of a socket's whole path, without the closing zero: `sun_path` holds 108 on Linux, 104 on macOS. */
const LONGEST = process.platform === 'linux' ? 107 : 103

export const socketFile = (folder: string) => join(folder, `.s.PGSQL.${PORT}`)

/**
 * Makes the socket folder and returns its path: `<directory>/socket`, or under the system's temporary folder, named after
 * the directory, when the path would be too long. Refuses with `foreign` when somebody else made that folder.
 */
export function socketFolder(directory: string, account: Account): string {
  const folder = [join(directory, 'socket'), shortFolder(directory)].find(fits)
  if (!folder) throw pathTooLong(directory)
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (isRoot()) chownSync(folder, account.uid, account.gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  // Everybody may write in the temporary folder: what lies there must be a real folder of the server's account.
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== account.uid) throw foreignSocket(folder, found.uid)
  if ((found.mode & 0o777) !== 0o700) chmodSync(folder, 0o700)
  return folder
}

const fits = (folder: string): boolean => Buffer.byteLength(socketFile(folder)) <= LONGEST

const shortFolder = (directory: string): string => join(realpathSync(tmpdir()), nameOf(directory))

/** A short name of the directory, the same at every start. */
export const nameOf = (directory: string): string =>
  `dien-hong-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`
