// What happens to an outline that is being written: begun, changed, taken back, discarded and restored, published.

import { record } from '../shared/audit.ts'
import { isId } from '../shared/id.ts'
import { granted, type Outcome, orRefuse } from '../shared/outcome.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { mayBeAdded } from './regime.ts'
import { nextBeginning, remarks } from './regime-difference.ts'
import { type Draft, type DraftState, draftFrom, emptyDraft, placed, STATES_KEPT, takenBack } from './regime-draft.ts'
import {
  findDraft,
  findDraftForUpdate,
  insertDraft,
  type StoredDraft,
  saveDraft,
  saveDraftState,
} from './regime-draft-store.ts'
import { draftTexts as texts } from './regime-draft-texts.ts'
import { checkRegime } from './regime-input.ts'
import { addRegime, findRegime, listRegimes, nextVersion } from './regime-store.ts'

export type What = keyof typeof texts.whats

/** Begins a draft from a version, or from nothing. A form sent twice begins one. */
export async function beginDraft(context: Context, id: string, baseVersion: number | null): Promise<string> {
  const { db, now, today, person } = context
  if (await findDraft(db, id)) return id
  const base = baseVersion === null ? null : await findRegime(db, baseVersion)
  if (base === undefined) throw new Refusal('not-found', texts.baseMissing)
  const stored = (await listRegimes(db)).map(({ regime }) => regime)
  const draft = base
    ? draftFrom(base.regime, stored, nextBeginning(base.regime, today).toString())
    : // The end of the id is random: no other form of this body is called so.
      emptyDraft(`mau-${id.slice(-12)}`, today.add({ days: 1 }).toString())
  await insertDraft(db, { id, baseVersion, draft }, now, person.id)
  await record(db, { act: 'outline.begun', actor: person.id, subject: id, at: now, detail: { from: baseVersion ?? 0 } })
  return id
}

/** What a form of a draft carries: the version it shows, and an id of its own that makes it safe to send twice. */
export interface Stamp {
  version: number
  edit: string
}

export const stampIn = (form: FormData): Stamp => ({
  version: Number(form.get('version')),
  edit: `${form.get('edit')}`,
})

/** The draft, locked; null when this form was taken already. */
async function lockDraft({ db }: Context, id: string, { version, edit }: Stamp): Promise<StoredDraft | null> {
  const stored = await findDraftForUpdate(db, id)
  if (!stored) throw new Refusal('not-found', texts.noSuchDraft)
  if (stored.edits.includes(edit)) return null
  if (stored.state !== 'draft') throw new Refusal('conflict', texts.notADraft)
  if (stored.version !== version || !isId(edit)) throw new Refusal('conflict', texts.staleAct)
  return stored
}

/** One change; what stood there before is kept, so that it can be taken back. */
export async function editDraft(
  context: Context,
  id: string,
  stamp: Stamp,
  { what, change }: { what: What; change: (draft: Draft) => Outcome<Draft> },
): Promise<Outcome<true>> {
  const { db, now, person } = context
  const stored = await lockDraft(context, id, stamp)
  if (!stored) return granted(true)
  const { draft, earlier, edits } = stored
  const changed = change(draft)
  if (!changed.ok) return changed
  const sound = checkRegime(changed.value.regime)
  if (!sound.ok) return sound
  const before = [...earlier, { what, draft }].slice(-STATES_KEPT)
  await saveDraft(db, id, { draft: changed.value, earlier: before, edits, edit: stamp.edit }, now, person.id)
  await record(db, { act: 'outline.edited', actor: person.id, subject: id, at: now, detail: { what } })
  return granted(true)
}

/** Takes the latest change back, whoever made it. Numbers that it gave stay given. */
export async function undoEdit(context: Context, id: string, stamp: Stamp): Promise<void> {
  const { db, now, person } = context
  const stored = await lockDraft(context, id, stamp)
  if (!stored) return
  const last = stored.earlier.at(-1)
  if (!last) throw new Refusal('conflict', texts.nothingToUndo)
  const draft = takenBack(stored.draft, last.draft)
  const { edits } = stored
  await saveDraft(db, id, { draft, earlier: stored.earlier.slice(0, -1), edits, edit: stamp.edit }, now, person.id)
  await record(db, { act: 'outline.edit-undone', actor: person.id, subject: id, at: now, detail: { what: last.what } })
}

/** Puts a draft away, or takes it up again; nothing of it is lost. Asked twice it is done once. */
export async function putAway(
  { db, now, person }: Context,
  id: string,
  version: number,
  state: Extract<DraftState, 'draft' | 'discarded'>,
): Promise<void> {
  const stored = await findDraftForUpdate(db, id)
  if (!stored) throw new Refusal('not-found', texts.noSuchDraft)
  if (stored.state === state) return
  if (stored.state === 'published') throw new Refusal('conflict', texts.isPublished)
  if (stored.version !== version) throw new Refusal('conflict', texts.staleAct)
  await saveDraftState(db, id, { state }, now, person.id)
  const done = state === 'draft' ? 'restored' : 'discarded'
  await record(db, { act: `outline.${done}`, actor: person.id, subject: id, at: now })
}

/** Makes the draft a version of the regime, which is never changed; returns its number. Asked twice it is one version. */
export async function publishDraft(context: Context, id: string, version: number): Promise<number> {
  const { db, now, today, person } = context
  const stored = await findDraftForUpdate(db, id)
  if (!stored) throw new Refusal('not-found', texts.noSuchDraft)
  if (stored.publishedVersion !== null) return stored.publishedVersion
  if (stored.state !== 'draft') throw new Refusal('conflict', texts.notADraft)
  if (stored.version !== version) throw new Refusal('conflict', texts.staleAct)
  const blocking = remarks(stored.draft, today).filter(({ blocks }) => blocks)
  if (blocking.length > 0) throw new Refusal('invalid', texts.mendFirst)
  const number = await nextVersion(db)
  const versions = (await listRegimes(db)).map(({ regime }) => regime)
  const outline = { ...orRefuse(placed(stored.draft, versions)), version: number }
  await addRegime(db, orRefuse(mayBeAdded(orRefuse(checkRegime(outline)), versions)), now, 'set')
  await saveDraftState(db, id, { state: 'published', publishedVersion: number }, now, person.id)
  await record(db, {
    ...{ act: 'outline.published', actor: person.id, subject: id, at: now },
    detail: { version: number, form: outline.form, appliesFrom: outline.appliesFrom },
  })
  return number
}
