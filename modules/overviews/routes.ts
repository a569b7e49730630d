/** Addresses of the figures, each with its twins for machines. Public but for what waits and for judges, which those see who lead an office. */
import type { Route } from '../../web/visit.ts'
import { officeIndex } from '../registry/index.ts'
import { casesPage, casesTwin } from './pages/cases-page.tsx'
import { countryPage, countryTwin } from './pages/country-page.tsx'
import { judgesTwin, waitingTwin } from './pages/inside-parts.tsx'
import { lossesPage, lossesTwin } from './pages/losses-page.tsx'
import { monthsTwin, officePage } from './pages/office-page.tsx'
import type { Ground, OverviewPorts } from './pages/parts.tsx'

export type { OverviewPorts }

export function overviewRoutes(ports: OverviewPorts): readonly Route[] {
  const ground = { ...ports, index: officeIndex(ports.registry.offices().filter(({ kind }) => kind !== 'house')) }
  return [
    { method: 'GET', path: '/overviews', who: 'anybody', answer: (visit) => countryPage(ground, visit) },
    { method: 'GET', path: '/overviews.json', who: 'anybody', answer: (visit) => countryTwin(ground, visit, 'json') },
    { method: 'GET', path: '/overviews.csv', who: 'anybody', answer: (visit) => countryTwin(ground, visit, 'csv') },
    { method: 'GET', path: '/overviews/losses', who: 'anybody', answer: (visit) => lossesPage(ground, visit) },
    {
      method: 'GET',
      path: '/overviews/losses.json',
      who: 'anybody',
      answer: (visit) => lossesTwin(ground, visit, 'json'),
    },
    {
      method: 'GET',
      path: '/overviews/losses.csv',
      who: 'anybody',
      answer: (visit) => lossesTwin(ground, visit, 'csv'),
    },
    { method: 'GET', path: '/overviews/cases', who: 'anybody', answer: (visit) => casesPage(ground, visit) },
    {
      method: 'GET',
      path: '/overviews/cases.json',
      who: 'anybody',
      answer: (visit) => casesTwin(ground, visit, 'json'),
    },
    { method: 'GET', path: '/overviews/cases.csv', who: 'anybody', answer: (visit) => casesTwin(ground, visit, 'csv') },
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
  {
    method: 'GET',
    path: '/overviews/offices/:id/months.json',
    who: 'anybody',
    answer: (visit, { id }) => monthsTwin(ground, visit, id!, 'json'),
  },
  {
    method: 'GET',
    path: '/overviews/offices/:id/months.csv',
    who: 'anybody',
    answer: (visit, { id }) => monthsTwin(ground, visit, id!, 'csv'),
  },
  {
    method: 'GET',
    path: '/overviews/offices/:id/waiting.json',
    who: 'signed-in',
    answer: (visit, { id }) => waitingTwin(ground, visit, id!, 'json'),
  },
  {
    method: 'GET',
    path: '/overviews/offices/:id/waiting.csv',
    who: 'signed-in',
    answer: (visit, { id }) => waitingTwin(ground, visit, id!, 'csv'),
  },
  {
    method: 'GET',
    path: '/overviews/offices/:id/judges.json',
    who: 'signed-in',
    answer: (visit, { id }) => judgesTwin(ground, visit, id!, 'json'),
  },
  {
    method: 'GET',
    path: '/overviews/offices/:id/judges.csv',
    who: 'signed-in',
    answer: (visit, { id }) => judgesTwin(ground, visit, id!, 'csv'),
  },
]
