/** Forms made from fields, and the words of procedures and refusals: used by every module that lets somebody act. */
export { articleInWords } from './article.ts'
export { AttachPart, attachErrors, kindInWords, sizeInWords } from './attach-part.tsx'
export {
  type Attached,
  type Attachments,
  type AttachPorts,
  attachmentsAfter,
  keepForm,
  keptForm,
  noAttachments,
  referencesOf,
  withoutAttachBoxes,
} from './attached.ts'
export { rowsAsked, withRowsInOrder } from './group.ts'
export { ownNames, readForm, strangers } from './read-form.ts'
export { type FormProps, isOffered, kindsOf, labelFor, labelOf, officeChoices, StepFields } from './step-form.tsx'
export { type ValueWords, valueInWords } from './value-words.tsx'
export { dayInWords, momentInWords, refusalInWords, refusalParts, roleInWords } from './words.ts'
export { boxesOf } from './write-form.ts'
