// What the plans take up of a programme, from the office's mark to the follow-up page; two who write at once; returns by line.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { readFile } from './document/index.ts'
import { newId } from './shared/id.ts'
import { readSheet } from './shared/sheet/index.ts'
import { newPage, openBrowser } from './shared/testing/browser.ts'
import { axeFindings, htmlFindings, pageOverflow, smallTargets } from './shared/testing/checks.ts'
import { bringIn, dutyOf, handOut, openStory, type Story, setDates, type Visitor, versionOf, walk } from './story.ts'

/** What one unit wrote and another tries to learn. */
const SECRET =
  'Chi ủy họp mở rộng vào sáng thứ bảy tuần thứ hai, mời đại diện tổ chuyên môn và tổ văn phòng cùng dự, phát phiếu lấy ý kiến trước bảy ngày, giao đồng chí phó bí thư tổng hợp, trả lời từng ý kiến tại bảng tin phòng hội đồng, ghi biên bản và gửi lại cho ban kiểm tra trước ngày quyết toán quỹ khuyến học'

/** On the follow-up page when one plan was accepted. */
const NOT_SENT = /236 đơn vị chưa gửi kế hoạch/

let story: Story
let office: Visitor
let deputy: Visitor
let secretary: Visitor
let programme: string
let plan: string

const db = () => story.installation.db(story.installation.bodies()[0]!.id)!

before(async () => {
  story = await openStory()
  office = await story.as('Lê Thu Hà')
  deputy = await story.as('Nguyễn Mai Anh')
  secretary = await story.as('Phạm Đức Long')
  programme = await bringIn(office)
  await setDates(office, programme)
  await handOut(office, programme)
})
after(() => story.end())

/** The fields of a form as the page holds them. */
function fieldsOf(page: string, form: RegExp): Record<string, string> {
  const part = page.slice(form.exec(page)!.index)
  const inside = part.slice(0, part.indexOf('</form>'))
  const fields: Record<string, string> = {}
  for (const [, attributes] of inside.matchAll(/<input([^>]*)>/g)) {
    const name = /name="([^"]+)"/.exec(attributes!)?.[1]
    if (name && !/type="checkbox"/.test(attributes!)) fields[name] = /value="([^"]*)"/.exec(attributes!)?.[1] ?? ''
  }
  for (const [, name, value] of inside.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)/g)) fields[name!] = value!
  return fields
}

const CONTENTS = /<form method="post" action="\/programmes\/[0-9a-f-]+\/contents"/
const FORM = /<form method="post" action="\/plans\/[0-9a-f-]+"/
const writingOf = async (visitor: Visitor) => fieldsOf(await visitor.page(plan), FORM)

test('the office marks contents, proposed from the words of the programme; a page that is out of date changes nothing', async () => {
  const address = `${programme}/contents`
  assert.match(await office.page(programme), new RegExp(`href="${address}"`))
  const followUp = new RegExp(`href="/plans/follow-up/${programme.split('/')[2]}"`)
  assert.match(await office.page(programme), followUp)
  assert.doesNotMatch(await deputy.page(programme), followUp)
  const first = await office.page(address)
  const fields = fieldsOf(first, CONTENTS)
  const proposed = Object.entries(fields).filter(([name, value]) => name.endsWith('.title') && value)
  assert.ok(proposed.length >= 4, `${proposed.length} proposed`)
  const together = proposed[0]![0].replace(/title$/, 'needsUnion')
  await office.submit(address, { ...fields, [together]: 'yes' })
  const stale = await office.post(address, fields)
  assert.equal(stale.status, 409)
  const again = fieldsOf(await office.page(address), CONTENTS)
  const kept = Object.entries(again).filter(([name, value]) => name.endsWith('.title') && value)
  assert.deepEqual(
    kept.map(([, value]) => value),
    proposed.map(([, value]) => value),
  )
})

test('the list of plans leads who takes them in to both pages, and nobody else', async () => {
  const list = await office.page('/plans')
  assert.match(list, new RegExp(`href="/plans/follow-up/${programme.split('/')[2]}"`))
  assert.match(list, new RegExp(`href="${programme}/contents"`))
  assert.doesNotMatch(await secretary.page('/plans'), /follow-up|contents/)
})

