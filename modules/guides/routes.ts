/** Addresses of the words, the guides and the statements about the site. */
import { twinRoutes } from '../../web/list.ts'
import type { Reply, Route, Visit } from '../../web/visit.ts'
import { accessibilityReply, privacyReply } from './about.tsx'
import { glossaryReply, glossaryRows } from './glossary.tsx'
import { helpReply } from './help.tsx'
import type { GuidePorts } from './ports.ts'

const open = (path: string, answer: (visit: Visit) => Reply): Route => ({ method: 'GET', path, who: 'anybody', answer })

export const guideRoutes = (ports: GuidePorts): readonly Route[] => [
  open('/help', (visit) => helpReply(ports, visit)),
  open('/glossary', (visit) => glossaryReply(ports, visit)),
  ...twinRoutes('/glossary', 'anybody', (visit) => glossaryRows(ports, visit)),
  open('/about/accessibility', (visit) => accessibilityReply(ports, visit)),
  open('/about/privacy', (visit) => privacyReply(ports, visit)),
]
