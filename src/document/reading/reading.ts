// What `document read` finds in an official document: the shape of the result, key by key.
import type { Span } from '../../law/citation.ts'
import type { Text } from '../../shared/text.ts'

/** Days are ISO dates ("2024-03-28"); every `source` counts characters of `text`. Nothing in it is corrected. */
export interface Reading {
  format: 'party' | 'state' | 'unknown'
  /** Code of the kind (CTr, KH, BC, QĐ …) and its name; null where neither heading nor number tells. */
  kind: string | null
  kindName: string | null
  subject: string | null
  number: string | null
  issuedOn: string | null
  place: string | null
  issuer: string | null
  parentIssuer: string | null
  /** The year it is for; of a school year the first; not the year of issue. */
  year: number | null
  /** Lines of "Kính gửi" in an official letter. */
  addressees: string[]
  bases: Basis[]
  sections: Section[]
  /** Bodies that are given tasks, in order; a set of units only where it has a heading of its own. */
  bodies: string[]
  tasks: Task[]
  citations: CitedDocument[]
  namedReferences: NamedReference[]
  recipients: string[]
  signature: Signature | null
  footnotes: Footnote[]
  warnings: Warning[]
  /** The whole text, NFC, one paragraph or table row a line, after joining broken paragraphs. */
  text: string
}

export interface Basis {
  text: string
  /** Numbers of the documents it cites; their details are in `citations`. */
  citations: string[]
}

export interface Section {
  label: string | null
  title: string
}

export interface Task {
  /** Labels from the top, "II.4.2"; paragraphs without one count on from 1. Unique in the document. */
  path: string
  body: string | null
  /** The words that name whom the task is for, where they name a set. */
  addressed: string | null
  cooperating: string[]
  text: string
  deliverables: Deliverable[]
  source: Span
}

export interface Deliverable {
  kind: 'plan' | 'report' | 'document' | 'activity' | 'continuous'
  title: string
  who: 'body' | 'units'
  due: string | null
  rhythm: Rhythm | null
}

/** `periodic`: the text says "định kỳ" and no period. */
export type Rhythm = 'once' | 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly' | 'periodic'

export interface CitedDocument {
  kind: string | null
  number: string
  date: string | null
  issuer: string | null
  count: number
  source: Span[]
}

export interface NamedReference {
  name: string
  count: number
  source: Span[]
}

export interface Signature {
  authority: string | null
  /** With the suggestion for a suspected misspelling; `postAsWritten` is the text. */
  post: string | null
  postAsWritten: string | null
  name: string | null
}

export interface Footnote {
  mark: string
  text: string
}

export type WarningCode =
  | 'number-missing'
  | 'date-missing'
  | 'date-impossible'
  | 'issuer-missing'
  | 'kind-unknown'
  | 'kind-differs'
  | 'layout-mixed'
  | 'citation-date-differs'
  | 'citation-date-inconsistent'
  | 'citation-unknown'
  | 'citation-replaced'
  | 'suspected-misspelling'
  | 'joined-paragraph'
  | 'owner-missing'
  | 'label-repeated'
  | 'ocr-uncertain'
  | 'legacy-encoding'
  | 'tracked-changes'
  | 'hidden-text'

export interface Warning {
  code: WarningCode
  message: Text
  source?: Span
  written?: string
  suggested?: string
  /** Number of the citation it is about. */
  citation?: string
  /** The date in the register of known documents. */
  register?: string
  /** The kind that the number's code stands for. */
  byNumber?: string
  /** Path of the task it is about. */
  task?: string
}
