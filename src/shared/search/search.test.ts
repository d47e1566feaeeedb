// What people type finds what was written, in any spelling.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readQuery, searchText } from './index.ts'

/** LIKE over the stored text, as the database does it. */
function finds(typed: string, written: string): boolean {
  const stored = searchText(written)
  const { groups } = readQuery(typed)
  const like = (pattern: string) => new RegExp(`^${pattern.replaceAll('%', '.*')}$`).test(stored)
  return groups.length > 0 && groups.every(patterns => patterns.some(like))
}

for (const [typed, written] of [
  ['nguyen hue', 'Trường THPT Nguyễn Huệ'],
  ['hoa binh', 'Chi bộ Hoà Bình'],
  ['hòa bình', 'Chi bộ Hoà Bình'],
  ['dong da', 'Chi bộ Đống Đa'],
  ['trung học phổ thông nguyễn huệ', 'Trường THPT Nguyễn Huệ'],
  ['THPT Nguyễn Huệ', 'Trường trung học phổ thông Nguyễn Huệ'],
  ['thpt', 'Trường Trung học phổ thông Nguyễn Huệ'],
  ['ĐU Sở', 'Đảng ủy Sở Giáo dục và Đào tạo'],
  ['đảng ủy', 'ĐU Khối các cơ quan'],
  ['UBKT', 'Ủy ban Kiểm tra Đảng ủy'],
  ['uy ban kiem tra', 'UBKT Đảng ủy'],
  ['GD&ĐT', 'Sở Giáo dục và Đào tạo'],
  ['giáo dục và đào tạo', 'Sở GDĐT'],
  ['TH Bến Tràm', 'Trường Tiểu học Bến Tràm'],
  ['CT-XH', 'Các tổ chức chính trị - xã hội'],
  ['30-CT/TW', 'Chỉ thị số 30-CT/TW ngày 18/02/1998'],
  ['30 CT TW', 'Chỉ thị số 30-CT/TW ngày 18/02/1998'],
  ['30/ct-tw', 'Chỉ thị số 30-CT/TW'],
  ['30ct/tw', 'Chỉ thị số 30-CT/TW'],
  ['chỉ thị 30 ct tw về dân chủ', 'Chỉ thị số 30-CT/TW về xây dựng và thực hiện quy chế dân chủ'],
  ['7-BC/DV', 'Báo cáo số 07-BC/DV'],
  ['07 bc dv', 'Báo cáo số 7-BC/DV'],
  ['10/2022/QH15', 'Luật số 10/2022/QH15'],
  ['10 2022 QH15', 'Luật số 10/2022/QH15'],
  ['59/2023/nđ-cp', 'Nghị định số 59/2023/NĐ-CP'],
  ['c012', 'Chi bộ C012'],
  ['bau', 'Trung tâm Bàu Còng'],
  ['au con', 'Trung tâm Bàu Còng'],
] as const)
  test(`“${typed}” finds “${written}”`, () => assert.ok(finds(typed, written)))

for (const [typed, written] of [
  ['30-CT/TW', 'Chỉ thị số 130-CT/TW'],
  ['30 CT TW', 'Chỉ thị số 30-KL/TW'],
  ['ĐU', 'Chi bộ Dương Đức Dũng'],
  ['TH', 'Chi bộ Thanh Thủy'],
  ['thpt nguyen hue', 'Trường THPT Nguyễn Trãi'],
  ['', 'Trường THPT'],
  [' -/. ', 'Trường THPT'],
] as const)
  test(`“${typed}” does not find “${written}”`, () => assert.ok(!finds(typed, written)))

test('lower-case letters that are also an abbreviation stay letters', () => {
  assert.ok(finds('th', 'Chi bộ Thanh Thủy'))
  assert.ok(finds('du', 'Chi bộ Dương'))
})

test('whatever is typed is read without a fault, and never as a pattern of its own', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), typed => {
      const { groups } = readQuery(typed)
      assert.ok(groups.length <= 8)
      for (const pattern of groups.flat()) assert.match(pattern, /^%?[\p{L}\p{N} ]+%?$/u)
    }),
  ))

test('what is stored stays what it is when it is folded again', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), text =>
      assert.equal(searchText(searchText(text)), searchText(text)),
    ),
  ))
