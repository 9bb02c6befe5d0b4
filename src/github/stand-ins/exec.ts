/**
 * Stands in for `@actions/exec` in the bundle (see `paths` in tsconfig.json): the toolkit needs it only to tell which system it
 * runs on, which nothing here asks, and this action starts no other program.
 */
export function getExecOutput(): never {
  throw new Error('This action starts no other program.')
}
