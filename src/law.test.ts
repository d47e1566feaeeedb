// The law's clocks in a running body: the days off of a year, switched limits, dates that move with them.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { calendarOf, type DateHolder, limitEnabled, type RestingDate, saveYear } from './calendar/index.ts'
import { limitOf } from './law/limits/index.ts'
import { openStory, type Story, type Visitor } from './story.ts'

let story: Story
let office: Visitor
before(async () => {
  story = await openStory()
  office = await story.as('Lê Thu Hà')
})
after(() => story.end())

const FIXED = ['1/1; nghỉ lễ; Tết', '30/4; nghỉ lễ; 30/4', '1/5; nghỉ lễ; 1/5', '2/9; nghỉ lễ; Quốc khánh']
const form = (version: number, ...lines: string[]) => ({
  version: `${version}`,
  noticeNumber: '9999/TB-BNV',
  noticeOn: '1/10/2027',
  days: [...FIXED, ...lines].join('\n'),
})
const dueOn = async (query: string) =>
  office.json<{ due: string; provisional: boolean; enabled: boolean }>(`/api/v1/law/due?${query}`)

test('a year without a notice is provisional; entered from the notice it counts as entered', async () => {
  const query = 'rule=AG-DISC-02&from=2028-03-06'
  assert.deepEqual(pick(await dueOn(query)), { due: '2028-03-13', provisional: true })
  assert.match(await office.page('/law/calendar/2028'), /chưa có thông báo ngày nghỉ/)

  const preview = await office.post('/law/calendar/2028', {
    ...form(0, '8/3; nghỉ theo thông báo; Nghỉ'),
    step: 'preview',
  })
  assert.equal(preview.status, 200)
  assert.match(await preview.text(), /Thứ tư, ngày 8 tháng 3 năm 2028/)
  assert.deepEqual(pick(await dueOn(query)), { due: '2028-03-13', provisional: true })

  const saved = await office.post('/law/calendar/2028', { ...form(0, '8/3; nghỉ theo thông báo; Nghỉ'), step: 'save' })
  assert.equal(saved.status, 303)
  const twice = await office.post('/law/calendar/2028', { ...form(0, '8/3; nghỉ theo thông báo; Nghỉ'), step: 'save' })
  assert.equal(twice.status, 303, 'sent twice')
  assert.deepEqual(pick(await dueOn(query)), { due: '2028-03-14', provisional: false })
  assert.match(await office.page('/audit?act=calendar.saved'), /9999\/TB-BNV/)
})

const pick = ({ due, provisional }: { due: string; provisional: boolean }) => ({ due, provisional })

test('a stale page is refused with 409, what was typed stays, nothing is lost', async () => {
  const stale = await office.post('/law/calendar/2028', { ...form(0, '9/3; nghỉ theo thông báo; Khác'), step: 'save' })
  assert.equal(stale.status, 409)
  assert.match(await stale.text(), /9\/3; nghỉ theo thông báo; Khác/)
  assert.equal((await dueOn('rule=AG-DISC-02&from=2028-03-06')).due, '2028-03-14')
})

test('wrong lines are named at the field, and what was typed stays', async () => {
  const wrong = await office.post('/law/calendar/2028', { ...form(1, '31/2; nghỉ lễ; x'), step: 'save' })
  assert.equal(wrong.status, 422)
  const page = await wrong.text()
  assert.match(page, /Dòng 5: ngày không đúng/)
  assert.match(page, /31\/2; nghỉ lễ; x/)
})

test('open dates that rest on the year move with it, others stay', async () => {
  const [body] = story.installation.bodies()
  const db = story.installation.db(body!.id)!
  const resting = (id: string, from: string, due: string): RestingDate => ({
    ...{ id, what: { vi: id, en: id }, href: '/', rule: 'AG-DISC-02' },
    from: Temporal.PlainDate.from(from),
    due: Temporal.PlainDate.from(due),
  })
  const moved: string[] = []
  const holder: DateHolder = {
    datesResting: async (_, year) =>
      year === 2029 ? [resting('moves', '2029-03-05', '2029-03-12'), resting('stays', '2029-06-04', '2029-06-11')] : [],
    move: async (_, { id }, to, provisional) => {
      moved.push(`${id} ${to} ${provisional}`)
    },
  }
  await db.transaction().execute(async transaction => {
    const [person] = await transaction
      .withTables<{ person: { id: string; name: string } }>()
      .selectFrom('person')
      .select('id')
      .limit(1)
      .execute()
    const now = story.clock.now()
    const today = Temporal.PlainDate.from('2024-08-20')
    const context = { db: transaction, now, today, person: { id: person!.id, name: '' } }
    const days = ['2029-01-01', '2029-03-06', '2029-04-30', '2029-05-01', '2029-09-02'].map(day => ({
      ...{ day: Temporal.PlainDate.from(day), name: 'x' },
      kind: day === '2029-03-06' ? ('notice' as const) : ('fixed' as const),
    }))
    const input = { year: 2029, version: 0, noticeNumber: '1/TB', noticeOn: today, days }
    assert.deepEqual(await saveYear(context, input, [holder]), [])
  })
  assert.deepEqual(moved, ['moves 2029-03-13 false'])
  assert.equal((await calendarOf(db)).year(2029).status, 'announced')
})

