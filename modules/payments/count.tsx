/** How a duty was counted, in words: rate, price, cap, half, index, article. */
import type { JSX } from 'preact'
import { Tag } from '../../web/components/tag/tag.tsx'
import { formatMoney, formatNumber } from '../../web/text/formats.ts'
import type { Visit } from '../../web/visit.ts'
import { articleInWords } from '../forms/index.ts'
import type { FeeCount } from './fee.ts'

export function Count({ visit, count }: { readonly visit: Visit; readonly count: FeeCount }): JSX.Element {
  const { say, language } = visit
  const { sum, article, unverified } = count
  return (
    <>
      <p class="govuk-body">
        <span class="tz-muted">{say('pay.sum')}</span>{' '}
        <strong>{sum === undefined ? say('pay.sum.unknown') : formatMoney(sum, language)}</strong>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {stepsOf(visit, count).map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <p class="govuk-body-s tz-muted">
        {articleInWords(say, article)}. {say('pay.count.day')}{' '}
        {unverified !== undefined && <Tag colour="amber">{say('pay.unverified')}</Tag>}
      </p>
    </>
  )
}

/** The count, step by step, as one would do it by hand. */
function stepsOf(
  { say, language }: Visit,
  { rate, price, index, isHalf, isCapped, isExempt, credit }: FeeCount,
): string[] {
  const inMoney = (value: string): string => formatMoney(value, language)
  if (isExempt) return [say('pay.count.exempt')]
  const before = credit === undefined ? [] : [say('pay.count.credit', { credit: inMoney(credit) })]
  if (rate.index !== undefined)
    return [
      say('pay.count.index', { count: formatNumber(String(rate.index / 10), language), index: inMoney(index) }),
      ...before,
    ]
  if (rate.percent === undefined) return []
  const { percent, max } = rate
  return [
    price === undefined
      ? say('pay.count.no-price', { percent })
      : say('pay.count.percent', { percent, price: inMoney(price) }),
    ...(max === undefined
      ? []
      : [say(isCapped ? 'pay.count.capped' : 'pay.count.cap', { max: formatNumber(max, language) })]),
    ...(isHalf ? [say('pay.count.half')] : []),
    ...before,
  ]
}
