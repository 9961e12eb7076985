import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { ButtonLink, Note, Steps } from '../../../../ui/index.ts';
import type { StateKind } from '../../../../ui/index.ts';
import {
  AssignSection,
  CommentList,
  inLanguage,
  SectionAnswers,
  SectionForm,
  sectionStates,
} from '../../../forms/index.ts';
import type { Question, SectionState } from '../../../forms/index.ts';
import { GoalHelp, goalOf } from '../../../indicators/index.ts';
import { attachedIds } from '../../attachments.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import type { ShownSection } from './write-section.query.ts';

interface PartProps {
  readonly data: ShownSection;
  readonly page: PageContext;
}

/** One section to be written together, with the way to the others beside it. */
export function WriteSection({ data, page, form }: ViewProps<unknown, ShownSection>) {
  const { lang } = page;
  const t = textsIn(lang).sections;
  const { application, section, beside, writes, suggestions } = data;
  const heldHref = `/${lang}${paths.held(application.id)}`;
  const shared = { page, writing: data.writing, section, beside, form, address: page.url.pathname };
  return (
    <div class="cols task">
      <Sections data={data} page={page} />
      <div class="stack-lg">
        <h1>{inLanguage(section.title, lang).text}</h1>
        {beside.held.length > 0 && (
          <Note color="warning">
            <a href={heldHref}>{t.held}</a>
          </Note>
        )}
        {writes ? (
          <SectionForm
            {...shared}
            heldHref={heldHref}
            help={(question, row) =>
              question.kind === 'goals' && (
                <GoalHelp lang={lang} goal={goalOf(row)} {...(suggestions && { suggestions })} />
              )
            }
            files={(question) => <Files question={question} data={data} page={page} />}
          >
            <Next data={data} page={page} />
          </SectionForm>
        ) : (
          <SectionAnswers page={page} writing={data.writing} section={section} />
        )}
        {writes && <AssignSection {...shared} writers={data.writers} />}
        <p>
          <a href={`/${lang}${paths.sectionHistory(application.id, section.key)}`}>{t.history}</a>
        </p>
        <CommentList {...shared} access={data.access} />
      </div>
    </div>
  );
}

const marks: Readonly<Record<SectionState, StateKind>> = { empty: 'todo', begun: 'half', complete: 'done' };

/** The sections of the form, each with how far it has come. */
function Sections({ data: { application, writing, section }, page: { lang } }: PartProps) {
  const t = textsIn(lang).sections;
  const states = sectionStates(writing.outline, writing.answers);
  return (
    <Steps
      label={t.all}
      steps={writing.outline.sections.map(({ key, title }, index) => {
        const state = states.get(key) ?? 'empty';
        return {
          href: `/${lang}${paths.section(application.id, key)}`,
          label: `${index + 1}. ${inLanguage(title, lang).text}`,
          state: { is: marks[state], label: t.states[state] },
          current: key === section.key,
        };
      })}
    />
  );
}

/** The files of a question, and the way to their own page. */
function Files({ question, data, page: { lang } }: PartProps & { readonly question: Question }) {
  const t = textsIn(lang).files;
  const { application, section, attached, writing } = data;
  const ids = new Set(attachedIds(writing.answers[question.key]));
  const here = attached.filter(({ id }) => ids.has(id));
  return (
    <div class="stack-sm">
      <h2 class="as-h3">{inLanguage(question.text, lang).text}</h2>
      {here.length === 0 && <p class="soft">{t.none}</p>}
      <ul class="plain">
        {here.map(({ id, fileName }) => (
          <li key={id}>
            <a href={`/${lang}${paths.attachment(application.id, id)}`}>{fileName}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${lang}${paths.files(application.id, section.key, question.key)}`}>{t.change}</a>
      </p>
    </div>
  );
}

/** Where to go on when this section is written. */
function Next({ data: { application, writing, section }, page: { lang } }: PartProps) {
  const t = textsIn(lang).sections;
  const { sections } = writing.outline;
  const next = sections[sections.findIndex(({ key }) => key === section.key) + 1];
  return (
    <ButtonLink
      variant="secondary"
      href={`/${lang}${next ? paths.section(application.id, next.key) : paths.application(application.id)}`}
    >
      {next ? t.next : t.overview}
    </ButtonLink>
  );
}
