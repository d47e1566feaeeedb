// What happens to an outgoing document: drafted, edited, submitted, approved, numbered, signed, its number cancelled.

import { createHash } from 'node:crypto'
import { type CheckedFile, type FileContext, storeFile, storeMade } from '../file/index.ts'
import { factsOn, findUnit } from '../organisation/index.ts'
import { record } from '../shared/audit.ts'
import type { Db } from '../shared/database/connection.ts'
import type { PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { type Finding, granted, type Outcome, orRefuse, refuseOn } from '../shared/outcome.ts'
import { Refusal } from '../shared/refusal.ts'
import { fold } from '../shared/text.ts'
import type { Context } from '../shared/web.ts'
import { competenceFindings } from './competence.ts'
import {
  citedNumber,
  type LayoutFinding,
  layOutDocx,
  layOutPdf,
  type OfficialDocument,
  obstacles,
} from './layout/index.ts'
import { letterheadOf } from './letterhead-actions.ts'
import {
  type Content,
  contentOf,
  type DraftContent,
  dayOfIssue,
  type OutgoingStep,
  officialOf,
  periodOf,
  seriesKind,
  takeStep,
} from './outgoing.ts'
import { tellOfOutgoing } from './outgoing-notices.ts'
import {
  countOn,
  findSeries,
  insertOutgoing,
  lockOutgoing,
  lockSeries,
  type Outgoing,
  saveContent,
  saveNumber,
  saveSigned,
  saveState,
  termsOf,
} from './outgoing-store.ts'
import { outgoingTexts as texts } from './outgoing-texts.ts'

export interface OutgoingDraft {
  /** Made by the form, so that it may be sent twice. */
  id: string
  /** Who issues it. */
  unitId: string
  /** What it is made from, as `outgoingAbout` finds it again; null when it is written by itself. */
  about: { kind: string; id: string } | null
  content: DraftContent
  /** Organisations it is meant for, such as those a letter urges: proposed when it is sent. */
  recipientIds?: readonly string[]
}

/**
 * Puts a document on its way to number, signature and recipients, headed as its organisation heads its papers. The caller's route
 * has asked for `prepare` over that organisation. Answers false when this id was drafted before. Refuses nothing but what
 * the organisation may not issue at all: what else is missing is said on its page and stops it from being submitted.
 */
export async function draftOutgoing(
  context: Context,
  { id, unitId, about, content, recipientIds = [] }: OutgoingDraft,
): Promise<boolean> {
  const { db, now, person } = context
  refuseOn(await competenceOf(context, unitId, content), 'invalid')
  const whole = contentOf(content, await letterheadOf(db, unitId, content.layout))
  const made = await insertOutgoing(db, {
    ...{ id, unitId, about, content: whole, search: searchOf(whole), recipientIds, at: now, by: person.id },
  })
  if (made)
    await record(db, {
      act: 'outgoing.drafted',
      actor: person.id,
      subject: id,
      at: now,
      detail: { kind: content.kind },
    })
  return made
}

/** What the draft of this will look like, before there is one. */
export async function previewOutgoing(db: Db, unitId: string, content: DraftContent): Promise<OfficialDocument> {
  return officialOf(contentOf(content, await letterheadOf(db, unitId, content.layout)), null, null)
}

export async function editOutgoing(
  context: Context,
  id: string,
  version: number,
  change: Partial<Content>,
): Promise<void> {
  const { db, now, person } = context
  const document = await stepped(context, id, version, 'edit')
  const content = { ...document.content, ...change }
  await saveContent(db, id, content, searchOf(content), now)
  await record(db, { act: 'outgoing.saved', actor: person.id, subject: id, at: now })
}

const STEP_ACTS = {
  submit: 'submitted',
  approve: 'approved',
  return: 'returned',
  cancel: 'number-cancelled',
} as const

/** The steps that need nothing but themselves; `reason` for a return and a cancelled number. */
export async function takeOutgoing(
  context: Context,
  id: string,
  version: number,
  step: 'submit' | 'approve' | 'return' | 'cancel',
  reason: string | null = null,
): Promise<void> {
  const { db, now, person } = context
  const document = await stepped(context, id, version, step)
  if (step === 'submit') refuseOn((await findingsOf(context, document)).errors, 'invalid')
  const state = orRefuse(takeStep(step, document, version))
  await saveState(db, id, state, now, {
    returned: step === 'return' ? reason : null,
    cancelled: step === 'cancel' ? reason : null,
  })
  await record(db, {
    act: `outgoing.${STEP_ACTS[step]}`,
    actor: person.id,
    subject: id,
    at: now,
    detail: reason ? { reason } : {},
  })
  await tellOfOutgoing(context, document, state)
}

/**
 * Gives the next number of its series and the day. The series is held until the transaction ends, so that two clerks get two
 * numbers; a transaction that is undone gives its number back. What is wrong with the day is answered, not thrown.
 */
export async function numberOutgoing(
  context: Context,
  id: string,
  version: number,
  day: PlainDate,
): Promise<Outcome<string>> {
  const { db, now, today, person } = context
  const document = await stepped(context, id, version, 'number')
  const { unitId, layout, kind } = document
  const since = periodOf(layout, day, await termsOf(db, unitId))
  if (!since.ok) return since
  const head = await letterheadOf(db, unitId, layout)
  const series = await lockSeries(db, { unitId, layout, kind: seriesKind(layout, kind, head), since: since.value })
  const issuedOn = dayOfIssue(day, today, series.lastOn)
  if (!issuedOn.ok) return issuedOn
  const sequence = series.last + 1
  await countOn(db, series.id, sequence, day)
  await saveNumber(db, id, { seriesId: series.id, sequence, issuedOn: day, at: now })
  const number = citedNumber(officialOf(document.content, sequence, day))!
  const detail = { number, day: day.toString() }
  await record(db, { act: 'outgoing.numbered', actor: person.id, subject: id, at: now, detail })
  await tellOfOutgoing(context, document, 'numbered')
  return granted(number)
}

/** The number that would come next on this day; null where no period holds the day. Locks nothing: it may be gone a moment later. */
export async function nextNumber(db: Db, document: Outgoing, day: PlainDate): Promise<string | null> {
  const { unitId, layout, kind, content } = document
  const since = periodOf(layout, day, await termsOf(db, unitId))
  if (!since.ok) return null
  const head = await letterheadOf(db, unitId, layout)
  const series = await findSeries(db, { unitId, layout, kind: seriesKind(layout, kind, head), since: since.value })
  return citedNumber(officialOf(content, (series?.last ?? 0) + 1, day))
}

/** The scan becomes the original; content, DOCX and PDF are kept as they are now. */
export async function signOutgoing(
  context: FileContext,
  id: string,
  version: number,
  scan: CheckedFile,
): Promise<void> {
  const { db, now, person } = context
  const document = await stepped(context, id, version, 'sign')
  const official = officialOf(document.content, document.sequence, document.issuedOn)
  const ids = { originalId: newId(), docxId: newId(), pdfId: newId() }
  const name = fileNameOf(document)
  const [docx, pdf] = [await layOutDocx(official), await layOutPdf(official)]
  await storeFile(context, ids.originalId, scan)
  await storeMade(context, ids.docxId, { name: `${name}.docx`, mediaType: DOCX, bytes: docx })
  await storeMade(context, ids.pdfId, { name: `${name}.pdf`, mediaType: PDF, bytes: pdf })
  const contentSha256 = sha256(JSON.stringify(official))
  await saveSigned(db, id, { ...ids, contentSha256, at: now })
  const detail = { content: contentSha256, original: scan.sha256, docx: sha256(docx), pdf: sha256(pdf) }
  await record(db, { act: 'outgoing.signed', actor: person.id, subject: id, at: now, detail })
  await tellOfOutgoing(context, document, 'signed')
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const PDF = 'application/pdf'

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** "05-BC-DU": the number as a file may be called, or the kind while there is none. */
export function fileNameOf({ content, sequence, issuedOn, kind }: Outgoing): string {
  const cited = citedNumber(officialOf(content, sequence, issuedOn))
  return (cited ?? kind).replace(/[^\p{L}\d-]+/gu, '-')
}

async function stepped({ db }: Context, id: string, version: number, step: OutgoingStep): Promise<Outgoing> {
  const document = await lockOutgoing(db, id)
  if (!document) throw new Refusal('not-found', texts.stale)
  orRefuse(takeStep(step, document, version))
  return document
}

export interface DocumentFindings {
  /** Stop it from being submitted. */
  errors: Finding[]
  warnings: Finding[]
}

export async function findingsOf(context: Context, document: Outgoing): Promise<DocumentFindings> {
  const { content, sequence, issuedOn, unitId } = document
  const found = obstacles(officialOf(content, sequence, issuedOn))
  const competence = await competenceOf(context, unitId, content)
  const said = new Set(competence.map(({ code }) => code))
  // What the organisation may not issue is said once, by the sentence that names its source.
  const others = found.filter(({ code }) => !(code === 'kind-not-issued-by-body' && said.has('kind-not-of-issuer')))
  return {
    errors: [...competence, ...others.filter(({ severity }) => severity === 'error').map(findingOf)],
    warnings: others.filter(({ severity }) => severity === 'warning').map(findingOf),
  }
}

const findingOf = ({ code, field, message }: LayoutFinding): Finding => ({ code, field, text: message })

async function competenceOf(
  { db, today }: Context,
  unitId: string,
  content: Pick<DraftContent, 'layout' | 'kind' | 'signature'>,
): Promise<Finding[]> {
  const unit = (await findUnit(db, unitId))!
  const facts = await factsOn(db, unitId, today)
  return competenceFindings({ kind: unit.kind, partyType: facts?.partyType ?? null }, content)
}

const searchOf = (content: Content): string => fold([content.subject, ...content.recipients].join(' '))
