import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ConfigError } from './config.ts';
import type { Database } from './db/database.ts';
import { readSetting, writeSetting } from './db/setting.ts';

/** What only this installation knows. Whoever has the file and the database can read and forge what it protects. */
export interface Secrets {
  /**
   * The SHA-256 HMAC of `text` under the key of this name: the same text always gives the same 32
   * bytes, and nobody without the file can try texts until one fits.
   */
  keyedHash(name: string, text: string): Buffer;
  /** Encrypt a text so that only this installation can read it, and notices when it was changed. */
  seal(name: string, text: string): Buffer;
  /** The text again, or null when it was sealed by another installation or has been changed. */
  open(name: string, sealed: Uint8Array): string | null;
  /** A value made once and kept, such as a pair of keys. JSON. */
  keep<T>(name: string, make: () => T): T;
  /** Names this file without giving anything away; the database remembers it. */
  readonly fingerprint: string;
}

const contents = z.object({ master: z.string().length(44), kept: z.record(z.string(), z.json()) });

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/**
 * Read the file of secrets, or make it (mode 0600) when there is none. Throws ConfigError with a
 * sentence when it cannot be read as one.
 */
export function openSecrets(file: string): Secrets {
  const held = existsSync(file) ? readSecrets(file) : makeSecrets(file);
  return secretsFrom(held, () => writeWhole(file, held));
}

/** Secrets that end with the process, for tests. */
export function passingSecrets(): Secrets {
  return secretsFrom(newContents(), () => {});
}

function secretsFrom(held: Contents, save: () => void): Secrets {
  const master = Buffer.from(held.master, 'base64');
  const keyOf = (name: string) => createHmac('sha256', master).update(`saman ${name}`).digest();
  return {
    keyedHash: (name, text) => createHmac('sha256', keyOf(name)).update(text).digest(),
    seal: (name, text) => {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv(algorithm, keyOf(name), iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open: (name, sealed) => {
      const bytes = Buffer.from(sealed);
      const iv = bytes.subarray(0, ivLength);
      const tag = bytes.subarray(ivLength, ivLength + tagLength);
      try {
        const decipher = createDecipheriv(algorithm, keyOf(name), iv, { authTagLength: tagLength });
        decipher.setAuthTag(tag);
        const body = bytes.subarray(ivLength + tagLength);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
    keep: <T>(name: string, make: () => T): T => {
      const known = held.kept[name];
      if (known !== undefined) return known as T;
      const made = make();
      held.kept[name] = made as (typeof held.kept)[string];
      save();
      return made;
    },
    fingerprint: createHash('sha256').update(keyOf('fingerprint')).digest('hex').slice(0, 32),
  };
}

/**
 * Open the secrets that belong to this database. Throws ConfigError when the database knows others:
 * with the wrong keys everybody would be taken for somebody new.
 */
export async function claimSecrets(file: string, { read, write }: Database): Promise<Secrets> {
  const known = await readSetting(read, 'secrets.fingerprint');
  if (known !== null && !existsSync(file))
    throw new ConfigError(
      `The file of secrets ${file} is missing, and this database was used with one. Put it back, or name it by SECRETS_FILE.`,
    );
  const secrets = openSecrets(file);
  if (known !== null && known !== secrets.fingerprint)
    throw new ConfigError(`The file of secrets ${file} is not the one this database was used with.`);
  if (known === null) await writeSetting(write, 'secrets.fingerprint', secrets.fingerprint);
  return secrets;
}

type Contents = z.output<typeof contents>;

function newContents(): Contents {
  return { master: randomBytes(32).toString('base64'), kept: {} };
}

function makeSecrets(file: string): Contents {
  const made = newContents();
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeWhole(file, made);
  return made;
}

function readSecrets(file: string): Contents {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigError(`The file of secrets ${file} cannot be read.`, { cause: error });
  }
  const checked = contents.safeParse(parsed);
  if (!checked.success) throw new ConfigError(`${file} is not a file of secrets that Saman has made.`);
  closeToOthers(file);
  return checked.data;
}

/** A file that others on the machine can read is closed to them; a mounted one that cannot be changed is left. */
function closeToOthers(file: string): void {
  if ((statSync(file).mode & 0o077) === 0) return;
  try {
    chmodSync(file, 0o600);
  } catch {
    // A read-only mount decides its own mode.
  }
}

/** A crash leaves the old file or the new one, never half of one. */
function writeWhole(file: string, held: Contents): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(held, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}
