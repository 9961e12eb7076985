import type { CallTerms, Condition } from './call.ts';

/** What somebody who considers applying says about it; undefined where the question is not answered. */
export interface CheckAnswers {
  readonly applicant?: 'municipality' | 'county' | 'other';
  readonly named?: boolean;
  readonly joint?: boolean;
  readonly totalCost?: number;
  readonly amount?: number;
  /** Will the body that decides have met in time? */
  readonly decided?: boolean;
  /** Have the union organisations been asked, or will they be? */
  readonly unionsAsked?: boolean;
  /** Which of the conditions describe the project, by their place in the call. */
  readonly describedBy: readonly number[];
}

export const checkQuestions = [
  'applicant',
  'named',
  'joint',
  'totalCost',
  'amount',
  'decided',
  'unionsAsked',
] as const;
export type CheckQuestion = (typeof checkQuestions)[number];

export interface Finding {
  readonly question: CheckQuestion | 'condition';
  /** `stops`: not eligible like this. `mind`: eligible, but something speaks against it or must still be done. */
  readonly verdict: 'fits' | 'mind' | 'stops';
  readonly code: string;
  readonly params?: Readonly<Record<string, number>>;
  /** The place of the condition it is about. */
  readonly condition?: number;
}

/** The questions this call's rules give rise to, in the order they are asked. */
export function questionsOf(terms: CallTerms): readonly CheckQuestion[] {
  const asked: Record<CheckQuestion, boolean> = {
    applicant: true,
    named: terms.audience === 'named',
    joint: terms.joint !== 'allowed',
    totalCost: terms.totalCostAbove !== null || terms.ownShare === 'percent',
    amount: terms.minimum !== null || terms.maximum !== null || terms.ownShare === 'percent',
    decided: terms.political !== 'not_asked',
    unionsAsked: terms.anchoring.includes('employees'),
  };
  return checkQuestions.filter((question) => asked[question]);
}

/**
 * What the answers mean under the rules of the call, in the order of the questions; what is not answered is left
 * out. It decides nothing: the application itself is held against the same rules.
 */
export function findingsFor(
  terms: CallTerms,
  conditions: readonly Condition[],
  answers: CheckAnswers,
): Finding[] {
  const asked = questionsOf(terms);
  const rules: Record<
    CheckQuestion,
    (terms: CallTerms, answers: CheckAnswers) => Omit<Finding, 'question'> | null
  > = { applicant, named, joint, totalCost, amount, decided, unionsAsked };
  return [
    ...asked.flatMap((question) => {
      const found = rules[question](terms, answers);
      return found === null ? [] : [{ question, ...found }];
    }),
    ...answers.describedBy.flatMap((place) => conditionFinding(conditions, place)),
  ];
}

/** 'stops' when anything stops, 'open' while a question is unanswered, otherwise 'mind' or 'fits'. */
export function verdictOf(terms: CallTerms, findings: readonly Finding[]): Finding['verdict'] | 'open' {
  if (findings.some(({ verdict }) => verdict === 'stops')) return 'stops';
  const answered = new Set(findings.map(({ question }) => question));
  if (questionsOf(terms).some((question) => !answered.has(question))) return 'open';
  return findings.some(({ verdict }) => verdict === 'mind') ? 'mind' : 'fits';
}

type Found = Omit<Finding, 'question'> | null;

const fits = (code: string): Found => ({ verdict: 'fits', code });

function applicant({ audience }: CallTerms, answers: CheckAnswers): Found {
  if (answers.applicant === undefined) return null;
  if (answers.applicant === 'other') return { verdict: 'stops', code: 'onlyPublic' };
  // Whether somebody on the list may apply is the next question's.
  if (audience === 'named') return fits('rightKind');
  const isCounty = answers.applicant === 'county';
  if (isCounty && audience === 'municipalities') return { verdict: 'stops', code: 'onlyMunicipalities' };
  if (!isCounty && audience === 'counties') return { verdict: 'stops', code: 'onlyCounties' };
  return fits('rightKind');
}

function named(_: CallTerms, answers: CheckAnswers): Found {
  if (answers.named === undefined) return null;
  return answers.named ? fits('onTheList') : { verdict: 'stops', code: 'notOnTheList' };
}

function joint(terms: CallTerms, answers: CheckAnswers): Found {
  if (answers.joint === undefined) return null;
  if (terms.joint === 'required' && !answers.joint) return { verdict: 'stops', code: 'onlyTogether' };
  if (terms.joint === 'not_allowed' && answers.joint) return { verdict: 'stops', code: 'onlyAlone' };
  return fits(answers.joint ? 'together' : 'alone');
}

function totalCost({ totalCostAbove }: CallTerms, answers: CheckAnswers): Found {
  if (answers.totalCost === undefined) return null;
  if (totalCostAbove !== null && answers.totalCost <= totalCostAbove)
    return { verdict: 'stops', code: 'costTooLow', params: { above: totalCostAbove } };
  return fits('costEnough');
}

function amount(terms: CallTerms, answers: CheckAnswers): Found {
  if (answers.amount === undefined) return null;
  if (terms.minimum !== null && answers.amount < terms.minimum)
    return { verdict: 'stops', code: 'amountTooLow', params: { minimum: terms.minimum } };
  if (terms.maximum !== null && answers.amount > terms.maximum)
    return { verdict: 'stops', code: 'amountTooHigh', params: { maximum: terms.maximum } };
  const share = terms.ownShare === 'percent' ? terms.ownSharePercent : null;
  if (share === null || answers.totalCost === undefined) return fits('amountWithin');
  // Whole kroner: what is left over is the applicant's to cover.
  const most = Math.floor((answers.totalCost * (100 - share)) / 100);
  if (answers.amount > most) return { verdict: 'stops', code: 'ownShareTooLow', params: { share, most } };
  return fits('amountWithin');
}

function decided({ political }: CallTerms, answers: CheckAnswers): Found {
  if (answers.decided === undefined) return null;
  if (answers.decided) return fits('decidedInTime');
  if (political === 'may_follow') return { verdict: 'mind', code: 'decisionMayFollow' };
  return { verdict: 'stops', code: 'decisionTooLate' };
}

function unionsAsked({ unionDays }: CallTerms, answers: CheckAnswers): Found {
  if (answers.unionsAsked === undefined) return null;
  if (answers.unionsAsked) return fits('unionsAreAsked');
  return { verdict: 'mind', code: 'askTheUnions', params: { days: unionDays } };
}

function conditionFinding(conditions: readonly Condition[], place: number): Finding[] {
  const kind = conditions[place]?.kind;
  if (kind === 'not_supported')
    return [{ question: 'condition', verdict: 'stops', code: 'notSupported', condition: place }];
  if (kind === 'not_prioritised')
    return [{ question: 'condition', verdict: 'mind', code: 'notPrioritised', condition: place }];
  return [];
}
