import type { loginWords as english } from '../en/login.ts'

export const loginWords: Record<keyof typeof english, string> = {
  login_succeeded: '已登录 {host}。',
  login_keys_received: '已从 {host} 获取临时访问密钥 {accessKeyId}，会话名称为 {session}。',
  login_password_failed: 'IAM 用户登录失败。{problem}',
  login_oidc_iam_failed: '通过 IAM 身份提供商免密钥登录失败。{problem}',
  login_oidc_sts_failed: '通过 STS 免密钥登录失败。{problem}',
  login_endpoint_missing:
    '请设置输入 `{input}`：设置了 `endpoint` 之后不会再推测其他地址，因为一个站点的凭证不会发送到其他站点。',
  login_answer_unexpected: '无法使用 {url} 的登录响应：缺少 {field} 或格式不正确。',
  id_token_unavailable: 'GitHub 未签发受众（audience）为 {audience} 的 ID Token，无法进行免密钥登录。',
  id_token_unusable: 'GitHub 返回的 ID Token（受众为 {audience}）无效：应为 4 到 20,000 个可打印字符。',

  project_found: '区域 {region} 的项目：{project}。',
  project_not_unique: '{host} 上应有且只有一个名称为 {region} 的项目，实际为 {count} 个。查询到的项目：{found}。',
  project_list_empty: '无',
  project_list_cut: '{list}，另有 {more} 个',
  project_look_up_failed: '查询区域 {region} 的项目失败。{problem}',
  project_look_up_impossible:
    '无法查询区域 {region} 的项目：设置了 `endpoint` 之后不会推测 IAM 的地址，而 `iam_endpoint` 未设置。',
  project_answer_unexpected:
    '无法使用 {url} 返回的项目列表：`projects` 应为对象列表，且其中的 `id` 和 `name` 均为文本。',

  advice_password:
    '请检查 `iam_account`、`iam_user` 和 `iam_password`，并确认该用户有权访问此区域的项目。华为账号、联邦用户和开启了多因素认证的用户无法使用这种方式，请改用访问密钥或免密钥登录。密码不会重试，因为多次失败会导致用户被锁定。',
  advice_oidc_iam:
    '请检查 IAM 身份提供商：签发者为 GitHub（https://token.actions.githubusercontent.com），客户端 ID 与 `oidc_audience` 一致，身份转换规则接受本仓库并映射到有权访问该项目的用户组。参见 docs/authentication.zh-CN.md。',
  advice_oidc_sts:
    '请检查 `oidc_provider_urn` 和 `oidc_agency_urn`，并确认身份提供商的客户端 ID 中包含 `oidc_audience`，委托的信任策略接受本仓库、ref 或环境对应的 `sub`。参见 docs/authentication.zh-CN.md。',
  advice_login_endpoint: '请将 `{input}` 设为与 `endpoint` 同一站点的服务地址；使用公有云时，请将 `endpoint` 留空。',
  advice_login_answer: '请确认 `iam_endpoint` 和 `sts_endpoint` 是所用站点的 IAM 和 STS 地址，而不是门户或代理的页面。',
  advice_id_token:
    '请为作业设置 `permissions: id-token: write`，并同时列出它需要的其他权限，例如 `contents: read`。来自 fork 的拉取请求无法获得 ID Token：请在推送代码、推送标签或合并之后运行此步骤。如果已有该权限，可能是 GitHub 暂时不可用，请重新运行作业。',
  advice_project_id: '请将 `project_id` 设为控制台“我的凭证”中该区域的项目 ID。本 Action 不会创建项目。',

  advice_signature_wrong:
    '请确认 `secret_access_key` 与 `access_key_id` 匹配且都完整；使用临时访问密钥时还需设置 `security_token`。请先更正再运行：连续五次以上签名错误会将密钥锁定五分钟。',
  advice_key_locked: '签名错误次数过多，该访问密钥已被锁定五分钟。请先更正 `secret_access_key`，等待锁定解除后再运行。',
  advice_key_unknown: '请确认该访问密钥存在、已启用，且属于当前终端节点和区域所在的站点。',
  advice_keys_refused:
    '请确认访问密钥已启用，且属于当前终端节点和区域所在的站点。临时访问密钥会在数分钟或数小时后失效，并且必须同时提供 `security_token`。',
  advice_token_expired: 'Token 已过期。请在本步骤之前不久重新获取，或改用自动续期的登录方式：访问密钥或免密钥登录。',
  advice_token_garbled:
    '服务端无法解析该 Token：它属于其他站点或区域，或者不完整。请使用同一站点、作用域为本区域项目的 Token。',
  advice_token_refused:
    'Token 已过期（有效期最长 24 小时；用户修改密码或权限变更后立即失效），或属于其他站点。请重新获取作用域为本区域项目的 Token，或改用自动续期的登录方式。',
  advice_fresh_login_refused:
    '登录成功，但签发的凭证被拒绝。请检查该用户或委托是否有权在此项目中使用 HSS，以及 `region`、`project_id` 和各终端节点是否匹配。',
  advice_no_credential: '网关没有收到凭证。请检查代理是否删除了请求头，以及 `endpoint` 是否是 HSS 本身的地址。',

  clock_is_ahead:
    '本机时钟比服务端快 {minutes} 分钟（依据响应的 `Date` 头）。请同步时钟（NTP）：签名时间偏差超过 15 分钟的请求会被拒绝。',
  clock_is_behind:
    '本机时钟比服务端慢 {minutes} 分钟（依据响应的 `Date` 头）。请同步时钟（NTP）：签名时间偏差超过 15 分钟的请求会被拒绝。',
}
