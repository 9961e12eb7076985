import { Fragment } from 'preact';
import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Meta } from '../../../../ui/index.ts';
import { callPaths } from '../../../calls/index.ts';
import { nameIn } from '../../application-words.ts';
import type { OverviewPanel } from '../../overview-panel.ts';
import { textsIn } from '../../texts/texts.ts';
import type { Overview } from './show-application.page.tsx';

/** Where an application stands, what comes next, and the way to each part of it. */
export function ShowApplication({ data, page }: ViewProps<unknown, Overview>) {
  const { lang } = page;
  const t = textsIn(lang);
  const { application, organisations } = data;
  return (
    <div class="stack-lg">
      <div class="stack-sm">
        <h1>{application.title}</h1>
        <p class="soft">
          {fill(t.overview.ledBy, { municipality: nameIn(lang, organisations, application.leadId) })}
        </p>
      </div>
      <Panels data={data} page={page} place="top" />
      <div class="cols">
        <div class="stack-lg">
          <Panels data={data} page={page} place="main" />
        </div>
        <aside class="stack-lg side" aria-label={t.overview.around}>
          <Clock data={data} page={page} />
          <Panels data={data} page={page} place="side" />
        </aside>
      </div>
    </div>
  );
}

interface PartProps {
  readonly data: Overview;
  readonly page: PageContext;
}

function Panels({ data, page, place }: PartProps & { readonly place: OverviewPanel['place'] }) {
  const here = data.panels.filter(({ panel }) => panel.place === place);
  return (
    <>
      {here.map(({ panel, data: loaded }, index) => (
        <Fragment key={index}>{panel.view(loaded, page, data)}</Fragment>
      ))}
    </>
  );
}

/** What it answers, and until when. */
function Clock({ data: { call, callState, deadline }, page }: PartProps) {
  const { lang, format } = page;
  const t = textsIn(lang).overview;
  const title = call.texts.title?.[lang === 'nn' ? 'nn' : 'nb'] ?? t.theCall;
  return (
    <section class="box tint stack">
      <h2>{deadline ? t.deadline : t.call}</h2>
      <Meta
        stacked
        facts={[
          ...(deadline ? [{ name: t.deadlineOf, value: format.moment(deadline) }] : []),
          { name: t.callState, value: t.callStates[callState] },
          { name: t.answers, value: <a href={`/${lang}${callPaths.call(call.id)}`}>{title}</a> },
        ]}
      />
    </section>
  );
}
