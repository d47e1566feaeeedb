// Every component in every state, for those who build pages and for the tests. The examples are invented and
// Vietnamese only, as documents are; `?loi=1` shows the same page with errors.

import type { Text } from '../text.ts'
import { FormGallery, formErrors } from './gallery-forms.tsx'
import { ChartGallery, ListGallery } from './gallery-lists.tsx'
import {
  ActionForm,
  Actions,
  Banner,
  Button,
  Cards,
  Columns,
  Confirmation,
  DocumentView,
  Empty,
  LinkList,
  Notice,
  Page,
  Panel,
  Progress,
  type Shell,
  Steps,
  SummaryList,
  Table,
  Tag,
  TaskList,
  Timeline,
} from './index.ts'

const texts = {
  title: { vi: 'Bộ thành phần giao diện', en: 'Components' },
  lead: {
    vi: 'Mọi thành phần ở mọi trạng thái. Số liệu và tên gọi là giả định.',
    en: 'Every component in every state. Figures and names are invented.',
  },
  withErrors: { vi: 'Xem trang khi có lỗi', en: 'See the page with errors' },
  withoutErrors: { vi: 'Xem trang khi không có lỗi', en: 'See the page without errors' },
  state: { vi: 'Trạng thái công việc', en: 'State of work' },
  table: { vi: 'Bảng', en: 'Tables' },
  lists: { vi: 'Danh sách dài', en: 'Long lists' },
  charts: { vi: 'Biểu đồ', en: 'Plots' },
  facts: { vi: 'Thông tin và tiến trình', en: 'Facts and course' },
  document: { vi: 'Văn bản', en: 'Document' },
  messages: { vi: 'Thông báo', en: 'Messages' },
  actions: { vi: 'Nút lệnh', en: 'Buttons' },
  form: { vi: 'Biểu mẫu', en: 'Form' },
} as const satisfies Record<string, Text>

/** The page of all components; `shell` as for any page. */
export function Gallery({ shell }: { shell: Shell }) {
  const { say } = shell
  const wrong = new URL(shell.path, 'http://localhost').searchParams.has('loi')
  const here = shell.path.split('?', 1)[0] ?? ''
  return (
    <Page
      shell={shell}
      title={say(texts.title)}
      lead={say(texts.lead)}
      crumbs={[{ href: '/', text: 'Trang chủ' }]}
      errors={wrong ? formErrors : []}
    >
      <p>
        <a href={wrong ? here : `${here}?loi=1`}>{say(wrong ? texts.withoutErrors : texts.withErrors)}</a>
      </p>
      <h2>{say(texts.state)}</h2>
      <StateGallery />
      <h2>{say(texts.table)}</h2>
      <TableGallery />
      <h2>{say(texts.lists)}</h2>
      <ListGallery />
      <h2>{say(texts.charts)}</h2>
      <ChartGallery />
      <h2>{say(texts.facts)}</h2>
      <FactGallery />
      <h2>{say(texts.document)}</h2>
      <DocumentGallery />
      <h2>{say(texts.messages)}</h2>
      <MessageGallery />
      <h2>{say(texts.actions)}</h2>
      <ButtonGallery />
      <h2>{say(texts.form)}</h2>
      <FormGallery errors={wrong ? formErrors : []} />
    </Page>
  )
}

