/** What readers see and type on the way from the first letter to the second signature, in one language. */
export interface Words {
  readonly roles: {
    readonly chiefExecutive: string;
    readonly mandateAdministrator: string;
    readonly chiefUnionRepresentative: string;
  };
  readonly end: { readonly reason: string; readonly ownWish: string; readonly button: string };
  readonly ended: string;
  readonly code: { readonly number: string; readonly code: string; readonly button: string };
  readonly firstAccess: string;
  readonly chooseBehalf: string;
  readonly actsFor: (organisation: string, role: string) => string;
  readonly grant: {
    readonly person: string;
    readonly role: string;
    readonly from: string;
    readonly button: string;
  };
  readonly unionsOwn: string;
  readonly openDocument: string;
  readonly opened: string;
  readonly sign: string;
  readonly confirmAs: (name: string) => string;
  readonly give: string;
  readonly states: { readonly partly: string; readonly complete: string; readonly waiting: string };
  readonly note: {
    readonly text: string;
    readonly changed: string;
    readonly why: string;
    readonly reason: string;
    readonly save: string;
  };
  readonly former: string;
  readonly voided: string;
  /** 'Underskrifta fall bort': what stands before the moment. */
  readonly voidedAt: string;
  readonly changedSince: string;
  readonly before: string;
  readonly after: string;
  readonly signOut: string;
  readonly leave: string;
  readonly left: string;
  readonly choosePerson: string;
}

export const nn: Words = {
  roles: {
    chiefExecutive: 'kommunedirektør',
    mandateAdministrator: 'fullmaktsadministrator',
    chiefUnionRepresentative: 'hovudtillitsvald',
  },
  end: { reason: 'Kvifor?', ownWish: 'eige ønske', button: 'Avslutt fullmakta' },
  ended: 'Avslutta',
  code: { number: 'Kommunenummer eller organisasjonsnummer', code: 'Koden', button: 'Bruk koden' },
  firstAccess: 'Teken i bruk med koden frå eit brev',
  chooseBehalf: 'Vel kven du handlar på vegner av',
  actsFor: (organisation, role) => `Du handlar på vegner av ${organisation} som ${role}`,
  grant: { person: 'Person', role: 'Rolle', from: 'Gjeld frå', button: 'Gi fullmakta' },
  unionsOwn:
    'Dette er organisasjonen si eiga fullmakt. Berre organisasjonen kan stadfeste eller avslutte henne.',
  openDocument: 'Opne dokumentet',
  opened: 'Du har opna dokumentet',
  sign: 'Signer dokumentet',
  confirmAs: (name) => `Stadfest som ${name}`,
  give: 'Gi underskrifta',
  states: { waiting: 'Ventar på underskrift', partly: 'Delvis signert', complete: 'Signert av alle' },
  note: {
    text: 'Kommunen skal ha tre møte om arbeidstida.',
    changed: 'Kommunen skal ha fire møte om arbeidstida.',
    why: 'Kvifor',
    reason: 'Kommunestyret vil ha eitt møte til.',
    save: 'Lagre',
  },
  former: 'Tidlegare versjonar',
  voided: 'Gjeld ikkje lenger',
  voidedAt: 'Underskrifta fall bort',
  changedSince: 'Endra sidan du signerte',
  before: 'Før:',
  after: 'No:',
  signOut: 'Logg ut',
  leave: 'Ja, logg ut',
  left: 'Du er logga ut',
  choosePerson: 'Vel kven du vil vere',
};

export const nb: Words = {
  roles: {
    chiefExecutive: 'kommunedirektør',
    mandateAdministrator: 'fullmaktsadministrator',
    chiefUnionRepresentative: 'hovedtillitsvalgt',
  },
  end: { reason: 'Hvorfor?', ownWish: 'eget ønske', button: 'Avslutt fullmakten' },
  ended: 'Avsluttet',
  code: { number: 'Kommunenummer eller organisasjonsnummer', code: 'Koden', button: 'Bruk koden' },
  firstAccess: 'Tatt i bruk med koden fra et brev',
  chooseBehalf: 'Velg hvem du handler på vegne av',
  actsFor: (organisation, role) => `Du handler på vegne av ${organisation} som ${role}`,
  grant: { person: 'Person', role: 'Rolle', from: 'Gjelder fra', button: 'Gi fullmakten' },
  unionsOwn: 'Dette er organisasjonens egen fullmakt. Bare organisasjonen kan bekrefte eller avslutte den.',
  openDocument: 'Åpne dokumentet',
  opened: 'Du har åpnet dokumentet',
  sign: 'Signer dokumentet',
  confirmAs: (name) => `Bekreft som ${name}`,
  give: 'Gi underskriften',
  states: { waiting: 'Venter på underskrift', partly: 'Delvis signert', complete: 'Signert av alle' },
  note: {
    text: 'Kommunen skal ha tre møter om arbeidstiden.',
    changed: 'Kommunen skal ha fire møter om arbeidstiden.',
    why: 'Hvorfor',
    reason: 'Kommunestyret vil ha ett møte til.',
    save: 'Lagre',
  },
  former: 'Tidligere versjoner',
  voided: 'Gjelder ikke lenger',
  voidedAt: 'Underskriften falt bort',
  changedSince: 'Endret siden du signerte',
  before: 'Før:',
  after: 'Nå:',
  signOut: 'Logg ut',
  leave: 'Ja, logg ut',
  left: 'Du er logget ut',
  choosePerson: 'Velg hvem du vil være',
};
