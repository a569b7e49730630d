/** The week of those who sit in hearings. */
export { diaryRoutes } from './routes.ts'
