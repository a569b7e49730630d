/** What the static check says of these procedures and is accepted, by name, with the reason (engine/check). */
const toldUnderTheOldText =
  'a person told of the decision before 2025-12-29 had no right to ask for an oral hearing; the refusal says that no such term runs'

const consideredUnderTheOldText =
  'an application registered before 2025-12-29 could be returned only for defects; it is considered on its merits'

export const acceptedFindings: Readonly<Record<string, string>> = {
  'within.earlier-edition-lacks-term application/step ask-oral-hearing': toldUnderTheOldText,
  'within.earlier-edition-lacks-term application/step return-application': consideredUnderTheOldText,
  'within.earlier-edition-lacks-term complaint/step ask-oral-hearing': toldUnderTheOldText,
}
