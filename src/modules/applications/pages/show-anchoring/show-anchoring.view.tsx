import type { ViewProps } from '../../../../platform/http/page.ts';
import { count, fill } from '../../../../platform/text/texts.ts';
import { Button, Form, Note, State, emptyForm } from '../../../../ui/index.ts';
import { anchoringGaps, countedStates } from '../../anchoring/anchoring.ts';
import type { ConfederationSummary, MunicipalAnchoring } from '../../anchoring/anchoring.ts';
import { anchoringErrors } from '../../anchoring/anchoring-errors.ts';
import { mayAsk } from '../../anchoring/anchoring-policy.ts';
import { textsIn } from '../../texts/anchoring/texts.ts';
import { RowLine } from './row-line.tsx';
import type { ShownAnchoring } from './show-anchoring.query.ts';

type Props = ViewProps<unknown, ShownAnchoring>;

/** Everybody who is asked, side by side and of equal weight; what is missing is said first. */
export function ShowAnchoring({ data, page, form }: Props) {
  const { lang } = page;
  const t = textsIn(lang).overview;
  const { municipalities } = data.anchoring;
  const errors = anchoringErrors(lang, form.refusals, 'municipality');
  return (
    <div class="stack-lg">
      <div class="stack">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </div>
      {errors.length > 0 && (
        <Note color="danger">
          {errors.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </Note>
      )}
      {municipalities.map((each) => (
        <Municipality key={each.municipalityId} each={each} data={data} page={page} />
      ))}
    </div>
  );
}

interface PartProps {
  readonly data: ShownAnchoring;
  readonly page: Props['page'];
}

function Municipality({ each, data, page }: PartProps & { readonly each: MunicipalAnchoring }) {
  const { lang, principal, url } = page;
  const t = textsIn(lang).overview;
  const gaps = anchoringGaps({ municipalities: [each] });
  const asks = mayAsk(principal, data.application, each.municipalityId);
  const canBeAsked = gaps.some(({ row }) => row.kind !== 'confederation');
  const isNobodyAskedFor = each.heads.length === 0 && each.confederations.length === 0;
  return (
    <section class="stack">
      <h2>{each.name[lang]}</h2>
      {isNobodyAskedFor ? (
        <p>{t.noSides}</p>
      ) : (
        <p>
          <State is={gaps.length > 0 ? 'stop' : 'done'}>
            {gaps.length > 0 ? count(lang, t.gaps, gaps.length) : t.allAsked}
          </State>
        </p>
      )}
      {asks && canBeAsked && (
        <Form
          address={url.pathname}
          state={emptyForm}
          hidden={{ municipality: String(each.municipalityId) }}
          class="stack-sm"
        >
          <Button>{t.askAll}</Button>
          <p class="small soft">{fill(t.askHint, { days: data.anchoring.unionDays })}</p>
        </Form>
      )}
      {each.heads.length > 0 && (
        <ul class="list">
          {each.heads.map((row) => (
            <RowLine key={row.side} row={row} data={data} page={page} level={3} />
          ))}
        </ul>
      )}
      {each.confederations.map((summary) => (
        <Confederation key={summary.confederation?.id ?? 0} summary={summary} data={data} page={page} />
      ))}
    </section>
  );
}

/** A confederation's line only sums up its organisations here. */
function Confederation({ summary, data, page }: PartProps & { readonly summary: ConfederationSummary }) {
  const { lang, format } = page;
  const t = textsIn(lang);
  const { confederation, rows } = summary;
  const name = confederation ? confederation[lang === 'nn' ? 'nn' : 'nb'] : t.who.outside;
  const [only] = rows;
  if (rows.length === 1 && only?.kind === 'confederation')
    return (
      <ul class="list">
        <RowLine row={only} data={data} page={page} level={3} />
      </ul>
    );
  const summed = countedStates(rows).map(([state, number]) => count(lang, t.counted[state], number));
  return (
    <section class="stack-sm">
      <h3>{name}</h3>
      <p class="small soft">{format.list(summed)}</p>
      <ul class="list">
        {rows.map((row) => (
          <RowLine key={row.organisationId} row={row} data={data} page={page} level={4} />
        ))}
      </ul>
    </section>
  );
}
