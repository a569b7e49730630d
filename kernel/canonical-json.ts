const depthMax = 100

/** Why a value has no canonical text: the path of the place and what is wrong there. A bug of the caller, never a person's mistake. */
const unfit = (path: string, problem: string): TypeError =>
  new TypeError(`No canonical JSON at ${path || '/'}: ${problem}`)

function writeText(text: string, path: string): string {
  if (!text.isWellFormed()) throw unfit(path, 'half of a surrogate pair')
  return JSON.stringify(text.normalize('NFC'))
}

function writeNumber(n: number, path: string): string {
  if (!Number.isSafeInteger(n)) throw unfit(path, `the number ${n}; fractions and big numbers are decimal strings`)
  return String(n === 0 ? 0 : n)
}

function writeObject(value: object, path: string, depth: number): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw unfit(path, 'an object that is not plain data')
  const members = new Map<string, string>()
  for (const [key, member] of Object.entries(value)) {
    const name = key.normalize('NFC')
    if (members.has(name)) throw unfit(`${path}/${name}`, 'two names that are one after normalisation')
    members.set(name, `${writeText(name, path)}:${write(member, `${path}/${name}`, depth + 1)}`)
  }
  // Names are ordered by UTF-16 code units (RFC 8785, 3.2.3), which is how `sort` compares strings.
  return `{${[...members.keys()]
    .sort()
    .map((name) => members.get(name))
    .join(',')}}`
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
