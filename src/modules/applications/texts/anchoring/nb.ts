export const nb = {
  states: {
    never_asked: 'ikke spurt',
    asked: 'spurt, ikke svart ennå',
    takes_part: 'er med',
    takes_part_with_remark: 'er med, med merknad',
    dissents: 'har særmerknad',
    does_not_wish: 'ønsker ikke å være med',
    no_representative: 'ingen tillitsvalgt her',
    no_answer: 'spurt, ikke svart innen {date}',
  },
  who: {
    elected: 'De folkevalgte',
    administration: 'Administrasjonen',
    outside: 'Utenfor hovedsammenslutningene',
  },
  task: {
    name: 'Spørsmål om forankring',
    asked: 'Svar for {organisation}: søknaden «{title}»',
    why: '{municipality} spør hva dere mener om arbeidet med søknaden.',
    consequence: 'Det tar to minutter. Svaret følger søknaden, og dere kan endre det til teksten blir låst.',
    about: 'Søknaden «{title}»: svaret fra {organisation}',
    waiting: '{who} svarer på spørsmålet om forankring',
  },
  mail: {
    subject: 'Hva sier dere til søknaden «{title}»?',
    asks: {
      elected: '{municipality} skriver en søknad, «{title}», og spør dere på vegne av de folkevalgte.',
      administration:
        '{municipality} skriver en søknad, «{title}», og spør dere på vegne av administrasjonen.',
      local_union: '{municipality} skriver en søknad, «{title}», og spør hva {organisation} sier til den.',
      confederation: '{municipality} skriver en søknad, «{title}», og spør hva {organisation} sier til den.',
    },
    answer: 'Dere kan svare på to minutter, også på telefonen, til og med {date}:',
    read: 'Hele søknaden:',
    seen: 'Svaret ser kommunene som er med i søknaden, og de som vurderer den etter fristen.',
    change: 'Dere kan endre det til teksten blir låst for underskrift.',
  },
  absenceMail: {
    subject: '{municipality}: ingen tillitsvalgt fra {organisation}?',
    stated:
      '{municipality} har oppgitt at {organisation} ikke har noen tillitsvalgt i kommunen, og at dere fikk vite det {date}. Det gjelder søknaden «{title}».',
    correct:
      'Hvis det ikke stemmer, kan dere rette det her. Da må kommunen spørre før søknaden kan sendes inn.',
  },
  sheet: {
    heading: 'Forankring i {municipality}',
    caption: 'Hva de som er spurt, har svart',
    who: 'Hvem',
    confederation: 'Hovedsammenslutning',
    state: 'Svar',
    date: 'Dato',
    remarkOf: '{organisation}: {remark}',
    askedOn: 'Spurt {date}, med frist {by}.',
    noAnswer: '{organisation} ble spurt {asked} og minnet på det {first} og {second}.',
    noRepresentative:
      'Kommunedirektøren har oppgitt at {organisation} ikke har noen tillitsvalgt her. {office} fikk vite det {date}.',
    spokesperson: 'Tillitsvalgte i {other} svarer også for {organisation}, som organisasjonen selv har sagt.',
    outside: 'ingen',
    none: '–',
  },
};
