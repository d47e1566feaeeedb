// The main job, as people do it: programme in → tasks → duties → plan → reports → consolidated report out.
// In Vietnamese, with JavaScript off, on the real parts. Every later change keeps this green.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { readDocument } from './document/index.ts'
import { newPage, openBrowser } from './shared/testing/browser.ts'
import { axeFindings, htmlFindings, pageOverflow, smallTargets } from './shared/testing/checks.ts'
import { openStory, SAMPLE, type Story, Visitor } from './story.ts'

let story: Story
let browser: Browser

before(async () => {
  story = await openStory()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await story?.end()
})

/** A browser of this person's own, signed in with one press. */
async function sitDown(name: string): Promise<Page> {
  const page = await newPage(browser, { javaScript: false, width: 1280, lang: 'vi' })
  page.setDefaultTimeout(8_000)
  await page.goto(`${story.url}/sign-in`)
  await page.getByRole('button', { name: `Đăng nhập ${name}` }).click()
  await expectTitle(page, 'Trang chủ')
  return page
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
const fill = (page: Page, label: string | RegExp, text: string) => page.getByLabel(label).fill(text)

async function expectTitle(page: Page, title: string | RegExp): Promise<void> {
  const heading = await page.getByRole('heading', { level: 1 }).textContent()
  assert.match(heading ?? '', typeof title === 'string' ? new RegExp(`^${title}`) : title)
}

async function expectText(page: Page, text: string | RegExp): Promise<void> {
  const body = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
  assert.match(body, typeof text === 'string' ? new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')) : text)
}

/** One step of the way; the first that fails ends the walk and names itself. */
async function step(what: string, walk: () => Promise<void>): Promise<void> {
  try {
    await walk()
  } catch (error) {
    throw new Error(`${what}: ${(error as Error).message}`, { cause: error })
  }
}

/** Every page of the way is looked at once: accessibility, HTML, width, size of targets. */
const seen = new Set<string>()
async function look(page: Page): Promise<void> {
  const kind = new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}/g, ':id')
  if (seen.has(kind)) return
  seen.add(kind)
  const findings = [
    ...(await axeFindings(page)),
    ...(await htmlFindings(await page.content())),
    ...(await pageOverflow(page)),
    ...(await smallTargets(page)),
  ]
  assert.deepEqual(findings, [], kind)
}

