// How the units of the story word their plans: pieces that are put together by chance, so that no two need be alike.

import type { MarkedContent } from './programme-wording.ts'

export interface PlanWording {
  content: readonly string[]
  /** Two halves of a sentence each: the second goes on from the first. */
  how: readonly [readonly string[], readonly string[]]
  who: readonly string[]
  expected: readonly string[]
  evidence: readonly string[]
  /** First and last day on which it is to be done, month-day. */
  between: readonly [string, string]
}

const LEADERS = [
  'Cấp ủy, Ban Giám hiệu',
  'Chi ủy phối hợp Ban Giám hiệu',
  'Bí thư, Hiệu trưởng',
  'Cấp ủy, thủ trưởng đơn vị',
]

export const PLAN_WORDING: Readonly<Record<MarkedContent['key'], PlanWording>> = {
  disclosure: {
    content: [
      'Công khai tài chính, tuyển dụng, đánh giá, khen thưởng và các nội dung theo quy định',
      'Thực hiện công khai các nội dung viên chức, người lao động được biết',
      'Rà soát danh mục nội dung phải công khai và công khai đúng hạn trong năm 2024',
      'Công khai quyết toán, dự toán, các khoản thu và việc sử dụng các quỹ của đơn vị',
      'Công khai chất lượng giáo dục, đội ngũ, cơ sở vật chất, thu chi tài chính',
    ],
    how: [
      [
        'Niêm yết tại {place} và {place}, {who} phụ trách',
        'Đăng tại {place} từ ngày {when}, {team} theo dõi',
        '{who} thông báo tại {place} về {topic} và {topic}',
        'Gửi {team} và {team} về {topic}',
        'Lập danh mục {n} nội dung, {team} phụ trách {topic}',
      ],
      [
        ', giữ niêm yết đủ 30 ngày, {who} lập biên bản',
        ', nhận ý kiến phản hồi tại {place} đến ngày {when}',
        ', {who} giải đáp trong 05 ngày làm việc',
        '; Ban Thanh tra nhân dân theo dõi {topic}',
        '; {who} lập sổ theo dõi {n} đợt công khai',
      ],
    ],
    who: ['Kế toán, văn thư', 'Ban Giám hiệu, kế toán', 'Hiệu trưởng; bộ phận tài vụ', ...LEADERS],
    expected: [
      '100% nội dung phải công khai được công khai đúng hạn',
      'Viên chức, người lao động nắm đầy đủ thông tin; không có đơn thư về công khai',
      'Danh mục công khai được cập nhật hằng quý',
      'Biên bản niêm yết, kết thúc niêm yết đầy đủ',
    ],
    evidence: ['Biên bản niêm yết', 'Ảnh chụp bảng tin, đường dẫn trang thông tin', 'Danh mục nội dung công khai', ''],
    between: ['05-20', '11-30'],
  },
  rules: {
    content: [
      'Rà soát, sửa đổi quy chế thực hiện dân chủ của đơn vị theo Luật Thực hiện dân chủ ở cơ sở',
      'Xây dựng quy chế thực hiện dân chủ thay thế quy chế đã ban hành trước năm 2023',
      'Bổ sung quy chế chi tiêu nội bộ, quy chế quản lý tài sản công, lấy ý kiến toàn thể viên chức',
      'Sửa đổi quy chế làm việc, nội quy cơ quan và quy chế thi đua, khen thưởng',
      'Cập nhật quy chế phối hợp giữa cấp ủy, thủ trưởng đơn vị và công đoàn',
    ],
    how: [
      [
        'Thành lập tổ soạn thảo {n} người do {who} đứng đầu',
        'Giao {team} soạn dự thảo về {topic}',
        '{who} so sánh quy định hiện hành về {topic} với quy định mới',
        'Gửi dự thảo về {topic} đến {team} ngày {when}',
        'Mời đại diện {team} và {team} tham gia từ khâu dự thảo',
      ],
      [
        ', lấy ý kiến đến ngày {when}, {who} tổng hợp tiếp thu, giải trình',
        ', thảo luận tại {team}, thông qua tại hội nghị viên chức',
        ', niêm yết bản tổng hợp ý kiến tại {place} trước khi ký',
        '; ký ban hành sau khi {who} có ý kiến',
        '; công bố tại {place} trước ngày {when}',
      ],
    ],
    who: ['Tổ soạn thảo quy chế', 'Hiệu trưởng, Chủ tịch Công đoàn', 'Bộ phận hành chính – tổng hợp', ...LEADERS],
    expected: [
      'Quy chế được ban hành và phổ biến đến toàn thể viên chức',
      'Quy chế phù hợp Luật số 10/2022/QH15 và đặc điểm của đơn vị',
      'Bản tổng hợp tiếp thu, giải trình ý kiến được công khai',
      'Trên 90% viên chức, người lao động tham gia góp ý',
    ],
    evidence: ['Quyết định ban hành quy chế', 'Bản tổng hợp ý kiến góp ý', 'Biên bản họp tổ chuyên môn', ''],
    between: ['05-27', '10-31'],
  },
  inspection: {
    content: [
      'Kiểm tra việc thực hiện quy chế dân chủ tại các tổ, bộ phận',
      'Tự kiểm tra việc công khai, lấy ý kiến và giải quyết kiến nghị trong đơn vị',
      'Giám sát việc thực hiện nghị quyết hội nghị viên chức, người lao động',
      'Kiểm tra chuyên đề thu chi, sử dụng tài sản và các khoản xã hội hóa',
      'Ban Thanh tra nhân dân giám sát việc thực hiện chế độ, chính sách đối với nhà giáo',
    ],
    how: [
      [
        '{who} lập kế hoạch kiểm tra {team} từ ngày {when}',
        'Mỗi học kỳ kiểm tra một lần về {topic} tại {team}',
        'Kiểm tra điểm tại {team} và {team} về {topic}',
        'Cấp ủy và Ban Thanh tra nhân dân kiểm tra {topic} ngày {when}',
        '{who} xem hồ sơ {topic}, trao đổi với {n} người của {team}',
      ],
      [
        ', thông báo kết luận tại {place}',
        ', lập biên bản, khắc phục trước ngày {when}',
        '; {who} theo dõi khắc phục trong 30 ngày',
        '; {who} báo cáo cấp ủy ngày {when}',
        ', công khai kết luận về {topic} tại {place}',
      ],
    ],
    who: ['Ban Thanh tra nhân dân', 'Ủy viên phụ trách kiểm tra', 'Cấp ủy, Ban Thanh tra nhân dân', ...LEADERS],
    expected: [
      'Kết luận kiểm tra được công khai, tồn tại được khắc phục',
      'Ít nhất 02 cuộc kiểm tra trong năm',
      'Không để phát sinh đơn thư vượt cấp',
      'Kiến nghị của Ban Thanh tra nhân dân được trả lời trong 15 ngày',
    ],
    evidence: ['Biên bản kiểm tra', 'Thông báo kết luận', 'Báo cáo của Ban Thanh tra nhân dân', ''],
    between: ['06-03', '12-06'],
  },
  dissemination: {
    content: [
      'Quán triệt Luật Thực hiện dân chủ ở cơ sở đến toàn thể đảng viên, viên chức, người lao động',
      'Tuyên truyền, phổ biến Luật số 10/2022/QH15 và Nghị định số 59/2023/NĐ-CP',
      'Học tập chuyên đề năm 2024 gắn với thực hành dân chủ trong nhà trường',
      'Sinh hoạt chuyên đề về thực hiện dân chủ trong chi bộ và hội đồng sư phạm',
      'Tổ chức tìm hiểu pháp luật về thực hiện dân chủ ở cơ sở cho nhà giáo và người lao động',
    ],
    how: [
      [
        '{who} trình bày tại {place} ngày {when}',
        'Lồng ghép trong sinh hoạt ngày {when}, {team} chuẩn bị tình huống về {topic}',
        'Phát tài liệu hỏi đáp về {topic} đến {team} và {team}',
        'Trả lời {n} câu hỏi trực tuyến, {team} soạn đề về {topic}',
        '{who} giới thiệu từng chương của Luật trong {n} kỳ họp',
      ],
      [
        ', sau đó {team} thảo luận, ghi nhận {n} câu hỏi',
        ', kết hợp giới thiệu {topic}',
        '; đăng tài liệu tại {place} trước ngày {when}',
        ', khảo sát {team} ngày {when}',
        '; giao đoàn viên {team} làm infographic',
      ],
    ],
    who: ['Bí thư chi bộ', 'Chi ủy, Công đoàn', 'Báo cáo viên của cấp ủy', ...LEADERS],
    expected: [
      'Trên 95% đảng viên, viên chức, người lao động được quán triệt',
      '100% đảng viên dự sinh hoạt chuyên đề',
      'Viên chức nắm được các nội dung được biết, được bàn, được quyết định, được kiểm tra, giám sát',
      'Mỗi tổ có ít nhất 03 ý kiến thảo luận',
    ],
    evidence: ['Danh sách tham dự, biên bản', 'Tài liệu, tin bài', 'Kết quả khảo sát', ''],
    between: ['05-13', '08-30'],
  },
  dialogue: {
    content: [
      'Đối thoại giữa thủ trưởng đơn vị với viên chức, người lao động',
      'Tổ chức đối thoại định kỳ, tiếp nhận và giải quyết kiến nghị của giáo viên, nhân viên',
      'Gặp gỡ, đối thoại với giáo viên trẻ và nhân viên hợp đồng',
      'Đối thoại với cha mẹ học sinh và học sinh về các khoản thu, bữa ăn, an toàn trường học',
      'Duy trì lịch tiếp công dân và hộp thư góp ý',
    ],
    how: [
      [
        'Thu thập câu hỏi của {team} và {team} trước ngày {when}',
        'Nhận câu hỏi về {topic} bằng phiếu kín tại {place}',
        '{who} tập hợp {n} nhóm nội dung của {team}',
        'Công bố nội dung {topic} tại {place} trước 05 ngày làm việc',
        'Phân nhóm nội dung: {topic}, {topic}, ý kiến của {team}',
      ],
      [
        ', trả lời tại chỗ, {who} trả lời bằng văn bản trong 10 ngày',
        ', thông báo kết luận ngày {when} nêu việc của {team}',
        '; {who} theo dõi kết luận tại {n} kỳ họp sau',
        ', niêm yết kết luận tại {place}',
        '; nội dung {topic} vượt thẩm quyền được chuyển cấp trên',
      ],
    ],
    who: ['Hiệu trưởng, Chủ tịch Công đoàn', 'Người đứng đầu đơn vị', 'Ban Giám hiệu, các tổ trưởng', ...LEADERS],
    expected: [
      'Ít nhất 02 cuộc đối thoại; mọi ý kiến đều được trả lời',
      '100% kiến nghị thuộc thẩm quyền được giải quyết',
      'Kết luận đối thoại được công khai và thực hiện đúng hạn',
      'Không có kiến nghị kéo dài quá một học kỳ',
    ],
    evidence: ['Biên bản đối thoại', 'Thông báo kết luận', 'Sổ tiếp công dân', ''],
    between: ['06-10', '11-15'],
  },
  conference: {
    content: [
      'Tổ chức hội nghị viên chức, người lao động năm học 2024 – 2025',
      'Chuẩn bị và tổ chức hội nghị cán bộ, viên chức, người lao động',
      'Hội nghị viên chức đầu năm học; bầu Ban Thanh tra nhân dân',
      'Đánh giá 06 tháng thực hiện nghị quyết hội nghị viên chức và tổ chức hội nghị năm học mới',
    ],
    how: [
      [
        'Hội nghị {team} ngày {when}, sau đó toàn đơn vị bàn về {topic}',
        'Gửi dự thảo báo cáo về {topic} đến {team} trước 15 ngày',
        '{who} cùng {team} chuẩn bị nội dung {topic}',
        'Lấy ý kiến về {topic} và {topic} tại {place}',
      ],
      [
        ', biểu quyết công khai {n} chỉ tiêu',
        ', {who} trả lời ý kiến, công bố nghị quyết tại {place}',
        '; bỏ phiếu kín bầu {n} thành viên Ban Thanh tra nhân dân',
        '; {who} kiểm điểm việc thực hiện nghị quyết năm trước về {topic}',
      ],
    ],
    who: ['Hiệu trưởng, Ban Chấp hành Công đoàn', 'Công đoàn cơ sở', 'Ban Giám hiệu, Công đoàn', ...LEADERS],
    expected: [
      'Nghị quyết hội nghị được trên 80% người dự tán thành',
      'Hội nghị có trên 90% người được triệu tập tham dự',
      'Nghị quyết và các quy chế được công khai sau hội nghị',
    ],
    evidence: ['Nghị quyết hội nghị', 'Biên bản hội nghị, danh sách', 'Kế hoạch hội nghị', ''],
    between: ['09-16', '10-31'],
  },
}

