// The XML of a workbook, read from beginning to end without a tree: names without their prefix, no declarations of entities.

export type Token =
  | { kind: 'open'; name: string; attributes: string; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

/** The text is no XML that a workbook could hold. */
export class XmlFault extends Error {}

/** The parts of the text in their order. Throws `XmlFault` at what is not well formed and at any DOCTYPE. */
export function* tokensOf(xml: string): Generator<Token> {
  let at = 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    if (next !== at) {
      yield { kind: 'text', text: decoded(xml.slice(at, next < 0 ? xml.length : next)) }
      if (next < 0) return
    }
    if (xml.startsWith('<!--', next)) at = after(xml, '-->', next + 4)
    else if (xml.startsWith('<?', next)) at = after(xml, '?>', next + 2)
    else if (xml.startsWith('<![CDATA[', next)) {
      at = after(xml, ']]>', next + 9)
      yield { kind: 'text', text: xml.slice(next + 9, at - 3) }
    } else if (xml[next + 1] === '!') throw new XmlFault('declaration')
    else {
      at = tagEnd(xml, next + 1)
      yield tokenOf(xml.slice(next + 1, at - 1))
    }
  }
}

function tokenOf(tag: string): Token {
  if (tag.startsWith('/')) return { kind: 'close', name: withoutPrefix(tag.slice(1).trim()) }
  const empty = tag.endsWith('/')
  const end = tag.search(/[\s/]/)
  const name = end < 0 ? tag : tag.slice(0, end)
  return { kind: 'open', name: withoutPrefix(name), attributes: end < 0 ? '' : tag.slice(end), empty }
}

/** The attributes of an opening tag by their names without prefix. */
export function attributesOf(attributes: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found[withoutPrefix(name)] = decoded(double ?? single ?? '')
  return found
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  if (found < 0) throw new XmlFault('open end')
  return found + mark.length
}

/** Behind the ">" that ends the tag; one inside quotes does not. */
function tagEnd(xml: string, from: number): number {
  let quote = ''
  for (let at = from; at < xml.length; at++) {
    const sign = xml[at]!
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '>') return at + 1
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '<') break
  }
  throw new XmlFault('open tag')
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,32}));/gi, (_, hex, decimal, name) => {
    if (name !== undefined) {
      const sign = NAMED[name]
      if (sign === undefined) throw new XmlFault('entity')
      return sign
    }
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
