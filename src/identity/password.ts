// What a password must be: long, and not one that everybody tries first. Pure.

import type { Finding } from '../shared/outcome.ts'
import { fold } from '../shared/text.ts'
import { texts } from './texts.ts'

/** Characters as people count them: "ế" is one, however it was typed. */
export const SHORTEST = 12
export const LONGEST = 128

/** One spelling: the same password from a keyboard that composes and from one that does not. */
export const normalPassword = (written: string): string => written.normalize('NFC')

/** Words that alone, repeated or with digits and signs round them, are tried first. Without diacritics and spaces. */
const COMMON_WORDS = new Set([
  ...['matkhau', 'matkhaumoi', 'matkhaucuatoi', 'khongcomatkhau', 'dangnhap', 'quantri', 'quantrivien', 'taikhoan'],
  ...[
    'vietnam',
    'vietnamvodich',
    'hanoi',
    'saigon',
    'danang',
    'hochiminh',
    'tphcm',
    'dienhong',
    'danchu',
    'danchucoso',
  ],
  ...['xinchao', 'anhyeuem', 'emyeuanh', 'toiyeuvietnam', 'yeuvietnam', 'congdoan', 'danguy', 'chibo', 'dangbo'],
  ...['conyeume', 'giadinh', 'hanhphuc', 'nguyen', 'nguyenvana', 'truonghoc', 'giaoduc', 'khongbiet', 'khongnho'],
  ...['password', 'passwort', 'passw', 'pass', 'admin', 'administrator', 'welcome', 'letmein', 'iloveyou', 'login'],
  ...['qwerty', 'qwertyuiop', 'qwertyuiopasdfghjkl', 'asdfghjkl', 'qazwsxedc', 'qazwsx', 'zxcvbnm', 'abc', 'abcdef'],
  ...['abcdefghijkl', 'abcdefghijklmnop', 'monkey', 'dragon', 'football', 'master', 'hello', 'test', 'user', 'root'],
])

/** Rows of digits in which people count. */
const COUNTING = '0123456789'.repeat(20)
const COUNTING_BACK = '9876543210'.repeat(20)

/** What is wrong with a new password; empty when nothing is. No kinds of characters are asked for. */
export function passwordFindings(password: string, username: string): Finding[] {
  const length = [...normalPassword(password)].length
  if (length === 0) return [{ code: 'password-missing', text: texts.passwordMissing }]
  if (length < SHORTEST) return [{ code: 'password-short', text: texts.passwordShort(SHORTEST, length) }]
  if (length > LONGEST) return [{ code: 'password-long', text: texts.passwordLong(LONGEST) }]
  if (isCommon(password, username)) return [{ code: 'password-common', text: texts.passwordCommon }]
  return []
}

function isCommon(password: string, username: string): boolean {
  const plain = fold(password).replaceAll(' ', '')
  const letters = plain.replaceAll(/[^a-z]/g, '')
  const name = fold(username).replaceAll(/[^a-z]/g, '')
  const words = [letters, unrepeated(letters), unrepeated(plain)]
  if (words.some(word => COMMON_WORDS.has(word) || (word !== '' && word === name))) return true
  const once = unrepeated(plain)
  if (once.length <= 3) return true
  return [COUNTING, COUNTING_BACK].some(row => row.includes(plain) || row.includes(once))
}

/** "abcabcabc" is "abc": what is repeated to reach the length counts once. */
const unrepeated = (word: string): string => /^(.+?)\1+$/.exec(word)?.[1] ?? word
