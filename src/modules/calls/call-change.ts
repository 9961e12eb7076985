import type { Bilingual } from '../../platform/text/language.ts';
import type {
  AskedAttachment,
  CallLink,
  CallTerms,
  Condition,
  Contact,
  PlannedReport,
  TextPart,
} from './call.ts';

/** What one save of one part of a call sets. Everything of the part is given; what is left out of a list is gone. */
export type CallChange =
  | { readonly part: 'texts'; readonly texts: Readonly<Record<TextPart, Bilingual>> }
  | ({ readonly part: 'dates' } & Pick<
      CallTerms,
      'rolling' | 'opensAt' | 'deadline' | 'projectsFrom' | 'projectsTo' | 'prolongation'
    >)
  | ({ readonly part: 'contents'; readonly themeIds: readonly number[] } & Pick<
      CallTerms,
      'templateVersionId' | 'pageLimit'
    >)
  | ({
      readonly part: 'applicants';
      readonly namedOrganisationIds: readonly number[];
      readonly conditions: readonly Condition[];
    } & Pick<CallTerms, 'audience' | 'joint'>)
  | ({ readonly part: 'money' } & Pick<
      CallTerms,
      'frame' | 'minimum' | 'maximum' | 'totalCostAbove' | 'ownShare' | 'ownSharePercent'
    >)
  | ({ readonly part: 'handling' } & Pick<
      CallTerms,
      'signing' | 'political' | 'decidingBodies' | 'decisionBy' | 'anchoring' | 'unionDays'
    >)
  | { readonly part: 'reports'; readonly reports: readonly PlannedReport[] }
  | {
      readonly part: 'attachments';
      readonly attachments: readonly AskedAttachment[];
      readonly links: readonly CallLink[];
    }
  | { readonly part: 'contacts'; readonly contacts: readonly Contact[] };
