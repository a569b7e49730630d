/** Which court may have a civil claim (CPC 26, 27, 29). Where courts are looked up is shared with the other packages. */
import { inForceOn } from '../../../../engine/define.ts'
import type { Computation } from '../../../../engine/law.ts'
import { courtsOfKind } from '../courts.ts'
import type { CourtKind } from '../questions.ts'

/** The court named works on the day and is one of these kinds; before a court is named nothing stands in the way. */
export const courtIsOf =
  (...kinds: readonly CourtKind[]): Computation =>
  ({ fields, registry, on }) => {
    if (fields.court === undefined) return true
    const court = registry.office(String(fields.court))
    if (court === undefined || !inForceOn(court, on)) return false
    return kinds.some((kind) => courtsOfKind(registry, kind, court.region ?? '', on).some(({ id }) => id === court.id))
  }

export const courtSources = {}
export const courtComputations = {
  'court-takes-writs': courtIsOf('district', 'economic', 'juvenile', 'military'),
}
