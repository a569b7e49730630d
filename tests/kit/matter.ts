/** Walking one matter through the product: people by their post, the box on top of the case page, steps from a desk. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import { type SeedPerson, seedPeople } from '../../server/seed/people.ts'
import type { Visitor } from './visitor.ts'

/** The invented person in a post, or a citizen by place in the list. */
export const inPost = (post: string, office: string): SeedPerson =>
  seedPeople().find(({ posts }) => posts.some((held) => held.post === post && held.office === office))!
export const citizen = (place: number): SeedPerson => seedPeople().filter(({ posts }) => posts.length === 0)[place - 1]!

export const casePath = (number: string): string => `/cases/${caseNumberInAddress(number)}`

/** The five answers of the box on top of the case page, as the reader sees them. */
export async function turnBox(page: Page) {
  return page.locator('.tz-turn').evaluate((box) => {
    const rows = [...box.querySelectorAll('.tz-turn__row')].map(
      (row) => [row.querySelector('dt')!.textContent.trim(), row.querySelector('dd')!.textContent.trim()] as const,
    )
    const text = (selector: string): string => box.querySelector(selector)?.textContent.trim() ?? ''
    return {
      title: text('.tz-turn__title'),
      whose: text('.tz-turn__whose'),
      article: text('.tz-turn__basis'),
      may: [...box.querySelectorAll('.tz-turn__may a')].map((link) => link.textContent.trim()),
      rows: Object.fromEntries(rows),
    }
  })
}

/** For whoever's turn it is, each of the five questions has an answer. */
export async function expectMyTurn({ page, say }: Visitor): Promise<void> {
  const box = await turnBox(page)
  expect(box.title).toBe(say('web.turn.yours'))
  expect(box.whose, 'whose turn').not.toBe('')
  expect(box.rows[say('web.turn.until')] ?? '', 'until when').not.toBe('')
  expect(box.article, 'by which article').not.toBe('')
  expect(box.may.length, 'what may I do').toBeGreaterThan(0)
  expect(box.rows[say('web.turn.otherwise')] ?? '', 'what if nobody acts').not.toBe('')
}

/** Signs in, opens the case and sees that it is this person's turn and that the number on top is still the same. */
export async function takesUp(visitor: Visitor, person: SeedPerson, number: string): Promise<void> {
  await visitor.signInAs(person)
  await visitor.go(casePath(number))
  expect(await visitor.page.locator('h1').textContent()).toContain(number)
  await expectMyTurn(visitor)
}

/** Opens the form of a step from the box on top; the caller fills it in and sends it with `sends`. */
export async function begins({ page, say, follow }: Visitor, procedure: string, step: string): Promise<void> {
  const box = page.locator('.tz-turn')
  await box.evaluate((all) => {
    for (const one of all.querySelectorAll('details')) one.open = true
  })
  await follow(say(`${procedure}.step.${step}.do`), box)
}

/** Sends the form of a step, and sees it done on the case page. */
export async function sends(visitor: Visitor, procedure: string, step: string, number: string): Promise<void> {
  const { say, page } = visitor
  await visitor.press(say(`${procedure}.step.${step}.do`))
  expect(await page.locator('.govuk-notification-banner__heading').textContent()).toBe(
    say(`${procedure}.step.${step}.done`),
  )
  expect(await page.locator('h1').textContent()).toContain(number)
  await looksDone(page, say(`${procedure}.step.${step}.done`))
}

const looksDone = async (page: Page, done: string): Promise<void> =>
  expect(await page.locator('.tz-timeline').textContent()).toContain(done)

/** The stage on top of the page, in words. */
export async function expectStage({ page, say }: Visitor, procedure: string, stage: string): Promise<void> {
  expect(await page.locator('h1 .govuk-tag').textContent()).toBe(say(`${procedure}.stage.${stage}`))
}

/** Answers a field of a step by its own question. */
export const answers = (visitor: Visitor, procedure: string) => {
  const { say } = visitor
  const label = (field: string): string => say(`${procedure}.field.${field}`)
  return {
    write: (field: string, text: string, optional = false): Promise<void> =>
      visitor.fill(optional ? say('web.optional', { label: label(field) }) : label(field), text),
    choose: (field: string, option: string): Promise<void> =>
      visitor.choose(label(field), say(`${procedure}.option.${field}.${option}`)),
    yes: (field: string): Promise<void> => visitor.choose(label(field), say('form.yes')),
    no: (field: string): Promise<void> => visitor.choose(label(field), say('form.no')),
    day: (field: string, day: Parameters<Visitor['fillDay']>[1], time?: string): Promise<void> =>
      visitor.fillDay(label(field), day, time),
  }
}

/** From the list of questions of a draft to one of them, and back with its answer. */
export async function question(
  { say, follow, press }: Visitor,
  procedure: string,
  id: string,
  answer: () => Promise<void>,
): Promise<void> {
  const named = [`${procedure}.page`, 'apply.page', `${procedure}.field`].find((part) => say.has(`${part}.${id}`))!
  await follow(say(`${named}.${id}`))
  await answer()
  await press(say('form.save'))
}

/** Pays the duty of the draft that is open at the bank of the demonstration, sends it, and gives its number. */
export async function paysAndSends({ page, say, follow, press }: Visitor, procedure: string, duty: RegExp) {
  await follow(say('apply.task.check'))
  await page.getByRole('button', { name: duty }).click()
  await page.getByRole('button', { name: duty }).click()
  await page.waitForLoadState('load')
  expect(await page.locator('main').textContent()).toContain(say('pay.attached'))
  await press(say(`${procedure}.step.file.do`))
  expect(await page.locator('h1').textContent()).toBe(say(`${procedure}.step.file.done`))
  return (await page.locator('.tz-number').first().textContent())!.trim()
}

/** A first application through its task list to the number: three tasks, a change from the check, the confirmation. */
export async function applies(
  visitor: Visitor,
  body: string,
  words: {
    readonly essence: string
    readonly request: string
    readonly address: string
    readonly changed: string
    readonly phone: string
  },
): Promise<string> {
  const { say, page } = visitor
  const { write } = answers(visitor, 'application')
  await visitor.go('/my')
  await visitor.press(say('application.step.file.do'))
  await visitor.follow(say('application.field.body'))
  await visitor.choose(say('application.field.body'), body)
  await visitor.press(say('form.save'))
  await visitor.follow(say('apply.page.matter'))
  await write('essence', words.essence)
  await write('request', words.request)
  await visitor.press(say('form.save'))
  await visitor.follow(say('apply.page.contacts'))
  await write('address', words.address)
  await write('phone', words.phone, true)
  await visitor.press(say('form.save'))
  await visitor.follow(say('apply.task.check'))
  await visitor.follow(
    say('web.change'),
    page.locator('.govuk-summary-list__row', { hasText: say('application.field.address') }),
  )
  await write('address', words.changed)
  await visitor.press(say('form.save'))
  expect(await page.locator('h1').textContent()).toBe(say('apply.check'))
  expect(await page.locator('.govuk-summary-list').textContent()).toContain(words.changed)
  await visitor.press(say('application.step.file.do'))
  expect(await page.locator('h1').textContent()).toBe(say('application.step.file.done'))
  const number = (await page.locator('.tz-number').first().textContent())!.trim()
  expect(number).toMatch(/^ЖТ-\d{4}-\d{8}-\d$/)
  await visitor.follow(say('apply.sent.follow'))
  return number
}
