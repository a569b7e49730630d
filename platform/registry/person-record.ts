/**
 * A person known to the system, and the posts held over time, as a proceeding like any other: entered, appointed, standing in for another, dismissed. So
 * every change of who may do what is an act with its day (decisions.md 7). It belongs to the platform, not to a country's code. Steps are taken by an
 * administrator of the installation, or by the system itself (the first entry, the seed). The post of administrator is given by two.
 */
import { type Field, procedure } from '../../engine/define.ts'
import { keySteps } from '../api-keys/key-steps.ts'
import { contactSteps } from './contact-steps.ts'
import { passkeySteps } from './passkey-steps.ts'

const names = [
  { id: 'kk', type: 'person', required: true },
  { id: 'ru', type: 'person', required: true },
  { id: 'en', type: 'person', required: true },
] as const

const post: Field = { id: 'post', type: 'text', required: true, max: 40 }
const office: Field = { id: 'office', type: 'body', required: true }
const since: Field = { id: 'since', type: 'day', required: true }
const until: Field = { id: 'until', type: 'day', required: true }
/** Of the system no order is asked: it acts where nobody gave one. */
const order: Field = { id: 'order', type: 'text', max: 120 }

const notOneself = { if: { actor: 'not-in', seat: 'subject' }, code: 'person.not-oneself' } as const
const byTwo = { if: { computed: 'not-administration' }, code: 'administrator.by-two' } as const
const ordered = { if: { computed: 'order-named' }, code: 'order.missing' } as const
const known = {
  article: 'platform',
  by: ['outside', 'administrator@house'],
  outside: 'personnel',
  stage: ['known'],
  // Nobody waits for it: it stands on no desk.
  atWill: true,
} as const

/** Written when the holder of a post says so at the desk: the desk looks who may, the record of the person keeps it. */
const byHolder = {
  article: 'platform',
  by: ['outside'],
  outside: 'personnel',
  stage: ['known'],
  atWill: true,
  correctable: false,
} as const
const instead: Field = { id: 'instead', type: 'text', required: true, max: 120 }

export const personRecord = procedure({
  id: 'person-record',
  code: 'platform',
  editions: [{ from: '2000-01-01', law: 'platform' }],
  seats: { subject: { kind: 'person' }, house: { kind: 'office' } },
  heldBy: 'subject',
  branches: { main: { start: 'known', stages: ['known', 'closed'], final: ['closed'] } },
  unbounded: { known: 'a person stays known until the record is closed' },
  terms: [],
  steps: [
    {
      id: 'enter',
      article: 'platform',
      by: ['outside', 'administrator@house'],
      outside: 'personnel',
      stage: [],
      to: 'known',
      when: [{ if: { computed: 'own-house' }, code: 'house.other' }],
      fields: [
        { id: 'subject', type: 'text', required: true },
        { id: 'name', type: 'group', required: true, personal: 'subject', fields: [...names] },
        { id: 'iin', type: 'iin', personal: 'subject' },
        { id: 'language', type: 'choice', required: true, options: ['kk', 'ru', 'en'] },
        { id: 'invented', type: 'yes-no', required: true, fact: 'invented' },
        // The house whose administrators keep the record from then on.
        { id: 'house', type: 'body' },
      ],
      seats: [
        { seat: 'subject', do: 'fill', with: { field: 'subject' } },
        { seat: 'house', do: 'fill', with: { field: 'house' } },
      ],
    },
    {
      // Records older than the seat of the house get it at start.
      id: 'join-house',
      article: 'platform',
      by: ['outside'],
      outside: 'personnel',
      stage: ['known'],
      fields: [{ id: 'house', type: 'body', required: true }],
      seats: [{ seat: 'house', do: 'fill', with: { field: 'house' } }],
    },
    { ...known, id: 'appoint', when: [notOneself, byTwo, ordered], fields: [post, office, since, order] },
    {
      // The post of somebody else, for dated days, by an order: what is done meanwhile says so.
      ...known,
      id: 'stand-in',
      when: [notOneself, byTwo, { if: { computed: 'days-in-order' }, code: 'days.not-in-order' }],
      fields: [post, office, since, until, { ...order, required: true }],
    },
    {
      // Whoever holds the post lets a colleague stand in; it ends with the days, by its own act, or with the post.
      ...byHolder,
      id: 'cover',
      when: [{ if: { computed: 'days-in-order' }, code: 'days.not-in-order' }],
      fields: [post, office, since, until, { id: 'order', type: 'text', required: true, max: 300 }, instead],
    },
    { ...byHolder, id: 'end-cover', fields: [post, office, until, instead] },
    {
      ...known,
      id: 'dismiss',
      when: [{ if: { computed: 'administrator-stays' }, code: 'administrator.last' }, ordered],
      fields: [post, office, until, order],
    },
    {
      // One administrator proposes, another agrees: nobody makes an administrator alone, least of all of himself.
      id: 'give-administration',
      atWill: true,
      article: 'platform',
      by: ['administrator@house'],
      stage: ['known'],
      when: [notOneself, { if: { computed: 'another-administrator' }, code: 'administrator.alone' }],
      fields: [since, { ...order, required: true }],
      approval: [{ by: 'administrator@house', need: 'one', onRefuse: 'void', onLapse: 'stays', article: 'platform' }],
      correctable: false,
    },
    ...contactSteps,
    ...passkeySteps,
    {
      // The account at another house by which the person signs in: a hash, so that the record names nobody's account.
      id: 'link-account',
      article: 'platform',
      by: ['subject'],
      stage: ['known'],
      fields: [{ id: 'account', type: 'text', required: true, max: 64 }],
      atWill: true,
      correctable: false,
    },
    ...keySteps,
    { id: 'close', article: 'platform', by: ['outside'], outside: 'personnel', stage: ['known'], to: 'closed' },
  ],
})
