"use strict";
exports.id = 173;
exports.ids = [173];
exports.modules = {

/***/ 6173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   registryWords: () => (/* binding */ registryWords)
/* harmony export */ });
const registryWords = {
    registry_sync_requested: '已请求 HSS 同步镜像仓库 {registry} 的镜像列表。',
    registry_sync_failed: '无法同步镜像仓库 {registry} 的镜像列表：{problem} HSS 可能要到每日自动同步之后才会显示镜像。',
    registries_refused: '无法查询 HSS 的镜像仓库列表：{problem} 因此无法按地址查找 Harbor、JFrog 等镜像仓库中的镜像。',
    registry_host_unknown: 'HSS 中没有地址为 {host} 的镜像仓库。本区域 SWR 的地址为 {swr}。请检查镜像引用中的地址和区域，并确认该镜像仓库已接入 HSS。',
    registry_image_unknown: 'HSS 的仓库镜像列表中没有该镜像。可能的原因：地址、组织或镜像名称有误；镜像仓库未接入 HSS，或 HSS 无权读取；镜像列表尚未同步；或给出的是索引的摘要，而 HSS 记录的是单个平台镜像的摘要。',
    registry_listing_incomplete: 'HSS 连续 {looks} 次返回不完整的仓库镜像列表：列表在达到其总数之前就结束了。',
    registry_image_gone: 'HSS 曾列出该镜像，但之后连续三次查询均未列出：该标签已从镜像仓库中删除，或已指向其他镜像。',
    note_current_tags: '以下标签按同步后的镜像列表中的摘要判定：{names}',
    findings_read_again: '读取漏洞明细期间，{count} 个镜像又完成了一次扫描，正在重新读取。',
    details_unconfirmed: '步骤结束前未能确认漏洞明细属于该镜像的本次扫描。',
    submit_image_held: '由于其他镜像未找到、无法扫描或无法确认，步骤未提交任何扫描请求。',
    digest_moved_meanwhile: '读取漏洞明细期间标签已指向其他镜像：HSS 现在列出的摘要是 {digest}，而不是已扫描的镜像。',
    advice_unknown_registry_image: '请与 HSS 控制台“仓库镜像”中的主机名、组织、名称、标签和摘要核对。如果是新镜像，请调大 `discovery_timeout_minutes`；如果镜像位于装有 HSS Agent 的主机上，请设置 `source: local`。',
    tag_held_back: '步骤结束时，HSS 尚未显示该标签当前指向的镜像：镜像列表尚未同步。',
    registry_ambiguous: 'HSS 在多个镜像仓库中列出了该镜像：{registries}。请将 `registry` 设为目标镜像仓库的名称。',
    image_elsewhere: 'HSS 列出了该镜像，但不在 `registry` 或镜像对象指定的镜像仓库中，而是在 {registries} 中。',
    registry_name_unknown: 'HSS 中没有名为 {name} 的镜像仓库。请检查 `registry` 以及 HSS 控制台中的镜像仓库名称。',
    advice_registry_elsewhere: '请将 `registry` 设为该镜像所在的镜像仓库名称，或删除该输入。',
    advice_registry_image_error: '请在镜像仓库和 HSS 控制台上检查该镜像，然后重新运行本步骤。',
    advice_registry_ambiguous: '请将 `registry` 设为目标镜像仓库的名称。',
    registry_too_many: '符合过滤条件的镜像有 {count} 个。使用 `source: registry` 时，一次运行最多扫描 {most} 个。',
    advice_registry_too_many: '请缩小 `filters` 的范围，例如按 `namespace` 过滤，并分成多个步骤扫描。',
    registry_multi_arch: 'HSS 不支持扫描多架构镜像。请只推送单个平台且不附带 attestation 的镜像：在 `docker/build-push-action` 中将 `platforms` 设为一个值，并设置 `provenance: false`。',
    registry_not_scannable: 'HSS 显示该镜像不可扫描（{words}）。',
    registry_share_expired: '该共享镜像已过期，请联系镜像所有者重新共享。',
    registry_row_lacks: 'HSS 列出的该镜像缺少有效的 `{field}`，而扫描请求需要该字段。',
    registry_details_untyped: 'HSS 未给出该镜像的类型（`image_type`），而查询其漏洞明细必须提供该类型。',
    registry_details_none: 'HSS 未提供类型为 {type} 的镜像仓库中镜像的漏洞列表。',
    registry_details_unnamed: 'HSS 列出的该镜像缺少组织、名称或标签，而查询其漏洞需要这些信息。',
    registry_cause_unknown_error: 'HSS 返回未知错误。请重新扫描；如果问题持续存在，请联系华为云技术支持。',
    registry_cause_authentication_failed: '镜像仓库拒绝了 HSS 的登录凭证，请在 HSS 控制台更新该镜像仓库的凭证。',
    registry_cause_download_failed: 'HSS 下载镜像失败。请确认镜像仍然存在，且 HSS 可以访问该镜像仓库。',
    registry_cause_image_over_sized: '镜像过大，无法扫描。请减小镜像，例如使用多阶段构建。',
    registry_cause_get_detail_info_not_found: '镜像仓库中已没有该镜像。请重新推送后再运行该步骤。',
    registry_cause_image_layer_over_sized: '镜像中的某一层过大，无法扫描。请拆分该层，或删除其中的大文件。',
    registry_cause_schema_v1_not_support: '镜像清单为 schema 1 版本，HSS 不支持扫描。请使用较新的工具重新构建并推送。',
    registry_cause_access_swr_failed: 'HSS 访问 SWR 失败。请在 HSS 控制台确认已授权 HSS 访问 SWR，然后重新扫描。',
    registry_cause_swr_authentication_error: 'HSS 未获得访问 SWR 的授权，请在 HSS 控制台完成授权。',
    registry_cause_failed_to_scan_vulnerability: '漏洞扫描失败，请重新扫描。',
    registry_cause_failed_to_scan_file: '恶意文件扫描失败，请重新扫描。',
    registry_cause_failed_to_scan_software: '读取镜像的软件信息失败，请重新扫描。',
    registry_cause_failed_to_check_sensitive_information: '敏感信息检查失败，请重新扫描。',
    registry_cause_failed_to_check_baseline: '基线检查失败，请重新扫描。',
    registry_cause_failed_to_check_software_compliance: '软件合规检查失败，请重新扫描。',
    registry_cause_failed_to_query_basic_image_information: '查询镜像基本信息失败，请重新扫描。',
    registry_cause_failed_to_check_build_cmd: '镜像构建命令检查失败，请重新扫描。',
    registry_cause_response_timed_out: '扫描响应超时，请稍后重新扫描。',
    registry_cause_database_error: 'HSS 数据库出错，请稍后重新扫描。',
    registry_cause_failed_to_send_the_scan_request: 'HSS 下发扫描请求失败，请稍后重新扫描。',
    summary_registry: '镜像仓库',
    summary_registry_place: '{name}（{type}），组织 {namespace}',
    summary_source_registry: '镜像来源：镜像仓库',
    severity_unsure: 'HSS 建议立即修复某个漏洞，但未给出其级别，可能为 high 或 critical。',
};


/***/ })

};
;