/** What the tests of components share: the real texts, and a tree as the browser gets it. */
import { join } from 'node:path'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Language } from '../../kernel/language.ts'
import { type Say, sayIn } from '../text/say.ts'
import { loadTexts, type Texts } from '../text/texts.ts'

const web = join(import.meta.dirname, '..')

/** The texts of the components and of the gallery. */
export const texts: Texts = loadTexts([join(web, 'texts'), join(web, 'gallery/texts')])

/** The voice of a language over the real texts. */
export const sayOf = (language: Language): Say => sayIn(texts, language)

/** Markup of a component. */
export const html = (node: VNode): string => render(node)
