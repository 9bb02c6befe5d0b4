import type { policyWords as english } from '../en/policy.ts'

export const policyWords: Record<keyof typeof english, string> = {
  term_new_severity: '{severity} 及以上级别的新漏洞数：{count}',
  term_new_vulnerability: '新漏洞数：{count}',
  permission_missing: '{why}很可能缺少查询漏洞列表的权限（`hss:vuls:list`）。',
  note_uncounted: 'HSS 未提供以下镜像的恶意文件数量，因此未对其判定：{names}',
  advice_permission:
    '请授予查询漏洞列表的权限（`hss:vuls:list`），然后重新运行本步骤。没有该权限时，只能依据镜像评级判定。',
  advice_failed_unread:
    '没有可显示的漏洞明细，本次依据 HSS 的评级和计数判定。{image}：{why}请在 HSS 控制台查看该镜像。',
  advice_failed_counters: '请在 HSS 控制台查看这些镜像的恶意文件和不安全配置。',
}
