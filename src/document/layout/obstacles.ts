// What stands between a document and its signature, as far as form and competence can be seen from the document itself.
import { fold, type Text } from '../../shared/text.ts'
import { fitsPage } from './figures.ts'
import { issuingBody, mayIssue, PARTY_ISSUING, type PartyBody } from './issuing.ts'
import { type Block, kindOf, type LayoutName, type OfficialDocument } from './official.ts'
import { texts } from './texts.ts'
import { tidyDocument, withoutDash } from './tidy.ts'

/** Errors block; warnings ask for a reason. `field`: a path into the document, e.g. "blocks.2.rows.4". */
export interface LayoutFinding {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly field: string
  readonly message: Text
}

/** All findings, not the first; empty means that nothing was found. Never throws, and `layOutDocx` prints regardless. */
export function obstacles(given: OfficialDocument): LayoutFinding[] {
  const document = tidyDocument(given)
  return [
    ...missing(document),
    ...kindFindings(document),
    ...issuerFindings(document),
    ...signatureFindings(document),
    ...numberFindings(document),
    ...recipientFindings(document),
    ...document.blocks.flatMap((block, index) => blockFindings(block, `blocks.${index}`, document.layout)),
    ...endFindings(document),
  ]
}

const error = (code: string, field: string, message: Text): LayoutFinding => ({
  code,
  severity: 'error',
  field,
  message,
})
const warning = (code: string, field: string, message: Text): LayoutFinding => ({
  code,
  severity: 'warning',
  field,
  message,
})

const isLetter = ({ kind }: OfficialDocument): boolean => kind === 'CV' || kind === 'TTr'

function missing(document: OfficialDocument): LayoutFinding[] {
  const { missing } = texts
  return [
    ...(document.issuer ? [] : [error('missing-issuer', 'issuer', missing.issuer)]),
    ...(document.place ? [] : [error('missing-place', 'place', missing.place)]),
    ...(document.subject ? [] : [error('missing-subject', 'subject', missing.subject)]),
    ...(document.blocks.length > 0 ? [] : [error('missing-text', 'blocks', missing.blocks)]),
    ...(document.signature.post ? [] : [error('missing-post', 'signature.post', missing.post)]),
    ...(document.recipients.length > 0 ? [] : [warning('missing-recipients', 'recipients', missing.recipients)]),
    ...(isLetter(document) && !document.addressees?.length
      ? [warning('missing-addressees', 'addressees', missing.addressees)]
      : []),
  ]
}

function kindFindings({ kind, layout, signature }: OfficialDocument): LayoutFinding[] {
  const { name, laidOut, [layout]: symbol } = kindOf(kind)
  if (symbol === null) return [error('kind-not-of-layout', 'kind', texts.kindNotOfLayout(name, layout))]
  const form = laidOut ? [] : [error('kind-not-laid-out', 'kind', texts.kindNotLaidOut(name))]
  const body = layout === 'party' ? issuingBody(signature.authority) : null
  if (!body || mayIssue(body, kind)) return form
  const instead = (Object.keys(PARTY_ISSUING.mayNot) as PartyBody[]).filter(other => mayIssue(other, kind))
  return [...form, warning('kind-not-issued-by-body', 'kind', texts.kindNotIssuedBy(name, body, instead))]
}

const PARTY_ISSUER = /^(dang uy|dang bo|chi bo|chi uy|thanh uy|tinh uy|ban thuong vu|ban chap hanh)\b/
const STATE_ISSUER = /^(uy ban nhan dan|ubnd|hoi dong nhan dan|so|truong|phong|trung tam|bo giao duc)\b/

function issuerFindings({ issuer, layout }: OfficialDocument): LayoutFinding[] {
  const foreign = layout === 'party' ? STATE_ISSUER : PARTY_ISSUER
  if (!foreign.test(fold(issuer))) return []
  return [error('issuer-of-other-layout', 'issuer', texts.issuerOfOtherLayout(issuer, layout))]
}

// With the dot in the State, with the slash in the Party: the form shows at a glance whose document it is.
const STATE_FORM = /^(TM|KT|TL|TUQ|Q)\s*\./iu
const PARTY_FORM = /^[TK]\/[MTLU](?!\p{L})/iu
const PARTY_UNKNOWN_FORM = /^(T\/U|T\/UQ|TUQ)(?!\p{L})/iu
const COLLECTIVE = /\b(bi thu|dang uy|ban thuong vu|ban chap hanh|chi bo|chi uy|uy ban kiem tra)\b/

function signatureFindings({ signature, layout, issuer }: OfficialDocument): LayoutFinding[] {
  const written = { 'signature.authority': signature.authority, 'signature.post': signature.post }
  const foreign = Object.entries(written).flatMap(([field, text]) => {
    const form = (layout === 'party' ? STATE_FORM : PARTY_FORM).exec(text)?.[0]
    return form
      ? [error('signature-of-other-layout', field, texts.signatureOfOtherLayout(form.toUpperCase(), layout))]
      : []
  })
  return layout === 'party' && foreign.length === 0 ? partySignatureFindings(signature, issuer) : foreign
}

