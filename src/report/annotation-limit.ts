/** GitHub shows ten annotations of a kind for each step and drops the rest without a word. */
export const maxAnnotations = 10
