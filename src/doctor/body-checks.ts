// What may be wrong with the content of a body: what its rules never allow, whoever wrote it.

import type { Text } from '../shared/text.ts'
import type { BodyCheck } from './check.ts'

/** Nothing in the program does this: somebody wrote into the database by hand, or there is a fault to report. */
const REPORT: Text = {
  vi: 'Không sửa tay trong cơ sở dữ liệu. Sao lưu, rồi gửi thông báo này cho bộ phận kỹ thuật.',
  en: 'Do not repair it in the database by hand. Make a backup, then show this message to your technicians.',
}

export const BODY_CHECKS: readonly BodyCheck[] = [
  {
    code: 'placement-overlap',
    severity: 'error',
    query: `select distinct u.name || ' (' || p.tree || ')' as what from placement p
      join placement q on q.unit_id = p.unit_id and q.tree = p.tree and q.valid && p.valid and q.ctid > p.ctid
      join unit u on u.id = p.unit_id`,
    text: (count, examples) => ({
      vi: `${count} tổ chức có hai vị trí cùng lúc trong một cây: ${examples}.`,
      en: `${count} organisations stand in two places of one tree at once: ${examples}.`,
    }),
    todo: REPORT,
  },
  {
    code: 'placement-orphan',
    severity: 'error',
    query: `select coalesce(u.name, p.unit_id::text) || ' (' || p.tree || ')' as what from placement p left join unit u on u.id = p.unit_id
      where u.id is null or p.parent_id is not null and not coalesce((select range_agg(q.valid) @> p.valid from placement q
        where q.unit_id = p.parent_id and q.tree = p.tree), false)`,
    text: (count, examples) => ({
      vi: `${count} vị trí nằm dưới một tổ chức không có trong cây suốt thời gian đó: ${examples}.`,
      en: `${count} placements lie below an organisation that is not in the tree for all that time: ${examples}.`,
    }),
    todo: {
      vi: 'Mở trang của tổ chức đó và chuyển về đúng cấp trên, tính từ đúng ngày.',
      en: 'Open the page of the organisation and move it below the right one, from the right day.',
    },
  },
  {
    code: 'placement-cycle',
    severity: 'error',
    query: `with recursive up(unit_id, tree, parent_id) as (
        select unit_id, tree, parent_id from placement where valid @> current_date
        union select up.unit_id, up.tree, p.parent_id from up
          join placement p on p.unit_id = up.parent_id and p.tree = up.tree and p.valid @> current_date
      ) select u.name || ' (' || up.tree || ')' as what from up join unit u on u.id = up.unit_id where up.parent_id = up.unit_id`,
    text: (count, examples) => ({
      vi: `${count} tổ chức nằm dưới chính mình: ${examples}.`,
      en: `${count} organisations lie below themselves: ${examples}.`,
    }),
    todo: REPORT,
  },
  {
    code: 'unit-nowhere',
    severity: 'warning',
    query: 'select u.name as what from unit u where not exists (select from placement p where p.unit_id = u.id)',
    text: (count, examples) => ({
      vi: `${count} tổ chức không có vị trí trong cây nào: ${examples}.`,
      en: `${count} organisations stand in no tree: ${examples}.`,
    }),
    todo: {
      vi: 'Đặt tổ chức vào cây; khi chưa có vị trí, không ai thấy tổ chức này.',
      en: 'Place it in a tree; nobody sees an organisation that stands nowhere.',
    },
  },
  {
    code: 'duty-orphan',
    severity: 'error',
    query: `select d.id::text as what from duty d where not exists (select from unit u where u.id = d.unit_id)
      or not exists (select from unit u where u.id = d.owed_to_id) or not exists (select from deliverable x where x.id = d.deliverable_id)
      or not exists (select from programme p where p.id = d.programme_id)`,
    text: (count, examples) => ({
      vi: `${count} việc thiếu tổ chức thực hiện, nơi nhận, sản phẩm hoặc chương trình: ${examples}.`,
      en: `${count} duties lack their organisation, recipient, deliverable or programme: ${examples}.`,
    }),
    todo: REPORT,
  },
  {
    code: 'duty-events',
    severity: 'error',
    query: `select d.id::text as what from duty d left join lateral (
        select count(*) filter (where act = 'created') as created,
          (array_agg(act order by at desc, id desc) filter (where act in ('created', 'reported', 'returned', 'accepted',
            'waived', 'superseded')))[1] as last
        from duty_event e where e.duty_id = d.id) e on true
      where e.created <> 1 or d.state <> case when e.last in ('created', 'returned') then 'open' else e.last end`,
    text: (count, examples) => ({
      vi: `${count} việc có trạng thái trái với lịch sử của việc: ${examples}.`,
      en: `${count} duties are in a state that contradicts their history: ${examples}.`,
    }),
    todo: REPORT,
  },
  {
    code: 'duty-arrival',
    severity: 'error',
    query: `select id::text as what from duty where state in ('reported', 'accepted') and first_reported_at is null`,
    text: (count, examples) => ({
      vi: `${count} việc đã báo cáo nhưng không có thời điểm báo cáo đầu tiên, nên không biết có trễ hạn không: ${examples}.`,
      en: `${count} duties are reported without a first arrival, so whether they were late is unknown: ${examples}.`,
    }),
    todo: REPORT,
  },
  {
    code: 'submission-duty',
    severity: 'error',
    query: `select s.id::text as what from submission s left join duty d on d.id = s.duty_id
      where d.id is null or d.state <> case
        -- Accepted once, it stays accepted while it is amended.
        when exists (select from plan_edition e where e.submission_id = s.id)
          or exists (select from report_edition e where e.submission_id = s.id) then 'accepted'
        when s.state = 'sent' then 'reported' when s.state = 'accepted' then 'accepted'
        when d.state in ('waived', 'superseded') then d.state else 'open' end`,
    text: (count, examples) => ({
      vi: `${count} kế hoạch hoặc báo cáo có trạng thái trái với việc của nó: ${examples}.`,
      en: `${count} plans or reports are in a state that contradicts their duty: ${examples}.`,
    }),
    todo: REPORT,
  },
  {
    code: 'plan-standing',
    severity: 'error',
    // What src/plan/store.ts keeps for the follow-up page, written again.
    query: `select s.id::text as what from submission s join duty d on d.id = s.duty_id
      left join plan_standing g on g.submission_id = s.id
      where s.kind = 'plan' and not exists (select from plan_amendment m where m.submission_id = s.id)
        and rtrim(coalesce(g.cells, ''), '-') <> rtrim(coalesce((
          select string_agg(coalesce(((l.not_applicable is not null)::integer + 2 * (l.returned is not null)::integer
            + 4 * (l.who <> '' and l.due_on is not null)::integer)::text, '-'), '' order by n)
          from generate_series(1, (select max(c.number) from plan_content c where c.programme_id = d.programme_id)) n
          left join plan_content c on c.programme_id = d.programme_id and c.number = n
          left join plan_line l on l.submission_id = s.id and l.content_id = c.id), ''), '-')`,
    text: (count, examples) => ({
      vi: `${count} kế hoạch hiện trên trang theo dõi khác với nội dung của nó: ${examples}.`,
      en: `${count} plans stand on the follow-up page otherwise than their lines say: ${examples}.`,
    }),
    todo: REPORT,
  },
  {
    code: 'duty-counts',
    severity: 'error',
    // What src/duty/count-store.ts counts by, written again: a check that asks the program would believe the program.
    query: `select programme_id::text || ' ' || state as what
      from (select programme_id, deliverable_id, cluster_id, due_on, expected_on, state, late, sum(count) as n
        from (
          select programme_id, deliverable_id, cluster_id, due_on, expected_on, state, late, count from duty_count
          union all
          select programme_id, deliverable_id, cluster_id, due_on, expected_on, state, late, count from duty_count_change
        ) c group by 1, 2, 3, 4, 5, 6, 7 having sum(count) <> 0) kept
      full join (select programme_id, deliverable_id, cluster_id, due_on,
          case when state = 'open' then coalesce(return_due_on, due_on) else due_on end as expected_on, state,
          coalesce((first_reported_at at time zone 'Asia/Ho_Chi_Minh')::date > due_on, false) as late, count(*) as n
        from duty where cluster_id is not null and state <> 'superseded' group by 1, 2, 3, 4, 5, 6, 7) found
      using (programme_id, deliverable_id, cluster_id, due_on, expected_on, state, late)
      where kept.n is distinct from found.n`,
    text: (count, examples) => ({
      vi: `${count} số đếm trên bảng theo dõi khác với số việc thực có: ${examples}.`,
      en: `${count} counts on the boards differ from the duties there are: ${examples}.`,
    }),
    todo: REPORT,
  },
  {
    code: 'constraint-unproven',
    severity: 'error',
    query: `select conrelid::regclass || '.' || conname as what from pg_constraint
        where connamespace = current_schema()::regnamespace and not convalidated
      union all select indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
        where c.relnamespace = current_schema()::regnamespace and not (indisvalid and indisready)`,
    text: (count, examples) => ({
      vi: `${count} ràng buộc hoặc chỉ mục không còn hiệu lực: ${examples}.`,
      en: `${count} constraints or indexes do not hold: ${examples}.`,
    }),
    todo: {
      vi: 'Nhờ quản trị cơ sở dữ liệu kiểm tra lại (VALIDATE CONSTRAINT, REINDEX).',
      en: 'Have the administrator of the database prove them again (VALIDATE CONSTRAINT, REINDEX).',
    },
  },
]
