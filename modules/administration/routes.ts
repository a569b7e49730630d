/** Every address of administration. */
import type { Route } from '../../web/visit.ts'
import { changeRoutes } from './changes.tsx'
import { calendarRoutes } from './pages/calendar.tsx'
import { officeRoutes } from './pages/offices.tsx'
import { peopleRoutes } from './pages/people.tsx'
import { personRoutes } from './pages/person.tsx'
import { settingRoutes } from './pages/settings.tsx'
import { startRoutes } from './pages/start.tsx'
import { textRoutes } from './pages/texts.tsx'
import type { AdministrationPorts } from './ports.ts'

export const administrationRoutes = (ports: AdministrationPorts): readonly Route[] => [
  ...startRoutes(ports),
  ...settingRoutes(ports),
  ...changeRoutes(ports),
  ...peopleRoutes(ports),
  ...personRoutes(ports),
  ...officeRoutes(ports),
  ...calendarRoutes(ports),
  ...textRoutes(ports),
]
