import type { Format } from '../../platform/text/format.ts';
import type { Lang } from '../../platform/text/language.ts';
import { fill } from '../../platform/text/texts.ts';
import { Note } from '../../ui/index.ts';
import type { AgreementInfo, NoticeInfo } from './agreement-info.ts';
import { paths } from './paths.ts';
import { textsIn } from './texts/texts.ts';

export type NoticeBannerProps = {
  page: { readonly lang: Lang; readonly format: Format };
  agreement: Pick<AgreementInfo, 'id' | 'endsOn' | 'notices'>;
  /** Where the banner stands on the page of something else, as a programme: link to the agreement. */
  linked?: boolean;
};

/**
 * What follows from notices: both outcomes until the others have decided, then the one. To be shown wherever the
 * agreement matters. Nothing where no notice was given. Headings of level 2.
 */
export function NoticeBanner({ page, agreement, linked = false }: NoticeBannerProps) {
  const t = textsIn(page.lang).notices;
  return (
    <>
      {agreement.notices.map((notice) => (
        <Note
          key={notice.id}
          title={fill(t.given, { party: notice.partyName[page.lang] })}
          level={2}
          {...(notice.outcome === 'open' && { color: 'warning' })}
          {...(notice.outcome === 'ends' && { color: 'danger' })}
        >
          <Outcome page={page} notice={notice} endsOn={agreement.endsOn} />
          <p>{t.awardsStand}</p>
          {linked && (
            <p>
              <a href={`/${page.lang}${paths.agreement(agreement.id)}`}>{t.toAgreement}</a>
            </p>
          )}
        </Note>
      ))}
    </>
  );
}

function Outcome({
  page,
  notice,
  endsOn,
}: {
  page: NoticeBannerProps['page'];
  notice: NoticeInfo;
  endsOn: string | null;
}) {
  const { lang, format } = page;
  const t = textsIn(lang).notices;
  const values = {
    party: notice.partyName[lang],
    given: format.date(notice.givenOn),
    leaves: format.date(notice.endsOn),
    // A version that is in force has a last day.
    end: format.date(endsOn ?? notice.endsOn),
  };
  if (notice.outcome !== 'open') return <p>{fill(t[notice.outcome], values)}</p>;
  return (
    <>
      <p>{fill(t.open, values)}</p>
      <ul>
        <li>{fill(t.ifContinues, values)}</li>
        <li>{fill(t.ifEnds, values)}</li>
      </ul>
    </>
  );
}
