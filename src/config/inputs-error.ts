import { ActionError } from '../base/errors.ts'
import { message, type Language, type Message } from '../base/words/index.ts'

const maxProblems = 10
const maxComplaints = 60

/** Records a problem with one input or environment variable. */
export type Complain = (name: string, ...problems: readonly Message[]) => void

/** All invalid inputs at once. Each complaint names its input, the problem and the allowed values, and shows no secret. */
export class InputsError extends ActionError {
  readonly complaints: readonly Message[]
  /** The requested language, if it could be read. */
  readonly language: Language

  constructor(complaints: readonly Message[], language: Language) {
    super('user', { ...message('inputs_refused'), items: cutList(complaints, maxComplaints) }, message('inputs_advice'))
    this.complaints = complaints
    this.language = language
  }
}

/** Collects complaints. Keeps the first few about each input and counts the rest. */
export function collectComplaints(): { readonly complaints: readonly Message[]; readonly complain: Complain } {
  const complaints: Message[] = []
  const complain: Complain = (input, ...problems) => {
    for (const problem of problems.slice(0, maxProblems))
      complaints.push(message('input_complaint', { input, problem }))
    const count = problems.length - maxProblems
    if (count > 0) complaints.push(message('input_complaint', { input, problem: message('list_more', { count }) }))
  }
  return { complaints, complain }
}

function cutList(items: readonly Message[], most: number): readonly Message[] {
  if (items.length <= most) return items
  return [...items.slice(0, most), message('list_more', { count: items.length - most })]
}
