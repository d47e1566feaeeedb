// What a figure is made of: the records that the platform counted.

import type { PlainDate } from '../shared/day.ts'
import type { FigureRecord } from '../shared/figure-source.ts'
import { Page, type Shell, Table } from '../shared/page/index.ts'
import { formatDay, type Text } from '../shared/text.ts'
import { texts } from './texts.ts'

export function RecordsPage(props: {
  shell: Shell
  id: string
  name: Text
  from: PlainDate
  to: PlainDate
  records: FigureRecord[]
}) {
  const { shell, id, name, from, to, records } = props
  const { say } = shell
  return (
    <Page
      shell={shell}
      title={say(name)}
      lead={`${say(texts.records)}: ${formatDay(from)} – ${formatDay(to)}`}
      crumbs={[
        { href: '/reports', text: say(texts.title) },
        { href: `/reports/${id}`, text: say(texts.report) },
      ]}
    >
      <Table
        caption={say(texts.records)}
        hideCaption
        columns={[{ title: say(texts.record) }, { title: say(texts.day) }]}
        rows={records.map(({ title, href, on }) => [<a href={href}>{title}</a>, on && formatDay(on)])}
        empty={say(texts.recordsNone)}
      />
    </Page>
  )
}
