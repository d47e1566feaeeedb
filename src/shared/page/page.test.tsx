import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { speak } from '../text.ts'
import {
  ActionForm,
  Checkboxes,
  Crumbs,
  DateField,
  NumberField,
  Page,
  Progress,
  Radios,
  render,
  type Shell,
  Table,
  TaskList,
  TextArea,
  TextField,
} from './index.ts'
import { currentEntry, inLanguage } from './page.tsx'

const shell: Shell = {
  lang: 'vi',
  say: speak('vi'),
  path: '/reports/12?ky=quy-2',
  bodyName: 'Đảng ủy Sở Giáo dục và Đào tạo (minh họa)',
  person: { name: 'Lê Thu Hà', post: 'Văn phòng' },
  nav: [
    { href: '/', text: 'Việc cần làm', count: 7 },
    { href: '/reports', text: 'Báo cáo', count: 0 },
  ],
  clock: { day: Temporal.PlainDate.from('2026-08-20') },
  notice: null,
}

const has = (node: VNode, ...parts: string[]) => {
  const html = renderToString(node)
  for (const part of parts) assert.ok(html.includes(part), `${part}\nis not in\n${html}`)
}

test('a page is a whole document in its language', () => {
  const html = render(<Page shell={shell} title="Báo cáo quý II" lead="Hạn 30/6/2026" />)
  assert.ok(html.startsWith('<!doctype html><html lang="vi">'))
  assert.ok(html.includes('<title>Báo cáo quý II – Diên Hồng</title>'))
  assert.equal(html.match(/<h1>/g)?.length, 1)
  assert.ok(html.includes('<a class="skip" href="#main">'))
})

test('errors stand in the title and lead to their fields; a success message gives way to them', () => {
  const errors = [{ field: 'lines.0.due', message: 'Ngày không đúng.' }]
  const html = render(<Page shell={{ ...shell, notice: 'Đã lưu.' }} title="Kế hoạch" errors={errors} />)
  assert.ok(html.includes('<title>Lỗi: Kế hoạch – Diên Hồng</title>'))
  assert.ok(html.includes('<a href="#lines-0-due">Ngày không đúng.</a>'))
  assert.ok(html.includes('role="alert" tabindex="-1" autofocus'))
  assert.ok(!html.includes('Đã lưu.'))
})

test('components speak the language of their page', () => {
  const inEnglish = render(
    <Page shell={{ ...shell, lang: 'en', say: speak('en') }} title="Plan">
      <DateField name="due" label="Due" />
      <Progress label="Office" done={1} open={1200} late={0} />
    </Page>,
  )
  for (const part of ['For example, 5/9/2024', '1,200 in progress', 'Sign out', 'lang=vi']) {
    assert.ok(inEnglish.includes(part), part)
  }
})

test('the demonstration shows its day and can be moved; a real clock shows nothing', () => {
  const html = render(<Page shell={shell} title="Việc" />)
  assert.ok(html.includes('Thứ năm, ngày 20 tháng 8 năm 2026'))
  assert.match(html, /action="\/demo\/clock".*name="day".*value="20\/8\/2026"/)
  assert.ok(!render(<Page shell={{ ...shell, clock: null }} title="Việc" />).includes('/demo/clock'))
})

test('signed out there is no navigation and no way to sign out', () => {
  const html = render(<Page shell={{ ...shell, person: null, nav: [] }} title="Đăng nhập" />)
  assert.ok(!html.includes('/sign-out'))
  assert.ok(!html.includes('<nav'))
})

for (const [path, found] of [
  ['/', '/'],
  ['/reports', '/reports'],
  ['/reports/12', '/reports'],
  ['/reports/new/file', '/reports/new'],
  ['/reportsx', undefined],
  ['/plans', undefined],
] as const) {
  test(`${path} stands under ${found}`, () => {
    const nav = ['/', '/reports', '/reports/new'].map(href => ({ href, text: href }))
    assert.equal(currentEntry(nav, path)?.href, found)
  })
}

for (const [path, address] of [
  ['/', '/?lang=en'],
  ['/reports?ky=quy-2', '/reports?ky=quy-2&lang=en'],
  ['/reports?lang=vi&ky=2', '/reports?lang=en&ky=2'],
  ['/find?q=a%3Fb', '/find?q=a%3Fb&lang=en'],
  ['/find?q=a?b', '/find?q=a%3Fb&lang=en'],
] as const) {
  test(`${path} in English is ${address}`, () => assert.equal(inLanguage(path, 'en'), address))
}

