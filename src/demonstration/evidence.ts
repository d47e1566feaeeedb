// The papers of the story: small official documents, laid out by the platform as those of its users are.

import { layOutDocx, type OfficialDocument } from '../document/index.ts'
import type { PlainDate } from '../shared/day.ts'

interface Paper {
  issuer: string
  subject: string
  paragraphs: readonly string[]
  on: PlainDate
  /** The post of the one who signs, and the name. */
  signed: readonly [post: string, name: string]
}

const official = ({ issuer, subject, paragraphs, on, signed: [post, name] }: Paper): OfficialDocument => ({
  ...{ layout: 'party', kind: 'TB', parentIssuer: null, issuer, place: 'Thành phố Hồ Chí Minh', issuedOn: on },
  ...{ number: { sequence: 1 + (on.dayOfYear % 40), symbol: 'TB/CB' }, year: on.year, subject, bases: [] },
  blocks: paragraphs.map(text => ({ type: 'paragraph', text })),
  recipients: ['Văn phòng Đảng ủy', 'Lưu hồ sơ'],
  signature: { authority: '', post, name },
})

export const docxOf = async (name: string, paper: Paper): Promise<File> =>
  new File([new Uint8Array(await layOutDocx(official(paper)))], `${name}.docx`)
