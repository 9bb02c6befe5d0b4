"use strict";
exports.id = 761;
exports.ids = [761];
exports.modules = {

/***/ 5761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uploadSarif: () => (/* binding */ uploadSarif)
});

// EXTERNAL MODULE: ./src/base/texts.ts
var texts = __webpack_require__(5965);
// EXTERNAL MODULE: ./src/base/words/index.ts
var words = __webpack_require__(799);
;// CONCATENATED MODULE: ./src/github/code-scanning.ts

function findPlace(environment) {
    const [owner, repo] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
    const ref = environment['GITHUB_REF'] ?? '';
    const sha = environment['GITHUB_SHA'] ?? '';
    if (!owner || !repo || !ref.startsWith('refs/') || !/^[0-9a-f]{40}$/.test(sha))
        return undefined;
    return { owner, repo, ref, commit_sha: sha };
}
async function openCodeScanning(token, place, { fetch, scrub }) {
    const [{ getOctokit }, { gzipSync }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(648), __webpack_require__.e(157), __webpack_require__.e(769)]).then(__webpack_require__.bind(__webpack_require__, 157)), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23))]);
    const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
    const client = (signal) => getOctokit(token.reveal(), { request: { fetch, signal }, log: silent }).rest.codeScanning;
    return {
        async send(sarif, signal) {
            const { data } = await client(signal).uploadSarif({ ...place, sarif: gzipSync(sarif).toString('base64') });
            return data.id;
        },
        async look(id, signal) {
            const { owner, repo } = place;
            const { data } = await client(signal).getSarif({ owner, repo, sarif_id: id });
            if (data.processing_status === 'complete')
                return { kind: 'complete' };
            if (data.processing_status !== 'failed')
                return { kind: 'pending' };
            return { kind: 'rejected', why: scrub((data.errors ?? []).slice(0, 3).join('; ')).slice(0, 500) || '-' };
        },
    };
}
function ignore() { }
function explainRefusal(error, file, scrub) {
    const { status, message: text } = error;
    const problem = scrub(String(text ?? '-')).slice(0, 300);
    if (/not enabled|must be enabled|advanced security/i.test(problem))
        return (0,words/* message */.iU)('upload_disabled', { file, problem });
    if (status === 401 || status === 403 || status === 404) {
        return (0,words/* message */.iU)('upload_forbidden', { file, status, problem });
    }
    return (0,words/* message */.iU)('upload_failed', { file, problem });
}
const usualPauseMs = 5_000;
const longestPauseMs = 60_000;
function pauseAfter(error) {
    const { status, message: text, response } = error;
    const isBusy = status === 429 || (status === 403 && /rate limit/i.test(String(text)));
    if (!isBusy && !(typeof status === 'number' && status >= 500))
        return undefined;
    const seconds = Number(response?.headers?.['retry-after'] ?? Number.NaN);
    return seconds >= 0 ? Math.min(seconds * 1000, longestPauseMs) : usualPauseMs;
}
async function withinLimit(limitMs, clock, signal, work) {
    const limit = new AbortController();
    const timer = new AbortController();
    clock.sleep(limitMs, timer.signal).then(() => limit.abort(new UploadTimeout()), () => undefined);
    try {
        return await work(AbortSignal.any([signal, limit.signal]));
    }
    catch (error) {
        throw limit.signal.aborted ? limit.signal.reason : error;
    }
    finally {
        timer.abort();
    }
}
class UploadTimeout extends Error {
}

;// CONCATENATED MODULE: ./src/github/sarif-upload.ts



