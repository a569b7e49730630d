/** Screens that need something made first: a file on the record, a notice received, a matter on a desk, an organisation spoken for. */
import type { State } from '../../engine/state.ts'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import { money } from '../../kernel/money.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { House } from '../../server/house.ts'
import { demoOrganisation } from '../../server/seed/people.ts'
import { inPost } from './matter.ts'
import type { Screen } from './screens.ts'

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export async function screensMade(house: House, registrar: string, head: string): Promise<Screen[]> {
  const { store } = house
  const [notice] = await store.db.query<{ id: string; person: string }>(
    'select id, person from notices.inbox where person is not null order by id limit 1',
  )
  const [matter] = await store.db.query<{ post: string; proceeding: string; step: string }>(
    `select post, proceeding, step from core.task where office = 'akimat-demo' and post is not null order by proceeding limit 1`,
  )
  return [
    { path: '/check' },
    { path: '/check/0000-0000-0000-0000-0000' },
    { path: `/notices/${notice!.id}`, person: notice!.person },
    {
      path: `/desk/give?matter=${encodeURIComponent(['akimat-demo', matter!.post, matter!.proceeding, matter!.step].join('|'))}`,
      person: head,
    },
    { path: '/desk/next', person: registrar },
    { path: '/organisation', person: demoOrganisation.leader, voice: demoOrganisation.id },
    await fileScreen(house),
    ...(await payingScreens(house)),
    ...(await serviceScreens(house)),
  ]
}

/** An application for a writ whose duty is ordered and not paid: the last page of its draft, the payment, the bank. */
async function payingScreens({ store, payments, entropy, clocks }: House): Promise<Screen[]> {
  const person = 'demo-citizen-6'
  const draft = entropy.uuid7(clocks.law.now())
  const typed = {
    court: 'district-demo',
    writClaim: 'mediation-agreement',
    'defendants.0.kind': 'person',
    'defendants.0.name': 'Серіков Болат',
    'defendants.0.address': 'Көкбұлақ, Абай көшесі, 3',
    price: '500000',
    claim: 'Қарызды өндіруді сұраймын.',
    grounds: 'Медиация туралы келісім бар.',
    executionBy: 'myself',
  }
  const body = { procedure: 'writ', step: 'file', typed, papers: [] }
  await store.saveDraft({ id: draft, person, kind: 'application', body })
  const ordered = await payments.order({
    purpose: `draft:${draft}`,
    payer: person,
    about: 'writ',
    sum: money('2500.00'),
  })
  if (isRefusal(ordered)) throw new Error(JSON.stringify(ordered))
  const bank = await payments.pageOf(ordered, { about: '№ 1', language: 'kk', back: 'http://localhost/kk' })
  const { number } = ordered
  const paths = [`/apply/${draft}/check`, `/apply/${draft}/dutyBy`, '/payments', `/payments/${number}`]
  return [...paths, `/payments/${number}/back`, new URL(bank).pathname.slice('/kk'.length)].map((path) => ({
    path,
    person,
  }))
}

/** A picture that came with an application. */
async function fileScreen({ store, perform }: House): Promise<Screen> {
  const person = 'demo-citizen-5'
  const label = { name: 'Сурет.png', type: 'image/png' }
  const { hash, size } = await store.putFile(Buffer.from(pixel, 'base64'), { person, ...label })
  const answer = await perform({
    key: 'screens: an application with a picture',
    procedure: 'application',
    step: 'file',
    person,
    fields: { body: 'akimat-demo', essence: 'Су жоқ.', request: 'Су беріңіз.', address: 'Көкбұлақ, 1' },
    papers: [{ field: 'papers', hash, size, ...label }],
  })
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return { path: `/cases/${caseNumberInAddress(answer.number!)}/files/1/1/${hash}`, person }
}

/** A writ against two whom nobody knows here: who was notified, for the secretary and for the party, and the form for one of them. */
async function serviceScreens({ store, perform }: House): Promise<Screen[]> {
  const person = 'demo-citizen-7'
  const party = (name: string) => ({ kind: 'person', name, address: 'Көкбұлақ, 2' })
  const filed = await perform({
    key: 'screens: a writ',
    procedure: 'writ',
    step: 'file',
    person,
    fields: {
      court: 'district-demo',
      writClaim: 'mediation-agreement',
      defendants: [party('Болат Ерланұлы'), party('Дана Серікқызы')],
      price: '300000.00',
      claim: 'Келісілгенін өндіріп алу.',
      grounds: 'Медиация туралы келісім.',
      executionBy: 'court',
      dutyPaidOn: '2026-01-15',
      dutyReceipt: '118-7',
    },
  })
  if (isRefusal(filed)) throw new Error(JSON.stringify(filed))
  const { seats } = (await store.load(filed.proceeding))!.state as State
  const secretary = inPost('secretary', 'district-demo').id
  const writ = { writNorm: '27-бап', sumAwarded: '300000.00', dutyAwarded: '1500.00', operative: 'Өндіріп алу.' }
  const next = [
    { step: 'issue-writ', person: seats.judge!.holder.person!, fields: writ },
    {
      step: 'send-paper',
      person: secretary,
      fields: { paperWay: 'post', paperTo: 'home' },
      branch: 'service:defendant-2',
    },
  ]
  for (const one of next) {
    const done = await perform({ key: `screens: ${one.step}`, proceeding: filed.proceeding, ...one })
    if (isRefusal(done)) throw new Error(JSON.stringify(done))
  }
  const path = `/cases/${caseNumberInAddress(filed.number!)}`
  return [
    { path: `${path}/service`, person: secretary },
    { path: `${path}/1/record-handing?branch=service%3Adefendant-2`, person: secretary },
    { path: `${path}/service`, person },
  ]
}

/** Signs a browser in as the person of a screen, without the sign-in page; answers with the token of the session. */
export async function tokenFor(
  { sessions, entropy, clocks }: House,
  { person, voice }: Pick<Screen, 'person' | 'voice'>,
): Promise<string | undefined> {
  if (person === undefined) return undefined
  const token = entropy.token()
  await sessions.begin(token, person, clocks.machine.now())
  if (voice !== undefined) await sessions.speakFor(token, voice)
  return token
}
