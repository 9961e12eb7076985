/** Addresses of the pages that belong to no other module, without the language. */
export const paths = {
  front: '/',
  accessibility: '/accessibility',
  privacy: '/privacy',
  openData: '/open-data',
  design: '/design',
};
