import type { inputsWords as english } from '../en/inputs.ts'

export const inputsWords: Record<keyof typeof english, string> = {
  inputs_refused: '无法开始：以下输入缺失或有误，未发送任何请求。',
  inputs_advice: '请在该步骤的 with 中（或在所指出的环境变量中）更正后重新运行。',
  list_more: '另有 {count} 项',
  input_complaint: '{input}：{problem}',

  value_too_long: '长度为 {length} 个字符，最多允许 {most} 个',
  value_boolean: '不允许使用 {value}，请填写 true 或 false',
  value_choice: '不允许使用 {value}，可选值：{allowed}',
  value_number: '不允许使用 {value}，请填写普通的十进制数，{range}',
  range_above: '大于 {least} 且不超过 {most}',
  range_from: '介于 {least} 与 {most} 之间（含两端）',
  region_missing: '既未填写，环境变量（{variables}）中也没有，请填写区域 ID，例如 ap-southeast-1',
  region_form:
    '{value} 不是区域 ID，只能由小写字母和数字组成，各段以单个连字符相连，例如 ap-southeast-1，最多 {most} 个字符',
  id_form: '不允许使用 {value}，只能使用字母、数字、连字符和下划线，最多 {most} 个字符',

  login_missing: '未提供任何凭证，请只选用以下一种方式：{methods}；或设置以下任意一对环境变量：{pairs}',
  login_several: '同时提供了多种方式的凭证（{given}），请只保留以下其中一种：{methods}',
  login_incomplete: '缺少该项，{given} 需要与它一起使用',
  credential_visible: '必须是 1 到 {most} 个可见的 ASCII 字符，不能含空白和控制字符（此处不显示其内容）',
  credential_printable: '必须是 1 到 {most} 个字符，不能含控制字符（此处不显示其内容）',
  tls_unverified:
    '取值 0 会关闭证书校验，而在未经校验的连接上得出的结论不能证明任何事情；请删除该变量，私有证书颁发机构请用 NODE_EXTRA_CA_CERTS 指定',

  endpoint_form:
    '{problem}（此处不显示其内容），请填写形如 https://hss.example.com 的地址；除 localhost、127.0.0.0/8 和 IPv6 环回地址外，只允许 https',
  endpoint_malformed: '不是有效的 URL',
  endpoint_scheme: '没有使用 https',
  endpoint_user: '含有用户名或密码',
  endpoint_query: '含有查询参数',
  endpoint_fragment: '含有片段标识（#）',
  endpoint_path: '路径含有 API 版本（每次调用会自行添加），或斜杠之间含有字母、数字和 -._~ 以外的字符',
  endpoint_needed_to_log_in:
    '已设置 endpoint 且当前登录方式需要该地址，因此必须填写：一个站点的凭证绝不会发往另一个站点',
  endpoint_needed_to_find_project: '已设置 endpoint 且需要查询项目 ID，因此必须填写；也可以直接填写 project_id',

  target_missing: '没有指定要扫描的内容，请填写 images，或设置 operate_all: true（可再加 filters）',
  target_twice: 'images 与 operate_all: true 不能同时使用，请只保留其中一个',
  filters_without_all: 'filters 只在 operate_all: true 时有效，请删除它，或设置 operate_all: true',

  images_none: '没有任何条目，请每行填写一个镜像，或填写 JSON、YAML 列表',
  images_too_many: '共有 {count} 个条目，一个步骤最多允许 {most} 个',
  images_no_list: '既不是列表也不是对象，请每行填写一个镜像，或填写 JSON、YAML 列表',
  numbered_entry: '第 {number} 项：{problem}',
  entry_text: '第 {number} 项 {text}：{problem}',
  image_kind: '必须是形如 name:tag 的文本，或由 {allowed} 组成的对象',
  image_empty: '该项为空，请删除，或填写形如 name:tag 的镜像',
  image_field: '{key} 必须是不超过 {most} 个字符且不含控制字符的文本；没有值时请省略该键',
  image_without_fields: '该对象没有任何内容，请至少填写 {allowed} 之一',
  key_unknown: '未知的键 {key}，允许的键：{allowed}',
  structure_unreadable: '既不是有效的 JSON 也不是有效的 YAML：第 {line} 行，{reason}',

  reference_scheme: '{part} 以协议开头，请只写镜像名称，例如 imagehub.example.com/team/app:1.0',
  reference_name_long: '名称 {part} 有 {length} 个字符，连同镜像仓库地址最多允许 {most} 个',
  reference_bare_hex: '{part} 看起来是摘要，请在前面加上 sha256:',
  reference_host:
    '镜像仓库主机 {part} 有误，只能由字母、数字和中间的连字符组成，各段以点相连，或使用方括号中的 IPv6 地址',
  reference_port: '镜像仓库端口 {part} 有误，只能是 1 到 65535 的数字',
  reference_path: '路径段 {part} 有误，只能由小写字母和数字组成，之间以一个点、一到两个下划线或若干连字符相连',
  reference_upper_case: '路径段 {part} 含有大写字母，镜像名称只能使用小写，请写成 {lower}',
  reference_tag: '标签 {part} 有误，只能使用字母、数字、下划线、点和连字符，且不能以点或连字符开头，最多 {most} 个字符',
  reference_digest: '摘要 {part} 有误，应为 sha256: 加 64 位小写十六进制数字',
  reference_digest_long: '摘要 {part} 超过 {most} 个字符，这是 HSS 接受的上限',

  policy_empty: '没有任何条件，请填写 {kinds} 中的条件，或填写 never',
  policy_term: '{term} 不是有效的条件，请填写 {kinds} 之一（可附带上限，例如 >5），或单独填写 never',
  policy_limit: '{term} 中的数字过大，最多允许 {most}',
  policy_never: 'never 表示不设任何条件，必须单独填写，也不能附带数字',

  filters_no_mapping: '不是映射，请每行填写一个 "名称: 值"，可用的名称：{allowed}',
  filter_text: '{key} 必须是 1 到 {most} 个字符且不含控制字符的文本；没有值时请省略该键',
  filter_choice: '{key} 的值 {value} 不允许使用，可选值：{allowed}',
  filter_not_followed: '{key} 的值 {value} 在镜像列表中无法查询，因此无法跟踪；wait: true 时可选值：{allowed}',
  filter_size: '{key} 必须是 0 到 {most} 之间的整数（字节）',
  filter_time:
    '{key} 不是有效的时间，请填写毫秒级时间戳、ISO 8601 时间（例如 2026-01-31 或 2026-01-31T08:30:00Z），或距今的时长（例如 30m、24h、7d）',
  filter_window: '{start} 必须早于 {end}',

  file_missing: '文件 {path} 不存在，请更正路径（相对于工作区），不使用文件时请填写 none',
  file_path: '{path} 不是有效的路径，请填写工作区内文件的路径，不使用文件时请填写 none',
  file_refused: '文件 {path} 无法使用：{reason}',
  file_outside_workspace: '它位于工作区之外',
  file_not_regular: '它不是普通文件',
  file_too_large: '它超过 1 MiB',
  file_not_text: '它不是 UTF-8 文本',
  file_unreadable: '无法读取，请检查其权限',
  file_content: '文件 {path} 中，{problem}',
  ignore_no_list: '内容不是列表，请为每个已接受的问题写一项，并包含 id 和 reason',
  ignore_no_object: '必须是由 {allowed} 组成的对象',
  ignore_text: '必须填写 {key}，且为不超过 {most} 个字符的非空文本',
  ignore_expires: 'expires 必须是日历中存在的日期，格式为 YYYY-MM-DD；没有截止日期时请省略该键',
  ignore_images:
    'images 必须是由 1 到 {most} 个镜像名称通配模式组成的列表，每个都是非空文本；适用于所有镜像时请省略该键',
  ignore_file_by_default:
    '在 pull_request_target 运行中默认采用了忽略文件 {path}：请确认检出的代码可信，或设置 ignore_file: none。',
}
