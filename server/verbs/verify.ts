import type { Act, DrawResult } from '../../engine/act.ts'
import { agreesWith } from '../../modules/draws/index.ts'
import { drawDayId } from '../../platform/draws/draw-day.ts'
import { publicDrawDay } from '../../platform/draws/keeper.ts'
import type { House } from '../house.ts'
import type { HouseVerb } from './index.ts'

export const verify: HouseVerb = {
  summary: 'compute a draw again: verify draw NUMBER',
  help: `usage: npx tarazy verify draw NUMBER [--json]

Computes every draw of the case with this register number again, from the published secret of its day, and compares secret,
commitment, pool and result. Works beside a running server. Exit 1 when one does not agree or its secret is not published yet.`,
  async runIn(house, args, { out, err }) {
    const json = args.includes('--json')
    const [what, number] = args.filter((one) => !one.startsWith('--'))
    if (what !== 'draw' || number === undefined) {
      err(verify.help)
      return 2
    }
    const found = await drawsOf(house, number)
    if (found.length === 0) err(`No draw stands under the number ${number}.`)
    for (const one of found) out(json ? JSON.stringify(one) : `draw ${one.ordinal} of ${one.day}: ${one.verdict}`)
    return found.length > 0 && found.every(({ verdict }) => verdict === 'agrees') ? 0 : 1
  },
}

type Verdict = 'agrees' | 'differs' | 'secret not published yet'

async function drawsOf(
  { store }: House,
  number: string,
): Promise<{ ordinal: number; day: string; verdict: Verdict }[]> {
  const [row] = await store.db.query<{ proceeding: string }>('select proceeding from core.name where name = $1', [
    number,
  ])
  if (row === undefined) return []
  const acts = (await store.acts(row.proceeding)).map(({ bytes }) => JSON.parse(bytes) as Act)
  const results = acts.flatMap((act) =>
    act.results.flatMap((effect) => (effect.do === 'draw' ? [effect as unknown as DrawResult] : [])),
  )
  return Promise.all(
    results.map(async (result) => ({
      ordinal: result.ordinal,
      day: result.day,
      verdict: await verdictOf(store, result),
    })),
  )
}

async function verdictOf(store: House['store'], result: DrawResult): Promise<Verdict> {
  const day = publicDrawDay((await store.acts(drawDayId(result.day))).map(({ bytes }) => JSON.parse(bytes) as Act))
  if (day?.secret === undefined) return 'secret not published yet'
  return agreesWith(result, day, Uint8Array.fromHex(day.secret)) ? 'agrees' : 'differs'
}
