import type { Principal } from '../principal.ts';

/**
 * Who may open a page at all, before anything is loaded. Every page declares one, the access test
 * lists them, and `docs/pages.md` prints their names. What depends on the loaded object (whose
 * application it is) is the page's `authorise`.
 */
export interface Access {
  /** Printed in the list of pages: 'anyone', 'signed in'. */
  readonly name: string;
  allows(principal: Principal): boolean;
}

export const anyone: Access = { name: 'anyone', allows: () => true };

export const signedIn: Access = { name: 'signed in', allows: (principal) => principal.kind === 'person' };
