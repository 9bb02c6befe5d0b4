import { declareRegistryImage, sample, sampleAccess } from '../../emulator/index.ts'
import type { CallName, Emulator, RegistryImageDeclaration, ServiceName, World } from '../../emulator/index.ts'
import type { FaultedCall } from './fault-trials.ts'
import { makeInputs, type LoginName, type Truth } from './world.ts'

const swrHost = `swr.${sample.region}.myhuaweicloud.com`
const digest = (digit: string) => `sha256:${digit.repeat(64)}`

/** What is asked for: one by its digest, one by its tag, and one in a registry whose host only ListRegistry tells. */
export const askedImages = {
  app: { reference: `${swrHost}/shop/app:v1@${digest('a')}`, billedAs: 'swr shop/app:v1' },
  web: { reference: `${swrHost}/shop/frontend/web:v2`, billedAs: 'swr shop/frontend/web:v2' },
  api: { reference: `harbor.example.com:8443/team/api:3@${digest('c')}`, billedAs: 'harbor team/api:3' },
} as const

const images: readonly RegistryImageDeclaration[] = [
  // What stands before our post says that everything is fine: whoever takes it for the answer is wrong.
  declareRegistryImage('shop/app:v1', {
    image_id: 'id-app',
    image_digest: digest('a'),
    scan_status: 'success',
    vul_num: 0,
    severity_level: 'Security',
  }),
  declareRegistryImage('shop/frontend/web:v2', {
    image_id: 'id-web',
    image_digest: digest('b'),
    scan: { queueMs: 20_000, scanMs: 60_000 },
    malware: [{ file_name: 'cmd.jsp' }],
  }),
  // Nobody asks for these; whoever scans them has them billed.
  declareRegistryImage('shop/app:v2', { image_id: 'id-other' }),
  declareRegistryImage('shop/frontend/web:latest', { image_id: 'id-latest' }),
]

/** The same world as that of local images, in two registries. */
export function makeRegistryWorld(truth: Truth): World {
  const vulnerability = { image_type: 'registry' } as const
  return {
    ...sampleAccess,
    registries: [
      { registry_name: 'swr', images },
      {
        registry_name: 'harbor',
        registry_type: 'Harbor',
        registry_addr: 'https://harbor.example.com:8443',
        images: [declareRegistryImage('team/api:3', { image_id: 'id-api', image_digest: digest('c') })],
      },
    ],
    vulnerabilities: [
      { ...vulnerability, vul_id: 'SA-1', severity_level: 'Medium', images: ['id-app', 'id-web'] },
      {
        ...vulnerability,
        vul_id: 'SA-2',
        type: 'app_vul',
        severity_level: 'Low',
        images: ['id-web'],
        handledIn: ['id-web'],
      },
      ...(truth === 'failed'
        ? [{ ...vulnerability, vul_id: 'SA-3', severity_level: 'Critical', images: ['id-app'] }]
        : []),
    ],
  }
}

/** The inputs of a run over these images. The malicious file is told, and not judged. */
export function makeRegistryInputs(emulator: Emulator, login: LoginName): Record<string, string> {
  return {
    ...makeInputs(emulator, login),
    source: 'registry',
    images: Object.values(askedImages)
      .map(({ reference }) => reference)
      .join('\n'),
    fail_on: 'high',
  }
}

const called = (call: CallName, service: ServiceName = 'hss'): FaultedCall => ({ call, login: 'keys', service })

/** Every call that such a run makes, but for the logins. */
export const registryCalls: readonly FaultedCall[] = [
  called('listRegistryImages'),
  called('listRegistries'),
  called('syncImages'),
  called('scanRegistryImages'),
  called('listImageVulnerabilities'),
  called('listVulnerabilities'),
  called('listImageMalware'),
]
