import type { sarifWords as english } from '../en/sarif.ts'

export const sarifWords: Record<keyof typeof english, string> = {
  sarif_cut:
    'Code scanning 对每个镜像名称最多接受 5,000 条结果，每个文件最大 10 MB。共 {total} 条结果，其中级别最低的 {count} 条未写入 SARIF 文件；`report_file` 中有全部结果。',
  sarif_names_cut: '有 {count} 个镜像名称没有 SARIF 文件，因为单次运行最多写入 {most} 个文件。请减少每次扫描的镜像。',
}
