import type { CallName, Fault } from '../../emulator/index.ts'

/**
 * What one occurrence does to a run: `heals`: the run still finds the truth. `ends`: what the answer says is final, so the run ends
 * in `error`. `pends`: nobody knows whether a post that is billed was taken, so that it is awaited, to the deadline, and not
 * repeated. `harmless`: nobody notices, however often. `any`: the truth or an honest error, as the case may be.
 */
export type Effect = 'heals' | 'ends' | 'pends' | 'harmless' | 'any'

/** One thing that can go wrong with any call. */
export interface FaultCase {
  readonly name: string
  readonly fault: Fault
  readonly effect: Effect
  /** The calls it can strike; all when left out. */
  readonly calls?: readonly CallName[]
  /** Too much work to be done again and again. */
  readonly onceOnly?: boolean
  /** Where it does something else than `effect` says. */
  readonly except?: Partial<Readonly<Record<CallName, Effect>>>
}

/** An answer whose body nobody reads, or that is empty anyway, cannot be spoiled. */
const unread = { batchScan: 'harmless', syncImages: 'harmless', scanRegistryImages: 'harmless' } as const
/** A post that is not repeated, since it is billed: here it was not carried out, and nothing comes of it. */
const untaken = { scanRegistryImages: 'pends' } as const
/** The same for an answer that looks like one of a post that was taken. */
const unlikely = { ...untaken, batchScan: 'any', syncImages: 'harmless' } as const
/** Findings that may not be read leave the rating to judge by, names of files may be missing, and the list is looked at unsynchronized. */
const unneeded = {
  listAffected: 'heals',
  listVulnerabilities: 'heals',
  listImageVulnerabilities: 'heals',
  listImageMalware: 'heals',
  syncImages: 'heals',
} as const
/** An answer of another shape ends the run, unless nobody needs what it says. */
const shapeless = { ...unlikely, listImageMalware: 'heals' } as const
/** The calls whose answers have pages. */
const paged: readonly CallName[] = [
  'listImages',
  'listAffected',
  'listVulnerabilities',
  'listRegistryImages',
  'listRegistries',
  'listImageVulnerabilities',
  'listImageMalware',
]
/** The toolkit asks for the ID token; here it is asked once, and whatever comes instead ends the login. */
const noToken = { issueIdToken: 'ends' } as const
const html = '<html><body><h1>Sign in to the Wi-Fi</h1></body></html>'

