import type { PageContext } from '../../../../platform/http/page.ts';
import type { Principal } from '../../../../platform/principal.ts';
import { actingMandate } from '../../../identity/index.ts';
import { findOrganisations } from '../../../register/index.ts';
import { rowsOf } from '../../anchoring/anchoring.ts';
import type { Anchoring, AnchoringRow, MunicipalAnchoring } from '../../anchoring/anchoring.ts';
import { anchoringIn } from '../../anchoring/anchoring.query.ts';
import {
  answeringRoles,
  mayAnswer,
  mayCorrect,
  mayNameSpokesperson,
} from '../../anchoring/anchoring-policy.ts';
import type { Application } from '../../application.ts';
import { accessOf } from '../../policy.ts';
import { findApplication } from '../../store.ts';

/** One row as its page shows it, and what the reader may do there. */
export interface OpenedRow {
  readonly application: Application;
  readonly anchoring: Anchoring;
  readonly municipality: MunicipalAnchoring;
  readonly row: AnchoringRow & { readonly id: number };
  /** Reads the application, and so this page. */
  readonly takesPart: boolean;
  readonly answers: boolean;
  /** The office that was told that nobody is here. */
  readonly corrects: boolean;
  readonly namesSpokesperson: boolean;
  /** Could answer in another capacity than the one chosen now. */
  readonly couldAnswer: boolean;
  /** Other rows the reader's answer may be given for at the same time. */
  readonly also: readonly AnchoringRow[];
  /** The other local unions in the municipality. */
  readonly others: readonly AnchoringRow[];
}

/** The row an address names (`:id`, `:row`), or null where there is none or the reader has nothing to do with it. */
export async function openedRow(
  page: Pick<PageContext, 'db' | 'today' | 'params' | 'principal'>,
): Promise<OpenedRow | null> {
  const { db, today, params, principal } = page;
  const [id, rowId] = [Number(params['id']), Number(params['row'])];
  if (!Number.isSafeInteger(id) || !Number.isSafeInteger(rowId)) return null;
  const application = await findApplication(db, id);
  const anchoring = application && (await anchoringIn(db, application, today));
  const municipality = anchoring?.municipalities.find((each) =>
    rowsOf({ municipalities: [each] }).some((row) => row.id === rowId),
  );
  const all = municipality ? rowsOf({ municipalities: [municipality] }) : [];
  const row = all.find((each) => each.id === rowId);
  if (!application || !anchoring || !municipality || !row || row.id === null) return null;
  const mandate = actingMandate(principal);
  const above = mandate ? await findOrganisations(db, [mandate.organisationId], today) : [];
  const aboveIds = above.map((each) => each.id);
  const wasAbsent = row.entries.some(({ kind }) => kind === 'no_representative');
  const found: OpenedRow = {
    application,
    anchoring,
    municipality,
    row: { ...row, id: row.id },
    takesPart: accessOf(principal, application) !== 'none',
    answers: mayAnswer(principal, row),
    // Offices come in where something was said about them, and see nothing else.
    corrects: wasAbsent && mayCorrect(principal, row, aboveIds) && !mayAnswer(principal, row),
    namesSpokesperson: mayAnswer(principal, row) && mayNameSpokesperson(principal, row, aboveIds),
    couldAnswer: couldAnswer(principal, row),
    also: all.filter((other) => other.id !== null && other.id !== row.id && mayAnswer(principal, other)),
    others: all.filter(
      (other) => other.kind === 'local_union' && other.organisationId !== row.organisationId,
    ),
  };
  return found.takesPart || found.answers || found.corrects || found.couldAnswer ? found : null;
}

function couldAnswer(principal: Principal, row: AnchoringRow): boolean {
  const capacities = principal.kind === 'person' ? (principal.capacities ?? []) : [];
  return capacities.some(
    ({ mandate }) =>
      mandate?.organisationId === row.organisationId && answeringRoles[row.kind].includes(mandate.role),
  );
}
