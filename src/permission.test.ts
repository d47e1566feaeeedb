// Who may call what: every route × every role against a table that a person can read. Not yours = not found.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createApp } from './app.ts'
import { urgingJobs } from './duty/index.ts'
import { pageGates } from './gates.ts'
import { newId } from './shared/id.ts'
import { readSheet, writeSheet } from './shared/sheet/index.ts'
import { png } from './shared/testing/files.ts'
import { admissionOf } from './shared/web.ts'
import {
  addActivity,
  bringIn,
  delegationForm,
  dutyOf,
  handOut,
  openStory,
  type Story,
  setDates,
  type Visitor,
  walk,
} from './story.ts'

//                                     the Office clerk of the committee
//                                     │       deputy secretary of the unit: prepares
//                                     │       │       secretary of the unit: prepares, approves, sends
//                                     │       │       │       secretary of another unit
//                                     │       │       │       │
//                                     Hà      Anh     Long    Ngân
const TABLE: Record<string, string> = {
  'GET /': '                           yes     yes     yes     yes',
  'GET /administration': '             yes     hidden  hidden  hidden',
  'GET /help': '                       yes     yes     yes     yes',
  'GET /duties': '                     yes     yes     yes     yes',
  'GET /boards': '                     yes     yes     yes     yes', // each their own organisation
  'POST /saved-filters': '             yes     yes     yes     yes',
  'POST /saved-filters/:id/removal': ' hidden  hidden  yes     hidden', // Long's
  'GET /boards.csv': '                 yes     yes     yes     yes',
  'GET /boards.xlsx': '                yes     yes     yes     yes',
  'GET /calendar-feed': '              yes     yes     yes     yes', // each their own
  'POST /calendar-feed': '             yes     yes     yes     yes',
  'POST /calendar-feed/ending': '      yes     yes     yes     yes',
  'GET /duties/calendar': '            yes     yes     yes     yes', // each what they may read
  'POST /duties/selection': '          yes     yes     yes     yes', // shows of what was chosen what one may read
  'POST /duties/selection/acceptance': 'yes    hidden      hidden      hidden',
  'POST /duties/selection/return': '   yes     hidden      hidden      hidden',
  'POST /duties/selection/extension': 'yes     hidden      hidden      hidden',
  'POST /duties/selection/waiver': '   yes     hidden      hidden      hidden',
  'POST /duties/selection/extension-request': 'yes yes     yes     yes',
  'POST /duties/:id/progress': '       no      yes     yes     hidden',
  'POST /duties/:id/extension-request': 'no    yes     yes     hidden',
  'POST /duties/:id/extension': '      yes     no      no      hidden',
  'POST /duties/:id/waiver': '         yes     no      no      hidden',
  'POST /duties/:id/parts': '          no      yes     yes     hidden',
  'GET /waiting': '                    yes     yes     yes     yes',
  'GET /progress': '                   yes     yes     yes     yes', // each sees the duties in their own reach
  'GET /urging': '                     yes     hidden  hidden  hidden', // who decides on what units send
  'POST /urging': '                    yes     hidden  hidden  hidden',
  'POST /urging/letters': '            yes     yes     yes     yes', // each for whom they write, of whom they take in
  'GET /urging/:id': '                 yes     hidden  hidden  hidden',
  'GET /duties/:id': '                 yes     yes     yes     hidden',
  'GET /duties/:id/evidence/:file': '  yes     yes     yes     hidden',
  'POST /duties/:id/report': '         no      yes     yes     hidden',
  'POST /duties/:id/acceptance': '     yes     no      no      hidden',
  'POST /duties/:id/return': '         yes     no      no      hidden',
  'POST /duties/:id/plans': '          no      yes     yes     hidden',
  'POST /duties/:id/reports': '        no      yes     yes     hidden',

  'GET /reminders': '                  yes     yes     yes     yes', // whom the body reminds is no secret
  'POST /reminders': '                 yes     hidden  hidden  hidden',
  'GET /reminders/:id': '              hidden  hidden  yes     hidden', // Long's own

  'GET /documents': '                  yes     yes     yes     yes',
  'GET /documents/new': '              yes     hidden  hidden  hidden',
  'POST /documents': '                 yes     hidden  hidden  hidden',
  'GET /documents/:id': '              yes     yes     yes     yes', // the register is the body's, not a unit's
  'GET /documents/:id/correction': '   yes     hidden  hidden  hidden',
  'POST /documents/:id': '             yes     hidden  hidden  hidden',

  'GET /programmes': '                 yes     yes     yes     yes',
  'GET /programmes/new': '             yes     hidden  hidden  hidden',
  'POST /programmes': '                yes     hidden  hidden  hidden',
  'GET /programmes/:id': '             yes     hidden  hidden  hidden', // a draft; handed out, everybody reads it
  'GET /programmes/:id/original': '    yes     hidden  hidden  hidden',
  'GET /programmes/:id/warnings': '    yes     hidden  hidden  hidden',
  'POST /programmes/:id/warnings': '   yes     hidden  hidden  hidden',
  'POST /programmes/:id/submission': ' yes     hidden  hidden  hidden',
  'POST /programmes/:id/approval': '   no      hidden  hidden  hidden', // the Standing Committee's
  'POST /programmes/:id/return': '     no      hidden  hidden  hidden',
  'GET /programmes/:id/addressees': '  yes     hidden  hidden  hidden',
  'POST /programmes/:id/exceptions': ' yes     hidden  hidden  hidden',
  'POST /programmes/:id/exceptions/removal': 'yes hidden hidden hidden',
  'POST /programmes/:id/recipients': ' yes     hidden  hidden  hidden',
  'GET /programmes/:id/document': '    yes     hidden  hidden  hidden',
  'POST /programmes/:id/paper': '      yes     hidden  hidden  hidden',
  'POST /programmes/:id/renewal': '    yes     hidden  hidden  hidden',
  'POST /programmes/:id/amendments': ' yes     hidden  hidden  hidden',
  'POST /programmes/:id/copies': '     yes     hidden  hidden  hidden',
  'GET /programmes/:id/difference': '  yes     hidden  hidden  hidden',
  'GET /programmes/:id/closing': '     yes     hidden  hidden  hidden',
  'POST /programmes/:id/closing': '    yes     hidden  hidden  hidden',
  'GET /programmes/:id/publication': ' yes     hidden  hidden  hidden',
  'POST /programmes/:id/publication': 'yes     hidden  hidden  hidden',
  'GET /tasks/:id': '                  yes     hidden  hidden  hidden',
  'GET /programmes/:id/tasks/new': '   yes     hidden  hidden  hidden',
  'POST /programmes/:id/tasks': '      yes     hidden  hidden  hidden',
  'POST /programmes/:id/undoing': '    yes     hidden  hidden  hidden',
  'GET /tasks/:id/correction': '       yes     hidden  hidden  hidden',
  'POST /tasks/:id/correction': '      yes     hidden  hidden  hidden',
  'GET /tasks/:id/division': '         yes     hidden  hidden  hidden',
  'POST /tasks/:id/division': '        yes     hidden  hidden  hidden',
  'POST /tasks/:id/merging': '         yes     hidden  hidden  hidden',
  'POST /tasks/:id/removal': '         yes     hidden  hidden  hidden',
  'GET /tasks/:id/deliverables/new': ' yes     hidden  hidden  hidden',
  'POST /tasks/:id/deliverables': '    yes     hidden  hidden  hidden',
  'GET /deliverables/:id': '           yes     hidden  hidden  hidden',
  'POST /deliverables/:id': '          yes     hidden  hidden  hidden',
  'POST /deliverables/:id/removal': '  yes     hidden  hidden  hidden',

  'GET /plans': '                      yes     yes     yes     yes', // each sees the plans in their own reach
  'GET /programmes/:id/contents': '    yes     hidden  hidden  hidden',
  'POST /programmes/:id/contents': '   yes     hidden  hidden  hidden',
  'GET /plans/follow-up/:id': '        yes     hidden  hidden  hidden',
  'GET /plans/follow-up/:id/sheet': '  yes     hidden  hidden  hidden',
  'GET /plans/follow-up/:id/acting': ' yes     hidden  hidden  hidden',
  'POST /plans/follow-up/:id/acting': 'yes     hidden  hidden  hidden',
  'GET /plans/follow-up/:id/model': '  yes     hidden  hidden  hidden',
  'POST /plans/follow-up/:id/model': ' yes     hidden  hidden  hidden',
  'POST /plans/follow-up/:id/reminders': 'yes  hidden  hidden  hidden',
  'GET /plans/:id': '                  yes     yes     yes     hidden',
  'GET /plans/:id/comparison': '       yes     yes     yes     hidden',
  'POST /plans/:id': '                 no      yes     yes     hidden',
  'GET /plans/:id/document/:format': ' yes     yes     yes     hidden',
  'POST /plans/:id/outgoing': '        no      yes     yes     hidden',
  'POST /plans/:id/amendment': '       no      yes     yes     hidden',
  'GET /plans/:id/editions/:edition': 'yes     yes     yes     hidden',
  'POST /plans/:id/sources': '         no      yes     yes     hidden',
  'GET /plans/:id/sources/:source': '  no      yes     yes     hidden',
  'POST /plans/:id/sources/:source': ' no      yes     yes     hidden',
  'GET /plans/:id/sources/:source/file': 'no   yes     yes     hidden',
  'POST /plans/:id/submission': '      no      yes     yes     hidden',
  'POST /plans/:id/approval': '        no      no      yes     hidden',
  'POST /plans/:id/inside-return': '   no      no      yes     hidden',
  'POST /plans/:id/sending': '         no      no      yes     hidden',
  'POST /plans/:id/withdrawal': '      no      no      yes     hidden',
  'POST /plans/:id/acceptance': '      yes     no      no      hidden',
  'POST /plans/:id/return': '          yes     no      no      hidden',

  'GET /reports': '                    yes     yes     yes     yes',
  'GET /reports/:id': '                yes     yes     yes     hidden',
  'POST /reports/:id': '               no      yes     yes     hidden',
  'POST /reports/:id/nothing': '       no      yes     yes     hidden',
  'POST /reports/:id/submission': '    no      yes     yes     hidden',
  'POST /reports/:id/approval': '      no      no      yes     hidden',
  'POST /reports/:id/inside-return': ' no      no      yes     hidden',
  'POST /reports/:id/sending': '       no      no      yes     hidden',
  'POST /reports/:id/withdrawal': '    no      no      yes     hidden',
  'GET /reports/:id/sheet': '          no      yes     yes     hidden',
  'POST /reports/:id/sheet': '         no      yes     yes     hidden',
  'POST /reports/:id/profile': '       no      yes     yes     hidden',
  'POST /reports/:id/correction': '    no      yes     yes     hidden',
  'GET /reports/:id/records/:cell': '  yes     yes     yes     hidden',
  'POST /reports/:id/acceptance': '    yes     no      no      hidden',
  'POST /reports/:id/return': '        yes     no      no      hidden',

  'GET /reports/of/:id/:period': '               yes  hidden  hidden  hidden',
  'POST /reports/of/:id/:period/consolidation': 'yes  hidden  hidden  hidden',
  'GET /reports/of/:id/:period/units': '         yes  hidden  hidden  hidden',
  'GET /reports/of/:id/:period/figures/:cell': ' yes  hidden  hidden  hidden',
  'GET /reports/of/:id/:period/review': '        yes  hidden  hidden  hidden',
  'GET /reports/of/:id/:period/earlier': '       yes  hidden  hidden  hidden',
  'GET /reports/of/:id/:period/earlier/template': 'yes hidden  hidden  hidden',
  'POST /reports/of/:id/:period/earlier': '      yes  hidden  hidden  hidden',
  'GET /earlier-figures/:id': '        yes     hidden  hidden  hidden',
  'POST /earlier-figures/:id/taking': 'yes     hidden  hidden  hidden',
  'GET /reports/of/:id/:period/texts/:question': 'yes hidden  hidden  hidden',
  'POST /reports/of/:id/:period/texts/:question': 'yes hidden hidden  hidden',
  'GET /reports/of/:id/:period/data/:format': '  yes  hidden  hidden  hidden',
  'GET /reports/board/:id': '          yes     hidden  hidden  hidden',
  'GET /regimes': '                    yes     yes     yes     yes', // what is asked of every unit is no secret
  'GET /regimes/new': '                yes     hidden  hidden  hidden',
  'POST /regimes': '                   yes     hidden  hidden  hidden',
  'GET /regimes/:version': '           yes     yes     yes     yes',
  'GET /regimes/drafts/new': '             yes     hidden  hidden  hidden',
  'POST /regimes/drafts': '                yes     hidden  hidden  hidden',
  'GET /regimes/drafts/:id': '             yes     hidden  hidden  hidden',
  'GET /regimes/drafts/:id/periods': '     yes     hidden  hidden  hidden',
  'GET /regimes/drafts/:id/rules': '       yes     hidden  hidden  hidden',
  'GET /regimes/drafts/:id/definition': '  yes     hidden  hidden  hidden',
  'GET /regimes/drafts/:id/preview': '     yes     hidden  hidden  hidden',
  'GET /regimes/drafts/:id/changes': '     yes     hidden  hidden  hidden',
  'POST /regimes/drafts/:id/sections': '   yes     hidden  hidden  hidden',
  'POST /regimes/drafts/:id/arrangement': ' yes     hidden  hidden  hidden',
  'POST /regimes/drafts/:id/undoing': '    yes     hidden  hidden  hidden',
  'POST /regimes/drafts/:id/discarding': ' yes     hidden  hidden  hidden',
  'POST /regimes/drafts/:id/restoring': '  yes     hidden  hidden  hidden',
  'POST /regimes/drafts/:id/publication': ' yes     hidden  hidden  hidden',
  'GET /regimes/drafts/:id/head': '        yes     hidden  hidden  hidden',
  'POST /regimes/drafts/:id/head': '       yes     hidden  hidden  hidden',
  'GET /regimes/drafts/:id/levels': '      yes     hidden  hidden  hidden',
  'POST /regimes/drafts/:id/levels': '     yes     hidden  hidden  hidden',
  'GET /regimes/drafts/:id/profiles': '    yes     hidden  hidden  hidden',
  'POST /regimes/drafts/:id/profiles': '   yes     hidden  hidden  hidden',
  'GET /regimes/drafts/:id/periods/:key': ' yes     hidden  hidden  hidden',
  'POST /regimes/drafts/:id/periods/:key': ' yes     hidden  hidden  hidden',
  'GET /regimes/drafts/:id/sections/:key': ' yes     hidden  hidden  hidden',
  'POST /regimes/drafts/:id/sections/:key': ' yes     hidden  hidden  hidden',
  'GET /regimes/drafts/:id/indicators/:key': ' yes     hidden  hidden  hidden',
  'POST /regimes/drafts/:id/indicators/:key': ' yes     hidden  hidden  hidden',
  'GET /regimes/drafts/:id/questions/:key': ' yes     hidden  hidden  hidden',
  'POST /regimes/drafts/:id/questions/:key': ' yes     hidden  hidden  hidden',
  'GET /regimes/drafts/:id/rules/:key': '  yes     hidden  hidden  hidden',
  'POST /regimes/drafts/:id/rules/:key': ' yes     hidden  hidden  hidden',
  'GET /consolidations/:id': '         yes     hidden  hidden  hidden',
  'GET /consolidations/:id/document': 'yes     hidden  hidden  hidden',
  'GET /consolidations/:id/data/:format': 'yes hidden  hidden  hidden',
  'POST /consolidations/:id/outgoing': 'yes    hidden  hidden  hidden',

  'GET /documents/outgoing': '         yes     yes     yes     yes', // each sees the documents in their own reach
  'GET /documents/outgoing/register.csv': '      yes  yes     yes     yes',
  'GET /documents/outgoing/register.xlsx': '     yes  yes     yes     yes',
  'GET /documents/outgoing/new': '     yes     yes     yes     yes',
  'POST /documents/outgoing': '        yes     yes     yes     yes', // each for the organisations they prepare for
  'GET /documents/outgoing/:id': '     yes     yes     yes     hidden', // of the unit of Anh and Long, sent to their own unit
  'GET /documents/outgoing/:id/edit': 'no      yes     yes     hidden',
  'POST /documents/outgoing/:id': '    no      yes     yes     hidden',
  'POST /documents/outgoing/:id/submission': '   no   yes     yes     hidden',
  'POST /documents/outgoing/:id/approval': '     no   no      yes     hidden',
  'POST /documents/outgoing/:id/return': '       no   no      yes     hidden',
  'POST /documents/outgoing/:id/numbering': '    yes  no      yes     hidden',
  'POST /documents/outgoing/:id/cancellation': ' yes  no      yes     hidden',
  'POST /documents/outgoing/:id/signing': '      no   no      yes     hidden',
  'GET /documents/outgoing/:id/docx': 'yes     yes     yes     hidden',
  'GET /documents/outgoing/:id/pdf': ' yes     yes     yes     hidden',
  'GET /documents/outgoing/:id/original': '      yes  yes     yes     hidden',
  'GET /documents/outgoing/:id/dispatch': '      yes  yes     yes     hidden',
  'GET /documents/outgoing/:id/dispatch/new': '  no   no      yes     hidden',
  'POST /documents/outgoing/:id/dispatch': '     no   no      yes     hidden',
  'POST /documents/outgoing/:id/dispatch/resending': 'no  no  yes     hidden',
  'GET /documents/outgoing/:id/dispatch/paper': 'yes  yes     yes     hidden',
  'GET /documents/outgoing/:id/dispatch/letters': 'yes yes    yes     hidden',
  'POST /documents/dispatches/:id/receipt': '    no   no      yes     hidden', // of one outside
  'GET /documents/incoming-dispatch': 'yes     yes     yes     yes', // each their own organisation's
  'GET /documents/received/:id': '     hidden  yes     yes     hidden', // leads to the receipt of one's own
  'GET /documents/incoming-dispatch/:id': '      yes  yes     yes     hidden',
  'POST /documents/incoming-dispatch/:id/opening': '         no  yes  yes  hidden',
  'POST /documents/incoming-dispatch/:id/acknowledgement': ' no  yes  yes  hidden',
  'GET /documents/incoming-dispatch/:id/original': '         yes yes  yes  hidden',
  'GET /documents/incoming-dispatch/:id/pdf': '              yes yes  yes  hidden',
  'GET /documents/letterheads/:id': '  yes     no      yes     hidden',
  'POST /documents/letterheads/:id': ' yes     no      yes     hidden',
  'POST /documents/letterheads/:id/terms': '     yes  no      yes     hidden',
  'POST /documents/letterheads/:id/series': '    yes  no      yes     hidden',

  'GET /units': '                      yes     yes     yes     yes', // each sees the organisations in their own reach
  'GET /units.csv': '                  yes     yes     yes     yes',
  'GET /units.xlsx': '                 yes     yes     yes     yes',
  'GET /units/:id': '                  yes     yes     yes     hidden',
  'GET /units/:id/facts': '            yes     no      no      hidden',
  'POST /units/:id/facts': '           yes     no      no      hidden',

  'GET /suggestions': '                yes     yes     yes     yes', // as the search
  'GET /search': '                     yes     yes     yes     yes', // each finds what they may open

  'GET /law/due': '                    yes     yes     yes     yes',
  'GET /law/limits': '                 yes     yes     yes     yes',
  'GET /law/limits/:rule': '           yes     yes     yes     yes',
  'POST /law/limits/:rule/switch': '   yes     hidden  hidden  hidden',
  'GET /law/calendar': '               yes     yes     yes     yes',
  'GET /law/calendar/:year': '         yes     yes     yes     yes',
  'POST /law/calendar/:year': '        yes     hidden  hidden  hidden',
  'GET /api/v1/law/due': '             yes     yes     yes     yes',

  'GET /audit': '                      yes     hidden  hidden  hidden',
  'GET /audit/person-searches/new': '  yes     hidden  hidden  hidden',
  'POST /audit/person-searches': '     yes     hidden  hidden  hidden',
  'GET /audit/person-searches/:id': '  yes     hidden  hidden  hidden', // even its author's only for a day

  'GET /api/v1/audit': '               yes     hidden  hidden  hidden',
  'GET /account': '                    yes     yes     yes     yes', // each their own
  'POST /account/password': '          yes     yes     yes     yes',
  'POST /account/second-step': '       yes     yes     yes     yes',
  'POST /account/second-step/confirmation': 'yes yes yes yes',
  'POST /account/second-step/removal': 'yes    yes     yes     yes',
  'POST /account/recovery-codes': '    yes     yes     yes     yes',
  'POST /account/sessions/ending': '   yes     yes     yes     yes',
  'POST /account/sessions/:id/ending': 'hidden hidden  hidden  hidden', // somebody else's session
  'GET /delegations': '               yes     yes     yes     yes', // each their own
  'POST /delegations': '              yes     yes     yes     yes',
  'POST /delegations/:id/ending': '   hidden  hidden  hidden  yes', // hers, also from who got it: Hà
  'GET /people': '                     hidden  hidden  hidden  hidden', // nobody here manages people
  'GET /people/:id/code': '            hidden  hidden  hidden  hidden',
  'POST /people/:id/code': '           hidden  hidden  hidden  hidden',

  'GET /api/v1/duties': '              yes     yes     yes     yes',
  'GET /api/v1/duties/:id': '          yes     yes     yes     hidden',
  'GET /api/v1/programmes': '          yes     yes     yes     yes',
  'GET /api/v1/programmes/:id': '      yes     hidden  hidden  hidden',
  'GET /api/v1/plans/:id': '           yes     yes     yes     hidden',
  'GET /api/v1/reports/:id': '         yes     yes     yes     hidden',
  'GET /api/v1/consolidations/:id': '  yes     hidden  hidden  hidden',
  'GET /notices': '                    yes     yes     yes     yes', // each their own
  'POST /notices/reading': '           yes     yes     yes     yes',
  'POST /notices/:id/reading': '       hidden  hidden  yes     hidden', // Long's
  'GET /notices/settings': '           yes     yes     yes     yes',
  'POST /notices/settings': '          yes     yes     yes     yes',
  'GET /queue': '                      yes     hidden  hidden  hidden',
  'POST /queue/:id/retry': '           yes     hidden  hidden  hidden',
  'GET /api/v1/notices': '             yes     yes     yes     yes',
  'GET /api/v1/queue': '               yes     hidden  hidden  hidden',

  'GET /api/v1/units': '               yes     yes     yes     yes',
  'GET /api/v1/units/:id': '           yes     yes     yes     hidden',
  'GET /api/v1/openapi.json': '        yes     yes     yes     yes',
}

