/** What those who come read and press on the way from an agreement to an invitation, in one language. */
export interface Words {
  readonly agreement: {
    readonly begin: string;
    readonly draft: string;
    readonly save: string;
    readonly saved: string;
    readonly ask: string;
    readonly freeze: string;
    readonly waits: string;
    readonly signTask: (title: string) => string;
    readonly toTask: string;
    readonly inForce: string;
  };
  readonly signing: {
    readonly open: string;
    readonly sign: string;
    readonly confirmAs: (name: string) => string;
    readonly give: string;
  };
  readonly programme: {
    readonly start: string;
    readonly blueprint: RegExp;
    readonly make: string;
    readonly texts: string;
    readonly individual: string;
    /** The lists the blueprint has suggestions for. */
    readonly suggested: readonly string[];
    readonly themes: string;
    readonly periods: string;
    readonly money: string;
    readonly contacts: string;
    readonly approve: RegExp;
    readonly forms: readonly string[];
    readonly save: RegExp;
    readonly parts: string;
    readonly publish: string;
    readonly published: string;
  };
  readonly template: {
    readonly start: string;
    readonly blueprint: RegExp;
    readonly make: string;
    readonly preview: string;
    readonly back: string;
    readonly publish: string;
    readonly published: string;
  };
  readonly call: {
    readonly mine: string;
    readonly start: string;
    readonly begin: string;
    readonly save: string;
    readonly parts: Readonly<
      Record<'texts' | 'dates' | 'contents' | 'applicants' | 'money' | 'handling' | 'contacts', string>
    >;
    readonly template: (title: string) => string;
    readonly namedOnes: string;
    readonly ownShare: string;
    readonly mayFollow: string;
    readonly council: string;
    readonly anchoring: readonly string[];
    readonly ready: string;
    readonly open: string;
    readonly notSeen: RegExp;
    readonly fewWeeks: RegExp;
    readonly isOpen: string;
    readonly publicWords: readonly (string | RegExp)[];
  };
  readonly letters: {
    readonly invite: string;
    readonly recipients: (count: number) => string;
    readonly make: string;
    readonly notSent: string;
    readonly addresses: string;
    readonly import: string;
    readonly imported: RegExp;
    readonly texts: string;
    readonly numberLine: { readonly nb: string; readonly nn: string };
    readonly saveTexts: string;
    readonly missing: string;
    readonly missingOf: RegExp;
    readonly hole: RegExp;
    readonly save: string;
    readonly neutral: string;
    readonly chosenForm: string;
    readonly choose: string;
    readonly preview: string;
    readonly begin: string;
    readonly statuses: { readonly sent: string; readonly toDownload: string };
    readonly finished: string;
    readonly package: RegExp;
    readonly interested: string;
    readonly answered: string;
    readonly inJournal: RegExp;
    /** The title of a letter; its recipient's form decides which of the names stands in it. */
    readonly inJournalAs: (names: string) => RegExp;
    readonly responses: string;
    readonly stages: { readonly interested: string; readonly sent: string; readonly noAddress: string };
  };
}
