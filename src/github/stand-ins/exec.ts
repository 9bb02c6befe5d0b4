/**
 * Replaces `@actions/exec` in the bundle (see `paths` in tsconfig.json). The toolkit needs it only to detect the operating
 * system, which this action never asks for. This action starts no other program.
 */
export function getExecOutput(): never {
  throw new Error('This action starts no other program.')
}
