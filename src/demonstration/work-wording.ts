// What is said of activities: by the units of their briefing and dialogue, by the five bodies of their tasks.

export const BRIEFED: readonly (readonly string[])[] = [
  [
    'Đã tổ chức hội nghị quán triệt toàn đơn vị',
    'Quán triệt trong sinh hoạt chi bộ mở rộng và họp hội đồng sư phạm',
    'Báo cáo viên của cấp ủy trình bày tại hội nghị viên chức',
    'Tổ chức quán triệt theo hai đợt để không ảnh hưởng giờ dạy',
  ],
  [
    '; {n}/{m} người dự, có biên bản và danh sách.',
    '; {n}/{m} đảng viên, viên chức, người lao động tham dự.',
    ', số dự {n}/{m}; người vắng được học bổ sung.',
    '; {n}/{m} người dự, {q} câu hỏi được trả lời tại chỗ.',
  ],
]

export const TALKED: readonly string[] = [
  'Đối thoại ngày {d} với {n} người; {q} ý kiến, đã trả lời tại chỗ và thông báo kết luận.',
  'Đã đối thoại đợt một ({n} người dự), {q} kiến nghị về chế độ và cơ sở vật chất; kết luận được niêm yết.',
  'Tổ chức đối thoại ngày {d}; {q} ý kiến, 01 ý kiến chuyển cấp trên.',
]

export type Step =
  | { on: string; act: 'report'; note: string; file: string }
  | { on: string; act: 'accept' }
  | { on: string; act: 'return'; reason: string; dueOn: string }
  | { on: string; act: 'progress'; percent: number; note: string }
  | { on: string; act: 'ask'; dueOn: string; reason: string }
  | { on: string; act: 'extend'; dueOn: string; reason: string }

