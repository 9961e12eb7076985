export { appendAudit, historyOf } from './store.ts';
export type { HistoryEntry } from './store.ts';
export { recordHead, verifyAudit, verifyChain } from './verify.ts';
export { readHeads } from './heads-file.ts';
export type { Finding, RecordedHead } from './chain-check.ts';
