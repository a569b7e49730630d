/**
 * The work order of one office as a proceeding: who took which matter, who gave it to whom and why, who is away and who stands in.
 * It gives nobody a right: who may act is said by the law of the matter itself.
 */
import { type Field, procedure } from '../../engine/define.ts'

/** Posts that work at a desk. */
const workers = ['registrar', 'official', 'head', 'deputy-head', 'chief-of-staff', 'secretary', 'judge', 'chair']
const others = ['prosecutor', 'administrator']
/** Posts that lead a desk: they give work to others, and see who is away. */
export const deskLeads = ['head', 'deputy-head', 'chief-of-staff', 'chair'] as const

/**
 * Posts whose holder may let a colleague stand in. Only the law says who judges or prosecutes in another's stead, and administrators
 * are made by two.
 */
export const coveredPosts = [
  'registrar',
  'official',
  'head',
  'deputy-head',
  'chief-of-staff',
  'secretary',
  'chair',
] as const
const at = (posts: readonly string[]): string[] => posts.map((post) => `${post}@desk`)
const everybody = at([...workers, ...others])
const leads = at(deskLeads)

/** The matter, by the proceeding that waits, and the post at which it waits. */
const matter: readonly Field[] = [
  { id: 'root', type: 'text', required: true, max: 120 },
  { id: 'matter', type: 'text', required: true, max: 120 },
  { id: 'post', type: 'text', required: true, max: 40 },
]
const person = { id: 'person', type: 'text', required: true, max: 120 } as const
const days: readonly Field[] = [
  { id: 'since', type: 'day', required: true },
  { id: 'until', type: 'day', required: true },
]

const reason = { id: 'reason', type: 'text', required: true, max: 300 } as const

/** What people do at a desk waits for nobody and is undone by doing the opposite. */
const byPeople = { article: 'platform', stage: ['open'], atWill: true, correctable: false } as const

export const deskRecord = procedure({
  id: 'desk-record',
  code: 'platform',
  editions: [{ from: '2000-01-01', law: 'platform' }],
  seats: { desk: { kind: 'office' } },
  heldBy: 'desk',
  branches: { main: { start: 'open', stages: ['open', 'closed'], final: ['closed'] } },
  unbounded: { open: 'an office has a desk as long as there is work' },
  terms: [],
  steps: [
    {
      id: 'open',
      article: 'platform',
      by: ['outside'],
      outside: 'desk',
      stage: [],
      to: 'open',
      fields: [{ id: 'desk', type: 'text', required: true, max: 120 }],
      seats: [{ seat: 'desk', do: 'fill', with: { field: 'desk' } }],
    },
    { id: 'claim', by: everybody, ...byPeople, fields: [...matter, person] },
    { id: 'release', by: everybody, ...byPeople, fields: [...matter] },
    {
      id: 'reassign',
      by: leads,
      ...byPeople,
      fields: [...matter, person, reason],
    },
    { id: 'be-away', by: everybody, ...byPeople, fields: days },
    { id: 'be-back', by: everybody, ...byPeople },
    { id: 'mark-away', by: leads, ...byPeople, fields: [person, ...days] },
    {
      // The order itself; the post is then held by an act of the person record.
      id: 'order-stand-in',
      by: leads,
      ...byPeople,
      fields: [
        person,
        { id: 'post', type: 'text', required: true, max: 40 },
        ...days,
        { id: 'order', type: 'text', required: true, max: 120 },
      ],
    },
    {
      // What the holder of a post says; that the colleague may act is said by an act of the colleague's person record.
      id: 'cover',
      by: at(coveredPosts),
      ...byPeople,
      fields: [
        person,
        { id: 'post', type: 'text', required: true, max: 40 },
        { id: 'since', type: 'day', required: true, notBefore: { act: true } },
        { id: 'until', type: 'day', required: true },
        reason,
      ],
    },
    {
      id: 'end-cover',
      by: at(coveredPosts),
      ...byPeople,
      fields: [person, { id: 'post', type: 'text', required: true, max: 40 }],
    },
    { id: 'close', article: 'platform', by: ['outside'], outside: 'desk', stage: ['open'], to: 'closed' },
  ],
})

/** The proceeding in which an office keeps its work order. */
export const deskRecordId = (office: string): string => `desk:${office}`
