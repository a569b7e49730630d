import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'

/** The bytes of a page: the document type and the rendered tree. Everything shown is escaped. */
export const renderPage = (page: VNode): string => `<!doctype html>\n${render(page)}\n`
