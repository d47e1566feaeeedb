// What people read about organisations and their rights.

import type { Text } from '../shared/text.ts'

export const texts = {
  notFound: {
    vi: 'Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi của bạn. Quay lại trang Việc cần làm và mở từ danh sách.',
    en: 'This was not found, or it is outside your organisation. Go back to your duties and open it from the list.',
  },
  forbidden: {
    vi: 'Bạn xem được nội dung này nhưng chức vụ của bạn không có quyền thực hiện việc đó. Chuyển cho người có thẩm quyền.',
    en: 'You may read this, but your post does not give you the right to do that. Pass it to somebody whose post does.',
  },
} satisfies Record<string, Text>
