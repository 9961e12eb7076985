/** The job that takes in what is held when the deadline has passed. */
export const takeInJobName = 'applications.take-in';

/** The job that makes the signature sheet when the last has signed. */
export const signatureSheetJobName = 'applications.make-signature-sheet';
