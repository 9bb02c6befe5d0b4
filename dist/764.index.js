"use strict";
exports.id = 764;
exports.ids = [764];
exports.modules = {

/***/ 764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderDryRun: () => (/* binding */ renderDryRun)
/* harmony export */ });
/* harmony import */ var _base_words_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(799);
/* harmony import */ var _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1551);
/* harmony import */ var _format_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3469);
/* harmony import */ var _section_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8266);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8713);





const openRows = 20;
const maxImages = 20;
const reservedBytes = 600;
const permissionIcons = {
    seen: '✅',
    refused: '❌',
    failed: '⚠️',
    not_asked: '➖',
};
function renderDryRun({ requests, rows, permissions }, words, maxBytes) {
    const parts = [
        renderRequests(requests, words, Math.floor(maxBytes / 4)),
        renderRows(rows, words, Math.floor(maxBytes / 2)),
        renderPermissions(permissions, words, Math.floor(maxBytes / 4)),
    ];
    return parts.filter((part) => part !== '').join('\n');
}
function renderRequests(requests, words, maxBytes) {
    const lines = requests.flatMap(({ target, settings, images, imageCount }) => {
        const values = { target: (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(target, 300), settings: (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(settings, 1000) };
        const request = imageCount === null
            ? (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('summary_dry_run_request_all', values)
            : (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('summary_dry_run_request', { ...values, count: imageCount });
        const shown = images.slice(0, maxImages).map((image) => `  - ${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(image, 1000)}`);
        const more = (imageCount ?? 0) - shown.length;
        return [
            `- ${(0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(words, request)}`,
            ...shown,
            ...(more > 0 ? [`  - ${(0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(words, (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('list_more', { count: more }))}`] : []),
        ];
    });
    return lines.length === 0 ? '' : (0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .renderSection */ .Y)(words.summary_dry_run_requests, lines, maxBytes);
}
function renderRows(rows, words, maxBytes) {
    const unknown = words.count_unknown;
    const count = (value) => String(value ?? unknown);
    const columns = [
        { heading: words.summary_image },
        { heading: words.summary_dry_run_place },
        { heading: '`scan_status`' },
        { heading: '`latest_scan_time`' },
        { heading: '`severity_level`' },
        { heading: '`vul_num`', isNumber: true },
        { heading: '`malicious_file_num`', isNumber: true },
        { heading: '`unsafe_setting_num`', isNumber: true },
    ];
    const cells = (row) => [
        (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(row.image, 600),
        (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(row.place, 200),
        (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(row.scanStatus || unknown, 60),
        (0,_format_time_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(row.scannedAtMs) ?? unknown,
        (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(row.rating || unknown, 60),
        count(row.vulNum),
        count(row.maliciousFileNum),
        count(row.unsafeSettingNum),
    ];
    return renderWholeTable((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(words, (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('summary_dry_run_rows', { count: rows.length })), columns, rows.map(cells), words, maxBytes);
}
function renderPermissions(permissions, words, maxBytes) {
    const columns = [
        { heading: words.summary_dry_run_operation },
        { heading: words.summary_dry_run_use },
        { heading: words.summary_check_result },
    ];
    const rows = permissions.map(({ operation, use, result }) => [
        (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(operation, 80),
        (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(words, use), 200),
        `${permissionIcons[result]}&nbsp;${words[`permission_${result}`]}`,
    ]);
    return renderWholeTable(words.summary_dry_run_permissions, columns, rows, words, maxBytes);
}
function renderWholeTable(heading, columns, rows, words, maxBytes) {
    if (rows.length === 0)
        return '';
    const table = (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .renderTable */ .b)(columns, rows, maxBytes - reservedBytes, {
        open: openRows,
        label: (count) => (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(words, (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('summary_show_more', { count })),
    });
    const cut = rows.length - table.shown;
    const note = cut === 0 ? '' : (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(words, (0,_base_words_index_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('list_more', { count: cut }));
    return (0,_section_js__WEBPACK_IMPORTED_MODULE_3__/* .renderSection */ .Y)(heading, [table.text, note], maxBytes);
}


/***/ })

};
;