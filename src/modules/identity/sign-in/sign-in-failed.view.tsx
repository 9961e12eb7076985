import type { Lang } from '../../../platform/text/language.ts';
import { ButtonLink } from '../../../ui/index.ts';
import { signInPaths } from '../paths.ts';
import { textsIn } from '../texts/texts.ts';

export type FailureReason = keyof ReturnType<typeof textsIn>['signIn']['reasons'];

/** Why nobody was signed in, and the way to begin again. */
export function SignInFailed({
  lang,
  reason,
  returnPath,
}: {
  lang: Lang;
  reason: FailureReason;
  returnPath: string;
}) {
  const t = textsIn(lang).signIn;
  const again = `${signInPaths.begin}?${new URLSearchParams({ back: returnPath })}`;
  return (
    <div class="read stack">
      <h1>{t.failedTitle}</h1>
      <p class="lead">{t.reasons[reason]}</p>
      <p>{t.nothingDone}</p>
      <p class="row">
        <ButtonLink href={again}>{t.tryAgain}</ButtonLink>
        <a href={`/${lang}/`}>{t.toFront}</a>
      </p>
    </div>
  );
}
