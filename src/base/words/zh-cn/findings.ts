import type { findingsWords as english } from '../en/findings.ts'

export const findingsWords: Record<keyof typeof english, string> = {
  finding_affects: '{text}受影响的软件：{software}。',
  finding_is_new: '{text}相对基线为新增。',
  annotation_affects: '{text}；受影响的软件：{software}',
  annotation_more: '{text}（另有 {count} 个漏洞，见作业摘要）',
}