const tasks = [
  {
    href: '#1',
    title: 'Gửi kế hoạch kiểm tra thực hiện quy chế dân chủ đến các đơn vị',
    why: 'Chương trình 2026, mục II.1 · phối hợp: Ủy ban Kiểm tra',
    tag: { state: 'late', text: 'Quá hạn 6 ngày' },
    when: 'hạn 14/8/2026',
  },
  {
    href: '#2',
    title: 'Báo cáo Thường trực Đảng ủy, hồ sơ số 12',
    why: (
      <>
        Quy định 1374-QĐ/TU: 7 ngày làm việc từ 13/8/2026 · <a href="#2-days">cách tính</a>
      </>
    ),
    tag: { state: 'soon', text: 'Còn 2 ngày làm việc' },
    when: 'hạn 24/8/2026',
  },
  {
    href: '#3',
    title: 'Tổng hợp báo cáo quý III của 237 đơn vị',
    why: 'Chương trình 2026, mục III · mở ngày 15/9',
    tag: { state: 'open', text: 'Đang thực hiện' },
    when: 'hạn 30/9/2026',
  },
  {
    title: 'Công khai kế hoạch kiểm tra năm 2026',
    why: 'Luật 10/2022/QH15, Điều 46',
    tag: { state: 'done', text: 'Đã hoàn thành' },
    when: 'ngày 12/1/2026',
  },
  { title: 'Sơ kết năm năm', tag: { state: 'none', text: 'Chưa đến kỳ' } },
] satisfies Parameters<typeof TaskList>[0]['items']

function StateGallery() {
  return (
    <>
      <Cards
        items={[
          { value: 3, label: 'quá hạn', state: 'late', href: '#late' },
          { value: 4, label: 'đến hạn trong 5 ngày làm việc', state: 'soon', href: '#soon' },
          { value: 18, label: 'đang thực hiện', state: 'open' },
          { value: 1041, label: 'đã hoàn thành trong năm, 1.039 đúng hạn', state: 'done' },
          { value: '–', label: 'chưa có số liệu' },
        ]}
      />
      <Columns>
        <section>
          <h3>Của Văn phòng Đảng ủy</h3>
          <TaskList items={tasks} empty="" />
          <TaskList items={[]} empty={<p>Không còn việc nào đến hạn trong tuần này.</p>} />
        </section>
        <Panel title="Tiến độ Chương trình 2026">
          <Progress label="Văn phòng" done={26} open={10} late={6} />
          <Progress label="Ban Tuyên giáo" done={8} open={2} late={0} />
          <Progress label="Công đoàn ngành" done={12} open={0} late={0} />
          <Progress label="Ban Tổ chức" done={0} open={0} late={0} />
        </Panel>
      </Columns>
      <p>
        <Tag state="done">Đã hoàn thành</Tag> <Tag state="open">Đang thực hiện</Tag> <Tag state="soon">Sắp đến hạn</Tag>{' '}
        <Tag state="late">Quá hạn</Tag> <Tag state="none">Chưa có</Tag>
      </p>
    </>
  )
}

function TableGallery() {
  return (
    <>
      <Table
        caption="Báo cáo quý II theo cụm"
        columns={[
          { title: 'Cụm', sort: { href: '?xep=cum', direction: 'ascending' } },
          { title: 'Đơn vị', numeric: true, sort: { href: '?xep=donvi' } },
          { title: 'Đã gửi', numeric: true },
          { title: 'Tình trạng' },
        ]}
        rows={[
          [<a href="#c1">Cụm 1</a>, '41', '41', <Tag state="done">Đã gửi đủ</Tag>],
          [<a href="#c2">Cụm 2</a>, '38', '36', <Tag state="late">2 đơn vị quá hạn</Tag>],
          [<a href="#c3">Cụm 3</a>, '1.158', '1.151', <Tag state="soon">Còn 3 ngày</Tag>],
        ]}
        foot={['Cộng', '1.237', '1.228', '']}
        empty=""
      />
      <Table
        caption="Không có dòng nào"
        columns={[{ title: 'Tên' }]}
        rows={[]}
        empty={<p>Chưa có đơn vị nào gửi báo cáo. Kỳ báo cáo mở từ ngày 15/9/2026.</p>}
      />
    </>
  )
}

