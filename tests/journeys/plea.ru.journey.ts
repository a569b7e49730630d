/** A plea agreement made in the investigation, in Russian on a phone: asked for, concluded, signed, before the court without an indictment, accepted, and a verdict by it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '../../kernel/refusal.ts'
import { chainOf } from '../../platform/lists.ts'
import { seedPeople } from '../../server/seed/people.ts'
import { hasBrowser } from '../kit/browser.ts'
import { stateOf } from '../kit/find-case.ts'
import { journey } from '../kit/journey.ts'
import { answers, begins, casePath, citizen, inPost, sends, takesUp } from '../kit/matter.ts'

const [reporter, suspect, advocate] = [citizen(4), citizen(3), citizen(7)]
const investigator = inPost('investigator', 'police-demo')
const prosecutor = inPost('prosecutor', 'district-prosecution-demo')

const on = journey('ru')
let number: string
let opened: string

/** Somebody takes the steps that this journey is not about. */
async function done(step: string, person: string, fields: Record<string, unknown>, more: Record<string, unknown> = {}) {
  const answer = await on.server.house.perform({ key: `plea: ${step} ${person}`, step, person, fields, ...more })
  if (isRefusal(answer)) throw new Error(`${step}: ${JSON.stringify(answer)}`)
  return answer
}

/** Until the qualification is announced, and counsel is there. */
async function suspected(): Promise<string> {
  const named = ({ iin, name }: typeof suspect) => [{ kind: 'person', name: name.ru, iin, address: 'Көкбұлақ, 2' }]
  const report = { happenedWhat: 'У меня украли сумку.', happenedWhen: 'Вчера', happenedWhere: 'Көкбұлақ' }
  const { proceeding } = await done(
    'report',
    reporter.id,
    { agency: 'police-demo', ...report },
    { procedure: 'investigation' },
  )
  opened = proceeding
  const there = { proceeding }
  const crime = { offence: 'CrC 188(3)', gravity: 'grave', corruption: false, service: 'internal-affairs' }
  const { number: given } = await done(
    'register',
    inPost('registrar', 'police-demo').id,
    { form: 'preliminary', ...crime },
    there,
  )
  const entrusted = { conductedBy: 'investigator', assignedInvestigator: investigator.id }
  await done('assign-investigator', inPost('head-of-investigation', 'police-demo').id, entrusted, there)
  const head = inPost('head', 'district-prosecution-demo').id
  await done('assign-prosecutor', head, { assignedProsecutor: prosecutor.id }, there)
  const agreed = async (step: string, fields: Record<string, unknown>) => {
    const { n, hash } = await done(step, investigator.id, fields, there)
    await done('approval.agree', prosecutor.id, {}, { ...there, about: { n, hash }, key: `plea: agree ${step}` })
  }
  const suspicion = { suspectNamed: named(suspect), offence: 'CrC 188(3)', reasons: 'Его видно на записи.' }
  await agreed('recognise-suspect', suspicion)
  await agreed('qualify', { offence: 'CrC 188(3)', deed: 'Украл сумку.', evidenceFor: 'Запись камеры.' })
  await done('announce-qualification', investigator.id, { counselPresent: true }, there)
  await done('admit-counsel', suspect.id, { counsel: named(advocate), warrant: '118-9' }, there)
  return given!
}

/** The case in court, and whom the draw gave it to. */
const trial = async () =>
  (await chainOf(on.server.house.store.db, opened)).find(({ procedure }) => procedure === 'criminal-case')!
const judgeOfTrial = async () => {
  const { seats } = await trial()
  return seedPeople().find(({ id }) => id === seats.judge!.holder.person)!
}
const main = () => on.at.page.locator('main').textContent()

