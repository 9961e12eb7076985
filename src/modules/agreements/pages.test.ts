import { beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../tests/support/test-app.ts';
import type { TestApp } from '../../../tests/support/test-app.ts';
import type { Principal } from '../../platform/principal.ts';
import { beginRevision } from './begin-revision.command.ts';
import { giveNotice } from './give-notice.command.ts';
import { findAgreement } from './index.ts';
import { draftValues } from './pages/edit-draft/edit-draft.form.ts';
import { saveDraft } from './save-draft.command.ts';
import { signatories, sixParties, valueOf } from './testing/six-parties.ts';
import type { SixParties } from './testing/six-parties.ts';

let app: TestApp;
let six: SixParties;
const browsers = new Map<string, TestApp>();

beforeAll(async () => {
  app = await testApp();
  six = await app.isolated(() => sixParties(app.system));
  for (const key of [...signatories, 'secretariat', 'working-group-ks', 'mayor'])
    browsers.set(key, await testApp({ principal: six.person(key) }));
});

/** What somebody meets: address, status, the words of the page. */
const as = (key: string) => {
  const browser = browsers.get(key) ?? app;
  const principal: Principal | null = browsers.has(key) ? six.person(key) : null;
  const behalf = principal?.kind === 'person' ? (principal.acting?.id ?? '') : '';
  const met = async (answer: Response) => ({
    status: answer.status,
    goTo: answer.headers.get('Location'),
    html: await answer.text(),
  });
  return {
    get: async (path: string) => met(await browser.request(path)),
    post: async (path: string, form: Readonly<Record<string, string | readonly string[]>>) => {
      const fields = Object.entries(form).flatMap(([name, value]) =>
        [value].flat().map((each) => [name, each] as [string, string]),
      );
      const body = new URLSearchParams([...fields, ['behalf', behalf]]);
      return met(await browser.request(path, { method: 'POST', body }));
    },
  };
};
const valuesOf = (content = six.content) =>
  draftValues(1, 2, content) as Readonly<Record<string, string | readonly string[]>>;
const isolated = (work: () => Promise<void>) => () => app.isolated(work);

test(
  'an agreement is begun, written, frozen and signed on the pages',
  isolated(async () => {
    const secretariat = as('secretariat');
    const begun = await secretariat.post('/nn/agreements/new', {
      kind: 'letter_of_intent',
      language: 'nn',
      title_nb: 'Intensjonsavtale',
      title_nn: 'Intensjonsavtale',
      parties: six.content.parties.map(({ organisationId }) => String(organisationId)),
    });
    expect(begun.status).toBe(303);
    const edit = begun.goTo ?? '';
    const id = edit.split('/')[3];
    expect((await secretariat.get(edit)).html).toContain('value="Føremål"');
    const saved = await secretariat.post(edit, { ...valuesOf(), edition: '1', number: '1' });
    expect([saved.status, saved.goTo]).toEqual([303, `${edit}?saved=yes`]);
    expect((await secretariat.get(`${edit}?saved=yes`)).html).toContain('Utkastet er lagra.');
    const ask = `/nn/agreements/${id}/signatures`;
    const asked = await secretariat.get(ask);
    expect(asked.html).toContain('LO Kommune: ');
    const frozen = await secretariat.post(ask, { edition: '2', reason: '' });
    expect([frozen.status, frozen.goTo]).toEqual([303, `/nn/agreements/${id}/versions/1`]);

    const sign = `/nn/agreements/${id}/signature`;
    const unio = as('signatory-unio');
    expect((await unio.get('/nn/my')).html).toContain(sign);
    expect((await unio.get(sign)).html).toContain('Opne dokumentet');
    const request = /name="request" value="(\d+)"/.exec((await unio.get(sign)).html)?.[1] ?? '';
    const opened = await unio.post(sign, { do: 'open', request });
    expect([opened.status, opened.goTo]).toEqual([303, `/nn/agreements/${id}/versions/1/pdf/nn`]);
    const pdf = await browsers.get('signatory-unio')?.request(opened.goTo ?? '');
    expect(pdf?.headers.get('content-type')).toBe('application/pdf');
    const stepUp = await unio.post(sign, { do: 'sign', request });
    expect([stepUp.status, stepUp.goTo?.includes('sign-in')]).toEqual([303, true]);
    expect((await unio.get(sign)).html).toContain('Fagpersonar som rettleier prosjekta');
  }),
);

test(
  'what is not in force yet is there for the parties only',
  isolated(async () => {
    const { id, edition } = await six.draft();
    const addresses = [`/nn/agreements/${id}`, `/nn/agreements/${id}/versions/1`];
    const statuses = async (key: string, more: readonly string[] = []) =>
      Promise.all([...addresses, ...more].map(async (path) => (await as(key).get(path)).status));
    expect(await statuses('nobody in particular')).toEqual([404, 404]);
    expect(await statuses('mayor', [`/nn/agreements/${id}/draft`])).toEqual([404, 404, 404]);
    expect(await statuses('working-group-ks', [`/nn/agreements/${id}/draft`])).toEqual([200, 200, 403]);
    const requestId = await six.freeze(id, edition);
    const pdf = `/nn/agreements/${id}/versions/1/pdf/nb`;
    expect(await statuses('nobody in particular', [pdf])).toEqual([404, 404, 404]);
    expect(await statuses('mayor', [pdf, `/nn/agreements/${id}/signature`])).toEqual([404, 404, 404, 404]);
    expect(await statuses('signatory-lo', [pdf])).toEqual([200, 200, 200]);
    expect((await as('working-group-ks').get(`/nn/agreements/${id}/signature`)).html).toContain(
      'Du er ikkje beden om å signere',
    );
    expect((await as('nobody in particular').get('/nn/agreements')).html).not.toContain(`/agreements/${id}"`);
    await six.signAll(requestId);
    expect(await statuses('nobody in particular', [pdf])).toEqual([200, 200, 200]);
    const list = (await as('nobody in particular').get('/nn/agreements')).html;
    expect(list).toContain(`/agreements/${id}"`);
  }),
);

test(
  'a draft that cannot be read comes back with everything typed',
  isolated(async () => {
    const { id } = await six.draft();
    const edit = `/nn/agreements/${id}/draft`;
    const wrong = { ...valuesOf(), endsOn: '31.2.2031', themes_nn: 'Berre eitt', noticeMonths: '99' };
    const refused = await as('secretariat').post(edit, wrong);
    expect(refused.status).toBe(422);
    for (const words of [
      'Skriv ein dato som finst, til dømes 31.12.2031.',
      'Lista på nynorsk må ha like mange linjer som den på bokmål.',
      'Skriv kor mange månader, frå 1 til 24.',
      'value="31.2.2031"',
      '>Berre eitt</textarea>',
    ])
      expect(refused.html).toContain(words);
    const other = { agreementId: id, edition: 2, content: six.content };
    valueOf(await saveDraft.run(app.system, six.secretariat, other));
    const late = await as('secretariat').post(edit, { ...valuesOf(), title_nn: 'Min tittel' });
    expect([late.status, late.html.includes('value="Min tittel"')]).toEqual([422, true]);
    expect(late.html).toContain('Nokon andre har lagra utkastet etter at du opna det.');
  }),
);

test(
  'clauses are added and taken away without JavaScript, and an empty one is not kept',
  isolated(async () => {
    const { id } = await six.draft();
    const edit = `/nn/agreements/${id}/draft`;
    const more = await as('secretariat').post(edit, { ...valuesOf(), do: 'clauses.add' });
    expect([more.status, more.html.includes('name="clauses.6.heading_nn"')]).toEqual([200, true]);
    const fewer = await as('secretariat').post(edit, { ...valuesOf(), do: 'clauses.0.remove' });
    expect(/name="clauses.0.key" value="([^"]*)"/.exec(fewer.html)?.[1]).toBe('areas');
    await as('secretariat').post(edit, {
      ...valuesOf(),
      'clauses.count': '8',
      'clauses.7.heading_nn': 'Nytt',
      'clauses.7.heading_nb': 'Nytt',
    });
    const page = (await as('secretariat').get(`/nn/agreements/${id}`)).html;
    expect(Array.from(page.matchAll(/<h2>(\d\. [^<]*)<\/h2>/g), ([, heading]) => heading)).toEqual([
      '1. Føremål',
      '2. Område og tema',
      '3. Verkemiddel',
      '4. Organisering',
      '5. Økonomi',
      '6. Varigheit og oppseiing',
      '7. Nytt',
    ]);
    const ask = (await as('secretariat').get(`/nn/agreements/${id}/signatures`)).html;
    expect(ask).toContain('Punkt 7: Teksten på nynorsk manglar.');
  }),
);

