/** Single keys of the desk: up and down the rows, open, choose, the next one. Only where the reader has not turned them off. */

const here = 'tz-row-here'
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#desk-table tbody tr')]
const current = (): HTMLElement | null => document.querySelector<HTMLElement>(`.${here}`)

function go(step: number): void {
  const all = rows()
  if (all.length === 0) return
  const now = all.findIndex((row) => row.classList.contains(here))
  const next = all[Math.min(Math.max(now + step, 0), all.length - 1)]
  current()?.classList.remove(here)
  next?.classList.add(here)
  next?.querySelector<HTMLElement>('th a')?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

const does: Readonly<Record<string, () => void>> = {
  j: () => go(1),
  k: () => go(-1),
  o: () => current()?.querySelector<HTMLElement>('.tz-steps a, .tz-steps button')?.click(),
  c: () => current()?.querySelector<HTMLElement>('input[type=checkbox]')?.click(),
  n: () => document.querySelector<HTMLElement>('[data-next] a')?.click(),
}

/** Letters typed into a box are letters; keys held with another belong to the browser. Keys are read by their place, whatever the alphabet. */
export function deskKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement
  if (
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    target.closest('input:not([type=checkbox]), select, textarea, dialog')
  )
    return
  const act = does[event.code.replace(/^Key/, '').toLowerCase()]
  if (act === undefined) return
  event.preventDefault()
  act()
}
