/**
 * Stands in for `@actions/http-client` in the bundle (see `paths` in tsconfig.json). The toolkit loads that package, and undici
 * with it, at every start, but needs it for an ID token alone: this one loads the real client when it is asked for something.
 */
export class HttpClient {
  readonly #options: unknown[]

  constructor(...options: unknown[]) {
    this.#options = options
  }

  /** As the real client's. */
  async getJson(url: string): Promise<unknown> {
    const real = (await import('../../../node_modules/@actions/http-client/lib/index.js')) as unknown as {
      HttpClient: new (...options: unknown[]) => { getJson(url: string): Promise<unknown> }
    }
    return new real.HttpClient(...this.#options).getJson(url)
  }

  /** Octokit is given a `fetch` of ours, which knows the proxy. */
  getAgent(): undefined {
    return undefined
  }

  /** As `getAgent`. */
  getAgentDispatcher(): undefined {
    return undefined
  }
}