/** Source: 05-HD/VPTW and Reg. 399-QĐ/TW (second-hand). */
function partySignatureFindings(
  { authority, post, name }: OfficialDocument['signature'],
  issuer: string,
): LayoutFinding[] {
  const found: LayoutFinding[] = []
  const unknown = PARTY_UNKNOWN_FORM.exec(authority)?.[0]
  const form = PARTY_FORM.exec(authority)?.[0].toUpperCase()
  if (unknown) {
    found.push(
      error('signature-form-unknown', 'signature.authority', texts.signatureFormUnknown(unknown.toUpperCase())),
    )
  } else if (form === 'K/T' && COLLECTIVE.test(fold(authority))) {
    found.push(error('deputy-for-committee', 'signature.authority', texts.deputyForCommittee))
  } else if (!form && PARTY_ISSUER.test(fold(issuer))) {
    found.push(error('mandate-missing', 'signature.authority', texts.mandateMissing))
  }
  if (form === 'T/M' && /\b(dang uy|dang bo|chi bo|ban thuong vu)\b/.test(fold(post))) {
    found.push(warning('organisation-in-post', 'signature.post', texts.organisationInPost))
  }
  if (name && /^(GS|PGS|TS|ThS|TSKH|BS|CN|KS)\b\.?/u.test(name)) {
    found.push(warning('title-in-name', 'signature.name', texts.titleInName))
  }
  return found
}

function numberFindings({ number, layout, kind }: OfficialDocument): LayoutFinding[] {
  const { sequence, symbol } = number
  const whole = sequence === null || (Number.isInteger(sequence) && sequence >= 1 && sequence <= 9999)
  const range = whole ? [] : [error('number-out-of-range', 'number.sequence', texts.numberOutOfRange)]
  const code = kindOf(kind)[layout]
  if (code === null) return range
  const { pattern, example } = numberForm(layout, code)
  return pattern.test(symbol)
    ? range
    : [...range, error('number-form', 'number.symbol', texts.numberForm(symbol, example))]
}

function numberForm(layout: LayoutName, code: string): { pattern: RegExp; example: string } {
  if (layout === 'party') {
    // "11-QĐi/TW": some Party bodies write QĐi for a regulation.
    const kind = code === 'QĐ' ? 'QĐi?' : code
    return { pattern: new RegExp(`^${kind}/[A-ZĐ][A-ZĐa-zđ.]{0,9}$`, 'u'), example: `${code}/ĐU` }
  }
  if (code === '') return { pattern: /^\p{Lu}[\p{L}\d&.]*-\p{Lu}[\p{L}\d&.-]*$/u, example: 'SGDĐT-VP' }
  return { pattern: new RegExp(`^${code}-\\p{Lu}[\\p{L}\\d&.-]*$`, 'u'), example: `${code}-SGDĐT` }
}

function recipientFindings(document: OfficialDocument): LayoutFinding[] {
  const { recipients, layout } = document
  const found: LayoutFinding[] = []
  const last = recipients.length - 1
  if (last < 0) return found
  const archive = fold(withoutDash(recipients[last]!))
  const field = `recipients.${last}`
  if (!/^luu\b/.test(archive)) found.push(warning('archive-line-missing', 'recipients', texts.archiveLineMissing))
  else if (layout === 'party' ? /^luu\s*:|\bvt\b/.test(archive) : !/^luu\s*:/.test(archive)) {
    found.push(error('archive-line-of-other-layout', field, texts.archiveLine(layout)))
  }
  if (isLetter(document) && !/^nhu tren\b/.test(fold(withoutDash(recipients[0]!)))) {
    found.push(warning('as-above-missing', 'recipients.0', texts.asAboveMissing))
  }
  return found
}

function blockFindings(block: Block, field: string, layout: LayoutName): LayoutFinding[] {
  if (block.type === 'paragraph') {
    return (block.footnotes ?? []).flatMap(({ after }, index) =>
      after === null || block.text.split('\n').some(line => line.includes(after))
        ? []
        : [warning('footnote-place-not-found', `${field}.footnotes.${index}`, texts.footnoteWithoutPlace(after))],
    )
  }
  if (block.type !== 'table') return []
  const { columns, rows } = block
  const uneven = rows.flatMap((row, index) =>
    row.length === columns.length
      ? []
      : [
          error(
            'row-of-other-length',
            `${field}.rows.${index}`,
            texts.rowOfOtherLength(index + 1, row.length, columns.length),
          ),
        ],
  )
  return fitsPage(block, layout) ? uneven : [...uneven, warning('table-too-wide', field, texts.tableTooWide)]
}

function endFindings({ blocks }: OfficialDocument): LayoutFinding[] {
  const last = blocks.at(-1)
  if (last?.type !== 'table' && last?.type !== 'heading') return []
  return [warning('ends-without-text', `blocks.${blocks.length - 1}`, texts.endsWithoutText)]
}
