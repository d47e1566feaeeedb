// Walks a chain from its beginning and says what is wrong with it, entry by entry, in words.

import type pg from 'pg'
import type { Text } from '../shared/text.ts'
import { BEGINNING, CHAINED, type ChainedEntry, linked } from './chain.ts'
import { diagnose, type Place, type Suspect } from './diagnosis.ts'
import type { ExportedHead } from './heads.ts'

export interface Finding {
  kind: 'changed' | 'removed' | 'inserted' | 'reordered' | 'rewritten' | 'tail-lost'
  /** Place in the chain; of a gap or a lost tail the first one missing. */
  position: number
  /** The entry's id, where one is known. */
  entry: string | null
  text: Text
}

export interface Verification {
  sealed: number
  /** Recorded and not sealed yet: a running server seals them within two seconds. */
  waiting: number
  head: ExportedHead | null
  /** How many exported heads were compared. */
  compared: number
  findings: Finding[]
}

interface Seal extends Place {
  /** Null when the entry is gone. */
  entry: ChainedEntry | null
}

const PAGE = 5_000
/** Beyond so many broken places they are no longer told apart: the chain as a whole was written anew. */
const MOST_SUSPECTS = 100
/** Places remembered before each suspect: so many entries put in one after the other are still named. */
const RECENT = 10

/** `schema` and `owner` are the body's. `heads` in the order of their positions. One snapshot: the server may run on. */
export async function verifyChain(
  admin: pg.Client,
  { schema, owner }: { schema: string; owner: string },
  heads: readonly ExportedHead[],
): Promise<Verification> {
  await admin.query('begin isolation level repeatable read read only')
  try {
    // An administrator of the database who is no superuser reads as the owner.
    await admin.query(`set local role ${admin.escapeIdentifier(owner)}`)
    await admin.query(`set local search_path = ${admin.escapeIdentifier(schema)}, ext`)
    const walk = await walkChain(pagesOf(admin), heads)
    const { rows } = await admin.query<{ waiting: string }>(
      'select count(*) as waiting from audit_entry e where not exists (select from audit_seal s where s.entry_id = e.id)',
    )
    return { ...walk, waiting: Number(rows[0]!.waiting) }
  } finally {
    await admin.query('rollback')
  }
}

async function* pagesOf(admin: pg.Client): AsyncGenerator<Seal[]> {
  for (let after = 0; ; ) {
    const { rows } = await admin.query<ChainedEntry & { position: string; entryId: string; hash: string }>(
      `select s.position, s.entry_id::text as "entryId", encode(s.hash, 'hex') as hash, ${CHAINED}
       from audit_seal s left join audit_entry e on e.id = s.entry_id
       where s.position > $1 order by s.position limit ${PAGE}`,
      [after],
    )
    const seals = rows.map(({ position, entryId, hash, ...entry }) => ({
      ...{ position: Number(position), entryId, hash },
      entry: entry.id === null ? null : entry,
    }))
    yield seals
    if (seals.length < PAGE) return
    after = seals.at(-1)!.position
  }
}

/** Goes on behind every finding as if the stored hash were right, so that one wrong entry is one finding. */
async function walkChain(
  pages: AsyncIterable<Seal[]>,
  heads: readonly ExportedHead[],
): Promise<Omit<Verification, 'waiting'>> {
  const findings: Finding[] = []
  const suspects: Suspect[] = []
  const exported = compareHeads(heads)
  const recent: Place[] = [{ position: 0, entryId: '', hash: BEGINNING }]
  let sealed = 0
  for await (const page of pages)
    for (const seal of page) {
      const last = recent.at(-1)!
      const expected = last.position + 1
      sealed += 1
      exported.pass(seal)
      if (seal.position !== expected) findings.push(gap(expected, seal.position - 1))
      if (!seal.entry) findings.push(removed(seal))
      // Behind a gap the hash before is unknown: nothing can be said about this one.
      else if (seal.position === expected && linked(last.hash, seal.entry) !== seal.hash)
        suspects.push({ ...seal, entry: seal.entry, recent: [...recent] })
      recent.push(seal)
      if (recent.length > RECENT) recent.shift()
    }
  const last = recent.at(-1)!
  findings.push(...(suspects.length > MOST_SUSPECTS ? [rewrittenFrom(suspects[0]!)] : diagnose(suspects)))
  findings.push(...exported.end(last.position))
  findings.sort((a, b) => a.position - b.position)
  const head = sealed > 0 ? { position: last.position, hash: last.hash } : null
  return { sealed, head, compared: heads.length, findings }
}

/** Compares heads with seals in passing; both come in the order of their positions. */
function compareHeads(heads: readonly ExportedHead[]) {
  let at = 0
  let same = 0
  let different: { position: number; entry: string } | null = null
  return {
    pass: ({ position, hash, entryId }: Seal) => {
      for (; (heads[at]?.position ?? Infinity) <= position; at++) {
        if (heads[at]!.position !== position || different) continue
        if (heads[at]!.hash === hash) same = position
        else different = { position, entry: entryId }
      }
    },
    end: (last: number): Finding[] => {
      const newest = heads.at(-1)?.position ?? 0
      return [
        ...(different ? [rewritten(different, same)] : []),
        ...(newest > last ? [lostTail(last + 1, newest)] : []),
      ]
    },
  }
}

const removed = ({ position, entryId }: Seal): Finding => ({
  ...{ kind: 'removed', position, entry: entryId },
  text: {
    vi: `Mục số ${position} (${entryId}) đã bị xóa khỏi nhật ký.`,
    en: `Entry ${position} (${entryId}) was removed from the log.`,
  },
})

const gap = (from: number, to: number): Finding => ({
  ...{ kind: 'removed', position: from, entry: null },
  text: {
    vi: `Mục số ${span(from, to)} đã bị xóa khỏi nhật ký cùng với dấu niêm.`,
    en: `Entry ${span(from, to)} was removed from the log together with its seal.`,
  },
})

const lostTail = (from: number, to: number): Finding => ({
  ...{ kind: 'tail-lost', position: from, entry: null },
  text: {
    vi: `Phần cuối nhật ký bị mất: mục số ${span(from, to)} đã được niêm và xuất ra ngoài nhưng không còn trong cơ sở dữ liệu.`,
    en: `The end of the log is lost: entry ${span(from, to)} was sealed and exported but is no longer in the database.`,
  },
})

const rewritten = ({ position, entry }: { position: number; entry: string }, same: number): Finding => ({
  ...{ kind: 'rewritten', position, entry },
  text: {
    vi: `Nhật ký đã bị viết lại: dấu niêm của mục số ${position} (${entry}) khác với bản đã xuất ra ngoài. Bản xuất còn khớp đến mục số ${same}.`,
    en: `The log was rewritten: the seal of entry ${position} (${entry}) differs from the exported one. The exported heads agree up to entry ${same}.`,
  },
})

const rewrittenFrom = ({ position, entryId }: Suspect): Finding => ({
  ...{ kind: 'rewritten', position, entry: entryId },
  text: {
    vi: `Từ mục số ${position} (${entryId}) trở đi có hơn ${MOST_SUSPECTS} mục không khớp với dấu niêm.`,
    en: `From entry ${position} (${entryId}) on, more than ${MOST_SUSPECTS} entries do not match their seals.`,
  },
})

const span = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`)
