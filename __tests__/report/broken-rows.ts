/** Lines of tables whose cells are not as many as those of the heading above them. */
export function findBrokenRows(markdown: string): string[] {
  const broken: string[] = []
  let cells = 0
  for (const line of markdown.split('\n')) {
    const pipes = line.split('|').length
    if (!line.startsWith('| ')) cells = 0
    else if (cells === 0) cells = pipes
    else if (pipes !== cells) broken.push(line)
  }
  return broken
}
