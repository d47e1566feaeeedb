// An official document on the screen, drawn from the same sheet as its DOCX and PDF.

import { Fragment } from 'preact'
import { impossible } from '../shared/impossible.ts'
import { type OfficialDocument, type SheetLine, type SheetNode, type SheetPiece, sheetOf } from './layout/index.ts'

export function Preview({ document, label }: { document: OfficialDocument; label: string }) {
  const sheet = sheetOf(document)
  const { head, title, addressees, body, foot, annexes } = sheet
  const notes: string[] = []
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="sheet paper" lang="vi" aria-label={label} tabIndex={0}>
      <div class="paper-pair">
        <div>{head.rows.flatMap(row => row.left).map(drawn)}</div>
        <div>{head.rows.flatMap(row => row.right).map(drawn)}</div>
      </div>
      <div class="paper-title">{title.map(drawn)}</div>
      {addressees && (
        <div class="paper-title">
          <p>{addressees.opening}</p>
          {addressees.names.map(name => (
            <p key={name}>{name}</p>
          ))}
        </div>
      )}
      {body.map((node, at) => (
        <Part key={at} node={node} notes={notes} />
      ))}
      <div class="paper-pair">
        <div class="paper-left">
          {foot.recipients && drawn(foot.recipients.title, 0)}
          {foot.recipients?.lines.map(line => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <div>{foot.signer.map(drawn)}</div>
      </div>
      {annexes.map(({ lines, body: text }, at) => (
        <Fragment key={at}>
          <div class="paper-title">{lines.map(drawn)}</div>
          {text.map((node, index) => (
            <Part key={index} node={node} notes={notes} />
          ))}
        </Fragment>
      ))}
      {notes.map((note, at) => (
        <p key={at}>
          <sup>{at + 1}</sup> {note}
        </p>
      ))}
    </section>
  )
}

function drawn(line: SheetLine, at: number) {
  if (line.type === 'rule') return <p key={at} class="paper-rule" aria-hidden="true" />
  return <p key={at}>{faced(line.face, line.underline ? <u>{line.text}</u> : line.text)}</p>
}

function faced(face: string, words: preact.ComponentChildren) {
  if (face === 'bold-italic')
    return (
      <strong>
        <em>{words}</em>
      </strong>
    )
  if (face === 'bold') return <strong>{words}</strong>
  return face === 'italic' ? <em>{words}</em> : words
}

function Part({ node, notes }: { node: SheetNode; notes: string[] }) {
  switch (node.type) {
    case 'heading':
      // Not a heading of the page: the document has an outline of its own.
      return <p class="sheet-plain">{faced(node.face, node.text)}</p>
    case 'running':
      return <p class="sheet-plain">{node.pieces.map((piece, at) => pieceOf(piece, at, notes))}</p>
    case 'table':
      return (
        <table class="paper-table">
          {node.caption && <caption>{node.caption}</caption>}
          <thead>
            <tr>
              {node.grid.columns.map((column, at) => (
                <th key={at} scope="col">
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {node.rows.map(({ cells }, row) => (
              <tr key={row}>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    default:
      return impossible(node)
  }
}

function pieceOf(piece: SheetPiece, at: number, notes: string[]) {
  if (!('note' in piece)) return <Fragment key={at}>{faced(piece.face, piece.text)}</Fragment>
  notes.push(piece.note)
  return <sup key={at}>{notes.length}</sup>
}
