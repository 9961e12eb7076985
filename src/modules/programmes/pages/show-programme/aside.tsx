import type { PageContext } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Meta } from '../../../../ui/index.ts';
import { agreementPaths } from '../../../agreements/index.ts';
import { forms, itemsOf } from '../../contents.ts';
import { programmePaths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import { nameIn, shownIn } from '../../words.ts';
import type { ShownProgramme } from './show-programme.query.ts';

interface Props {
  readonly programme: ShownProgramme;
  readonly page: PageContext;
}

/** Who owns and runs it, under which agreement, and when. */
export function Behind({ programme, page }: Props) {
  const { contents, agreement, agreementIsOpen, organisations } = programme;
  const { lang, format } = page;
  const t = textsIn(lang).show;
  const title = nameIn(lang, agreement.title);
  const periods = itemsOf(contents, 'period').map(({ id, texts, startsOn, endsOn }) => {
    const name = shownIn(lang, texts.name);
    return (
      <li key={id}>
        <span lang={name.lang}>{name.body}</span>:{' '}
        {startsOn !== null && endsOn !== null && (
          <span class="nowrap">
            {format.shortDate(startsOn)}–{format.shortDate(endsOn)}
          </span>
        )}
      </li>
    );
  });
  return (
    <section class="stack">
      <h2>{t.behind}</h2>
      <Meta
        stacked
        facts={[
          { name: t.owner, value: organisations.get(contents.ownerOrganisationId)?.name[lang] },
          { name: t.operator, value: organisations.get(contents.operatorOrganisationId)?.name[lang] },
          {
            name: t.agreement,
            value: agreementIsOpen ? (
              <a href={`/${lang}${agreementPaths.agreement(agreement.id)}`} lang={title.lang}>
                {title.body}
              </a>
            ) : (
              <span lang={title.lang}>{title.body}</span>
            ),
          },
          ...(periods.length > 0 ? [{ name: t.periods, value: <ul class="plain">{periods}</ul> }] : []),
        ]}
      />
      {contents.state !== 'draft' && (
        <p class="small">
          <a href={`/${lang}${programmePaths.history(contents.slug)}`}>{t.history}</a>
        </p>
      )}
    </section>
  );
}

/** Whom to ask: roles and organisations, never people. */
export function Contacts({ programme: { contents, organisations }, page: { lang } }: Props) {
  const contacts = itemsOf(contents, 'contact');
  if (contacts.length === 0) return null;
  return (
    <section>
      <h2>{textsIn(lang).show.contacts}</h2>
      <ul class="list">
        {contacts.map(({ id, texts, organisationId, address }) => {
          const role = shownIn(lang, texts.name);
          return (
            <li key={id}>
              <p>
                <span lang={role.lang}>{role.body}</span>
                {', '}
                {organisations.get(organisationId ?? 0)?.name[lang]}
              </p>
              {address !== null && (
                <p>
                  <a href={`mailto:${address}`}>{address}</a>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How much was first written in each form. */
export function Share({ programme: { share }, page: { lang, format } }: Props) {
  const t = textsIn(lang);
  return (
    <section class="stack-sm">
      <h2>{t.show.share}</h2>
      {share.share === null ? (
        <p class="soft">{t.show.shareNone}</p>
      ) : (
        <>
          <p class="small">{t.show.shareLead}</p>
          <ul class="plain">
            {forms.map((form) => (
              <li key={form}>
                {fill(t.show.shareLine, {
                  form: t.forms[form],
                  share: format.percent(share.share?.[form] ?? 0),
                  words: format.number(share.words[form]),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
