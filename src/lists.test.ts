// Lists are paged, sorted and downloaded: each row once, in order, whatever page it is on.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readSheet } from './shared/sheet/index.ts'
import { bringIn, handOut, openStory, type Story, setDates, type Visitor } from './story.ts'

let story: Story
let office: Visitor

before(async () => {
  story = await openStory()
  office = await story.as('Lê Thu Hà')
  const programme = await bringIn(office)
  await setDates(office, programme)
  await handOut(office, programme)
})
after(() => story.end())

/** Every row of a list by following "next page", as its cells. */
async function walkThrough(address: string): Promise<{ rows: string[][]; pages: number; largest: number }> {
  const rows: string[][] = []
  let [pages, largest]: [number, number] = [0, 0]
  for (let next: string | undefined = address; next; pages++) {
    const html = await office.page(next)
    largest = Math.max(largest, Buffer.byteLength(html))
    const body = html.slice(html.lastIndexOf('<tbody>'), html.lastIndexOf('</tbody>'))
    for (const [, row = ''] of body.matchAll(/<tr>(.*?)<\/tr>/gs))
      rows.push([...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '')))
    next = /class="button[^"]*" href="([^"]+)">Trang sau/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  }
  return { rows, pages, largest }
}

const collator = new Intl.Collator('vi')

test('plans and reports of 237 organisations come 50 at a time, each once', async () => {
  const plans = await walkThrough('/plans')
  assert.deepEqual([plans.rows.length, new Set(plans.rows.map(([unit]) => unit)).size, plans.pages], [237, 237, 5])
  const names = plans.rows.map(([unit]) => unit!)
  assert.deepEqual(names, names.toSorted(collator.compare))
  const reports = await walkThrough('/reports')
  assert.deepEqual([reports.rows.length, new Set(reports.rows.map(row => row.slice(0, 2).join())).size], [474, 474])
  const found = await walkThrough('/plans?q=thpt+ben+nghe')
  assert.ok(found.rows.length > 0 && found.rows.every(([unit]) => /THPT.*Bến Nghé/.test(unit!)), found.rows.join('\n'))
  assert.match(await office.page('/reports?q=không+đâu+có'), /Không tìm thấy đơn vị phải lập báo cáo/)
  assert.ok(Math.max(plans.largest, reports.largest) < 100_000, `${plans.largest} and ${reports.largest} bytes`)
})

test('organisations are sorted by what the address says, each once, the unknown at one end', async () => {
  const all = (await walkThrough('/units')).rows
  const number = (cell: string) => (cell === '–' ? -1 : Number(cell.replaceAll('.', '')))
  const names = all.map(([name]) => name!)
  assert.deepEqual(names, names.toSorted(collator.compare))
  for (const [sort, column] of [
    ['code', 1],
    ['staff', 4],
    ['-staff', 4],
    ['-members', 5],
    ['-name', 0],
  ] as const) {
    const { rows } = await walkThrough(`/units?sort=${sort}`)
    assert.deepEqual(rows.map(([name]) => name).toSorted(), names.toSorted(), sort)
    const cells = rows.map(row => row[column]!)
    const sorted = cells.toSorted(column < 4 ? collator.compare : (a, b) => number(a) - number(b))
    assert.deepEqual(cells, sort.startsWith('-') ? sorted.reverse() : sorted, sort)
  }
  assert.match(await office.page('/units?sort=-staff'), /aria-sort="descending"><a href="\/units\?sort=staff"/)
  assert.equal((await walkThrough('/units?sort=drop+table')).rows.length, all.length)
})

test('the filtered list comes as CSV and as a sheet, whole or the chosen rows alone', async () => {
  const { rows: listed } = await walkThrough('/units?q=gdtx&sort=-staff')
  assert.ok(listed.length > 10)
  const csv = (await (await office.fetch('/units.csv?q=gdtx&sort=-staff')).text()).trim().split('\r\n')
  assert.deepEqual(
    csv.slice(1).map(line => line.split(',')[1]),
    listed.map(([name]) => name!.trim()),
  )
  const sheet = async (address: string) => {
    const response = await office.fetch(address)
    assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename="to-chuc-2024-08-20\.xlsx"$/)
    const rows = []
    for await (const { cells } of readSheet(await response.bytes()))
      rows.push((column: number) => cells.find(cell => cell.column === column)?.value)
    return rows
  }
  const rows = await sheet('/units.xlsx?q=gdtx&sort=-staff')
  assert.deepEqual(
    rows.slice(1).map(cell => cell(2)),
    listed.map(([name]) => name!.trim()),
  )
  assert.deepEqual(
    rows.slice(1, 4).map(cell => cell(7)),
    listed.slice(0, 3).map(row => Number(row[4])),
  )
  const ids = [...(await office.page('/units?q=gdtx')).matchAll(/name="id" value="([^"]+)"/g)].map(([, id]) => id!)
  assert.equal((await sheet(`/units.xlsx?q=gdtx&id=${ids[3]}&id=${ids[5]}`)).length, 3)
  // Choosing an organisation of somebody else's by hand shows nothing of it.
  const secretary = await story.as('Phạm Đức Long')
  const foreign = await (await secretary.fetch(`/units.csv?id=${ids[3]}`)).text()
  assert.equal(foreign.trim().split('\r\n').length, 1)
})
