import type { SubmissionTexts } from './texts.ts';

export const en: SubmissionTexts = {
  files: {
    names: { contents: 'application', anchoring: 'anchoring-sheet', signatures: 'signature-sheet' },
    contents: 'Fingerprint of the application',
    anchoringSheet: 'Fingerprint of the anchoring sheet',
    anchoringTitle: 'Anchoring sheet: {title}',
    signatureTitle: 'Signature sheet: {title}',
    municipality: 'Municipality',
    role: 'Role',
    alone: 'applies alone',
    leads: 'leads the application',
    takesPart: 'takes part',
    signed: 'Signed electronically {when}',
    withoutHeading: 'Municipalities that have left since the application was frozen',
  },
  statement:
    'I have read the application and the anchoring sheet. On behalf of the municipality I stand by what they say, and that the municipality carries out the measures and contributes what is written there if we are selected.',
  tasks: {
    sign: {
      name: 'Signatures on applications',
      asked: 'Sign the application “{title}”',
      why: 'The application cannot be sent until the mayor and the chief executive of every municipality have signed.',
      about: 'The application “{title}”',
      waiting: '{who} signs the application “{title}”',
    },
    submit: {
      name: 'Applications ready to be sent',
      asked: 'Send the application “{title}”',
      why: 'Everybody has signed. The application is not sent until one of you sends it.',
      about: 'Sending “{title}”',
      waiting: '{who} sends the application “{title}”',
    },
  },
  receiptMail: {
    subject: 'Receipt: the application “{title}” is sent',
    text: 'We have received the application “{title}” from you.\n\nReceived: {when}\nReference: {reference}\n\nThe application is kept closed until the deadline. Then it comes in and is entered in the journal. Until the deadline you can withdraw it and send it again.\n\nThe receipt:\n{address}\n',
  },
  record: {
    caseTitle: 'Application to take part – {call} – {title}',
    publicTitle: 'Application to take part – {call}',
    files: {
      contents: 'Application',
      'anchoring-sheet': 'Anchoring sheet',
      'signature-sheet': 'Signature sheet',
    },
  },
};
