import type { HomeTexts } from './texts.ts';

export const en: HomeTexts = {
  front: {
    title: 'Front page',
    heading: 'Three sides. One municipality. Together.',
    lead: 'The State, KS and the unions run development programmes together with the municipalities. Saman is where it happens, from the agreement between the parties to the knowledge everybody else can use.',
    kicker: 'Open platform for development in municipalities',
    threads: { elected: 'Elected members', employees: 'Employees', leadership: 'Leadership' },
    find: 'Find a municipality',
    findHint: 'Name in Norwegian, Sámi or Kven, or number',
    search: 'Search',
    programmes: 'Programmes municipalities can take part in',
    allProgrammes: 'All programmes',
    news: 'News',
    allNews: 'All news',
    now: 'The municipalities of Norway today',
    municipalities: 'municipalities',
    counties: 'counties',
    inhabitants: 'inhabitants',
    nynorsk: 'municipalities require Nynorsk',
    bokmaal: 'municipalities require Bokmål',
    asKnown: 'Language form as stated in open sources; the page of each municipality says how certain.',
    sections: 'What you find here now',
    list: 'Every municipality since 2008',
    listWhy: 'As it was on the day you choose, with names in every language, population and language form.',
    changes: 'When the municipalities changed',
    changesWhy: 'Mergers, divisions and new numbers, day by day.',
    map: 'Map',
    mapWhy: 'One square for each municipality, coloured by language form, size or county.',
    openData: 'Open data',
    openDataWhy: 'Everything public here can be downloaded as CSV and JSON.',
    building: 'Saman is being built. Applications, assessment, grants and projects will follow.',
  },
  accessibility: {
    title: 'Accessibility statement',
    lead: 'Everybody should be able to use Saman: on a phone and a large screen, with keyboard and screen reader, with and without JavaScript.',
    statusTitle: 'What we hold ourselves to',
    status:
      'The site follows the Norwegian regulation on universal design of ICT, that is WCAG 2.1 at levels A and AA, and we work towards WCAG 2.2.',
    testedTitle: 'How it has been tested',
    tested:
      'Every kind of page is tested automatically with axe at phone and screen width each time the code changes, and so is the HTML. It has not yet been tried by people who use assistive technology, and we say so because automatic tests find only some of the faults.',
    knownTitle: 'Known shortcomings',
    known:
      'The family tree on the pages of municipalities is wide and must be scrolled sideways on a phone. The same facts are in the table below the tree.',
    reportTitle: 'Have you found a fault?',
    report:
      'Tell whoever runs this service. You may also complain to the Norwegian Digitalisation Agency, which supervises.',
  },
  privacy: {
    title: 'Privacy',
    lead: 'You can read everything public here without saying who you are.',
    readingTitle: 'When you read',
    reading:
      'We set no cookies while you only read, use no tracking and fetch nothing from other sites. The log holds time, page and response time, not your network address.',
    signingInTitle: 'When you sign in',
    signingIn:
      'Then we need cookies that remember the sign-in until it is over, and for nothing else. Your national identity number is not stored, only a print that recognises you the next time. Mandates are stored with their time and who gave them. Who is a union representative is shown by name only to those who deal with the case.',
    addressTitle: 'When you give an e-mail address',
    address:
      'You can give an e-mail address to get reminders, and say in which language. We keep the address, when you gave it and when you confirmed it, and use it for nothing else. Only you see it here. When you remove it, it is erased; we only remember that you have had one. Letters that have been sent are kept with the address they went to, as proof that somebody was told.',
    reportingTitle: 'When you report an error in the register',
    reporting: 'We keep what you write and the day you wrote it, without name or address.',
  },
  openData: {
    title: 'Open data',
    lead: 'Everything public in Saman can be fetched as JSON and CSV, without a key and at addresses that stay.',
    how: 'How it works',
    paging:
      'Lists answer with total, items and next. Add .csv to the address, or ask for text/csv, to get the same list for a spreadsheet.',
    description: 'Machine-readable description (OpenAPI 3.1)',
    sources: 'Sources and terms',
    sourcesText:
      'Municipalities, counties, changes and population build on data from Statistics Norway (KLASS and StatBank, CC BY 4.0). The tile map was placed from boundaries by Kartverket (CC BY 4.0). Language forms build on open sources, each marked with how certain it is.',
  },
  design: { title: 'Building blocks' },
};