/** Every fault of the emulator. */
export const faultTable: readonly FaultCase[] = [
  ...[400, 403, 404, 409].map((status): FaultCase => ({
    name: `HTTP ${status}`,
    fault: { kind: 'answer', status, body: { error_code: 'HSS.0001', error_msg: 'no' } },
    effect: 'ends',
    except: unneeded,
  })),
  ...[408, 500, 503].map((status): FaultCase => ({
    name: `HTTP ${status}`,
    fault: { kind: 'answer', status, body: html },
    effect: 'heals',
    // A 408 is no answer of HSS about the post, but no 5xx either.
    except: { ...noToken, ...untaken, ...(status === 408 ? { batchScan: 'any' as const } : {}) },
  })),
  {
    name: 'HTTP 401',
    fault: {
      kind: 'answer',
      status: 401,
      body: { error_code: 'APIGW.0301', error_msg: 'Incorrect IAM authentication information' },
    },
    effect: 'ends',
  },
  { name: '429', fault: { kind: 'throttle' }, effect: 'heals', except: noToken },
  { name: '429, Retry-After: 7', fault: { kind: 'throttle', retryAfter: 7 }, effect: 'heals', except: noToken },
  {
    name: '429, Retry-After: a date',
    fault: { kind: 'throttle', retryAfter: 'Mon, 01 Jun 2026 08:01:00 GMT' },
    effect: 'heals',
    except: noToken,
  },
  {
    name: '429, Retry-After: nonsense',
    fault: { kind: 'throttle', retryAfter: 'soon' },
    effect: 'heals',
    except: noToken,
  },
  {
    name: 'redirect',
    fault: { kind: 'redirect', location: 'http://127.0.0.1:9/elsewhere' },
    effect: 'ends',
    except: unneeded,
  },
  {
    name: 'error in a 200',
    fault: { kind: 'inBandError', code: 'HSS.0004', description: 'operation failed' },
    effect: 'ends',
    except: unneeded,
  },
  {
    name: 'sign-in page in a 200',
    fault: { kind: 'answer', status: 200, body: html },
    effect: 'heals',
    except: { ...noToken, ...untaken },
  },
  {
    name: 'nothing in a 200',
    fault: { kind: 'answer', status: 200, body: '' },
    effect: 'heals',
    except: { ...noToken, ...unlikely },
  },
  {
    name: 'null in a 200',
    fault: { kind: 'answer', status: 200, body: 'null' },
    effect: 'ends',
    except: shapeless,
  },
  {
    name: 'a list in a 200',
    fault: { kind: 'answer', status: 200, body: '[]' },
    effect: 'ends',
    except: shapeless,
  },
  {
    name: 'an empty object in a 200',
    fault: { kind: 'answer', status: 200, body: {} },
    effect: 'ends',
    except: shapeless,
  },
  {
    name: 'HTTP 204',
    fault: { kind: 'answer', status: 204 },
    effect: 'heals',
    except: { ...noToken, ...unlikely },
  },
  { name: 'cut before', fault: { kind: 'cut' }, effect: 'heals', except: { ...noToken, ...untaken } },
  { name: 'cut after', fault: { kind: 'lostAnswer' }, effect: 'heals', except: noToken },
  { name: 'stall', fault: { kind: 'stall' }, effect: 'heals', except: { issueIdToken: 'any', ...untaken } },
  {
    name: 'stall afterwards',
    fault: { kind: 'stall', afterwards: true },
    effect: 'heals',
    except: { issueIdToken: 'any' },
  },
  {
    name: 'slow headers',
    fault: { kind: 'slowHeaders', delayMs: 900 },
    effect: 'heals',
    except: { issueIdToken: 'any' },
  },
  {
    name: 'drip',
    fault: { kind: 'drip', everyMs: 900, bytes: 1 },
    effect: 'heals',
    except: { ...unread, issueIdToken: 'any' },
  },
  { name: 'dies', fault: { kind: 'die' }, effect: 'ends' },
  { name: 'dies afterwards', fault: { kind: 'die', afterwards: true }, effect: 'ends' },
  { name: 'truncated', fault: { kind: 'truncate' }, effect: 'heals', except: { ...noToken, batchScan: 'any' } },
  {
    name: 'truncated after 0 bytes',
    fault: { kind: 'truncate', keepBytes: 0 },
    effect: 'heals',
    except: { ...noToken, batchScan: 'any' },
  },
  { name: 'no JSON', fault: { kind: 'invalidJson' }, effect: 'heals', except: { ...noToken, batchScan: 'any' } },
  {
    name: 'wrong shape',
    fault: { kind: 'wrongShape' },
    effect: 'ends',
    except: { ...unread, listImageMalware: 'heals' },
  },
  { name: 'empty page', fault: { kind: 'emptyPage' }, effect: 'heals', calls: paged },
  { name: 'short page', fault: { kind: 'shortPage', missing: 1 }, effect: 'heals', calls: paged },
  { name: 'total too large', fault: { kind: 'wrongTotal', total: 9_999 }, effect: 'heals', calls: paged },
  { name: 'total too small', fault: { kind: 'wrongTotal', total: 0 }, effect: 'harmless', calls: paged },
  { name: 'list that shifts once', fault: { kind: 'shiftList', calls: 1 }, effect: 'heals', calls: paged },
  { name: 'list that shifts', fault: { kind: 'shiftList' }, effect: 'any', calls: paged },
  { name: 'unknown fields', fault: { kind: 'extraFields' }, effect: 'harmless' },
  { name: 'huge answer', fault: { kind: 'huge', megabytes: 33 }, effect: 'any', onceOnly: true },
  { name: 'gzip bomb', fault: { kind: 'gzipBomb', megabytes: 33 }, effect: 'any', onceOnly: true },
]
