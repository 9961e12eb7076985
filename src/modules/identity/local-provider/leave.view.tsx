import type { Lang } from '../../../platform/text/language.ts';
import { Button, Form, emptyForm } from '../../../ui/index.ts';
import { textsIn } from '../texts/texts.ts';

/** The local provider asks whether its own session is to end, too. */
export function Leave({ lang, address, secret }: { lang: Lang; address: string; secret: string }) {
  const t = textsIn(lang).local;
  return (
    <div class="read stack">
      <h1>{t.leaveTitle}</h1>
      <p class="lead">{t.leaveText}</p>
      <Form address={address} state={emptyForm} hidden={{ xsrf: secret }} class="row">
        <Button name="logout" value="yes">
          {t.leave}
        </Button>
        <Button variant="secondary">{t.stay}</Button>
      </Form>
    </div>
  );
}

export function LocalFault({ lang }: { lang: Lang }) {
  const t = textsIn(lang).local;
  return (
    <div class="read stack">
      <h1>{t.faultTitle}</h1>
      <p class="lead">{t.faultText}</p>
      <p>
        <a href={`/${lang}/`}>{textsIn(lang).signIn.toFront}</a>
      </p>
    </div>
  );
}
