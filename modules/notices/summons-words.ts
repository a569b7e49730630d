/** The words of a message that must reach a party: whom, which court calls, where and when to come, to which case, as whom, and who sends it. */
import type { Act } from '../../engine/act.ts'
import { type Law, procedureOf } from '../../engine/law.ts'
import { type State, seatOf } from '../../engine/state.ts'
import { type Instant, parseInstant } from '../../kernel/instant.ts'
import type { Message } from '../../platform/mail/message.ts'
import { formatMoment } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { type About, messageWords } from './message-words.ts'
import type { Queued } from './view.ts'

export interface NamesPort {
  readonly law: Law
  names(
    persons: readonly string[],
  ): Promise<(holder: { readonly person?: string; readonly office?: string }, say: Say) => string>
}

/** The moment and place of the hearing that lies ahead, as facts of the case keep them. */
function hearingAhead({ facts }: State, at: Instant): { readonly moment: Instant; readonly place: string } | undefined {
  const moment = [facts.hearingAt, facts.preliminaryAt]
    .map((one) => parseInstant(String(one)))
    .find((one) => one && one > at)
  return moment && { moment, place: String(facts.hearingPlace ?? '') }
}

export async function summonsWords(
  { law, names }: NamesPort,
  say: Say,
  { addressee, seat, channel }: Queued,
  about: About & { readonly act: Act; readonly state: State },
): Promise<Pick<Message, 'subject' | 'text' | 'language'>> {
  const { act, state, zone, number } = about
  const office = state.seats[procedureOf(law, state.procedure).heldBy]?.holder.office
  const isByPerson = !['time', 'linked', 'outside'].includes(act.by.as)
  const nameOf = await names([addressee, ...(isByPerson ? [act.by.person] : [])])
  const hearing = hearingAhead(state, act.at)
  const called = say(hearing ? 'message.called' : 'message.notified', {
    person: nameOf({ person: addressee }, say),
    role: say(`${state.procedure}.seat.${seatOf(seat)}`).toLocaleLowerCase(say.language),
    number,
    court: office ? nameOf({ office }, say) : '',
  })
  const lines = [
    called,
    hearing && say('message.come', { moment: formatMoment(hearing.moment, zone, say.language), place: hearing.place }),
    isByPerson && say('message.sent-by', { person: nameOf({ person: act.by.person }, say) }),
  ].filter((line) => typeof line === 'string')
  // A hearing is said once, with its place.
  const { hearingAt: _hearing, ...news } = about.news
  const { subject, text, language } = messageWords(say, channel, { ...about, news: hearing ? news : about.news })
  return { subject, text: [...lines, text].join(channel === 'sms' ? ' ' : '\n').replaceAll('\u00a0', ' '), language }
}
