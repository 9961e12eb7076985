import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { organisationId } from '../../../../tests/support/example-person.ts';
import { endMandate } from '../end-mandate.command.ts';
import { codes, openFjordvik } from '../testing/fjordvik.ts';
import { confirmAddress } from './confirm-address.command.ts';
import { giveAddress } from './give-address.command.ts';
import { mailRecipients } from './mail-recipients.query.ts';
import { mailLanguageOf, ownAddress } from './own-address.query.ts';
import { removeAddress } from './remove-address.command.ts';
import { sendLinkAgain } from './send-link-again.command.ts';

const { app, fjordvik, person, idOf, mandateOf, page: pageFor } = await openFjordvik();
const { read, write } = app.system.database;

const give = async (who: string, address: string, language: 'nb' | 'nn' | 'en' = 'nn') =>
  codes(await giveAddress.run(app.system, person(who), { address, language }));

/** The token in the latest mail. */
async function latestToken(): Promise<string> {
  const mail = await read
    .selectFrom('platform.mail')
    .select('text_body')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return /token=([\w-]+)/.exec(mail.text_body)?.[1] ?? '';
}

const confirm = async (who: string, token: string) =>
  codes(await confirmAddress.run(app.system, person(who), { token }));

const reach = async (who: string) => {
  const found = await mailRecipients(read, [{ personId: idOf(who) }], app.clock.today());
  return found.map(({ address, language }) => `${address} ${language}`);
};

const rows = async (who: string) => {
  const found = await read
    .selectFrom('identity.person_address')
    .select(['address', 'ended_at'])
    .where('person_id', '=', idOf(who))
    .orderBy('id')
    .execute();
  return found.map(({ address, ended_at }) => [address, ended_at !== null]);
};

test('an address is used from the day it is confirmed, by the one who gave it, with its own link', () =>
  app.isolated(async () => {
    expect(await give('mayor', '  Astrid@Eksempel.no ')).toBe('accepted');
    expect(await reach('mayor')).toEqual([]);
    const token = await latestToken();
    expect(await confirm('chief-executive', token)).toEqual(['linkNotKnown']);
    expect(await confirm('mayor', 'x')).toEqual(['linkNotKnown']);
    expect(codes(await confirmAddress.run(app.system, { kind: 'anonymous' }, { token }))).toEqual([
      'signInFirst',
    ]);
    expect(await reach('mayor')).toEqual([]);
    expect(await confirm('mayor', token)).toBe('accepted');
    expect(await confirm('mayor', token)).toEqual(['confirmedAlready']);
    expect(await reach('mayor')).toEqual(['Astrid@eksempel.no nn']);
    expect(codes(await sendLinkAgain.run(app.system, person('mayor'), { language: 'nn' }))).toEqual([
      'confirmedAlready',
    ]);
  }));

test('only the hash of a link is kept, and it holds for a day', () =>
  app.isolated(async () => {
    await give('mayor', 'a@eksempel.no');
    const token = await latestToken();
    const { rows: found } = await sql<{ plain: boolean }>`
      select token_hash = convert_to(${token}, 'UTF8') as plain from identity.address_link`.execute(read);
    expect(found).toEqual([{ plain: false }]);
    await sql`update identity.address_link set sent_at = sent_at - interval '1 day',
      expires_at = expires_at - interval '1 day'`.execute(write);
    expect(await confirm('mayor', token)).toEqual(['linkExpired']);
    expect(codes(await sendLinkAgain.run(app.system, person('mayor'), { language: 'nn' }))).toBe('accepted');
    expect(await confirm('mayor', await latestToken())).toBe('accepted');
  }));

test('another address ends and erases the former one, whose link is then of no use', () =>
  app.isolated(async () => {
    await give('mayor', 'old@eksempel.no');
    const old = await latestToken();
    await give('mayor', 'new@eksempel.no');
    expect(await confirm('mayor', old)).toEqual(['linkNotKnown']);
    expect(await rows('mayor')).toEqual([
      [null, true],
      ['new@eksempel.no', false],
    ]);
    await confirm('mayor', await latestToken());
    expect(codes(await removeAddress.run(app.system, person('mayor'), {}))).toBe('accepted');
    expect(await rows('mayor')).toEqual([
      [null, true],
      [null, true],
    ]);
    expect(await reach('mayor')).toEqual([]);
    expect(codes(await removeAddress.run(app.system, person('mayor'), {}))).toEqual(['noAddress']);
    expect(codes(await sendLinkAgain.run(app.system, person('mayor'), { language: 'nn' }))).toEqual([
      'noAddress',
    ]);
  }));

test('the same address again changes the language, sends nothing and stays confirmed', () =>
  app.isolated(async () => {
    await give('mayor', 'a@eksempel.no', 'nn');
    await confirm('mayor', await latestToken());
    await give('mayor', 'a@eksempel.no', 'en');
    expect(await reach('mayor')).toEqual(['a@eksempel.no en']);
    expect(await mailLanguageOf(read, idOf('mayor'))).toBe('en');
    const { rows: counted } = await sql<{ mails: number; languages: number }>`
      select (select count(*)::int from platform.mail) as mails,
             (select count(*)::int from identity.mail_language) as languages`.execute(read);
    expect(counted).toEqual([{ mails: 1, languages: 2 }]);
  }));

