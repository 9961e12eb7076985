import type { ProfileTexts } from './texts.ts';

/** Texts about a person's own things in nynorsk. */
export const nn: ProfileTexts = {
  address: {
    title: 'E-postadressa di',
    link: 'E-postadresse og språk for e-post',
    lead: 'Her seier du kvar påminningar skal sendast. Oppgåvene står på sida di same kva; e-post er noko du vel.',
    has: 'Adressa du har gitt',
    given: 'gitt {date}',
    confirmed: 'Stadfest {date}',
    waits: 'Ventar på at du stadfestar',
    check: {
      title: 'Stadfest adressa',
      text: 'Vi har skrive eit brev med ei lenkje til {address}. Opne lenkja innan eit døgn, og stadfest at adressa er di. Før det sender vi ingenting anna dit.',
      again: 'Send ei ny lenkje',
    },
    mailStates: {
      waiting: 'Brevet ligg klart og blir sendt om ein augneblink.',
      sending: 'Brevet blir sendt no.',
      sent: 'Brevet er sendt. Finn du det ikkje, sjå blant uønskt e-post.',
      uncertain: 'Vi veit ikkje om brevet kom fram. Har du ikkje fått det, be om ei ny lenkje.',
      failed: 'Brevet kom ikkje fram. Sjå om adressa er rett skriven.',
      held: 'Brevet er ikkje sendt, fordi tenesta er sett opp utan e-post. Den som driftar henne, kan ordne det.',
    },
    form: {
      give: 'Gi ei adresse',
      change: 'Endre',
      address: 'E-postadresse',
      changeHint: 'Ei ny adresse må stadfestast på nytt. Den gamle blir sletta med ein gong.',
      language: 'Språk for e-post',
      save: 'Lagre',
    },
    remove: {
      title: 'Ta bort adressa',
      text: 'Då får du ikkje fleire påminningar på e-post. Adressa blir sletta; vi hugsar berre at du har hatt ei. På brev som alt er sende, står ho framleis.',
      button: 'Ta bort adressa',
    },
    confirm: {
      title: 'Stadfest e-postadressa',
      text: 'Du stadfestar at {address} er adressa di, og at påminningar kan sendast dit.',
      button: 'Ja, det er mi adresse',
      token: 'Koden i lenkja',
      tokenHint: 'Han står etter «token=». Opna du lenkja, er han alt fylt ut.',
      useless:
        'Lenkja høyrer ikkje til ei adresse du har gitt. Ho kan vere bytt ut med ei nyare, eller du er logga inn som ein annan enn den som gav adressa. Vart lenkja delt i to i brevet, kan du skrive inn koden sjølv.',
      toAddress: 'Til e-postadressa di',
    },
    mail: {
      subject: 'Stadfest e-postadressa di i Saman',
      text: 'Nokon har gitt denne adressa som si i Saman. Er det deg, så opne lenkja, logg inn og stadfest. Lenkja gjeld i eit døgn.\n\n{address}\n\nEr det ikkje deg, treng du ikkje gjere noko. Då skriv vi ikkje hit att.\n',
    },
    errors: {
      required: 'Skriv ei adresse.',
      noToken: 'Skriv koden frå lenkja.',
      notAnAddress: 'Dette er ikkje éi e-postadresse. Skriv henne slik: namn@kommune.no.',
      noLanguage: 'Vel eit språk.',
      tooManyLinks: 'Du har bede om {limit} lenkjer det siste døgnet. Prøv igjen i morgon.',
      noAddress: 'Du har ikkje gitt noka adresse, eller du har teke henne bort.',
      confirmedAlready: 'Adressa er alt stadfest.',
      linkNotKnown:
        'Lenkja kan ikkje brukast. Ho kan vere bytt ut med ei nyare, eller du er logga inn som ein annan.',
      linkExpired: 'Lenkja er for gammal. Be om ei ny på sida for e-postadressa di.',
      signInFirst: 'Logg inn først.',
    },
  },
};
