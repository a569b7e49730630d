/** Forms made from fields, and the words of procedures and refusals: used by every module that lets somebody act. */
export { articleInWords } from './article.ts'
export { rowsAsked, withRowsInOrder } from './group.ts'
export { ownNames, readForm, strangers } from './read-form.ts'
export { type FormProps, isOffered, labelFor, labelOf, officeChoices, StepFields } from './step-form.tsx'
export { type ValueWords, valueInWords } from './value-words.tsx'
export { dayInWords, momentInWords, refusalInWords, roleInWords } from './words.ts'
