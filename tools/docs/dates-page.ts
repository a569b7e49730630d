/** docs/reference/dates.md: each stored day and moment, what it means and who sets it. */
import { inCode, table, written } from './markdown.ts'
import type { DateColumn } from './schema.ts'

/** A stored date without a line here, or a line without its column, fails the build. */
export const meanings: Readonly<Record<string, readonly [means: string, setBy: string]>> = {
  'core.act.at': [
    'when the act was done, by the law clock',
    '`perform`; a timed step has the moment it was due, not the one it was noticed',
  ],
  'core.act.on_day': [
    'the day of the act at the seat of the body or court that holds the proceeding',
    '`perform`, from `at` and the zone of the office',
  ],
  'core.proceeding.opened_on': ['the day of its first act', 'the record function, once'],
  'core.proceeding.next_due_at': [
    'the moment time itself has something to do here; empty when nothing',
    'assembled with each act from the terms and timed steps',
  ],
  'core.term.last_day': [
    'the last day of a running term; what is done on it is in time. Computed for reading, never for deciding',
    'assembled with each act',
  ],
  'core.term.last_at': ['the last moment of a term counted in hours', 'assembled with each act'],
  'core.task.last_day': ['until when the step must be taken; empty when nothing bounds it', 'assembled with each act'],
  'core.task.since': ['the day the step began to wait for its role', 'assembled with each act'],
  'core.job.due_at': ['not before this moment of the law clock; empty: at once', 'the act that asked for the work'],
  'core.job.retry_at': ['not again before this moment of the machine clock', 'the runner of jobs after a failure'],
  'core.job.leased_until': ['until when one process has the job, by the machine clock', 'the runner of jobs'],
  'core.draft.at': ['when the draft was last saved, by the machine clock', 'the store'],
  'core.file.at': [
    'when the file was put into the store, by the machine clock; a file nobody names is swept a day later',
    'the store',
  ],
  'hearings.hearing.at': ['when the hearing begins', 'the act of the court that sets it'],
  'hearings.hearing.on_day': ['the day of the hearing at the seat of the court', 'the job of the act that sets it'],
  'hearings.hearing.set_at': ['when the hearing was set, by the law clock', 'the act of the court that sets it'],
  'desks.absence.since': [
    'the first day on which somebody is away',
    'the acts of the desk, by whoever is away or leads it',
  ],
  'desks.absence.until': [
    'the last day on which somebody is away',
    'the acts of the desk, by whoever is away or leads it',
  ],
  'desks.claim.since': [
    'when the matter was taken, given back or given to another, by the law clock',
    'the acts of the desk',
  ],
  'access_log.reading.at': ['when somebody looked at the case, by the law clock', 'the acts of the access record'],
  'api.key_use.day': [
    'the day of the machine clock on which requests of a key are counted',
    'the interface for programs',
  ],
  'api.key_use.last_at': ['when the key was last used, by the machine clock', 'the interface for programs'],
  'notices.inbox.at': ['when the act that sent the notice was done, by the law clock', 'the job that delivers notices'],
  'notices.message.queued_at': ['when the message was to be sent, by the law clock', 'the act of its delivery'],
  'notices.message.settled_at': [
    'when its server took it, or it failed, by the law clock; empty while it waits',
    'the act of its delivery',
  ],
  'notices.opened.at': ['when the reader opened the notice on the page, by the law clock', 'the page of the notice'],
  'notices.outbox.at': [
    'when the demonstration would have sent it, by the law clock',
    'the outbox of the demonstration',
  ],
  'overviews.followed.at': [
    'the moment of the last act that was counted, by the law clock',
    'the follower of the record',
  ],
  'overviews.opened.at': [
    'when somebody first opened what an act holds, by the law clock',
    'the follower of the record, off the access record',
  ],
  'overviews.waiting.opened_on': ['the day of the first act of what waits', 'the follower of the record'],
  'overviews.judgment.on_day': ['the day of the judgment', 'the follower of the record'],
  'overviews.judgment.review_on': [
    'the day of the last resolution of a court above; empty while there is none',
    'the follower of the record',
  ],
  'sign_in.session.seen': ['when it was last used, to the minute, by the machine clock', 'each use'],
  'sign_in.session.since': ['when the person signed in on this browser, by the machine clock', 'signing in'],
}

export const datesPage = (columns: readonly DateColumn[]): string => `# Stored dates

${written}

A day is a calendar date at the seat of the office; a moment is UTC. The law clock is what acts and terms see, and only a demonstration may
move it; the machine clock serves sessions, leases and back-off. SQL itself never asks what time it is.

${table(
  ['column', 'kind', 'meaning', 'set by'],
  columns.map(({ name, type }) => [inCode(name), type, ...(meanings[name] ?? ['', ''])]),
)}

Inside the bytes of an act, \`at\` and \`on\` are those of \`core.act\`; days and moments that a person typed stand among its fields under the
names the procedure gives them.
`
