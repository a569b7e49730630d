const depthMax = 100

/** Why a value has no canonical text: the path of the place and what is wrong there. A bug of the caller, never a person's mistake. */
const unfit = (path: string, problem: string): TypeError =>
  new TypeError(`No canonical JSON at ${path || '/'}: ${problem}`)

/** Text that is the same in every normal form and has nothing to escape: names and codes, almost all there is. */
const plain = /^[ !#-[\]-~]*$/

function writeText(text: string, path: string): string {
  if (plain.test(text)) return `"${text}"`
  if (!text.isWellFormed()) throw unfit(path, 'half of a surrogate pair')
  return JSON.stringify(text.normalize('NFC'))
}

function writeNumber(n: number, path: string): string {
  if (!Number.isSafeInteger(n)) throw unfit(path, `the number ${n}; fractions and big numbers are decimal strings`)
  return String(n === 0 ? 0 : n)
}

/** The members of an object whose names must be normalised first; two may then be one. */
function normalised(value: object, path: string): Record<string, unknown> {
  const members: Record<string, unknown> = Object.create(null)
  for (const [key, member] of Object.entries(value)) {
    const name = key.normalize('NFC')
    if (name in members) throw unfit(`${path}/${name}`, 'two names that are one after normalisation')
    members[name] = member
  }
  return members
}

function writeObject(value: object, path: string, depth: number): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw unfit(path, 'an object that is not plain data')
  const isPlain = Object.keys(value).every((name) => plain.test(name))
  const members = (isPlain ? value : normalised(value, path)) as Record<string, unknown>
  let text = ''
  // Names are ordered by UTF-16 code units (RFC 8785, 3.2.3), which is how `sort` compares strings.
  for (const name of Object.keys(members).sort()) {
    text += `${text === '' ? '' : ','}${writeText(name, path)}:${write(members[name], `${path}/${name}`, depth + 1)}`
  }
  return `{${text}}`
}

function write(value: unknown, path: string, depth: number): string {
  if (depth > depthMax) throw unfit(path, `nested deeper than ${depthMax}`)
  if (value === null || value === true || value === false) return String(value)
  if (typeof value === 'string') return writeText(value, path)
  if (typeof value === 'number') return writeNumber(value, path)
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item: unknown, i) => write(item, `${path}/${i}`, depth + 1)).join(',')}]`
  }
  if (typeof value === 'object') return writeObject(value, path, depth)
  throw unfit(path, `a value of type ${typeof value}`)
}

/**
 * The one text of a value (RFC 8785): names sorted, no spaces, strings in Unicode normal form C. Same value, same bytes, on
 * any machine, so that its hash can be checked by anyone.
 *
 * Narrower than the standard on purpose: only whole numbers up to 2^53-1 (money and big numbers are decimal strings),
 * `undefined`, dates, maps and half surrogates are refused. Throws TypeError with the path.
 */
export const canonicalJson = (value: unknown): string => write(value, '', 0)
