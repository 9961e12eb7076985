import type { HomeTexts } from './texts.ts';

export const nn: HomeTexts = {
  front: {
    title: 'Framside',
    heading: 'Tre sider. Éin kommune. Saman.',
    lead: 'Staten, KS og arbeidstakarorganisasjonane driv utviklingsprogram saman med kommunane. Saman er staden der det skjer, frå avtalen mellom partane til kunnskapen alle andre kan bruke.',
    kicker: 'Open plattform for utvikling i kommunane',
    threads: { elected: 'Folkevalde', employees: 'Tilsette', leadership: 'Leiing' },
    find: 'Finn ein kommune',
    findHint: 'Namn på norsk, samisk eller kvensk, eller nummer',
    search: 'Søk',
    programmes: 'Program kommunane kan delta i',
    allProgrammes: 'Alle programma',
    news: 'Nytt',
    allNews: 'Alle nyhenda',
    now: 'Slik er kommune-Noreg i dag',
    municipalities: 'kommunar',
    counties: 'fylke',
    inhabitants: 'innbyggjarar',
    nynorsk: 'kommunar krev nynorsk',
    bokmaal: 'kommunar krev bokmål',
    asKnown: 'Målform slik ho er opplyst i opne kjelder; sida til kvar kommune seier kor sikkert.',
    sections: 'Dette finn du her no',
    list: 'Alle kommunar sidan 2008',
    listWhy: 'Slik dei var den dagen du vel, med namn på alle språk, folketal og målform.',
    changes: 'Når kommunane endra seg',
    changesWhy: 'Samanslåingar, delingar og nye nummer, dag for dag.',
    map: 'Kart',
    mapWhy: 'Éi rute for kvar kommune, farga etter målform, storleik eller fylke.',
    openData: 'Opne data',
    openDataWhy: 'Alt som er offentleg her, kan lastast ned som CSV og JSON.',
    building: 'Saman blir bygd no. Søknader, vurdering, tilskot og prosjekt kjem etter kvart.',
  },
  accessibility: {
    title: 'Tilgjengeerklæring',
    lead: 'Alle skal kunne bruke Saman: på telefon og stor skjerm, med tastatur og skjermlesar, med og utan JavaScript.',
    statusTitle: 'Kva vi held oss til',
    status:
      'Sida følgjer krava i forskrift om universell utforming av IKT-løysingar, det vil seie WCAG 2.1 på nivå A og AA, og vi arbeider mot WCAG 2.2.',
    testedTitle: 'Slik er ho prøvd',
    tested:
      'Kvar sidetype blir prøvd automatisk med axe i telefon- og skjermbreidd kvar gong koden blir endra. HTML-koden blir kontrollert på same måten. Ho er enno ikkje prøvd av brukarar med hjelpemiddel, og det seier vi fordi automatiske prøver berre finn ein del av feila.',
    knownTitle: 'Kjende manglar',
    known:
      'Slektstreet på kommunesidene er breitt og må rullast sidelengs på telefon. Dei same opplysningane står i tabellen under treet.',
    reportTitle: 'Finn du ein feil?',
    report:
      'Sei frå til den som driv tenesta. Du kan òg klage til Digitaliseringsdirektoratet, som fører tilsyn.',
  },
  privacy: {
    title: 'Personvern',
    lead: 'Du kan lese alt som er offentleg her utan å seie kven du er.',
    readingTitle: 'Når du les',
    reading:
      'Vi set ingen informasjonskapslar så lenge du berre les, bruker inga sporing og hentar ingenting frå andre nettstader. Loggen har tidspunkt, side og svartid, ikkje nettadressa di.',
    signingInTitle: 'Når du loggar inn',
    signingIn:
      'Då treng vi informasjonskapslar som hugsar innlogginga til ho er over, og ikkje til noko anna. Fødselsnummeret blir ikkje lagra, berre eit avtrykk som kjenner deg att neste gong. Fullmakter blir lagra med tid og kven som gav dei. Kven som er tillitsvald, blir vist med namn berre for dei som har med saka å gjere.',
    addressTitle: 'Når du gir ei e-postadresse',
    address:
      'Du kan gi ei e-postadresse for å få påminningar, og seie på kva språk. Vi lagrar adressa, når du gav henne og når du stadfesta henne, og bruker henne ikkje til noko anna. Berre du ser henne her. Tek du henne bort, blir ho sletta; vi hugsar berre at du har hatt ei. Brev som alt er sende, ligg lagra med adressa dei gjekk til, som prov på at nokon vart varsla.',
    reportingTitle: 'Når du melder ein feil i registeret',
    reporting: 'Vi lagrar det du skriv og dagen du skreiv det, utan namn og adresse.',
  },
  openData: {
    title: 'Opne data',
    lead: 'Alt som er offentleg i Saman, kan hentast som JSON og CSV, utan nøkkel og med adresser som står fast.',
    how: 'Slik verkar det',
    paging:
      'Lister svarer med total, items og next. Legg .csv til adressa, eller be om text/csv, for å få den same lista til eit rekneark.',
    description: 'Maskinleseleg skildring (OpenAPI 3.1)',
    sources: 'Kjelder og vilkår',
    sourcesText:
      'Kommunar, fylke, endringar og folketal byggjer på data frå Statistisk sentralbyrå (KLASS og statistikkbanken, CC BY 4.0). Rutekartet er plassert etter grenser frå Kartverket (CC BY 4.0). Målform byggjer på opne kjelder og er merkt med kor sikker kvar opplysning er.',
  },
  design: { title: 'Byggjeklossar' },
};
