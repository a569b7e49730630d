/** Of what markup a page is made: what axe has seen on one page it need not see on the next. */
import type { Page } from 'playwright-core'

export interface Markup {
  /** Each element with its two ancestors, its classes, attributes and whether it has a name: what a rule of accessibility looks at. */
  readonly shapes: readonly string[]
  /** What is wrong between elements that lie apart: an id given twice, a reference that leads to nothing. */
  readonly broken: readonly string[]
}

export const markupOf = (page: Page): Promise<Markup> =>
  page.evaluate(() => {
    const valued = 'role type aria-hidden aria-expanded aria-current hidden open disabled'.split(' ')
    const nameOf = (one: Element): string => {
      if (one.matches('input, select, textarea')) return (one as HTMLInputElement).labels?.length ? 'labelled' : ''
      return one.matches('a, button') && one.textContent.trim() !== '' ? 'named' : ''
    }
    const shapeOf = (one: Element | null): string => {
      if (one === null) return ''
      const attributes = [...one.attributes]
        .map(({ name, value }) => (valued.includes(name) ? `${name}=${value}` : name))
        .filter((name) => name !== 'class')
      return `${one.tagName}.${[...one.classList].sort().join('.')}[${attributes.sort()}]${nameOf(one)}`
    }
    const all = [...document.body.querySelectorAll('*')]
    const seen = all.filter((one) => !one.parentElement?.closest('svg'))
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const referring = 'for aria-describedby aria-labelledby aria-controls aria-owns headers'.split(' ')
    const references = referring.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].flatMap((one) => one.getAttribute(name)!.split(/\s+/)),
    )
    return {
      shapes: [
        ...new Set(
          seen.map((one) =>
            [one.parentElement?.parentElement ?? null, one.parentElement, one].map(shapeOf).join(' > '),
          ),
        ),
      ],
      broken: [
        ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `id ${id} twice`),
        ...references.filter((id) => !ids.includes(id)).map((id) => `no element ${id}`),
      ],
    }
  })
