import type { Language } from '../../src/base/words/index.ts'
import type { ScanReport } from '../../src/domain/scan-report.ts'
import { catalogue, makeManyVulnerabilities } from './catalogue.ts'
import { makeHostile } from './hostile.ts'
import { makeDryRun, makeFleet, makeRegistry } from './wide-samples.ts'
import { finishedAtMs, makeFinding, makeImage, makeReport, makeUnproven, registry, sayAs } from './parts.ts'

type Sample = (language: Language) => ScanReport

/** The scans of a preview, by the names of their folders. */
export const samples: Readonly<Record<string, Sample>> = {
  passed: (language) =>
    makeReport(
      'passed',
      sayAs(language, {
        en: 'passed: 2 images have a complete scan that is newer than this run, and no term of fail_on holds.',
        'zh-CN': 'passed：2 个镜像均有晚于本次运行的完整扫描结果，fail_on 的条件均不成立。',
      }),
      [makeImage('api:2.4.0', []), makeImage('web:2.4.0', [])],
    ),

  failed: (language) => {
    const findings = catalogue.map((vulnerability) => makeFinding(vulnerability))
    const accepted = makeFinding(catalogue[2] ?? never(), {
      reason: 'Static resources are served by the gateway, not by this image',
      expires: '2026-06-30',
    })
    return makeReport(
      'failed',
      sayAs(language, {
        en: 'failed: 4 findings are high or worse (high>0).',
        'zh-CN': 'failed：有 4 处高危及以上的漏洞（high>0）。',
      }),
      [
        makeImage('api:2.4.0', findings, { hostNames: ['build-host-01', 'build-host-02'], handledCount: 2 }),
        makeImage('web:2.4.0', [...findings.slice(1, 2), accepted, ...findings.slice(4)], { unsafeSettingNum: 3 }),
        makeImage('worker:2.4.0', []),
      ],
      {
        advice: sayAs(language, {
          en: 'Update the packages named below and build the images again, or accept a finding in .hssignore.yaml with a reason and an end date.',
          'zh-CN': '更新下列软件包并重新构建镜像；或在 .hssignore.yaml 中写明理由和截止日期，接受相应的漏洞。',
        }),
        notes: [
          sayAs(language, {
            en: `${registry}/api:2.4.0: the scan on host build-host-02 failed (docker_offline); host build-host-01 has proven the same digest.`,
            'zh-CN': `${registry}/api:2.4.0：主机 build-host-02 上的扫描失败（docker_offline）；同一摘要已由主机 build-host-01 证实。`,
          }),
        ],
        ignoreWarnings: [
          sayAs(language, {
            en: '.hssignore.yaml: the entry CVE-2025-0001 expired on 2026-02-28 and no longer counts.',
            'zh-CN': '.hssignore.yaml：条目 CVE-2025-0001 已于 2026-02-28 到期，不再生效。',
          }),
        ],
      },
    )
  },

  error: (language) => {
    const why = sayAs(language, {
      en: 'HSS knows no such image after 5 minutes. Its host may lack the container edition, its agent may be offline, the image may be on a hosted runner only, or the digest may be that of an index.',
      'zh-CN': '等待 5 分钟后，HSS 仍不认识该镜像。可能的原因：主机未启用容器版、Agent 离线、镜像只在托管运行器上，或所给的是索引摘要。',
    })
    const lagging = sayAs(language, {
      en: 'HSS listed 1 of the 14 vulnerabilities that it counts.',
      'zh-CN': 'HSS 计数为 14 个漏洞，但只列出了 1 个。',
    })
    return makeReport(
      'error',
      sayAs(language, {
        en: `error: HSS does not know ${registry}/web:2.4.0.`,
        'zh-CN': `error：HSS 不认识 ${registry}/web:2.4.0。`,
      }),
      [
        makeUnproven('web:2.4.0', 'unknown_image', why),
        makeImage('api:2.4.0', [makeFinding(catalogue[0] ?? never())], {
          vulNum: 14,
          details: { explained: false, why: lagging },
        }),
      ],
      {
        advice: sayAs(language, {
          en: 'Look for the image under Asset Management > Containers in the HSS console, and give its own digest.',
          'zh-CN': '请在 HSS 控制台的“资产管理 > 容器管理”中查找该镜像，并使用它自身的摘要。',
        }),
      },
    )
  },

  timed_out: (language) =>
    makeReport(
      'timed_out',
      sayAs(language, {
        en: 'timed_out: after 30 minutes the scans of 1 of 3 images were still pending.',
        'zh-CN': 'timed_out：30 分钟后，3 个镜像中仍有 1 个未扫描完成。',
      }),
      [
        makeUnproven('web:2.4.0', 'pending', sayAs(language, { en: 'Last seen: scanning.', 'zh-CN': '最后状态：scanning。' })),
        makeImage('api:2.4.0', catalogue.slice(3).map((vulnerability) => makeFinding(vulnerability))),
        makeImage('worker:2.4.0', []),
      ],
      {
        startedAtMs: finishedAtMs - 1_800_000,
        advice: sayAs(language, {
          en: 'Run the step again, or raise timeout_minutes.',
          'zh-CN': '请重新运行此步骤，或增大 timeout_minutes。',
        }),
      },
    ),

  submitted: (language) =>
    makeReport(
      'submitted',
      sayAs(language, {
        en: 'submitted: HSS accepted the request for 1 image; nothing is known of the result (wait: false).',
        'zh-CN': 'submitted：HSS 已接受 1 个镜像的扫描请求；结果未知（wait: false）。',
      }),
      [makeUnproven('api:2.4.0', 'submitted', null)],
      { startedAtMs: finishedAtMs - 1_400 },
    ),

  cancelled: (language) =>
    makeReport(
      'cancelled',
      sayAs(language, {
        en: 'cancelled: the runner asked the step to stop while 1 image was being scanned.',
        'zh-CN': 'cancelled：1 个镜像正在扫描时，运行器要求停止此步骤。',
      }),
      [makeUnproven('api:2.4.0', 'pending', null)],
    ),

  bad_input: (language) =>
    makeReport(
      'error',
      sayAs(language, {
        en: 'error: the input fail_on has the term "hihg"; allowed are critical, high, medium, low, vulnerability, malicious_file and unsafe_setting.',
        'zh-CN': 'error：输入 fail_on 中的 "hihg" 无效；可用 critical、high、medium、low、vulnerability、malicious_file 和 unsafe_setting。',
      }),
      [],
      { policy: null, region: null, projectId: null, startedAtMs: finishedAtMs - 40 },
    ),

  fleet: makeFleet,

  registry: makeRegistry,

  dry_run: makeDryRun,

  hostile: makeHostile,

  huge: (language) => {
    const findings = makeManyVulnerabilities(50_000).map((vulnerability) => makeFinding(vulnerability))
    return makeReport(
      'failed',
      sayAs(language, { en: 'failed: 15000 findings are high or worse (high>0).', 'zh-CN': 'failed：有 15000 处高危及以上的漏洞（high>0）。' }),
      [makeImage('legacy:2019', findings)],
    )
  },
}

function never(): never {
  throw new Error('the catalogue is shorter than a sample needs')
}