test(
  'whoever signed a former version is shown what differs',
  isolated(async () => {
    const { id, edition } = await six.draft();
    await six.signAll(await six.freeze(id, edition), ['signatory-ks']);
    valueOf(await beginRevision.run(app.system, six.secretariat, { agreementId: id }));
    const content = {
      ...six.content,
      clauses: six.content.clauses.map((clause) =>
        clause.key === 'funding'
          ? { ...clause, text: { ...clause.text, nn: clause.text.nn.replace('Staten', 'Departementet') } }
          : clause,
      ),
    };
    valueOf(await saveDraft.run(app.system, six.secretariat, { agreementId: id, edition: 1, content }));
    const ask = await as('secretariat').post(`/nn/agreements/${id}/signatures`, { edition: '2', reason: '' });
    expect([ask.status, ask.html.includes('Skriv kvifor versjonen er endra.')]).toEqual([422, true]);
    await six.freeze(id, 2, 'Departementet betaler');
    const sign = (await as('signatory-ks').get(`/nn/agreements/${id}/signature`)).html;
    expect(sign).toContain('Endra frå versjon 1');
    expect(sign).toContain('<del>Staten </del><ins>Departementet </ins>');
    const inBokmal = (await as('signatory-ks').get(`/nb/agreements/${id}/signature`)).html;
    expect(inBokmal).toContain('(endret på nynorsk)');
    expect(inBokmal).toContain('<del>Staten </del><ins>Departementet </ins>');
    const withdrawn = (await as('signatory-ks').get(`/nn/agreements/${id}/versions/1`)).html;
    expect(withdrawn).toContain('Endra før alle hadde signert');
  }),
);