test('programme in → tasks → duties → plan → reports → consolidated report out', { timeout: 110_000 }, async () => {
  const [office, leader, deputy, secretary, other, third] = [
    await sitDown('Lê Thu Hà'),
    await sitDown('Trần Quốc Bảo'),
    await sitDown('Nguyễn Mai Anh'),
    await sitDown('Phạm Đức Long'),
    await sitDown('Võ Kim Ngân'),
    await sitDown('Đỗ Quang Minh'),
  ]

  await step('the Office brings the programme in and sees its 16 tasks with their paragraphs', async () => {
    await look(office)
    await follow(office, 'Chương trình')
    await look(office)
    await follow(office, 'Đưa chương trình vào')
    await look(office)
    await press(office, 'Đọc văn bản')
    await expectText(office, 'Chọn một tệp văn bản.')
    await look(office)
    await office.getByLabel('Văn bản chương trình').setInputFiles(SAMPLE)
    await press(office, 'Đọc văn bản')
    await expectText(office, 'Đánh dấu xác nhận tệp không chứa bí mật nhà nước')
    await look(office)
    await office.getByLabel('Văn bản chương trình').setInputFiles(SAMPLE)
    await office.getByLabel('xác nhận tệp không chứa bí mật nhà nước').check()
    await press(office, 'Đọc văn bản')
    await expectTitle(office, /Quy chế dân chủ ở cơ sở năm 2024/)
    await expectText(office, 'Đọc được 3 phần, 5 đầu mối, 16 nhiệm vụ, 13 văn bản dẫn chiếu')
    assert.equal(await office.locator('section[id^=task-]').count(), 16)
    await expectText(office, 'Hướng dẫn cấp ủy trực thuộc nâng cao chất lượng')
    await look(office)
  })

  await step('it gives task III.1 its plan and its quarterly report, with dates', async () => {
    await follow(office, /^III\.1$/)
    await look(office)
    await setDates(office, /Đặt thời hạn ?: Kế hoạch/, 'Một lần', [['Thời hạn (làm một lần)', '30/8/2024']])
    await setDates(office, /Đặt thời hạn ?: Báo cáo/, 'Hằng quý', [
      [/Hạn báo cáo quý III /, '20/9/2024'],
      [/Hạn báo cáo quý IV /, '20/12/2024'],
    ])
    await expectText(office, '20/9/2024, 20/12/2024')
  })

  await step('it answers what the reading warned of and submits; the Standing Committee approves', async () => {
    await follow(office, /năm 2024/)
    await press(office, 'Trình duyệt')
    await expectText(office, /Còn \d+ cảnh báo chưa trả lời/)
    await look(office)
    await follow(office, 'Trả lời cảnh báo')
    await look(office)
    for (const panel of await office.locator('section.panel').all()) {
      await panel.getByLabel('Bỏ qua').check()
      await panel.getByLabel('Ghi chú hoặc lý do').fill('Giữ như văn bản đã ban hành')
    }
    await press(office, 'Lưu trả lời')
    await expectText(office, 'Đã trả lời tất cả cảnh báo')
    await press(office, 'Trình duyệt')
    await expectText(office, 'Chờ duyệt')
    await follow(leader, 'Chương trình')
    await follow(leader, /năm 2024/)
    await look(leader)
    await press(leader, 'Duyệt')
    await expectText(leader, 'Đã duyệt, chờ giao')
  })

  await step('publishing hands out one duty per unit and period', async () => {
    await office.reload()
    await follow(office, 'Giao nhiệm vụ')
    await look(office)
    await expectText(office, 'Sẽ giao 711 việc cho 237 tổ chức.')
    await press(office, 'Giao nhiệm vụ')
    await expectText(office, 'Đã giao 711 việc.')
  })

  await step('the deputy secretary sees the duty and writes the plan', async () => {
    await deputy.reload()
    await follow(deputy, /^Kế hoạch .*năm 2024/)
    await look(deputy)
    await expectText(deputy, 'Chương trình năm 2024, mục III.1')
    await press(deputy, 'Bắt đầu soạn')
    await look(deputy)
    const line = (at: number) => deputy.locator('section.panel').nth(at)
    await line(0)
      .getByLabel('Nội dung công việc')
      .fill('Quán triệt Luật Thực hiện dân chủ ở cơ sở đến toàn thể viên chức')
    await line(0).getByLabel('Người, bộ phận thực hiện').fill('Chi ủy')
    await line(0).getByLabel('Thời gian hoàn thành').fill('31/9/2024')
    await press(deputy, 'Lưu bản nháp')
    await expectText(deputy, 'Ngày không đúng')
    await look(deputy)
    assert.match(await line(0).getByLabel('Nội dung công việc').inputValue(), /^Quán triệt Luật/)
    await line(0).getByLabel('Thời gian hoàn thành').fill('15/9/2024')
    await line(1).getByLabel('Nội dung công việc').fill('Tổ chức đối thoại với viên chức, người lao động')
    await press(deputy, 'Lưu và trình duyệt')
    await expectText(deputy, 'Nội dung 2 chưa nêu người thực hiện.')
    await look(deputy)
    await line(1).getByLabel('Người, bộ phận thực hiện').fill('Công đoàn cơ sở')
    await line(1).getByLabel('Thời gian hoàn thành').fill('15/11/2024')
    await press(deputy, 'Lưu và trình duyệt')
    await expectText(deputy, 'Chờ duyệt')
    assert.equal(await deputy.getByRole('button', { name: 'Duyệt', exact: true }).count(), 0)
  })

  await step('the secretary approves and sends it, the Office accepts it', async () => {
    await secretary.reload()
    await follow(secretary, /^Kế hoạch .*năm 2024/)
    await look(secretary)
    await press(secretary, 'Duyệt')
    await press(secretary, 'Gửi lên cấp trên')
    await expectText(secretary, 'Đã gửi, chờ tiếp nhận')
    await home(office)
    await follow(office, /^Kế hoạch .*năm 2024/)
    await press(office, 'Tiếp nhận')
    await expectText(office, 'Đã tiếp nhận')
    await follow(office, 'Kế hoạch đơn vị')
    await office.getByLabel('Tên hoặc mã đơn vị').fill('ben nghe dong')
    await press(office, 'Lọc')
    await look(office)
    await expectText(office, /Bến Nghé Đông.{1,20}Đã tiếp nhận.{1,30}Đúng hạn/)
  })

  await step('the quarter is reported: figures and a text, approved and sent in time', async () => {
    story.clock.moveTo(Temporal.PlainDate.from('2024-09-16'))
    await begin(deputy)
    await look(deputy)
    await fill(deputy, 'Số dự thảo, nội dung đưa ra lấy ý kiến', '4')
    await fill(deputy, 'Số lượt ý kiến nhận được', '1.250')
    await fill(deputy, 'Số cuộc đối thoại đã tổ chức', 'hai')
    await press(deputy, 'Lưu bản nháp')
    await expectText(deputy, 'Nhập số nguyên từ 0 trở lên')
    await look(deputy)
    await fill(deputy, 'Số cuộc đối thoại đã tổ chức', '2')
    await fill(deputy, 'Kết quả nổi bật trong kỳ', 'Đã lấy ý kiến quy chế chi tiêu nội bộ; <b>tiếp thu</b> 12 ý kiến.')
    await press(deputy, 'Lưu và trình duyệt')
    await open(secretary)
    await look(secretary)
    await press(secretary, 'Duyệt')
    await press(secretary, 'Gửi lên cấp trên')
  })

  await step('another unit has nothing to report, a third is late', async () => {
    await begin(other)
    await press(other, 'Không phát sinh')
    for (const step of ['Trình duyệt', 'Duyệt', 'Gửi lên cấp trên']) await press(other, step)

    story.clock.moveTo(Temporal.PlainDate.from('2024-09-25'))
    await begin(third)
    await fill(third, 'Số dự thảo, nội dung đưa ra lấy ý kiến', '3')
    await fill(third, 'Số lượt ý kiến nhận được', '75')
    await fill(third, 'Số cuộc đối thoại đã tổ chức', '1')
    await fill(third, 'Kết quả nổi bật trong kỳ', 'Đối thoại về phân công chuyên môn, giải quyết 5 kiến nghị tại chỗ.')
    for (const step of ['Lưu và trình duyệt', 'Duyệt', 'Gửi lên cấp trên']) await press(third, step)
    await expectText(third, 'Trễ hạn 5 ngày')
  })

  await step(
    'the Office accepts two, returns one and accepts it when it comes again: its first arrival stays',
    async () => {
      await accept(office, 'Lê Thánh Nghi')
      await accept(office, 'Nguyễn An Khương')
      // Sent is not accepted: the first unit's 4, 1.250 and 2 are not in the sums yet.
      await openPeriod(office)
      await expectText(
        office,
        /Số dự thảo, nội dung đưa ra lấy ý kiến 3 3 Số lượt ý kiến nhận được 75 75 Số cuộc đối thoại đã tổ chức 1 1 /,
      )
      await openOf(office, 'Bến Nghé Đông')
      await office.locator('summary').click()
      await press(office, 'Trả lại')
      await expectText(office, 'Nêu lý do trả lại')
      await look(office)
      await fill(office, 'Lý do trả lại', 'Nêu rõ số ý kiến được tiếp thu.')
      await fill(office, 'Thời hạn gửi lại', '30/9/2024')
      await press(office, 'Trả lại')
      await open(deputy)
      await expectText(deputy, 'Nêu rõ số ý kiến được tiếp thu.')
      await fill(deputy, 'Số cuộc đối thoại đã tổ chức', '5')
      await press(deputy, 'Lưu bản nháp')
      await press(deputy, 'Lưu và trình duyệt')
      await open(secretary)
      await press(secretary, 'Duyệt')
      await press(secretary, 'Gửi lên cấp trên')
      await expectText(secretary, 'Đúng hạn')
      await accept(office, 'Bến Nghé Đông')
    },
  )

  await step(
    'it consolidates: sums, the nil and the late one named, the 234 that sent nothing never zero',
    async () => {
      await follow(office, 'Báo cáo')
      await look(office)
      await office.locator('table').first().getByRole('link', { name: 'quý III năm 2024' }).click()
      await look(office)
      await expectText(office, /Số dự thảo, nội dung đưa ra lấy ý kiến 7 /)
      await expectText(office, /Số lượt ý kiến nhận được 1\.325 /)
      await expectText(office, /Số cuộc đối thoại đã tổ chức 6 /)
      await press(office, 'Lập báo cáo tổng hợp')
      await look(office)
      await expectText(office, '3/237 đơn vị')
    },
  )

  await step('the report leaves as DOCX and is read back with equal figures', async () => {
    const [download] = await Promise.all([office.waitForEvent('download'), follow(office, 'Tải văn bản (DOCX)')])
    const result = readDocument(new Uint8Array(await readFile(await download.path())), 'BC.docx')
    assert.ok(result.ok)
    const { reading } = result
    assert.equal(reading.format, 'party')
    assert.equal(reading.kind, 'BC')
    // The layout prints it in capitals, and the reading says what stands there.
    assert.equal(reading.issuer?.toLocaleLowerCase('vi'), 'đảng ủy sở giáo dục và đào tạo')
    assert.deepEqual(
      reading.sections.map(section => section.label),
      ['I', 'II', 'III'],
    )
    const figures = [...reading.text.matchAll(/^\d+ \| (.+?) \| .+? \| ([\d.]+)$/gm)].map(([, name, figure]) => [
      name,
      Number(figure!.replaceAll('.', '')),
    ])
    assert.deepEqual(figures, [
      ['Số dự thảo, nội dung đưa ra lấy ý kiến', 7],
      ['Số lượt ý kiến nhận được', 1325],
      ['Số cuộc đối thoại đã tổ chức', 6],
    ])
    assert.match(reading.text, /Không phát sinh nội dung phải báo cáo: 01 đơn vị \(Chi bộ Trường THPT Lê Thánh Nghi\)/)
    assert.match(reading.text, /Gửi trễ hạn: 01 đơn vị \(Đảng bộ Trường THPT Nguyễn An Khương \(05 ngày\)\)/)
    assert.match(reading.text, /Chưa gửi báo cáo: 234 đơn vị/)
    assert.match(reading.text, /<b>tiếp thu<\/b> 12 ý kiến/)
  })

  await step('the same stands in /api/v1', async () => {
    const visitor = new Visitor(story.url)
    for (const { name, value } of await office.context().cookies()) visitor.keep(name, value)
    const [programme] = await visitor.json<{ id: string; state: string }[]>('/api/v1/programmes')
    assert.equal(programme?.state, 'published')
    const { tasks } = await visitor.json<{ tasks: { deliverables: unknown[] }[] }>(`/api/v1/programmes/${programme.id}`)
    assert.equal(tasks.length, 16)
    type Duties = { id: string; state: string }[]
    const first = await visitor.json<Duties>('/api/v1/duties')
    assert.equal(first.length, 500)
    const duties = [...first, ...(await visitor.json<Duties>(`/api/v1/duties?after=${first.at(-1)!.id}`))]
    assert.equal(duties.length, 711)
    assert.equal(duties.filter(duty => duty.state === 'accepted').length, 4)
    const made = new URL(office.url()).pathname
    const { sums, units, late } = await visitor.json<{ sums: unknown; units: Record<string, string[]>; late: unknown }>(
      `/api/v1${made}`,
    )
    assert.deepEqual(sums, { I23: 7, I24: 1325, I27: 6 })
    assert.deepEqual(late, [{ unit: 'Đảng bộ Trường THPT Nguyễn An Khương', days: 5 }])
    assert.equal(units.missing?.length, 234)
  })
})

