// Rules that carry no time, each with its article, and the thresholds of votes and meetings: so that a missing clock is no oversight.

import type { Evidence, Provision, Threshold } from './limit.ts'

/** One line per act: `id article`, separated by semicolons. */
const of = (document: string, evidence: Evidence, list: string): Provision[] =>
  list
    .split(';')
    .map(entry => entry.trim())
    .map(entry => {
      const [id = '', ...article] = entry.split(' ')
      return { id, source: { document, article: article.join(' ') }, evidence }
    })

const L10 = '10/2022/QH15'
const D59 = '59/2023/NĐ-CP'
const D61 = '61/2023/NĐ-CP'
const COMPLAINTS = '02/2011/QH13'
const DENUNCIATIONS = '25/2018/QH14'
const RECEPTION = '42/2013/QH13'

export const PROVISIONS: readonly Provision[] = [
  ...of(
    L10,
    'seen',
    'GEN-01 2(1); GEN-02 3; GEN-03 4(2); GEN-04 5–7; GEN-05 8(3); GEN-06 8(5); GEN-07 9–10; GEN-08 91(1)',
  ),
  ...of(
    L10,
    'seen',
    'GEN-09 91(2); AG-DISC-01 46; AG-DISC-03 47(1); AG-DISC-06 48(3); AG-DISC-07 48(4); AG-DISC-08 48(5)',
  ),
  ...of(
    L10,
    'seen',
    'AG-DISC-09 48(6); AG-DEC-01 49; AG-DEC-02 50(1); AG-DEC-03 50(2); AG-CONF-01 51(1); AG-CONF-03 51(1)',
  ),
  ...of(L10, 'seen', 'AG-CONF-04 51(2)a; AG-CONF-05 51(2)b; AG-CONF-06 51(2)c; AG-CONF-07 51(2)d; AG-CONF-08 51(2)đ'),
  ...of(
    L10,
    'seen',
    'AG-CONF-09 51(3); AG-CONF-10 51(4); AG-CONF-11 52(1); AG-CONF-12 52(2); AG-CONF-14 52(4); AG-OPN-01 53',
  ),
  ...of(L10, 'seen', 'AG-OPN-02 54; AG-OPN-03 55(1); AG-OPN-04 55(2); AG-OPN-05 53–55; AG-SUP-01 56; AG-SUP-02 57'),
  ...of(L10, 'seen', 'AG-SUP-03 58(1); AG-SUP-04 58(2); AG-HEAD-01 59(1)a; AG-HEAD-02 59(1)b; AG-HEAD-03 59(1)c'),
  ...of(L10, 'seen', 'AG-HEAD-04 59(1)d, đ; AG-HEAD-05 59(1)e; PIB-01 60(1); PIB-02 60(1); PIB-03 60(2); PIB-05 60(4)'),
  ...of(L10, 'seen', 'PIB-07 61; PIB-13 63(1)a, b, d; PIB-14 63(2); CM-DISC-01 11; CM-DISC-03 12(1); CM-DISC-04 13(1)'),
  ...of(
    L10,
    'seen',
    'CM-DISC-07 14; CM-DEC-01 15; CM-DEC-03 17; CM-DEC-04 18(3); CM-DEC-09 21(1); CM-DEC-12 22; CM-OPN-02 27',
  ),
  ...of(
    L10,
    'seen',
    'CM-PIB-01 36; CM-INV-01 41–45; SOE-01 64; SOE-06 71–74; EMP-01 82; REP-01 83; REP-02 85; REP-03 84(1)',
  ),
  ...of(L10, 'seen', 'REP-04 87–89; REP-05 52(3)'),
  ...of(D59, 'seen', 'PIB-10 22(2); PIB-15 20(3); CM-DEC-06 3(5); CM-DEC-08 5'),
  ...of(D61, 'seen', 'VC-01 7; VC-02 8; VC-04 10'),
  ...of('Bộ luật Dân sự 2015', 'memory', 'GEN-10 147'),
  ...of('145/2020/NĐ-CP', 'seen', 'EMP-02 48'),
  ...of('283/2026/NĐ-CP', 'seen', 'EMP-03 21'),
  ...of('11/2020/TT-BGDĐT', 'seen', 'SCH-D-01 9; SCH-D-02 10(1); SCH-D-04 9; SCH-D-06 13; SCH-D-08'),
  ...of('11/2020/TT-BGDĐT', 'second-hand', 'SCH-D-05 11(1), 11(2)'),
  ...of('09/2024/TT-BGDĐT', 'seen', 'SCH-P-07 14; SCH-P-10'),
  ...of('09/2024/TT-BGDĐT', 'memory', 'SCH-P-09 14(3)'),
  ...of('185 (Sở GDĐT – Công đoàn Giáo dục TP, 4/9/2024)', 'seen', 'HCM-01; HCM-02'),
  ...of('Chương trình năm của Ban Chỉ đạo Thành phố', 'seen', 'HCM-03; REP-07'),
  ...of('19/2018/TT-BGDĐT', 'seen', 'REP-06 7(9)'),
  ...of(COMPLAINTS, 'seen', 'KN.REJECT 11; KN.DIALOGUE 30, 39, 53; KN.GROUP 8; KN.WITHDRAW 10, 11a; KN.SUSPEND 11a'),
  ...of(COMPLAINTS, 'seen', 'KN.DIALOGUE.NOSHOW 30(6)'),
  ...of('124/2020/NĐ-CP', 'seen', 'KN.COMPLEX 3a'),
  ...of(DENUNCIATIONS, 'seen', 'TC.FORM 22–23; TC.CONTENT 23; TC.ACCEPT 29; TC.ACCEPT.CONTENT 29; TC.EXT.NOTICE 30(4)'),
  ...of(DENUNCIATIONS, 'memory', 'TC.VERIFY 31; TC.WITHDRAW 33'),
  ...of('31/2019/NĐ-CP', 'seen', 'TC.COMPLEX 3'),
  ...of(RECEPTION, 'seen', 'TCD.GROUP 29; TCD.NODEPUTY; TCD.REFUSE 9; TCD.CLOSE'),
  ...of('154/2026/NĐ-CP', 'seen', 'TCD.ONLINE 16–24'),
]

