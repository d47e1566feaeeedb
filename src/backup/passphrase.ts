// The passphrase of a backup: from the environment, or asked for where somebody sits at a terminal. It is stored nowhere.

import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { noPassphrase, shortPassphrase, stopped, unequalPassphrases } from './refusals.ts'

/** Characters of a new one: what is guessed offline, with half a second for each guess, needs length. */
const LEAST = 12

/** For a new backup: long enough, and typed twice. Throws BackupRefusal. */
export async function newPassphrase(): Promise<string> {
  const given = fromEnvironment()
  const passphrase = given ?? (await ask(`Mật khẩu sao lưu (ít nhất ${LEAST} ký tự): `))
  if ([...passphrase.normalize('NFC')].length < LEAST) throw shortPassphrase(LEAST)
  if (!given && (await ask('Nhập lại mật khẩu: ')) !== passphrase) throw unequalPassphrases()
  return passphrase
}

/** For a backup that is there. Throws BackupRefusal. */
export async function knownPassphrase(): Promise<string> {
  return fromEnvironment() ?? ask('Mật khẩu sao lưu: ')
}

function fromEnvironment(): string | undefined {
  return process.env.DIEN_HONG_BACKUP_KEY || undefined
}

/** One line from the terminal, not shown while it is typed. */
async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw noPassphrase()
  process.stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  const ending = new AbortController()
  terminal.once('SIGINT', () => ending.abort())
  try {
    return await terminal.question('', { signal: ending.signal })
  } catch {
    throw stopped()
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
