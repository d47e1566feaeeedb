// Invented documents for the tests, and for looking at the layout: each kind in each layout that is written here.
import type { OfficialDocument } from './official.ts'
import { officialPercent, paddedCount } from './wording.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

const figure = (what: string, unit: string, part: number, whole: number): string[] => [
  what,
  unit,
  paddedCount(part),
  paddedCount(whole),
  officialPercent(part, whole) ?? '-',
]

const FIGURES = [
  figure('Đơn vị đã ban hành kế hoạch thực hiện Quy chế dân chủ ở cơ sở', 'đơn vị', 198, 205),
  figure('Đơn vị đã tổ chức hội nghị cán bộ, công chức, viên chức, người lao động', 'đơn vị', 114, 205),
  figure('Cuộc đối thoại giữa người đứng đầu với viên chức, người lao động', 'cuộc', 231, 246),
  figure('Ý kiến, kiến nghị tại đối thoại đã được trả lời', 'ý kiến', 1808, 1923),
  figure('Nội dung được công khai đúng hình thức và thời hạn', 'nội dung', 2644, 2782),
  figure('Dự thảo quy chế, quy định được lấy ý kiến trước khi ban hành', 'dự thảo', 389, 402),
  figure('Ý kiến góp ý được tiếp thu hoặc giải trình', 'ý kiến', 5126, 5340),
  figure('Ban Thanh tra nhân dân có chương trình hoạt động', 'ban', 187, 205),
  figure('Đơn vị được kiểm tra, giám sát theo kế hoạch', 'đơn vị', 24, 24),
  figure('Đơn khiếu nại được giải quyết đúng thời hạn', 'đơn', 7, 9),
  figure('Mô hình “Dân vận khéo” được công nhận', 'mô hình', 36, 41),
  figure('Công chức, viên chức, người lao động được học tập chuyên đề năm 2024', 'người', 57431, 60218),
]

const paragraph = (text: string) => ({ type: 'paragraph', text }) as const

