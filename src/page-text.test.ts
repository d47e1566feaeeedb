// Every word that people read comes from a pair of both languages: pages and routes hold no text of their own.

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

/** Examples for who builds pages, in the language of documents. */
const EXEMPT = /gallery|\.test\.tsx$/

/** Attributes and properties that are shown or read out. */
const SHOWN =
  'aria-label|placeholder|alt|title|label|lead|caption|legend|hint|empty|text|term|detail|why|when|first|about'

/** Names that are the same in both languages: of formats, and of languages in themselves. */
const NEUTRAL = new Set(['CSV', 'XLSX', 'DOCX', 'PDF', 'Tiếng Việt', 'English'])

/** Code that stands between ">" and "<" as text does: members of a type, a declaration, the next statement. */
const CODE = /^(?:return|case|interface|type|export|const|function)\b|^,|^\w+\??:\s*\S+(?:\n|$)/

/** The text of pages in a source file, each with its line. */
function literals(source: string): string[] {
  const code = source
    .replaceAll(/\/\*.*?\*\//gs, blank)
    .replaceAll(/(?<![:'"`\w])\/\/.*$/gm, blank)
    // What a document carries at its head is Vietnamese alone.
    .replaceAll(/const LETTERHEAD = \{.*?\n\}/gs, blank)
    // Both languages side by side, as texts.ts has them; the compiler finds what is missing.
    .replaceAll(/\b(?:vi|en):\s*(?:'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|"[^"\n]*")/g, blank)
  const found = [
    // <p>Text</p>, {a} text {b}, >text{: never what follows "=>" or stands in code.
    ...code.matchAll(/(?<!=)>(?<text>[^<>{}();=`]*\p{L}{2}[^<>{}();=`]*)(?=<\/|<[a-z]|\{)/gu),
    ...code.matchAll(/\}(?<text>[^<>{}();=`'":,\n]*\p{L}{2}[^<>{}();=`'":,\n]*)<\//gu),
    // {'Text'} as a child
    ...code.matchAll(/>\s*\{'(?<text>[^'\n]*\p{L}{2}[^'\n]*)'\}/gu),
    // label="Text", title: 'Text', aria-label={`Text`}
    ...code.matchAll(
      new RegExp(
        `(?<=[\\s{,(])(?:'?(?:${SHOWN})'?:\\s*|(?:${SHOWN})=\\{?)(['"\`])(?<text>(?:(?!\\1).)*\\p{L}{2}(?:(?!\\1).)*)\\1`,
        'gu',
      ),
    ),
    // Vietnamese anywhere in a string
    ...code.matchAll(/(['"`])(?<text>(?:(?!\1)[^\n])*[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ](?:(?!\1)[^\n])*)\1/giu),
  ]
  return found
    .filter(({ groups }) => hasWords(groups?.text ?? ''))
    .map(({ index, groups }) => `${code.slice(0, index).split('\n').length}: ${groups!.text!.trim()}`)
}

const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ')

/** Words outside of `${…}`. */
function hasWords(text: string): boolean {
  const words = text.replaceAll(/\$\{[^}]*\}/g, '').trim()
  return /\p{L}{2}/u.test(words) && !NEUTRAL.has(words) && !CODE.test(words)
}

test('pages and routes hold no text of their own', () => {
  const files = globSync('src/**/*.tsx').filter(file => !EXEMPT.test(file))
  assert.ok(files.length > 20)
  assert.deepEqual(
    files.flatMap(file => literals(readFileSync(file, 'utf8')).map(where => `${file}:${where}`)),
    [],
  )
})

for (const [source, found] of [
  ['<p>Chưa có gì</p>', true],
  ['<h2>Nothing yet</h2>', true],
  ['<p>{count} units</p>', true],
  ["<p>{'No units'}</p>", true],
  ['<Button label="Send" />', true],
  ['<input aria-label={`Choose $' + '{name}`} />', true],
  ["rows={[{ term: 'Unit', detail }]}", true],
  ["return 'Đã gửi'", true],
  ['<p>{say(texts.none)} · {count}</p>', false],
  ["const a = { vi: 'Chưa có', en: 'Nothing' }", false],
  ['// Chưa có gì', false],
  ['const rows = items.map(item => item.name)', false],
  ['function f<T extends string>(a: Map<string, Text>): Promise<Text> {', false],
  ['<a class="button" href={`/units/$' + '{id}`}>', false],
] as const)
  test(`${source} ${found ? 'holds text' : 'holds none'}`, () => assert.equal(literals(source).length > 0, found))
