import type { Lang } from '../../../platform/text/language.ts';
import { Button, ButtonLink, Form, emptyForm } from '../../../ui/index.ts';
import { signInAddress, signInPaths } from '../paths.ts';
import { textsIn } from '../texts/texts.ts';

/** Asks whoever is signed in; tells whoever is not that it is done. */
export function SignOut({ lang, signedIn }: { lang: Lang; signedIn: boolean }) {
  const t = textsIn(lang).signOut;
  return (
    <div class="read stack">
      <h1>{signedIn ? t.askTitle : t.doneTitle}</h1>
      <p class="lead">{signedIn ? t.askText : t.doneText}</p>
      {signedIn ? (
        <Form address={signInPaths.signOut} state={emptyForm}>
          <Button>{t.button}</Button>
        </Form>
      ) : (
        <p>
          <ButtonLink href={signInAddress(lang, '/my')} variant="secondary">
            {t.signInAgain}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}
