/** Texts about a person's own things in bokmål; the shape of the other languages. */
export const nb = {
  address: {
    title: 'E-postadressen din',
    link: 'E-postadresse og språk for e-post',
    lead: 'Her sier du hvor påminnelser skal sendes. Oppgavene står uansett på siden din; e-post er et valg.',
    has: 'Adressen du har gitt',
    given: 'gitt {date}',
    confirmed: 'Bekreftet {date}',
    waits: 'Venter på at du bekrefter',
    check: {
      title: 'Bekreft adressen',
      text: 'Vi har skrevet et brev med en lenke til {address}. Åpne lenken innen et døgn, og bekreft at adressen er din. Før det sender vi ingenting annet dit.',
      again: 'Send en ny lenke',
    },
    mailStates: {
      waiting: 'Brevet ligger klart og sendes om et øyeblikk.',
      sending: 'Brevet sendes nå.',
      sent: 'Brevet er sendt. Finner du det ikke, se blant uønsket e-post.',
      uncertain: 'Vi vet ikke om brevet kom fram. Har du ikke fått det, be om en ny lenke.',
      failed: 'Brevet kom ikke fram. Se om adressen er riktig skrevet.',
      held: 'Brevet er ikke sendt, fordi tjenesten er satt opp uten e-post. Den som drifter den, kan ordne det.',
    },
    form: {
      give: 'Gi en adresse',
      change: 'Endre',
      address: 'E-postadresse',
      changeHint: 'En ny adresse må bekreftes på nytt. Den gamle slettes med en gang.',
      language: 'Språk for e-post',
      save: 'Lagre',
    },
    remove: {
      title: 'Ta bort adressen',
      text: 'Da får du ikke flere påminnelser på e-post. Adressen slettes; vi husker bare at du har hatt en. På brev som alt er sendt, står den fortsatt.',
      button: 'Ta bort adressen',
    },
    confirm: {
      title: 'Bekreft e-postadressen',
      text: 'Du bekrefter at {address} er adressen din, og at påminnelser kan sendes dit.',
      button: 'Ja, det er min adresse',
      token: 'Koden i lenken',
      tokenHint: 'Den står etter «token=». Åpnet du lenken, er den alt fylt ut.',
      useless:
        'Lenken hører ikke til en adresse du har gitt. Den kan være byttet ut med en nyere, eller du er logget inn som en annen enn den som ga adressen. Ble lenken delt i to i brevet, kan du skrive inn koden selv.',
      toAddress: 'Til e-postadressen din',
    },
    mail: {
      subject: 'Bekreft e-postadressen din i Saman',
      text: 'Noen har gitt denne adressen som sin i Saman. Er det deg, så åpne lenken, logg inn og bekreft. Lenken gjelder i et døgn.\n\n{address}\n\nEr det ikke deg, trenger du ikke gjøre noe. Da skriver vi ikke hit igjen.\n',
    },
    errors: {
      required: 'Skriv en adresse.',
      noToken: 'Skriv koden fra lenken.',
      notAnAddress: 'Dette er ikke én e-postadresse. Skriv den slik: navn@kommune.no.',
      noLanguage: 'Velg et språk.',
      tooManyLinks: 'Du har bedt om {limit} lenker det siste døgnet. Prøv igjen i morgen.',
      noAddress: 'Du har ikke gitt noen adresse, eller du har tatt den bort.',
      confirmedAlready: 'Adressen er alt bekreftet.',
      linkNotKnown:
        'Lenken kan ikke brukes. Den kan være byttet ut med en nyere, eller du er logget inn som en annen.',
      linkExpired: 'Lenken er for gammel. Be om en ny på siden for e-postadressen din.',
      signInFirst: 'Logg inn først.',
    },
  },
};
