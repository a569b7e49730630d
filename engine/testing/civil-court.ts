/** The civil procedures of Kazakhstan in a court of memory, with invented courts, people and organisations. Only tests read it. */
import { addDays } from '../../kernel/calendar-date.ts'
import { procedures } from '../../law/kz/civil/index.ts'
import { kazakhLaw } from '../../law/kz/index.ts'
import type { Law } from '../law.ts'
import { type Held, testRegistry } from './registry.ts'
import type { Answers } from './walk.ts'

const courts = ['district', 'second-district', 'economic', 'juvenile', 'far-district']
const regionals = ['regional', 'far-regional']

/** A judge who comes to the court without judges every other month of these years: a case waits there, is drawn anew, or loses its judge. */
export const visitsTo = (office: string): Held[] =>
  Array.from({ length: 12 * 9 }, (_, n) => ({ year: 2019 + Math.floor(n / 12), month: (n % 12) + 1 }))
    .filter(({ month }) => month % 2 === 1)
    .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`)
    .map((month) => ({
      person: 'visiting-judge',
      post: 'judge',
      office,
      from: `${month}-01`,
      until: `${month}-28`,
    }))

const heldIn = (office: string, posts: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(posts).flatMap(([post, people]) =>
    people.map((name) => ({ person: `${office}-${name}`, post, office })),
  )

/**
 * Courts of two regions: two districts beside each other, an economic and a juvenile court; far away a district, a court without a chair,
 * and one whose only judge visits it. Above them their regional courts, and the two courts that settle disputes between regions.
 */
export const civilRegistry = testRegistry(
  'Asia/Almaty',
  [
    { id: 'district', kind: 'district', region: 'astana' },
    { id: 'second-district', kind: 'district', region: 'astana' },
    { id: 'economic', kind: 'economic', region: 'astana' },
    { id: 'juvenile', kind: 'juvenile', region: 'astana' },
    { id: 'far-district', kind: 'district', region: 'almaty' },
    { id: 'headless-district', kind: 'district', region: 'almaty' },
    { id: 'remote-district', kind: 'district', region: 'almaty' },
    { id: 'regional', kind: 'regional', region: 'astana' },
    { id: 'far-regional', kind: 'regional', region: 'almaty' },
    { id: 'supreme', kind: 'supreme', region: 'astana' },
    { id: 'cassation-civil', kind: 'cassation', region: 'astana' },
    { id: 'prosecution', kind: 'prosecution', region: 'astana' },
    { id: 'far-prosecution', kind: 'prosecution', region: 'almaty' },
  ],
  [
    ...[...courts, ...regionals, 'supreme', 'cassation-civil'].flatMap((office) =>
      heldIn(office, { judge: ['judge-1', 'judge-2', 'judge-3'], secretary: ['secretary'], chair: ['chair'] }),
    ),
    ...heldIn('headless-district', { judge: ['judge-1', 'judge-2'], secretary: ['secretary'] }),
    ...heldIn('remote-district', { secretary: ['secretary'], chair: ['chair'] }),
    ...visitsTo('remote-district'),
    { person: 'prosecutor', post: 'prosecutor', office: 'prosecution' },
    { person: 'far-prosecutor', post: 'prosecutor', office: 'far-prosecution' },
  ],
  { citizens: ['aigul', 'bolat', 'saule', 'dana', 'erlan'], speakers: { 'organisation-tal': 'director-of-tal' } },
)

/** The law as the server wires it, of which only the civil procedures are walked. */
export const civilLaw: Law = {
  ...kazakhLaw,
  procedures: Object.fromEntries(procedures.map((one) => [one.id, one])),
}

/** One answer in every second form; else as chance has it. */
const often =
  (value: unknown): Answers[string] =>
  (chance) =>
    chance.below(2) === 0 ? value : undefined

/**
 * Days far enough back that the question has a point, and answers that only together lead anywhere: a judgment by default, a decision
 * cancelled, a settlement approved.
 */
export const civilAnswers: Answers = {
  lastNewsOn: (chance, on) => addDays(on, -chance.below(2000)),
  learntOn: (chance, on) => addDays(on, -chance.below(90)),
  present: often('plaintiff-only'),
  absence: often('no-reason'),
  inDefault: often(true),
  plaintiffObjects: often(false),
  settlementExplained: often(true),
  cancellation: often('granted'),
  foundNotNotified: often(true),
  foundCouldMatter: often(true),
}