test('the plan is pre-filled with them and cannot be submitted while one is left open', async () => {
  plan = await deputy.submit(`/duties/${(await dutyOf(deputy, 'plan', '2024')).id}/plans`)
  const fields = await writingOf(deputy)
  const contents = Object.keys(fields).filter(name => name.endsWith('.contentId'))
  assert.ok(contents.length >= 4)
  assert.match(await deputy.page(plan), /Văn bản chương trình viết/)
  // As it is: each content has a line, but no person and no day.
  const answer = await deputy.submit(plan, { ...fields, next: 'submit' })
  assert.match(answer, /check=1/)
  const shown = await deputy.page(answer)
  assert.match(shown, /chưa nêu người thực hiện/)
  assert.match(shown, /chưa có thời gian hoàn thành/)
})

test('a content that does not apply needs a reason only; warnings are answered', async () => {
  const fields = await writingOf(deputy)
  for (const name of Object.keys(fields).filter(name => name.endsWith('.contentId'))) {
    const row = name.slice(0, -'.contentId'.length)
    Object.assign(fields, { [`${row}.who`]: 'Chi ủy', [`${row}.dueOn`]: '15/10/2024' })
  }
  const [last] = Object.keys(fields)
    .filter(name => name.endsWith('.contentId'))
    .slice(-1)
  const row = last!.slice(0, -'.contentId'.length)
  Object.assign(fields, {
    [`${row}.who`]: '',
    [`${row}.dueOn`]: '',
    [`${row}.notApplicable`]: 'Trung tâm không có công đoàn',
  })
  const stopped = await deputy.submit(plan, { ...fields, next: 'submit' })
  assert.match(stopped, /check=1/)
  assert.match(await deputy.page(stopped), /không nêu cả cách thực hiện lẫn kết quả/)
  const answered = { ...(await writingOf(deputy)), next: 'submit' }
  for (const name of Object.keys(answered).filter(name => name.startsWith('answers.')))
    Object.assign(answered, { [name]: 'Nêu chi tiết trong lịch công tác tháng' })
  assert.equal(await deputy.submit(plan, answered), plan)
  assert.match(await deputy.page(plan), /Nêu chi tiết trong lịch công tác tháng/)
  await walk(plan, [secretary, 'approval'], [secretary, 'sending'])
})

test('the superior returns one line with what to mend; it stands at that line, and the follow-up page says so', async () => {
  const page = await office.page(plan)
  const mend = /name="(mend\.[0-9a-f-]+)"/.exec(page)![1]!
  const version = await versionOf(office, plan)
  await office.submit(`${plan}/return`, {
    version,
    reason: 'Xem lại một nội dung',
    dueOn: '28/8/2024',
    [mend]: 'Nêu rõ hình thức',
  })
  assert.match(await deputy.page(plan), /Nêu rõ hình thức/)
  const followed = await office.page(`/plans/follow-up/${programme.split('/')[2]}?state=returned`)
  assert.match(followed, /Bến Nghé Đông/)
  assert.match(followed, /Đề nghị sửa/)
})

test('two write at once: nothing typed is lost, what the other saved stands beside it, a double click changes nothing', async () => {
  const mine = await writingOf(deputy)
  const theirs = await writingOf(secretary)
  const first = Object.keys(mine).find(name => name.endsWith('.how'))!
  await secretary.submit(plan, { ...theirs, [first]: 'Họp chi bộ mở rộng' })
  const response = await deputy.post(plan, { ...mine, [first]: 'Sinh hoạt chuyên đề' })
  assert.equal(response.status, 409)
  const page = await response.text()
  assert.match(page, /Sinh hoạt chuyên đề/)
  assert.match(page, /Bản đã lưu:<\/strong> Họp chi bộ mở rộng/)
  const merged = fieldsOf(page, FORM)
  assert.equal(merged[first], 'Sinh hoạt chuyên đề')
  await deputy.submit(plan, merged)
  const version = await versionOf(deputy, plan)
  await deputy.submit(plan, merged)
  assert.equal(await versionOf(deputy, plan), version)
})

test('accepted: the totals count it, the sheet holds every unit, a reminder goes to those who have not sent', async () => {
  await deputy.submit(plan, { ...(await writingOf(deputy)), next: 'submit' })
  await walk(plan, [secretary, 'approval'], [secretary, 'sending'], [office, 'acceptance'])
  const address = `/plans/follow-up/${programme.split('/')[2]}`
  const page = await office.page(address)
  assert.match(page, NOT_SENT)
  const sheet = new Uint8Array(await (await office.fetch(`${address}/sheet`)).arrayBuffer())
  const rows = await Array.fromAsync(readSheet(sheet, {}))
  assert.equal(rows.length, 238)
  assert.equal(await office.submit(`${address}/reminders`), address)
  const other = await story.as('Võ Kim Ngân')
  const told = await other.json<{ kind: string }[]>('/api/v1/notices')
  assert.equal(told.filter(({ kind }) => kind === 'duty.urged').length, 1)
  const spared = await deputy.json<{ kind: string }[]>('/api/v1/notices')
  assert.equal(spared.filter(({ kind }) => kind === 'duty.urged').length, 0)
})

