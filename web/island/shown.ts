/** Questions that are meant with one answer of another are seen with that answer alone. Without script all are there, and each says when it is meant. */
export function followAnswers(questions: readonly HTMLElement[]): void {
  for (const question of questions) {
    const { when = '', is = '' } = question.dataset
    const answer = question.closest('form')?.elements.namedItem(when)
    if (!(answer instanceof RadioNodeList || answer instanceof HTMLSelectElement || answer instanceof HTMLInputElement))
      continue
    for (const said of question.querySelectorAll<HTMLElement>('[data-only-when]')) said.hidden = true
    const follow = (): void => {
      question.hidden = answer.value !== is
    }
    follow()
    addEventListener('change', follow)
    addEventListener('pageshow', follow)
  }
}
