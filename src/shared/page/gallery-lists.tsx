// The long lists, tabs, matrix and plots of the component gallery.

import {
  BarChart,
  Button,
  Columns,
  FilterPanel,
  LineChart,
  Listing,
  Matrix,
  Panel,
  Select,
  type Series,
  SpreadChart,
  Tabs,
  Tag,
  type TagState,
  TextField,
} from './index.ts'

const clusters = [
  { value: '', text: 'Mọi cụm' },
  { value: '1', text: 'Cụm 1' },
  { value: '2', text: 'Cụm 2' },
]

const cell = (state: TagState) => {
  const words = { done: 'hoàn thành', open: 'trong KH', soon: 'sắp hạn', late: 'quá hạn', none: 'chưa có' } as const
  return { state, text: words[state] }
}

const matrix: [string, ...TagState[]][] = [
  ['Đảng bộ Trường THPT Bến Nghé Đông', 'done', 'open', 'done', 'open', 'open', 'done', 'open'],
  ['Chi bộ Trường THPT Lê Thánh Nghi', 'open', 'done', 'done', 'open', 'soon', 'done', 'done'],
  ['Đảng bộ Trường THPT Nguyễn An Khương', 'none', 'open', 'open', 'none', 'done', 'late', 'done'],
]

const columnsOfMatrix = ['Tuyên truyền', 'Công khai', 'Hội nghị', 'Lấy ý kiến', 'Đối thoại', 'Kiểm tra', 'Báo cáo']

const series: Series[] = [
  { name: 'đã hoàn thành', tone: 'done' },
  { name: 'đang thực hiện', tone: 'open' },
  { name: 'quá hạn', tone: 'late' },
]

export function ListGallery() {
  return (
    <>
      <Tabs
        label="Báo cáo theo kỳ"
        items={[
          { href: '?ky=1', text: 'Quý I', count: 237 },
          { href: '?ky=2', text: 'Quý II', count: 235, current: true },
          { href: '?ky=3', text: 'Quý III' },
        ]}
      />
      <FilterPanel
        action="/dev/components"
        label="Lọc báo cáo"
        chips={[
          { text: 'Cụm: Cụm 1', href: '?tt=tre' },
          { text: 'Tình trạng: quá hạn', href: '?cum=1' },
        ]}
        clear="?"
      >
        <Select id="list-cluster" name="cum" label="Cụm" options={clusters} value="1" />
        <TextField id="list-name" name="ten" label="Tên đơn vị" width="medium" type="search" />
      </FilterPanel>
      <Listing
        caption="Báo cáo quý II của các đơn vị"
        columns={[
          { title: 'Đơn vị', sort: { href: '?xep=-ten', direction: 'ascending' } },
          { title: 'Ngày gửi', sort: { href: '?xep=ngay' } },
          { title: 'Tình trạng' },
        ]}
        rows={[
          [<a href="#u1">Chi bộ Trường THPT Lê Thánh Nghi</a>, '18/6/2026', <Tag state="done">Đã tiếp nhận</Tag>],
          [<a href="#u2">Đảng bộ Trường THPT Bến Nghé Đông</a>, '–', <Tag state="late">Quá hạn 6 ngày</Tag>],
        ]}
        select={{
          ...{ action: '/dev/components', name: 'unit', chosen: ['2'] },
          rows: [
            { value: '1', label: 'Chi bộ Trường THPT Lê Thánh Nghi' },
            { value: '2', label: 'Đảng bộ Trường THPT Bến Nghé Đông' },
          ],
          acts: <Button kind="plain">Đôn đốc đơn vị đã chọn</Button>,
        }}
        paging={{ next: '?sau=2', first: '?' }}
        downloads={[
          { href: '#csv', text: 'CSV' },
          { href: '#xlsx', text: 'XLSX' },
        ]}
        empty=""
      />
      <Listing
        caption="Danh sách không có dòng nào"
        columns={[{ title: 'Đơn vị' }]}
        rows={[]}
        empty={<p>Không có đơn vị nào khớp bộ lọc. Bỏ bớt điều kiện lọc.</p>}
      />
      <Matrix
        caption="Nội dung kế hoạch của các đơn vị"
        first="Tổ chức đảng"
        columns={columnsOfMatrix}
        rows={matrix.map(([name, ...states], at) => ({
          ...{ name, href: '#unit' },
          cells: states.map((state, of) => ({ ...cell(state), ...(at === 0 && of === 0 && { href: '#cell' }) })),
        }))}
        foot={['Chưa có nội dung', '4', '12', '18', '9', '63', '22', '40']}
        empty="Chưa có đơn vị nào gửi kế hoạch."
      />
    </>
  )
}

export function ChartGallery() {
  return (
    <Columns even>
      <Panel title="Cột xếp và cột đơn">
        <BarChart
          caption="Tiến độ theo cơ quan"
          first="Cơ quan"
          series={series}
          shares
          rows={[
            { label: 'Văn phòng', href: '#vp', values: [26, 10, 6] },
            { label: 'Công đoàn ngành', values: [12, 0, 0] },
            { label: 'Ban Tổ chức', values: [0, 0, 0] },
          ]}
        />
        <BarChart
          caption="Đơn vị quá hạn theo cụm"
          first="Cụm"
          series={[{ name: 'quá hạn', tone: 'late' }]}
          rows={[
            { label: 'Cụm 1', href: '#c1', values: [3] },
            { label: 'Cụm 2', values: [9] },
          ]}
        />
      </Panel>
      <Panel title="Phân bố">
        <SpreadChart
          caption="Số người dự của các đơn vị"
          first="Khoảng"
          counted="Số đơn vị"
          summary="14 đơn vị có số liệu. Trung vị 42 (vạch đỏ); một nửa số đơn vị từ 20 đến 61 (dải vàng)."
          values={[0, 3, 12, 20, 22, 38, 41, 43, 47, 55, 61, 64, 80, 1_204]}
          marks={{ lower: 20, median: 42, upper: 61 }}
        />
      </Panel>
      <Panel title="Đường theo tháng">
        <LineChart
          caption="Báo cáo nhận được theo tháng"
          series={{ name: 'báo cáo', tone: 'open' }}
          points={[12, 40, 235, 18, 22, 231, 9, 14].map((value, at) => ({ label: `T${at + 1}`, value }))}
        />
      </Panel>
    </Columns>
  )
}
