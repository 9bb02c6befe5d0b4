import type { CallName, Fault } from '../../emulator/index.ts'

/**
 * What one occurrence does to a run: `heals`: the run still finds the truth. `ends`: what the answer says is final, so the run ends
 * in `error`. `harmless`: nobody notices, however often. `any`: the truth or an honest error, as the case may be.
 */
export type Effect = 'heals' | 'ends' | 'harmless' | 'any'

/** One thing that can go wrong with any call. */
export interface FaultCase {
  readonly name: string
  readonly fault: Fault
  readonly effect: Effect
  /** Where it does something else than `effect` says. */
  /** The calls it can strike; all when left out. */
  readonly calls?: readonly CallName[]
  /** Too much work to be done again and again. */
  readonly onceOnly?: boolean
  readonly except?: Partial<Readonly<Record<CallName, Effect>>>
}

/** An answer whose body nobody reads, or that is empty anyway, cannot be spoiled. */
const unread = { batchScan: 'harmless' } as const
/** The calls whose answers have pages. */
const paged: readonly CallName[] = ['listImages', 'listAffected', 'listVulnerabilities']
/** The toolkit asks for the ID token; here it is asked once, and whatever comes instead ends the login. */
const noToken = { issueIdToken: 'ends' } as const
const html = '<html><body><h1>Sign in to the Wi-Fi</h1></body></html>'

/** Every fault of the emulator. */
export const faultTable: readonly FaultCase[] = [
  ...[400, 403, 404, 409].map((status): FaultCase => ({
    name: `HTTP ${status}`,
    fault: { kind: 'answer', status, body: { error_code: 'HSS.0001', error_msg: 'no' } },
    effect: 'ends',
    // Findings that may not be read leave the rating to judge by.
    except: { listAffected: 'heals', listVulnerabilities: 'heals' },
  })),
  ...[408, 500, 503].map((status): FaultCase => ({
    name: `HTTP ${status}`,
    fault: { kind: 'answer', status, body: html },
    effect: 'heals',
    // A 408 is no answer of HSS about the post, but no 5xx either.
    except: { ...noToken, ...(status === 408 ? { batchScan: 'any' as const } : {}) },
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
    except: { listAffected: 'heals', listVulnerabilities: 'heals' },
  },
  {
    name: 'error in a 200',
    fault: { kind: 'inBandError', code: 'HSS.0004', description: 'operation failed' },
    effect: 'ends',
    except: { listAffected: 'heals', listVulnerabilities: 'heals', issueIdToken: 'ends' },
  },
  {
    name: 'sign-in page in a 200',
    fault: { kind: 'answer', status: 200, body: html },
    effect: 'heals',
    except: noToken,
  },
  {
    name: 'nothing in a 200',
    fault: { kind: 'answer', status: 200, body: '' },
    effect: 'heals',
    except: { ...noToken, batchScan: 'any' },
  },
  {
    name: 'null in a 200',
    fault: { kind: 'answer', status: 200, body: 'null' },
    effect: 'ends',
    except: { batchScan: 'any' },
  },
  {
    name: 'a list in a 200',
    fault: { kind: 'answer', status: 200, body: '[]' },
    effect: 'ends',
    except: { batchScan: 'any' },
  },
  {
    name: 'an empty object in a 200',
    fault: { kind: 'answer', status: 200, body: {} },
    effect: 'ends',
    except: { batchScan: 'any' },
  },
  {
    name: 'HTTP 204',
    fault: { kind: 'answer', status: 204 },
    effect: 'heals',
    except: { ...noToken, batchScan: 'any' },
  },
  { name: 'cut before', fault: { kind: 'cut' }, effect: 'heals', except: noToken },
  { name: 'cut after', fault: { kind: 'lostAnswer' }, effect: 'heals', except: noToken },
  { name: 'stall', fault: { kind: 'stall' }, effect: 'heals', except: { issueIdToken: 'any' } },
  {
    name: 'stall afterwards',
    onceOnly: true,
    fault: { kind: 'stall', afterwards: true },
    effect: 'heals',
    except: { issueIdToken: 'any' },
  },
  {
    name: 'slow headers',
    onceOnly: true,
    fault: { kind: 'slowHeaders', delayMs: 900 },
    effect: 'heals',
    except: { issueIdToken: 'any' },
  },
  {
    name: 'drip',
    onceOnly: true,
    fault: { kind: 'drip', everyMs: 900, bytes: 1 },
    effect: 'heals',
    except: { batchScan: 'harmless', issueIdToken: 'any' },
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
  { name: 'wrong shape', fault: { kind: 'wrongShape' }, effect: 'ends', except: unread },
  { name: 'empty page', fault: { kind: 'emptyPage' }, effect: 'heals', calls: paged },
  { name: 'short page', fault: { kind: 'shortPage', missing: 1 }, effect: 'heals', calls: paged },
  { name: 'total too large', fault: { kind: 'wrongTotal', total: 9_999 }, effect: 'heals', calls: paged },
  { name: 'total too small', fault: { kind: 'wrongTotal', total: 0 }, effect: 'harmless', calls: paged },
  { name: 'unknown fields', fault: { kind: 'extraFields' }, effect: 'harmless' },
  { name: 'huge answer', fault: { kind: 'huge', megabytes: 33 }, effect: 'any', onceOnly: true },
  { name: 'gzip bomb', fault: { kind: 'gzipBomb', megabytes: 33 }, effect: 'any', onceOnly: true },
]
