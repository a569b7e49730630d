/** The desk of the demonstration's akimat: who works at it, and applications that wait there. */
import { isRefusal } from '../../kernel/refusal.ts'
import type { Receipt } from '../../platform/perform/request.ts'
import type { ServerUnderTest } from './server-under-test.ts'

export const registrar = 'demo-akimat-registrar-1'
export const official = 'demo-akimat-official-2'
export const colleague = 'demo-akimat-official-3'
export const head = 'demo-akimat-head-4'

/** Applications of a citizen that nobody has registered yet, as they were received. */
export async function fileApplications({ house }: ServerUnderTest, count: number): Promise<Receipt[]> {
  const made: Receipt[] = []
  for (let n = 0; n < count; n++) {
    const answer = await house.perform({
      key: house.entropy.token(),
      procedure: 'application',
      step: 'file',
      person: 'demo-citizen-1',
      fields: { body: 'akimat-demo', essence: `Шам жанбайды ${n}`, request: 'Жөндеңіз', address: 'Көкбұлақ' },
    })
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
    made.push(answer)
  }
  return made
}
