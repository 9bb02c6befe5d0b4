import { listForms } from './secret-forms.ts'

const hidden = '***'

/** Shorter texts would tear holes into ordinary words, and are no secrets worth the name. */
const minLength = 4

/** Remembers secrets and takes them out of every text that leaves the program; the runner does so for its log alone. */
export interface Scrubber {
  remember(secret: string): void
  scrub(text: string): string
}

/** A scrubber that knows no secret yet. */
export function createScrubber(): Scrubber {
  let forms: readonly string[] = []
  return {
    remember(secret) {
      if (secret.length < minLength) return
      const known = [...forms, ...listForms(secret)]
      // The longest first: a secret that is part of another must not leave the rest of that one standing.
      forms = [...new Set(known)].toSorted((one, other) => other.length - one.length)
    },
    scrub(text) {
      let clean = text
      for (const form of forms) if (clean.includes(form)) clean = clean.replaceAll(form, hidden)
      return clean
    },
  }
}
