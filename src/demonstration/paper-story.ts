// Papers: what came in, what the committee issued, the consolidated reports of two quarters, posts that were delegated, notices read.

import {
  acknowledgeDispatch,
  type DraftContent,
  draftOutgoing,
  enterDocument,
  findOutgoing,
  layOutPdf,
  numberOutgoing,
  officialOf,
  openDispatch,
  sendOutgoing,
  signOutgoing,
  takeOutgoing,
} from '../document/index.ts'
import { readAllNotices } from '../notice/index.ts'
import { delegatePost } from '../organisation/index.ts'
import { findConsolidation, makeConsolidation, paperOf, passagesOf, periodOf, writeOn } from '../report/index.ts'
import type { Instant } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { CAME_IN, INSPECTION_PLAN, URGING_PLANS, WAITING } from './paper-wording.ts'
import { SUMMED_UP } from './report-wording.ts'
import { acting, at, broughtFile, day, drawFrom, type Scene, type Stage } from './stage.ts'
import { dispatchesOf, type Unit, unitsWithoutPlan } from './unit-store.ts'

interface Of {
  units: readonly Unit[]
  committeeId: string
  reportId: string
}

export const paperScenes = (stage: Stage, of: Of): Scene[] => [
  ...arrivals(stage),
  ...issued(stage, of),
  ...WAITING.map(letter => waiting(stage, of, letter)),
  ...consolidated(stage, of, '2024-Q1', ['2024-05-20 14:30', '2024-05-22 9:00']),
  ...consolidated(stage, of, '2024-Q2', ['2024-07-05 10:15', '2024-07-09 15:00']),
  ...delegations(stage, of),
  ...noticesRead(stage),
]

const arrivals = (stage: Stage): Scene[] =>
  CAME_IN.map(({ entered, arrived, issuedOn, ...document }) => ({
    stage,
    at: at(entered),
    play: async now => {
      const context = acting(stage, stage.cast.office, now)
      await enterDocument(context, newId(), {
        ...{ ...document, issuedOn: day(issuedOn), inForceFrom: null, inForceUntil: null, replacedBy: null },
        ...{ source: '', arrivedOn: arrived ? context.today : null },
      })
    },
  }))

const SIGNATURE = {
  authority: 'T/M BAN THƯỜNG VỤ',
  post: 'PHÓ BÍ THƯ THƯỜNG TRỰC',
  name: 'Trần Quốc Bảo',
} as const

interface Letter {
  kind: 'KH' | 'CV'
  subject: string
  paragraphs: readonly string[]
}

const contentOf = ({ kind, subject, paragraphs }: Letter): DraftContent => ({
  ...{ layout: 'party', kind, subject, year: 2024, bases: [], signature: SIGNATURE },
  addressees: kind === 'CV' ? ['Các đảng bộ, chi bộ trực thuộc'] : [],
  blocks: paragraphs.map(text => ({ type: 'paragraph', text })),
  recipients: ['Các đảng bộ, chi bộ trực thuộc', 'Lưu Văn phòng Đảng ủy'],
})

function issued(stage: Stage, of: Of): Scene[] {
  const [plan, urging] = [newId(), newId()]
  const draft = (id: string, letter: Letter) => () => ({
    ...{ id, unitId: of.committeeId, about: null, content: contentOf(letter) },
  })
  return [
    ...issue(stage, plan, draft(plan, { kind: 'KH', ...INSPECTION_PLAN }), '2024-05-16 9:00', {
      ...{ subordinates: true, names: [] },
    }),
    ...received(stage, of, plan),
    ...issue(stage, urging, draft(urging, { kind: 'CV', ...URGING_PLANS }), '2024-05-22 9:20', {
      ...{ subordinates: false, names: [], late: true },
    }),
  ]
}

interface To {
  subordinates: boolean
  names: readonly string[]
  /** To the units whose plan has not come. */
  late?: boolean
}

/** The way of one document: drafted, submitted, approved, numbered, signed with the scan, sent; in a day and a half. */
function issue(
  stage: Stage,
  id: string,
  draft: () => Parameters<typeof draftOutgoing>[1] | Promise<Parameters<typeof draftOutgoing>[1]>,
  begun: string,
  { subordinates, names, late = false }: To,
): Scene[] {
  const { office, leader } = stage.cast
  const versionOf = async () => (await findOutgoing(stage.db, id))!.version
  const first = at(begun)
  const after = (hours: number, play: (now: Instant) => Promise<unknown>): Scene => ({
    stage,
    at: first.add({ hours }),
    play: async now => void (await play(now)),
  })
  return [
    after(0, async now => {
      await draftOutgoing(acting(stage, office, now), await draft())
      await takeOutgoing(acting(stage, office, now), id, await versionOf(), 'submit')
    }),
    after(5, async now => takeOutgoing(acting(stage, leader, now), id, await versionOf(), 'approve')),
    after(6, async now => {
      const context = acting(stage, office, now)
      const numbered = await numberOutgoing(context, id, await versionOf(), context.today)
      if (!numbered.ok) throw new Error(`no number for ${id}: ${JSON.stringify(numbered)}`)
    }),
    after(7, now => sign(stage, id, now)),
    after(24, async now => {
      const missing = late ? await unitsWithoutPlan(stage.db) : []
      await sendOutgoing(acting(stage, office, now), id, { listed: false, subordinates, names: [...names, ...missing] })
    }),
  ]
}