describe.skipIf(!hasBrowser)('a plea agreement made in the investigation', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    number = await suspected()
  })

  it('is asked for by the suspect', async () => {
    const { choose, yes, write } = answers(on.at, 'investigation')
    await on.at.signInAs(suspect)
    await on.at.go(casePath(number))
    await begins(on.at, 'investigation', 'ask-plea')
    await choose('pleaForm', 'guilt')
    await yes('disputesNothing')
    await write('pleaWish', 'Вину признаю полностью.')
    await sends(on.at, 'investigation', 'ask-plea', number)
  })

  it('is sent by the investigator to the prosecutor, who concludes it', async () => {
    const { choose, yes, write } = answers(on.at, 'investigation')
    await takesUp(on.at, investigator, number)
    await begins(on.at, 'investigation', 'send-plea')
    await choose('pleaForm', 'guilt')
    await sends(on.at, 'investigation', 'send-plea', number)
    await takesUp(on.at, prosecutor, number)
    await begins(on.at, 'investigation', 'conclude-plea')
    await choose('pleaForm', 'guilt')
    for (const check of ['everyOffenceFits', 'sane', 'voluntary', 'disputesNothing', 'harmAgreed', 'nothingEnds'])
      await yes(check)
    await choose('victimConsents', 'no-victim')
    await write('circumstances', 'Сумку он взял 1 марта в магазине.')
    await write('offence', 'УК 188(3)')
    await write('mitigating', 'Сумку вернул сам.')
    await write('pleaDuties', 'Возместить вред.')
    await choose('pleaPunishment', 'restriction')
    await write('pleaLength', 'Два года')
    await choose('measureAfter', 'unchanged')
    await on.at.press(on.at.say('investigation.step.conclude-plea.do'))
    expect((await stateOf(on.server, number)).branches['plea:suspect-1']!.stage).toBe('plea-with-prosecutor')
  })

  it('is signed by counsel over what is written, and by the suspect last', async () => {
    await on.at.signInAs(advocate)
    await on.at.go(casePath(number))
    await on.at.follow(on.at.say('approval.agree.do'), on.at.page.locator('.tz-turn'))
    expect(await main()).toContain('Сумку он взял 1 марта в магазине.')
    await on.at.press(on.at.say('approval.agree.do'))
    await on.at.signInAs(suspect)
    await on.at.go(casePath(number))
    await begins(on.at, 'investigation', 'sign-plea')
    await answers(on.at, 'investigation').yes('talkedWithCounsel')
    await sends(on.at, 'investigation', 'sign-plea', number)
  })

  it('goes to court at once, without an indictment', async () => {
    const { write } = answers(on.at, 'investigation')
    await on.at.signInAs(prosecutor)
    await on.at.go(casePath(number))
    await begins(on.at, 'investigation', 'send-plea-to-court')
    await on.at.page.getByLabel(on.at.say('investigation.field.trialCourt')).selectOption('district-demo')
    await write('whyNoMoreActs', 'Всё доказано.')
    await sends(on.at, 'investigation', 'send-plea-to-court', number)
    const { id } = await trial()
    const judge = (await judgeOfTrial()).id
    const now = on.server.house.clocks.law.now()
    const there = { proceeding: id }
    await done(
      'appoint-trial',
      judge,
      {
        trialOrder: 'shortened',
        hearingAt: now,
        hearingPlace: 'Зал 2',
        closedHearing: false,
        trialLanguage: 'ru',
        calledPeople: 'Никто',
        reasons: 'Соглашение по закону.',
      },
      there,
    )
    await done(
      'open-session',
      judge,
      {
        prosecutorCame: true,
        accusedCame: 'all',
        counselCame: 'present',
        victimCame: false,
        copyServedOn: now.slice(0, 10),
        askedEarlier: true,
        rightsExplained: true,
        plea: 'admits',
        agreementAsked: 'none',
      },
      there,
    )
  })

  it('is accepted by the judge in session', async () => {
    const { yes, write } = answers(on.at, 'criminal-case')
    await takesUp(on.at, await judgeOfTrial(), number)
    await begins(on.at, 'criminal-case', 'accept-plea')
    await yes('voluntary')
    await yes('everyAccused')
    await write('reasons', 'Он понимает, что подписал.')
    await sends(on.at, 'criminal-case', 'accept-plea', number)
  })

  it('ends with a verdict in the days of the shortened trial, and the accused reads it', async () => {
    const { choose, yes, no, write } = answers(on.at, 'criminal-case')
    await begins(on.at, 'criminal-case', 'close-session')
    await write('courtRecord', 'Соглашение рассмотрено.')
    await choose('recordedBy', 'audio-video')
    await no('complexCase')
    await yes('lastWordGiven')
    await sends(on.at, 'criminal-case', 'close-session', number)
    await begins(on.at, 'criminal-case', 'announce-verdict')
    await write('introductory', 'Суд рассмотрел дело.')
    await write('descriptive', 'Вина доказана, соглашение по закону.')
    await write('operative', 'Назначить два года ограничения свободы.')
    await no('largeVerdict')
    await yes('appealExplained')
    await sends(on.at, 'criminal-case', 'announce-verdict', number)
    await begins(on.at, 'criminal-case', 'convict')
    await write('offence', 'УК 188(3)')
    await choose('punishment', 'restriction')
    await write('punishmentLength', '2', true)
    await choose('punishmentUnit', 'years')
    await write('punishmentReasons', 'По соглашению.')
    await choose('civilClaim', 'none')
    await choose('costsBorneBy', 'convicted')
    await choose('measureUntilForce', 'unchanged')
    await sends(on.at, 'criminal-case', 'convict', number)
    const { terms, branches } = await trial()
    expect([terms.shortened!.status, branches.main!.stage]).toEqual(['stopped', 'announced'])
    expect(terms.copy!.rule.article).toBe('CrPC 627(4)')
    await on.at.signInAs(suspect)
    await on.at.go(casePath(number))
    expect(await main()).toContain('Назначить два года ограничения свободы.')
    expect(on.at.complaints).toEqual([])
    expect(on.server.log).toEqual([])
  })
})
