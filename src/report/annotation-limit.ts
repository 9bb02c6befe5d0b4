/** GitHub shows ten annotations of a kind for each step and silently drops the rest. */
export const maxAnnotations = 10
