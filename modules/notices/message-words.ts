/** The words of a message: what happened, what to do by when, by which article, where to read it. No name, no content of the case. */
import type { Message } from '../../platform/mail/message.ts'
import type { Channel } from '../../platform/registry/contact-steps.ts'
import { formatDay, formatMoment } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { caseAddress } from '../cases/index.ts'
import { articleInWords } from '../forms/index.ts'
import type { News } from './news.ts'

export interface About {
  readonly kind: string
  readonly number: string
  readonly zone: string
  readonly news: News
  /** Of the product, without a slash at its end. */
  readonly address: string
}

export function messageWords(say: Say, channel: Channel, about: About): Pick<Message, 'subject' | 'text' | 'language'> {
  const { kind, number, news, zone, address } = about
  const subject = say(`notice.${kind}.subject`, { number })
  const at = (day: string, article: string): string => say('message.by', { day, article: articleInWords(say, article) })
  const lines = [
    subject,
    news.hearingAt && say('message.hearing', { moment: formatMoment(news.hearingAt, zone, say.language) }),
    news.due
      ? at(formatDay(news.due.day, say.language), news.due.article)
      : news.article && say('message.article', { article: articleInWords(say, news.article) }),
    `${address}/${say.language}${caseAddress(number)}`,
  ].filter((line) => line !== undefined && line !== '')
  const text = channel === 'sms' ? lines.join('. ') : [...lines, '', say('message.automatic')].join('\n')
  return { subject, text: plain(text), language: say.language }
}

/** Days are kept on one line by signs that mail programs and phones show as boxes. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
