/** The job that makes the letters of a mailing; named apart so that commands can enqueue it. */
export const sendLettersQueue: { readonly name: string; readonly payload?: { readonly mailingId: number } } =
  {
    name: 'correspondence.send-letters',
  };