export const partyReport: OfficialDocument = {
  layout: 'party',
  kind: 'BC',
  parentIssuer: 'Đảng bộ Thành phố Hồ Chí Minh',
  issuer: 'Đảng ủy Sở Giáo dục và Đào tạo',
  number: { sequence: 7, symbol: 'BC/ĐU' },
  place: 'Thành phố Hồ Chí Minh',
  issuedOn: day('2025-02-05'),
  year: 2025,
  subject: 'kết quả thực hiện Quy chế dân chủ ở cơ sở năm 2024 và phương hướng, nhiệm vụ năm 2025',
  bases: [],
  blocks: [
    {
      type: 'paragraph',
      text: 'Thực hiện Chương trình số 08-CTr/BCĐTP ngày 28 tháng 3 năm 2024 của Ban Chỉ đạo thành phố về thực hiện Quy chế dân chủ ở cơ sở và nhiệm vụ công tác dân vận của Đảng, Đảng ủy Sở Giáo dục và Đào tạo báo cáo kết quả thực hiện Quy chế dân chủ ở cơ sở năm 2024 như sau:',
      footnotes: [
        {
          after: 'Quy chế dân chủ ở cơ sở và nhiệm vụ công tác dân vận của Đảng',
          text: 'Trọng tâm là Chỉ thị số 30-CT/TW ngày 18 tháng 02 năm 1998 của Bộ Chính trị (khóa VIII) và Luật số 10/2022/QH15 về thực hiện dân chủ ở cơ sở.',
        },
      ],
    },
    { type: 'heading', level: 1, label: 'I', text: 'Công tác lãnh đạo, chỉ đạo' },
    { type: 'heading', level: 2, label: '1', text: 'Quán triệt, triển khai văn bản' },
    paragraph(
      'Đảng ủy đã ban hành 03 văn bản chỉ đạo, tổ chức 02 hội nghị quán triệt trực tiếp kết hợp trực tuyến đến 205 tổ chức đảng trực thuộc; 198/205 đơn vị đã xây dựng kế hoạch cụ thể hóa (đạt tỷ lệ 96,59%). Các đơn vị chưa gửi kế hoạch đã được nhắc bằng văn bản và có thời hạn hoàn thành riêng.',
    ),
    { type: 'heading', level: 2, label: '2', text: 'Kiểm tra, giám sát' },
    paragraph(
      'Ủy ban Kiểm tra Đảng ủy đã kiểm tra, giám sát 24/24 đơn vị theo kế hoạch, kết luận 11 nội dung cần khắc phục, trong đó:',
    ),
    {
      type: 'list',
      items: [
        '06 nội dung về thời hạn và hình thức công khai theo Luật Thực hiện dân chủ ở cơ sở;',
        '04 nội dung về ghi chép, theo dõi việc trả lời ý kiến sau đối thoại;',
        '01 nội dung về thành phần dự hội nghị cán bộ, công chức, viên chức, người lao động.',
      ],
    },
    { type: 'heading', level: 1, label: 'II', text: 'Kết quả thực hiện' },
    paragraph('Kết quả tổng hợp từ 205 đơn vị tính đến ngày 31 tháng 12 năm 2024 được thể hiện trong bảng sau.'),
    {
      type: 'table',
      caption: 'Bảng 1. Kết quả thực hiện Quy chế dân chủ ở cơ sở năm 2024',
      columns: [
        { title: 'TT', align: 'center', width: 10 },
        { title: 'Nội dung', align: 'left' },
        { title: 'Đơn vị tính', align: 'center' },
        { title: 'Thực hiện', align: 'right' },
        { title: 'Tổng số', align: 'right' },
        { title: 'Tỷ lệ', align: 'right' },
      ],
      rows: FIGURES.map((row, index) => [paddedCount(index + 1), ...row]),
    },
    paragraph(
      'Việc công khai, lấy ý kiến và đối thoại được thực hiện nền nếp hơn so với năm 2023. Một số ý kiến của đơn vị được trích nguyên văn dưới đây:',
    ),
    {
      type: 'quotation',
      text: 'Sau hai lần đối thoại, toàn bộ 14 kiến nghị của giáo viên về phân công chuyên môn đã được trả lời bằng văn bản; 12 kiến nghị đã giải quyết xong trong học kỳ I, hai kiến nghị còn lại có thời hạn và người chịu trách nhiệm cụ thể.',
      from: 'Chi bộ Trường Trung học phổ thông Hoa Sen',
    },
    {
      type: 'quotation',
      text: 'Khó khăn lớn nhất là giáo viên ngại góp ý trực tiếp; hộp thư góp ý không ghi tên giúp tăng số ý kiến từ 09 lên 63 trong một năm học.',
      from: 'Đảng bộ Trường Trung học phổ thông Bến Thuyền',
    },
    { type: 'heading', level: 1, label: 'III', text: 'Đánh giá chung' },
    { type: 'heading', level: 2, label: '1', text: 'Ưu điểm' },
    paragraph(
      'Người đứng đầu cấp ủy, thủ trưởng đơn vị chủ động hơn trong đối thoại và trả lời ý kiến. Số ý kiến được trả lời đạt 1.808/1.923 ý kiến, tăng 12,4% so với cùng kỳ.',
    ),
    { type: 'heading', level: 2, label: '2', text: 'Hạn chế, nguyên nhân' },
    { type: 'heading', level: 3, label: 'a', text: 'Hạn chế' },
    paragraph(
      'Mới có 114/205 đơn vị (55,61%) tổ chức hội nghị cán bộ, công chức, viên chức, người lao động đúng thời hạn.',
    ),
    { type: 'heading', level: 3, label: 'b', text: 'Nguyên nhân' },
    paragraph('Một số đơn vị chờ kiện toàn tổ chức; việc theo dõi lời hứa sau đối thoại còn làm thủ công.'),
    { type: 'heading', level: 1, label: 'IV', text: 'Phương hướng, nhiệm vụ năm 2025' },
    paragraph(
      'Đảng ủy Sở Giáo dục và Đào tạo yêu cầu các đảng bộ, chi bộ trực thuộc tiếp tục thực hiện nghiêm chế độ công khai, đối thoại, tiếp thu và giải trình ý kiến; gửi báo cáo 6 tháng đầu năm 2025 về Đảng ủy trước ngày 20 tháng 6 năm 2025 để tổng hợp chung',
    ),
  ],
  recipients: [
    'Ban Chỉ đạo thành phố',
    'Sở Giáo dục và Đào tạo',
    'Ban Tổ chức Đảng ủy',
    'Ủy ban Kiểm tra Đảng ủy',
    'Công đoàn ngành giáo dục Thành phố',
    'Các đảng bộ, chi bộ trực thuộc',
    'Lưu Văn phòng Đảng ủy',
  ],
  signature: { authority: 'T/M Ban Thường vụ', post: 'Phó Bí thư Thường trực', name: 'Lê Minh An' },
}

