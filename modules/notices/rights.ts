/** Who sees which messages of an office reached nobody: whoever tells people for it. */
import type { OfficeRightRow } from '../../platform/access.ts'

export const officeRights: readonly OfficeRightRow[] = [
  { what: 'notices.failed', posts: ['registrar', 'secretary'], logged: false },
]
