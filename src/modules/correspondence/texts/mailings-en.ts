import type { CorrespondenceTexts } from './texts.ts';

export const mailings: CorrespondenceTexts['mailings'] = {
  sheet: {
    title: 'For whoever will answer',
    reference: 'Belongs to',
    date: 'Date',
    passOn: 'Please pass this sheet on to whoever will work with the matter.',
    how: 'Sign in and enter the code and the number below. The code can be used once. Whoever uses it can act for you, so give it only to the person concerned.',
    code: 'One-time code',
    letter: 'The letter',
    page: 'Answer the letter',
    enterCodeAt: 'Enter the code at',
    number: 'Number',
    fileName: 'answer sheet',
    lastDay: 'Can be used until',
  },
  mail: {
    subject: '{title} ({reference})',
    attached: 'Attached is a letter from {sender}, dated {date}, with reference {reference}:',
    sheet: 'The second attachment is for whoever will work with the matter. Please pass it on.',
    page: 'You can also read the letter and answer here: {address}',
    secret: 'The address was made for you. Give it only to the person concerned.',
  },
};