test('an input is tied to its label, hint and error', () => {
  has(
    <TextField name="title" label="Tên" hint="Ngắn gọn" error="Nhập tên." required />,
    '<label for="title">Tên',
    'id="title" name="title"',
    'aria-describedby="title-hint title-error" aria-invalid="true" aria-required="true"',
    '<div id="title-hint" class="hint">Ngắn gọn</div>',
    '<p id="title-error" class="field-error"><span class="unseen">Lỗi:</span> Nhập tên.</p>',
  )
  has(<TextField name="place" label="Nơi" required={false} id="b" />, '(không bắt buộc)', 'id="b" name="place" class')
})

test('what was typed is kept, and is text', () => {
  const typed = '"><b>Ễ</b>'
  has(<TextField name="a" label="A" value={typed} />, 'value="&quot;>&lt;b>Ễ&lt;/b>"')
  has(<TextArea name="a" label="A" value={typed} />, '&lt;b>Ễ&lt;/b></textarea>')
  has(<TextField name="p" label="P" type="password" value="secret" />, 'type="password" value/>')
  has(<NumberField name="n" label="N" value={0} />, 'inputmode="numeric"', 'value="0"')
})

test('the error of a group leads to its first button; only what was chosen is checked', () => {
  const options = [
    { value: 'a', text: 'A' },
    { value: 'b', text: 'B' },
  ]
  has(
    <Radios name="form" legend="Hình thức" options={options} value="b" error="Chọn một." />,
    '<fieldset class="field field-wrong" aria-describedby="form-error"><legend>Hình thức</legend>',
    '<input id="form" name="form" type="radio" value="a"/>',
    '<input id="form-2" name="form" type="radio" value="b" checked/>',
  )
  has(<Checkboxes name="c" legend="C" options={options} value={['a']} />, 'value="a" checked/>', 'value="b"/>')
})

test('a one-button form posts its hidden values and says what it is about', () => {
  has(
    <ActionForm action="/plans/1/approval" label="Duyệt" hidden={{ key: 'k1' }} about="kế hoạch của Cụm 1" />,
    'method="post" action="/plans/1/approval"',
    '<input type="hidden" name="key" value="k1"/>',
    'type="submit">Duyệt<span class="unseen"> kế hoạch của Cụm 1</span></button>',
  )
})

test('an empty list or table says what it was given to say', () => {
  has(<TaskList items={[]} empty="Không còn việc nào." />, 'Không còn việc nào.')
  const table = renderToString(<Table caption="B" columns={[{ title: 'Tên' }]} rows={[]} empty="Chưa có đơn vị." />)
  assert.ok(table.includes('Chưa có đơn vị.') && !table.includes('<table'))
})

test('a table scrolls in its own region, names its rows, and carries its titles to the phone', () => {
  const columns = [
    { title: 'Cụm', sort: { href: '?xep=cum', direction: 'ascending' as const } },
    { title: 'Số', numeric: true },
  ]
  has(
    <Table caption="Báo cáo" columns={columns} rows={[['Cụm 1', 41]]} empty="" />,
    '<section class="scroll" aria-label="Báo cáo" tabindex="0"><table class="table table-stack">',
    '<th scope="col" aria-sort="ascending"><a href="?xep=cum">Cụm</a></th>',
    '<th scope="row">Cụm 1</th><td class="numeric" data-title="Số">41</td>',
  )
})

for (const [done, open, late, share, figures] of [
  [26, 10, 6, '61%', '26 đã hoàn thành · 10 đang thực hiện · 6 quá hạn'],
  [999, 0, 1, '99%', '999 đã hoàn thành · 1 quá hạn'],
  [0, 0, 0, '–', 'Chưa có nhiệm vụ nào'],
] as const) {
  test(`${done} of ${done + open + late} done is ${share}`, () => {
    has(<Progress label="Văn phòng" done={done} open={open} late={late} />, `>${share}<`, `>${figures}<`)
  })
}

test('the parts of a bar add up to its width', () => {
  const html = renderToString(<Progress label="" done={1} open={1} late={1} />)
  const widths = [...html.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width))
  assert.equal(widths.length, 3)
  assert.ok(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 100) < 0.1)
})

test('crumbs are a named list of the pages above', () => {
  has(
    <Crumbs items={[{ href: '/', text: 'Việc cần làm' }]} />,
    '<nav class="crumbs" aria-label="Vị trí trang"><ol><li>',
  )
})
