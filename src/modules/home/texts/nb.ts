export const nb = {
  front: {
    title: 'Forside',
    heading: 'Tre sider. Én kommune. Sammen.',
    lead: 'Staten, KS og arbeidstakerorganisasjonene driver utviklingsprogram sammen med kommunene. Saman er stedet der det skjer, fra avtalen mellom partene til kunnskapen alle andre kan bruke.',
    kicker: 'Åpen plattform for utvikling i kommunene',
    threads: { elected: 'Folkevalgte', employees: 'Ansatte', leadership: 'Ledelse' },
    find: 'Finn en kommune',
    findHint: 'Navn på norsk, samisk eller kvensk, eller nummer',
    search: 'Søk',
    programmes: 'Programmer kommunene kan delta i',
    allProgrammes: 'Alle programmene',
    news: 'Nytt',
    allNews: 'Alle nyhetene',
    now: 'Slik er kommune-Norge i dag',
    municipalities: 'kommuner',
    counties: 'fylker',
    inhabitants: 'innbyggere',
    nynorsk: 'kommuner krever nynorsk',
    bokmaal: 'kommuner krever bokmål',
    asKnown: 'Målform slik den er opplyst i åpne kilder; hver kommunes side sier hvor sikkert.',
    sections: 'Dette finner du her nå',
    list: 'Alle kommuner siden 2008',
    listWhy: 'Slik de var på den dagen du velger, med navn på alle språk, folketall og målform.',
    changes: 'Når kommunene endret seg',
    changesWhy: 'Sammenslåinger, delinger og nye nummer, dag for dag.',
    map: 'Kart',
    mapWhy: 'Én rute for hver kommune, farget etter målform, størrelse eller fylke.',
    openData: 'Åpne data',
    openDataWhy: 'Alt som er offentlig her, kan lastes ned som CSV og JSON.',
    building: 'Saman bygges nå. Søknader, vurdering, tilskudd og prosjekter kommer etter hvert.',
  },
  accessibility: {
    title: 'Tilgjengelighetserklæring',
    lead: 'Alle skal kunne bruke Saman: på telefon og stor skjerm, med tastatur og skjermleser, med og uten JavaScript.',
    statusTitle: 'Hva vi holder oss til',
    status:
      'Siden følger kravene i forskrift om universell utforming av IKT-løsninger, det vil si WCAG 2.1 på nivå A og AA, og vi arbeider mot WCAG 2.2.',
    testedTitle: 'Slik er den prøvd',
    tested:
      'Hver sidetype prøves automatisk med axe på telefon- og skjermbredde hver gang koden endres. HTML-koden kontrolleres på samme måte. Den er ennå ikke prøvd av brukere med hjelpemidler, og det sier vi fordi automatiske prøver bare finner en del av feilene.',
    knownTitle: 'Kjente mangler',
    known:
      'Slektstreet på kommunesidene er bredt og må rulles sidelengs på telefon. De samme opplysningene står i tabellen under treet.',
    reportTitle: 'Finner du en feil?',
    report:
      'Si fra til den som driver tjenesten. Du kan også klage til Digitaliseringsdirektoratet, som fører tilsyn.',
  },
  privacy: {
    title: 'Personvern',
    lead: 'Du kan lese alt som er offentlig her uten å si hvem du er.',
    readingTitle: 'Når du leser',
    reading:
      'Vi setter ingen informasjonskapsler så lenge du bare leser, bruker ingen sporing og henter ingenting fra andre nettsteder. Loggen har tidspunkt, side og svartid, ikke nettadressen din.',
    signingInTitle: 'Når du logger inn',
    signingIn:
      'Da trenger vi informasjonskapsler som husker innloggingen til den er over, og ikke til noe annet. Fødselsnummeret lagres ikke, bare et avtrykk som kjenner deg igjen neste gang. Fullmakter lagres med tid og hvem som ga dem. Hvem som er tillitsvalgt, vises med navn bare for dem som har med saken å gjøre.',
    addressTitle: 'Når du gir en e-postadresse',
    address:
      'Du kan gi en e-postadresse for å få påminnelser, og si på hvilket språk. Vi lagrer adressen, når du ga den og når du bekreftet den, og bruker den ikke til noe annet. Bare du ser den her. Tar du den bort, slettes den; vi husker bare at du har hatt en. Brev som alt er sendt, ligger lagret med adressen de gikk til, som bevis på at noen ble varslet.',
    reportingTitle: 'Når du melder en feil i registeret',
    reporting: 'Vi lagrer det du skriver og dagen du skrev det, uten navn og adresse.',
  },
  openData: {
    title: 'Åpne data',
    lead: 'Alt som er offentlig i Saman, kan hentes som JSON og CSV, uten nøkkel og med adresser som står fast.',
    how: 'Slik virker det',
    paging:
      'Lister svarer med total, items og next. Legg .csv til adressen, eller be om text/csv, for å få samme liste til et regneark.',
    description: 'Maskinlesbar beskrivelse (OpenAPI 3.1)',
    sources: 'Kilder og vilkår',
    sourcesText:
      'Kommuner, fylker, endringer og folketall bygger på data fra Statistisk sentralbyrå (KLASS og statistikkbanken, CC BY 4.0). Rutekartet er plassert etter grenser fra Kartverket (CC BY 4.0). Målform bygger på åpne kilder og er merket med hvor sikker hver opplysning er.',
  },
  design: { title: 'Byggeklosser' },
} as const;