function FactGallery() {
  return (
    <>
      <Steps
        items={[
          { text: 'Dự thảo', state: 'done' },
          { text: 'Trình duyệt', state: 'done' },
          { text: 'Ký', state: 'current' },
          { text: 'Phát hành', state: 'todo' },
        ]}
      />
      <Columns>
        <Panel title="II.5.3 Hội nghị gặp gỡ, đối thoại năm 2024">
          <SummaryList
            rows={[
              { term: 'Chủ trì', detail: <a href="#union">Công đoàn ngành giáo dục Thành phố</a> },
              { term: 'Phối hợp', detail: 'Các sở, ban, ngành thành phố', action: { href: '#edit', text: 'Sửa' } },
              { term: 'Thời hạn', detail: 'Văn bản không nêu', action: { href: '#due', text: 'Đặt thời hạn' } },
            ]}
          />
        </Panel>
        <Panel title="Quá trình xử lý">
          <Timeline
            items={[
              { title: 'Trả lại để bổ sung', when: '20/8/2026, 14:05', who: 'Lê Thu Hà', detail: <p>Thiếu mục 3.</p> },
              { title: 'Đã gửi', when: '18/8/2026, 9:30', who: 'Trần Văn Minh' },
              { title: 'Bắt đầu soạn', when: '11/8/2026' },
            ]}
          />
        </Panel>
      </Columns>
    </>
  )
}

const DocumentGallery = () => (
  <DocumentView
    label="Văn bản gốc"
    paragraphs={[
      { id: 'doan-1', kind: 'heading', text: 'II. NHIỆM VỤ CỤ THỂ' },
      {
        id: 'doan-2',
        kind: 'plain',
        text: 'Thực hiện Chương trình số 08-CTr/BCĐTP ngày 28 tháng 3 năm 2024 của Ban Chỉ đạo thành phố về thực hiện Quy chế dân chủ ở cơ sở, Đảng ủy xây dựng chương trình với các nội dung sau.',
      },
      {
        id: 'doan-3',
        kind: 'task',
        href: '#task-3',
        text: 'Nâng cao chất lượng, hiệu quả thực hiện Chỉ thị số 13-CT/TU; phát huy vai trò đại diện của tổ chức công đoàn tham gia phản biện xã hội.',
      },
      {
        id: 'doan-4',
        kind: 'task',
        href: '#task-4',
        current: true,
        text: (
          <>
            Tham mưu tổ chức hội nghị <mark>gấp gáp</mark>, đối thoại với cán bộ, công đoàn viên và người lao động năm
            2024.
          </>
        ),
      },
    ]}
  />
)

const MessageGallery = () => (
  <>
    <Banner title="Hệ thống bảo trì từ 22 giờ ngày 16/8/2026 đến 2 giờ ngày 17/8/2026.">
      <p>Gửi báo cáo trước giờ này.</p>
    </Banner>
    <Confirmation title="Đã gửi báo cáo quý II">
      <p>Văn phòng Đảng ủy nhận lúc 14:05 ngày 20/8/2026.</p>
    </Confirmation>
    <LinkList
      items={[
        { href: '#log', text: 'Nhật ký', about: 'Ai đã làm gì, lúc nào.' },
        { href: '#queue', text: 'Tác vụ nền' },
      ]}
    />
    <Notice kind="info" title="Kỳ báo cáo quý III mở từ ngày 15/9/2026." />
    <Notice kind="success" title="Đã gửi báo cáo lúc 14:05.">
      <p>Văn phòng Đảng ủy đã nhận; số tiếp nhận 128.</p>
    </Notice>
    <Notice kind="warning" title="Luật 10/2022/QH15 ghi ngày 10/01/2022; danh mục văn bản ghi 10/11/2022.">
      <p>
        <a href="#where">Xem chỗ ghi</a> · <a href="#skip">Bỏ qua, nêu lý do</a>
      </p>
    </Notice>
    <Empty title="Chưa có chương trình nào">
      <p>Đưa tệp DOCX của chương trình vào, kiểm tra nội dung đã đọc được rồi công bố.</p>
      <Button href="#import">Nhập chương trình</Button>
    </Empty>
  </>
)

const ButtonGallery = () => (
  <Actions>
    <ActionForm action="/dev/components" label="Trình duyệt" hidden={{ key: 'a1' }} />
    <ActionForm action="/dev/components" label="Lưu nháp" kind="plain" />
    <ActionForm action="/dev/components" label="Hủy hội nghị" kind="danger" about="ngày 20/8/2026" />
    <a href="#later">Để sau</a>
  </Actions>
)
