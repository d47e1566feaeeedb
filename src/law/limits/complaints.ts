// Law 02/2011/QH13 on complaints with Decree 124/2020/NĐ-CP, amended from 1 July 2026 by Law 136/2025 and Decree 155/2026.
//
// Acceptance: the decree says 7 working days from 1 July 2026, the old text of the Law 10 days, and which of both the amended Law
// says was not read. The legal day is the decree's; the earlier of the two is given as a warning (law-updates-2026.md, 2.5).

import { calendarDays, type Limit, type Version, workingDays } from '../limit.ts'
import { after, before, versionsOf } from './act.ts'

const law = versionsOf({
  document: '02/2011/QH13',
  from: '2012-07-01',
  confidence: 'high',
  readIn: 'Bản chép văn bản luật (diepxuan.github.io)',
})
const decree = versionsOf({
  document: '124/2020/NĐ-CP',
  from: '2026-07-01',
  amendedBy: '155/2026/NĐ-CP',
  confidence: 'high',
  readIn: 'Công báo số 292 (30/5/2026)',
})

/** Both versions of the limit of acceptance, each under its own article of the Law. */
const acceptance = (article: string): readonly Version[] => [
  law(article, after(calendarDays(10)), { until: '2026-06-30' }),
  decree('16(1)', after(workingDays(7)), {
    alsoNamed: { time: calendarDays(10), source: { document: '02/2011/QH13', article } },
  }),
]

const received = { vi: 'ngày nhận đơn khiếu nại', en: 'day the complaint is received' }
const accepted = { vi: 'ngày thụ lý', en: 'day of acceptance' }
const SEND_1 = {
  name: { vi: 'Gửi quyết định giải quyết khiếu nại lần đầu', en: 'Send the first decision' },
  starts: { vi: 'ngày ban hành quyết định', en: 'day of the decision' },
  appliesTo: 'any',
  versions: [law('32', after(workingDays(3)))],
} as const
const SEND_2 = {
  name: { vi: 'Gửi quyết định giải quyết khiếu nại lần hai', en: 'Send the second decision' },
  starts: { vi: 'ngày ban hành quyết định', en: 'day of the decision' },
  appliesTo: 'any',
  versions: [law('41', after(calendarDays(7)))],
} as const

