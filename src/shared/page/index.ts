// Everything a page is made of. Server-rendered, complete without JavaScript.

export { ActionForm, Actions, Button, type ButtonKind, Filters } from './actions.tsx'
export { assets, assetUrl } from './assets.ts'
export {
  Banner,
  Columns,
  Confirmation,
  type Crumb,
  Crumbs,
  Empty,
  LinkList,
  Notice,
  type NoticeKind,
  Panel,
} from './blocks.tsx'
export { BarChart, type BarRow, LineChart, type Series, type Tone } from './charts.tsx'
export { Checkbox, Checkboxes, type Option, Radios, Select } from './choices.tsx'
export { DocumentView, type Paragraph } from './document.tsx'
export {
  DateField,
  type FieldProps,
  FileField,
  Hidden,
  NumberField,
  Picker,
  TextArea,
  TextField,
  type TextFieldProps,
} from './fields.tsx'
export { type Chip, FilterPanel, Listing, type ListingProps, type Tab, Tabs } from './listing.tsx'
export { Matrix, type MatrixCell } from './matrix.tsx'
export { ErrorSummary, type FieldError, inLanguage, type NavItem, Page, type Shell } from './page.tsx'
export { addressWith, Paging, ROWS_ON_PAGE } from './paging.tsx'
export { render } from './render.ts'
export { SpreadChart, type SpreadMarks } from './spread.tsx'
export {
  type CardItem,
  Cards,
  Progress,
  type Step,
  Steps,
  Tag,
  type TagState,
  type TaskItem,
  TaskList,
  Timeline,
  type TimelineItem,
} from './state.tsx'
export { type Column, type Selection, SummaryList, type SummaryRow, Table, type TableProps } from './table.tsx'
