/** What axe says of a page: serious and critical findings of WCAG 2.2 A and AA. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const ofColours = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] }

/** `colours`: only what the colours of a page decide. */
export async function faultsOfAxe(page: Page, about: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  // No page has frames: axe runs in the page itself, without a second tab to put its findings together.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], runOnly: about === 'everything' ? tags : ofColours })
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .join(' ')
          .slice(0, 300)}`,
    )
}