/** Routes without a session: they show no data of a body. */
const OPEN = [
  ...['GET /health', 'GET /sign-in', 'POST /sign-in', 'GET /sign-in/code', 'POST /sign-in/code', 'POST /sign-out'],
  ...['GET /choose-body', 'POST /choose-body', 'GET /setup', 'POST /setup', 'GET /invitation', 'POST /invitation'],
  ...['POST /invitation/account', 'POST /invitation/link', 'POST /invitation/password'],
  ...['GET /calendar-feed/:body/:file', 'POST /demo/sign-in', 'POST /demo/clock', 'GET /dev/components'],
]

const ROLES = ['Lê Thu Hà', 'Nguyễn Mai Anh', 'Phạm Đức Long', 'Võ Kim Ngân']

let story: Story
let things: Record<string, string>
let visitors: Visitor[]

before(async () => {
  story = await openStory()
  visitors = await Promise.all(ROLES.map(name => story.as(name)))
  things = await makeThings()
})
after(() => story.end())

/** One of each thing, of the unit of Anh and Long. A handed-out programme for what follows from it, a draft for the rest. */
async function makeThings() {
  const [office, , secretary, neighbour] = visitors as [Visitor, Visitor, Visitor, Visitor]
  const published = await bringIn(office)
  await setDates(office, published)
  await addActivity(office, published)
  await handOut(office, published)
  const proven = (await dutyOf(secretary, 'activity', '2024')).id
  const file = new File([png], 'anh.png')
  const told = { version: '1', note: 'Đã tổ chức.', evidence: file, noStateSecret: 'yes' }
  await secretary.submit(`/duties/${proven}/report`, told)
  const evidence = /evidence\/([0-9a-f-]{36})/.exec(await secretary.page(`/duties/${proven}`))![1]!
  const planDuty = (await dutyOf(secretary, 'plan', '2024')).id
  const plan = await secretary.submit(`/duties/${planDuty}/plans`)
  const own = new File(['1. Đối thoại\n- Phụ trách: Chi ủy'], 'ke-hoach.txt')
  const source = await secretary.submit(`${plan}/sources`, { id: newId(), source: own, noStateSecret: 'yes' })
  const line = { 'lines.0.content': 'Đối thoại', 'lines.0.who': 'Chi ủy', 'lines.0.dueOn': '1/11/2024' }
  await secretary.submit(plan, { ...line, version: '1', next: 'submit' })
  await walk(plan, [secretary, 'approval'], [secretary, 'sending'], [office, 'acceptance'])
  const duty = await dutyOf(secretary, 'report', '2024-Q3')
  const report = await secretary.submit(`/duties/${duty.id}/reports`)
  await secretary.submit(`${report}/nothing`, { version: '1' })
  await walk(report, [secretary, 'submission'], [secretary, 'approval'], [secretary, 'sending'], [office, 'acceptance'])
  const { deliverableId } = await deliverableOf(office, published)
  const period = `/reports/of/${deliverableId}/2024-Q3`
  const id = /name="id" value="([^"]+)"/.exec(await office.page(period))![1]!
  const earlier = await bringEarlier(office, period)
  const consolidation = await office.submit(`${period}/consolidation`, { id })
  // As the background does it on the day on which the next report is due.
  const due = Temporal.Instant.from('2024-12-20T09:00:00+07:00')
  const body = story.installation.db(story.installation.bodies()[0]!.id)!
  await body.transaction().execute(db => urgingJobs[0]!.run({ db, now: due, subject: newId() }))
  const [notice] = await secretary.json<{ id: string; subjectId: string }[]>('/api/v1/notices')
  const filter = newId()
  await secretary.submit('/saved-filters', { id: filter, page: '/duties', query: 'whose=all', name: 'Tất cả' })
  const urging = newId()
  const letter = { units: duty.unitId, shown: 'open', subject: 'đôn đốc', step: 'draft' }
  await office.submit('/urging/letters', { id: urging, ...letter })
  const delegation = newId()
  await neighbour.submit('/delegations', await delegationForm(neighbour, delegation, 'Lê Thu Hà', '1/9/2024'))
  const search = { id: newId(), name: 'Phạm Đức Long', reason: 'Kiểm tra phân quyền' }
  const audit = await office.submit('/audit/person-searches', search)
  const superior = {
    number: '08-CTr/BCĐTP',
    kind: 'Chương trình',
    issuer: 'Ban Chỉ đạo thành phố',
    title: 'Dân chủ ở cơ sở',
  }
  const registered = await office.submit('/documents', { id: newId(), ...superior, issuedOn: '28/3/2024' })
  const papers = await makePapers(secretary, duty.unitId)
  const outline = await office.submit('/regimes/drafts', { id: newId(), base: '1' })
  const amendment = await office.submit(`${published}/amendments`, { id: newId() })
  const draft = await bringIn(office)
  const { task, deliverable } = await deliverableOf(office, draft).then(({ taskId, deliverableId: of }) => ({
    task: taskId,
    deliverable: of,
  }))
  return {
    ...{
      duties: duty.id,
      plans: plan.split('/')[2]!,
      reports: report.split('/')[2]!,
      programmes: draft.split('/')[2]!,
      amendment: amendment.split('/')[2]!,
      tasks: task,
      audit: audit.split('/')[3]!,
      documents: registered.split('/')[2]!,
    },
    ...{ account: newId(), people: newId(), delegations: delegation },
    ...{ outline: outline.split('/')[3]! },
    'earlier-figures': earlier.split('/')[2]!,
    ...{ consolidations: consolidation.split('/')[2]!, deliverables: deliverable, reported: deliverableId, planDuty },
    ...{ proven, evidence, source: source.split('/').at(-1)!, ...papers, 'saved-filters': filter },
    ...{ notices: notice!.id, queue: notice!.id, reminders: notice!.subjectId, urging },
    units: duty.unitId,
  }
}

