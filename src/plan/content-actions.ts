// The office marks what the plans of the units must take up.

import { createHash } from 'node:crypto'
import { findProgramme } from '../programme/index.ts'
import { record } from '../shared/audit.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { type ContentWish, contentsOf, lockContents, replaceContents } from './content-store.ts'
import { texts } from './texts.ts'

/** `known`: the contents that the page showed; when others stand by now, somebody else was quicker. */
export async function markContents(context: Context, programmeId: string, known: string, wishes: ContentWish[]) {
  const { db, now, person } = context
  if (!(await findProgramme(db, programmeId))) throw new Refusal('not-found', texts.noSuchProgramme)
  await lockContents(db, programmeId)
  const before = await contentsOf(db, programmeId)
  if (fingerprint(before) !== known) throw new Refusal('conflict', texts.contentsStale)
  const there = new Set(before.map(({ id }) => id))
  const checked = wishes.map(wish => ({ ...wish, id: wish.id && there.has(wish.id) ? wish.id : null, newId: newId() }))
  await replaceContents(db, programmeId, checked, now)
  const detail = { contents: checked.length }
  await record(db, { act: 'plan.contents-marked', actor: person.id, subject: programmeId, at: now, detail })
}

/** What the page of contents showed, in a word: another one when anything in it changed. */
export const fingerprint = (contents: readonly { id: string; title: string; needsUnion: boolean }[]): string =>
  createHash('sha256')
    .update(JSON.stringify(contents.map(({ id, title, needsUnion }) => [id, title, needsUnion])))
    .digest('base64url')
