import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sampleAccess, type World } from '../../emulator/index.ts'
import { expectDecency } from './honesty.ts'
import { anyRegistryStory, digestOf, idOf, type RegistryStory, type TagStory } from './registry-stories.ts'
import { expectHonestPosts } from './registry-honesty.ts'
import { runVirtually, type VirtualRun } from './virtual-run.ts'
import { makeInputs } from './world.ts'

/** One content is bad: whoever passes it lies, and whoever fails without it does too. */
const badContent = 'b'

/** The default of `discovery_timeout_minutes`. */
const discoveryMs = 5 * 60_000
/** No sync of these stories takes less. */
const shortestSyncMs = 1_000

function toWorld({ tags, sync, behaviour }: RegistryStory): World {
  const images = tags.map(({ repository, tag, content, had, pushedAtMs, pushedContent, isSynced, scan }) => ({
    namespace: 'shop',
    image_name: repository,
    image_version: tag,
    image_id: idOf(repository, content),
    image_digest: digestOf(content),
    scan_status: had,
    synced: isSynced,
    scan,
    pushes:
      pushedAtMs === null
        ? []
        : [
            {
              atMs: pushedAtMs,
              set: { image_id: idOf(repository, pushedContent), image_digest: digestOf(pushedContent) },
            },
          ],
  }))
  const bad = [...new Set(tags.map(({ repository }) => idOf(repository, badContent)))]
  return {
    ...sampleAccess,
    behaviour,
    registries: [{ registry_name: 'swr', images, sync }],
    vulnerabilities: [{ vul_id: 'SA-1', image_type: 'registry', severity_level: 'Critical', images: bad }],
  }
}

/** What a tag held when the run began, and whatever it held later. */
function listHeld({ content, pushedAtMs, pushedContent }: TagStory): string[] {
  if (pushedAtMs === null) return [content]
  return pushedAtMs <= 0 ? [pushedContent] : [content, pushedContent]
}

function expectHonestRun(story: RegistryStory, run: VirtualRun): void {
  expectDecency({ ...run, log: run.lines.join('\n') })
  const asked = story.tags.filter(({ asked }) => asked !== 'no')
  const { bill } = run.emulator.state.registries
  expectHonestPosts(run.emulator)
  for (const { image, digest, postedAtMs } of bill.scans) {
    const isAsked = asked.some(
      (one) =>
        image === `swr shop/${one.repository}:${one.tag}` &&
        (one.asked === 'by_tag' || digest === digestOf(one.content)),
    )
    expect([image, digest, isAsked]).toEqual([image, digest, true])
    // Of what is asked by its tag alone the content may still change: it is not billed before a sync can have shown it.
    const isPinned = asked.some((one) => one.asked === 'by_digest' && digest === digestOf(one.content))
    const firstSyncMs = run.emulator.calls('syncImages')[0]?.atMs ?? Infinity
    const awaitedMs = Math.min(firstSyncMs + shortestSyncMs, run.startedAtMs + discoveryMs)
    if (!isPinned && !story.allowListedTags) expect(postedAtMs).toBeGreaterThanOrEqual(awaitedMs)
  }
  for (const image of run.report.images.filter(({ status }: any) => status === 'success')) {
    const repository = image.image_name.split('/shop/')[1]
    const scans = bill.scans.filter(
      (one) => one.image.startsWith(`swr shop/${repository}:`) && one.digest === image.image_digest,
    )
    if (image.reused) {
      const isPinned = asked.some((one) => one.asked === 'by_digest' && digestOf(one.content) === image.image_digest)
      expect([story.reuses, isPinned, scans]).toEqual([true, true, []])
      continue
    }
    // The one scan of this very content, which ended when the report says, in whichever tag its result shows.
    expect(scans).toMatchObject([{ status: 'success', endsAtMs: Date.parse(image.scanned_at) }])
  }
  if (run.outcome !== 'passed' && run.outcome !== 'failed') return
  const judged = run.report.images.map(({ image_digest }: any) => image_digest)
  expect(run.outcome).toBe(judged.includes(digestOf(badContent)) ? 'failed' : 'passed')
  for (const one of asked) {
    const digests: string[] = run.report.images
      .filter(({ image_name }: any) => image_name.endsWith(`/shop/${one.repository}`))
      .map(({ image_digest }: any) => image_digest)
    if (one.asked === 'by_digest') expect(digests).toContain(digestOf(one.content))
    // A former image that was never scanned cannot be told from a build; a notice says so.
    else if (one.had === 'success' && one.isSynced && !story.allowListedTags)
      expect(
        listHeld(one)
          .map(digestOf)
          .filter((digest) => digests.includes(digest)),
      ).not.toEqual([])
  }
}

describe('whatever becomes of tags, lists and scans in a registry', () => {
  it('a verdict is about what the tags held, and the bill about what was asked for', async () => {
    const outcomes: Record<string, number> = {}
    await fc.assert(
      fc.asyncProperty(anyRegistryStory, async (story) => {
        const run = await runVirtually({
          world: toWorld(story),
          faults: story.faults,
          with: (emulator) => ({
            ...makeInputs(emulator, 'keys'),
            source: 'registry',
            allow_listed_tags: String(story.allowListedTags),
            // A policy that asks for malicious files reuses no result of a registry.
            ...(story.reuses ? { reuse_within: '24h', fail_on: 'high' } : {}),
            images: story.tags.flatMap(askFor).join('\n'),
          }),
        })
        outcomes[run.outcome] = (outcomes[run.outcome] ?? 0) + 1
        expectHonestRun(story, run)
      }),
      { numRuns: 120, seed: 20_261_124, endOnFailure: true },
    )
    // Stories that all end the same way would prove little.
    expect(Object.keys(outcomes).toSorted()).toEqual(['error', 'failed', 'passed', 'timed_out'])
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(8)
  }, 60_000)
})

function askFor({ repository, tag, content, asked }: TagStory): string[] {
  if (asked === 'no') return []
  const name = `swr.cn-north-7.myhuaweicloud.com/shop/${repository}:${tag}`
  return [asked === 'by_tag' ? name : `${name}@${digestOf(content)}`]
}
