/**
 * What acts ask for by name: a notice. Run as a job after the act: into the inbox of the product, which always works, and from there on
 * to the channels a person has chosen. What is not answered at once is left to the own notice of the delivery. `heard` is told of each act first.
 */
import type { Act } from '../../engine/act.ts'
import type { State } from '../../engine/state.ts'
import { isDelivery } from '../../platform/delivery/delivery.ts'
import type { JobHandlers } from '../../platform/jobs/jobs.ts'
import { deliver } from './inbox.ts'
import { sendNotice, sendRest } from './sending.ts'
import { actAt, type SendingPorts } from './told.ts'

export const noticeJobs = (
  ports: SendingPorts,
  heard: (act: Act, state: State) => Promise<void> = async () => undefined,
): JobHandlers => ({
  async notice({ body, tries }) {
    const { proceeding, n } = JSON.parse(body) as { proceeding: string; n: number }
    if (isDelivery(proceeding)) return sendRest(ports, proceeding, tries)
    const told = await actAt(ports.store, proceeding, n)
    const { act, state, number } = told
    await heard(act, state)
    await deliver(ports.store.db, act, state, number)
    await sendNotice(ports, told)
  },
})
