// What people read about filters they gave a name.

import type { Text } from '../shared/text.ts'
import { MOST_FILTERS, NAME_LENGTH } from './saved-filter.ts'

export const filterTexts = {
  saved: { vi: 'Bộ lọc đã lưu', en: 'Saved filters' },
  saveThis: { vi: 'Lưu bộ lọc đang xem', en: 'Save this filter' },
  name: { vi: 'Tên bộ lọc', en: 'Name of the filter' },
  nameHint: {
    vi: `Ví dụ: Báo cáo quá hạn của cụm 3. Nhiều nhất ${NAME_LENGTH} ký tự. Chỉ mình bạn thấy.`,
    en: `For example: Late reports of cluster 3. At most ${NAME_LENGTH} characters. Only you see it.`,
  },
  nameMissing: { vi: 'Nhập tên bộ lọc.', en: 'Enter a name for the filter.' },
  nameTaken: {
    vi: 'Bạn đã có bộ lọc tên này. Nhập tên khác, hoặc mở bộ lọc cũ và xóa trước.',
    en: 'You have a filter of this name. Enter another name, or open the earlier one and delete it first.',
  },
  tooMany: {
    vi: `Bạn đã lưu ${MOST_FILTERS} bộ lọc, là số nhiều nhất. Mở một bộ lọc không còn dùng và xóa trước.`,
    en: `You have ${MOST_FILTERS} saved filters, which is the most. Open one you no longer use and delete it first.`,
  },
  save: { vi: 'Lưu bộ lọc', en: 'Save the filter' },
  kept: { vi: 'Đã lưu bộ lọc.', en: 'The filter is saved.' },
  remove: (name: string): Text => ({ vi: `Xóa bộ lọc “${name}”`, en: `Delete the filter “${name}”` }),
  removed: (name: string): Text => ({
    vi: `Đã xóa bộ lọc “${name}”. Danh sách vẫn giữ nguyên; muốn dùng lại, lưu lại bộ lọc đang xem.`,
    en: `The filter “${name}” is deleted. The list stays as it is; to have it back, save this filter again.`,
  }),
  back: { vi: 'Quay lại danh sách', en: 'Back to the list' },
  unknownPage: {
    vi: 'Trang này không có bộ lọc để lưu. Mở Việc cần làm hoặc Bảng theo dõi rồi thực hiện lại.',
    en: 'This page has no filter to save. Open the duties or a board and try again.',
  },
  noSuchFilter: {
    vi: 'Không tìm thấy bộ lọc này. Có thể đã xóa; mở lại danh sách.',
    en: 'This filter was not found. It may have been deleted; open the list again.',
  },
} satisfies Record<string, Text | ((...values: never[]) => Text)>
