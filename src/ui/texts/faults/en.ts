import type { FaultTexts } from './nb.ts';

/** What error pages say in English. */
export const en: FaultTexts = {
  badRequest: {
    title: 'The address cannot be read',
    text: 'Something in the address is wrong. Go back and try the link again.',
  },
  notText: {
    title: 'The text cannot be read',
    text: 'What was sent is not valid text (UTF-8). Nothing has been changed.',
  },
  notSignedIn: { title: 'You must sign in', text: 'This page is only for those who are signed in.' },
  notAllowed: {
    title: 'You do not have access',
    text: 'This page belongs to somebody other than those you act for.',
  },
  behalfEnded: {
    title: 'The mandate is no longer valid',
    text: 'The form was opened for somebody you no longer act for. Nothing has been changed.',
  },
  foreignOrigin: {
    title: 'The form did not come from Saman',
    text: 'We only accept forms from our own pages. Nothing has been changed. Open the page again here, and send the form from it.',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address may be misspelt, or the page is not open to you.',
  },
  wrongMethod: {
    title: 'The page cannot be used that way',
    text: 'The address exists but does not accept what was sent. Nothing has been changed.',
  },
  tooLarge: {
    title: 'What you sent is too large',
    text: 'Nothing has been saved. Make the text or file smaller and send it again.',
  },
  wrongKind: {
    title: 'The form cannot be read',
    text: 'What was sent is not a form from this page. Nothing has been changed.',
  },
  tooMany: {
    title: 'Too many attempts in a short time',
    text: 'Nothing has been changed. Wait a minute and try again.',
  },
  unavailable: {
    title: 'Saman cannot reach its data right now',
    text: 'Nothing has been changed. Wait a few seconds and try again.',
  },
  unexpected: {
    title: 'Something went wrong at our end',
    text: 'Nothing has been changed. The fault is in the log. Try again, and give the reference if you must ask for help.',
  },
  reference: 'Reference',
  typedTitle: 'What you wrote is kept here',
  typedText: 'Send it again from here, or copy it.',
  copyText: 'Copy it from here if you want to keep it.',
  keptText: 'What you wrote is kept. The form comes back as it was when you have signed in.',
  sendAgain: 'Send again',
  toFront: 'To the front page',
  toSame: 'Open the page again',
};
