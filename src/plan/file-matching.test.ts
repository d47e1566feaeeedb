import assert from 'node:assert/strict'
import { readFile as bytesOf } from 'node:fs/promises'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { layOutDocx, readFile } from '../document/index.ts'
import { newId } from '../shared/id.ts'
import { proposalsFor } from './file-matching.ts'
import { officialPlan, planPaper } from './official-plan.ts'
import { MARKED, OWN_PLANS, type OwnPlan } from './own-plans.ts'
import { type Passage, passagesIn } from './passages.ts'
import type { PlanContent, PlanLine } from './plan.ts'
import { withPassages } from './taking.ts'
import { sameLines } from './writing.ts'

let contents: PlanContent[]

before(async () => {
  const sample = join(import.meta.dirname, '../document/samples/programme-2024.md')
  const programme = await readFile(new Uint8Array(await bytesOf(sample)), 'programme-2024.md')
  assert.ok(programme.ok)
  const { tasks } = programme.reading
  contents = MARKED.map(([title, path], at) => {
    const paragraph = tasks.find(task => task.path === path)
    assert.ok(paragraph, path)
    return { id: `${at}`, taskId: path, path, paragraph: paragraph.text, title, needsUnion: false }
  })
})

const passagesOf = async (bytes: Uint8Array, name: string) => {
  const result = await readFile(bytes, name)
  assert.ok(result.ok)
  return passagesIn(result.reading.text, 2024)
}

/** Of the contents that a plan speaks of: how many are proposed right, offered at all, and proposed wrongly. */
async function counted({ name, text, meant }: OwnPlan) {
  const passages = await passagesOf(new TextEncoder().encode(text), name)
  const count = { meant: 0, right: 0, offered: 0, wrong: 0 }
  for (const [at, { passage, candidates }] of proposalsFor(contents, passages).entries()) {
    const begins = meant[contents[at]!.title]
    const fits = (number: number | null) => Boolean(begins && passages[number! - 1]?.title.startsWith(begins))
    if (begins) count.meant++
    if (fits(passage)) count.right++
    else if (passage !== null) count.wrong++
    if (candidates.some(fits)) count.offered++
  }
  return count
}

test('own plans in other words and another order: most are proposed right or offered, hardly one wrong', async () => {
  const counts = await Promise.all(OWN_PLANS.map(counted))
  const sum = (name: keyof (typeof counts)[number]) => counts.reduce((all, count) => all + count[name], 0)
  // Of the three plans with which the rules were made 21 right and 24 offered of 24, one wrong; of the one written
  // afterwards 4 right and 7 offered of 9, none wrong. Hence a person checks.
  assert.equal(sum('meant'), 33)
  assert.ok(sum('right') >= 24, `${sum('right')} right`)
  assert.ok(sum('offered') >= 30, `${sum('offered')} offered`)
  assert.ok(sum('wrong') <= 1, `${sum('wrong')} wrong`)
})

test('how, who, when and what comes of it are found; what stands in a time that is no day, or in another column, stays', async () => {
  const [sections, table, actors] = await Promise.all(
    OWN_PLANS.map(({ name, text }) => passagesOf(new TextEncoder().encode(text), name)),
  )
  const begins = (passages: Passage[] | undefined, title: string) => passages?.find(one => one.title.startsWith(title))
  const conference = begins(sections, 'Hội nghị viên chức')
  assert.deepEqual(
    [conference?.who, conference?.dueOn, conference?.expected.slice(0, 9), conference?.label],
    ['Công đoàn trường', '2024-10-15', 'nghị quyế', 'II.1'],
  )
  assert.equal(begins(sections, 'Kiểm tra nội bộ')?.dueOn, '2024-11-30')
  assert.equal(begins(sections, 'Công khai')?.who, 'đồng chí kế toán và văn thư')
  const check = begins(table, 'Giám sát nội bộ')
  assert.deepEqual(
    [check?.who, check?.dueOn, check?.expected],
    ['Ban Thanh tra nhân dân', '2024-12-31', 'Biên bản giám sát'],
  )
  assert.equal(begins(actors, 'Chuẩn bị và cùng')?.who, 'Công đoàn trường')
  assert.ok(begins(sections, 'Nâng cao nhận thức')?.aside)
  const odd = passagesIn('Nội dung | Thời gian | Ghi chú\nĐối thoại | khi có yêu cầu | họp <b>ngoài giờ</b>', 2024)
  assert.equal(odd[0]?.how, 'Ghi chú: họp <b>ngoài giờ</b>\nThời gian: khi có yêu cầu')
})

