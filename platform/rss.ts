/** A public list as RSS 2.0: at most fifty items, each with an address that does not change. */
import { type CalendarDate, dayNumber } from '../kernel/calendar-date.ts'
import type { Instant } from '../kernel/instant.ts'

export interface FeedItem {
  readonly title: string
  readonly text: string
  readonly link: string
  /** The same for ever. */
  readonly id: string
  readonly at: Instant
}
export interface Feed {
  readonly title: string
  readonly text: string
  readonly language: string
  /** The page the feed is a twin of, and the feed itself. */
  readonly link: string
  readonly self: string
  readonly items: readonly FeedItem[]
}

export const itemsMax = 50

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => entities[sign]!)

const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A moment as RFC 822 writes it: `Mon, 02 Feb 2026 05:00:00 +0000`. */
export function rfc822(at: Instant): string {
  const [year, month, day] = at.slice(0, 10).split('-')
  const weekday = weekdays[((dayNumber(at.slice(0, 10) as CalendarDate) % 7) + 7) % 7]
  return `${weekday}, ${day} ${months[Number(month) - 1]} ${year} ${at.slice(11, 19)} +0000`
}

export function rss({ title, text, language, link, self, items }: Feed): string {
  const list = items
    .slice(0, itemsMax)
    .map(
      (item) =>
        `<item><title>${escaped(item.title)}</title><description>${escaped(item.text)}</description><link>${escaped(item.link)}</link>` +
        `<guid isPermaLink="false">${escaped(item.id)}</guid><pubDate>${rfc822(item.at)}</pubDate></item>`,
    )
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>' +
    `<title>${escaped(title)}</title><description>${escaped(text)}</description><link>${escaped(link)}</link><language>${language}</language>` +
    `<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>\n${list.join('\n')}\n</channel></rss>\n`
  )
}
