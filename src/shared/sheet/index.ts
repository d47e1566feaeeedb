// Spreadsheets: lists written as CSV and XLSX, sheets that somebody sent read with limits.

export { CSV_MARK, csv, csvLine } from './csv.ts'
export {
  type Cell,
  LIMITS,
  type Limits,
  lettersOf,
  type Row,
  readSheet,
  SheetFault,
  type SheetFaultKind,
  sheetNames,
  type Value,
} from './read.ts'
export { sendList } from './send.ts'
export { type Column, sheetBytes, type Written, writeSheet, XLSX } from './write.ts'
