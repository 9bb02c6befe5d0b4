import { describe, expect, it } from '@jest/globals'
import { runScale, scaleCases } from '../../bench/scale.ts'

describe('a large scan', () => {
  it.each(scaleCases.map((scaleCase) => [scaleCase.name, scaleCase] as const))(
    'stays within its calls and its heap: %s',
    async (_, scaleCase) => {
      const { step, calls, connections } = await runScale(scaleCase)
      expect(step.outputs['reason']).toContain('passed')
      expect(calls).toBeLessThanOrEqual(scaleCase.most.calls)
      expect(connections).toBeLessThanOrEqual(scaleCase.most.connections)
    },
    60_000,
  )
})
