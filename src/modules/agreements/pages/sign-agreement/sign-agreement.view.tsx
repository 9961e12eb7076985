import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Note, RichText } from '../../../../ui/index.ts';
import { SignForm, SigningPanel } from '../../../signing/index.ts';
import { VersionDifferencesView } from '../../differences-view.tsx';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { VersionFacts } from '../../version-text.tsx';
import { formFor, langOf, titleFor } from '../../words.ts';
import type { SignPage } from './sign-agreement.query.ts';

/** Read and sign a version, or see who has. What changed since one signed stands first. */
export function SignAgreement({
  data,
  page,
  form,
}: ViewProps<{ readonly intent?: number | undefined }, SignPage>) {
  const { lang } = page;
  const t = textsIn(lang);
  const { version, content, signedBefore, signing, info } = data;
  const title = titleFor(lang, version);
  return (
    <div class="stack-lg">
      <h1>
        {t.sign.heading} <span lang={title.lang}>{title.text}</span>
      </h1>
      <div class="cols">
        <div class="stack-lg read">
          {signedBefore && (
            <VersionDifferencesView
              page={page}
              formerNumber={signedBefore.number}
              before={signedBefore.content}
              after={content}
              names={data.names}
            />
          )}
          {(data.part === 'open' || form.refusals.length > 0) && (
            <SignForm
              page={page}
              address={page.url.pathname + page.url.search}
              requestId={signing.current.id}
              opened={data.opened}
              intentId={page.query.intent}
              statement={data.statement}
              binds={<Binds data={data} page={page} />}
              refusals={form.refusals}
            />
          )}
          {data.part === 'signed' && <p>{t.sign.youHave}</p>}
          {data.part === 'none' && (
            <Note title={t.sign.notYours} level={2}>
              <p>{t.sign.notYoursWhy}</p>
            </Note>
          )}
          <SigningPanel page={page} signing={signing} />
        </div>
        <aside class="stack-lg side" aria-label={t.overview}>
          <VersionFacts page={page} content={content} inForceFrom={null} lastDay={content.endsOn} />
          <p>
            <a href={`/${lang}${paths.version(info.id, version.number)}`}>
              {fill(t.toVersion, { number: version.number })}
            </a>
          </p>
        </aside>
      </div>
    </div>
  );
}

/** What the signer's party takes on. */
function Binds({ data, page }: { data: SignPage; page: ViewProps<unknown, SignPage>['page'] }) {
  const { lang, format } = page;
  const t = textsIn(lang).sign;
  const { content, partyId } = data;
  const form = formFor(lang, content.language);
  const brings = content.contributions.find(({ organisationId }) => organisationId === partyId);
  return (
    <div class="stack-sm">
      <p>{fill(t.binds, { end: content.endsOn === null ? '' : format.date(content.endsOn) })}</p>
      {brings && (
        <>
          <p>{t.brings}</p>
          <div lang={langOf(lang, form)}>
            <RichText source={brings.text[form]} level={4} />
          </div>
        </>
      )}
    </div>
  );
}