/** Old figures of one unit, read and not taken yet: their address. */
async function bringEarlier(office: Visitor, period: string): Promise<string> {
  const template = await (await office.fetch(`${period}/earlier/template`)).bytes()
  const [head, first] = (await Array.fromAsync(readSheet(template))).map(({ cells }) => cells.map(cell => cell.value))
  const columns = head!.map(title => ({ head: `${title}` }))
  const bytes = await Array.fromAsync(writeSheet('Số liệu cũ', columns, [[`${first![0]}`, '', 1]]))
  const sheet = new File([new Uint8Array(Buffer.concat(bytes))], 'so-lieu-cu.xlsx')
  return office.submit(`${period}/earlier`, { id: newId(), period: '2023-Q3', noStateSecret: 'yes', sheet })
}

/** A signed document of this unit, sent to the unit itself and to one outside, through every step. */
async function makePapers(secretary: Visitor, unit: string) {
  const outgoing = newId()
  const address = `/documents/outgoing/${outgoing}`
  const version = async () => /name="version" value="(\d+)"/.exec(await secretary.page(address))![1]!
  await secretary.submit(`/documents/letterheads/${unit}/terms`, { term: newId(), from: '1/1/2022', until: '' })
  await secretary.submit('/documents/outgoing', {
    id: outgoing,
    unit,
    kind: 'KH',
    subject: 'thực hiện dân chủ ở cơ sở',
  })
  await secretary.submit(address, {
    ...{
      subject: 'thực hiện dân chủ ở cơ sở',
      body: 'Tổ chức thực hiện.',
      place: 'Thủ Đức',
      recipients: 'Lưu Đảng ủy',
    },
    ...{ authority: 'T/M Đảng ủy', post: 'Bí thư', name: 'Phạm Đức Long', version: '1' },
  })
  await secretary.submit(`${address}/submission`, { version: '2' })
  await secretary.submit(`${address}/approval`, { version: await version() })
  await secretary.submit(`${address}/numbering`, { version: await version(), issuedOn: '20/8/2024' })
  const scan = new File([png], 'ban-ky.png')
  await secretary.submit(`${address}/signing`, { version: await version(), scan, noStateSecret: 'yes' })
  const own = /selected[^>]*>([^<]+)</.exec(await secretary.page('/documents/outgoing/new'))?.[1]
  const name = own ?? /<option value="[^"]+">([^<]+)</.exec(await secretary.page('/documents/outgoing/new'))![1]!
  await secretary.submit(`${address}/dispatch`, { names: `${name}\nThành ủy` })
  const outside = /dispatches\/([0-9a-f-]{36})\/receipt/.exec(await secretary.page(`${address}/dispatch`))![1]!
  const lead = await secretary.fetch(`/documents/received/${outgoing}`)
  const received = lead.headers.get('location')!.split('/')[3]!
  await secretary.submit(`/documents/incoming-dispatch/${received}/opening`)
  return { outgoing, outside, received, unit }
}

