/** The text that somebody signs to come in: the key of the form, under a first line that says what it is for. */
export const challengeText = (formKey: string): string => `Tarazy: sign-in\n${formKey}\n`
