/** Cassation on the walk: protests in the demonstration's cases that are in force, at stages with forms of their own; their screens are those of their root. */
import { addDays } from '../../kernel/calendar-date.ts'
import { dayAt } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { chainOf } from '../../platform/lists.ts'
import type { House } from '../../server/house.ts'
import { inPost } from './matter.ts'

const general = inPost('head', 'prosecutor-general-demo').id
const ground = {
  cassationGround: 'uniformity',
  lawBreached: 'ҚПК 24-бабы',
  breachesMattered: 'Тәжірибе біркелкі емес.',
  wantsToTakePart: true,
}
const stay = (until: string) => ({ stayUntil: until, reasons: 'Тексеру керек.' })

/** A protest in favour, and the stay of the verdict; a protest against an acquittal, for which the file is called. */
export async function playCassation(house: House): Promise<void> {
  const { perform, store, clocks, zone } = house
  const cases = await store.db.query<{ id: string; root: string }>(
    `select id, root from core.proceeding where procedure = 'criminal-case' order by opened_on, id`,
  )
  let played = 0
  for (const { id, root } of cases) {
    const state = (await chainOf(store.db, root)).find((one) => one.id === id)!
    const line = Object.entries(state.branches).find(
      ([, { branch, stage }]) => branch === 'review' && stage === 'may-be-reviewed',
    )
    if (line === undefined || played === 2) continue
    played += 1
    const act = async (proceeding: string, person: string, step: string, fields: object, branch?: string) => {
      const done = await perform({
        key: `screens: cassation ${played} ${step}`,
        procedure: '',
        proceeding,
        person,
        step,
        fields: { ...fields },
        ...(branch && { branch }),
      })
      if (isRefusal(done)) throw new Error(`cassation ${step}: ${JSON.stringify(done)}`)
    }
    const charge = state.branches[`charge:${state.branches[line[0]]!.subject}`]!.stage
    const isAcquitted = charge === 'cleared'
    await act(id, general, isAcquitted ? 'protest-within-year' : 'protest-in-cassation', ground, line[0])
    const cassation = (await chainOf(store.db, root)).findLast(({ procedure }) => procedure === 'criminal-cassation')!
    const reporter = cassation.seats.reporter!.holder.person!
    if (isAcquitted) await act(cassation.id, reporter, 'request-file', {})
    else {
      await act(cassation.id, inPost('chair', 'cassation-criminal-demo').id, 'submit-stay', { reasons: 'Қате анық.' })
      await act(cassation.id, general, 'stay-by-prosecutor', stay(addDays(dayAt(clocks.law.now(), zone), 30)))
    }
  }
}