test('where there is no union, the office names who acts instead; it stands on the plan, and nobody is named twice', async () => {
  const followUp = `/plans/follow-up/${programme.split('/')[2]}`
  const address = `${followUp}/acting`
  // As in the summer of 2025: unions are gone, and nobody has said in the facts who acts.
  await sql`update unit_fact set has_union = false, acts_instead_id = null
    where unit_id in (select id from unit where code in ('LTN', 'THD', 'GV'))`.execute(db())
  const before = Number(/(\d+) đơn vị chưa có công đoàn/.exec(await office.page(followUp))![1])
  assert.ok(before >= 2, `${before} without a union`)
  const first = await office.page(address)
  const [unit] = /name="unit" value="([0-9a-f-]{36})"/.exec(first)!.slice(1)
  const nobody = await office.post(address, { unit: unit!, [`was.${unit}`]: '' })
  assert.equal(nobody.status, 422)
  const wish = { unit: unit!, [`was.${unit}`]: '', post: 'Đại diện viên chức, người lao động' }
  await office.submit(address, wish)
  await office.submit(address, wish)
  assert.match(await office.page(followUp), new RegExp(`\\b${before - 1} đơn vị chưa có công đoàn`))
  // From a page that is out of date nobody is named over another's choice.
  assert.equal((await office.post(address, { ...wish, post: 'Tổ trưởng hành chính' })).status, 409)
  const sector = /<option value="([0-9a-f-]{36})"[^>]*>Công đoàn[^<]*</.exec(first)![1]!
  await office.submit(address, { all: 'on', by: sector })
  assert.doesNotMatch(await office.page(followUp), /đơn vị chưa có công đoàn/)
  const named = await office.page(`${address}?shown=named`)
  assert.match(named, /Đại diện viên chức, người lao động, tại đơn vị/)
  assert.match(named, /Công đoàn/)
  // What was named in error is taken back with its reason; a page that is out of date takes nothing back, twice takes back once.
  const was = new RegExp(`name="was\\.${unit}" value="([^"]+)"`).exec(named)![1]!
  const end = { unit: unit!, [`was.${unit}`]: was, shown: 'named', step: 'end' }
  assert.equal((await office.post(address, end)).status, 422)
  const reason = 'Nhầm đơn vị: <b>đã có công đoàn</b>'
  assert.equal((await office.post(address, { ...end, [`was.${unit}`]: '', reason })).status, 409)
  await office.submit(address, { ...end, reason })
  await office.submit(address, { ...end, reason })
  const history = await office.page(`${address}?shown=named`)
  assert.equal(history.split('Nhầm đơn vị: &lt;b>đã có công đoàn').length, 2)
  assert.match(history, /Đại diện viên chức, người lao động, tại đơn vị[\s\S]*Nhầm đơn vị/)
  assert.match(await office.page(followUp), /\b1 đơn vị chưa có công đoàn/)
  await office.submit(address, { ...wish, by: sector })
  const nga = await story.as('Võ Kim Ngân')
  const theirs = await nga.submit(`/duties/${(await dutyOf(nga, 'plan', '2024')).id}/plans`)
  assert.match(await nga.page(theirs), /chưa có công đoàn; thực hiện thay/)
  assert.equal((await nga.fetch(address)).status, 404)
})

interface Part {
  id: string
  parentId: string
  state: string
  title: string
  dueOn: string
}

