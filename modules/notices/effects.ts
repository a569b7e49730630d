/** What acts ask for by name: a notice. Run as a job after the act; the inbox of the product is the channel that always works. */
import type { Act } from '../../engine/act.ts'
import type { State } from '../../engine/state.ts'
import type { JobHandlers } from '../../platform/jobs/jobs.ts'
import type { Store } from '../../platform/store/store.ts'
import { deliver } from './inbox.ts'

export const noticeJobs = (store: Pick<Store, 'db' | 'load' | 'acts'>): JobHandlers => ({
  async notice({ body }) {
    const { proceeding, n } = JSON.parse(body) as { proceeding: string; n: number }
    const loaded = await store.load(proceeding)
    const [stored] = await store.acts(proceeding, n, 1)
    if (loaded === undefined || stored?.n !== n) throw new Error(`No act ${n} in ${proceeding}`)
    const [named] = await store.db.query<{ name: string }>(
      'select name from core.name where proceeding = $1 order by n limit 1',
      [loaded.root],
    )
    await deliver(store.db, JSON.parse(stored.bytes) as Act, loaded.state as State, named?.name ?? '')
  },
})
