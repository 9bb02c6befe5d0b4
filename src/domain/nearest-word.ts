/** A longer word is not a typo, and not worth comparing. */
const maxLength = 40

/** The allowed word that `word` most likely means; undefined if none is close, or if `word` is one of them. */
export function findNearest(word: string, allowed: readonly string[]): string | undefined {
  if (word.length > maxLength) return undefined
  let nearest: string | undefined
  let least = Math.max(1, Math.floor(word.length / 4)) + 1
  for (const candidate of allowed) {
    const distance = countEdits(word, candidate)
    if (distance === 0) return undefined
    if (distance >= least) continue
    least = distance
    nearest = candidate
  }
  return nearest
}

/** The number of characters to add, remove, replace, or swap with their neighbour. */
function countEdits(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1]
      const isExchange = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isExchange ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      )
    }
    beforeLast = last
    last = current
  }
  return last[to.length] ?? 0
}
