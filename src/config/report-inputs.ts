import { showText } from '../base/shown-text.ts'
import { message } from '../base/words/index.ts'
import type { Complain } from './inputs-error.ts'
import type { InputTexts } from './raw-inputs.ts'

const categoryForm = /^[A-Za-z0-9._-](?:[A-Za-z0-9._/-]{0,98}[A-Za-z0-9._-])?$/

/** Reads the prefix of the categories of the SARIF runs; the default depends on the region. */
export function readSarifCategory(
  texts: InputTexts,
  region: string | undefined,
  complain: Complain,
): string | undefined {
  const text = texts.sarif_category
  if (text === '') return region === undefined ? undefined : `hss-image-scan/${region}`
  if (categoryForm.test(text)) return text
  complain('sarif_category', message('category_form', { value: showText(text, 120) }))
  return undefined
}
