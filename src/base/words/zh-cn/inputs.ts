import type { inputsWords as english } from '../en/inputs.ts'

export const inputsWords: Record<keyof typeof english, string> = {
  inputs_refused: '无法启动：以下输入缺失或无效，未发送任何请求。',
  inputs_advice: '请在步骤的 `with` 中或所列的环境变量中更正，然后重新运行该步骤。',
  list_more: '另有 {count} 项',
  input_complaint: '{input}：{problem}',

  value_too_long: '长度为 {length} 个字符，超过上限 {most}',
  value_boolean: '{value} 不是有效的布尔值，请使用 `true` 或 `false`',
  value_choice: '{value} 不是有效的取值，可选值：{allowed}',
  value_number: '{value} 不是有效的数字，请使用十进制数，取值范围：{range}',
  range_above: '大于 {least}，不超过 {most}',
  range_from: '{least} 到 {most}',
  region_missing: '未设置，环境变量（{variables}）中也没有；请设置区域 ID，例如 `ap-southeast-1`',
  region_form:
    '{value} 不是有效的区域 ID；只能使用小写字母和数字，各段之间用一个连字符分隔，例如 `ap-southeast-1`，最多 {most} 个字符',
  id_form: '{value} 不是有效的 ID；只能使用字母、数字、连字符和下划线，最多 {most} 个字符',

  login_missing: '未找到凭证；请使用以下方式中的一种：{methods}；或设置以下任意一对环境变量：{pairs}',
  login_several: '同时设置了多种登录方式的凭证（{given}），请只保留其中一种：{methods}',
  login_incomplete: '未设置，但必须与 {given} 一起使用',
  credential_visible: '必须为 1 到 {most} 个可见的 ASCII 字符，不能包含空白字符和控制字符（不显示实际值）',
  credential_printable: '必须为 1 到 {most} 个字符，不能包含控制字符（不显示实际值）',
  tls_unverified:
    '取值 `0` 会关闭证书校验，经由未校验的连接得到的结论不可信；请删除该变量，私有 CA 请通过 `NODE_EXTRA_CA_CERTS` 指定',

  endpoint_form:
    '{problem}（不显示实际值）；请使用基础 URL，例如 `https://hss.example.com`；除 `localhost`、`127.0.0.0/8` 和 IPv6 环回地址外，只允许 `https`',
  endpoint_malformed: '不是有效的 URL',
  endpoint_scheme: 'URL 未使用 `https`',
  endpoint_user: 'URL 中包含用户名或密码',
  endpoint_query: 'URL 中包含查询参数',
  endpoint_fragment: 'URL 中包含片段（#）',
  endpoint_path: '路径中包含 API 版本号（每次调用会自动添加），或者斜杠之间含有字母、数字和 `-._~` 以外的字符',
  endpoint_needed_to_log_in:
    '必须设置，因为已设置 `endpoint`，且当前登录方式需要该地址：一个站点的凭证不会发送到其他站点',
  endpoint_needed_to_find_project: '必须设置，因为已设置 `endpoint`，且需要查询项目 ID；也可以直接设置 `project_id`',

  target_missing: '没有要扫描的镜像；请设置 `images`，或设置 `operate_all: true`（可配合 `filters`）',
  target_twice: '`images` 与 `operate_all: true` 不能同时使用，请只保留一个',
  filters_without_all: '仅在 `operate_all: true` 时有效；请删除过滤条件，或设置 `operate_all: true`',

  images_none: '没有任何镜像；请每行填写一个镜像，或使用 JSON、YAML 列表',
  images_too_many: '共 {count} 个条目，一个步骤最多扫描 {most} 个',
  images_no_list: '既不是列表也不是对象；请每行填写一个镜像，或使用 JSON、YAML 列表',
  numbered_entry: '第 {number} 项：{problem}',
  entry_text: '第 {number} 项 {text}：{problem}',
  image_kind: '必须是 `name:tag` 形式的文本，或包含 {allowed} 的对象',
  image_empty: '内容为空；请删除该项，或填写 `name:tag` 形式的镜像',
  image_field: '`{key}` 必须是不超过 {most} 个字符的文本，且不能包含控制字符；没有值时请省略该键',
  image_without_fields: '该对象没有任何值，请至少设置 {allowed} 中的一个',
  key_unknown: '未知的键 {key}；支持的键：{allowed}',
  structure_unreadable: '既不是有效的 JSON，也不是有效的 YAML：第 {line} 行，{reason}',

  reference_scheme: '{part} 以 URL 协议开头；请只填写镜像名称，例如 `imagehub.example.com/team/app:1.0`',
  reference_name_long: '名称 {part} 有 {length} 个字符；连同镜像仓库地址最多 {most} 个字符',
  reference_bare_hex: '{part} 看起来是摘要，请在前面加上 `sha256:`',
  reference_host:
    '{part} 不是有效的镜像仓库主机名；只能使用字母、数字和中间的连字符，各段之间用点分隔，或使用方括号中的 IPv6 地址',
  reference_port: '{part} 不是有效的镜像仓库端口，请使用 1 到 65535 的数字',
  reference_path: '{part} 不是有效的路径段；只能使用小写字母和数字，各段之间用一个点、一到两个下划线或若干连字符分隔',
  reference_upper_case: '路径段 {part} 包含大写字母，镜像名称不允许大写，请改为 {lower}',
  reference_tag:
    '{part} 不是有效的标签；只能使用字母、数字、下划线、点和连字符，不能以点或连字符开头，最多 {most} 个字符',
  reference_digest: '{part} 不是有效的摘要；格式为 `sha256:` 加 64 位小写十六进制数字',
  reference_digest_long: '摘要 {part} 超过 HSS 允许的 {most} 个字符',

  policy_empty: '没有任何条件；请使用 {kinds} 中的一项或多项，或使用 `never`',
  policy_term: '{term} 不是有效的条件；请使用 {kinds} 之一，可附带上限（例如 `>5`），或单独使用 `never`',
  policy_limit: '{term} 中的数字过大，最大为 {most}',
  policy_never: '`never` 表示不设任何条件，必须单独使用，且不能带数字',

  filters_no_mapping: '不是 YAML 映射；请每行填写一个 `名称: 值`，支持的名称：{allowed}',
  filter_text: '`{key}` 必须是 1 到 {most} 个字符的文本，且不能包含控制字符；没有值时请省略该键',
  filter_choice: '{value} 不是有效的 `{key}`，可选值：{allowed}',
  filter_not_followed:
    '镜像列表不支持按 `{key}` 为 {value} 过滤，因此无法跟踪这些镜像；`wait: true` 时的可选值：{allowed}',
  filter_size: '`{key}` 必须是 0 到 {most} 之间的整数，单位为字节',
  filter_time:
    '`{key}` 不是有效的时间；请使用毫秒时间戳、ISO 8601 格式（例如 `2026-01-31` 或 `2026-01-31T08:30:00Z`），或距当前的时长（例如 `30m`、`24h`、`7d`）',
  filter_window: '`{start}` 必须早于 `{end}`',

  file_missing: '文件 {path} 不存在；请更正路径（相对于工作区），不使用文件时请填写 `none`',
  file_path: '{path} 不是有效的路径；请填写工作区内文件的路径，不使用文件时请填写 `none`',
  file_refused: '无法使用文件 {path}：{reason}',
  file_outside_workspace: '文件位于工作区之外',
  file_not_regular: '不是普通文件',
  file_too_large: '文件超过 1 MiB',
  file_not_text: '不是有效的 UTF-8 文本',
  file_unreadable: '读取失败，请检查文件权限',
  file_content: '文件 {path} 中，{problem}',
  ignore_no_list: '内容不是列表；请为每个接受的漏洞编写一条规则，包含 `id` 和 `reason`',
  ignore_no_object: '必须是包含 {allowed} 的对象',
  ignore_text: '`{key}` 为必填项，必须是不超过 {most} 个字符的非空文本',
  ignore_expires: '`expires` 必须是真实存在的日期，格式为 `YYYY-MM-DD`；没有截止日期时请省略该键',
  ignore_images:
    '`images` 必须是列表，包含 1 到 {most} 个匹配镜像名称的通配符表达式，且均为非空文本；适用于所有镜像时请省略该键',
  ignore_file_by_default:
    '本次 `pull_request_target` 运行默认使用了忽略文件 {path}：请确认检出的代码可信，或设置 `ignore_file: none`。',
  policy_typo: '{term} 不是有效的条件，是否应为 `{suggestion}`？可用的条件：{kinds}，或 `never`',
  policy_new: '{term} 不是有效的条件：`new:` 只能用在 {kinds} 之前',
}
