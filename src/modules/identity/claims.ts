import { z } from 'zod';

/** What Saman takes from an ID token; everything else is left. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly acr: string | undefined;
  /** Seconds since 1970. */
  readonly authTime: number | undefined;
  /** The provider's session, named again in its logout token. */
  readonly providerSession: string | null;
  /** National identity number (ID-porten, Ansattporten). To be hashed at once, never stored or logged. */
  readonly number: string | null;
  readonly name: string | null;
  /** Organisations the person has been found to act for, by organisation number (Ansattporten with Altinn). */
  readonly represents: readonly string[];
}

const text = z.string().min(1);

const shape = z.object({
  iss: text,
  sub: text,
  acr: text.optional(),
  auth_time: z.number().optional(),
  sid: text.optional(),
  pid: z
    .string()
    .regex(/^\d{11}$/)
    .optional(),
  name: z.string().trim().min(1).max(200).optional(),
  authorization_details: z.array(z.unknown()).optional(),
});

/**
 * Read the claims of a validated ID token, in the shapes of ID-porten (`pid`, `acr`, `sid`) and of
 * Ansattporten (also `authorization_details`). Throws when the token has no issuer or subject.
 */
export function readClaims(token: object): Claims {
  const claims = shape.parse(token);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    acr: claims.acr,
    authTime: claims.auth_time,
    providerSession: claims.sid ?? null,
    number: claims.pid ?? null,
    name: claims.name ?? null,
    represents: (claims.authorization_details ?? []).flatMap(representedIn),
  };
}

// Altinn 2 services list `reportees`, Altinn 3 resources `authorized_parties`; both carry `orgno` either
// as nine digits or as an object with an `ID` that begins with the code of the register of organisations.
const organisationId = z.union([z.string(), z.object({ ID: z.string() }).transform(({ ID }) => ID)]);
const parties = z.array(
  z.union([
    z.object({ orgno: organisationId }).transform(({ orgno }) => orgno),
    z.object({ Authority: z.string(), ID: z.string() }).transform(({ ID }) => ID),
  ]),
);
const detail = z.object({
  type: z.enum(['ansattporten:altinn:service', 'ansattporten:altinn:resource']),
  reportees: parties.optional(),
  authorized_parties: parties.optional(),
});

function representedIn(entry: unknown): string[] {
  const parsed = detail.safeParse(entry);
  if (!parsed.success) return [];
  return [...(parsed.data.reportees ?? []), ...(parsed.data.authorized_parties ?? [])].flatMap(
    (id) => /^(?:0192:)?(\d{9})$/.exec(id)?.[1] ?? [],
  );
}
