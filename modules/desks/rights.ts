/** Who may see how the work of an office is shared out, and share it out anew. */

import type { OfficeRightRow } from '../../platform/access.ts'
import { deskLeads } from '../../platform/desk-record/desk-record.ts'

export const officeRights: readonly OfficeRightRow[] = [{ what: 'desk.lead', posts: deskLeads, logged: false }]
