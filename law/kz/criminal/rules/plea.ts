/** Computations of agreements with a suspect. Pure; each names its article. */
import { inForceOn } from '../../../../engine/define.ts'
import type { Computation, Source } from '../../../../engine/law.ts'

type Input = Parameters<Computation>[0]

const lines = (state: Input['state'], branch: string) =>
  Object.values(state?.branches ?? {}).filter((one) => one.branch === branch)

/** Whoever asks has no motion or agreement in hand; refused or given up, one may be asked for again (CrPC 614(4)). */
const noPleaInHand = ({ state, seat }: Input): boolean =>
  !lines(state, 'plea').some(({ subject, stage }) => subject === seat && stage !== 'plea-refused')

/** Somebody is a suspect, and each has an agreement that is signed (CrPC 614(1)(2), 622). */
function everySuspectHasPlea({ state }: Input): boolean {
  const suspects = lines(state, 'status').filter(({ stage }) => stage !== 'lapsed' && stage !== 'no-longer')
  const agreed = lines(state, 'plea').filter(({ stage }) => stage === 'plea-concluded')
  return suspects.length > 0 && suspects.every(({ subject }) => agreed.some((one) => one.subject === subject))
}

export const pleaComputations = {
  'no-plea-in-hand': noPleaInHand,
  'every-suspect-has-plea': everySuspectHasPlea,
}

/** The prosecution of the region in which the office is that took the motion. */
const prosecutionOfRegion: Source = ({ fields, registry, on }) => {
  const region = registry.office(String(fields.prosecution ?? ''))?.region
  const above = registry.offices('prosecution').find((one) => one.region === region && inForceOn(one, on))
  return above ? { holder: { office: above.id } } : { none: 'no-office' }
}

export const pleaSources = { 'prosecution-of-region': prosecutionOfRegion }
