/** Addresses of mandates, without the language. */
export const mandatePaths = {
  mine: '/mandates',
  organisation: (id: number | string) => `/mandates/organisations/${id}`,
  mandate: (id: number | string) => `/mandates/${id}`,
  access: '/access',
  /** Where the choice of mandate is posted, as `mandate`, with `back`: the address to come back to. */
  choose: '/on-behalf',
};
