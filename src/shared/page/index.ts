// Everything a page is made of. Server-rendered, complete without JavaScript.

export { ActionForm, Actions, Button, type ButtonKind, Filters } from './actions.tsx'
export { assets, assetUrl } from './assets.ts'
export { Columns, type Crumb, Crumbs, Empty, Notice, type NoticeKind, Panel } from './blocks.tsx'
export { Checkbox, Checkboxes, type Option, Radios, Select } from './choices.tsx'
export { DocumentView, type Paragraph } from './document.tsx'
export {
  DateField,
  type FieldProps,
  FileField,
  Hidden,
  NumberField,
  TextArea,
  TextField,
  type TextFieldProps,
} from './fields.tsx'
export { ErrorSummary, type FieldError, type NavItem, Page, type Shell } from './page.tsx'
export { render } from './render.ts'
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
export { type Column, SummaryList, type SummaryRow, Table } from './table.tsx'
