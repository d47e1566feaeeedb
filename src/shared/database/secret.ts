// The installation's own secret: made once, readable by nobody else. The passwords of the database logins come from it.

import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export async function secretOf(directory: string): Promise<Uint8Array> {
  const path = join(directory, 'secret')
  try {
    await writeFile(path, randomBytes(32), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFile(path)
}
