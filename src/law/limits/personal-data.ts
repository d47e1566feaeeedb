// Law 91/2025/QH15 and Decree 356/2025/NĐ-CP on personal data, in force 1 January 2026.
// One source counts working days, the other days: the shorter is kept (domain file procedures.md, E1).

import { calendarDays, hours, type Limit, workingDays } from '../limit.ts'
import { after, versionsOf } from './act.ts'

const decree = versionsOf({
  document: '356/2025/NĐ-CP',
  from: '2026-01-01',
  confidence: 'medium',
  readIn: 'Kho mã công khai (vn-pdpl); cdlaf.vn',
})
const law = versionsOf({
  document: '91/2025/QH15',
  from: '2026-01-01',
  confidence: 'high',
  readIn: 'Kho mã công khai (vn-pdpl)',
})
const requested = { vi: 'ngày nhận yêu cầu', en: 'day the request is received' }
const ONCE_MORE = {
  extension: { time: calendarDays(15), times: 1, when: { vi: 'có lý do', en: 'with a reason' } },
} as const

export const PERSONAL_DATA: readonly Limit[] = [
  {
    id: 'DP.REPLY',
    name: { vi: 'Phản hồi yêu cầu của chủ thể dữ liệu', en: 'Answer a data subject’s request' },
    starts: requested,
    appliesTo: 'any',
    versions: [decree('5', after(workingDays(2)), { confidence: 'high' })],
  },
  {
    id: 'DP.WITHDRAW',
    name: {
      vi: 'Thực hiện việc rút lại đồng ý, hạn chế, phản đối',
      en: 'Carry out withdrawal, restriction or objection',
    },
    starts: requested,
    appliesTo: 'any',
    versions: [decree('5', after(calendarDays(15)), ONCE_MORE)],
  },
  {
    id: 'DP.WITHDRAW.THIRD',
    name: {
      vi: 'Thực hiện việc rút lại đồng ý khi có bên thứ ba',
      en: 'Carry out withdrawal where a third party must stop too',
    },
    starts: requested,
    appliesTo: 'any',
    versions: [decree('5', after(calendarDays(20)), ONCE_MORE)],
  },
  {
    id: 'DP.ACCESS',
    name: { vi: 'Cho xem, chỉnh sửa dữ liệu cá nhân', en: 'Give access or correct' },
    starts: requested,
    appliesTo: 'any',
    versions: [decree('5', after(calendarDays(10)), ONCE_MORE)],
  },
  {
    id: 'DP.DELETE',
    name: { vi: 'Xóa dữ liệu cá nhân', en: 'Delete' },
    starts: requested,
    appliesTo: 'any',
    versions: [decree('5', after(calendarDays(20)), ONCE_MORE)],
  },
  {
    id: 'DP.BREACH',
    name: {
      vi: 'Thông báo vi phạm dữ liệu cá nhân cho Bộ Công an',
      en: 'Notify a breach to the Ministry of Public Security',
    },
    starts: { vi: 'lúc phát hiện', en: 'the moment of detection' },
    appliesTo: 'any',
    versions: [law('23', after(hours(72)))],
    note: { vi: 'Hết hạn vào đúng giờ đã phát hiện của ngày này.', en: 'Ends on that day at the hour of detection.' },
  },
]
