import type { ApplicationsTexts } from './texts.ts';

export const en: ApplicationsTexts = {
  title: 'My applications',
  list: {
    none: 'The applications you have a part in stand here. None has been begun yet.',
    begin: 'Begin an application',
    whoBegins: 'The administration or the project leader of a municipality begins an application.',
    seeCalls: 'See the calls',
    deadline: 'Deadline {moment}',
  },
  overview: {
    ledBy: 'Led by {municipality}',
    around: 'Deadline and participants',
    deadline: 'Deadline',
    call: 'Call',
    deadlineOf: 'The application must be sent by',
    callState: 'The call is',
    callStates: {
      draft: 'not announced',
      coming: 'not open yet',
      open: 'open',
      closed: 'closed',
      cancelled: 'called off',
    },
    answers: 'The application answers',
    theCall: 'The call',
  },
  parties: {
    title: 'Municipalities in the application',
    leads: 'Leads the application',
    standings: { asked: 'Asked to join', joined: 'In', declined: 'Has declined' },
  },
  tasks: {
    join: {
      name: 'Joint applications',
      asked: 'Answer whether the municipality joins the application “{title}”',
      why: '{lead} leads the application and asks for an answer.',
      about: 'The application “{title}”',
      waiting: '{who} answers whether the municipality joins',
    },
  },
  errors: {
    unknownApplication: 'There is no such application, or you have no part in it.',
    notLead: 'The municipality that leads the application can do this. See on whose behalf you act.',
    callIsNotOpen: 'The call is not open, and the application cannot be changed.',
    jointNotAllowed: 'In this call each municipality applies by itself.',
    unknownMunicipality: 'Choose a municipality from the list.',
    mayNotApply: 'This municipality cannot apply in the call.',
    askedAlready: 'This municipality has been asked already.',
  },
};