async function sign(stage: Stage, id: string, now: Instant): Promise<void> {
  const { content, sequence, issuedOn, version } = (await findOutgoing(stage.db, id))!
  const scan = new File([new Uint8Array(await layOutPdf(officialOf(content, sequence, issuedOn)))], 'ban-ky.pdf')
  const context = acting(stage, stage.cast.leader, now)
  await broughtFile(stage, scan, ['pdf'], checked => signOutgoing(context, id, version, checked))
}

/** Most units open what they were sent within days, and acknowledge it. */
function received(stage: Stage, { units }: Of, id: string): Scene[] {
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const days = ['2024-05-17 15:10', '2024-05-20 9:30', '2024-05-22 14:00', '2024-05-27 10:00']
  return days.map((moment, number) => ({
    stage,
    at: at(moment),
    play: async now => {
      const draw = drawFrom(600_000 + number)
      for (const { id: dispatch, unitId } of await dispatchesOf(stage.db, id)) {
        if (!draw.percent(55)) continue
        const clerk = acting(stage, stage.cast.of(byId.get(unitId)!.code).clerk, now)
        await openDispatch(clerk, dispatch)
        if (draw.percent(85)) await acknowledgeDispatch(clerk, dispatch)
      }
    },
  }))
}

const waiting = (stage: Stage, { committeeId }: Of, letter: Letter & { at: string }): Scene => ({
  stage,
  at: at(letter.at),
  play: async now => {
    const [id, context] = [newId(), acting(stage, stage.cast.office, now)]
    await draftOutgoing(context, { id, unitId: committeeId, about: null, content: contentOf(letter) })
    await takeOutgoing(context, id, 1, 'submit')
  },
})

/** The Office writes on the questions and quotes three units under each, freezes the report, and takes it through its way. */
function consolidated(stage: Stage, of: Of, period: string, [frozen, issuing]: readonly [string, string]): Scene[] {
  const [consolidation, document] = [newId(), newId()]
  const draft = async () => {
    const drafted = await paperOf(stage.db, (await findConsolidation(stage.db, consolidation))!)
    const about = { kind: 'consolidation', id: consolidation }
    return { id: document, unitId: of.committeeId, about, content: { ...drafted, signature: SIGNATURE } }
  }
  return [
    {
      stage,
      at: at(frozen),
      play: async now => {
        const context = acting(stage, stage.cast.office, now)
        const view = await periodOf(context, of.reportId, period)
        for (const [question, text] of Object.entries(SUMMED_UP[period]!)) {
          const passages = await passagesOf(stage.db, view.scope, { question, limit: 300 })
          const picked = drawFrom(70 + passages.length)
            .some(passages, 3)
            .map(({ submissionId }) => submissionId)
          await writeOn(context, view, { question, text, picked, version: 0 })
        }
        await makeConsolidation(context, consolidation, view)
      },
    },
    ...issue(stage, document, draft, issuing, { subordinates: false, names: ['Ban Chỉ đạo thành phố'] }),
  ]
}

/** A few secretaries are away these weeks; what the clerk does meanwhile is done in the post. */
function delegations(stage: Stage, { units }: Of): Scene[] {
  const given = [
    ['LTN', '2024-07-08 8:30', '2024-07-19'],
    ['RC', '2024-09-12 16:00', '2024-10-31'],
    ['THD', '2024-09-16 8:10', '2024-09-27'],
  ] as const
  return given
    .filter(([code]) => units.some(unit => unit.code === code))
    .map(([code, moment, last]) => ({
      stage,
      at: at(moment),
      play: async now => {
        const { secretary, clerk } = stage.cast.of(code)
        const wish = { id: newId(), postId: secretary.postId, personId: clerk.id, lastDay: day(last) }
        const findings = await delegatePost(acting(stage, secretary, now), wish)
        if (findings[0]) throw new Error(`${code} may not delegate: ${findings[0].text.vi}`)
      },
    }))
}

/** Everybody has read what is older than two days; what came since is new. */
const noticesRead = (stage: Stage): Scene[] =>
  stage.cast.visitors.map(person => ({
    stage,
    at: at('2024-09-16 16:45'),
    play: now => readAllNotices(acting(stage, person, now), newId()),
  }))
