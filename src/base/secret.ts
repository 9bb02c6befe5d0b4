const hidden = '***'

/**
 * A value that must never be printed: as text, as JSON and under `util.inspect` it is `***`.
 * The one way to its content is `reveal`, which only the code that sends it calls.
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

/** Registers a text with the runner, which from then on prints `***` in its place. */
export type Mask = (text: string) => void

/** Masks `text` and wraps it: how every secret enters the program, typed in or received. */
export function keepSecret(text: string, mask: Mask): Secret {
  mask(text)
  return new Secret(text)
}
