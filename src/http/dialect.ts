/** The facts that a service documents about its answers, for the code that checks and cleans them. */
export interface Dialect {
  /** Codes that mean a missing permission, whatever the status. `APIGW` represents every prefix that the gateway uses. */
  readonly permissionCodes: ReadonlySet<string>
  /** Codes that mean an invalid value. */
  readonly invalidValueCodes: ReadonlySet<string>
  /**
   * Fields with texts that are compared and sent back. They stay unchanged even if they contain a secret; the code that shows one
   * must remove it. Null if the answer is never shown and stays unchanged as a whole.
   */
  readonly identifiers: ReadonlySet<string> | null
}

/** For sign-in answers: they are full of secrets that must arrive unchanged. */
export const loginDialect: Dialect = {
  permissionCodes: new Set(['APIGW.0302']),
  invalidValueCodes: new Set(),
  identifiers: null,
}
