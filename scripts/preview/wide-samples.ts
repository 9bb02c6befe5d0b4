import { message, type Language } from '../../src/base/words/index.ts'
import type { Check, ScanReport } from '../../src/domain/scan-report.ts'
import { catalogue, makeManyVulnerabilities } from './catalogue.ts'
import { finishedAtMs, makeFinding, makeImage, makeReport, makeUnproven, registry, sayAs } from './parts.ts'

const day = 86_400_000

/** Thirty images with two hundred findings each, compared with the previous release. */
export function makeFleet(language: Language): ScanReport {
  const all = makeManyVulnerabilities(1200)
  const images = Array.from({ length: 30 }, (_, index) => {
    const own = all.slice(index * 30, index * 30 + 150)
    const findings = [...own, ...all.slice(1150)].map((vulnerability, place) => ({
      ...makeFinding(vulnerability),
      isNew: place % 17 === 3,
      software:
        place % 10 === 0
          ? [
              {
                name: vulnerability.title.split(':')[0] ?? '',
                version: `1.${place}.0-7.hce2`,
                path: `/usr/lib64/lib${vulnerability.id.slice(-5)}.so.3`,
              },
            ]
          : null,
    }))
    return makeImage(`service-${String(index + 1).padStart(2, '0')}:2026.11.3`, findings, {
      hostNames: [`build-host-${(index % 3) + 1}`],
      imageDigest: `sha256:${index.toString(16).padStart(2, '0').repeat(32)}`,
    })
  })
  const report = makeReport(
    'failed',
    sayAs(language, {
      en: 'failed: 1800 findings of severity high or worse in 30 images (`high` allows 0).',
      'zh-CN': 'failed：30 个镜像中有 1800 处高危及以上的漏洞（`high` 允许 0 处）。',
    }),
    images,
    {
      policy: 'high>0, malicious_file>0',
      startedAtMs: finishedAtMs - 780_000,
      baseline: {
        path: 'baseline/report.json',
        sha256: 'a'.repeat(64),
        finishedAt: new Date(finishedAtMs - 14 * day).toISOString(),
        outcome: 'passed',
        fixed: [
          { imageName: `${registry}/service-01`, id: 'HCE2-SA-2025-0412' },
          { imageName: `${registry}/service-07`, id: 'HCE2-SA-2025-0412' },
          { imageName: `${registry}/service-02`, id: 'CVE-2025-40001' },
        ],
      },
    },
  )
  const added = images.flatMap(({ findings }) => findings).filter(({ isNew }) => isNew).length
  return { ...report, counts: { ...report.counts, new: added, fixed: 3 } }
}

/** Images in a registry, one with a malicious file, and one with a result from before the run. */
export function makeRegistry(language: Language): ScanReport {
  const place = { name: 'harbor-prod', type: 'Harbor', namespace: 'shop' }
  const shared = { source: 'registry', registry: place, hostNames: [], localImageType: null } as const
  return makeReport(
    'failed',
    sayAs(language, {
      en: 'failed: 1 malicious file in 3 images (`malicious_file` allows 0).',
      'zh-CN': 'failed：3 个镜像中有 1 个恶意文件（`malicious_file` 允许 0 个）。',
    }),
    [
      makeImage('api:2.4.0', catalogue.map((vulnerability) => makeFinding(vulnerability)), {
        ...shared,
        maliciousFileNum: 1,
        maliciousFiles: [
          { name: 'xmrig', path: '/usr/local/bin/xmrig', description: 'Trojan/Linux.CoinMiner: mines cryptocurrency' },
        ],
      }),
      makeImage('web:2.4.0', [], { ...shared, reused: true, scannedAtMs: finishedAtMs - day, maliciousFiles: [] }),
      makeImage('worker:2.4.0', catalogue.slice(5).map((vulnerability) => makeFinding(vulnerability)), {
        ...shared,
        details: {
          explained: false,
          why: sayAs(language, {
            en: 'HSS lists 1 of its findings but counts 14 (vul_num).',
            'zh-CN': 'HSS 列出该镜像的 1 个漏洞，但计数为 14（vul_num）。',
          }),
        },
        vulNum: 14,
        maliciousFiles: [],
      }),
    ],
    { policy: 'malicious_file>0' },
  )
}

/** A dry run that finds everything that a scan needs, and one fact that differs from the documentation. */
export function makeDryRun(language: Language): ScanReport {
  const check = (name: string, result: Check['result'], en: string, chinese: string): Check => ({
    check: name,
    result,
    detail: sayAs(language, { en, 'zh-CN': chinese }),
  })
  return makeReport(
    'dry_run',
    sayAs(language, {
      en: 'dry_run: everything that a scan of 2 images needs was found; nothing was posted.',
      'zh-CN': 'dry_run：扫描 2 个镜像所需的条件均已具备；未提交任何请求。',
    }),
    [
      makeImage('api:2.4.0', [], { status: 'not_posted', rating: 'High', vulNum: 14 }),
      makeUnproven('web:2.4.0', 'not_posted', null),
    ],
    {
      advice: message('next_dry_run'),
      checks: [
        check('image_digest', 'seen', '2 of 2 rows have it.', '2 行中有 2 行包含该字段。'),
        check('page_size', 'not_seen', 'The list has fewer than 200 rows.', '列表不足 200 行。'),
        check(
          'latest_scan_time',
          'contradicted',
          '1 of 2 rows says 1772528142, which is seconds, not milliseconds.',
          '2 行中有 1 行为 1772528142，单位是秒而非毫秒。',
        ),
      ],
    },
  )
}
