/** Procedures that belong to the platform and not to a country's code. Nobody's matter: lists, notices and figures leave them out. */
import { accessRecord } from './access-record/access-record.ts'
import { calendarRecord } from './administration/calendar-record.ts'
import { officeRecord } from './administration/office-record.ts'
import { settingsRecord } from './administration/settings-record.ts'
import { textsRecord } from './administration/texts-record.ts'
import { delivery } from './delivery/delivery.ts'
import { deskRecord } from './desk-record/desk-record.ts'
import { drawDay } from './draws/draw-day.ts'
import { paymentRecord } from './payments/payment-record.ts'
import { organisationRecord } from './registry/organisation-record.ts'
import { personRecord } from './registry/person-record.ts'

export const ownProcedures = [
  personRecord,
  organisationRecord,
  drawDay,
  delivery,
  deskRecord,
  officeRecord,
  calendarRecord,
  textsRecord,
  settingsRecord,
  accessRecord,
  paymentRecord,
]

/** Their ids, for SQL: `procedure <> all($n::text[])`. */
export const ownIds: readonly string[] = ownProcedures.map(({ id }) => id)

/** Books of the installation: one proceeding each, under its own name, opened at the first start. */
export const books: readonly string[] = [officeRecord, calendarRecord, textsRecord, settingsRecord].map(({ id }) => id)
