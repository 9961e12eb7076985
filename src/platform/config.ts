import { z } from 'zod';
import { parseStart } from './clock.ts';
import { failpointPattern } from './failpoint.ts';

const url = (protocols: RegExp) => z.url({ protocol: protocols, hostname: /.*/ });

const whole = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${low} to ${high}`)
    .transform(Number)
    .refine((n) => n >= low && n <= high, `must be a whole number from ${low} to ${high}`);

/** Every setting Saman reads, with its default. `.env.example` explains each in words. */
const settings = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: url(/^https?$/).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: url(/^postgres(ql)?$/).optional(),
  ADMIN_DATABASE_URL: url(/^postgres(ql)?$/).optional(),
  SAMAN_ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  SAMAN_NOW: z
    .string()
    .refine(isStart, 'must be a date such as 2011-03-01 or a moment such as 2011-03-01T08:00:00Z')
    .optional(),
  SAMAN_DEMO: z.enum(['0', '1']).default('0'),
  SAMAN_PG_BIN: z.string().min(1).optional(),
  SAMAN_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  SECRETS_FILE: z.string().min(1).optional(),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  METRICS_TOKEN: z.string().min(16, 'must be at least 16 signs').optional(),
  MAP_FILE: z.string().min(1).optional(),
  APERTIUM: z.string().min(1).default('apertium'),
  OIDC_ISSUER: url(/^https?$/).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_PRIVATE_KEY_FILE: z.string().min(1).optional(),
  OIDC_ACR_SIGNING: z.string().min(1).optional(),
  SMTP_URL: url(/^smtps?$/).optional(),
  SAMAN_FAILPOINT: z
    .string()
    .regex(failpointPattern, 'must be a name such as letter.made, or letter.made:7 for the seventh time')
    .optional(),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
});

export type Config = z.output<typeof settings>;

/** The environment is wrong; each line of the message says which setting and why. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Names that begin like ours but are none of ours are almost always typing mistakes. */
const ownPrefix = /^(SAMAN_|OIDC_|SMTP_)/;

/**
 * Check the environment before anything is started.
 * An empty value counts as not set, because shells and compose files write those.
 * Throws ConfigError with one sentence per fault.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const unknown = Object.keys(given).filter((name) => ownPrefix.test(name) && !(name in settings.shape));
  const faults = unknown.map((name) => `${name} is not a setting Saman knows (see .env.example).`);
  const parsed = settings.safeParse(given);
  if (!parsed.success)
    faults.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')} ${sentence(issue)}.`));
  if (faults.length > 0 || !parsed.success) throw new ConfigError(faults.join('\n'));
  return parsed.data;
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'is not an address of the right kind';
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  return issue.message;
}

function isStart(text: string): boolean {
  try {
    parseStart(text);
    return true;
  } catch {
    return false;
  }
}
