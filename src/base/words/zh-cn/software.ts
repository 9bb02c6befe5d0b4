import type { softwareWords as english } from '../en/software.ts'

/** Sentences about the software in images. */
export const softwareWords: Record<keyof typeof english, string> = {
  software_none:
    '有 {count} 个未发现漏洞的镜像在 HSS 中没有任何软件信息：{names}。HSS 可能无法识别其操作系统，因而查不出漏洞。请确认 HSS 支持所用的基础镜像。',
  software_unread: '关于镜像中软件的 {total} 次查询中，有 {count} 次未得到 HSS 的结果：{problem}结论不受影响。',
  software_late: '{seconds} 秒内没有响应。',
}
