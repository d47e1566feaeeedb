// Words that differ from unit to unit inside a sentence of the story, so that few texts are largely the same as others'.

import type { Draw } from './stage.ts'

const SLOTS: Readonly<Record<string, readonly string[]>> = {
  team: [
    ...['tổ Toán', 'tổ Ngữ văn', 'tổ Ngoại ngữ', 'tổ Khoa học tự nhiên', 'tổ Sử – Địa', 'tổ Văn phòng', 'tổ Tin học'],
    ...['tổ Thể dục – Quốc phòng', 'khối chủ nhiệm', 'bộ phận tài vụ', 'thư viện – thiết bị', 'bộ phận y tế, bếp ăn'],
    ...['tổ Công nghệ', 'tổ giám thị', 'tổ Lý – Hóa', 'tổ Giáo dục công dân', 'bộ phận tuyển sinh', 'tổ quản sinh'],
  ],
  who: [
    ...['đồng chí Bí thư', 'đồng chí Phó Bí thư', 'Hiệu trưởng', 'Phó Hiệu trưởng chuyên môn', 'Chủ tịch Công đoàn'],
    ...['Phó Hiệu trưởng cơ sở vật chất', 'Bí thư Đoàn trường', 'Trưởng ban Thanh tra nhân dân', 'kế toán', 'văn thư'],
    ...['một chi ủy viên', 'tổ trưởng Văn phòng', 'hai cấp ủy viên', 'thư ký hội đồng'],
  ],
  topic: [
    ...['quy chế chi tiêu nội bộ', 'tiêu chí thi đua', 'phân công chuyên môn', 'kế hoạch năm học', 'nội quy cơ quan'],
    ...['quy chế làm việc', 'kế hoạch mua sắm thiết bị', 'quy tắc ứng xử', 'định mức giờ dạy', 'chế độ làm thêm giờ'],
    ...['quản lý tài sản công', 'kế hoạch tuyển sinh', 'nguồn xã hội hóa', 'bếp ăn và căng tin', 'sửa chữa phòng học'],
    ...['bồi dưỡng giáo viên', 'lịch trực và nghỉ hè', 'xét nâng lương trước thời hạn', 'an toàn trường học'],
  ],
  place: [
    ...[
      'phòng hội đồng',
      'bảng tin sảnh A',
      'trang thông tin điện tử',
      'nhóm thư điện tử nội bộ',
      'bảng tin phòng giáo viên',
    ],
    ...['cơ sở 2', 'họp hội đồng sư phạm', 'cuộc họp giao ban', 'phòng nghỉ giáo viên', 'hệ thống quản lý trường học'],
  ],
  share: ['82%', '85%', '88%', '90%', '91%', '93%', '94%', '95%', '96%', '97%', '98%', '100%'],
}

/** Fills each `{slot}` anew; `{n}` is a small number, `{when}` a day of one of these months. */
export function fill(text: string, draw: Draw, months: readonly [number, number]): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'n') return `${draw.whole(2, 9)}`.padStart(2, '0')
    if (slot === 'when') return `${draw.whole(1, 28)}/${draw.whole(months[0], months[1])}`
    return draw.one(SLOTS[slot]!)
  })
}
