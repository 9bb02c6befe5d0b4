import { describe, expect, it } from '@jest/globals'
import { runScale, scaleCases } from '../../bench/scale.ts'

/** As many requests as the gate lets through at once. */
const mostConnections = 6

describe('a large scan', () => {
  it.each(scaleCases.map((scaleCase) => [scaleCase.name, scaleCase] as const))(
    'stays within its calls and its heap: %s',
    async (_, scaleCase) => {
      const { step, calls, lists, connections, billed } = await runScale(scaleCase)
      expect(step.outputs['reason']).toContain('passed')
      expect(calls).toBeLessThanOrEqual(scaleCase.most.calls)
      expect(lists).toBeLessThanOrEqual(scaleCase.most.lists)
      expect(connections).toBeLessThanOrEqual(mostConnections)
      const images = scaleCase.with['source'] === 'registry' ? Number(step.outputs['image_count']) : 0
      expect(billed).toStrictEqual({ scans: images, posts: Math.min(images, 1) })
    },
    60_000,
  )
})