const staff = { vi: 'toàn bộ người lao động của cơ quan, đơn vị', en: 'all staff' }
const households = {
  vi: 'toàn bộ hộ gia đình hoặc đại diện hộ gia đình',
  en: 'all households or their representatives',
}
const seen = (document: string, article: string) => ({ source: { document, article }, evidence: 'seen' }) as const

/** Shares are of the base named, never of those who happen to be there unless it says so. */
export const THRESHOLDS: readonly Threshold[] = [
  {
    id: 'AG-CONF-06',
    what: { vi: 'Hội nghị hợp lệ', en: 'The conference is valid' },
    value: '≥ 2/3',
    of: { vi: 'toàn bộ người lao động hoặc đại biểu được triệu tập', en: 'all staff, or the delegates summoned' },
    appliesTo: 'agency',
    ...seen(L10, '51(2)c'),
  },
  {
    id: 'AG-CONF-06',
    what: { vi: 'Nghị quyết, quyết định được thông qua', en: 'A resolution passes' },
    value: '> 1/2',
    of: { vi: 'người dự hội nghị', en: 'those attending' },
    appliesTo: 'agency',
    ...seen(L10, '51(2)c'),
  },
  {
    id: 'AG-DEC-02',
    what: { vi: 'Người lao động đề xuất nội dung', en: 'Staff propose a matter' },
    value: '≥ 1/3',
    of: staff,
    appliesTo: 'agency',
    ...seen(L10, '50(1)'),
  },
  {
    id: 'AG-CONF-04',
    what: { vi: 'Hội nghị toàn thể', en: 'Plenary conference' },
    value: '< 100',
    of: staff,
    appliesTo: 'agency',
    ...seen(L10, '51(2)a'),
  },
  {
    id: 'AG-CONF-05',
    what: { vi: 'Hội nghị toàn thể hoặc đại biểu', en: 'Plenary or delegates' },
    value: '≥ 100',
    of: staff,
    appliesTo: 'agency',
    ...seen(L10, '51(2)b'),
  },
  {
    id: 'AG-CONF-08',
    what: { vi: 'Không bắt buộc tổ chức hội nghị', en: 'No conference is needed' },
    value: '≤ 7',
    of: staff,
    appliesTo: 'agency',
    ...seen(L10, '51(2)đ'),
  },
  {
    id: 'PIB-01',
    what: { vi: 'Số thành viên Ban Thanh tra nhân dân', en: 'Members of the People’s Inspection Board' },
    value: '3–9',
    of: { vi: 'thành viên (hướng dẫn của Công đoàn: số lẻ)', en: 'members (union guidance: an odd number)' },
    appliesTo: 'agency',
    ...seen(L10, '60(1)'),
  },
  {
    id: 'PIB-05',
    what: { vi: 'Nhiều nhất hai Phó Trưởng ban', en: 'At most two deputy heads' },
    value: '≥ 9',
    of: { vi: 'thành viên', en: 'members' },
    appliesTo: 'agency',
    ...seen(L10, '60(4)'),
  },
  {
    id: 'CM-DEC-09',
    what: { vi: 'Thông qua nội dung 1, 2', en: 'Matters 1 and 2 pass' },
    value: '≥ 2/3',
    of: households,
    appliesTo: 'village',
    ...seen(L10, '21(1)'),
  },
  {
    id: 'CM-DEC-09',
    what: { vi: 'Thông qua nội dung 3 đến 6', en: 'Matters 3 to 6 pass' },
    value: '> 1/2',
    of: households,
    appliesTo: 'village',
    ...seen(L10, '21(1)'),
  },
  {
    id: 'CM-DEC-09',
    what: { vi: 'Thông qua nội dung 1, 2 toàn xã', en: 'Matters 1 and 2 of the whole commune pass' },
    value: '≥ 2/3',
    of: { vi: 'toàn bộ thôn, tổ dân phố', en: 'all villages' },
    appliesTo: 'commune',
    ...seen(L10, '21(1)'),
  },
  {
    id: 'CM-DEC-08',
    what: { vi: 'Chọn biểu quyết trực tuyến, và thông qua', en: 'Choose an online vote, and pass in it' },
    value: '> 1/2',
    of: households,
    appliesTo: 'village',
    ...seen(D59, '5'),
  },
  {
    id: 'VC-04',
    what: { vi: 'Hộ dự họp, và tán thành hương ước', en: 'Households present, and approving the convention' },
    value: '> 1/2',
    of: households,
    appliesTo: 'village',
    ...seen(D61, '10'),
  },
  {
    id: 'CM-DEC-02',
    what: { vi: 'Ủng hộ sáng kiến của công dân', en: 'Support a citizen’s initiative' },
    value: '≥ 10 %',
    of: households,
    appliesTo: 'village',
    ...seen(L10, '16(3)'),
  },
]

const byId = new Map(PROVISIONS.map(provision => [provision.id, provision]))

export const provisionOf = (id: string): Provision | undefined => byId.get(id.trim().toUpperCase())