export const COMPLAINTS: readonly Limit[] = [
  {
    id: 'KN.LIMITATION',
    name: { vi: 'Thời hiệu khiếu nại lần đầu', en: 'Lodge a first complaint' },
    starts: { vi: 'ngày nhận hoặc biết quyết định, hành vi', en: 'day the decision or act is received or known' },
    appliesTo: 'any',
    versions: [law('9', after(calendarDays(90)))],
    note: {
      vi: 'Không tính thời gian có trở ngại khách quan: nhập làm tạm dừng.',
      en: 'Time of an obstacle does not count: enter it as a pause.',
    },
  },
  {
    id: 'KN.ACCEPT',
    name: { vi: 'Thụ lý hoặc từ chối bằng văn bản', en: 'Accept the complaint, or refuse in writing' },
    starts: received,
    appliesTo: 'any',
    versions: acceptance('27'),
    note: {
      vi: 'Thông báo cho người khiếu nại, nơi chuyển đơn và thanh tra cùng cấp.',
      en: 'Tell the complainant, who forwarded it, and the inspectorate of the level.',
    },
  },
  {
    id: 'KN.FIRST',
    name: { vi: 'Giải quyết khiếu nại lần đầu', en: 'Settle a first complaint' },
    starts: accepted,
    appliesTo: 'any',
    versions: [
      law(
        '28',
        after(calendarDays(30), {
          complex: calendarDays(45),
          remote: calendarDays(45),
          remoteComplex: calendarDays(60),
        }),
        {
          readIn: 'Bản chép văn bản luật (diepxuan.github.io); thuvienphapluat.vn; lawnet.vn',
        },
      ),
    ],
  },
  {
    id: 'KN.FIRST.REMOTE',
    name: { vi: 'Giải quyết khiếu nại lần đầu ở vùng sâu, vùng xa', en: 'Settle a first complaint, remote area' },
    starts: accepted,
    appliesTo: 'any',
    versions: [
      law('28', after(calendarDays(45), { complex: calendarDays(60) }), {
        readIn: 'Bản chép văn bản luật (diepxuan.github.io); thuvienphapluat.vn; lawnet.vn',
      }),
    ],
  },
  {
    id: 'KN.SECOND.LODGE',
    name: { vi: 'Khiếu nại lần hai hoặc khởi kiện', en: 'Lodge a second complaint or sue' },
    starts: {
      vi: 'ngày hết hạn lần đầu hoặc nhận quyết định lần đầu',
      en: 'end of the first limit, or day the first decision is received',
    },
    appliesTo: 'any',
    versions: [law('33', after(calendarDays(30), { remote: calendarDays(45) }))],
  },
  {
    id: 'KN.SECOND.ACCEPT',
    name: { vi: 'Thụ lý khiếu nại lần hai', en: 'Accept a second complaint' },
    starts: received,
    appliesTo: 'any',
    versions: acceptance('36'),
  },
  {
    id: 'KN.SECOND',
    name: { vi: 'Giải quyết khiếu nại lần hai', en: 'Settle a second complaint' },
    starts: accepted,
    appliesTo: 'any',
    versions: [
      law(
        '37',
        after(calendarDays(45), {
          complex: calendarDays(60),
          remote: calendarDays(60),
          remoteComplex: calendarDays(70),
        }),
        {
          readIn: 'Bản chép văn bản luật (diepxuan.github.io); thuvienphapluat.vn',
        },
      ),
    ],
  },
  { id: 'KN.SEND1', ...SEND_1 },
  { id: 'KN.SEND2', ...SEND_2 },
  // The same two rules as procedures.md names them.
  { id: 'KN.DECISION.SEND1', ...SEND_1 },
  { id: 'KN.DECISION.SEND2', ...SEND_2 },
  {
    id: 'KN.EFFECT',
    name: {
      vi: 'Quyết định giải quyết có hiệu lực nếu không khiếu nại tiếp',
      en: 'The decision takes effect if nobody complains further',
    },
    starts: { vi: 'ngày ban hành quyết định', en: 'day of the decision' },
    appliesTo: 'any',
    versions: [law('44', after(calendarDays(30), { remote: calendarDays(45) }))],
  },
  {
    id: 'KN.DIALOGUE.NOTICE',
    name: { vi: 'Thông báo đối thoại bằng văn bản', en: 'Give written notice of the dialogue' },
    starts: { vi: 'ngày đối thoại', en: 'day of the dialogue' },
    appliesTo: 'any',
    versions: [decree('28', before(calendarDays(5)))],
  },
  {
    id: 'KN.SUSPEND.SEND',
    name: {
      vi: 'Gửi quyết định tạm đình chỉ, đình chỉ hoặc tiếp tục giải quyết',
      en: 'Send the decision to suspend, terminate or resume',
    },
    starts: { vi: 'ngày ra quyết định', en: 'day of the decision' },
    appliesTo: 'any',
    versions: [decree('28b', after(workingDays(3)))],
  },
  {
    id: 'KNKL.LIM1',
    name: { vi: 'Thời hiệu khiếu nại lần đầu quyết định kỷ luật', en: 'Complain about a disciplinary decision' },
    starts: { vi: 'ngày nhận quyết định kỷ luật', en: 'day the decision is received' },
    appliesTo: 'any',
    versions: [
      law('48', after(calendarDays(15)), { readIn: 'Bản chép văn bản luật (diepxuan.github.io); luatsux.vn' }),
    ],
  },
  {
    id: 'KNKL.LIM2',
    name: {
      vi: 'Thời hiệu khiếu nại lần hai quyết định kỷ luật',
      en: 'Complain a second time about a disciplinary decision',
    },
    starts: { vi: 'ngày nhận quyết định giải quyết lần đầu', en: 'day the first settlement is received' },
    appliesTo: 'any',
    versions: [
      law('48', after(calendarDays(10)), { readIn: 'Bản chép văn bản luật (diepxuan.github.io); luatsux.vn' }),
    ],
  },
  {
    id: 'KNKL.LIM2.DISMISSAL',
    name: {
      vi: 'Thời hiệu khiếu nại lần hai quyết định buộc thôi việc',
      en: 'Complain a second time about a dismissal',
    },
    starts: { vi: 'ngày nhận quyết định giải quyết lần đầu', en: 'day the first settlement is received' },
    appliesTo: 'any',
    versions: [
      law('48', after(calendarDays(30)), { readIn: 'Bản chép văn bản luật (diepxuan.github.io); luatsux.vn' }),
    ],
  },
  {
    id: 'KNKL.ACCEPT',
    name: { vi: 'Thụ lý khiếu nại quyết định kỷ luật', en: 'Accept a complaint about discipline' },
    starts: received,
    appliesTo: 'any',
    versions: acceptance('50'),
  },
  {
    id: 'KNKL.SETTLE',
    name: { vi: 'Giải quyết khiếu nại quyết định kỷ luật', en: 'Settle a complaint about discipline' },
    starts: accepted,
    appliesTo: 'any',
    versions: [law('50', after(calendarDays(30), { complex: calendarDays(45) }))],
  },
]