export const statePlan: OfficialDocument = {
  layout: 'state',
  kind: 'KH',
  parentIssuer: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
  issuer: 'Sở Giáo dục và Đào tạo',
  number: { sequence: 9, symbol: 'KH-SGDĐT' },
  place: 'Thành phố Hồ Chí Minh',
  issuedOn: day('2026-05-27'),
  year: 2026,
  subject: 'Thực hiện dân chủ ở cơ sở trong các cơ sở giáo dục công lập năm học 2026 - 2027',
  bases: [
    'Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022',
    'Căn cứ Nghị định số 59/2023/NĐ-CP ngày 14 tháng 8 năm 2023 của Chính phủ quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở',
    'Theo đề nghị của Chánh Văn phòng Sở',
  ],
  blocks: [
    paragraph('Sở Giáo dục và Đào tạo ban hành Kế hoạch thực hiện dân chủ ở cơ sở như sau:'),
    { type: 'heading', level: 1, label: 'I', text: 'Mục đích, yêu cầu' },
    paragraph(
      'Bảo đảm viên chức, người lao động được biết, được bàn, được kiểm tra, giám sát và thụ hưởng; mỗi nội dung công khai có người chịu trách nhiệm và thời hạn.',
    ),
    { type: 'heading', level: 1, label: 'II', text: 'Nội dung' },
    { type: 'heading', level: 2, label: '1', text: 'Công khai' },
    paragraph('Thực hiện công khai theo Luật và quy chế của đơn vị.'),
    {
      type: 'table',
      caption: null,
      columns: [
        { title: 'TT', align: 'center' },
        { title: 'Việc', align: 'left' },
        { title: 'Đơn vị chủ trì', align: 'left' },
        { title: 'Thời hạn', align: 'center' },
      ],
      rows: [
        ['01', 'Tổ chức hội nghị viên chức, người lao động', 'Thủ trưởng đơn vị, công đoàn cơ sở', '31/10/2026'],
        ['02', 'Đối thoại định kỳ', 'Thủ trưởng đơn vị', '31/12/2026'],
        ['03', 'Báo cáo kết quả', 'Văn phòng Sở tổng hợp', '15/6/2027'],
      ],
    },
    { type: 'heading', level: 1, label: 'III', text: 'Tổ chức thực hiện' },
    paragraph('Thủ trưởng các cơ sở giáo dục trực thuộc xây dựng kế hoạch của đơn vị trước ngày 15 tháng 9 năm 2026.'),
    paragraph('Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo về Sở để được hướng dẫn.'),
  ],
  recipients: [
    'Ủy ban nhân dân Thành phố (để báo cáo)',
    'Các cơ sở giáo dục trực thuộc',
    'Giám đốc và các Phó Giám đốc Sở',
    'Lưu: VT, VP',
  ],
  signature: { authority: 'KT. Giám đốc', post: 'Phó Giám đốc', name: 'Trần Thu Hà' },
}