test('five links a day, and the sixth changes nothing', () =>
  app.isolated(async () => {
    for (const number of [1, 2, 3, 4, 5])
      expect(await give('mayor', `a${number}@eksempel.no`)).toBe('accepted');
    expect(await give('mayor', 'a6@eksempel.no', 'en')).toEqual(['tooManyLinks']);
    expect((await ownAddress(read, idOf('mayor')))?.address).toBe('a5@eksempel.no');
    expect(await mailLanguageOf(read, idOf('mayor'))).toBe('nn');
    expect(await give('chief-executive', 'b@eksempel.no')).toBe('accepted');
  }));

test.each(['a@eksempel.no, b@eksempel.no', 'Astrid <a@eksempel.no>', 'a@eksempel.no\r\nBcc: b@eksempel.no'])(
  '%j is not one address',
  (address) =>
    app.isolated(async () => {
      expect(await give('mayor', address)).toEqual(['notAnAddress']);
      expect(await rows('mayor')).toEqual([]);
    }),
);

test('who holds a role today is found with whoever else is asked about, in one question', () =>
  app.isolated(async () => {
    for (const who of ['mayor', 'deputy-mayor', 'secretariat']) {
      await give(who, `${who}@eksempel.no`);
      await confirm(who, await latestToken());
    }
    const ministry = await organisationId(app.system, 'ministry-local-government');
    const asked = [
      { organisationId: fjordvik, role: 'deputy_mayor' },
      { organisationId: ministry, role: 'mayor' },
      { personId: idOf('mayor') },
      { organisationId: fjordvik, role: 'chief_executive' },
      { organisationId: ministry, role: 'secretariat' },
    ];
    const found = async (today: string) =>
      (await mailRecipients(read, asked, today)).map(({ index, address }) => `${index} ${address}`);
    expect(await found(app.clock.today())).toEqual([
      '0 deputy-mayor@eksempel.no',
      '2 mayor@eksempel.no',
      '4 secretariat@eksempel.no',
    ]);
    await endMandate.run(app.system, person('deputy-mayor'), {
      mandateId: mandateOf('deputy-mayor'),
      reason: 'left',
    });
    expect(await found(app.clock.today())).toEqual(['2 mayor@eksempel.no', '4 secretariat@eksempel.no']);
    expect(await found('2020-01-01')).toEqual(['2 mayor@eksempel.no']);
  }));

test('the database refuses two addresses at a time, and an ended one that keeps its text', () =>
  app.isolated(async () => {
    const insert = (address: string | null, ended: string | null) =>
      sql`insert into identity.person_address (person_id, address, given_at, ended_at)
        values (${idOf('mayor')}, ${address}, '2026-11-21T11:00:00Z', ${ended})`.execute(write);
    await insert('a@eksempel.no', null);
    await expect(insert('b@eksempel.no', null)).rejects.toThrow('person_has_one_address_at_a_time');
    await expect(insert('b@eksempel.no', '2026-11-21T12:00:00Z')).rejects.toThrow(
      'only_an_ended_address_has_no_text',
    );
    await expect(insert(null, '2026-11-20T12:00:00Z')).rejects.toThrow('address_ends_after_it_is_given');
    await expect(insert('b@', null)).rejects.toThrow('address_is_one_plain_address');
  }));

test('the page comes back with what was typed, and tells how the letter fares', async () => {
  const page = await pageFor('mayor');
  await page.isolated(async () => {
    const path = '/nn/profile/address';
    const refused = await page.post(path, { do: 'give', address: 'ordførar på eksempel', language: 'en' });
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(html).toContain('value="ordførar på eksempel"');
    expect(html).toContain('Dette er ikkje éi e-postadresse.');
    expect(html).toMatch(/value="en" checked/);
    expect((await page.post(path, { do: 'give', address: 'a@eksempel.no', language: 'nb' })).status).toBe(
      303,
    );
    const waiting = await (await page.request(path)).text();
    expect(waiting).toContain('Ventar på at du stadfestar');
    expect(waiting).toContain('Brevet ligg klart');
    expect((await page.post(path, { do: 'again' })).status).toBe(303);
    await sql`update platform.mail set status = 'held', next_try_at = null`.execute(
      page.system.database.write,
    );
    expect(await (await page.request(path)).text()).toContain('sett opp utan e-post');
    expect((await page.post(path, { do: 'remove' })).status).toBe(303);
    const nothing = await page.post(path, { do: 'remove' });
    expect([nothing.status, await nothing.text()]).toEqual([
      422,
      expect.stringContaining('Du har ikkje gitt noka adresse, eller du har teke henne bort.'),
    ]);
    expect(page.takeErrors()).toEqual([]);
  });
});
