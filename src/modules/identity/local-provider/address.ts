/** The local provider answers under this path of Saman's own address. */
export const mountPath = '/local-provider';

export const localClientId = 'saman';

/** The issuer as readers at this origin know it. */
export function localIssuer(origin: string): string {
  return `${origin}${mountPath}`;
}

/** The page where one chooses who to be. */
export function peoplePath(uid: string): string {
  return `${mountPath}/people/${uid}`;
}