const maxFiles = 50;
const answerMs = 60_000;
const [uploadMs, uploadMsPerFile] = [60_000, 20_000];
const sendPauseMs = 1_000;
const maxSends = 3;
const maxLooks = 8;
const lookPauseMs = 2_000;
const looksMs = 60_000;
const maxNamed = 5;
async function uploadSarif(files, token, tools) {
    const { environment, log, signal } = tools;
    const place = findPlace(environment);
    if (token === undefined || place === undefined) {
        log.annotate('warning', (0,words/* message */.iU)(token === undefined ? 'upload_without_token' : 'upload_without_place'));
        return;
    }
    if (signal.aborted)
        return log.annotate('warning', (0,words/* message */.iU)('upload_not_begun'));
    const chosen = files.slice(0, maxFiles);
    if (files.length > maxFiles) {
        log.annotate('warning', (0,words/* message */.iU)('upload_first_only', { most: maxFiles, total: files.length }));
    }
    log.info((0,words/* message */.iU)('upload_begins', { count: chosen.length, ref: place.ref, commit: place.commit_sha }));
    try {
        const client = await openCodeScanning(token, place, tools);
        const sent = await sendAll(chosen, client, tools);
        await awaitProcessing(sent, client, tools);
    }
    catch (error) {
        log.annotate('warning', explainEnd(error, (0,texts/* joinSome */.b)(chosen.map(({ name }) => name), maxNamed), tools));
    }
}
async function sendAll(files, client, tools) {
    const { log, clock, signal } = tools;
    const untilMs = clock.now() + uploadMs + (files.length - 1) * uploadMsPerFile;
    const sent = [];
    for (const [index, file] of files.entries()) {
        if (index > 0)
            await clock.sleep(sendPauseMs, signal).catch(() => undefined);
        if (signal.aborted || clock.now() > untilMs) {
            const left = files.slice(index).map(({ name }) => name);
            log.annotate('warning', (0,words/* message */.iU)('upload_left', { count: left.length, files: (0,texts/* joinSome */.b)(left, maxNamed) }));
            break;
        }
        try {
            sent.push({ name: file.name, id: await sendFile(file, client, untilMs, tools) });
            const { name, nameCount, resultCount } = file;
            log.info((0,words/* message */.iU)('upload_sent', { file: name, names: nameCount, results: resultCount }));
        }
        catch (error) {
            log.annotate('warning', explainEnd(error, file.name, tools));
        }
    }
    return sent;
}
async function sendFile(file, client, untilMs, { clock, signal }) {
    const sarif = file.read();
    for (let send = 1;; send += 1) {
        try {
            return await withinLimit(answerMs, clock, signal, (limited) => client.send(sarif, limited));
        }
        catch (error) {
            const pauseMs = pauseAfter(error);
            if (pauseMs === undefined || send === maxSends || clock.now() + pauseMs > untilMs)
                throw error;
            await clock.sleep(pauseMs, signal);
        }
    }
}
async function awaitProcessing(sent, client, tools) {
    const { log, clock, signal } = tools;
    let open = sent.filter(({ id }) => id !== undefined);
    const total = open.length;
    if (total === 0)
        return;
    let rejected = 0;
    const look = async (limited) => {
        for (let round = 0; round < maxLooks && open.length > 0; round += 1) {
            await clock.sleep(lookPauseMs, limited);
            for (const file of open) {
                const state = await client.look(file.id ?? '', limited);
                if (state.kind === 'pending')
                    continue;
                open = open.filter((other) => other !== file);
                if (state.kind === 'complete')
                    continue;
                rejected += 1;
                log.annotate('warning', (0,words/* message */.iU)('upload_rejected', { file: file.name, problem: state.why }));
            }
        }
    };
    try {
        await withinLimit(looksMs, clock, signal, look);
    }
    catch (error) {
        const names = open.map(({ name }) => name);
        if (signal.aborted)
            return log.annotate('warning', explainEnd(error, (0,texts/* joinSome */.b)(names, maxNamed), tools));
    }
    const processed = total - open.length - rejected;
    if (processed > 0)
        log.info((0,words/* message */.iU)('upload_processed', { count: processed, total }));
    if (open.length > 0)
        log.info((0,words/* message */.iU)('upload_pending', { count: open.length }));
}
function explainEnd(error, file, { signal, scrub }) {
    if (signal.aborted)
        return (0,words/* message */.iU)('upload_stopped', { file });
    return error instanceof UploadTimeout ? (0,words/* message */.iU)('upload_slow', { file }) : explainRefusal(error, file, scrub);
}


/***/ })

};
;