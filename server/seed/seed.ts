/** Fills an empty demonstration folder: people, posts, and matters at every stage, all through `perform`, in order of their moments. */

import type { Command } from '../../engine/command.ts'
import { isApprovalStep } from '../../engine/deciding/approval.ts'
import type { State } from '../../engine/state.ts'
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts'
import {
  dayAt,
  epochMilliseconds,
  fromEpochMilliseconds,
  type Instant,
  instantOf,
  startOfDay,
} from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { houseId } from '../../platform/administration/house-seat.ts'
import { chainOf } from '../../platform/lists.ts'
import type { House } from '../house.ts'
import { passTime } from '../time.ts'
import { giveContacts } from './contacts.ts'
import { seedDesks } from './desks.ts'
import { demoOrganisation, type SeedPerson, seedPeople } from './people.ts'
import { type Story, type StoryStep, stories, type Texts } from './stories.ts'
import { courtTexts, topics } from './topics.ts'

/** Days before today at which the demonstration's history begins. */
const historyDays = 200

interface Event {
  readonly at: Instant
  readonly story: number
  readonly step: StoryStep
  readonly index: number
}

export type Progress = (done: number, of: number) => void

/** True when the folder has its people already: seeding never runs twice. */
export const isSeeded = async (house: House): Promise<boolean> =>
  (await house.store.load('demo-citizen-1')) !== undefined

export async function seed(house: House, progress: Progress = () => undefined): Promise<void> {
  const today = dayAt(house.clocks.law.now(), house.zone)
  const start = addDays(today, -historyDays)
  const people = seedPeople()
  await enterPeople(house, people, start)
  await letStandIn(house, people, start, today)
  await enterOrganisations(house, start, today)
  await giveContacts(house.performAt(instantOf(start, '00:00', house.zone)))
  const events = eventsOf(house, today)
  let last = instantOf(start, '00:00', house.zone)
  const roots = new Map<number, string>()
  for (const [index, event] of events.entries()) {
    await passTime(house, last, event.at)
    last = event.at
    await doStep(house, people, event, roots)
    progress(index + 1, events.length)
  }
  await passTime(house, last, house.clocks.law.now())
  await seedDesks(house, people, today)
}

async function enterPeople(house: House, people: readonly SeedPerson[], since: CalendarDate): Promise<void> {
  const perform = house.performAt(instantOf(since, '00:00', house.zone))
  for (const { id, name, iin, language, posts } of people) {
    await must(
      perform({
        key: `seed:${id}`,
        proceeding: id,
        procedure: 'person-record',
        step: 'enter',
        person: 'personnel',
        outside: true,
        fields: { subject: id, name, iin, language, invented: true, house: houseId },
      }),
    )
    for (const { post, office } of posts)
      await must(
        perform({
          key: `seed:${id}:${post}`,
          proceeding: id,
          step: 'appoint',
          person: 'personnel',
          outside: true,
          fields: { post, office, since },
        }),
      )
  }
}

/** The head of the akimat is away these days: the deputy stands in, by an order, and what is done so says it. */
async function letStandIn(
  house: House,
  people: readonly SeedPerson[],
  entered: CalendarDate,
  today: CalendarDate,
): Promise<void> {
  const deputy = people.find(({ posts }) => posts.some(({ post }) => post === 'deputy-head'))!
  await must(
    house.performAt(instantOf(entered, '00:00', house.zone))({
      key: `seed:${deputy.id}:stand-in`,
      proceeding: deputy.id,
      step: 'stand-in',
      person: 'personnel',
      outside: true,
      fields: {
        post: 'head',
        office: deputy.posts[0]!.office,
        since: addDays(today, -3),
        until: addDays(today, 11),
        order: '№ 41',
      },
    }),
  )
}

/** An invented business: its leader is the last of the citizens, and one more speaks for it by a power of attorney. */
async function enterOrganisations(house: House, entered: CalendarDate, today: CalendarDate): Promise<void> {
  const perform = house.performAt(instantOf(entered, '00:00', house.zone))
  const outside = { proceeding: demoOrganisation.id, person: 'business-register', outside: true } as const
  const { id, name, bin, leader, representative } = demoOrganisation
  await must(
    perform({
      ...outside,
      key: `seed:${id}`,
      procedure: 'organisation-record',
      step: 'enter-organisation',
      fields: { subject: id, name, bin, invented: true },
    }),
  )
  await must(perform({ ...outside, key: `seed:${id}:leader`, step: 'name-leader', fields: { leader, since: entered } }))
  await must(
    perform({
      key: `seed:${id}:power`,
      proceeding: id,
      step: 'empower',
      person: leader,
      fields: { representative, since: entered, until: addDays(today, 300), power: '№ 7' },
    }),
  )
}

async function must<T>(answer: Promise<T>): Promise<T> {
  const given = await answer
  if (isRefusal(given)) throw new Error(`The demonstration was refused: ${JSON.stringify(given)}`)
  return given
}

/** All steps of all stories in order of time; a story ends `rest` days before today. */
function eventsOf(house: House, today: CalendarDate): Event[] {
  const now = house.clocks.law.now()
  const midnight = startOfDay(today, house.zone)
  const events = stories.flatMap((story, index) => {
    const start = addDays(today, -(story.steps.at(-1)!.day + story.rest))
    const planned = story.steps.map(
      (step, order): Event => ({ at: momentOf(house, story, start, step, order), story: index, step, index: order }),
    )
    return planned.some(({ at }) => at >= now) ? planned.map((event) => inTheNight(event, midnight, now)) : planned
  })
  return events
    .filter(({ at }) => at < now)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.story - b.story || a.index - b.index))
}

