import type { loginWords as english } from '../en/login.ts'

export const loginWords: Record<keyof typeof english, string> = {
  login_succeeded: '已在 {host} 登录。',
  login_keys_received: '已从 {host} 获得临时访问密钥 {accessKeyId}，会话名为 {session}。',
  login_password_failed: 'IAM 用户登录未成功。{problem}',
  login_oidc_iam_failed: '通过 IAM 身份提供商的免密钥登录未成功。{problem}',
  login_oidc_sts_failed: '通过 STS 的免密钥登录未成功。{problem}',
  login_endpoint_missing:
    '登录需要输入项 {input}：设置了自定义 endpoint 时不会推测其他地址，因为一个站点的凭证绝不发往另一个站点。',
  login_answer_unexpected: '{url} 对登录请求的应答无法使用：缺少 {field}，或其形式不符。',
  id_token_unavailable: 'GitHub 没有为受众 {audience} 签发 ID 令牌，免密钥登录无法开始。',
  id_token_unusable: 'GitHub 为受众 {audience} 返回的内容不是 ID 令牌：应为 4 到 20,000 个可打印字符。',

  project_found: '区域 {region} 的项目：{project}。',
  project_not_unique: '在 {host} 上，名称恰为 {region} 的项目有 {count} 个，而必须恰好一个。那里列出的项目：{found}。',
  project_list_empty: '无',
  project_list_cut: '{list}，另有 {more} 个',
  project_look_up_failed: '无法查询区域 {region} 的项目。{problem}',
  project_look_up_impossible:
    '无法查询区域 {region} 的项目：设置了自定义 endpoint 时不会推测 IAM 的地址，而 iam_endpoint 未设置。',
  project_answer_unexpected: '{url} 返回的项目列表无法使用：“projects”应为对象列表，其中 id 和 name 均为文本。',

  advice_password:
    '请检查 iam_account、iam_user 和 iam_password，并确认该用户可以使用此区域的项目。华为账号、联邦用户以及开启了多因素登录的用户不能用这种方式登录：请改用访问密钥或免密钥登录。密码不会再试一次，因为多次失败会锁定该用户。',
  advice_oidc_iam:
    '请检查 IAM 身份提供商：签发者应为 GitHub（https://token.actions.githubusercontent.com），客户端 ID 应与 oidc_audience 相同，身份转换规则应接受本仓库，并映射到有权访问该项目的用户组。参见 docs/authentication.zh-CN.md。',
  advice_oidc_sts:
    '请检查 oidc_provider_urn 和 oidc_agency_urn，确认该身份提供商的客户端 ID 中有 oidc_audience，并且委托的信任策略接受本仓库、ref 或环境的“sub”。参见 docs/authentication.zh-CN.md。',
  advice_login_endpoint: '请把 {input} 设为与 endpoint 同一站点的该服务地址；若使用公有云，请将 endpoint 留空。',
  advice_login_answer: '请确认 iam_endpoint 和 sts_endpoint 指向所用站点的 IAM 和 STS，而不是门户或代理页面。',
  advice_id_token:
    '请为该作业设置“permissions: id-token: write”，并同时列出它所需的其他权限，例如“contents: read”。来自复刻（fork）仓库的拉取请求得不到 ID 令牌：请在推送、打标签或合并之后运行此步骤。如果权限已经具备，可能是 GitHub 一时无法应答，请重新运行作业。',
  advice_project_id: '请把输入项 project_id 设为控制台“我的凭证”中该区域的项目 ID。本操作绝不会创建项目。',

  advice_signature_wrong:
    '请确认 secret_access_key 与 access_key_id 是一对，且两者都完整；使用临时密钥时还必须设置 security_token。请先改正再运行：连续五次以上签名错误会将密钥锁定五分钟。',
  advice_key_locked: '签名错误次数过多，该访问密钥已被锁定五分钟。请先改正 secret_access_key，等待后再运行。',
  advice_key_unknown: '请确认该访问密钥存在且已启用，并属于此 endpoint 和区域所在的站点。',
  advice_keys_refused:
    '请确认访问密钥已启用，并属于此 endpoint 和区域所在的站点。临时密钥在几分钟或几小时后失效，且必须同时提供 security_token。',
  advice_token_expired: '令牌已过期。请在此步骤之前不久重新获取，或改用会自动续期的登录方式：访问密钥或免密钥登录。',
  advice_token_garbled:
    '服务端无法解读该令牌：它属于别的站点或区域，或者被截断。请使用同一站点、作用域为本区域项目的令牌。',
  advice_token_refused:
    '令牌已过期（最长 24 小时；其用户修改密码或权限变更后立即失效），或来自别的站点。请重新获取作用域为本区域项目的令牌，或改用会自动续期的登录方式。',
  advice_fresh_login_refused:
    '登录成功，但所得凭证仍被拒绝。请检查其用户或委托是否有权在该项目中使用 HSS，以及 region、project_id 和各 endpoint 是否相互匹配。',
  advice_no_credential: '网关没有收到凭证。请检查代理是否删除了请求头，并确认 endpoint 指向 HSS 本身。',

  clock_is_ahead:
    '本机时钟比服务端快 {minutes} 分钟（依据其应答的 Date 头）。请校准时钟（NTP）：签名时间相差超过 15 分钟即被拒绝。',
  clock_is_behind:
    '本机时钟比服务端慢 {minutes} 分钟（依据其应答的 Date 头）。请校准时钟（NTP）：签名时间相差超过 15 分钟即被拒绝。',
}