/** Why a content does not apply. */
export const NOT_APPLICABLE = {
  conference: 'Đơn vị có 07 người, không thuộc diện tổ chức hội nghị; nội dung được bàn trong họp toàn đơn vị.',
} as const

/** Who acts where there is no union. */
export const INSTEAD_OF_UNION = [
  'Đại diện người lao động do cấp ủy chỉ định',
  'Tổ trưởng hành chính, thay công đoàn',
  'Chi ủy',
]

export interface OwnLine {
  content: string
  how: string
  who: string
  expected: string
  between: readonly [string, string]
}

/** What units plan beyond what is asked. */
export const OWN_LINES: readonly OwnLine[] = [
  {
    content: 'Xây dựng mô hình “Hộp thư điều em muốn nói”',
    how: 'Đặt hộp thư tại {place}, {who} mở ngày {when}, {team} trả lời trong giờ sinh hoạt',
    who: 'Đoàn trường, giáo viên chủ nhiệm',
    expected: 'Ý kiến học sinh được trả lời trong tuần',
    between: ['08-26', '11-29'],
  },
  {
    content: 'Lấy ý kiến giáo viên về phân công chuyên môn năm học 2024 – 2025',
    how: '{who} gửi {team} dự kiến, nhận phản hồi đến ngày {when} tại {place}',
    who: 'Phó Hiệu trưởng chuyên môn, tổ trưởng',
    expected: 'Phân công được công bố trước năm học, hạn chế thay đổi',
    between: ['07-22', '08-30'],
  },
  {
    content: 'Công khai kế hoạch sử dụng quỹ hội cha mẹ học sinh',
    how: 'Họp ngày {when}, {who} niêm yết tại {place}, {team} giám sát',
    who: 'Ban đại diện cha mẹ học sinh, kế toán',
    expected: 'Không có phản ánh về thu chi',
    between: ['09-16', '11-15'],
  },
  {
    content: 'Khảo sát mức độ hài lòng của viên chức, người lao động',
    how: 'Phiếu không ghi tên về {topic} và {topic}, {team} thống kê ngày {when}',
    who: 'Công đoàn, bộ phận hành chính',
    expected: 'Trên 80% người trả lời hài lòng',
    between: ['10-01', '12-06'],
  },
  {
    content: 'Cải tạo phòng nghỉ giáo viên theo kiến nghị tại đối thoại năm 2023',
    how: '{who} lập dự toán trước ngày {when}, công khai tại {place}, {team} góp ý',
    who: 'Phó Hiệu trưởng cơ sở vật chất',
    expected: 'Đưa vào sử dụng đầu năm học mới',
    between: ['06-17', '08-30'],
  },
  {
    content: 'Đăng ký mô hình “Dân vận khéo” về thực hành dân chủ trong xét thi đua',
    how: '{team} bình xét {topic}, {who} công khai kết quả tại {place} ngày {when}',
    who: 'Chi bộ, Công đoàn',
    expected: 'Được công nhận cấp cơ sở',
    between: ['06-03', '10-31'],
  },
  {
    content: 'Số hóa sổ theo dõi kiến nghị và thông báo kết quả giải quyết',
    how: '{who} cập nhật {topic} tại {place} hằng tuần, {team} thử từ ngày {when}',
    who: 'Văn thư',
    expected: 'Mọi kiến nghị có người phụ trách và thời hạn',
    between: ['06-10', '09-30'],
  },
  {
    content: 'Tập huấn kỹ năng giám sát cho Ban Thanh tra nhân dân',
    how: '{who} mời báo cáo viên ngày {when}, thực hành về {topic} tại {team}',
    who: 'Công đoàn',
    expected: '100% thành viên được tập huấn',
    between: ['06-17', '09-27'],
  },
]

