/** Who takes which matter at a desk: the same orders as the buttons of the desk, each an act in its record. */
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts'
import { type DeskMatter, give, leadsAt, release, rowOf, take } from '../../desks/index.ts'
import { type Answered, type Call, type Operation, objectOf, text } from '../call.ts'
import type { Schema } from '../field-schema.ts'
import type { ApiPorts } from '../ports.ts'
import { nothingThere } from '../problem.ts'
import { type Place, withPlace } from './at-case.ts'

const matter = { office: text, post: text }
const order: Schema = { type: 'string', minLength: 1, maxLength: 300 }
const done = objectOf({ number: text, ...matter, order: { type: 'string', enum: ['claim', 'release', 'give'] } })

export const deskOperations = (ports: ApiPorts): readonly Operation[] => [
  ordering(ports, 'claim', objectOf(matter), ({ own, at, visit }) => take(own, visit, at)),
  ordering(ports, 'release', objectOf(matter), ({ own, at, visit }) =>
    release(own, visit, at, leadsAt(own, visit, at.office)),
  ),
  ordering(ports, 'give', objectOf({ ...matter, person: text, reason: order }), async ({ own, at, visit, body }) => {
    if (!leadsAt(own, visit, at.office)) return nothingThere
    const { person = '', reason = '' } = body
    if (reason.trim() === '') return refuse('field.missing', { field: 'reason' })
    return give(own, visit, at, { person, reason: reason.trim() })
  }),
]

interface Ordered {
  readonly own: ApiPorts
  readonly visit: Call['visit']
  readonly at: DeskMatter
  readonly body: Readonly<Record<string, string>>
}

function ordering(
  ports: ApiPorts,
  id: 'claim' | 'release' | 'give',
  takes: Schema,
  does: (ordered: Ordered) => Promise<Refusal | undefined>,
): Operation {
  return {
    id,
    method: 'POST',
    path: `/cases/{number}/{place}/${id}`,
    tag: 'mine',
    scope: 'act',
    takes: () => takes,
    gives: done,
    answer: (call) => withPlace(ports, call, (place) => ordered(call, place, { id, takes, does })),
  }
}

async function ordered(
  { visit, body: sent }: Call,
  { own, chain, state }: Place,
  { id, takes, does }: { id: string; takes: Schema; does(ordered: Ordered): Promise<Refusal | undefined> },
): Promise<Answered | Refusal> {
  const body = wordsIn(sent, Object.keys(takes.properties as Schema))
  if (isRefusal(body)) return body
  const { office = '', post = '' } = body
  const row = await rowOf(own, visit, state.id)
  if (!row?.steps.some((step) => step.office === office && step.post === post)) return refuse('claim.over')
  const refusal = await does({ own, visit, at: { office, post, proceeding: state.id }, body })
  return refusal ?? { status: 201, body: { number: chain.number, office, post, order: id } }
}

/** The texts of a body, every one of these names and no other. */
function wordsIn(body: Schema, names: readonly string[]): Record<string, string> | Refusal {
  const stranger = Object.keys(body).find((name) => !names.includes(name))
  if (stranger !== undefined)
    return refuse('field.unknown', { field: stranger, details: { name: stranger.slice(0, 100) } })
  for (const name of names) {
    const value = body[name]
    if (value === undefined || value === '') return refuse('field.missing', { field: name })
    if (typeof value !== 'string' || value.length > 300 || value.includes('\0'))
      return refuse('field.not-a-text', { field: name })
  }
  return body as Record<string, string>
}