async function deliverableOf(office: Visitor, programme: string) {
  const { tasks } = await office.json<{
    tasks: { id: string; path: string; deliverables: { id: string; kind: string }[] }[]
  }>(`/api/v1${programme}`)
  const task = tasks.find(({ path }) => path === 'III.1')!
  return { taskId: task.id, deliverableId: task.deliverables.find(({ kind }) => kind === 'report')!.id }
}

/** The address of a route with the ids of the things made above. */
function addressOf(path: string): string {
  const [thing = ''] = path.replace('/api/v1', '').split('/').slice(1)
  const named: Record<string, string | undefined> = {
    '/duties/:id/plans': things.planDuty,
    '/duties/:id/evidence/:file': things.proven,
    '/programmes/:id/difference': things.amendment,
    '/plans/follow-up/:id': things.programmes,
    '/plans/follow-up/:id/sheet': things.programmes,
    '/plans/follow-up/:id/acting': things.programmes,
    '/plans/follow-up/:id/model': things.programmes,
    '/plans/follow-up/:id/reminders': things.programmes,
  }
  if (path.startsWith('/regimes/drafts/:id')) named[path] = things.outline
  const papers: Record<string, string | undefined> = {
    ':id': things.documents,
    ...{ outgoing: things.outgoing, dispatches: things.outside, received: things.outgoing },
    ...{ 'incoming-dispatch': things.received, letterheads: things.unit },
  }
  if (thing === 'documents') return path.replace(':id', papers[path.split('/')[2]!] ?? '')
  const id =
    path.includes('/:period') || path === '/reports/board/:id' ? things.reported! : (named[path] ?? things[thing] ?? '')
  // The same key in the address of each part of an outline.
  const keys: Record<string, string> = { periods: '0', sections: 'B', indicators: 'I10', questions: 'N02', rules: '0' }
  const fixed = {
    key: keys[path.split('/')[4] ?? ''] ?? '',
    period: '2024-Q3',
    edition: '1',
    file: things.evidence!,
    source: things.source!,
    cell: 'I23',
    question: 'N3',
    format: path.startsWith('/plans') ? 'docx' : 'csv',
    version: '101',
    rule: 'KN.ACCEPT',
    year: '2027',
  }
  return Object.entries(fixed).reduce((at, [name, value]) => at.replace(`:${name}`, value), path.replace(':id', id))
}

