import { describe, expect, it } from '@jest/globals'
import { findComplaints } from './fault-trials.ts'
import { expectTruth } from './honesty.ts'
import { calls, makeInputs, makeWorld } from './world.ts'

describe('whatever goes wrong with a call', () => {
  it.each(calls)(
    '$call: the run ends in the truth or in an honest error',
    async (called) => {
      expect(await findComplaints(called, { makeWorld, makeInputs, expectTruth })).toEqual([])
    },
    300_000,
  )
})
