/** Who may administer the installation: whoever holds the post in the house itself. */
import type { OfficeRightRow } from '../../platform/access.ts'

export const administrationRights: readonly OfficeRightRow[] = [
  { what: 'administration', posts: ['administrator'], logged: true },
]