export const partyPlan: OfficialDocument = {
  layout: 'party',
  kind: 'KH',
  parentIssuer: 'Đảng bộ Sở Giáo dục và Đào tạo',
  issuer: 'Chi bộ Trường Trung học phổ thông Hoa Sen',
  number: { sequence: null, symbol: 'KH/CB' },
  place: 'Thủ Đức',
  issuedOn: null,
  year: 2024,
  subject: 'thực hiện Quy chế dân chủ ở cơ sở năm 2024',
  bases: [
    'Căn cứ Chương trình thực hiện Quy chế dân chủ ở cơ sở năm 2024 của Đảng ủy Sở Giáo dục và Đào tạo',
    'Căn cứ tình hình thực tế của đơn vị',
  ],
  blocks: [
    paragraph('Chi bộ Trường Trung học phổ thông Hoa Sen xây dựng kế hoạch thực hiện như sau:'),
    { type: 'heading', level: 1, label: 'I', text: 'Mục đích, yêu cầu' },
    paragraph(
      'Cụ thể hóa Chương trình của Đảng ủy Sở phù hợp với đặc điểm của nhà trường; mỗi nhiệm vụ có người thực hiện, thời gian và sản phẩm.',
    ),
    { type: 'heading', level: 1, label: 'II', text: 'Nhiệm vụ' },
    {
      type: 'list',
      items: [
        'Tổ chức hội nghị viên chức, người lao động trong tháng 10 năm 2024;',
        'Đối thoại ít nhất 02 lần trong năm học;',
        'Công khai thu, chi, tuyển dụng, đánh giá, khen thưởng theo quy định.',
      ],
    },
    { type: 'heading', level: 1, label: 'III', text: 'Tổ chức thực hiện' },
    paragraph(
      'Bí thư chi bộ phân công đảng viên theo dõi, báo cáo kết quả về Đảng ủy Sở trước ngày 15 tháng 12 năm 2024.',
    ),
  ],
  recipients: ['Đảng ủy Sở Giáo dục và Đào tạo', 'Các tổ chuyên môn', 'Lưu Chi bộ'],
  signature: { authority: 'T/M Chi bộ', post: 'Bí thư', name: null },
}

