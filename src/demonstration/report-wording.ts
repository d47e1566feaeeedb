// How the units of the story word their reports, and how the Office sums them up. Sentences are put together by chance.

/** A text is one sentence of each list, in this order, its slots filled. */
export const ANSWERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  N02: [
    [
      'Cấp ủy ban hành {n} văn bản về {topic}, giao {who} phụ trách và kiểm tra tại {team}.',
      'Chi bộ đưa {topic} vào nghị quyết sinh hoạt, {who} theo dõi {team}, {n} việc có thời hạn.',
      'Đã kiện toàn Ban Chỉ đạo ngày {when}, {who} làm phó ban, phân công {n} thành viên theo dõi {team} và {team}.',
      'Cấp ủy cùng Ban Giám hiệu rà soát {topic} và {topic}, giao {who} lấy ý kiến tại {team}.',
      'Họp cấp ủy ngày {when} kết luận về {topic}; {who} chịu trách nhiệm, {team} phối hợp.',
      'Kế hoạch năm được cụ thể hóa thành {n} việc, {team} chủ trì về {topic}, {who} đôn đốc.',
      'Ban Chỉ đạo kiểm điểm {topic} ngày {when}, yêu cầu {team} khắc phục {n} điểm.',
    ],
    [
      'Phân công được thông báo tại {place} ngày {when}.',
      '{n} đảng viên được giao việc ở {team}, báo cáo {who} mỗi tháng.',
      'Công đoàn và {team} tham gia từ khâu chuẩn bị {topic}.',
      'Ngày {when} {who} trực tiếp nghe phản ánh của {team} về {topic}.',
      'Sổ theo dõi do {who} giữ, {n} nội dung còn mở đến ngày {when}.',
      'Nội dung chỉ đạo được gửi đến {team} qua {place}.',
    ],
    [
      'Đã quán triệt Luật Thực hiện dân chủ ở cơ sở tại {team}, {share} người dự.',
      'Tài liệu về {topic} được đăng tại {place} từ ngày {when}.',
      '{share} viên chức của {team} nắm được các nội dung được bàn và được quyết định.',
      'Riêng {team} chậm về {topic}, {who} đã nhắc và hoàn thành ngày {when}.',
      'Không có bộ phận nào chậm; {team} được biểu dương tại {place}.',
    ],
  ],
  N03C: [
    [
      'Thu chi và {topic} được niêm yết tại {place} từ ngày {when}, {who} giải đáp.',
      'Đã công khai {topic}, {topic} trên {place}, {team} xác nhận bằng biên bản ngày {when}.',
      'Kết quả đánh giá và {topic} được đọc tại {place}, gửi thêm cho {team}.',
      '{who} cập nhật danh mục {n} nội dung, trong đó có {topic} và {topic}.',
    ],
    [
      'Niêm yết đủ 30 ngày, {team} lập biên bản ngày {when}.',
      '{n} ý kiến hỏi thêm về {topic} được {who} trả lời tại {place}.',
      'Nội dung {topic} chậm {n} ngày do {team} điều chỉnh dự toán.',
      'Không có thắc mắc trong thời gian niêm yết ở {place}.',
    ],
  ],
  N03E: [
    [
      'Lấy ý kiến {team} và {team} về {topic}, kết thúc ngày {when}.',
      'Dự thảo về {topic} gửi toàn thể viên chức từ ngày {when}, {share} có ý kiến.',
      '{team} thảo luận {topic} ngày {when}; {who} ghi nhận {n} ý kiến khác nhau.',
      'Hai đợt lấy ý kiến: {topic} (ngày {when}) và {topic} tại {place}.',
    ],
    [
      'Ý kiến của {team} về {topic} được tiếp thu, {n} ý kiến có giải trình.',
      'Bản tổng hợp niêm yết tại {place} ngày {when}, trước khi {who} ký.',
      'Còn {n} ý kiến về {topic} đang xem xét, trả lời trước ngày {when}.',
      '{share} ý kiến đồng thuận; {team} đề nghị làm rõ {topic}.',
    ],
  ],
  N03F: [
    [
      'Đối thoại ngày {when} tại {place} về {topic} và {topic}, {who} chủ trì.',
      '{team} và {team} đối thoại với {who} về {topic}, {n} ý kiến được ghi biên bản.',
      'Duy trì hộp thư tại {place}; {who} tiếp {team} ngày {when} về {topic}.',
      'Chưa đối thoại trong kỳ; {team} đã gửi {n} câu hỏi về {topic}, dự kiến tổ chức sau ngày {when}.',
    ],
    [
      'Kết luận về {topic} thông báo tại {place} ngày {when}.',
      '{n} kiến nghị của {team} về {topic} chuyển cấp trên.',
      '{who} kiểm tra việc thực hiện kết luận tại {team} ngày {when}.',
      'Không còn kiến nghị tồn đọng, trừ nội dung {topic}.',
    ],
  ],
  N06: [
    [
      'Viên chức {team} còn ngại phát biểu khi bàn về {topic}.',
      'Niêm yết ở {place} chậm {n} ngày so với quy định.',
      'Ban Thanh tra nhân dân thiếu kinh nghiệm giám sát {topic}, nhất là tại {team}.',
      'Đợt lấy ý kiến về {topic} trùng kỳ kiểm tra nên chỉ {n} người của {team} góp ý.',
      'Hồ sơ lưu về {topic} ở {team} chưa đầy đủ.',
      'Kết luận đối thoại về {topic} thực hiện chậm do chờ kinh phí, quá hẹn ngày {when}.',
      'Nhân sự theo dõi {topic} thay đổi giữa kỳ, sổ của {team} chưa kịp thời.',
    ],
    [
      '{who} được phân công theo dõi lại từ ngày {when}.',
      'Cấp ủy nhắc nhở {team} tại cuộc họp ngày {when}.',
      'Đề nghị tập huấn cho {team} về nội dung này.',
      'Đã đặt thêm hộp thư kín tại {place}.',
      'Nội dung được đưa vào kế hoạch kiểm tra của {who} trong kỳ tới.',
    ],
  ],
  N09: [
    [
      'Công khai {topic} trước ngày 20 hằng tháng tại {place}, {who} thực hiện.',
      'Hoàn thành sửa đổi văn bản về {topic}, {who} trình ký, {team} góp ý.',
      'Chuẩn bị hội nghị viên chức, người lao động: {who} soạn báo cáo, {team} lo {topic}.',
      'Tổ chức {n} cuộc đối thoại về {topic}, {who} và {team} chuẩn bị nội dung.',
      'Kiểm tra việc thực hiện dân chủ tại {team} và {team}, {who} chủ trì.',
    ],
    [
      'Theo dõi kết luận về {topic}, {who} báo cáo cấp ủy mỗi tháng.',
      'Trả lời dứt điểm {n} kiến nghị của {team} về {topic}.',
      'Tập huấn Ban Thanh tra nhân dân về giám sát {topic}, {who} mời báo cáo viên.',
      'Tuyên truyền Luật Thực hiện dân chủ ở cơ sở cho nhân viên mới của {team}.',
      'Duy trì lịch {who} tiếp viên chức tại {place}.',
    ],
  ],
}

