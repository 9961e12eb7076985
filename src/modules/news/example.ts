import type { CommandSystem } from '../../platform/db/command.ts';
import type { Principal } from '../../platform/principal.ts';
import { valueOf } from '../../platform/result.ts';
import { findProgramme } from '../programmes/index.ts';
import { findAllOrganisations } from '../register/index.ts';
import type { DraftTexts } from './news-text.ts';
import { approveText } from './pages/manage-news/approve-text.command.ts';
import { publishNews } from './pages/manage-news/publish-news.command.ts';
import { writeNews } from './pages/write-news/write-news.command.ts';
import type { NewNews } from './pages/write-news/write-news.command.ts';

const by: Principal = { kind: 'system', id: 'example' };

/** Two news items about the example programme, in our own words, so that a newcomer sees what an item is. */
export async function loadExample(system: CommandSystem): Promise<void> {
  const { clock, database } = system;
  const organisations = await findAllOrganisations(database.read, clock.today(), { examples: true });
  const ministry = organisations.find(({ key }) => key === 'ministry-local-government');
  if (!ministry) throw new Error('The example needs the ministry of the register');
  const programme = await findProgramme(database.read, 'veien-videre');
  for (const texts of [agreement, invitation])
    await publish(system, { publisherId: ministry.id, programmeId: programme?.id ?? null, texts });
}

async function publish(system: CommandSystem, news: NewNews): Promise<void> {
  const { id } = valueOf(await writeNews.run(system, by, news));
  for (const language of ['nb', 'nn'] as const)
    valueOf(await approveText.run(system, by, { id, version: 1, language }));
  const how = { version: 1, embargoUntil: null, dated: null, correction: null };
  valueOf(await publishNews.run(system, by, { id, ...how }));
}

const agreement: DraftTexts = {
  nb: {
    title: 'Eksempel: Seks parter går sammen om Veien videre',
    lead: 'Staten, KS og fire hovedsammenslutninger vil støtte kommuner som arbeider med sykefravær og nærvær, heltid, kompetanse og rekruttering, eller medvirkning i omstilling. Avtalen er undertegnet av alle seks.',
    body: [
      'Programmet «Veien videre – utvikling sammen i kommunene» er et eksempel som følger med Saman. Avtalen, partenes rolle i den og kommunene som er med, er funnet på.',
      '## Hva kommunene får',
      '- veiledning fra fagmiljøer\n- samlinger og nettverk med kommuner som arbeider med det samme\n- penger til å komme i gang',
      '## Hva som ventes av kommunene',
      'Folkevalgte, ledelse og tillitsvalgte står sammen om arbeidet, setter mål som kan måles, og deler det de lærer.',
    ].join('\n\n'),
  },
  nn: {
    title: 'Døme: Seks partar går i lag om Vegen vidare',
    lead: 'Staten, KS og fire hovudsamanslutningar vil støtte kommunar som arbeider med sjukefråvær og nærvær, heiltid, kompetanse og rekruttering, eller medverknad i omstilling. Alle seks har skrive under avtalen.',
    body: [
      'Programmet «Vegen vidare – utvikling saman i kommunane» er eit døme som følgjer med Saman. Avtalen, rolla partane har i han, og kommunane som er med, er dikta opp.',
      '## Det kommunane får',
      '- rettleiing frå fagmiljø\n- samlingar og nettverk med kommunar som arbeider med det same\n- pengar til å kome i gang',
      '## Det som blir venta av kommunane',
      'Folkevalde, leiinga og tillitsvalde står saman om arbeidet, set mål som kan målast, og deler det dei lærer.',
    ].join('\n\n'),
  },
};

const invitation: DraftTexts = {
  nb: {
    title: 'Eksempel: Alle kommuner blir invitert',
    lead: 'Hver kommune får et brev på sin egen målform. Har dere noe dere vil få til sammen, er dette tiden for å si det.',
    body: [
      'Brevet sier hvem i kommunen som bør få det, og har en kode som lar dere begynne å skrive før fullmakter er på plass.',
      'Tillitsvalgte skal bli spurt om de vil være med. Ordfører og kommunedirektør undertegner når dere er klare.',
      '> Dette er en eksempeltekst. Ingen brev er sendt.',
    ].join('\n\n'),
  },
  nn: {
    title: 'Døme: Alle kommunar blir inviterte',
    lead: 'Kvar kommune får eit brev på si eiga målform. Har de noko de vil få til i lag, er det no de skal seie det.',
    body: [
      'Brevet seier kven i kommunen som bør få det, og har ein kode som lèt dykk byrje å skrive før fullmaktene er på plass.',
      'Dei tillitsvalde skal bli spurde om dei vil vere med. Ordførar og kommunedirektør skriv under når de er klare.',
      '> Dette er ein dømetekst. Ingen brev er sende.',
    ].join('\n\n'),
  },
};
