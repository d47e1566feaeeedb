// Search: one spelling for what is stored and what is typed, and what each capability hands down to be found.

export { type Query, readQuery, searchText } from './query.ts'
export { answers, type Hit, type SearchPart, type SearchSource } from './source.ts'
