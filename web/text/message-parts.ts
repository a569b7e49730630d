/** Takes an ICU message apart: the words people read, and the places where values come. */
import { IntlMessageFormat } from 'intl-messageformat'

/** The words of a message, each branch of a plural or choice written out, and its arguments with their kinds. */
export interface MessageParts {
  /** Texts a reader may see; an argument stands as `⟨⟩`. */
  readonly readings: readonly string[]
  /** `day`, `count:plural`, `kind:select(a|b|other)`. */
  readonly placeholders: readonly string[]
}

type Ast = ReturnType<IntlMessageFormat['getAst']>
type Element = Ast[number]
type Branching = Extract<Element, { options: object }>

/** Kinds of elements as the parser of messages numbers them. */
const literal = 0
const select = 5
const plural = 6
const pound = 7

const isBranching = (element: Element): element is Branching => element.type === select || element.type === plural

function nameOf(element: Element): string {
  if (!('value' in element)) return ''
  if (element.type === plural) return `${element.value}:plural`
  if (element.type === select && isBranching(element))
    return `${element.value}:select(${Object.keys(element.options).sort().join('|')})`
  return String(element.value)
}

const wordsOf = (element: Element): string => {
  if (element.type === literal) return element.value
  return element.type === pound ? '#' : '⟨⟩'
}

function readingsOf(ast: Ast): string[] {
  let readings = ['']
  for (const element of ast) {
    const ends = isBranching(element)
      ? Object.values(element.options).flatMap((option) => readingsOf(option.value))
      : [wordsOf(element)]
    readings = readings.flatMap((start) => ends.map((end) => start + end))
  }
  return readings
}

function placeholdersOf(ast: Ast): string[] {
  return ast.flatMap((element) => {
    if (element.type === literal || element.type === pound) return []
    const inside = isBranching(element)
      ? Object.values(element.options).flatMap((option) => placeholdersOf(option.value))
      : []
    return [nameOf(element), ...inside]
  })
}

/** Reads a message. Throws SyntaxError when it is not one: a brace left open, a plural without `other`. */
export function partsOf(message: string): MessageParts {
  const ast = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()
  return { readings: readingsOf(ast), placeholders: [...new Set(placeholdersOf(ast))].sort() }
}
