import type { PageContext } from '../../../../platform/http/page.ts';
import { count, fill } from '../../../../platform/text/texts.ts';
import { OutlineQuestions } from '../../../forms/index.ts';
import type { TextPart } from '../../call.ts';
import { Prose, Said } from '../../prose.tsx';
import type { ShownCall } from '../../shown-call.query.ts';
import { textsIn } from '../../texts/texts.ts';

export interface PartProps {
  readonly data: ShownCall;
  readonly page: PageContext;
}

type OwnSection = Extract<TextPart, 'offer' | 'expectations' | 'howToApply' | 'practical'>;

/** One of the longer texts, where it is written. */
export function Section({ part, data: { call }, page }: PartProps & { part: OwnSection }) {
  const words = call.texts[part];
  if (!words) return null;
  return (
    <section>
      <h2>{textsIn(page.lang).show.sections[part]}</h2>
      <Prose words={words} lang={page.lang} />
    </section>
  );
}

/** Themes and criteria: by what is chosen, and by nothing else. */
export function Chosen({ data: { call, themes, programme }, page }: PartProps) {
  const { lang, format } = page;
  const t = textsIn(lang).show;
  const criteria = call.opening ? call.criteria : programme.criteria;
  return (
    <>
      {themes.length > 0 && (
        <section>
          <h2>{t.themes}</h2>
          <ul>
            {themes.map((theme) => (
              <li key={theme.nb}>
                <Said words={theme} lang={lang} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="stack">
        <h2>{t.criteria}</h2>
        {call.texts.selection && <Prose words={call.texts.selection} lang={lang} />}
        {criteria.length > 0 && (
          <>
            <ol>
              {criteria.map(({ id, name, detail, weight }) => (
                <li key={id}>
                  <b>
                    <Said words={name} lang={lang} />
                  </b>
                  {weight !== null && ` (${fill(t.weight, { percent: format.percent(weight / 100) })})`}
                  {detail.nb !== '' && (
                    <>
                      <br />
                      <Said words={detail} lang={lang} />
                    </>
                  )}
                </li>
              ))}
            </ol>
            <p class="small soft">{call.opening ? t.criteriaFrozen : t.criteriaDraft}</p>
          </>
        )}
      </section>
    </>
  );
}

/** What is to be attached, and what to read besides. */
export function Papers({ data: { call }, page }: PartProps) {
  const { lang } = page;
  const t = textsIn(lang).show;
  const { attachments, links } = call;
  return (
    <>
      {attachments.length > 0 && (
        <section>
          <h2>{t.attachments}</h2>
          <ul>
            {attachments.map(({ name, required }) => (
              <li key={name.nb}>
                <Said words={name} lang={lang} />{' '}
                <span class="soft">({required ? t.required : t.optional})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {links.length > 0 && (
        <section>
          <h2>{t.links}</h2>
          <ul>
            {links.map(({ name, address }) => (
              <li key={address}>
                <a href={address}>
                  <Said words={name} lang={lang} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Every question of the application, before anybody signs in. */
export function Questions({ data: { call, template }, page }: PartProps) {
  const t = textsIn(page.lang).show;
  const { pageLimit } = call.terms;
  return (
    <section class="stack" id="questions">
      <h2>{t.questions}</h2>
      {template === null ? (
        <p class="soft">{t.noQuestions}</p>
      ) : (
        <>
          <p>
            {t.questionsLead} {pageLimit !== null && count(page.lang, t.pageLimit, pageLimit)}
          </p>
          <OutlineQuestions page={page} outline={template.outline} level={3} />
        </>
      )}
    </section>
  );
}

/** Whom one may ask. */
export function Contacts({ data: { call }, page }: PartProps) {
  const { lang } = page;
  return (
    <section>
      <h2>{textsIn(lang).show.contact}</h2>
      <ul class="list">
        {call.contacts.map(({ name, role, email, phone }) => (
          <li key={name}>
            <b>{name}</b> <Said words={role} lang={lang} />
            {email && (
              <>
                <br />
                <a href={`mailto:${email}`}>{email}</a>
              </>
            )}
            {phone && (
              <>
                <br />
                <a href={`tel:${phone.replaceAll(/[ ()-]/g, '')}`}>{phone}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
