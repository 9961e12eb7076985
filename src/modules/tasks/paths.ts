/** The addresses of tasks, without the language. Links are made here and nowhere else. */
export const paths = {
  my: '/my',
  notifications: '/my/notifications',
  /** Where the identity module takes the code from a letter and requests for access. */
  access: '/access',
  /** Where it shows who acts for whom. */
  mandates: '/mandates',
};
