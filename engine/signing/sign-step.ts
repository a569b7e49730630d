/** The name of the built-in step by which a paper is signed. */
export const signStep = 'paper.sign'
