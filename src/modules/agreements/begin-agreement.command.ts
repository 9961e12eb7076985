import type { Bilingual } from '../../platform/text/language.ts';
import { defineCommand } from '../../platform/db/command.ts';
import { actorName } from '../../platform/principal.ts';
import { accepted, refused } from '../../platform/result.ts';
import { caseWorkFor } from '../identity/index.ts';
import type { AgreementKind, Form, Party } from './agreement.ts';
import { insertVersion } from './content-store.ts';
import { standardClauses } from './standard-clauses.ts';

export interface NewAgreement {
  readonly kind: AgreementKind;
  readonly title: Bilingual;
  readonly language: Form;
  readonly parties: readonly Party[];
  /** For examples, which are found by it. */
  readonly key?: string;
  readonly isExample?: boolean;
}

/** Months of notice an agreement begins with. */
export const usualNotice = 3;

/**
 * Begin an agreement for the ministry one acts for: a first draft with the standard headings. Answers its id.
 * Refuses `notYours`, `keyIsUsed`.
 */
export const beginAgreement = defineCommand({
  name: 'agreements/begin-agreement',
  constraints: { agreement_key_is_used_once: { code: 'keyIsUsed' } },
  run: async (tx, input: NewAgreement, by) => {
    const ownerId = caseWorkFor(by);
    if (ownerId === null) return refused({ code: 'notYours' });
    const { kind, title, language, parties, key = null, isExample = false } = input;
    const { id } = await tx.db
      .insertInto('agreements.agreement')
      .values({
        key,
        kind,
        owner_id: ownerId,
        is_example: isExample,
        created_at: tx.now.toString(),
        created_by: actorName(by),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const content = {
      language,
      title,
      parties,
      startsOn: null,
      endsOn: null,
      noticeMonths: usualNotice,
      clauses: standardClauses,
      themes: [],
      instruments: [],
      contributions: [],
    };
    const versionId = await insertVersion(tx, { agreementId: id, number: 1, content }, by);
    tx.audit({ object: `agreements.agreement:${id}`, data: { kind, version: versionId } });
    return accepted({ id });
  },
});
