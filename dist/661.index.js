"use strict";
exports.id = 661;
exports.ids = [661];
exports.modules = {

/***/ 661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dryRunWords: () => (/* binding */ dryRunWords)
/* harmony export */ });
const dryRunWords = {
    group_dry_run: '试运行：只查询，不做任何更改',
    log_dry_run: '本次为试运行：不启动扫描，不做任何更改。',
    dry_run_looked: '找到 {found} 个镜像；`images` 中有 {missing} 项未找到。未提交任何请求。',
    verdict_dry_run: 'dry_run：找到 {count} 个镜像，无需扫描即可检查的条件均已满足。未提交任何请求。',
    verdict_dry_run_error: 'error：试运行发现 {count} 个会使扫描无法进行的问题。未提交任何请求。',
    advice_dry_run: '请查看作业摘要中的提示和检查项，然后去掉 `dry_run` 开始扫描。',
    advice_dry_run_error: '请解决所列问题，然后重新试运行。',
    dry_run_image_missing: '{image}：{problem}',
    dry_run_details_refused: '无法读取一个已有扫描结果的镜像的漏洞：{problem}',
    dry_run_contradicted: '此账号下有 {count} 个检查项与 HSS 文档不符：{names}。请反馈：将输出 `report_file` 所指文件中的 `checks` 粘贴到问题报告中。',
    dry_run_refused: 'HSS 拒绝了 {count} 个操作：{names}。请授予缺少的权限，各操作的用途见 docs/permissions.zh-CN.md。',
    dry_run_unscannable: '扫描时不会提交这 {count} 个镜像：{names}。各自的原因见作业摘要。',
    dry_run_tags_in_doubt: 'HSS 可能只知道 {names} 的旧镜像：列出的每个摘要（digest）都已有结果。扫描时会等待新的摘要出现。请用镜像摘要或构建的 metadata 代替标签，或设置 `allow_listed_tags: true`。',
    dry_run_tags_not_synchronized: 'HSS 可能只知道 {names} 的旧镜像。扫描会先同步镜像仓库，试运行不会。如需消除疑问，请给出镜像摘要（digest）或构建的 metadata。',
    dry_run_reused: '扫描时不会提交 {names}：已有足够新的结果（`reuse_within`）。',
    dry_run_no_result: '这些镜像都还没有扫描结果，因此试运行无法检查能否读取漏洞。请在首次扫描后再试运行一次。',
    use_list_images: '查找镜像',
    use_list_registries: '查找镜像仓库',
    use_read_findings: '读取镜像的漏洞',
    use_read_catalogue: '读取漏洞级别和 CVE',
    use_read_malicious_files: '给出恶意文件的名称',
    use_read_software: '判断 HSS 是否识别镜像的系统',
    use_read_affected_software: '给出受漏洞影响的软件',
    use_synchronize: '同步镜像仓库（试运行从不执行）',
    use_start_scans: '启动扫描（试运行从不执行）',
    check_nothing_read: 'HSS 没有列出可供检查的内容。',
    check_rows: '{count} 行',
    check_pages: '{count} 页',
    check_field_seen: '{total}中有 {fits} 处 `{field}` 与文档一致。',
    check_field_not_seen: '{total}均没有 `{field}`。',
    check_field_contradicted: '{total}的 `{field}`：{fits} 处与文档一致，{types} 处类型不同，{units} 处单位不同，{words} 处取值不在文档之列。',
    check_page_seen: '{full} 页各有 {limit} 行，与请求一致。',
    check_page_not_seen: '列表不够长：{pages} 页中没有一页达到 {limit} 行。',
    check_page_contradicted: '{pages} 页中有 {wrong} 页的行数超过请求的 {limit} 行，或在列表未结束时少于该行数。',
    check_sync_seen: '`latest_sync_time` 单位为毫秒。两次查询之间，{unchanged} 个未变化的行中有 {touched} 行的该时间变晚。',
    check_sync_not_seen: '`latest_sync_time` 单位为毫秒。两次查询（{rows} 行）之间没有同步任何镜像仓库，无法得出更多结论。',
    check_sync_contradicted: '两次查询之间，有变化的行的 `latest_sync_time` 变晚，而 {unchanged} 个未变化的行均未变晚。',
    check_details_not_read: '未读取任何漏洞：没有镜像有结果，或 HSS 未答复。',
    check_details_answer: '详情列出 {read} 个漏洞；该行计数为 {counted}（`vul_num`）。',
    check_details_answer_uncounted: '详情列出 {read} 个漏洞；该行没有 `vul_num`。',
    check_explain_seen: '详情（{read} 个漏洞）与 `vul_num` 和 `severity_level` 相符。',
    check_explain_unrated: '该行没有文档所列的 `severity_level`，无法对照。',
    summary_dry_run_requests: '扫描时会提交的请求',
    summary_dry_run_request: '{target}，{count} 个镜像，以及 {settings}',
    summary_dry_run_request_all: '{target}，所有符合过滤条件的镜像，以及 {settings}',
    summary_dry_run_rows: '最近结果（{count}）',
    summary_dry_run_place: '主机或镜像仓库',
    summary_dry_run_permissions: '权限',
    summary_dry_run_operation: '操作',
    summary_dry_run_use: '用途',
    permission_seen: '已授予',
    permission_refused: '被拒绝',
    permission_failed: '失败',
    permission_not_asked: '未尝试',
};


/***/ })

};
;