/** The few true computations of the administrative procedure. Pure; each names its article. */
import type { Computation } from '../../../engine/law.ts'
import { localTime } from '../../../kernel/instant.ts'

/** Whether a body above exists to which the act can be complained of; where none is, the way leads straight to court (APPC 91(6)). */
const bodyHasSuperior: Computation = ({ fields, registry }) =>
  registry.office(String(fields.body))?.superior !== undefined

/** The same of the body to which an application is redirected. */
const competentBodyHasSuperior: Computation = ({ fields, registry }) =>
  registry.office(String(fields.competentBody))?.superior !== undefined

/** An application is redirected to another body than the one that has it (APPC 65(1)). */
const anotherBody: Computation = ({ fields, state }) => fields.competentBody !== state?.seats.body?.holder.office

/** From 2025-12-29 an appeal that arrives after working hours is registered on the next working day (APPC 64(3)). */
const arrivedAfterHours: Computation = ({ at, zone, param }) => {
  const [hours, minutes] = localTime(at, zone).split(':').map(Number)
  return hours! * 60 + minutes! >= param('administrative.working-day-ends')
}

export const computations = {
  'body-has-superior': bodyHasSuperior,
  'competent-body-has-superior': competentBodyHasSuperior,
  'another-body': anotherBody,
  'arrived-after-hours': arrivedAfterHours,
}
