import { useTexts } from './texts/texts.ts';

export type MandateChoice = {
  /** What is sent as `mandate`. */
  value: string;
  organisation: string;
  /** The role, in lower case as it stands in a sentence: "ordfører". */
  role: string;
  /** What to know before choosing: "til 31. desember 2027", "kan lese". */
  limits?: string | undefined;
  current?: boolean | undefined;
};

export type BehalfProps = {
  mandates: readonly MandateChoice[];
  /** Where the choice is posted. */
  address: string;
  /** The page to come back to, sent as `back`. */
  back?: string | undefined;
};

/**
 * On whose behalf one acts, under the header on every page after sign-in; changing it is one press. Stands open while
 * nothing is chosen.
 */
export function Behalf({ mandates, address, back }: BehalfProps) {
  const t = useTexts();
  const current = mandates.find((mandate) => mandate.current);
  const sentence = current ? (
    <span>
      {t.onBehalf} <b>{current.organisation}</b> {t.onBehalfAs} <b>{current.role}</b>
    </span>
  ) : (
    <b>{t.chooseBehalf}</b>
  );
  if (current && mandates.length === 1) {
    return (
      <div class="behalf">
        <p class="wrap">{sentence}</p>
      </div>
    );
  }
  return (
    <details class="behalf" open={!current}>
      <summary class="wrap">
        {sentence} {current && <u>{t.change}</u>}
      </summary>
      <form class="wrap" method="post" action={address} data-once="">
        {back !== undefined && <input type="hidden" name="back" value={back} />}
        {mandates.map((mandate) => (
          <button
            key={mandate.value}
            type="submit"
            name="mandate"
            value={mandate.value}
            aria-current={mandate.current ? 'true' : undefined}
          >
            <b>{mandate.organisation}</b>
            <span class="first-upper">{mandate.role}</span>
            {mandate.limits && <span>, {mandate.limits}</span>}
          </button>
        ))}
      </form>
    </details>
  );
}
