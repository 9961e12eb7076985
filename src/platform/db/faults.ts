import type { Refusal } from '../result.ts';

/** The fields of a Postgres error that decide what we do about it. */
interface PostgresError extends Error {
  readonly code: string;
  readonly constraint?: string;
}

/** Network faults and SQLSTATE classes that mean "the database is not there now", not "you are wrong". */
const gone = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What the driver says, without a code, of a connection that could not be had, is silent or has broken. */
const driverWords =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|connection error and is not queryable/i;

function isPostgresError(error: unknown): error is PostgresError {
  return error instanceof Error && typeof (error as { code?: unknown }).code === 'string';
}

/** The database is away, starting, stopping or full: the same request may succeed in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (driverWords.test(error.message)) return true;
  if (!isPostgresError(error)) return false;
  // 08 connection, 53 out of resources (disk full, too many connections), 57P operator intervention,
  // 58 system error (cannot write or read its files).
  return gone.has(error.code) || /^(08|53|58|57P)/.test(error.code);
}

/** The role may not do this: a matter of grants, not of the data. */
export function isNotGranted(error: unknown): boolean {
  return isPostgresError(error) && error.code === '42501';
}

/** Two transactions met; doing the whole again is right and safe. */
export function isWorthRetrying(error: unknown): boolean {
  return isPostgresError(error) && (error.code === '40001' || error.code === '40P01');
}

/** Which field and code a broken constraint stands for, by the constraint's name. */
export type Constraints = Readonly<Record<string, Refusal>>;

/**
 * The database refused an impossible state: the refusal to show, or null when the constraint is not
 * one the command has foreseen (then it is a fault of ours and must be thrown).
 */
export function refusalOf(error: unknown, constraints: Constraints): Refusal | null {
  if (!isPostgresError(error) || !error.code.startsWith('23') || error.constraint === undefined) return null;
  return constraints[error.constraint] ?? null;
}