/** What the status means. A form without its fields is refused as stale or incomplete: by then the person was let in. */
function meaning(status: number): string {
  if (status === 403) return 'no'
  if (status === 404) return 'hidden'
  if ([200, 303, 400, 409, 422].includes(status)) return 'yes'
  return `status ${status}`
}

test('the table names every route that the app has, and no other', () => {
  const app = createApp({
    installation: story.installation,
    files: story.files,
    identity: story.identity,
    clock: story.clock,
    queue: story.queue,
    demo: demoOf(story),
  })
  const routes = new Set(
    app.routes
      .filter(({ method, path }) => method !== 'ALL' && path !== '/assets/:file')
      .map(({ method, path }) => `${method} ${path}`),
  )
  assert.deepEqual([...routes].sort(), [...Object.keys(TABLE), ...OPEN].sort())
})

test('every route says on its own line who may call it', () => {
  const app = createApp({
    installation: story.installation,
    files: story.files,
    identity: story.identity,
    clock: story.clock,
    queue: story.queue,
    demo: demoOf(story),
  })
  const declared = new Set(
    app.routes.filter(({ handler }) => admissionOf(handler)).map(({ method, path }) => `${method} ${path}`),
  )
  for (const route of [...Object.keys(TABLE), ...OPEN])
    assert.ok(declared.has(route), `${route} declares no permission`)
})

