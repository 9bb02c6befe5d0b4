import { rmSync } from 'node:fs'
import { sample, sampleAccess, startEmulator, type World } from '../../emulator/index.ts'
import { runAction } from '../../runner/run-action.ts'
import type { Language } from '../../src/base/words/index.ts'
import type { Outcome } from '../../src/domain/scan-report.ts'
import { sceneVulnerabilities, sceneImages } from './world.ts'

/** A run of the built action with a summary to picture. */
export interface Scene {
  /** The required outcome of the run; any other one is an error of the scene. */
  readonly outcome: Outcome
  readonly images: readonly string[]
  /** The files of the workspace. */
  readonly files: Readonly<Record<string, string>>
}

/** The scenes, by the prefix of their pictures' names. */
export const scenes: Readonly<Record<string, Scene>> = {
  summary: { outcome: 'failed', images: sceneImages.map(nameImage), files: { '.hssignore.yaml': ignoreRule() } },
  passed: { outcome: 'passed', images: sceneImages.slice(-2).map(nameImage), files: {} },
}

function ignoreRule(): string {
  return `- id: CVE-2026-30881
  reason: The gateway serves static files, not this image
  expires: 2999-12-31
`
}

/** Runs the built action on a scene, against the emulator. Returns the Markdown of its job summary. */
export async function playScene({ outcome, images, files }: Scene, language: Language): Promise<string> {
  const world: World = { ...sampleAccess, images: sceneImages, vulnerabilities: sceneVulnerabilities }
  const emulator = await startEmulator({ world })
  try {
    const step = await runAction({
      with: {
        region: sample.region,
        project_id: sample.projectId,
        access_key_id: sample.accessKeyId,
        secret_access_key: sample.secretAccessKey,
        endpoint: emulator.urls.hss,
        images: images.join('\n'),
        poll_interval_seconds: '0.1',
        timeout_minutes: '1',
        discovery_timeout_minutes: '0',
        language,
      },
      files,
    })
    rmSync(step.folder, { recursive: true, force: true })
    const ended = step.outputs['outcome']
    if (ended !== outcome) throw new Error(`the run ended as ${ended}, not ${outcome}:\n${step.log}${step.errorLog}`)
    return step.summary
  } finally {
    await emulator.close()
  }
}

/** Names an image by its digest, as a release should: a tag alone may belong to an earlier build. */
function nameImage({ image_name, image_version, image_digest }: (typeof sceneImages)[number]): string {
  return `${image_name}:${image_version}@${image_digest}`
}

/** The Markdown without the parts that differ from run to run: times and durations. */
export function withoutTimes(markdown: string): string {
  return markdown
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, '<moment>')
    .replaceAll(/(?:\d+ (?:h|min|s|小时|分|秒)(?![\w\u4e00-\u9fff]) ?)+/g, '<duration>')
}
