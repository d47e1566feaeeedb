// What the plans take up of a programme, from the office's mark to the follow-up page; two who write at once; returns by line.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readSheet } from './shared/sheet/index.ts'
import { newPage, openBrowser } from './shared/testing/browser.ts'
import { axeFindings, htmlFindings, pageOverflow, smallTargets } from './shared/testing/checks.ts'
import { bringIn, dutyOf, handOut, openStory, type Story, setDates, type Visitor, versionOf, walk } from './story.ts'

let story: Story
let office: Visitor
let deputy: Visitor
let secretary: Visitor
let programme: string
let plan: string

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
  const first = await office.page(address)
  const fields = fieldsOf(first, CONTENTS)
  const proposed = Object.entries(fields).filter(([name, value]) => name.endsWith('.title') && value)
  assert.ok(proposed.length >= 4, `${proposed.length} proposed`)
  await office.submit(address, fields)
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
  assert.match(page, /236\/237/)
  const sheet = new Uint8Array(await (await office.fetch(`${address}/sheet`)).arrayBuffer())
  const rows = await Array.fromAsync(readSheet(sheet, {}))
  assert.equal(rows.length, 238)
  assert.equal(await office.submit(`${address}/reminders`), address)
  const other = await story.as('Võ Kim Ngân')
  const told = await other.json<{ kind: string }[]>('/api/v1/notices')
  assert.equal(told.filter(({ kind }) => kind === 'plan.urged').length, 1)
  const spared = await deputy.json<{ kind: string }[]>('/api/v1/notices')
  assert.equal(spared.filter(({ kind }) => kind === 'plan.urged').length, 0)
})

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
    for (const path of [`${programme}/contents`, `/plans/follow-up/${programme.split('/')[2]}`, plan]) {
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