/** What became of the tasks of the five bodies: by the key of the deliverable and the period. */
export const TASKS: readonly { key: string; unit: string; period: string; steps: readonly Step[] }[] = [
  {
    ...{ key: 'programme', unit: 'VP', period: '2024' },
    steps: [
      {
        ...{ on: '2024-04-10 9:00', act: 'report', file: 'Chương trình thực hiện Quy chế dân chủ năm 2024' },
        note: 'Đã ban hành và giao trên hệ thống ngày 09/4/2024.',
      },
      { on: '2024-04-11 8:30', act: 'accept' },
    ],
  },
  {
    ...{ key: 'inspection-plan', unit: 'VP', period: '2024' },
    steps: [
      {
        ...{ on: '2024-05-17 15:30', act: 'report', file: 'Kế hoạch kiểm tra việc thực hiện quy chế dân chủ' },
        note: 'Kế hoạch kiểm tra tại 24 đơn vị, chia hai đợt; đã gửi đến các đơn vị trực thuộc.',
      },
      { on: '2024-05-20 8:20', act: 'accept' },
    ],
  },
  {
    ...{ key: 'inspections', unit: 'UBKT', period: '2024-H1' },
    steps: [
      { on: '2024-05-30 10:10', act: 'progress', percent: 50, note: 'Đã kiểm tra 03/06 đơn vị theo kế hoạch.' },
      {
        ...{ on: '2024-06-27 14:40', act: 'report', file: 'Thông báo kết luận kiểm tra 6 tháng đầu năm' },
        note: 'Hoàn thành kiểm tra 06 đơn vị; 04 tồn tại, 03 đã khắc phục.',
      },
      { on: '2024-07-01 9:15', act: 'accept' },
    ],
  },
  {
    ...{ key: 'inspections', unit: 'UBKT', period: '2024-H2' },
    steps: [{ on: '2024-09-10 9:40', act: 'progress', percent: 35, note: 'Đã kiểm tra 02/06 đơn vị của đợt hai.' }],
  },
  {
    ...{ key: 'guidance', unit: 'UBKT', period: '2024' },
    steps: [
      {
        ...{
          on: '2024-06-06 16:00',
          act: 'report',
          file: 'Hướng dẫn công tác kiểm tra, giám sát của cấp ủy trực thuộc',
        },
        note: 'Ban hành chậm do chờ ý kiến các cấp ủy về phụ lục.',
      },
      { on: '2024-06-07 10:30', act: 'accept' },
    ],
  },
  {
    ...{ key: 'theme', unit: 'BTG', period: '2024' },
    steps: [
      {
        ...{ on: '2024-05-17 11:00', act: 'report', file: 'Kết quả hội nghị quán triệt chuyên đề năm 2024' },
        note: 'Hội nghị trực tiếp và trực tuyến, 1.284 người dự tại 118 điểm cầu.',
      },
      { on: '2024-05-20 14:00', act: 'accept' },
    ],
  },
  {
    ...{ key: 'opinion', unit: 'BTG', period: '2024-Q2' },
    steps: [
      {
        ...{ on: '2024-06-24 15:20', act: 'report', file: 'Báo cáo dư luận xã hội quý II năm 2024' },
        note: 'Dư luận quan tâm tuyển sinh lớp 10 và chế độ nhà giáo.',
      },
      { on: '2024-06-26 8:45', act: 'accept' },
    ],
  },
  {
    ...{ key: 'models', unit: 'BTG', period: '2024' },
    steps: [
      {
        ...{ on: '2024-08-29 16:10', act: 'report', file: 'Danh mục mô hình thực hiện dân chủ ở cơ sở' },
        note: 'Giới thiệu 09 mô hình của các đơn vị.',
      },
      {
        ...{ on: '2024-09-05 9:30', act: 'return', dueOn: '2024-09-20' },
        reason: 'Đề nghị bổ sung cách làm và kết quả cụ thể của từng mô hình.',
      },
    ],
  },
  {
    ...{ key: 'personnel', unit: 'BTC', period: '2024' },
    steps: [
      {
        ...{ on: '2024-06-25 9:00', act: 'ask', dueOn: '2024-07-15' },
        reason: 'Chờ hướng dẫn của cấp trên về quy hoạch.',
      },
      { on: '2024-06-26 14:30', act: 'extend', dueOn: '2024-07-15', reason: 'Đồng ý theo đề nghị của Ban Tổ chức.' },
      {
        ...{ on: '2024-07-12 10:00', act: 'report', file: 'Hướng dẫn các khâu trong công tác cán bộ' },
        note: 'Đã ban hành hướng dẫn và tập huấn cho cấp ủy viên phụ trách tổ chức.',
      },
      { on: '2024-07-15 8:40', act: 'accept' },
    ],
  },
  {
    ...{ key: 'power', unit: 'BTC', period: '2024' },
    steps: [{ on: '2024-09-09 15:00', act: 'progress', percent: 60, note: 'Đã quán triệt tại 142 tổ chức đảng.' }],
  },
  {
    ...{ key: 'cells', unit: 'BTC', period: '2024' },
    steps: [
      { on: '2024-08-28 14:20', act: 'progress', percent: 70, note: 'Đã nhận phiếu của 168 chi bộ.' },
      {
        ...{ on: '2024-09-10 16:20', act: 'ask', dueOn: '2024-09-30' },
        reason: 'Một số chi bộ gửi phiếu chậm do khai giảng năm học mới.',
      },
    ],
  },
  {
    ...{ key: 'mood', unit: 'CD', period: '2024-Q2' },
    steps: [
      {
        ...{ on: '2024-06-28 9:10', act: 'report', file: 'Báo cáo tình hình công đoàn viên quý II năm 2024' },
        note: 'Đời sống ổn định; kiến nghị tập trung vào chế độ làm thêm giờ.',
      },
      { on: '2024-07-02 10:00', act: 'accept' },
    ],
  },
  {
    ...{ key: 'meeting', unit: 'CD', period: '2024' },
    steps: [
      {
        ...{ on: '2024-07-25 16:20', act: 'report', file: 'Thông báo kết luận hội nghị gặp gỡ, đối thoại năm 2024' },
        note: '312 đại biểu dự; 41 ý kiến, 33 trả lời tại chỗ, 08 trả lời bằng văn bản.',
      },
      { on: '2024-07-29 8:30', act: 'accept' },
    ],
  },
  {
    ...{ key: 'supervision', unit: 'CD', period: '2024' },
    steps: [{ on: '2024-09-12 10:30', act: 'progress', percent: 40, note: 'Đã giám sát 05/12 đơn vị.' }],
  },
]

export const EXCEPTIONS = {
  waived: 'Trung tâm có 03 đảng viên; nội dung tổng kết được thực hiện chung tại Đảng ủy Sở.',
  asked: 'Trường được hợp nhất tháng 7/2023, hồ sơ các năm trước còn chờ bàn giao.',
  granted: 'Đồng ý, để đơn vị hoàn thành việc bàn giao hồ sơ.',
  open: 'Bí thư đi học tập trung đến 30/10, đề nghị lùi thời gian tổng kết.',
} as const