test('an accepted plan is amended with a reason; what was accepted counts until the amendment is, and stays readable', async () => {
  const address = `/plans/follow-up/${programme.split('/')[2]}`
  const unasked = await deputy.post(`${plan}/amendment`, { version: await versionOf(deputy, plan), amendment: '' })
  assert.equal(unasked.status, 422)
  const reason = 'Công đoàn ngành đổi lịch hội nghị'
  const planDuty = (await dutyOf(deputy, 'plan', '2024')).id
  const partsNow = async () => {
    const ids = new Set([...(await deputy.page(`/duties/${planDuty}`)).matchAll(/href="\/duties\/([0-9a-f-]{36})"/g)])
    const parts = await Promise.all([...ids].map(([, id]) => deputy.json<Part>(`/api/v1/duties/${id}`)))
    return parts
      .filter(({ parentId, state }) => parentId === planDuty && state !== 'superseded')
      .sort((x, y) => x.id.localeCompare(y.id))
  }
  const parts = await partsNow()
  assert.ok(parts.length >= 3, `${parts.length} parts`)
  // Never on the superior's boards or lists.
  const lists = [await office.page('/duties?whose=below&shown=open'), await office.page('/progress')].join()
  for (const { id } of parts) assert.ok(!lists.includes(id))
  const [reported] = parts
  await reportDone(deputy, reported!.id)
  assert.match(await deputy.page(plan), new RegExp(`1/${parts.length} nội dung đã xong`))
  await deputy.submit(`${plan}/amendment`, { version: await versionOf(deputy, plan), amendment: reason })
  const fields = await writingOf(deputy)
  const rowOf = (line: string) =>
    Object.keys(fields)
      .find(name => fields[name] === line)!
      .replace(/\.id$/, '')
  const [, moved, dropped] = parts
  await deputy.submit(plan, {
    ...fields,
    [`${rowOf(moved!.id)}.who`]: 'Tổ công tác mới',
    [`${rowOf(moved!.id)}.dueOn`]: '1/11/2024',
    [`${rowOf(moved!.id)}.how`]: SECRET,
    [`${rowOf(dropped!.id)}.notApplicable`]: 'Công đoàn ngành tổ chức chung',
  })
  assert.match(await office.page(`${address}?state=accepted`), /Bến Nghé Đông[\s\S]*đang điều chỉnh/)
  assert.doesNotMatch(await office.page(`${address}?state=draft`), /Bến Nghé Đông/)
  assert.match(await office.page(address), NOT_SENT)
  const answered = await writingOf(deputy)
  for (const name of Object.keys(answered).filter(name => name.startsWith('answers.'))) answered[name] = 'Đã thống nhất'
  await deputy.submit(plan, { ...answered, next: 'submit' })
  await walk(plan, [secretary, 'approval'], [secretary, 'sending'], [secretary, 'withdrawal'])
  await walk(plan, [deputy, 'submission'], [secretary, 'approval'], [secretary, 'sending'])
  const before = await office.page(`${plan}/editions/1`)
  assert.doesNotMatch(before, /Tổ công tác mới/)
  assert.equal((await office.fetch(`${plan}/editions/2`)).status, 404)
  await walk(plan, [office, 'acceptance'])
  assert.match(await office.page(`${plan}/editions/2`), /Tổ công tác mới[\s\S]*/)
  assert.match(await office.page(plan), new RegExp(`Bản 2</a>.*${reason}`))
  assert.equal(await office.page(`${plan}/editions/1`).then(page => page.includes('Tổ công tác mới')), false)
  assert.doesNotMatch(await office.page(address), /đang điều chỉnh/)
  // The parts follow: a changed day moves, a dropped line supersedes, what was reported stays.
  const now = await partsNow()
  const withoutDropped = parts.filter(({ id }) => id !== dropped!.id)
  assert.deepEqual(
    now.map(({ id }) => id),
    withoutDropped.map(({ id }) => id),
  )
  assert.match(now.find(({ id }) => id === moved!.id)!.title, /Tổ công tác mới/)
  assert.equal(now.find(({ id }) => id === moved!.id)!.dueOn, '2024-11-01')
  assert.match(await deputy.page(`/duties/${moved!.id}`), /15\/10\/2024.*\b0?1\/11\/2024/)
  assert.match(await deputy.page(`/duties/${dropped!.id}`), /Không còn phải thực hiện/)
  for (const { id } of now.filter(({ id }) => id !== reported!.id)) await reportDone(deputy, id)
  assert.match(await deputy.page(plan), /Mọi nội dung của kế hoạch đã xong/)
  assert.equal((await dutyOf(deputy, 'plan', '2024')).id, planDuty)
})

