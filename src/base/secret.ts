const hidden = '***'

/**
 * A value that must never be printed: as text, as JSON and under `util.inspect` it is `***`. Only `reveal` returns its content,
 * and only the code that sends it calls `reveal`.
 */
export class Secret {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** The content itself. */
  reveal(): string {
    return this.#text
  }

  toString(): string {
    return hidden
  }

  toJSON(): string {
    return hidden
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return hidden
  }
}

/** Registers a text with the runner, which prints `***` in its place from then on. */
export type Mask = (text: string) => void

/** Masks `text` and wraps it. Every secret enters the program this way, whether from an input or from a service. */
export function keepSecret(text: string, mask: Mask): Secret {
  mask(text)
  return new Secret(text)
}
