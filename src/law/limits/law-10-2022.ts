// Law 10/2022/QH15 on grassroots democracy: its limits for agencies and units, communes and state enterprises.
// Read in the codified text before Law 97/2025; no article was renumbered since (domain file law-updates-2026.md, 1.1).

import { calendarDays, type Limit, months, workingDays, years } from '../limit.ts'
import { after, atLeast, every, versionsOf } from './act.ts'

const law = versionsOf({
  document: '10/2022/QH15',
  from: '2023-07-01',
  amendedBy: '97/2025/QH15',
  confidence: 'medium',
  readIn: 'Bản hệ thống hóa Luật 10/2022 (diepxuan.github.io)',
})
const TWO_SOURCES = { confidence: 'high' } as const

export const LAW_10_2022: readonly Limit[] = [
  {
    id: 'AG-DISC-02',
    name: { vi: 'Công khai nội dung phải công khai', en: 'Disclose what must be disclosed' },
    starts: {
      vi: 'ngày ban hành quyết định, văn bản phải công khai',
      en: 'day of the decision or document to be disclosed',
    },
    appliesTo: 'agency',
    versions: [law('47(2)', after(workingDays(5)))],
  },
  {
    id: 'AG-DISC-04',
    name: { vi: 'Giữ nội dung công khai trên mạng nội bộ', en: 'Keep it on the internal system' },
    starts: { vi: 'ngày bắt đầu đăng tải', en: 'day of publication' },
    appliesTo: 'agency',
    versions: [law('48(1)', atLeast(calendarDays(20)))],
  },
  {
    id: 'AG-DISC-05',
    name: { vi: 'Giữ bản niêm yết', en: 'Keep it posted' },
    starts: { vi: 'ngày bắt đầu niêm yết', en: 'day of posting' },
    appliesTo: 'agency',
    versions: [law('48(2)', atLeast(calendarDays(20)))],
  },
  {
    id: 'AG-CONF-02',
    name: {
      vi: 'Tổ chức hội nghị cán bộ, công chức, viên chức, người lao động',
      en: 'Hold the yearly staff conference',
    },
    starts: { vi: 'ngày kết thúc năm công tác (năm học)', en: 'last day of the working (school) year' },
    appliesTo: 'agency',
    versions: [
      law('51(1)', after(months(3)), {
        ...TWO_SOURCES,
        readIn: 'Bản hệ thống hóa Luật 10/2022 (diepxuan.github.io); lawnet.vn; bk.laodongcongdoan.vn',
      }),
    ],
  },
  {
    id: 'AG-CONF-13',
    name: {
      vi: 'Kiểm tra, đánh giá việc thực hiện nghị quyết hội nghị',
      en: 'Check how the conference resolution is carried out',
    },
    starts: { vi: 'ngày thông qua nghị quyết hoặc lần đánh giá trước', en: 'day of adoption, or of the last check' },
    appliesTo: 'agency',
    versions: [law('52(3)', every(months(6)))],
  },
  {
    id: 'PIB-04',
    name: { vi: 'Hết nhiệm kỳ Ban Thanh tra nhân dân', en: 'End of the People’s Inspection Board’s term' },
    starts: { vi: 'ngày bầu', en: 'day of election' },
    appliesTo: 'agency',
    versions: [law('60(3)', after(years(2)))],
  },
  {
    id: 'PIB-12',
    name: {
      vi: 'Xem xét và thông báo kết quả giải quyết kiến nghị của Ban Thanh tra nhân dân',
      en: 'Answer the Board’s recommendation',
    },
    starts: { vi: 'ngày nhận kiến nghị', en: 'day the recommendation is received' },
    appliesTo: 'agency',
    versions: [law('63(1)c', after(calendarDays(15)))],
  },
  {
    id: 'CM-DISC-02',
    name: { vi: 'Công khai ở xã, phường, đặc khu', en: 'Disclose in the commune' },
    starts: {
      vi: 'ngày ban hành quyết định, văn bản phải công khai',
      en: 'day of the decision or document to be disclosed',
    },
    appliesTo: 'commune',
    versions: [law('12(3)', after(workingDays(5)))],
    note: {
      vi: 'Luật chuyên ngành có thời hạn riêng thì theo luật đó.',
      en: 'A special law with a time of its own goes first.',
    },
  },
  {
    id: 'CM-DISC-05',
    name: {
      vi: 'Giữ bản niêm yết tại trụ sở và điểm sinh hoạt cộng đồng',
      en: 'Keep it posted at the office and community points',
    },
    starts: { vi: 'ngày bắt đầu niêm yết', en: 'day of posting' },
    appliesTo: 'commune',
    versions: [law('13(2)', atLeast(calendarDays(30)))],
  },
  {
    id: 'CM-DISC-06',
    name: { vi: 'Phát trên hệ thống truyền thanh', en: 'Broadcast on the loudspeakers' },
    starts: { vi: 'ngày phát đầu tiên', en: 'first day of broadcasting' },
    appliesTo: 'commune',
    versions: [
      law('13(3)', atLeast(calendarDays(3)), {
        ...TWO_SOURCES,
        readIn: 'Bản hệ thống hóa Luật 10/2022 (diepxuan.github.io); Công báo 905–906/2022 (Wikisource)',
      }),
    ],
  },
  {
    id: 'CM-DEC-02',
    name: {
      vi: 'Sáng kiến của công dân còn được các hộ ủng hộ',
      en: 'Support of households for a citizen’s initiative stays valid',
    },
    starts: { vi: 'ngày hộ gia đình ủng hộ', en: 'day a household gave its support' },
    appliesTo: 'village',
    versions: [
      law('16(3)', after(months(3)), {
        ...TWO_SOURCES,
        readIn: 'Bản hệ thống hóa Luật 10/2022 (diepxuan.github.io); daibieunhandan.vn',
      }),
    ],
  },
  {
    id: 'CM-DEC-10',
    name: {
      vi: 'Gửi quyết định của cộng đồng dân cư đến UBND và Mặt trận xã',
      en: 'Send the community’s decision to the commune and the Front',
    },
    starts: { vi: 'ngày biểu quyết', en: 'day of the vote' },
    appliesTo: 'village',
    versions: [law('20(3)', after(workingDays(5)))],
  },
  {
    id: 'CM-DEC-11',
    name: { vi: 'Công nhận hoặc từ chối bằng văn bản, nêu lý do', en: 'Recognise, or refuse in writing with reasons' },
    starts: { vi: 'ngày nhận quyết định', en: 'day the decision is received' },
    appliesTo: 'commune',
    versions: [law('21(2)', after(workingDays(5)))],
  },
  {
    id: 'CM-OPN-01',
    name: { vi: 'Lấy ý kiến Nhân dân', en: 'Keep the consultation of the people open' },
    starts: { vi: 'ngày đăng dự thảo', en: 'day the draft is published' },
    appliesTo: 'commune',
    versions: [law('25–28', atLeast(calendarDays(20)))],
    note: { vi: 'Luật khác quy định thời gian khác thì theo luật đó.', en: 'Another law may set another time.' },
  },
  {
    id: 'CM-SUP-01',
    name: {
      vi: 'Đối thoại với Nhân dân, ít nhất một năm một lần',
      en: 'Dialogue with the people, at least once a year',
    },
    starts: { vi: 'lần đối thoại trước', en: 'the last dialogue' },
    appliesTo: 'commune',
    versions: [law('32', every(years(1)))],
  },
  {
    id: 'CM-PIB-02',
    name: { vi: 'Trả lời kiến nghị của Ban Thanh tra nhân dân xã', en: 'Answer the commune Board’s recommendation' },
    starts: { vi: 'ngày nhận kiến nghị', en: 'day the recommendation is received' },
    appliesTo: 'commune',
    versions: [law('38–40', after(calendarDays(15)))],
  },
  {
    id: 'SOE-02',
    name: { vi: 'Công khai ở doanh nghiệp nhà nước', en: 'Disclose in a state enterprise' },
    starts: { vi: 'ngày ban hành quyết định, văn bản', en: 'day of the decision or document' },
    appliesTo: 'state-enterprise',
    versions: [law('65(2)', after(calendarDays(15)))],
  },
  {
    id: 'SOE-03',
    name: { vi: 'Giữ nội dung công khai hoặc bản niêm yết', en: 'Keep it published or posted' },
    starts: { vi: 'ngày bắt đầu đăng tải hoặc niêm yết', en: 'day of publication or posting' },
    appliesTo: 'state-enterprise',
    versions: [law('66', atLeast(calendarDays(20)))],
  },
  {
    id: 'SOE-04',
    name: { vi: 'Tổ chức hội nghị người lao động', en: 'Hold the yearly workers’ conference' },
    starts: { vi: 'ngày kết thúc năm tài chính', en: 'last day of the financial year' },
    appliesTo: 'state-enterprise',
    versions: [law('67–69', after(months(3)))],
  },
  {
    id: 'SOE-05',
    name: { vi: 'Kiểm tra, đánh giá việc thực hiện nghị quyết', en: 'Check how the resolution is carried out' },
    starts: { vi: 'ngày thông qua nghị quyết hoặc lần đánh giá trước', en: 'day of adoption, or of the last check' },
    appliesTo: 'state-enterprise',
    versions: [law('70(3)', every(months(6)))],
  },
]