test('the plan leaves as KH: its DOCX and PDF are read back, and it is put on its way to a number', async () => {
  for (const format of ['docx', 'pdf']) {
    const file = new Uint8Array(await (await deputy.fetch(`${plan}/document/${format}`)).arrayBuffer())
    const read = await readFile(file, `ke-hoach.${format}`)
    assert.ok(read.ok, format)
    const { reading } = read
    assert.deepEqual([reading.format, reading.kind], ['party', 'KH'], format)
    const text = reading.text.replace(/\s+/g, ' ')
    for (const words of ['Tổ công tác mới', 'Công đoàn ngành tổ chức chung', 'ngày 01 tháng 11 năm 2024'])
      assert.ok(text.includes(words), `${format}: ${words}`)
    assert.deepEqual(
      reading.sections.map(({ label }) => label),
      ['I', 'II'],
      format,
    )
  }
  const id = /action="\/plans\/[0-9a-f-]+\/outgoing"[\s\S]*?name="id" value="([^"]+)"/.exec(
    await deputy.page(plan),
  )![1]!
  const address = await deputy.submit(`${plan}/outgoing`, { id })
  assert.equal(await deputy.submit(`${plan}/outgoing`, { id }), address)
  assert.match(await deputy.page(plan), new RegExp(`href="${address}"`))
  assert.match(await deputy.page(address), new RegExp(`href="${plan}"`))
})