async function setDates(page: Page, link: RegExp, rhythm: string, days: [string | RegExp, string][]): Promise<void> {
  await follow(page, link)
  await look(page)
  await page.getByLabel(rhythm, { exact: true }).check()
  await page.getByLabel('Các đảng bộ, chi bộ trực thuộc').check()
  for (const [label, day] of days) await fill(page, label, day)
  await press(page, 'Lưu')
  await expectTitle(page, 'Nhiệm vụ III.1')
}

async function home(page: Page): Promise<void> {
  await page.goto(`${story.url}/duties`)
}

/** Begins the report of quarter III from the list of duties. */
async function begin(page: Page): Promise<void> {
  await home(page)
  await look(page)
  await page.getByRole('button', { name: /^Bắt đầu soạn .*áo cáo.*, quý III năm 2024/ }).click()
}

/** Opens the report of quarter III that was begun. */
async function open(page: Page): Promise<void> {
  await page.goto(`${story.url}/reports`)
  await page
    .getByRole('row', { name: /Quý III / })
    .getByRole('link')
    .first()
    .click()
}

async function openOf(page: Page, unit: string): Promise<void> {
  await page.goto(`${story.url}/reports?q=${encodeURIComponent(unit)}`)
  await page.getByRole('row', { name: unit }).filter({ hasText: 'quý III ' }).getByRole('link').first().click()
}

async function openPeriod(page: Page): Promise<void> {
  await page.goto(`${story.url}/reports`)
  await page.locator('table').first().getByRole('link', { name: 'quý III năm 2024' }).click()
}

async function accept(page: Page, unit: string): Promise<void> {
  await openOf(page, unit)
  await press(page, 'Tiếp nhận')
  await expectText(page, 'Đã tiếp nhận')
}