/** One unit in four has a proposal. */
export const PROPOSALS: readonly string[] = [
  'Đề nghị Đảng ủy Sở tổ chức tập huấn kỹ năng giám sát cho Ban Thanh tra nhân dân.',
  'Đề nghị Văn phòng Đảng ủy cung cấp mẫu biên bản niêm yết thống nhất.',
  'Đề nghị Sở hướng dẫn định mức giờ dạy đối với giáo viên kiêm nhiệm công tác đảng.',
  'Đề nghị Công đoàn ngành hướng dẫn hoạt động ở nơi chưa có công đoàn cơ sở.',
  'Đề nghị Sở bố trí kinh phí sửa chữa nhà vệ sinh giáo viên theo kiến nghị sau đối thoại.',
  'Đề nghị Đảng ủy Sở giới thiệu các mô hình hay để đơn vị học tập.',
]

/** Why a figure differs much from the quarter before. */
export const REASONS: readonly string[] = [
  'Số đợt lấy ý kiến trong quý khác quý trước; đã đối chiếu với sổ theo dõi.',
  'Quý này tổ chức lấy ý kiến theo tổ nên số lượt thay đổi nhiều.',
  'Kỳ này có đối thoại định kỳ, kỳ trước không có.',
  'Cuối năm học ít dự thảo hơn; số liệu đúng theo biên bản.',
]

/** Why there was no dialogue. */
export const NO_DIALOGUE: readonly string[] = [
  'Đối thoại định kỳ tổ chức vào quý sau theo kế hoạch năm.',
  'Đơn vị tổ chức đối thoại hai lần mỗi năm, chưa đến kỳ.',
  'Hoãn sang kỳ sau do trùng kỳ thi.',
]

export const NO_BOARD = 'Chưa có công đoàn cơ sở nên chưa thành lập Ban Thanh tra nhân dân.'

