/** The English words of the product, for pages that developers read. */
import { textFolders } from '../../server/texts.ts'
import { loadTexts, type Texts } from '../../web/text/texts.ts'

export const texts: Texts = loadTexts(textFolders())

/** The message as written; the key itself where none is. */
export const english = (key: string): string => texts.pattern('en', key) ?? key
