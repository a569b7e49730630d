/** Every code with which the law or the rights say no, read off the code and the procedures. */
import { houseLaw } from '../../server/house.ts'
import { isOfTests, sources } from '../sources.ts'

/** Codes put together from a prefix and the problem that a reader of the kernel names. */
const problemsOf: Readonly<
  Record<string, { readonly file: string; readonly type: string; readonly not?: readonly string[] }>
> = {
  iin: { file: 'kernel/iin.ts', type: 'IinProblem' },
  bin: { file: 'kernel/bin.ts', type: 'BinProblem' },
  // An empty text is a field left out: `field.missing`.
  field: { file: 'kernel/text.ts', type: 'TextProblem', not: ['empty'] },
}

const whole = /\brefuse\(\s*'([a-z][\w.-]*)'/g
const built = /\brefuse\(\s*`([a-z]+)\.\$\{/g

function problems(prefix: string): string[] {
  const { file, type, not = [] } = problemsOf[prefix] ?? { file: '', type: '' }
  const source = sources().find(({ path }) => path === file)?.text ?? ''
  const union = new RegExp(`type ${type} =([^;]*?)(?:\\n|$)`).exec(source)?.[1] ?? ''
  const found = [...union.matchAll(/'([\w-]+)'/g)]
    .map(([, problem]) => problem!)
    .filter((problem) => !not.includes(problem))
  if (found.length === 0)
    throw new Error(
      `Codes ${prefix}.* are put together, but no ${type} is found in "${file}": add it to tools/docs/refusal-codes.ts`,
    )
  return found.map((problem) => `${prefix}.${problem}`)
}

/** Codes with the places they are said in: files, and steps of the law. */
export function refusalCodes(): Map<string, string[]> {
  const found = new Map<string, Set<string>>()
  const add = (name: string, place: string): void => void found.set(name, (found.get(name) ?? new Set()).add(place))
  for (const { path, text } of sources().filter(
    (source) => !isOfTests(source) && !source.path.startsWith('tools/') && source.path !== 'kernel/refusal.ts',
  )) {
    for (const [, name] of text.matchAll(whole)) add(name!, path)
    for (const [, prefix] of text.matchAll(built)) for (const name of problems(prefix!)) add(name, path)
  }
  for (const { id, steps } of Object.values(houseLaw.procedures))
    for (const step of steps) for (const { code } of step.when ?? []) add(code, `${id}.${step.id}`)
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, places]) => [name, [...places].sort()]))
}
