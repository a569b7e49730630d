/** What carries messages out of the product: a mail server and an SMS gateway; in a demonstration the outbox that anybody may read. */
import { noteHearing } from '../../modules/hearings/index.ts'
import { localCarrier, noticeJobs, type SendingPorts } from '../../modules/notices/index.ts'
import type { JobHandlers } from '../../platform/jobs/jobs.ts'
import { smtpCarrier } from '../../platform/mail/smtp.ts'
import { smsCarrier } from '../../platform/sms/gateway.ts'
import type { House } from '../house.ts'
import type { voices } from '../texts.ts'
import { peopleOf } from './people.ts'

/** What sending needs of the house. Its people are invented in a demonstration, so nothing leaves it, whatever is set. */
export function sendingPorts(house: House, words: ReturnType<typeof voices>): SendingPorts {
  const mail = process.env.SMTP_URL
  const sms = process.env.SMS_URL
  const from = (): string => house.own.settings.of('MAIL_FROM')?.value ?? process.env.MAIL_FROM ?? 'tarazy@localhost'
  const { store, law, clocks } = house
  const carriers: SendingPorts['carriers'] =
    house.folder.mode === 'demo'
      ? {
          email: localCarrier(store.db, 'email', () => clocks.law.now()),
          sms: localCarrier(store.db, 'sms', () => clocks.law.now()),
        }
      : {
          ...(mail && { email: smtpCarrier({ url: mail, from }) }),
          ...(sms && { sms: smsCarrier({ url: sms }) }),
        }
  return {
    store,
    law,
    perform: house.perform,
    carriers,
    voices: words,
    address: house.address,
    names: peopleOf(store, house.registry).load,
  }
}

/** The jobs of acts: people are told, and a hearing that the act set comes on the public list. */
export function actJobs(house: House, words: ReturnType<typeof voices>): JobHandlers {
  const { store, law } = house
  const { notice } = noticeJobs(sendingPorts(house, words), (act, state) => noteHearing(store.db, law, act, state))
  return {
    async notice(job) {
      const { proceeding } = JSON.parse(job.body) as { proceeding: string }
      if (proceeding.startsWith('payment:')) return house.payments.ask(proceeding)
      await notice!(job)
    },
  }
}