test('a unit that has written its plan elsewhere takes it over from the file: proposed, checked by a person, nothing typed lost', async () => {
  const minh = await story.as('Đỗ Quang Minh')
  const mine = await minh.submit(`/duties/${(await dutyOf(minh, 'plan', '2024')).id}/plans`)
  const upload = (id: string, content: Uint8Array<ArrayBuffer> | string, name: string) =>
    minh.post(`${mine}/sources`, { id, source: new File([content], name), noStateSecret: 'yes' })
  // What cannot be read, or is no plan, is refused at its field and leaves nothing.
  const unconfirmed = await minh.post(`${mine}/sources`, { id: newId(), source: new File(['1. Đối thoại'], 'a.txt') })
  assert.equal(unconfirmed.status, 422)
  for (const [content, name, status, said] of [
    ['MZ không phải Word', 'ke-hoach.docx', 415, /Nội dung tệp/],
    ['KẾ HOẠCH', 'ke-hoach.txt', 422, /Không tìm thấy nội dung công việc nào/],
    [Array.from({ length: 201 }, (_, at) => `${at + 1}. Họp tổ`).join('\n\n'), 'dai.txt', 422, /hơn 200 đoạn/],
  ] as const) {
    const refused = await upload(newId(), content, name)
    assert.equal(refused.status, status, name)
    assert.match(await refused.text(), said)
  }
  // Another unit's KH with own lines of hostile text; brought in twice it is there once.
  const kh = new Uint8Array(await (await deputy.fetch(`${plan}/document/docx`)).arrayBuffer())
  const id = newId()
  const source = (await upload(id, kh, 'Kế hoạch.docx'.normalize('NFD'))).headers.get('location')!
  assert.equal((await upload(id, kh, 'Kế hoạch.docx')).headers.get('location'), source)
  const listed = await minh.page(mine)
  assert.equal(listed.split(`href="${source}"`).length, 2)
  const page = await minh.page(source)
  const form = new RegExp(`<form method="post" action="${source}"`)
  const picked = Object.fromEntries(
    [...page.matchAll(/name="(pick\.[0-9a-f-]+)" type="radio" value="(\d+)" checked/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  )
  const theirs = (await deputy.json<{ lines: Written[] }>(`/api/v1${plan}`)).lines
  const asked = theirs.filter(({ contentId }) => contentId !== null)
  assert.equal(Object.keys(picked).length, asked.length)
  assert.equal((await minh.json<{ lines: Written[] }>(`/api/v1${mine}`)).lines.length, 0)
  const fields = fieldsOf(page, form)
  const choices = { version: fields.version!, ...picked }
  // Looking at it writes nothing; a number that is no passage is named at its field.
  assert.equal((await minh.post(source, { ...choices, next: 'look' })).status, 200)
  const odd = await minh.post(source, { ...choices, [`other.${asked[0]!.contentId}`]: '99', next: 'take' })
  assert.equal(odd.status, 422)
  assert.match(await odd.text(), /Nhập số đoạn từ 1 đến/)
  assert.equal((await minh.json<{ lines: Written[] }>(`/api/v1${mine}`)).lines.length, 0)
  assert.equal(await minh.submit(source, { ...choices, next: 'take' }), mine)
  const mineNow = (await minh.json<{ lines: Written[] }>(`/api/v1${mine}`)).lines
  const told = ({ contentId, how, who, dueOn, notApplicable }: Written) =>
    [contentId, ...(notApplicable ? [notApplicable] : [how.replaceAll('\n', '; '), who, dueOn])].join(' | ')
  const right = mineNow.filter(line => asked.some(other => told(other) === told(line)))
  assert.equal(right.length, asked.length)
  // The second click, and the same with a page of today, change nothing.
  const version = await versionOf(minh, mine)
  await minh.submit(source, { ...choices, next: 'take' })
  await minh.submit(source, { ...choices, version, next: 'take' })
  assert.equal(await versionOf(minh, mine), version)
  // A second file says otherwise: what stands there stays, unless it is chosen to give way; a stale page changes nothing.
  const first = asked.find(({ notApplicable }) => !notApplicable)!
  const other = `1. <b>Đối thoại</b> =1+1\n- Phụ trách: Tổ công đoàn\n- Thời gian: 20/10/2024`.normalize('NFD')
  const second = (await upload(newId(), other, 'khac.txt')).headers.get('location')!
  const taking = { version, [`other.${first.contentId}`]: '1', 'own.1': 'yes', next: 'take' }
  await minh.submit(second, taking)
  const after = (await minh.json<{ lines: Written[] }>(`/api/v1${mine}`)).lines
  assert.equal(after.find(({ contentId }) => contentId === first.contentId)!.who, first.who)
  assert.deepEqual([after.at(-1)!.content, after.at(-1)!.who], ['<b>Đối thoại</b> =1+1', 'Tổ công đoàn'])
  const replacing = { ...taking, [`replace.${first.contentId}`]: 'yes' }
  const stale = await minh.post(second, replacing)
  assert.equal(stale.status, 409)
  assert.match(await stale.text(), /Lựa chọn của bạn còn nguyên/)
  await minh.submit(second, { ...replacing, version: await versionOf(minh, mine) })
  const replaced = (await minh.json<{ lines: Written[] }>(`/api/v1${mine}`)).lines
  assert.equal(replaced.find(({ contentId }) => contentId === first.contentId)!.who, 'Tổ công đoàn')
  assert.equal(replaced.length, after.length)
  // The file is the unit's own: neither its superior nor a neighbour opens it, and it comes back as it went in.
  assert.equal((await minh.fetch(`${mine}/sources/none`)).status, 404)
  assert.equal((await minh.fetch(`${mine}/sources/${newId()}`)).status, 404)
  for (const stranger of [office, deputy]) assert.ok([403, 404].includes((await stranger.fetch(source)).status))
  assert.deepEqual(new Uint8Array(await (await minh.fetch(`${source}/file`)).arrayBuffer()), kh)
})

interface Written {
  contentId: string | null
  content: string
  how: string
  who: string
  dueOn: string | null
  notApplicable: string | null
}

/** Fills in every content, with `how` in the first of them, and goes the way to the superior. */
async function reportDone(visitor: Visitor, id: string) {
  const { version } = await visitor.json<{ version: number }>(`/api/v1/duties/${id}`)
  await visitor.submit(`/duties/${id}/report`, { version: `${version}`, note: 'Đã xong' })
}

async function writeAndSend(visitor: Visitor, address: string, how: string) {
  const form = new RegExp(`<form method="post" action="${address}"`)
  const filled = fieldsOf(await visitor.page(address), form)
  const rows = Object.keys(filled).filter(name => name.endsWith('.contentId'))
  for (const [at, name] of rows.entries()) {
    const row = name.replace(/contentId$/, '')
    Object.assign(filled, {
      [`${row}who`]: 'Chi ủy',
      [`${row}dueOn`]: `${at + 3}/11/2024`,
      [`${row}expected`]: 'Biên bản',
    })
  }
  await visitor.submit(address, { ...filled, [rows[0]!.replace(/contentId$/, 'how')]: how })
  await walk(address, [visitor, 'submission'], [visitor, 'approval'], [visitor, 'sending'])
}

/** True once the comparison of what was sent last is through. */
async function compared(address: string): Promise<void> {
  const [id, until] = [address.split('/')[2]!, performance.now() + 20_000]
  const [{ how }] = (await office.json<{ lines: { how: string }[] }>(`/api/v1${address}`)).lines as [{ how: string }]
  for (;;) {
    const { rows } = await sql`select from passage where submission_id = ${id} and text like ${`${how}%`}`.execute(db())
    if (rows.length > 0) return
    assert.ok(performance.now() < until, 'never compared')
    await new Promise(done => setTimeout(done, 50))
  }
}

test('whoever guesses at the text of another unit learns three times yes or no, and never a word or a name', async () => {
  const thief = await story.as('Võ Kim Ngân')
  const mine = await thief.submit(`/duties/${(await dutyOf(thief, 'plan', '2024')).id}/plans`)
  const words = SECRET.split(' ')
  const told = async () => (await thief.page(mine)).includes('phần lớn giống kế hoạch của một đơn vị khác')
  const own =
    ' Riêng đơn vị tổ chức thêm một buổi trao đổi tại phòng họp với tổ trưởng các tổ chuyên môn vào cuối học kỳ.'
  // Half of it guessed right is not answered with yes; nor is any beginning shorter than that.
  await writeAndSend(thief, mine, words.slice(0, words.length / 2).join(' ') + own)
  await compared(mine)
  assert.equal(await told(), false)
  await walk(mine, [thief, 'withdrawal'])
  // Sending does not compare: it ends while whoever compares has to wait, so that its time says nothing.
  const most = words.slice(0, Math.ceil(words.length * 0.85)).join(' ')
  await db()
    .transaction()
    .execute(async transaction => {
      await sql`select from programme where id = ${programme.split('/')[2]} for no key update`.execute(transaction)
      await writeAndSend(thief, mine, most)
    })
  await compared(mine)
  assert.equal(await told(), true)
  const page = await thief.page(mine)
  for (const hidden of [...words.slice(-4), 'Bến Nghé Đông']) assert.ok(!page.includes(hidden), hidden)
  assert.ok(!(await thief.page(`/api/v1${mine}`)).includes(words.at(-1)!))
  // The third answer is the last: from then on it stands still, whatever is tried and however often.
  for (const how of [`${own} Lần ba.`, most, `${own} Lần năm.`]) {
    await walk(mine, [thief, 'withdrawal'])
    await writeAndSend(thief, mine, how)
    await compared(mine)
    assert.equal(await told(), false, how)
  }
  // The author learns nothing of who copied, nor that anybody did.
  assert.ok(!(await deputy.page(plan)).includes('phần lớn giống của đơn vị khác'))
  await walk(mine, [thief, 'withdrawal'])
  await writeAndSend(thief, mine, most)
  await compared(mine)
  // Who accepts both sees both, from either side.
  for (const [address, other] of [
    [mine, plan],
    [plan, mine],
  ] as const) {
    const seen = await office.page(address)
    assert.match(seen, new RegExp(`phần lớn giống của đơn vị khác[\\s\\S]*href="${other}"`))
    assert.ok(seen.includes(SECRET) && seen.includes(most), address)
  }
})

test('two plans stand side by side for who takes in both, and for nobody else', async () => {
  const [, found] = /comparison\?with=([0-9a-f-]{36})/.exec(
    await office.page(`${plan}/comparison?q=${encodeURIComponent('lê thánh nghi')}`),
  )!
  const page = await office.page(`${plan}/comparison?with=${found}`)
  assert.match(page, /Trường THPT Lê Thánh Nghi, 2024/)
  assert.ok(page.includes(SECRET))
  assert.equal((await deputy.fetch(`${plan}/comparison?with=${found}`)).status, 404)
  assert.doesNotMatch(
    await deputy.page(`${plan}/comparison?q=${encodeURIComponent('lê thánh nghi')}`),
    /Lê Thánh Nghi, 2024|with=/,
  )
})

test('the office offers a model; units take it over line by line, both see it, and it never counts as copied', async () => {
  const [minh, nga] = [await story.as('Đỗ Quang Minh'), await story.as('Võ Kim Ngân')]
  const address = `/plans/follow-up/${programme.split('/')[2]}/model`
  const form = new RegExp(`<form method="post" action="${address}"`)
  // From an accepted plan: its words without who does it, nothing stored; its organisation is named to the office only.
  assert.match(await office.page(plan), new RegExp(`${address}\\?from=${plan.split('/')[2]}`))
  const from = await office.page(`${address}?from=${plan.split('/')[2]}`)
  assert.match(from, /Bến Nghé Đông, chưa lưu/)
  assert.ok(from.includes(SECRET))
  assert.ok(!Object.entries(fieldsOf(from, form)).some(([name, value]) => name.endsWith('.who') && value))
  const fields = fieldsOf(await office.page(address), form)
  assert.ok(!Object.entries(fields).some(([name, value]) => name.startsWith('models.') && value))
  const [, second] = Object.keys(fields).filter(name => name.endsWith('.how'))
  const content = second!.split('.')[1]!
  const filled = { ...fields, [second!]: MODEL, [`models.${content}.who`]: 'Tổ trưởng tổ chuyên môn' }
  await office.submit(address, filled)
  await office.submit(address, filled)
  assert.equal((await office.post(address, { ...fields, [second!]: 'Khác' })).status, 409)
  assert.equal((await minh.fetch(address)).status, 404)
  const plans = new Map<Visitor, string>()
  for (const visitor of [minh, nga])
    plans.set(visitor, await visitor.submit(`/duties/${(await dutyOf(visitor, 'plan', '2024')).id}/plans`))
  await walk(plans.get(nga)!, [nga, 'withdrawal'])
  for (const [visitor, mine] of plans) {
    const page = await visitor.page(mine)
    assert.match(page, /Gợi ý mẫu của cấp trên/)
    assert.ok(page.includes(MODEL) && !page.includes('Bến Nghé Đông'))
    const written = fieldsOf(page, FORM)
    const row = Object.keys(written)
      .find(name => written[name] === content)!
      .replace(/contentId$/, '')
    const own = { [`${row}how`]: '', [`${row}expected`]: '', [`${row}evidence`]: '', [`${row}who`]: 'Chi ủy' }
    await visitor.submit(mine, { ...written, ...own, [`${row}notApplicable`]: '', [`${row}model`]: 'yes' })
    const { lines } = await visitor.json<{ lines: Written[] }>(`/api/v1${mine}`)
    const line = lines.find(({ contentId }) => contentId === content)!
    // What was typed stays, what was empty is filled.
    assert.deepEqual([line.how, line.who], [MODEL, 'Chi ủy'])
  }
  const changed = plans.get(nga)!
  const again = fieldsOf(await nga.page(changed), FORM)
  const how = Object.keys(again).find(name => again[name] === MODEL)!
  await nga.submit(changed, { ...again, [how]: `${MODEL.replace('tháng mười', 'tháng chín')} Có phát tài liệu.` })
  for (const [visitor, mine] of plans) {
    const first = Object.entries(fieldsOf(await visitor.page(mine), FORM)).find(([name]) => name.endsWith('0.how'))![1]
    await writeAndSend(visitor, mine, visitor === minh ? OWN : first)
  }
  for (const mine of plans.values()) await compared(mine)
  const copies = async () => {
    const { rows } = await sql<{ text: string }>`select a.text from passage_copy k
      join passage a on a.id in (k.passage_id, k.other_id)`.execute(db())
    return rows.map(({ text }) => text)
  }
  assert.ok((await copies()).every(text => !text.includes('ghi phiếu góp ý')))
  assert.match(await office.page(plans.get(minh)!), /Theo mẫu</)
  assert.match(await minh.page(plans.get(minh)!), /Theo mẫu</)
  assert.match(await office.page(changed), /Theo mẫu, có sửa/)
  assert.match(await office.page(address), /1 giữ nguyên, 1 có sửa/)
  await walk(changed, [nga, 'withdrawal'])
  assert.match(await office.page(address), /1 giữ nguyên, 0 có sửa/)
})

/** What the office offers, long enough to be compared if it were a unit's. */
const MODEL =
  'Trong tháng mười mỗi tổ chuyên môn họp một buổi, đọc lại các nội dung phải công khai, từng người ghi phiếu góp ý, tổ trưởng tổng hợp thành một bảng gửi ban chấp hành công đoàn trước kỳ họp hội đồng.'

/** What one unit says by itself, long enough to be compared. */
const OWN =
  'Chi bộ giao hai đảng viên trẻ dựng một trang hỏi đáp trong mạng nội bộ, mỗi tuần chọn ba câu hỏi của giáo viên để trả lời trong giờ chào cờ, cuối tháng in lại thành tờ tin dán ở phòng chờ, có ghi rõ người trả lời và ngày trả lời.'

test('the pages are sound', async () => {
  const browser = await openBrowser()
  try {
    const page = await newPage(browser, { javaScript: false, width: 1280, lang: 'vi' })
    await page.context().addCookies(
      office.cookie.split('; ').map(cookie => ({
        name: cookie.split('=')[0]!,
        value: cookie.slice(cookie.indexOf('=') + 1),
        url: story.url,
      })),
    )
    const followUp = `/plans/follow-up/${programme.split('/')[2]}`
    for (const path of [
      `${programme}/contents`,
      followUp,
      `${followUp}/acting?shown=named`,
      `${followUp}/model`,
      plan,
      `${plan}/comparison`,
    ]) {
      await page.goto(story.url + path)
      const findings = [
        ...(await axeFindings(page)),
        ...(await htmlFindings(await page.content())),
        ...(await pageOverflow(page)),
        ...(await smallTargets(page)),
      ]
      assert.deepEqual(findings, [], path)
    }
  } finally {
    await browser.close()
  }
})
