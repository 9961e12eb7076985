import type { AnchoringTexts } from './texts.ts';

export const en: AnchoringTexts = {
  states: {
    never_asked: 'not asked',
    asked: 'asked, no answer yet',
    takes_part: 'takes part',
    takes_part_with_remark: 'takes part, with a remark',
    dissents: 'dissents',
    does_not_wish: 'does not wish to take part',
    no_representative: 'no representative here',
    no_answer: 'asked, no answer by {date}',
  },
  who: {
    elected: 'The elected members',
    administration: 'The administration',
    outside: 'Outside the confederations',
  },
  task: {
    name: 'Questions of anchoring',
    asked: 'Answer for {organisation}: the application “{title}”',
    why: '{municipality} asks what you think of the work on the application.',
    consequence:
      'It takes two minutes. The answer follows the application, and can be changed until the text is locked.',
    about: 'The application “{title}”: the answer of {organisation}',
    waiting: '{who} answers the question of anchoring',
  },
  mail: {
    subject: 'What do you say to the application “{title}”?',
    asks: {
      elected:
        '{municipality} is writing an application, “{title}”, and asks you on behalf of the elected members.',
      administration:
        '{municipality} is writing an application, “{title}”, and asks you on behalf of the administration.',
      local_union:
        '{municipality} is writing an application, “{title}”, and asks what {organisation} says to it.',
      confederation:
        '{municipality} is writing an application, “{title}”, and asks what {organisation} says to it.',
    },
    answer: 'You can answer in two minutes, on a phone too, until and including {date}:',
    read: 'The whole application:',
    seen: 'The answer is seen by the municipalities in the application, and by those who assess it after the deadline.',
    change: 'You can change it until the text is locked for signing.',
  },
  absenceMail: {
    subject: '{municipality}: no representative of {organisation}?',
    stated:
      '{municipality} has stated that {organisation} has no representative in the municipality, and that you were told on {date}. It is about the application “{title}”.',
    correct:
      'If that is not so, you can correct it here. The municipality must then ask before the application can be sent in.',
  },
  sheet: {
    heading: 'Anchoring in {municipality}',
    caption: 'What those who were asked have answered',
    who: 'Who',
    confederation: 'Confederation',
    state: 'Answer',
    date: 'Date',
    remarkOf: '{organisation}: {remark}',
    askedOn: 'Asked on {date}, to answer by {by}.',
    noAnswer: '{organisation} was asked on {asked} and reminded on {first} and {second}.',
    noRepresentative:
      'The chief executive has stated that {organisation} has no representative here. {office} was told on {date}.',
    spokesperson:
      'Representatives of {other} answer for {organisation} too, as the organisation itself has said.',
    outside: 'none',
    none: '–',
  },
};