/** A demonstration first started early in the morning has today's news all the same: they came between midnight and now. */
function inTheNight(event: Event, midnight: Instant, now: Instant): Event {
  if (event.at < midnight) return event
  const [from, until] = [epochMilliseconds(midnight), epochMilliseconds(now)]
  return {
    ...event,
    at: fromEpochMilliseconds(from + Math.floor(((until - from) * (event.index + 1)) / (event.index + 2))),
  }
}

/** Working hours of the day, a little later for each further step of that day. */
function momentOf(house: House, story: Story, start: CalendarDate, step: StoryStep, order: number): Instant {
  const minutes = 9 * 60 + ((story.name.length * 13) % 180) + order * 7
  return instantOf(
    addDays(start, step.day),
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
    house.zone,
  )
}

async function doStep(
  house: House,
  people: readonly SeedPerson[],
  { at, story, step, index }: Event,
  roots: Map<number, string>,
): Promise<void> {
  const { body, by } = stories[story]!
  const applicant = speakerOf(by, people) ?? people[story % 8]!
  const language = applicant.language === 'ru' ? 'ru' : 'kk'
  const on = dayAt(at, house.zone)
  const texts: Texts = {
    topic: topics[story % topics.length]![language],
    court: courtTexts[language],
    language,
    party: (id: string, address: string) => partyAnswer(people, id, address),
    on,
    at,
    days: house.law.days,
    zone: house.zone,
  }
  const procedure = step.do.slice(0, step.do.indexOf('.'))
  const name = step.do.slice(procedure.length + 1)
  const chain = roots.has(story) ? await chainOf(house.store.db, roots.get(story)!) : []
  const state = chain.findLast((one) => one.procedure === procedure)
  const fields =
    step.do === 'application.file'
      ? {
          body,
          essence: texts.topic.essence,
          request: texts.topic.request,
          address: language === 'kk' ? 'Көкбұлақ ауылы, Достық көшесі, 12-үй' : 'село Кокбулак, улица Достык, дом 12',
        }
      : (step.with?.(texts) ?? {})
  const person = personFor(step.who, state, applicant, people, body)
  const key: Command['key'] = `seed:story-${story}:${index}`
  const receipt = await must(
    house.performAt(at)({
      key,
      procedure,
      step: name,
      person,
      ...(speaksFor(step.who, by, state) && { voice: demoOrganisation.id }),
      fields,
      ...(state && { proceeding: state.id }),
      ...(branchFor(step, state) && { branch: branchFor(step, state) }),
      ...(state && isApprovalStep(name) && { about: waitingIn(state) }),
    }),
  )
  if (!roots.has(story) && 'proceeding' in receipt) roots.set(story, receipt.proceeding)
}

/** Of the lines that are open for several, the defendant's. */
const branchFor = (step: StoryStep, state: State | undefined): string | undefined => {
  const line = { 'suit.respond': 'response', 'suit.appeal': 'appeal' }[step.do as string]
  return line && Object.keys(state?.branches ?? {}).find((key) => key.startsWith(`${line}:defendant`))
}

/** The act that waits for the signatures of the other judges. */
const waitingIn = (state: State): { n: number; hash: string } => {
  const [n, waiting] = Object.entries(state.pending).at(-1)!
  return { n: Number(n), hash: waiting.hash ?? '' }
}

function personFor(
  who: string,
  state: State | undefined,
  applicant: SeedPerson,
  people: readonly SeedPerson[],
  body: string,
): string {
  if (who === 'applicant') return applicant.id
  const drawn = heldBy(state, who)
  if (drawn) return (speakerOf(drawn, people) ?? { id: drawn }).id
  const [post, seat] = who.split('@') as [string, string]
  const office =
    Object.entries(state?.seats ?? {}).find(([key]) => key.replace(/-\d+$/, '') === seat)?.[1].holder.office ?? body
  const found = people.find((one) => one.posts.some((held) => held.post === post && held.office === office))
  if (found === undefined)
    throw new Error(
      `Nobody of the demonstration is ${who} in ${state?.id ?? 'a new matter'}, ${state?.procedure ?? ''}`,
    )
  return found.id
}

/** Whoever holds the seat; of several the first one named. An application has others concerned instead of defendants. */
const heldBy = (state: State | undefined, who: string): string | undefined =>
  [who, `${who}-1`, ...(who === 'defendant' ? ['interested-1'] : [])]
    .map((key) => state?.seats[key]?.holder.person)
    .find((person) => person !== undefined)

/** An organisation acts by its leader, who then speaks with its voice. */
const speakerOf = (id: string | undefined, people: readonly SeedPerson[]): SeedPerson | undefined =>
  people.find((one) => one.id === (id === demoOrganisation.id ? demoOrganisation.leader : id))

const speaksFor = (who: string, by: string | undefined, state: State | undefined): boolean =>
  (who === 'applicant' ? by : heldBy(state, who)) === demoOrganisation.id

function partyAnswer(people: readonly SeedPerson[], id: string, address: string): Record<string, unknown> {
  if (id === demoOrganisation.id)
    return { kind: 'organisation', name: demoOrganisation.name.ru, bin: demoOrganisation.bin, address }
  const { name, iin, language } = people.find((one) => one.id === id)!
  return { kind: 'person', name: name[language], iin, address }
}
