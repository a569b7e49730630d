/** What the pages of administration need of the house. */
import type { Law } from '../../engine/law.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Language } from '../../kernel/language.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { DayMark } from '../../kernel/working-days.ts'
import type { Access } from '../../platform/access.ts'
import type { AddedDays } from '../../platform/administration/calendar-record.ts'
import { houseId } from '../../platform/administration/house-seat.ts'
import type { ChangedSetting } from '../../platform/administration/settings-record.ts'
import type { ChangedTexts } from '../../platform/administration/texts-record.ts'
import type { Query } from '../../platform/db/port.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import type { Store } from '../../platform/store/store.ts'
import type { Say } from '../../web/text/say.ts'
import { absent, type Reply, type Visit } from '../../web/visit.ts'

/** A setting with what it is set to here, and where that comes from; of a secret only whether it is. */
export interface SettingShown {
  readonly name: string
  readonly value?: string
  readonly secret: boolean
  /** As delivered, set where the server is started, or changed here. */
  readonly from: 'usual' | 'environment' | 'changed'
  readonly changed?: Pick<ChangedSetting, 'at' | 'by'>
}

/** The texts of the packages, before anything was changed here. */
export interface PackagedTexts {
  readonly keys: readonly string[]
  pattern(language: Language, key: string): string | undefined
}

export interface AdministrationPorts {
  readonly law: Law
  readonly registry: PostRegistry
  readonly access: Access
  readonly db: Query
  readonly zone: string
  readonly acts: Store['acts']
  readonly head: Store['head']
  readonly personal: Store['personal']
  perform(request: Request): Promise<Answer>
  names(ids: readonly string[]): Promise<(holder: { person?: string; office?: string }, say: Say) => string>
  personByIin(iin: string): string | undefined
  readonly addedDays: AddedDays
  /** Every marked day, those of the packages and those added. */
  marks(): readonly DayMark[]
  dayReason(day: CalendarDate, say: Say): string
  readonly texts: PackagedTexts
  readonly changedTexts: ChangedTexts
  /** What stands in the way of saying a text so; undefined when nothing does. */
  textProblem(language: Language, key: string, words: string): Refusal | undefined
  settings(): readonly SettingShown[]
}

/** For everybody but administrators these pages are absent. */
export const ofAdministrator = (
  { access }: Pick<AdministrationPorts, 'access'>,
  visit: Visit,
  then: () => Reply | Promise<Reply>,
): Reply | Promise<Reply> =>
  access.mayAt('administration', visit.person && { posts: visit.person.posts }, houseId) ? then() : absent