/** What the Office asks for when it returns a report: for the whole, and for a section. */
export const REPORT_RETURNS: readonly { reason: string; section: string; words: string }[] = [
  {
    reason: 'Số ý kiến được xử lý chưa rõ; đề nghị đối chiếu lại biên bản.',
    section: 'E',
    words: 'Nêu rõ số ý kiến tiếp thu và số ý kiến giải trình.',
  },
  {
    reason: 'Báo cáo chưa nêu kết quả thực hiện kết luận sau đối thoại.',
    section: 'F',
    words: 'Bổ sung việc thực hiện kết luận đối thoại kỳ trước.',
  },
  {
    reason: 'Phần hạn chế còn chung chung, đề nghị nêu cụ thể.',
    section: 'L',
    words: 'Nêu rõ hạn chế của đơn vị và hướng khắc phục.',
  },
  {
    reason: 'Phương hướng chưa có thời gian, người thực hiện.',
    section: 'M',
    words: 'Mỗi nhiệm vụ ghi thời gian và người thực hiện.',
  },
]

/** Added by who mends a returned report. */
export const MENDED =
  'Đã đối chiếu với biên bản và sổ theo dõi: số liệu khớp với hồ sơ lưu; nội dung nêu tại ý kiến trả lại đã được bổ sung.'

/** What the Office writes to each question of the consolidated report, by period. */
export const SUMMED_UP: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '2024-Q1': {
    N02: 'Các đảng bộ, chi bộ trực thuộc đã triển khai Chương trình năm 2024 ngay sau khi được giao; phần lớn cấp ủy phân công cấp ủy viên phụ trách từng tổ và đưa nội dung dân chủ vào sinh hoạt hằng tháng.',
    N03C: 'Các nội dung phải công khai cơ bản được niêm yết đúng hạn; một số đơn vị công khai cả trên trang thông tin điện tử và tại họp hội đồng.',
    N03E: 'Các đơn vị lấy ý kiến chủ yếu về quy chế chi tiêu nội bộ, quy chế thi đua; nội dung không tiếp thu có giải trình.',
    N03F: 'Trong quý I các đơn vị tập trung chuẩn bị nội dung đối thoại; nơi đã tổ chức đều ra thông báo kết luận.',
    N10: 'Các đơn vị đề nghị tập huấn kỹ năng giám sát cho Ban Thanh tra nhân dân và thống nhất biểu mẫu công khai.',
    N06: 'Việc góp ý tại hội nghị, đối thoại ở một số đơn vị còn hình thức; hoạt động của Ban Thanh tra nhân dân chưa đều, nhất là về giám sát tài chính.',
    N09: 'Tập trung hoàn thành kế hoạch của các đơn vị còn chậm, quán triệt Luật Thực hiện dân chủ ở cơ sở trước ngày 31/5 và chuẩn bị kiểm tra tại các đơn vị theo kế hoạch.',
  },
  '2024-Q2': {
    N02: 'Đến hết quý II, công tác lãnh đạo, chỉ đạo được duy trì nền nếp; các đơn vị rà soát, sửa đổi quy chế nội bộ cho phù hợp Luật Thực hiện dân chủ ở cơ sở và phân công rõ người, rõ việc.',
    N03C: 'Việc công khai được duy trì nền nếp, có phân công người phụ trách từng nội dung; thời gian niêm yết đủ theo quy định.',
    N03F: 'Phần lớn đơn vị đã tổ chức đối thoại định kỳ; ý kiến tập trung vào chế độ, phân công chuyên môn và cơ sở vật chất, đa số được trả lời tại chỗ.',
    N10: 'Đề nghị Sở và Công đoàn ngành hướng dẫn hoạt động ở nơi chưa có công đoàn cơ sở; giới thiệu các mô hình hay để nhân rộng.',
    N03E: 'Việc lấy ý kiến tập trung vào quy chế chi tiêu nội bộ, quy chế thi đua và phân công chuyên môn; đa số ý kiến được tiếp thu, nội dung không tiếp thu có giải trình công khai.',
    N06: 'Một số đơn vị niêm yết chậm ở điểm trường thứ hai, hồ sơ lưu chưa đầy đủ; còn kết luận sau đối thoại thực hiện chậm do chờ kinh phí.',
    N09: 'Chuẩn bị hội nghị cán bộ, viên chức, người lao động năm học 2024 – 2025; theo dõi việc thực hiện các kết luận sau đối thoại; tập huấn cho Ban Thanh tra nhân dân.',
  },
}
