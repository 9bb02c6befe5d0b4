/** Parses the file that a step writes to `GITHUB_OUTPUT`: `name=value` lines, and values between delimiters. */
export function parseCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const heredoc = /^([^=]+?)<<(.+)$/.exec(line)
    if (heredoc !== null) {
      const [, name = '', delimiter] = heredoc
      const end = lines.indexOf(delimiter ?? '', at + 1)
      if (end === -1) throw new Error(`the value of ${name} has no end`)
      values[name] = lines.slice(at + 1, end).join('\n')
      at = end
    } else if (line.includes('=')) {
      values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1)
    }
  }
  return values
}
