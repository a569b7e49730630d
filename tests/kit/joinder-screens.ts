/** Investigations of two suspects, severed and joined ones: what the walk of criminal screens opens beside the matters of one suspect. */

import { addHours } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { chainOf } from '../../platform/lists.ts'
import type { House } from '../../server/house.ts'
import { seedPeople } from '../../server/seed/people.ts'
import { type Fields, reporter } from './criminal-matters.ts'
import { inPost } from './matter.ts'

const investigator = inPost('investigator', 'police-demo').id
const prosecutor = inPost('prosecutor', 'district-prosecution-demo').id
const party = (person: string) => {
  const { iin } = seedPeople().find(({ id }) => id === person)!
  return [{ kind: 'person', name: 'Ерлан', address: 'Көкбұлақ, 2', iin }]
}

const stateOf = async ({ db }: House['store'], id: string) => (await chainOf(db, id)).find((one) => one.id === id)!

/** Does steps of one investigation, and agrees as the prosecutor to the act that waits. */
function doing({ perform, store }: House, key: string) {
  let done = 0
  const next = () => `screens: joinder ${key} ${done++}`
  const act = async (person: string, step: string, fields: Fields, on?: string, branch?: string): Promise<string> => {
    const answer = await perform({
      key: next(),
      procedure: 'investigation',
      step,
      person,
      fields,
      ...(on && { proceeding: on }),
      ...(branch && { branch }),
    })
    if (isRefusal(answer)) throw new Error(`joinder ${key} ${step}: ${JSON.stringify(answer)}`)
    return answer.proceeding
  }
  const agree = async (on: string): Promise<void> => {
    const [n, { hash = '' }] = Object.entries((await stateOf(store, on)).pending).at(-1)!
    const answer = await perform({
      key: next(),
      procedure: 'investigation',
      step: 'approval.agree',
      person: prosecutor,
      proceeding: on,
      about: { n: Number(n), hash },
    })
    if (isRefusal(answer)) throw new Error(`joinder ${key}: ${JSON.stringify(answer)}`)
  }
  return { act, agree }
}

const running = async ({ act }: ReturnType<typeof doing>): Promise<string> => {
  const on = await act(reporter, 'report', {
    agency: 'police-demo',
    happenedWhat: 'Сөмкем ұрланды.',
    happenedWhen: 'Кеше',
    happenedWhere: 'Көкбұлақ',
  })
  await act(
    inPost('registrar', 'police-demo').id,
    'register',
    { form: 'preliminary', offence: 'CrC 188(3)', gravity: 'grave', corruption: false, service: 'internal-affairs' },
    on,
  )
  await act(
    inPost('head-of-investigation', 'police-demo').id,
    'assign-investigator',
    { conductedBy: 'investigator', assignedInvestigator: investigator },
    on,
  )
  await act(inPost('head', 'district-prosecution-demo').id, 'assign-prosecutor', { assignedProsecutor: prosecutor }, on)
  return on
}

/** One suspect at liberty and one detained, confronted with each other. */
async function ofTwo(house: House, key: string) {
  const does = doing(house, key)
  const on = await running(does)
  const hoursAgo = (hours: number): string => addHours(house.clocks.law.now(), -hours)
  await does.act(
    investigator,
    'recognise-suspect',
    { suspectNamed: party('demo-citizen-5'), offence: 'CrC 188(3)', reasons: 'Бейнежазба.' },
    on,
  )
  await does.agree(on)
  await does.act(
    investigator,
    'detain',
    {
      suspectNamed: party('demo-citizen-6'),
      detainedAt: hoursAgo(3),
      deliveredAt: hoursAgo(2),
      minor: false,
      longDetention: 'none',
      detentionGround: 'Үстінен ұсталды.',
    },
    on,
  )
  await does.act(
    investigator,
    'take-evidence',
    {
      itemName: 'Сөмке',
      itemMarks: 'Қара',
      takenFrom: 'Күдіктіден',
      takenWhere: 'Көкбұлақ',
      takenAt: hoursAgo(2),
      sealNumber: '17',
      keptAt: 'Сейф',
    },
    on,
  )
  await does.act(
    investigator,
    'confront',
    {
      firstQuestioned: 'Ерлан',
      secondQuestioned: 'Болат',
      contradiction: 'Сөмкені кім алды',
      firstSaid: 'Мен емес.',
      secondSaid: 'Ол алды.',
      bothQuestionedBefore: true,
      takenWhere: 'Көкбұлақ, 1',
      startedAt: hoursAgo(1),
      endedAt: hoursAgo(0.5),
      urgentAtNight: true,
      tookPart: [{ participantName: 'Дана', participantAs: 'counsel' }],
      fixedBy: 'video',
      rightsExplained: true,
    },
    on,
  )
  return { ...does, on }
}

/** Plays them: one that stays open, one that was severed, one that took in another. */
export async function playJoined(house: House): Promise<void> {
  await ofTwo(house, 'two suspects')
  const severed = await ofTwo(house, 'severed')
  await severed.act(
    investigator,
    'sever-suspect',
    {
      severedBecause: 'absent',
      counselGoes: false,
      severedMaterials: [{ materialName: 'Жауап алу хаттамасы', materialGoesAs: 'copy', materialPages: 6 }],
      wholeKept: true,
      reasons: 'Шетелге кетті.',
    },
    severed.on,
    'status:suspect-2',
  )
  const leading = await ofTwo(house, 'leading')
  const does = doing(house, 'joined')
  const joined = await running(does)
  await does.act(
    investigator,
    'recognise-suspect',
    { suspectNamed: party('demo-citizen-8'), offence: 'CrC 188(3)', reasons: 'Куә.' },
    joined,
  )
  await does.agree(joined)
  await does.act(
    investigator,
    'join-investigation',
    {
      leadingInvestigation: (await stateOf(house.store, leading.on)).names[0]!.name,
      joinedBecause: 'complicity',
      hinders: false,
      reasons: 'Бір топ.',
    },
    joined,
  )
}