const demoOf = ({ installation, clock }: Story) => ({
  ...{ bodyId: installation.bodies()[0]!.id, bodyName: '', clock },
  people: async () => [],
})

// Before the rights are tried, because what is tried there takes some of the things away.
pageGates({ story: () => story, visitors: () => visitors, table: TABLE, open: OPEN, addressOf })

test('whatever an address asks for, no page answers with a fault', async () => {
  const names =
    'after q on state shown kind exactly check before year whose view unit under tree standing sort programme parent month list ' +
    'layout from format day coverage content chosen by deliverable period task'
  const values = ['\0', "'; drop table duty; --", '-271821-04-20', '1e309', '__proto__']
  const faults: string[] = []
  for (const [route, row] of Object.entries(TABLE)) {
    if (!route.startsWith('GET ')) continue
    const visitor = visitors[Math.max(0, row.trim().split(/\s+/).indexOf('yes'))]!
    for (const value of values) {
      const query = new URLSearchParams(names.split(' ').map(name => [name, value]))
      const { status } = await visitor.fetch(`${addressOf(route.slice(4))}?${query}`)
      if (status >= 500) faults.push(`${status} ${route} ${value}`)
    }
  }
  assert.deepEqual(faults, [])
})

for (const [route, row] of Object.entries(TABLE))
  test(route, async () => {
    const [method, path] = route.split(' ') as [string, string]
    const address = addressOf(path)
    const expected = row.trim().split(/\s+/)
    const found: string[] = []
    // Those who may come last, because what they do may take the thing away.
    const order = ROLES.map((_, at) => at).sort((a, b) => Number(expected[a] === 'yes') - Number(expected[b] === 'yes'))
    for (const at of order) {
      const response = method === 'GET' ? await visitors[at]!.fetch(address) : await visitors[at]!.post(address)
      found[at] = meaning(response.status)
    }
    assert.deepEqual(found, expected)

    const stranger = await fetch(new URL(address, story.url), {
      method,
      redirect: 'manual',
      headers: { origin: story.url },
    })
    assert.ok(
      stranger.status === 401 || stranger.headers.get('location') === '/sign-in',
      `without a session: ${stranger.status}`,
    )
  })
