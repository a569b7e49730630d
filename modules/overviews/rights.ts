/** Who may see what of an office beyond its public figures: the posts that lead it. */
import type { OfficeRightRow } from '../../platform/access.ts'

export const officeRights: readonly OfficeRightRow[] = [
  {
    what: 'overview.waiting',
    posts: ['head', 'deputy-head', 'chief-of-staff', 'chair', 'secretary'],
    logged: false,
  },
  { what: 'overview.judges', posts: ['chair'], logged: false },
]