test(
  'both outcomes of a notice stand on the page, the other parties answer, and the decision is shown',
  isolated(async () => {
    const id = await six.agreed();
    const ks = as('signatory-ks');
    const here = `/nn/agreements/${id}/notice`;
    expect((await as('working-group-ks').get(here)).status).toBe(403);
    const party = String(six.idOf('ks'));
    expect((await ks.post(here, { party })).html).toContain('Kryss av for at det stemmer.');
    expect((await ks.post(here, { party, sure: 'yes' })).status).toBe(303);
    const shown = (await as('nobody in particular').get(`/nn/agreements/${id}`)).html;
    expect(shown).toContain('Dei andre partane har ikkje bestemt seg enno.');
    expect(shown).toContain('Avtalen tek slutt for alle. Siste dag er 21. februar 2027.');
    const { notices } = (await findAgreement(app.system.database.read, id, app.clock.today())) ?? {
      notices: [],
    };
    const answer = `/nn/agreements/${id}/notices`;
    expect((await as('signatory-unio').get('/nn/my')).html).toContain(answer);
    expect((await as('mayor').get(answer)).status).toBe(403);
    expect(
      (await as('signatory-unio').post(answer, { notice: String(notices[0]?.id), party: '' })).status,
    ).toBe(422);
    const others = [
      'signatory-lo',
      'signatory-unio',
      'signatory-ys',
      'signatory-akademikerne',
      'decision-maker',
    ];
    for (const key of others) {
      const mandate = six.person(key).acting?.mandate;
      const said = await as(key).post(answer, {
        notice: String(notices[0]?.id),
        party: String(mandate?.organisationId),
        answer: 'continues',
      });
      expect(said.status).toBe(303);
    }
    const decided = (await as('nobody in particular').get(`/nb/agreements/${id}`)).html;
    expect(decided).toContain('Avtalen fortsetter for de andre til og med 31. desember 2031.');
  }),
);

test(
  'the secretariat registers a letter, and is told when its date cannot be',
  isolated(async () => {
    const id = await six.agreed();
    const here = `/nb/agreements/${id}/notice`;
    const party = String(six.idOf('unio'));
    const future = await as('secretariat').post(here, { party, letterOf: '1.1.2030', sure: 'yes' });
    expect([future.status, future.html.includes('Brevet kan ikke være skrevet etter i dag.')]).toEqual([
      422,
      true,
    ]);
    const today = app.clock.today();
    expect((await as('secretariat').post(here, { party, letterOf: today, sure: 'yes' })).status).toBe(303);
    const again = { agreementId: id, organisationId: six.idOf('unio'), letterOf: today };
    expect(await giveNotice.run(app.system, six.secretariat, again)).toMatchObject({ ok: false });
  }),
);

test(
  'an agreement from an earlier ministry says so, and keeps the names of its day',
  isolated(async () => {
    const { id, edition } = await six.draft({ endsOn: '2015-12-31' });
    await six.freeze(id, edition);
    const info = await findAgreement(app.system.database.read, id, app.clock.today());
    await app.system.database.write
      .insertInto('agreements.conclusion')
      .values({
        version_id: info?.versionId ?? 0,
        signed_at: '2013-11-01T11:00:00Z',
        signed_on: '2013-11-01',
        in_force_from: '2013-11-01',
      })
      .execute();
    const page = (await as('nobody in particular').get(`/nn/agreements/${id}`)).html;
    expect(page).toContain(
      'Publisert under Kommunal- og regionaldepartementet, som no heiter Kommunal- og distriktsdepartementet',
    );
    expect(page).toContain('>Slutt<');
  }),
);

test(
  'readers of English get the text that was signed, marked with its language',
  isolated(async () => {
    const id = await six.agreed();
    const page = (await as('nobody in particular').get(`/en/agreements/${id}`)).html;
    expect(page).toContain('<h1 lang="nn">Avtale om Vegen vidare');
    expect(page).toContain('The agreement is written in Norwegian.');
    expect(page).toContain('<section lang="nn" class="stack"><h2>1. Føremål</h2>');
    const nb = (await as('nobody in particular').get(`/nb/agreements/${id}`)).html;
    expect(nb).toContain('<h2>1. Formål</h2>');
  }),
);
