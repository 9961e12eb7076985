import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What `/metrics` shows, in Prometheus' text format. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const requests = new Histogram({
  name: 'saman_http_request_seconds',
  help: 'Time to answer a request, by page',
  labelNames: ['method', 'page', 'status'],
  buckets: [0.005, 0.02, 0.1, 0.5, 2],
  registers: [metrics],
});

export const jobRuns = new Counter({
  name: 'saman_job_runs_total',
  help: 'Job runs, by job and outcome',
  labelNames: ['job', 'outcome'],
  registers: [metrics],
});

export const databaseUp = new Gauge({
  name: 'saman_database_up',
  help: '1 when the database answered the last readiness check',
  registers: [metrics],
});

/** Count one request. Pages are known ids, so the number of series stays bounded. */
export function measureRequest(
  method: string,
  page: string | null,
  status: number,
  milliseconds: number,
): void {
  requests.observe({ method, page: page ?? 'none', status: String(status) }, milliseconds / 1000);
}
