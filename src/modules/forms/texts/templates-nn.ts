import type { FormsTexts } from './texts.ts';

/** Lists, beginnings and versions of templates in nynorsk. */
export const templates: FormsTexts['templates'] = {
  start: {
    title: 'Ny mal',
    from: 'Byrj med',
    empty: 'Eit tomt skjema',
    blueprint: 'Døme som følgjer med: {title}',
    version: 'Kopi av «{title}», versjon {number}',
    use: 'Blir brukt til',
    create: 'Opprett malen',
  },
  uses: {
    application: 'Søknad',
    report: 'Rapport',
    governing_document: 'Styringsdokument',
    survey: 'Spørjeundersøking',
  },
  list: {
    title: 'Malar',
    new: 'Ny mal',
    empty: 'Her kjem malane dykkar. Byrj med å opprette ein.',
    caption: 'Malar',
    name: 'Mal',
    use: 'Blir brukt til',
    state: 'Status',
    saved: 'Sist lagra',
    draft: 'Berre utkast',
    published: 'Versjon {number} er publisert',
    ahead: 'Versjon {number} er publisert, utkastet er endra sidan',
  },
  versions: {
    title: 'Publiserte versjonar',
    none: 'Ingen versjon er publisert enno.',
    version: 'Versjon {number}',
    published: 'Publisert {when}',
    heading: '{title}, versjon {number}',
  },
  trial: {
    title: 'Førehandsvising',
    lead: 'Slik møter den som svarer skjemaet. Du kan prøve felta; ingenting blir lagra.',
    link: 'Sjå skjemaet slik det blir',
    pdf: 'Sjå skjemaet som PDF',
    edit: 'Tilbake til redigeringa',
  },
};
