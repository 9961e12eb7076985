import { AsyncLocalStorage } from 'node:async_hooks';

/** What one request (or job) carries through every layer without being passed along. */
export interface RequestScope {
  readonly id: string;
  /** The page that answers, once routing has found it; log lines and error pages show it. */
  page: string | null;
  /** Database queries so far; the every-page test holds this constant as rows grow. */
  queries: number;
}

const storage = new AsyncLocalStorage<RequestScope>();

/** Run `work` so that everything it calls, also after waiting, finds `scope`. */
export function inRequestScope<T>(scope: RequestScope, work: () => T): T {
  return storage.run(scope, work);
}

/** The scope of the request or job under way; undefined outside of one, as at start. */
export function requestScope(): RequestScope | undefined {
  return storage.getStore();
}
