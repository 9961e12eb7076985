import { defineEvent } from '../../platform/db/events.ts';

/** Somebody has signed one of the places. */
export const signatureGiven = defineEvent<{
  readonly requestId: number;
  /** 'agreements.agreement:3'. */
  readonly object: string;
  readonly kind: string;
  readonly placeId: number;
  readonly organisationId: number;
  readonly personId: number;
  readonly role: string;
}>('signing.SignatureGiven');

/** The last place has been signed. */
export const allSigned = defineEvent<{
  readonly requestId: number;
  readonly object: string;
  readonly kind: string;
  readonly documentVersionId: number;
}>('signing.AllSigned');

/** A newer version is to be signed; what had been signed counts no more. Also told when nobody had signed. */
export const signaturesVoided = defineEvent<{
  readonly object: string;
  readonly kind: string;
  readonly oldRequestId: number;
  readonly newRequestId: number;
  /** Those who had signed and are asked again. */
  readonly voided: readonly {
    readonly placeId: number;
    readonly organisationId: number;
    readonly personId: number;
  }[];
}>('signing.SignaturesVoided');