const BY_HAND: Pick<PlanLine, 'how' | 'who' | 'dueOn' | 'expected' | 'evidence'> = {
  ...{
    how: 'Họp chi bộ mở rộng; ghi biên bản\nphát tài liệu cho từng tổ',
    who: 'Chi ủy',
    expected: 'Biên bản có chữ ký',
  },
  ...{ dueOn: Temporal.PlainDate.from('2024-11-20'), evidence: 'Ảnh, biên bản' },
}

test('a plan that left as KH comes back line by line: how, who, when, result, evidence, what does not apply, own lines', async () => {
  const line = (content: string, contentId: string | null, at: number): PlanLine => ({
    ...{ id: newId(), contentId, content, ...BY_HAND, returned: null },
    ...(at % 5 === 4
      ? { how: '', who: '', dueOn: null, expected: '', evidence: '', notApplicable: 'Đơn vị không có viên chức' }
      : { notApplicable: null }),
  })
  const lines = [
    ...contents.map(({ id, title }, at) => line(title, id, at)),
    line('Trồng cây quanh sân trường', null, 0),
  ].reverse()
  const paper = planPaper({
    ...{ layout: 'party', unit: { name: 'Chi bộ Trường A', kind: 'party-cell' }, superior: 'Đảng ủy Sở', lines },
    ...{ programme: { subject: 'Chương trình dân chủ', year: 2024 }, title: 'Xây dựng kế hoạch thực hiện dân chủ' },
  })
  const head = {
    issuer: 'CHI BỘ TRƯỜNG A',
    parentIssuer: 'ĐẢNG ỦY SỞ',
    place: 'Sông La',
    abbreviation: 'CB',
    office: '',
    eachKind: false,
  }
  const bytes = await layOutDocx(officialPlan(paper, head))
  const passages = await passagesOf(new Uint8Array(bytes), 'KH.docx')
  const chosen = proposalsFor(contents, passages).flatMap(({ contentId, passage }) =>
    passage === null ? [] : [[contentId, { passage: passages[passage - 1]!, replace: false }] as const],
  )
  const back = withPassages([], contents, { contents: new Map(chosen), own: [] }, newId)
  const told = ({ contentId, content, how, who, dueOn, expected, evidence, notApplicable }: PlanLine) =>
    [contentId, content, how.replace('\n', '; '), who, `${dueOn}`, expected, evidence, notApplicable].join(' | ')
  const there = new Set(back.map(told))
  const right = lines.filter(one => one.contentId !== null && there.has(told(one)))
  assert.deepEqual([right.length, back.length], [contents.length, contents.length])
  const unused = passages.filter(({ number }) => !chosen.some(([, { passage }]) => passage.number === number))
  assert.deepEqual(
    unused.map(({ title }) => title),
    ['Trồng cây quanh sân trường'],
  )
})

test('nothing typed gives way unless it was chosen to; the same twice is the same', () => {
  const [passage] = passagesIn('1. Gặp gỡ\n- Cách thực hiện: buổi gặp\n- Phụ trách: Bí thư', 2024)
  assert.ok(passage)
  const content = contents.find(({ title }) => title.startsWith('Đối thoại'))!
  const choose = (replace: boolean) => ({ contents: new Map([[content.id, { passage, replace }]]), own: [passage] })
  const first = withPassages([], [content], choose(false), newId)
  assert.deepEqual(
    first.map(({ contentId, how, who }) => [contentId, how, who]),
    [
      [content.id, 'Gặp gỡ\nbuổi gặp', 'Bí thư'],
      [null, 'buổi gặp', 'Bí thư'],
    ],
  )
  assert.ok(sameLines(withPassages(first, [content], choose(false), newId), first))
  const typed = first.map(line => ({ ...line, how: 'Hộp thư', who: '' }))
  assert.deepEqual(
    withPassages(typed, [content], choose(false), newId).map(({ how, who }) => [how, who]),
    [
      ['Hộp thư', 'Bí thư'],
      ['Hộp thư', ''],
    ],
  )
  assert.equal(withPassages(typed, [content], choose(true), newId)[0]!.how, 'Gặp gỡ\nbuổi gặp')
  const passedOver = typed.map(line => ({ ...line, how: '', notApplicable: 'Không có' }))
  assert.equal(withPassages(passedOver, [content], choose(false), newId)[0]!.how, '')
  assert.equal(withPassages(passedOver, [content], choose(true), newId)[0]!.notApplicable, null)
})