/** What the Office asks for when it returns a plan: for the whole, and beside the line of a content. */
export const RETURNS: readonly { key: MarkedContent['key']; reason: string; line: string }[] = [
  {
    key: 'dialogue',
    reason: 'Đề nghị nêu rõ số cuộc đối thoại và thời gian trả lời kiến nghị.',
    line: 'Nêu số cuộc đối thoại dự kiến và thời hạn trả lời.',
  },
  {
    key: 'rules',
    reason: 'Nội dung xây dựng quy chế còn chung chung, chưa có thời gian lấy ý kiến.',
    line: 'Bổ sung thời gian lấy ý kiến và hình thức công khai bản tổng hợp.',
  },
  {
    key: 'inspection',
    reason: 'Chưa xác định nội dung, đối tượng kiểm tra; đề nghị bổ sung.',
    line: 'Nêu tổ, bộ phận được kiểm tra và thời điểm kết luận.',
  },
  {
    key: 'disclosure',
    reason: 'Đề nghị ghi rõ hình thức và thời gian niêm yết theo quy định.',
    line: 'Bổ sung hình thức công khai và thời gian niêm yết.',
  },
  {
    key: 'conference',
    reason: 'Thời gian tổ chức hội nghị cần thống nhất với công đoàn; đề nghị xem lại.',
    line: 'Thống nhất thời gian với công đoàn và ghi người chủ trì.',
  },
]

/** What is added to a line that was asked for. */
export const MENDED = [
  'Thực hiện 02 đợt trong năm, mỗi đợt có thông báo trước 05 ngày làm việc',
  'Thời hạn trả lời: 10 ngày; phân công văn thư theo dõi',
  'Lấy ý kiến trong 15 ngày, công khai bản tổng hợp tiếp thu, giải trình',
  'Thực hiện tại tổ Văn phòng và tổ Tự nhiên, kết luận trước ngày 30/10/2024',
]
