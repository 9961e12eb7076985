/** Addresses of what is about the one signed in, without the language. */
export const profilePaths = {
  address: '/profile/address',
  confirmAddress: '/profile/address/confirmation',
  /** What the mail leads to. In the query, because the log keeps paths. */
  link: (token: string) => `/profile/address/confirmation?token=${token}`,
};
