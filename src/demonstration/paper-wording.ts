// Documents that came in, and letters that went out. Numbers of the city's documents are those that the sample programme cites, or invented.

export const CAME_IN: readonly {
  number: string
  kind: string
  issuer: string
  issuedOn: string
  title: string
  /** The moment it was entered; `arrived` when it came in as a document and did not stand in the register before. */
  entered: string
  arrived: boolean
}[] = [
  {
    ...{ number: '08-CTr/BCĐTP', kind: 'Chương trình', issuer: 'Ban Chỉ đạo thành phố', issuedOn: '2024-03-28' },
    title: 'Chương trình thực hiện Quy chế dân chủ ở cơ sở và nhiệm vụ công tác dân vận của Đảng năm 2024',
    ...{ entered: '2024-04-01 9:10', arrived: true },
  },
  {
    ...{ number: '1485-KL/TU', kind: 'Kết luận', issuer: 'Ban Thường vụ Thành ủy', issuedOn: '2024-02-29' },
    title: 'Tiếp tục tăng cường công tác kiểm tra, thanh tra, giám sát của hệ thống chính trị thành phố năm 2024',
    ...{ entered: '2024-04-02 10:30', arrived: false },
  },
  {
    ...{ number: '1374-QĐ/TU', kind: 'Quy định', issuer: 'Ban Thường vụ Thành ủy', issuedOn: '2017-12-01' },
    title: 'Quy trình giải quyết thông tin phản ánh liên quan các tập thể, cá nhân',
    ...{ entered: '2024-04-02 10:40', arrived: false },
  },
  {
    ...{ number: '21-CV/BCĐTP', kind: 'Công văn', issuer: 'Ban Chỉ đạo thành phố', issuedOn: '2024-05-13' },
    title: 'Báo cáo kết quả thực hiện dân chủ ở cơ sở quý II và 6 tháng đầu năm 2024',
    ...{ entered: '2024-05-15 8:50', arrived: true },
  },
  {
    ...{ number: '112-KH/SGDĐT', kind: 'Kế hoạch', issuer: 'Sở Giáo dục và Đào tạo', issuedOn: '2024-05-27' },
    title: 'Kế hoạch tổ chức hội nghị cán bộ, viên chức, người lao động năm học 2024 – 2025',
    ...{ entered: '2024-05-29 14:20', arrived: true },
  },
  {
    ...{ number: '34-TB/BCĐTP', kind: 'Thông báo', issuer: 'Ban Chỉ đạo thành phố', issuedOn: '2024-07-18' },
    title: 'Kết luận cuộc họp sơ kết 6 tháng đầu năm về thực hiện dân chủ ở cơ sở',
    ...{ entered: '2024-07-22 9:40', arrived: true },
  },
  {
    ...{ number: '57-HD/BCĐTP', kind: 'Hướng dẫn', issuer: 'Ban Chỉ đạo thành phố', issuedOn: '2024-08-26' },
    title: 'Hướng dẫn tổng kết 25 năm thực hiện Chỉ thị số 30-CT/TW',
    ...{ entered: '2024-08-28 15:10', arrived: true },
  },
  {
    ...{ number: '63-CV/BCĐTP', kind: 'Công văn', issuer: 'Ban Chỉ đạo thành phố', issuedOn: '2024-09-11' },
    title: 'Báo cáo kết quả thực hiện dân chủ ở cơ sở quý III năm 2024',
    ...{ entered: '2024-09-13 8:35', arrived: true },
  },
]

export const INSPECTION_PLAN = {
  subject: 'kiểm tra việc thực hiện quy chế dân chủ ở cơ sở năm 2024 đối với các đơn vị trực thuộc',
  paragraphs: [
    'Thực hiện Chương trình năm 2024, Ban Thường vụ Đảng ủy ban hành kế hoạch kiểm tra tại 24 đơn vị trực thuộc, chia hai đợt: tháng 5 – 6 và tháng 9 – 11 năm 2024.',
    'Nội dung kiểm tra: công khai; lấy ý kiến; đối thoại và thực hiện kết luận sau đối thoại; tiếp công dân và giải quyết đơn; hoạt động của Ban Thanh tra nhân dân.',
    'Các đơn vị được kiểm tra chuẩn bị hồ sơ, cử người làm việc; kết luận được thông báo trong 10 ngày làm việc sau khi kết thúc kiểm tra tại đơn vị.',
    'Giao Văn phòng Đảng ủy chủ trì, phối hợp Ủy ban Kiểm tra, Công đoàn ngành tổ chức thực hiện.',
  ],
}

export const URGING_PLANS = {
  subject: 'đôn đốc gửi kế hoạch thực hiện dân chủ ở cơ sở năm 2024',
  paragraphs: [
    'Đến ngày 21/5/2024, một số đảng bộ, chi bộ trực thuộc chưa gửi kế hoạch thực hiện dân chủ ở cơ sở năm 2024 (thời hạn 10/5/2024).',
    'Đề nghị cấp ủy các đơn vị hoàn thành và gửi kế hoạch trước ngày 31/5/2024; đơn vị có khó khăn báo cáo lý do về Văn phòng Đảng ủy.',
  ],
}

/** Letters that wait for the Standing Committee on the day of the demonstration. */
export const WAITING = [
  {
    at: '2024-09-17 15:20',
    kind: 'CV',
    subject: 'gửi báo cáo kết quả thực hiện dân chủ ở cơ sở quý III năm 2024',
    paragraphs: [
      'Để kịp tổng hợp báo cáo Ban Chỉ đạo thành phố, đề nghị các đảng bộ, chi bộ trực thuộc gửi báo cáo quý III trước ngày 20/9/2024.',
      'Đơn vị không phát sinh nội dung vẫn gửi báo cáo và chọn “Không phát sinh”. Các đơn vị được trả lại báo cáo hoàn thiện và gửi lại đúng thời hạn đã nêu.',
    ],
  },
  {
    at: '2024-09-16 16:05',
    kind: 'KH',
    subject: 'tổng kết 25 năm thực hiện Chỉ thị số 30-CT/TW của Bộ Chính trị',
    paragraphs: [
      'Thực hiện Hướng dẫn số 57-HD/BCĐTP ngày 26/8/2024 của Ban Chỉ đạo thành phố, Ban Thường vụ Đảng ủy tổ chức tổng kết từ cơ sở đến Đảng ủy Sở, hoàn thành trước ngày 15/11/2024.',
      'Các đảng bộ, chi bộ trực thuộc tổng kết tại đơn vị trước ngày 31/10/2024, gửi báo cáo về Văn phòng Đảng ủy để tổng hợp.',
    ],
  },
] as const
