// What people read about the search.

import type { Text } from '../shared/text.ts'

export const searchTexts = {
  title: { vi: 'Tìm kiếm', en: 'Search' },
  resultsFor: (text: string): Text => ({ vi: `Kết quả tìm “${text}”`, en: `Results for “${text}”` }),
  form: { vi: 'Tìm kiếm trong phạm vi của bạn', en: 'Search within your reach' },
  words: { vi: 'Từ khóa', en: 'Words' },
  kind: { vi: 'Tìm trong', en: 'Look in' },
  everything: { vi: 'Tất cả', en: 'Everything' },
  find: { vi: 'Tìm', en: 'Search' },
  all: { vi: 'Xem thêm', en: 'See more' },
  backToAll: { vi: 'Tìm trong tất cả', en: 'Look in everything' },
  nothing: (text: string): Text => ({ vi: `Không tìm thấy “${text}”`, en: `Nothing found for “${text}”` }),
  ask: { vi: 'Nhập từ khóa để tìm', en: 'Type what you look for' },
  hints: [
    {
      vi: 'Gõ có dấu hoặc không dấu, một phần của tên cũng được: “nguyen hue”.',
      en: 'With or without diacritics; part of a name is enough: “nguyen hue”.',
    },
    {
      vi: 'Tên viết tắt tìm được như tên đầy đủ: THPT, ĐU, UBKT. Tên viết tắt hai chữ cái thì gõ chữ in hoa.',
      en: 'Abbreviations work like the full name: THPT, ĐU, UBKT. Type those of two letters in capitals.',
    },
    {
      vi: 'Số hiệu văn bản gõ cách nào cũng được: 30-CT/TW, 30 CT TW.',
      en: 'Numbers of documents in any spelling: 30-CT/TW, 30 CT TW.',
    },
    {
      vi: 'Chỉ tìm trong những gì bạn được xem. Bớt từ khóa nếu không có kết quả.',
      en: 'Only what you may see is searched. Use fewer words when nothing is found.',
    },
  ],
} as const
