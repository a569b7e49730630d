/** The words of the project, plain guides, statements about the site. */
export { guideRoutes } from './routes.ts'
