// XML of Office files as a plain tree: no DTD, no entities but the five of XML itself, bounded depth.
import { XMLParser } from 'fast-xml-parser'
import { LIMITS, Unreadable } from './unreadable.ts'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: LIMITS.xmlDepth,
})

const TEXT = '#text'
const ATTRIBUTES = ':@'

/** The root element. Throws `Unreadable` for a DTD, an entity declaration, too deep nesting or broken XML. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const source = decodeXml(bytes)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(source)) throw new Unreadable('unsafe')
  let nodes: unknown
  try {
    nodes = parser.parse(source)
  } catch {
    throw new Unreadable('damaged')
  }
  const root = toTree(nodes).find(node => typeof node !== 'string')
  if (!root || typeof root === 'string') throw new Unreadable('damaged')
  return root
}

function decodeXml(bytes: Uint8Array): string {
  try {
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable('damaged')
  }
}

function toTree(nodes: unknown): (XmlElement | string)[] {
  if (!Array.isArray(nodes)) return []
  const tree: (XmlElement | string)[] = []
  for (const node of nodes as Record<string, unknown>[]) {
    if (TEXT in node) {
      tree.push(decodeEntities(String(node[TEXT])))
      continue
    }
    const name = Object.keys(node).find(key => key !== ATTRIBUTES)
    if (name) tree.push({ name, attributes: attributesOf(node[ATTRIBUTES]), children: toTree(node[name]) })
  }
  return tree
}

function attributesOf(raw: unknown): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries((raw ?? {}) as Record<string, unknown>)) {
    attributes[name] = decodeEntities(String(value))
  }
  return attributes
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (all, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()]!
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : String(all)
  })
}

/** Child elements of that name, in order. */
export const children = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string' && child.name === name)

/** The first child element at the end of a path of names. */
export const child = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => children(at, name)[0], element)

/** The value of `w:val` of the element at the end of the path. */
export const valueAt = (element: XmlElement | undefined, ...path: string[]): string | undefined =>
  child(element, ...path)?.attributes['w:val']
