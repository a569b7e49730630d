/** Names of files as people give them, made fit to be kept and shown: no path, no turned writing, no name that a system keeps for itself. */
import { cleanText } from '../../kernel/text.ts'

/** Characters of a name; the ending is kept whole. */
const nameMax = 120

/** Names that a Windows machine cannot open a file by. */
const ofDevices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
/** Signs that no system takes in a name; invisible ones make two names look the same. */
const unfit = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/gu

/** The ending without its dot, in small letters; empty when there is none. */
export const endingOf = (name: string): string => /[^.]\.([\p{L}\p{N}]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? ''

/** The safe name; `ending` is what the file really is, and is added when the name has none. Empty names become `file`. */
export function safeFileName(given: string, ending = ''): string {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const cleaned = cleanText(last.replace(unfit, ' '), { max: 100_000 })
  const bare = ('text' in cleaned ? cleaned.text : '').replace(/\s+/g, ' ').replace(/^[.\s]+|[.\s]+$/g, '')
  const own = endingOf(bare)
  const stem = own === '' ? bare : bare.slice(0, -own.length - 1).trimEnd()
  const kept = Array.from(stem).slice(0, nameMax).join('').trim()
  const fit = kept === '' || ofDevices.test(kept.split('.')[0]!) ? `file${kept === '' ? '' : ` ${kept}`}` : kept
  const end = own || ending
  return end === '' ? fit : `${fit}.${end}`
}

/** The name, or the name with a number, so that no two files of a list are called the same. */
export function nameApart(name: string, others: readonly string[]): string {
  const taken = new Set(others.map((one) => one.toLowerCase()))
  const ending = endingOf(name)
  const stem = ending === '' ? name : name.slice(0, -ending.length - 1)
  let found = name
  for (let n = 2; taken.has(found.toLowerCase()); n++) found = `${stem} (${n})${ending && `.${ending}`}`
  return found
}