test('a second-hand rule is switched on by an administrator with name and date', async () => {
  const limit = limitOf('SCH-D-03')!
  const [body] = story.installation.bodies()
  const db = story.installation.db(body!.id)!
  assert.equal(await limitEnabled(db, limit), false)
  assert.match(await office.page('/law/due?rule=SCH-D-03&from=24/4/2026'), /đang tắt ở đơn vị/)

  const nobody = await office.post('/law/limits/SCH-D-03/switch', { version: '0', enabled: 'yes' })
  assert.equal(nobody.status, 422)
  const fields = { version: '0', enabled: 'yes', confirmedBy: 'Trần Văn Pháp, pháp chế', confirmedOn: '19/8/2024' }
  const future = await office.post('/law/limits/SCH-D-03/switch', { ...fields, confirmedOn: '1/1/2025' })
  assert.equal(future.status, 422)
  assert.equal((await office.post('/law/limits/SCH-D-03/switch', fields)).status, 303)
  assert.equal((await office.post('/law/limits/SCH-D-03/switch', fields)).status, 303, 'sent twice')
  assert.equal(await limitEnabled(db, limit), true)
  assert.match(await office.page('/law/limits/SCH-D-03'), /Trần Văn Pháp, pháp chế xác nhận ngày 19\/8\/2024/)
  assert.equal((await dueOn('rule=SCH-D-03&from=2026-04-24')).enabled, true)

  const stale = await office.post('/law/limits/SCH-D-03/switch', { ...fields, enabled: 'no' })
  assert.equal(stale.status, 409)
  assert.equal(
    (await office.post('/law/limits/SCH-D-03/switch', { ...fields, version: '1', enabled: 'no' })).status,
    303,
  )
  assert.equal(await limitEnabled(db, limit), false)
  assert.match(await office.page('/audit?act=limit.switched-on'), /SCH-D-03/)
})

test('the list filters by act, confidence and state, and pages', async () => {
  const all = await office.page('/law/limits')
  assert.match(all, /116 quy tắc/)
  assert.match(all, /after=/)
  assert.match(await office.page('/law/limits?after=VC-07'), /SCH-D-03/)
  assert.match(await office.page('/law/limits?state=off'), /12 quy tắc/)
  assert.match(await office.page('/law/limits?act=356%2F2025%2FNĐ-CP'), /5 quy tắc/)
  assert.match(await office.page('/law/limits?confidence=memory'), /1 quy tắc/)
  assert.match(await office.page('/law/limits?confidence=memory&act=02/2011/QH13'), /Không có quy tắc nào khớp/)
})

test('the page computes, and says what is wrong with a question', async () => {
  const page = await office.page('/law/due?rule=KN.FIRST&from=20/1/2026&pauseFrom=12/2/2026&pauseTo=24/2/2026')
  assert.match(page, /Hạn: Thứ ba, ngày 3 tháng 3 năm 2026/)
  assert.match(page, /Tạm dừng: không tính/)
  const wrong = await office.fetch('/law/due?rule=KN.FIRST&from=30/2/2026&pauseFrom=1/1/2026')
  assert.equal(wrong.status, 422)
  const text = await wrong.text()
  assert.match(text, /Ngày không đúng/)
  assert.match(text, /Nhập cả ngày tạm dừng/)
  assert.equal((await office.fetch('/api/v1/law/due?rule=NOTHING&from=2026-01-01')).status, 422)
  assert.equal((await office.fetch('/law/limits/NOTHING')).status, 404)
  assert.equal((await office.fetch('/law/calendar/1999')).status, 404)
})
