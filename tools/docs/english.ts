/** The English words of the product, for pages that developers read. */
import { allTexts } from '../../server/texts.ts'
import type { Texts } from '../../web/text/texts.ts'

export const texts: Texts = allTexts()

/** The message as written; the key itself where none is. */
export const english = (key: string): string => texts.pattern('en', key) ?? key
