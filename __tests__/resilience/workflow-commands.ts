/** A command as GitHub's runner takes it from a line of a step's output. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: string
  readonly data: string
}

/**
 * What the runner finds in a log: `::name properties::data` at the start of a line, blanks before it allowed, and the older
 * `##[name properties]data` anywhere in one. A line ends with CR, LF or both.
 */
export function parseCommands(log: string): WorkflowCommand[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const found =
      /^\s*::([^\s:]+)([^:]*(?::(?!:)[^:]*)*)::(.*)$/u.exec(line) ?? /##\[([^\s\]]+)([^\]]*)\](.*)$/u.exec(line)
    if (found === null) return []
    const [, name = '', properties = '', data = ''] = found
    return [{ name, properties: properties.trim(), data }]
  })
}
