import type { Lang } from '../../../platform/text/language.ts';
import { ButtonLink } from '../../../ui/index.ts';
import { signInPaths } from '../paths.ts';
import { textsIn } from '../texts/texts.ts';

export type FailureReason = keyof ReturnType<typeof textsIn>['signIn']['reasons'];

/** Then the question itself is over, and another sign-in would not help: one begins where one came from. */
const over: ReadonlySet<FailureReason> = new Set<FailureReason>(['stepUpUsed', 'stepUpExpired']);

/** Why nobody was signed in, or nothing came of signing in anew, and the way to begin again. */
export function SignInFailed({
  lang,
  reason,
  returnPath,
  intentId,
}: {
  lang: Lang;
  reason: FailureReason;
  returnPath: string;
  intentId: number | null;
}) {
  const t = textsIn(lang).signIn;
  const query = new URLSearchParams({
    back: returnPath,
    ...(intentId !== null && { intent: String(intentId) }),
  });
  return (
    <div class="read stack">
      <h1>{intentId === null ? t.failedTitle : t.stepUpFailedTitle}</h1>
      <p class="lead">{t.reasons[reason]}</p>
      <p>{t.nothingDone}</p>
      <p class="row">
        {over.has(reason) ? (
          <ButtonLink href={returnPath}>{t.beginAgain}</ButtonLink>
        ) : (
          <ButtonLink href={`${signInPaths.begin}?${query}`}>{t.tryAgain}</ButtonLink>
        )}
        {intentId !== null && !over.has(reason) && <a href={returnPath}>{t.goBack}</a>}
        <a href={`/${lang}/`}>{t.toFront}</a>
      </p>
    </div>
  );
}
