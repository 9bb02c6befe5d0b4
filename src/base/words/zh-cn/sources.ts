import type { sourcesWords as english } from '../en/sources.ts'

export const sourcesWords: Record<keyof typeof english, string> = {
  registry_without_source: '仅在 `source: registry` 时有效；请删除它，或设置 `source: registry`',
  registry_form: '镜像仓库名称应为 1 到 {most} 个字符，且不含控制字符',
  reference_registry:
    '{part} 缺少镜像仓库主机或组织名称，请写成 `host/namespace/name:tag`，例如 `swr.ap-southeast-1.myhuaweicloud.com/team/app:1.0`',
  reference_registry_tag: '标签 {part} 有 {length} 个字符，镜像仓库中的镜像最多允许 {most} 个',
  image_unnamed: 'HSS 只能按名称查找镜像仓库中的镜像，请写上名称，或在对象中填写 `image_name`',
  build_unnamed: '构建结果中没有 `image.name`，而 HSS 只能按名称查找镜像仓库中的镜像，请使用名称推送该镜像',
  build_without_result:
    '构建结果中既没有 `containerimage.digest`，也没有 `containerimage.config.digest`；请推送或加载镜像，并传入该步骤的 `metadata` 输出',
  build_text: '`{key}` 必须是文本',
  build_name: '{text}：{problem}',
  reuse_form: '{value} 不是有效的时长；请填写大于 0 且不超过 {most} 的时长，例如 `30m`、`24h`、`7d`',
  reuse_with_all: '`reuse_within` 与 `operate_all: true` 不能同时使用，请只保留一个',
  reuse_without_wait: '`reuse_within` 与 `wait: false` 不能同时使用，请只保留一个',
  category_form: '{value} 不是有效的类别；只能使用 1 到 100 个字母、数字、点、下划线、连字符和斜杠，且首尾不能是斜杠',
  login_secret_unset:
    '未设置，但必须与 {given} 一起使用。未设置的 Secret 为空：请检查 Secret 的名称、作业是否需要声明 `environment:` 才能读取它，以及本次运行是否由来自 fork 的拉取请求触发（无法获得任何 Secret）',
}
