/** Where to sue: questions that end in the right court, form and duty. */
export { type WhereToSuePorts, whereToSueRoutes } from './routes.tsx'