/** The letter that urges late units, with their list as annex. */
export const partyLetter: OfficialDocument = {
  layout: 'party',
  kind: 'CV',
  parentIssuer: 'Đảng bộ Thành phố Hồ Chí Minh',
  issuer: 'Đảng ủy Sở Giáo dục và Đào tạo',
  number: { sequence: 12, symbol: 'CV/ĐU' },
  place: 'Thành phố Hồ Chí Minh',
  issuedOn: day('2024-10-02'),
  year: 2024,
  subject: 'đôn đốc gửi báo cáo quý III năm 2024 về thực hiện dân chủ ở cơ sở',
  bases: [],
  addressees: ['Các đảng bộ, chi bộ trực thuộc (danh sách kèm theo)'],
  blocks: [
    paragraph(
      'Thực hiện Chương trình số 05-CTr/ĐU, ngày 28 tháng 3 năm 2024 của Đảng ủy Sở Giáo dục và Đào tạo, các đảng bộ, chi bộ trực thuộc gửi báo cáo quý III trước ngày 20 tháng 9 năm 2024. Đến ngày 01 tháng 10 năm 2024, còn 03/205 đơn vị chưa gửi.',
    ),
    paragraph('Đảng ủy Sở đề nghị bí thư các đảng bộ, chi bộ có tên trong danh sách kèm theo:'),
    {
      type: 'list',
      items: [
        'Gửi báo cáo về Văn phòng Đảng ủy trước ngày 07 tháng 10 năm 2024;',
        'Nêu rõ nguyên nhân chậm và biện pháp khắc phục;',
        'Liên hệ Văn phòng Đảng ủy khi có vướng mắc.',
      ],
    },
    paragraph('Đề nghị các đồng chí quan tâm thực hiện'),
  ],
  recipients: ['Như trên', 'Thường trực Đảng ủy (để báo cáo)', 'Lưu Văn phòng Đảng ủy'],
  signature: { authority: 'T/L Ban Thường vụ', post: 'Chánh Văn phòng', name: 'Lê Minh An' },
  annexes: [
    {
      label: 'Phụ lục',
      title: 'Danh sách đơn vị chưa gửi báo cáo quý III năm 2024',
      blocks: [
        {
          type: 'table',
          caption: null,
          columns: [
            { title: 'TT', align: 'center', width: 12 },
            { title: 'Đơn vị', align: 'left' },
            { title: 'Hạn gửi', align: 'center' },
            { title: 'Số ngày chậm', align: 'right' },
          ],
          rows: [
            ['01', 'Chi bộ Trường Trung học phổ thông Hoa Sen', '20/9/2024', '11'],
            ['02', 'Đảng bộ Trường Trung học phổ thông Bến Thuyền', '20/9/2024', '11'],
            ['03', 'Chi bộ Trung tâm Giáo dục thường xuyên Sông Xanh', '20/9/2024', '11'],
          ],
        },
      ],
    },
  ],
}

export const stateLetter: OfficialDocument = {
  ...partyLetter,
  layout: 'state',
  parentIssuer: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
  issuer: 'Sở Giáo dục và Đào tạo',
  number: { sequence: 1412, symbol: 'SGDĐT-VP' },
  addressees: [
    'Trường Trung học phổ thông Hoa Sen',
    'Trường Trung học phổ thông Bến Thuyền',
    'Trung tâm Giáo dục thường xuyên Sông Xanh',
  ],
  recipients: ['Như trên', 'Giám đốc Sở (để báo cáo)', 'Lưu: VT, VP'],
  signature: { authority: 'TL. Giám đốc', post: 'Chánh Văn phòng', name: 'Trần Thu Hà' },
}

/** A programme with tasks for each body, as the first user issues one a year. */
export const partyProgramme: OfficialDocument = {
  ...partyPlan,
  kind: 'CTr',
  parentIssuer: 'Đảng bộ Thành phố Hồ Chí Minh',
  issuer: 'Đảng ủy Sở Giáo dục và Đào tạo',
  number: { sequence: 5, symbol: 'CTr/ĐU' },
  place: 'Thành phố Hồ Chí Minh',
  issuedOn: day('2024-03-28'),
  bases: [],
  recipients: ['Thành ủy (để báo cáo)', 'Các đảng bộ, chi bộ trực thuộc', 'Lưu Văn phòng Đảng ủy'],
  signature: { authority: 'T/M Ban Thường vụ', post: 'Bí thư', name: 'Lê Minh An' },
}

export const stateReport: OfficialDocument = {
  ...partyReport,
  layout: 'state',
  parentIssuer: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
  issuer: 'Sở Giáo dục và Đào tạo',
  number: { sequence: 31, symbol: 'BC-SGDĐT' },
  subject: 'Kết quả thực hiện dân chủ ở cơ sở năm 2024 và phương hướng, nhiệm vụ năm 2025',
  recipients: ['Ủy ban nhân dân Thành phố (để báo cáo)', 'Các cơ sở giáo dục trực thuộc', 'Lưu: VT, VP'],
  signature: { authority: '', post: 'Giám đốc', name: 'Trần Thu Hà' },
}

export const stateProgramme: OfficialDocument = {
  ...statePlan,
  kind: 'CTr',
  number: { sequence: 2, symbol: 'CTr-SGDĐT' },
}
