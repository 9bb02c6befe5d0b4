import { describe, expect, it } from '@jest/globals'
import { findComplaints } from './fault-trials.ts'
import { expectRegistryTruth } from './registry-honesty.ts'
import { makeRegistryInputs, makeRegistryWorld, registryCalls } from './registry-world.ts'

const setting = { makeWorld: makeRegistryWorld, makeInputs: makeRegistryInputs, expectTruth: expectRegistryTruth }

describe('whatever goes wrong with a call about registries', () => {
  it.each(registryCalls)(
    '$call: the run ends in the truth or in an honest error, and the bill is what was asked for',
    async (called) => {
      expect(await findComplaints(called, setting)).toEqual([])
    },
    300_000,
  )
})
