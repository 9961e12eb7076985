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

export function inRequestScope<T>(scope: RequestScope, work: () => T): T {
  return storage.run(scope, work);
}

export function requestScope(): RequestScope | undefined {
  return storage.getStore();
}
