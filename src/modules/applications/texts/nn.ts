import type { ApplicationsTexts } from './texts.ts';

export const nn: ApplicationsTexts = {
  title: 'Søknadene mine',
  list: {
    none: 'Her står søknadene du er med på. Ingen er tekne til på enno.',
    begin: 'Ta til på ein søknad',
    whoBegins: 'Administrasjonen eller prosjektleiaren i kommunen tek til på ein søknad.',
    seeCalls: 'Sjå utlysingane',
    deadline: 'Frist {moment}',
  },
  overview: {
    ledBy: 'Blir leidd av {municipality}',
    around: 'Frist og deltakarar',
    deadline: 'Frist',
    call: 'Utlysing',
    deadlineOf: 'Søknaden må vere send',
    callState: 'Utlysinga er',
    callStates: {
      draft: 'ikkje kunngjord',
      coming: 'ikkje opna',
      open: 'open',
      closed: 'lukka',
      cancelled: 'avlyst',
    },
    answers: 'Søknaden svarar på',
    theCall: 'Utlysinga',
  },
  parties: {
    title: 'Kommunane i søknaden',
    leads: 'Leier søknaden',
    standings: { asked: 'Beden om å bli med', joined: 'Med', declined: 'Har takka nei' },
  },
  tasks: {
    join: {
      name: 'Felles søknader',
      asked: 'Svar om kommunen blir med på søknaden «{title}»',
      why: '{lead} leier søknaden og bed om svar.',
      about: 'Søknaden «{title}»',
      waiting: '{who} svarar på om kommunen blir med',
    },
  },
  errors: {
    unknownApplication: 'Søknaden finst ikkje, eller du er ikkje med på han.',
    notLead: 'Det er kommunen som leier søknaden, som kan gjere dette. Sjå kven du handlar på vegner av.',
    callIsNotOpen: 'Utlysinga er ikkje open, og søknaden kan ikkje endrast.',
    jointNotAllowed: 'I denne utlysinga søkjer kvar kommune for seg.',
    unknownMunicipality: 'Vel ein kommune frå lista.',
    mayNotApply: 'Denne kommunen kan ikkje søkje i utlysinga.',
    askedAlready: 'Denne kommunen er alt beden om å bli med.',
  },
};
