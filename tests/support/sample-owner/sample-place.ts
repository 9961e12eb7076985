import path from 'node:path';
import { createApp } from '../../../src/app.ts';
import { modules as shippedModules } from '../../../src/modules.ts';
import { capacitiesOf, completeStepUp } from '../../../src/modules/identity/index.ts';
import type { Role } from '../../../src/modules/identity/index.ts';
import { markOpened, sign, beginSigning, signingOf } from '../../../src/modules/signing/index.ts';
import { findOrganisationByNumber } from '../../../src/modules/register/index.ts';
import { createStandingClock, parseStart } from '../../../src/platform/clock.ts';
import type { CommandSystem } from '../../../src/platform/db/command.ts';
import { openDatabase } from '../../../src/platform/db/database.ts';
import { on } from '../../../src/platform/db/events.ts';
import type { EventKind } from '../../../src/platform/db/events.ts';
import { grantApplication } from '../../../src/platform/db/grants.ts';
import { readManifest } from '../../../src/platform/http/assets.ts';
import { noSignIn } from '../../../src/platform/http/web.ts';
import { createLog } from '../../../src/platform/log.ts';
import type { Principal } from '../../../src/platform/principal.ts';
import { root } from '../../../src/platform/root.ts';
import { createFault, createShell } from '../../../src/shell.tsx';
import { createSystem } from '../../../src/system.ts';
import { builtPdfMaker } from '../../../src/platform/pdf/built-maker.ts';
import { clonedDatabase, testDay } from '../template-database.ts';
import { sampleModule } from './module.tsx';
import { createSampleSchema, objectOf } from './note-store.ts';

export type Person = Extract<Principal, { kind: 'person' }>;

/** The composed app with the sample owner, over a database of its own in which commands commit. */
export async function samplePlace() {
  const { owner, app: connection } = await clonedDatabase();
  await createSampleSchema(owner);
  await grantApplication(owner, connection);
  const database = openDatabase({ connection, log: createLog('silent') });
  const clock = createStandingClock(parseStart(testDay));
  const modules = [...shippedModules, sampleModule];
  const pdf = builtPdfMaker(createLog('silent'));
  const composed = createSystem({ database, clock, modules, pdf, enqueueJobs: () => Promise.resolve() });
  const told: { readonly event: string; readonly payload: unknown }[] = [];
  const listen = (kind: EventKind<unknown>) =>
    on(kind, async (_, payload) => void told.push({ event: kind.name, payload }));
  const system: CommandSystem = {
    ...composed,
    subscriptions: [
      ...composed.subscriptions,
      ...['SignatureGiven', 'AllSigned', 'SignaturesVoided'].map((name) =>
        listen({ name: `signing.${name}` }),
      ),
    ],
  };
  const municipality = await findOrganisationByNumber(database.read, '1508', testDay);
  if (!municipality) throw new Error('The register is empty');

  /** A new person with this role in the municipality. */
  const person = async (name: string, role: Role, validTo: string | null = null): Promise<Person> => {
    const { id } = await database.write
      .insertInto('identity.person')
      .values({ name, number_hash: null, created_at: new Date().toISOString(), erased_at: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    return giveMandate(id, role, validTo);
  };
  const giveMandate = async (personId: number, role: Role, validTo: string | null): Promise<Person> => {
    const political = role.endsWith('mayor');
    const { id } = await database.write
      .insertInto('identity.mandate')
      .values({
        person_id: personId,
        organisation_id: municipality.id,
        municipality_id: municipality.id,
        role,
        side: political ? 'political' : role === 'project_leader' ? 'programme' : 'administration',
        head: political ? 1 : role === 'project_leader' ? null : 2,
        valid_from: '2026-01-01',
        valid_to: validTo,
        basis: 'first_access',
        needs_confirmation: false,
        granted_at: clock.now().toString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const capacities = await capacitiesOf(database.read, personId, clock.today());
    const acting = capacities.find((each) => each.id === String(id)) ?? null;
    return { kind: 'person', id: String(personId), acting, capacities };
  };

  const currentRequest = async (noteId: number) => {
    const signing = await signingOf(database.read, { object: objectOf(noteId), today: clock.today() });
    if (!signing) throw new Error('Nobody was asked to sign');
    return signing.current.id;
  };
  /** The fresh sign-in, as identity records it when the person comes back from the provider. */
  const signInAnew = (by: Person, intentId: number) =>
    completeStepUp.run(system, by, {
      intentId,
      personId: Number(by.id),
      acr: 'high',
      // auth_time counts whole seconds.
      authTime: Math.ceil(Date.now() / 1000),
      accepted: ['high'],
    });
  /** Open, begin and sign in anew: all but signing. Answers what to sign with. */
  const prepare = async (by: Person, noteId: number) => {
    const requestId = await currentRequest(noteId);
    const opened = await markOpened.run(system, by, { requestId });
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
    const begun = await beginSigning(system, by, { requestId, language: 'nn' });
    if (!begun.ok) throw new Error(JSON.stringify(begun.refusals));
    const { intentId } = begun.value;
    const stepped = await signInAnew(by, intentId);
    if (!stepped.ok) throw new Error(JSON.stringify(stepped.refusals));
    return { requestId, intentId, language: 'nn' } as const;
  };
  return {
    system,
    database,
    clock,
    municipality,
    person,
    giveMandate,
    currentRequest,
    signInAnew,
    prepare,
    signNote: async (by: Person, noteId: number) => sign.run(system, by, await prepare(by, noteId)),
    /** The events told since this was last asked. */
    takeTold: () => told.splice(0),
    browser: (principal: Principal) => browserOf(system, modules, principal),
    close: async () => {
      await pdf.close();
      await database.close();
    },
  };
}

export type SamplePlace = Awaited<ReturnType<typeof samplePlace>>;

/** Somebody who reads and sends forms without JavaScript. */
function browserOf(
  system: CommandSystem,
  modules: Parameters<typeof createShell>[0]['modules'],
  by: Principal,
) {
  const assets = path.join(root, '.build', 'assets');
  const app = createApp(
    {
      ...noSignIn,
      system,
      database: system.database,
      clock: system.clock,
      log: createLog('error'),
      build: 'test',
      development: true,
      publicOrigin: null,
      trustProxy: false,
      authenticate: () => Promise.resolve(by),
      shell: createShell({ assets: readManifest(assets), modules, development: true, example: true }),
      fault: createFault,
    },
    { modules, assets, metricsToken: undefined },
  );
  const origin = 'http://localhost';
  return {
    get: (address: string) => Promise.resolve(app.request(origin + address)),
    post: (address: string, form: Readonly<Record<string, string>>) =>
      Promise.resolve(
        app.request(origin + address, {
          method: 'POST',
          headers: { Origin: origin },
          body: new URLSearchParams({
            behalf: by.kind === 'person' ? (by.acting?.id ?? '') : '',
            ...form,
          }),
        }),
      ),
  };
}
