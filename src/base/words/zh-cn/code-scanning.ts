import type { codeScanningWords as english } from '../en/code-scanning.ts'

export const codeScanningWords: Record<keyof typeof english, string> = {
  group_upload: '上传到 code scanning',
  sarif_cut:
    'code scanning 对每个镜像名称最多接受 5,000 条结果，每个文件最大 10 MB。共 {total} 条结果，其中级别最低的 {count} 条未写入 SARIF 文件；`report_file` 中有全部结果。',
  sarif_names_cut: '有 {count} 个镜像名称没有 SARIF 文件：单次运行最多写入 {most} 个文件。请减少每次扫描的镜像。',
  upload_begins: 'upload_sarif：正在向 code scanning 上传 {count} 个文件，{ref}，提交 {commit}。',
  upload_sent: 'upload_sarif：已提交 {file}，包含 {names} 个镜像名称、{results} 条结果。',
  upload_processed: 'upload_sarif：code scanning 已处理 {total} 个文件中的 {count} 个。',
  upload_pending: 'upload_sarif：code scanning 仍在处理 {count} 个文件，无需本步骤继续等待。',
  upload_of_file: '{file}：{problem}',
  upload_first_only:
    'upload_sarif：单次运行最多上传 {most} 个文件。共 {total} 个，只上传前 {most} 个；输出 `sarif_files` 列出了全部文件。',
  upload_left: 'upload_sarif：时间不足，有 {count} 个文件未上传：{files}。',
}
