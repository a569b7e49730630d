/** Addresses of the figures, each with its twins for machines. Public but for what waits and for judges, which those see who lead an office. */
import { twinRoutes } from '../../web/list.ts'
import type { Route } from '../../web/visit.ts'
import { officeIndex } from '../registry/index.ts'
import { casesPage, casesTwin } from './pages/cases-page.tsx'
import { countryPage, countryTwin } from './pages/country-page.tsx'
import { agreementPage, agreementTwin } from './pages/criminal-page.tsx'
import { judgesTwin, waitingTwin } from './pages/inside-parts.tsx'
import { lossesPage, lossesTwin } from './pages/losses-page.tsx'
import { monthsTwin, officePage } from './pages/office-page.tsx'
import type { Ground, OverviewPorts } from './pages/parts.tsx'

export type { OverviewPorts }

export function overviewRoutes(ports: OverviewPorts): readonly Route[] {
  const ground = { ...ports, index: officeIndex(ports.registry.offices().filter(({ kind }) => kind !== 'house')) }
  return [
    { method: 'GET', path: '/overviews', who: 'anybody', answer: (visit) => countryPage(ground, visit) },
    ...twinRoutes('/overviews', 'anybody', (visit) => countryTwin(ground, visit)),
    { method: 'GET', path: '/overviews/losses', who: 'anybody', answer: (visit) => lossesPage(ground, visit) },
    ...twinRoutes('/overviews/losses', 'anybody', (visit) => lossesTwin(ground, visit)),
    { method: 'GET', path: '/overviews/cases', who: 'anybody', answer: (visit) => casesPage(ground, visit) },
    ...twinRoutes('/overviews/cases', 'anybody', (visit) => casesTwin(ground, visit)),
    { method: 'GET', path: '/overviews/agreements', who: 'anybody', answer: (visit) => agreementPage(ground, visit) },
    ...twinRoutes('/overviews/agreements', 'anybody', (visit) => agreementTwin(ground, visit)),
    ...officeRoutes(ground),
  ]
}

const officeRoutes = (ground: Ground): readonly Route[] => [
  {
    method: 'GET',
    path: '/overviews/offices/:id',
    who: 'anybody',
    answer: (visit, { id }) => officePage(ground, visit, id!),
  },
  ...twinRoutes('/overviews/offices/:id/months', 'anybody', (visit, { id }) => monthsTwin(ground, visit, id!)),
  ...twinRoutes('/overviews/offices/:id/waiting', 'signed-in', (visit, { id }) => waitingTwin(ground, visit, id!)),
  ...twinRoutes('/overviews/offices/:id/judges', 'signed-in', (visit, { id }) => judgesTwin(ground, visit, id!)),
]
