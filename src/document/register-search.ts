// The register of documents as the search finds it.

import type { SearchSource } from '../shared/search/index.ts'
import { formatDay } from '../shared/text.ts'
import { listRegistered } from './register-store.ts'
import { registerTexts } from './register-texts.ts'

/** Whoever may read anything here may read the register; nobody else is signed in. */
export const registerSearch: SearchSource = {
  kind: 'document',
  name: registerTexts.title,
  find: async ({ db }, query, { after, limit }) =>
    (await listRegistered(db, { query, incoming: false, after, limit })).map(one => ({
      ...{ id: one.id, href: `/documents/${one.id}`, title: `${one.kind} ${one.number}` },
      detail: `${one.issuer} · ${formatDay(one.issuedOn)} · ${one.title}`,
    })),
}
