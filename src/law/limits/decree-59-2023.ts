// Decree 59/2023/NĐ-CP under Law 10/2022: People's Inspection Boards, meetings and votes of residential communities.

import { calendarDays, type Limit, months, workingDays, years } from '../limit.ts'
import { after, before, every, versionsOf } from './act.ts'

const decree = versionsOf({
  document: '59/2023/NĐ-CP',
  from: '2023-08-15',
  confidence: 'medium',
  readIn: 'Bản hệ thống hóa Luật 10/2022 (diepxuan.github.io)',
})

const reports = { vi: 'kỳ báo cáo trước', en: 'the last report' }

export const DECREE_59_2023: readonly Limit[] = [
  {
    id: 'PIB-06',
    name: {
      vi: 'Công nhận kết quả bầu Ban Thanh tra nhân dân',
      en: 'Recognise the election of the People’s Inspection Board',
    },
    starts: { vi: 'ngày bế mạc hội nghị', en: 'day the conference closed' },
    appliesTo: 'agency',
    versions: [
      decree('21(1)', after(workingDays(5)), {
        confidence: 'high',
        readIn: 'Bản hệ thống hóa Luật 10/2022 (diepxuan.github.io); lawnet.vn',
      }),
    ],
  },
  {
    id: 'PIB-08',
    name: {
      vi: 'Lập chương trình công tác quý của Ban Thanh tra nhân dân',
      en: 'Programme of the Board for each quarter',
    },
    starts: { vi: 'chương trình quý trước', en: 'the last quarter’s programme' },
    appliesTo: 'agency',
    versions: [decree('22(1)a', every(months(3)))],
    note: { vi: 'Có cả chương trình 6 tháng và năm.', en: 'There are programmes for six months and the year too.' },
  },
  {
    id: 'PIB-09',
    name: { vi: 'Gửi kế hoạch kiểm tra, giám sát', en: 'Send the plan of the inspection' },
    starts: { vi: 'ngày kiểm tra, giám sát', en: 'day of the inspection' },
    appliesTo: 'agency',
    versions: [decree('22(1)b', before(workingDays(5)))],
  },
  {
    id: 'PIB-11',
    name: { vi: 'Báo cáo quý của Ban Thanh tra nhân dân', en: 'Quarterly report of the Board' },
    starts: reports,
    appliesTo: 'agency',
    versions: [decree('22(3)', every(months(3)))],
  },
  {
    id: 'PIB-11.HALF',
    name: { vi: 'Báo cáo 6 tháng của Ban Thanh tra nhân dân', en: 'Half-yearly report of the Board' },
    starts: reports,
    appliesTo: 'agency',
    versions: [decree('22(3)', every(months(6)))],
  },
  {
    id: 'PIB-11.YEAR',
    name: { vi: 'Báo cáo năm của Ban Thanh tra nhân dân', en: 'Yearly report of the Board' },
    starts: reports,
    appliesTo: 'agency',
    versions: [decree('22(3)', every(years(1)))],
  },
  {
    id: 'CM-DEC-05',
    name: {
      vi: 'Thông báo mời họp và gửi tài liệu cho hộ gia đình',
      en: 'Give notice of the meeting and send the papers',
    },
    starts: { vi: 'ngày họp', en: 'day of the meeting' },
    appliesTo: 'village',
    versions: [decree('3(3), 3(4)', before(calendarDays(2)))],
  },
  {
    id: 'CM-DEC-07',
    name: { vi: 'Gửi kế hoạch phát phiếu lấy ý kiến', en: 'Send the plan of the household ballot' },
    starts: { vi: 'ngày ban hành kế hoạch', en: 'day the plan is issued' },
    appliesTo: 'village',
    versions: [decree('4', after(calendarDays(2)))],
  },
  {
    id: 'CM-DEC-07.NOTICE',
    name: { vi: 'Thông báo trước khi phát phiếu lấy ý kiến', en: 'Announce the household ballot' },
    starts: { vi: 'ngày phát phiếu', en: 'day of the ballot' },
    appliesTo: 'village',
    versions: [decree('4', before(calendarDays(2)))],
  },
  {
    id: 'CM-DEC-13',
    name: {
      vi: 'Công nhận Trưởng thôn, Tổ trưởng tổ dân phố',
      en: 'Recognise the head of the village or residential group',
    },
    starts: { vi: 'ngày nhận hồ sơ', en: 'day the file is received' },
    appliesTo: 'commune',
    versions: [decree('8–9', after(workingDays(5)))],
  },
  {
    id: 'CM-DEC-13.ELECTION',
    name: { vi: 'Quyết định bầu lại sau khi cho thôi', en: 'Decide on a new election after the release' },
    starts: { vi: 'ngày cho thôi', en: 'day of the release' },
    appliesTo: 'commune',
    versions: [decree('8–9', after(calendarDays(60)))],
  },
  {
    id: 'CM-SUP-02',
    name: { vi: 'Gửi giấy mời hội nghị của cộng đồng dân cư', en: 'Invite to the yearly village conference' },
    starts: { vi: 'ngày hội nghị', en: 'day of the conference' },
    appliesTo: 'village',
    versions: [decree('10–11', before(calendarDays(5)))],
  },
  {
    id: 'CM-PIB-02.PLAN',
    name: {
      vi: 'Gửi kế hoạch kiểm tra, giám sát của Ban Thanh tra nhân dân xã',
      en: 'Send the commune Board’s plan of inspection',
    },
    starts: { vi: 'ngày kiểm tra, giám sát', en: 'day of the inspection' },
    appliesTo: 'commune',
    versions: [decree('14', before(workingDays(5)))],
  },
  {
    id: 'SOE-07',
    name: {
      vi: 'Công nhận kết quả bầu Ban Thanh tra nhân dân ở doanh nghiệp nhà nước',
      en: 'Recognise the Board of a state enterprise',
    },
    starts: { vi: 'ngày bế mạc hội nghị', en: 'day the conference closed' },
    appliesTo: 'state-enterprise',
    versions: [decree('25–26', after(workingDays(5)))],
  },
  {
    id: 'SOE-07.PLAN',
    name: {
      vi: 'Gửi kế hoạch kiểm tra, giám sát ở doanh nghiệp nhà nước',
      en: 'Send the plan of inspection in a state enterprise',
    },
    starts: { vi: 'ngày kiểm tra, giám sát', en: 'day of the inspection' },
    appliesTo: 'state-enterprise',
    versions: [decree('25–26', before(workingDays(5)))],
  },
]
