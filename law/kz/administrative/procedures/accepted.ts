/** What the static check says of these procedures and is accepted, by name, with the reason (engine/check). */
const toldUnderTheOldText =
  'a person told of the decision before 2025-12-29 had no right to ask for an oral hearing; the refusal says that no such term runs'

const consideredUnderTheOldText =
  'an application registered before 2025-12-29 could be returned only for defects; it is considered on its merits'

const heardWhenReturned =
  'the return is heard when it is made, so that a new suit may be filed at once; that it becomes final changes nothing above'

export const acceptedFindings: Readonly<Record<string, string>> = {
  'within.earlier-edition-lacks-term application/step ask-oral-hearing': toldUnderTheOldText,
  'within.earlier-edition-lacks-term application/step return-application': consideredUnderTheOldText,
  'within.earlier-edition-lacks-term complaint/step ask-oral-hearing': toldUnderTheOldText,
  'hand-over.ending-unheard application/step sue': heardWhenReturned,
  'hand-over.ending-unheard simplified/step sue': heardWhenReturned,
  'hand-over.ending-unheard reception/step sue': heardWhenReturned,
  'hand-over.ending-unheard complaint/step sue': heardWhenReturned,
  'hand-over.ending-unheard complaint/step sue-after-silence': heardWhenReturned,
}
