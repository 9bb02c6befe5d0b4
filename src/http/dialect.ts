/** What the documents of one service say about its answers, for those who check and clean them. */
export interface Dialect {
  /** Codes that refuse for want of permission, whatever the status; `APIGW` for each prefix that the gateway uses. */
  readonly permissionCodes: ReadonlySet<string>
  /** Codes for a value that is not accepted. */
  readonly invalidValueCodes: ReadonlySet<string>
  /**
   * Fields whose texts are compared and sent back: they stay as they came, even where they contain a secret, and whoever shows one
   * takes it out. Null: nothing of an answer is ever shown, and all of it stays.
   */
  readonly identifiers: ReadonlySet<string> | null
}

/** Of a login's answers: they are full of secrets that must arrive whole. */
export const loginDialect: Dialect = {
  permissionCodes: new Set(['APIGW.0302']),
  invalidValueCodes: new Set(),
  identifiers: null,
}
