// Writing an official document of about fifty pages, half of them tables, as PDF and as DOCX.

import { availableParallelism, loadavg } from 'node:os'
import { type Block, layOutDocx, layOutPdf, type OfficialDocument } from '../src/document/index.ts'
import { partyReport } from '../src/document/layout/samples.ts'

/** `units` does not matter. The first PDF also starts the thread and reads the fonts. */
export async function run(): Promise<object> {
  const document = ofPages(50)
  const delays = watchLoop()
  const first = await timed(() => layOutPdf(document))
  // Another text each time, so that nothing is taken from what was compiled before.
  const again = await timed(() => layOutPdf({ ...document, subject: `${document.subject} (bản hai)` }))
  const one = await timed(() => layOutPdf({ ...partyReport, subject: `${partyReport.subject} (bản hai)` }))
  const longestBlocked = delays()
  const docx = await timed(() => layOutDocx(document))
  return {
    ...{ pages: pagesOf(first.bytes), firstPdf: first.ms, secondPdf: again.ms, threePagePdf: one.ms, docx: docx.ms },
    ...{ pdfKilobytes: Math.round(first.bytes.length / 1024), docxKilobytes: Math.round(docx.bytes.length / 1024) },
    ...{
      longestBlocked,
      residentMegabytes: Math.round(process.memoryUsage.rss() / 1024 / 1024),
      cores: availableParallelism(),
      load: loadavg()[0],
    },
  }
}

async function timed(write: () => Promise<Uint8Array>) {
  const start = performance.now()
  const bytes = await write()
  return { bytes, ms: Math.round(performance.now() - start) }
}

/** The longest time for which a timer of 5 ms had to wait, in milliseconds. */
function watchLoop(): () => number {
  let [last, longest] = [performance.now(), 0]
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last - 5)
    last = now
  }, 5)
  return () => {
    clearInterval(timer)
    return Math.round(longest)
  }
}

const pagesOf = (pdf: Uint8Array): number => Number(/\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1])

function ofPages(pages: number): OfficialDocument {
  const blocks: Block[] = Array.from({ length: pages / 2 }, (_, at): Block[] => [
    { type: 'heading', level: 1, label: `${at + 1}`, text: 'Kết quả thực hiện' },
    ...Array.from({ length: 7 }, (_, line): Block => ({ type: 'paragraph', text: `${line + 1}.${at} ${TEXT}` })),
    {
      type: 'table',
      caption: `Bảng ${at + 1}`,
      columns: ['TT', 'Đơn vị', 'Kết quả', 'Ghi chú'].map(title => ({ title, align: 'left' })),
      rows: Array.from({ length: 28 }, (_, row) => [
        `${row + 1}`,
        `Trường Trung học phổ thông số ${row}`,
        `${at * row}`,
        TEXT.slice(0, 40),
      ]),
    },
  ]).flat()
  return { ...partyReport, blocks }
}

const TEXT =
  'Đảng ủy đã chỉ đạo các đơn vị công khai, lấy ý kiến và đối thoại theo đúng quy định; những nơi thực hiện chậm đã được nhắc bằng văn bản, có thời hạn hoàn thành riêng và có người chịu trách nhiệm theo dõi đến khi xong. Kết quả được báo cáo tại hội nghị và niêm yết tại đơn vị.'
