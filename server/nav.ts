/** The menu of every page, in one place: a feature adds its line, in the order in which people should meet it. */

import { readsFailed } from '../modules/notices/index.ts'
import type { Access } from '../platform/access.ts'
import { houseId } from '../platform/administration/house-seat.ts'
import type { NavLink } from '../web/components/page/page.tsx'
import { to, type Visit } from '../web/visit.ts'
import { isAdministrator } from './account.tsx'

interface NavRow {
  /** Its words are the text `server.nav.ID`. */
  readonly id: string
  readonly path: string
  /** Absent: everybody sees it. */
  readonly who?: 'signed-in' | 'with-post' | 'administrator'
}

const rows: readonly NavRow[] = [
  { id: 'desk', path: '/desk', who: 'with-post' },
  { id: 'diary', path: '/diary', who: 'with-post' },
  { id: 'my', path: '/my', who: 'signed-in' },
  { id: 'notices', path: '/notices', who: 'signed-in' },
  { id: 'admin', path: '/admin', who: 'administrator' },
  { id: 'hearings', path: '/hearings' },
  { id: 'draws', path: '/draws' },
  { id: 'procedures', path: '/procedures' },
  { id: 'courts', path: '/courts' },
  { id: 'overviews', path: '/overviews' },
]

/** Posts at an office of the country; the house itself has no cases. */
const worksOnCases = ({ person }: Visit): boolean => person?.posts.some(({ office }) => office !== houseId) === true

const sees = ({ who }: NavRow, visit: Visit): boolean =>
  who === undefined ||
  (who === 'signed-in' && visit.person !== undefined) ||
  (who === 'with-post' && worksOnCases(visit)) ||
  (who === 'administrator' && isAdministrator(visit))

export function navOf(visit: Visit): NavLink[] {
  const here = visit.path.split('?')[0]!
  return rows
    .filter((row) => sees(row, visit))
    .map(({ id, path, who }) => ({
      href: to(visit, path),
      text:
        id === 'notices' && visit.newNotices
          ? visit.say('server.nav.notices-new', { count: visit.newNotices })
          : visit.say(`server.nav.${id}`),
      ...(who && { own: true }),
      ...((here === path || here.startsWith(`${path}/`)) && { current: true }),
    }))
}

/** Pages that stand behind one of the menu: the search knows them too. Words are those of their titles. */
const deeper: readonly (readonly [words: string, path: string, who: NavRow['who'] | 'registrar' | 'reads-failed'])[] = [
  ['desk.people', '/desk/people', 'with-post'],
  ['intake.registry.title', '/enter', 'registrar'],
  ['failed.title', '/notices/failed', 'reads-failed'],
  ['keys.title', '/keys', 'with-post'],
  ['admin.people', '/admin/people', 'administrator'],
  ['admin.offices', '/admin/offices', 'administrator'],
  ['admin.calendar', '/admin/calendar', 'administrator'],
  ['admin.texts', '/admin/texts', 'administrator'],
  ['admin.settings', '/admin/settings', 'administrator'],
  ['admin.changes', '/admin/changes', 'administrator'],
  ['server.account', '/account', 'signed-in'],
  ['notify.title', '/me/notify', 'signed-in'],
  ['calendar.title', '/me/calendar', 'signed-in'],
  ['sessions.title', '/me/sessions', 'signed-in'],
  ['pay.mine', '/payments', 'signed-in'],
  ['server.nav.voices', '/voices', 'signed-in'],
]

/** Every page that the reader has, by its words. */
export function pagesOf(access: Access, visit: Visit): readonly { readonly words: string; readonly href: string }[] {
  const has = (who: (typeof deeper)[number][2]): boolean => {
    if (who === 'registrar') return visit.person?.posts.some(({ post }) => post === 'registrar') === true
    return who === 'reads-failed'
      ? readsFailed(access, visit.person)
      : sees({ id: '', path: '', ...(who && { who }) }, visit)
  }
  const behind = deeper.filter(([, , who]) => has(who)).map(([words, path]) => ({ words: visit.say(words), path }))
  const menu = rows
    .filter((row) => sees(row, visit))
    .map(({ id, path }) => ({ words: visit.say(`server.nav.${id}`), path }))
  return [...menu, ...behind].map(({ words, path }) => ({ words, href: to(visit, path) }))
}
