// The rules of passwords, codes, addresses and devices, without a server.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addressBehind, clientKey } from './client.ts'
import { newCode, newRecoveryCode, readCode, readDigits, readRecoveryCode } from './code.ts'
import { deviceOf } from './device.ts'
import { minutesLeft } from './limit.ts'
import { passwordFindings } from './password.ts'

for (const [password, expected, because] of [
  ['', 'password-missing', 'empty'],
  ['mười một ký', 'password-short', 'eleven characters, though more bytes'],
  ['mười một ký t'.normalize('NFD'), undefined, 'thirteen, though written in more code points'],
  ['ế'.repeat(11).normalize('NFD'), 'password-short', 'a letter with two marks is one character'],
  ['con mèo trèo', undefined, 'twelve'],
  ['a'.repeat(129), 'password-long', 'over the longest'],
  ['matkhau12345', 'password-common', 'the Vietnamese word for it, with digits'],
  ['Mật khẩu 2026!', 'password-common', 'the same with marks and spaces'],
  ['password!2026', 'password-common', 'the English one'],
  ['Vietnam@123456', 'password-common', 'the country'],
  ['hanoihanoihanoi', 'password-common', 'a common word, repeated'],
  ['123456789012', 'password-common', 'counting'],
  ['098765432109', 'password-common', 'counting back'],
  ['111111111111', 'password-common', 'one digit'],
  ['abcabcabcabc', 'password-common', 'three letters, repeated'],
  ['qwertyuiop12', 'password-common', 'a row of keys'],
  ['ha.lethu2026', 'password-common', 'the user name with a year'],
  ['079203001234', undefined, 'digits that nobody counts'],
  ['mẹ đi chợ mua cá', undefined, 'a sentence without capitals, digits or signs'],
] as const)
  test(`password: ${because}`, () => assert.equal(passwordFindings(password, 'ha.lethu')[0]?.code, expected))

test('a code is read as it was printed, and as people type it', () => {
  fc.assert(
    fc.property(fc.constant(null).map(newCode), code => {
      const read = readCode(code)
      assert.ok(read)
      assert.equal(read.handle, code.slice(0, 4))
      for (const typed of [code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `])
        assert.deepEqual(readCode(typed), read)
      const confused = code.replaceAll('0', 'O').replaceAll('1', 'l')
      assert.deepEqual(readCode(confused), read)
      const other = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`
      assert.notDeepEqual(readCode(other), read)
    }),
  )
  for (const typed of ['', '7KQM', 'UUUU-UUUU-UUUU-UUUU-UUUU', '7KQM-4T9X-AAAA-BBBB-CCCC-D'])
    assert.equal(readCode(typed), undefined, typed)
})

test('a recovery code and six digits are read in any grouping', () => {
  const code = newRecoveryCode()
  assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/)
  assert.equal(readRecoveryCode(code.toLowerCase().replaceAll('-', '')), code)
  assert.equal(readDigits(' 123 456 '), '123456')
  assert.equal(readDigits('１２３４５６'), '123456')
  assert.equal(readDigits('12345'), undefined)
})

for (const [proxies, forwarded, expected] of [
  [0, '198.51.100.1', '10.0.0.9'],
  [1, undefined, '10.0.0.9'],
  [1, '198.51.100.1', '198.51.100.1'],
  [1, 'invented, 198.51.100.1', '198.51.100.1'],
  [2, 'invented, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
  [2, '10.0.0.2', '10.0.0.9'],
] as const)
  test(`${proxies} proxies, X-Forwarded-For ${forwarded}: ${expected}`, () =>
    assert.equal(addressBehind(proxies, '10.0.0.9', forwarded), expected))

for (const [address, key] of [
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:DB8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
] as const)
  test(`${address} counts as ${key}`, () => assert.equal(clientKey(address), key))

for (const [agent, device] of [
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36', 'Chrome, Windows'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0', 'Edge, Windows'],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/120.0 Chrome/114.0 Safari/537.36',
    'Cốc Cốc, Windows',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1', 'Safari, iPhone'],
  ['Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36', 'Chrome, Android'],
  ['curl/8.5', null],
  ['', null],
] as const)
  test(`device: ${device}`, () => assert.equal(deviceOf(agent), device))

test('minutes until counting starts anew', () => {
  assert.equal(minutesLeft(Temporal.Instant.from('2026-11-26T02:00:00Z')), 15)
  assert.equal(minutesLeft(Temporal.Instant.from('2026-11-26T02:14:59Z')), 1)
})
