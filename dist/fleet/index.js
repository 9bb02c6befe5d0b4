/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./src/domain/scan-report.ts
const outcomes = ['passed', 'failed', 'error', 'timed_out', 'cancelled', 'submitted', 'dry_run'];
const imageStatuses = (/* unused pure expression or super */ null && ([
    'success',
    'failed',
    'unknown_image',
    'pending',
    'unscannable',
    'submitted',
    'not_posted',
    'error',
]));
const imageSources = (/* unused pure expression or super */ null && (['local', 'registry']));

;// CONCATENATED MODULE: ./fleet/leg-report.ts

const shownCounts = [
    'image_count',
    'critical_count',
    'high_count',
    'medium_count',
    'low_count',
    'ignored_count',
    'new_count',
    'fixed_count',
];
const baselineCounts = ['new_count', 'fixed_count'];
function tellMissing(leg) {
    return { leg, outcome: 'error', reason: null, counts: readCounts({}) };
}
function readLegReport(leg, text) {
    const report = parseObject(text);
    const version = 1;
    const outcome = outcomes.find((known) => known === report.outcome);
    const isOfLeg = report.version === version &&
        report.region === leg.region &&
        (leg.project === '' || report.project_id === leg.project);
    const isUnplaced = outcome === 'error' && report.region === null;
    if (outcome === undefined || !(isOfLeg || isUnplaced))
        return tellMissing(leg);
    const reason = typeof report.reason === 'string' ? report.reason : '';
    return { leg, outcome, reason, counts: readCounts(report.counts) };
}
function readCounts(value) {
    const counts = isObject(value) ? value : {};
    const read = (name) => {
        const count = counts[name];
        return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : 'unknown';
    };
    return Object.fromEntries(shownCounts.map((name) => [name, read(name)]));
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return isObject(value) ? value : {};
    }
    catch {
        return {};
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./fleet/legs.ts
const maxLegs = 256;
function listLegs(json, prefix) {
    const lists = parseLists(json);
    const [regions = [], projects = [], enterpriseProjects = []] = lists;
    if (lists.some((list) => list.length === 0) || regions.length * projects.length * enterpriseProjects.length > maxLegs)
        throw new Error(`regions, projects and enterprise projects must make 1 to ${maxLegs} combinations`);
    return regions.flatMap((region) => projects.flatMap((project) => enterpriseProjects.map((enterpriseProject) => ({
        region,
        project,
        enterpriseProject,
        folder: [prefix, region, project || '-', enterpriseProject || '-'].join('.'),
    }))));
}
function parseLists(json) {
    const lists = JSON.parse(json);
    if (!Array.isArray(lists) || lists.length !== 3 || !lists.every(isTextList))
        throw new Error('regions, projects and enterprise projects must be JSON lists of texts');
    return lists.map((list) => [...new Set(list)]);
}
function isTextList(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

;// CONCATENATED MODULE: ./src/base/shown-text.ts
function showText(text, maxLength = 80) {
    return { excerpt: text, maxLength, isQuoted: true };
}
function cutLater(text, maxLength) {
    return { excerpt: text, maxLength, isQuoted: false };
}
function renderExcerpt({ excerpt, maxLength, isQuoted }) {
    const cut = excerpt.length > maxLength ? `${excerpt.slice(0, maxLength)}…` : excerpt;
    if (!isQuoted)
        return cut;
    const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
    return `"${cut.replace(invisible, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)}"`;
}
function hasControlCharacter(text) {
    return /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/.test(text);
}

;// CONCATENATED MODULE: ./src/base/words/message.ts

function message(key, ...values) {
    return { key, values: values[0] ?? {} };
}
const plurals = new Intl.PluralRules('en');
function say(words, said) {
    const items = said.items?.map((item) => `\n- ${say(words, item)}`) ?? [];
    return saySentence(words, said) + items.join('');
}
function saySentence(words, said) {
    return (words[said.key] ?? said.key).replace(/\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g, (_, name, one, other) => {
        const value = said.values[name] ?? '';
        if (one !== undefined)
            return (plurals.select(Number(countIn(value))) === 'one' ? one : other) ?? '';
        if (typeof value !== 'object')
            return String(value);
        return 'excerpt' in value ? renderExcerpt(value) : say(words, value);
    });
}
function countIn(value) {
    if (typeof value !== 'object')
        return value;
    return 'excerpt' in value ? Number.NaN : countIn(value.values['count'] ?? Number.NaN);
}
function separateItems(said) {
    const items = [];
    const separate = ({ key, values, items: own = [] }) => {
        items.push(...own);
        return { key, values: mapRecord(values, (value) => (isSentence(value) ? separate(value) : value)) };
    };
    return { sentence: separate(said), items };
}
function isSentence(value) {
    return typeof value === 'object' && !('excerpt' in value);
}
function mapValues(said, change) {
    const { key, items } = said;
    const values = mapRecord(said.values, (value) => mapValue(value, change));
    return items === undefined ? { key, values } : { key, values, items: items.map((item) => mapValues(item, change)) };
}
function mapRecord(values, change) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
function mapValue(value, change) {
    if (typeof value !== 'object')
        return typeof value === 'string' ? change(value) : value;
    return 'excerpt' in value ? { ...value, excerpt: change(value.excerpt) } : mapValues(value, change);
}

;// CONCATENATED MODULE: ./src/report/escape/clean.ts
const maxWordLength = 600;
const blanks = /(?:[^\S\uFEFF]|\u0085)+/gu;
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]/gu;
const excessMarks = /(\p{M}{4})\p{M}+/gu;
const longWords = new RegExp(`(\\S{${maxWordLength}})\\S+`, 'gu');
function cleanText(text, maxLength) {
    const bounded = text.trimStart().slice(0, (maxLength + 1) * 8);
    const oneLine = bounded.replace(blanks, ' ').trim();
    const line = isPlain(oneLine) ? oneLine : oneLine.replace(unprintable, '\uFFFD').replace(excessMarks, '$1');
    return cutText(line.replace(longWords, '$1…'), maxLength);
}
function isPlain(text) {
    return /^[ -~]*$/.test(text);
}
function cutText(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    const characters = Array.from(text.slice(0, maxLength * 2));
    return characters.length <= maxLength && text.length <= maxLength * 2
        ? text
        : `${characters
            .slice(0, Math.max(0, maxLength - 1))
            .join('')
            .trimEnd()}…`;
}

;// CONCATENATED MODULE: ./src/report/escape/markdown.ts


const structural = /[&<>`*~\\[\]|#{}^$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const plainStructural = /[&<>`*~\\[\]|#{}^$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
const unfitForCode = /([`|<[\]]+)/u;
const separators = /([\s，。；：、（）《》“”‘’！？【】「」]+)/u;
const opening = /^[("'“‘]+/;
const closing = /[)"'”’.,;:!?]+$/;
const live = [
    /[@$]/,
    /#\d/,
    /\/\//,
    /www\./i,
    /[^\s.]\.(?:[A-Za-z]{2}|[^\s!-~]{2})/,
    /:[\w+-]+:/,
    /(?<!\w)[0-9a-f]{7,40}(?!\w)/i,
    /\b(GH|GHSA)-/i,
];
const lineOpener = /^(?:[-+=]+|:?-+:?|\d{1,9}[.)])$/;
function escapeMarkdown(text, maxLength) {
    const words = cleanText(text, maxLength).split(separators);
    return words
        .map((word, index) => (index === 0 && lineOpener.test(word) && !isLive(word) ? escapeAll(word) : escapeWord(word)))
        .join('');
}
function markdownCode(text, maxLength) {
    return codeSpan(cleanText(text, maxLength));
}
function markdownLink(label, url, maxLength) {
    const shown = escapeMarkdown(label, maxLength);
    const target = acceptUrl(url);
    return target === null || shown === '' ? shown : `[${shown}](${target.replaceAll('&', '&amp;')})`;
}
function isLive(word) {
    return live.some((pattern) => pattern.test(word));
}
function escapeWord(word) {
    if (!isLive(word))
        return escapeStructure(word);
    const before = opening.exec(word)?.[0] ?? '';
    const after = closing.exec(word.slice(before.length))?.[0] ?? '';
    return before + codeSpan(word.slice(before.length, word.length - after.length)) + after;
}
function codeSpan(text) {
    return (text
        .split(unfitForCode)
        .map((part, index) => (index % 2 === 1 ? escapeStructure(part) : part.replace(/\S(?:.*\S)?/u, '`$&`')))
        .join(''));
}
function escapeStructure(text) {
    return text.replace(isPlain(text) ? plainStructural : structural, toEntity);
}
function escapeAll(text) {
    return text.replace(/[^\p{L}\p{N}]/gu, toEntity);
}
function toEntity(character) {
    if (character === '&')
        return '&amp;';
    if (character === '<')
        return '&lt;';
    if (character === '>')
        return '&gt;';
    return `&#${character.codePointAt(0)};`;
}

;// CONCATENATED MODULE: ./src/report/byte-size.ts
function byteSize(text) {
    return Buffer.byteLength(text, 'utf8');
}

;// CONCATENATED MODULE: ./src/report/summary/table.ts

function renderTable(columns, rows, maxBytes, fold) {
    const head = renderHead(columns);
    const foldBytes = byteSize(wrapFold(head, fold.label(Number.MAX_SAFE_INTEGER)));
    const lines = [];
    let bytes = byteSize(head);
    for (const row of rows) {
        const line = renderRow(row);
        bytes += byteSize(line) + (lines.length === fold.open ? foldBytes : 0);
        if (bytes > maxBytes)
            break;
        lines.push(line);
    }
    if (lines.length === 0)
        return { text: '', shown: 0 };
    const hidden = lines.splice(fold.open);
    const open = head + lines.join('');
    const text = hidden.length === 0 ? open : `${open}${wrapFold(head + hidden.join(''), fold.label(hidden.length))}`;
    return { text, shown: lines.length + hidden.length };
}
function renderHead(columns) {
    return (renderRow(columns.map((column) => column.heading)) +
        renderRow(columns.map((column) => (column.isNumber ? '--:' : '---'))));
}
function renderRow(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
function wrapFold(content, label) {
    return `\n<details>\n<summary>${label}</summary>\n\n${content}\n</details>\n`;
}

;// CONCATENATED MODULE: ./src/base/words/en/report.ts
const reportWords = {
    outcome_passed: 'passed',
    outcome_failed: 'failed',
    outcome_error: 'error',
    outcome_timed_out: 'timed_out',
    outcome_cancelled: 'cancelled',
    outcome_submitted: 'submitted',
    outcome_dry_run: 'dry_run',
    severity_critical: 'Critical',
    severity_high: 'High',
    severity_medium: 'Medium',
    severity_low: 'Low',
    status_success: 'success',
    status_failed: 'failed',
    status_unknown_image: 'unknown_image',
    status_pending: 'pending',
    status_unscannable: 'unscannable',
    status_submitted: 'submitted',
    status_not_posted: 'not_posted',
    status_error: 'error',
    count_unknown: 'unknown',
    summary_title: 'HSS image scan: {outcome}',
    summary_next: 'What to do next: {advice}',
    next_passed: 'Nothing. Every scan is complete, and no `fail_on` condition is met.',
    next_failed: 'Update the affected software and rebuild the images, or accept a finding in the ignore file with a reason and an end date.',
    next_error: 'Fix the problem above, then run the step again.',
    next_timed_out: 'Run the step again, or raise `timeout_minutes`.',
    next_cancelled: 'Run the step again to get a verdict.',
    next_dry_run: 'Set `dry_run: false` to scan the images.',
    next_submitted: 'Check the results in the HSS console, or set `wait: true` to get a verdict here.',
    summary_totals_ignored: 'ignored',
    summary_totals_malicious_files: 'malicious files',
    summary_totals_unsafe_settings: 'unsafe settings',
    summary_totals_handled: 'handled in HSS',
    summary_images: 'Images ({count})',
    summary_image: 'Image',
    summary_status: 'Scan',
    summary_malicious_files: 'Malicious files',
    summary_unsafe_settings: 'Unsafe settings',
    summary_ignored: 'Ignored',
    summary_handled: 'Handled in HSS',
    summary_scanned: 'Scanned (UTC)',
    summary_hosts: 'Hosts',
    summary_remark: 'Details',
    summary_more_hosts: '+{count} more',
    summary_rating: 'Rating by HSS: {rating}. Vulnerabilities counted by HSS: {count}.',
    summary_rating_none: 'none',
    summary_findings: 'Findings, worst first',
    summary_findings_grouped: '{findings} {findings:finding|findings}, {vulnerabilities} distinct {vulnerabilities:vulnerability|vulnerabilities}.',
    summary_vulnerability: 'Vulnerability',
    summary_severity: 'Severity',
    summary_score: 'CVSS',
    summary_what: 'Title',
    summary_where: 'Image',
    summary_more_images: 'and {count} more',
    summary_more_cves: '+{count} more',
    summary_show_more: 'Show {count} more',
    summary_accepted: 'Ignored findings ({count})',
    summary_reason: 'Reason',
    summary_until: 'Ignored until',
    summary_forever: 'no end date',
    summary_notes: 'Notes',
    summary_ignore_warnings: 'Ignore file',
    summary_more_notes: '{count} more not shown here.',
    summary_picture: 'Vulnerabilities by image and severity',
    summary_bar: '{image} ({count})',
    summary_images_cut: 'Not shown here because of the size limit: {count} of {total} {total:image|images}. The file in the output `report_file` lists all of them.',
    summary_findings_cut: 'Not shown here because of the size limit: {count} of {total} {total:vulnerability|vulnerabilities}, the least severe. The file in the output `report_file` lists all of them.',
    summary_accepted_cut: 'Not shown here because of the size limit: {count} of {total} ignored {total:vulnerability|vulnerabilities}. The file in the output `report_file` lists all of them.',
    summary_policy: 'Policy (`fail_on`): {policy}',
    summary_policy_unknown: 'Policy (`fail_on`): not applied',
    summary_took: 'finished {finished} after {duration}',
    summary_region: 'region {region}',
    summary_project: 'project {project}',
    duration_seconds: '{seconds} s',
    duration_minutes: '{minutes} min {seconds} s',
    duration_hours: '{hours} h {minutes} min',
    annotation_title: '{severity}: {id}',
    annotation_text: '{id} ({severity}, CVSS {score}) in {images}: {title}',
    sarif_text: '{title} ({severity}, CVSS {score}). Found in: {images}.',
    sarif_solution: 'Solution: {solution}',
    text_more: '{shown} and {count} more',
    text_pair: '{first} {second}',
    text_as_it_is: '{text}',
    summary_labelled: '{label}: {text}',
    summary_fix_first: 'Fix first',
    summary_worst_finding: 'Worst finding so far',
    fix_vulnerability: '{id} ({severity}, CVSS {score})',
    fix_vulnerability_new: '{id} ({severity}, CVSS {score}, new)',
    fix_software: 'Package: {software}',
    fix_software_unnamed: 'Package: HSS names none.',
    fix_package_unknown: 'Package: HSS was not asked, or did not answer. Look up the finding in the HSS console.',
    fix_solution: 'Solution from HSS: {solution}',
    fix_no_solution: 'Solution from HSS: none. HSS does not say which version fixes it.',
    fix_malicious_file: 'Remove the malicious file {file} from {image}.',
    fix_malicious_files_unnamed: 'HSS counts {count} malicious {count:file|files} in {image} and does not name {count:it|them} here. Look at the image in the HSS console.',
    fix_unsafe_settings: 'HSS counts {count} unsafe {count:setting|settings} in {image}. The HSS console lists {count:it|them}.',
    fix_rating: 'HSS rates {image} {rating} but lists no finding that explains it, so it does not say what to update. Look at the image in the HSS console.',
    next_passed_notes: 'Read “{notes}” below before you release. The verdict is valid, but some facts are uncertain.',
    next_passed_findings: 'No `fail_on` condition is met. {count} {count:finding|findings} that the policy allows {count:is|are} listed below.',
    summary_baseline: 'Compared with {path} of {time}: {added} new, {fixed} fixed.',
    summary_new: 'New',
    summary_is_new: 'new',
    summary_is_new_in_some: 'new in {count} of {total}',
    summary_fixed: 'Fixed since the baseline ({count})',
    summary_reused: 'reused',
    summary_totals_reused: '{count} {count:result|results} from before this run (`reuse_within`)',
    summary_update: 'What to update',
    summary_no_solution: 'HSS names no solution.',
    summary_no_software: 'HSS names no package.',
    summary_more_software: '+{count} more',
    summary_solutions_cut: 'Long solutions are cut. The file in the output `report_file` has the full text.',
    summary_first_rows: 'The first {count} rows show the worst findings, and the worst finding of as many images as fit.',
    summary_directory: 'All names begin with {directory}',
    summary_about_images: 'About these images',
    summary_digest: 'Digest',
    summary_source_local: 'images on hosts with the HSS agent',
    summary_places: 'Digests, scan times and where the images are',
    summary_files: 'Malicious files ({count})',
    summary_files_cut: 'Not shown here because of the size limit: {count} of {total} malicious {total:file|files}. The file in the output `report_file` lists all of them.',
    summary_file: 'File',
    summary_path: 'Path',
    summary_description: 'Description',
    summary_last_status: 'Last status',
    summary_last_rating: 'Rating',
    summary_last_count: '`vul_num`',
    summary_checks: 'How the service behaves in this account ({count})',
    summary_check: 'Check',
    summary_check_result: 'Result',
    summary_check_detail: 'Detail',
    check_seen: 'seen',
    check_not_seen: 'not seen',
    check_contradicted: 'contradicted',
};

;// CONCATENATED MODULE: ./src/base/words/zh-cn/report.ts
const report_reportWords = {
    outcome_passed: 'passed（通过）',
    outcome_failed: 'failed（未通过）',
    outcome_error: 'error（出错）',
    outcome_timed_out: 'timed_out（超时）',
    outcome_cancelled: 'cancelled（已取消）',
    outcome_submitted: 'submitted（已提交）',
    outcome_dry_run: 'dry_run（试运行）',
    severity_critical: '严重',
    severity_high: '高危',
    severity_medium: '中危',
    severity_low: '低危',
    status_success: '成功 success',
    status_failed: '失败 failed',
    status_unknown_image: '未列出 unknown_image',
    status_pending: '未完成 pending',
    status_unscannable: '无法扫描 unscannable',
    status_submitted: '已提交 submitted',
    status_not_posted: '未提交 not_posted',
    status_error: '出错 error',
    count_unknown: '未知',
    summary_title: 'HSS 镜像扫描：{outcome}',
    summary_next: '下一步：{advice}',
    next_passed: '无需处理。所有扫描均已完成，未触发 `fail_on` 的任何条件。',
    next_failed: '请升级受影响的软件并重新构建镜像；或在忽略文件中写明理由和截止日期，接受相应的漏洞。',
    next_error: '请先解决上述问题，再重新运行此步骤。',
    next_timed_out: '请重新运行此步骤，或调大 `timeout_minutes`。',
    next_cancelled: '请重新运行此步骤以得到结论。',
    next_dry_run: '设置 `dry_run: false` 即可扫描镜像。',
    next_submitted: '请在 HSS 控制台查看结果；或设置 `wait: true`，在此直接得到结论。',
    summary_totals_ignored: '已忽略',
    summary_totals_malicious_files: '恶意文件',
    summary_totals_unsafe_settings: '不安全配置',
    summary_totals_handled: 'HSS 中已处理',
    summary_images: '镜像（{count}）',
    summary_image: '镜像',
    summary_status: '扫描',
    summary_malicious_files: '恶意文件',
    summary_unsafe_settings: '不安全配置',
    summary_ignored: '已忽略',
    summary_handled: 'HSS 中已处理',
    summary_scanned: '扫描时间（UTC）',
    summary_hosts: '主机',
    summary_remark: '详情',
    summary_more_hosts: '另有 {count} 台',
    summary_rating: 'HSS 评级：{rating}；HSS 漏洞计数：{count}。',
    summary_rating_none: '无',
    summary_findings: '漏洞（由重到轻）',
    summary_findings_grouped: '共 {findings} 条，涉及 {vulnerabilities} 个不同的漏洞。',
    summary_vulnerability: '漏洞',
    summary_severity: '级别',
    summary_score: 'CVSS',
    summary_what: '标题',
    summary_where: '镜像',
    summary_more_images: '另有 {count} 个',
    summary_more_cves: '另有 {count} 个',
    summary_show_more: '展开其余 {count} 项',
    summary_accepted: '已忽略的漏洞（{count}）',
    summary_reason: '理由',
    summary_until: '忽略至',
    summary_forever: '无截止日期',
    summary_notes: '提示',
    summary_ignore_warnings: '忽略文件',
    summary_more_notes: '另有 {count} 条未在此显示。',
    summary_picture: '各镜像的漏洞（按级别）',
    summary_bar: '{image}（{count}）',
    summary_images_cut: '受大小限制，{total} 个镜像中有 {count} 个未在此列出；完整列表见输出 `report_file` 指向的文件。',
    summary_findings_cut: '受大小限制，{total} 个漏洞中有 {count} 个（级别最低）未在此列出；完整列表见输出 `report_file` 指向的文件。',
    summary_accepted_cut: '受大小限制，{total} 个已忽略的漏洞中有 {count} 个未在此列出；完整列表见输出 `report_file` 指向的文件。',
    summary_policy: '判定策略（`fail_on`）：{policy}',
    summary_policy_unknown: '判定策略（`fail_on`）：未应用',
    summary_took: '结束于 {finished}，耗时 {duration}',
    summary_region: '区域 {region}',
    summary_project: '项目 {project}',
    duration_seconds: '{seconds} 秒',
    duration_minutes: '{minutes} 分 {seconds} 秒',
    duration_hours: '{hours} 小时 {minutes} 分',
    annotation_title: '{severity}：{id}',
    annotation_text: '{id}（{severity}，CVSS {score}），镜像 {images}：{title}',
    sarif_text: '{title}（{severity}，CVSS {score}）。所在镜像：{images}。',
    sarif_solution: '修复建议：{solution}',
    text_more: '{shown} 等，另有 {count} 个',
    text_pair: '{first}{second}',
    text_as_it_is: '{text}',
    summary_labelled: '{label}：{text}',
    summary_fix_first: '优先修复',
    summary_worst_finding: '目前最严重的漏洞',
    fix_vulnerability: '{id}（{severity}，CVSS {score}）',
    fix_vulnerability_new: '{id}（{severity}，CVSS {score}，新增）',
    fix_software: '软件包：{software}',
    fix_software_unnamed: '软件包：HSS 未给出。',
    fix_package_unknown: '软件包：未查询或未得到答复，请在 HSS 控制台查看该漏洞。',
    fix_solution: 'HSS 修复建议：{solution}',
    fix_no_solution: 'HSS 修复建议：无。HSS 未说明哪个版本修复了该漏洞。',
    fix_malicious_file: '从 {image} 中删除恶意文件 {file}。',
    fix_malicious_files_unnamed: 'HSS 在 {image} 中检出 {count} 个恶意文件，但此处没有文件名，请在 HSS 控制台查看该镜像。',
    fix_unsafe_settings: 'HSS 在 {image} 中检出 {count} 项不安全配置，详情请在 HSS 控制台查看。',
    fix_rating: 'HSS 将 {image} 评级为 {rating}，但未列出与之相符的漏洞，因此没有说明应升级什么，请在 HSS 控制台查看该镜像。',
    next_passed_notes: '发布前请先阅读下方的“{notes}”：结论有效，但仍有未确定之处。',
    next_passed_findings: '未触发 `fail_on` 条件；策略允许的 {count} 处漏洞列在下方。',
    summary_baseline: '与基线 {path}（{time}）相比：新增 {added} 处，已修复 {fixed} 处。',
    summary_new: '新增',
    summary_is_new: '新增',
    summary_is_new_in_some: '新增（{total} 个镜像中的 {count} 个）',
    summary_fixed: '相对基线已修复（{count}）',
    summary_reused: '复用',
    summary_totals_reused: '{count} 个结果来自本次运行之前的扫描（`reuse_within`）',
    summary_update: '升级内容',
    summary_no_solution: 'HSS 未给出修复建议。',
    summary_no_software: 'HSS 未给出软件包。',
    summary_more_software: '另有 {count} 个',
    summary_solutions_cut: '较长的修复建议已截断，完整内容见输出 `report_file` 指向的文件。',
    summary_first_rows: '前 {count} 行为最严重的漏洞，并尽可能包含各镜像最严重的漏洞。',
    summary_directory: '镜像名称均以 {directory} 开头',
    summary_about_images: '镜像说明',
    summary_digest: '摘要（digest）',
    summary_source_local: '镜像来源：已安装 HSS Agent 的主机',
    summary_places: '镜像的摘要（digest）、扫描时间和位置',
    summary_files: '恶意文件（{count}）',
    summary_files_cut: '受大小限制，{total} 个恶意文件中有 {count} 个未在此列出；完整列表见输出 `report_file` 指向的文件。',
    summary_file: '文件',
    summary_path: '路径',
    summary_description: '描述',
    summary_last_status: '最近状态',
    summary_last_rating: '评级',
    summary_last_count: '`vul_num`',
    summary_checks: '服务在此账号下的实际表现（{count}）',
    summary_check: '检查项',
    summary_check_result: '结果',
    summary_check_detail: '详情',
    check_seen: '已确认',
    check_not_seen: '未出现',
    check_contradicted: '不符',
};

;// CONCATENATED MODULE: ./fleet/words.ts


const english = {
    title: 'HSS fleet scan: {outcome}',
    totals: 'Scans passed: {passed} of {total}.',
    missing: 'Scans without a usable report: {count}. They count as errors, because nothing is known about their images.',
    region: 'Region',
    project: 'Project',
    enterprise_project: 'Enterprise project',
    outcome: 'Outcome',
    images: 'Images',
    new: 'New',
    fixed: 'Fixed',
    own: 'default project of the region',
    by_default: 'default',
    no_report: 'no report',
    why_missing: 'The job did not finish, or its report belongs to another scan. Check the log of the job.',
};
const chinese = {
    title: 'HSS 多区域镜像扫描：{outcome}',
    totals: '共 {total} 次扫描，通过 {passed} 次。',
    missing: '{count} 次扫描没有可用的报告。由于镜像情况未知，均计为 error。',
    region: '区域',
    project: '项目',
    enterprise_project: '企业项目',
    outcome: '结果',
    images: '镜像',
    new: '新增',
    fixed: '已修复',
    own: '区域默认项目',
    by_default: '默认',
    no_report: '无报告',
    why_missing: '作业未运行完成，或报告不属于本次扫描。请查看该作业的日志。',
};
const fleetWords = { en: english, 'zh-CN': chinese };
const commonWords = { en: reportWords, 'zh-CN': report_reportWords };
const languages = ['en', 'zh-CN'];
function fill(sentence, values) {
    return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

;// CONCATENATED MODULE: ./fleet/summary.ts





const order = ['error', 'timed_out', 'cancelled', 'failed', 'submitted', 'dry_run', 'passed'];
const maxBytes = 800 * 1024;
const openRows = 60;
function findWorstOutcome(results) {
    return order.find((outcome) => results.some((result) => result.outcome === outcome)) ?? 'error';
}
function renderFleetSummary(results, words) {
    const { common, fleet } = words;
    const worst = findWorstOutcome(results);
    const passed = results.filter(({ outcome }) => outcome === 'passed').length;
    const missing = results.filter(({ reason }) => reason === null).length;
    const names = shownCounts.filter((name) => !baselineCounts.includes(name) || results.some(({ counts }) => counts[name] !== 'unknown'));
    const rows = results
        .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
        .map((result) => summary_renderRow(result, names, words));
    const table = renderTable(listColumns(names, words), rows, maxBytes, {
        open: openRows,
        label: (count) => say(common, message('summary_show_more', { count })),
    });
    const cut = results.length - table.shown;
    return [
        `## ${worst === 'passed' ? '✅' : '❌'} ${fill(fleet.title, { outcome: worst })}`,
        '',
        fill(fleet.totals, { passed, total: results.length }),
        ...(missing === 0 ? [] : ['', fill(fleet.missing, { count: missing })]),
        '',
        table.text,
        ...(cut === 0 ? [] : [say(common, message('summary_more_notes', { count: cut }))]),
    ].join('\n');
}
function listColumns(names, { common, fleet }) {
    const texts = [fleet.region, fleet.project, fleet.enterprise_project, fleet.outcome];
    const headings = {
        image_count: fleet.images,
        critical_count: common.severity_critical,
        high_count: common.severity_high,
        medium_count: common.severity_medium,
        low_count: common.severity_low,
        ignored_count: common.summary_ignored,
        new_count: fleet.new,
        fixed_count: fleet.fixed,
    };
    return [
        ...texts.map((heading) => ({ heading })),
        ...names.map((name) => ({ heading: headings[name], isNumber: true })),
        { heading: common.summary_remark },
    ];
}
function summary_renderRow({ leg, outcome, reason, counts }, names, { common, fleet }) {
    const shown = outcome === 'passed' ? outcome : `**${outcome}**`;
    return [
        markdownCode(leg.region, 128),
        leg.project === '' ? fleet.own : markdownCode(leg.project, 256),
        leg.enterpriseProject === '' ? fleet.by_default : markdownCode(leg.enterpriseProject, 256),
        reason === null ? `**${fleet.no_report}**` : shown,
        ...names.map((name) => (counts[name] === 'unknown' ? common.count_unknown : String(counts[name]))),
        reason === null ? fleet.why_missing : escapeMarkdown(reason, 300),
    ];
}

;// CONCATENATED MODULE: ./fleet/merge.ts



function mergeReports({ legs, prefix, words, readReport }) {
    const results = listLegs(legs, prefix).map((leg) => {
        const text = readReport(leg.folder);
        return text === undefined ? tellMissing(leg) : readLegReport(leg, text);
    });
    return { summary: renderFleetSummary(results, words), outcome: findWorstOutcome(results) };
}

;// CONCATENATED MODULE: ./fleet/index.ts




const fleet_maxBytes = 256 * 1024 * 1024;
mergeAll();
function mergeAll() {
    const language = languages.find((known) => known === process.env['INPUT_LANGUAGE']) ?? 'en';
    const folder = process.env['INPUT_FOLDER'] ?? '';
    const { summary, outcome } = mergeReports({
        legs: process.env['INPUT_LEGS'] ?? '',
        prefix: process.env['INPUT_PREFIX'] ?? '',
        words: { common: commonWords[language], fleet: fleetWords[language] },
        readReport: (name) => readReport(folder, name),
    });
    (0,external_node_fs_namespaceObject.appendFileSync)(process.env['GITHUB_STEP_SUMMARY'] ?? '', summary);
    (0,external_node_fs_namespaceObject.appendFileSync)(process.env['GITHUB_OUTPUT'] ?? '', `outcome=${outcome}\n`);
    console.log(outcome);
    process.exitCode = outcome === 'passed' ? 0 : 1;
}
function readReport(folder, name) {
    if (name !== (0,external_node_path_namespaceObject.basename)(name))
        return undefined;
    try {
        const path = (0,external_node_path_namespaceObject.join)(folder, name, 'report.json');
        const stats = (0,external_node_fs_namespaceObject.statSync)(path);
        return stats.isFile() && stats.size <= fleet_maxBytes ? (0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
}

module.exports = __webpack_exports__;
/******/ })()
;