// The sealer beside the server: a round over every chain each half second, its head out of the database, a last round at the end.

import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '../shared/database/connection.ts'
import { type Clock, systemClock } from '../shared/day.ts'
import { appendHead, headsFile, readHeads } from './heads.ts'
import { findHead, freshMemory, type Head, type Memory, sealRound } from './sealing.ts'

/** One audit: of a body, or of the installation itself. `name` names the file of its heads. */
export interface Chain {
  name: string
  sealer: Db
}

export interface Sealer {
  /** Seals what is left and ends. Never throws: what could not be sealed is sealed after the next start. */
  stop(): Promise<void>
}

/** Milliseconds from round to round: an entry is to be sealed two seconds after its commit at the latest. */
const PAUSE = 500

/**
 * Several servers may seal the same chains. `chains` is asked each round, so that a body made later is sealed too.
 * Sealing goes by the real clock, also in a demonstration.
 */
export function startSealer(options: {
  chains: () => Chain[]
  /** The folder of the installation's data. */
  folder: string
  clock?: Clock
  log?: (entry: Record<string, unknown>) => void
}): Sealer {
  const { chains, folder, clock = systemClock, log = toStderr } = options
  const known = new Map<string, Known>()
  const ending = new AbortController()

  const round = async () => {
    for (const { name, sealer } of chains()) {
      const state = known.get(name) ?? { memory: freshMemory(), due: undefined, failing: false }
      known.set(name, state)
      try {
        await sealAndExport(sealer, state, headsFile(folder, name), clock)
        if (state.failing) log({ level: 'info', event: 'audit-sealing-again', chain: name })
        state.failing = false
      } catch (error) {
        // Said once; tried again each round.
        if (!state.failing) log({ level: 'error', event: 'audit-sealing-failed', chain: name, error: `${error}` })
        state.failing = true
      }
    }
  }

  const running = (async () => {
    while (!ending.signal.aborted) {
      await round()
      await sleep(PAUSE, undefined, { signal: ending.signal }).catch(() => {})
    }
    await round()
  })()

  return {
    stop: () => {
      ending.abort()
      return running
    },
  }
}

interface Known {
  memory: Memory
  /** The head that is not in the file yet; undefined until the file was looked at. */
  due: Head | null | undefined
  failing: boolean
}

async function sealAndExport(sealer: Db, state: Known, path: string, clock: Clock): Promise<void> {
  const sealed = await sealRound(sealer, state.memory, clock)
  if (sealed) state.due = sealed
  if (state.due === undefined) state.due = await unexported(sealer, path)
  if (!state.due) return
  await appendHead(path, state.due)
  state.due = null
}

/** The head of seals that an earlier server made and did not live to export. */
async function unexported(sealer: Db, path: string): Promise<Head | null> {
  const [head, file] = [await findHead(sealer), await readHeads(path)]
  const there = file?.heads.some(({ position, hash }) => position === head?.position && hash === head.hash)
  return head && !there ? head : null
}

const toStderr = (entry: Record<string, unknown>) => void process.stderr.write(`${JSON.stringify(entry)}\n`)
