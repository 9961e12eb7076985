/** Addresses of mandates, without the language. */
export const mandatePaths = {
  mine: '/mandates',
  organisation: (id: number | string) => `/mandates/organisations/${id}`,
  mandate: (id: number | string) => `/mandates/${id}`,
  /** Where codes for its roles are made and taken back. */
  codes: (id: number | string) => `/mandates/organisations/${id}/codes`,
  access: '/access',
  /** Where the choice of mandate is posted, as `mandate`, with `back`: the address to come back to. */
  choose: '/on-behalf',
};
