// From components to the text of a response.

import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole HTML document; `node` is a `Page`. */
export const render = (node: VNode): string => `<!doctype html>${renderToString(node)}`
