// What lies on the disk: for tests that nothing stays of what was refused.

import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder with its size; what the database and the sealing of the audit write is their business. */
export function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !/\/(?:postgres|audit-heads)(?:\/|$)/.test(entry.parentPath))
    .map(entry => join(entry.parentPath, entry.name))
    .map(name => `${name.slice(path.length)} ${statSync(name).size}`)
    .sort()
}
