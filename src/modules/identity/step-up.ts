import { createHash } from 'node:crypto';

/** Milliseconds of machine time from the question to the signature. */
export const stepUpLife = 10 * 60 * 1000;

/** The act somebody is stepping up for, and nothing else. */
export interface StepUpAct {
  /** 'agreements.version:12'. */
  readonly object: string;
  /** SHA-256 (hexadecimal) of exactly what is signed. */
  readonly contentSha256: string;
  /** The kind of statement, and its words as the signer reads them. */
  readonly statement: string;
  readonly statementText: string;
}

/** The login the person came back with. */
export interface StepUpLogin {
  readonly intentId: number;
  readonly personId: number;
  readonly acr: string;
  /** The provider's `auth_time`: seconds since 1970. */
  readonly authTime: number;
  /** Values of `acr` that may sign. */
  readonly accepted: readonly string[];
}

/** A moment, in milliseconds since 1970, as the database takes it. */
export const moment = (milliseconds: number) => new Date(milliseconds).toISOString();

/** SHA-256 (hexadecimal) of a text. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
