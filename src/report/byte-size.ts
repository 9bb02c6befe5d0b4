/** The size of `text` in UTF-8. */
export function byteSize(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
