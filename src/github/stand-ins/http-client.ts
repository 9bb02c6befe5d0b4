/**
 * Replaces `@actions/http-client` in the bundle (see `paths` in tsconfig.json). The toolkit loads that package, and undici with
 * it, at every start, but needs it only for an ID token. This replacement loads the real client on first use.
 */
export class HttpClient {
  readonly #options: unknown[]

  constructor(...options: unknown[]) {
    this.#options = options
  }

  /** Same as in the real client. */
  async getJson(url: string): Promise<unknown> {
    const real = (await import('../../../node_modules/@actions/http-client/lib/index.js')) as unknown as {
      HttpClient: new (...options: unknown[]) => { getJson(url: string): Promise<unknown> }
    }
    return new real.HttpClient(...this.#options).getJson(url)
  }

  /** Octokit uses our own `fetch`, which handles the proxy. */
  getAgent(): undefined {
    return undefined
  }

  /** Same as `getAgent`. */
  getAgentDispatcher(): undefined {
    return undefined
  }
}
