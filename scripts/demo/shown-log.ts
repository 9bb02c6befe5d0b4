/** The lines of a step's log as GitHub shows them: secrets are masked, groups have a title, and `::error::` becomes `Error: `. */
export function showLog(log: string): string[] {
  const shown: string[] = []
  const masked: string[] = []
  for (const line of log.split('\n')) {
    const [, name, value = ''] = /^::([\w-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? []
    const text = unescapeData(value)
    if (name === 'add-mask') masked.push(text)
    else if (name === 'group') shown.push(`▾ ${text}`)
    else if (name === undefined && line.trim() !== '') shown.push(line)
    else if (name !== undefined && name !== 'endgroup') {
      shown.push(...`${name.charAt(0).toUpperCase()}${name.slice(1)}: ${text}`.split('\n'))
    }
  }
  return shown.map((line) => masked.reduce((rest, secret) => rest.replaceAll(secret, '***'), line))
}

/** Whether a line is only about progress: signing in or waiting. */
export function isOnTheWay(line: string): boolean {
  return /^(?:▾ |Signing in |Region |Project |\d+ of \d+ images? done)/.test(line)
}

/** Undoes the escapes of workflow commands. */
function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
