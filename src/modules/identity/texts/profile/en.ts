import type { ProfileTexts } from './texts.ts';

/** Texts about a person's own things in English. */
export const en: ProfileTexts = {
  address: {
    title: 'Your e-mail address',
    link: 'E-mail address and language of mails',
    lead: 'Here you say where reminders may come. Your tasks are on your page in any case; mail is a choice.',
    has: 'The address you have given',
    given: 'given {date}',
    confirmed: 'Confirmed {date}',
    waits: 'Waits for you to confirm it',
    check: {
      title: 'Confirm the address',
      text: 'We have written a letter with a link to {address}. Open the link within a day and confirm that the address is yours. Until then we send nothing else there.',
      again: 'Send a new link',
    },
    mailStates: {
      waiting: 'The letter is ready and will be sent in a moment.',
      sending: 'The letter is being sent.',
      sent: 'The letter is sent. If you cannot find it, look among unwanted mail.',
      uncertain: 'We do not know whether the letter arrived. If you have not got it, ask for a new link.',
      failed: 'The letter did not arrive. See whether the address is written correctly.',
      held: 'The letter is not sent, because this service is set up without mail. Whoever runs it can mend that.',
    },
    form: {
      give: 'Give an address',
      change: 'Change',
      address: 'E-mail address',
      changeHint: 'A new address must be confirmed anew. The old one is erased at once.',
      language: 'Language of mails',
      save: 'Save',
    },
    remove: {
      title: 'Remove the address',
      text: 'You then get no more reminders by mail. The address is erased; we only remember that you have had one. It still stands on letters that have been sent.',
      button: 'Remove the address',
    },
    confirm: {
      title: 'Confirm the e-mail address',
      text: 'You confirm that {address} is your address, and that reminders may be sent there.',
      button: 'Yes, it is my address',
      token: 'The code in the link',
      tokenHint: 'It stands after “token=”. If you opened the link it is filled in already.',
      useless:
        'The link does not belong to an address you have given. A newer one may have taken its place, or you are signed in as somebody else than the one who gave the address. If the link was broken in two in the letter, you can write the code yourself.',
      toAddress: 'To your e-mail address',
    },
    mail: {
      subject: 'Confirm your e-mail address in Saman',
      text: 'Somebody has given this address as their own in Saman. If it is you, open the link, sign in and confirm. The link holds for a day.\n\n{address}\n\nIf it is not you, you need not do anything. Then we will not write here again.\n',
    },
    errors: {
      required: 'Write an address.',
      noToken: 'Write the code from the link.',
      notAnAddress: 'This is not one e-mail address. Write it like this: name@municipality.no.',
      noLanguage: 'Choose a language.',
      tooManyLinks: 'You have asked for {limit} links within a day. Try again tomorrow.',
      noAddress: 'You have not given any address, or you have removed it.',
      confirmedAlready: 'The address is confirmed already.',
      linkNotKnown:
        'The link cannot be used. A newer one may have taken its place, or you are signed in as somebody else.',
      linkExpired: 'The link is too old. Ask for a new one on the page for your e-mail address.',
      signInFirst: 'Sign in first.',
    },
  },
};
