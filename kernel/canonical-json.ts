const depthMax = 100

/** The names and places that lead to the value being written: kept as one list, for only an error ever reads it. */
type Path = (string | number)[]

/** Why a value has no canonical text: the path of the place and what is wrong there. A bug of the caller, never a person's mistake. */
const unfit = (path: Path, problem: string): TypeError =>
  new TypeError(`No canonical JSON at /${path.join('/')}: ${problem}`)

/** Text that is the same in every normal form and has nothing to escape: names and codes, almost all there is. */
const plain = /^[ !#-[\]-~]*$/

function writeText(text: string, path: Path): string {
  if (plain.test(text)) return `"${text}"`
  if (!text.isWellFormed()) throw unfit(path, 'half of a surrogate pair')
  return JSON.stringify(text.normalize('NFC'))
}

function writeNumber(n: number, path: Path): string {
  if (!Number.isSafeInteger(n)) throw unfit(path, `the number ${n}; fractions and big numbers are decimal strings`)
  return String(n === 0 ? 0 : n)
}

/** The members of an object whose names must be normalised first; two may then be one. */
function normalised(value: object, path: Path): Record<string, unknown> {
  const members: Record<string, unknown> = Object.create(null)
  for (const [key, member] of Object.entries(value)) {
    const name = key.normalize('NFC')
    if (name in members) throw unfit([...path, name], 'two names that are one after normalisation')
    members[name] = member
  }
  return members
}

function writeObject(value: object, path: Path): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw unfit(path, 'an object that is not plain data')
  let names = Object.keys(value)
  let members = value as Record<string, unknown>
  const arePlain = names.every((name) => plain.test(name))
  if (!arePlain) {
    members = normalised(value, path)
    names = Object.keys(members)
  }
  let text = ''
  // Names are ordered by UTF-16 code units (RFC 8785, 3.2.3), which is how `sort` compares strings.
  for (const name of names.sort()) {
    path.push(name)
    text += `${text === '' ? '' : ','}${arePlain ? `"${name}"` : writeText(name, path)}:${write(members[name], path)}`
    path.pop()
  }
  return `{${text}}`
}

function writeArray(items: readonly unknown[], path: Path): string {
  let text = ''
  for (let i = 0; i < items.length; i++) {
    path.push(i)
    text += `${i === 0 ? '' : ','}${write(items[i], path)}`
    path.pop()
  }
  return `[${text}]`
}

function write(value: unknown, path: Path): string {
  if (path.length > depthMax) throw unfit(path, `nested deeper than ${depthMax}`)
  if (typeof value === 'string') return writeText(value, path)
  if (value === null || value === true || value === false) return String(value)
  if (typeof value === 'number') return writeNumber(value, path)
  if (Array.isArray(value)) return writeArray(value, path)
  if (typeof value === 'object') return writeObject(value, path)
  throw unfit(path, `a value of type ${typeof value}`)
}

/**
 * The one text of a value (RFC 8785): names sorted, no spaces, strings in Unicode normal form C. Same value, same bytes, on
 * any machine, so that its hash can be checked by anyone.
 *
 * Narrower than the standard on purpose: only whole numbers up to 2^53-1 (money and big numbers are decimal strings),
 * `undefined`, dates, maps and half surrogates are refused. Throws TypeError with the path.
 */
export const canonicalJson = (value: unknown): string => write(value, [])
