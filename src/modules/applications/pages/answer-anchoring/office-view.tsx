import type { ViewProps } from '../../../../platform/http/page.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, Form, Notice, Textarea } from '../../../../ui/index.ts';
import { stateOf } from '../../anchoring/anchoring.ts';
import { anchoringErrors } from '../../anchoring/anchoring-errors.ts';
import { officeIn, titleIn } from '../../anchoring/words.ts';
import { textsIn } from '../../texts/anchoring/texts.ts';
import type { OpenedRow } from './opened-row.query.ts';

/**
 * To the office that was told that its organisation has nobody in a municipality: what was stated, and the way to correct
 * it. Nothing of the application itself, which is sealed for those who decide.
 */
export function OfficeView({ data, page, form }: ViewProps<unknown, OpenedRow>) {
  const { lang, format } = page;
  const { row, municipality } = data;
  const t = textsIn(lang).answer.office;
  const stated = row.entries.findLast(({ kind }) => kind === 'no_representative');
  const last = row.entries.at(-1) ?? null;
  const state = { values: form.typed, errors: anchoringErrors(lang, form.refusals, 'remark') };
  return (
    <div class="read stack-lg">
      <h1>{titleIn(lang, row, municipality)}</h1>
      <p class="lead">
        {fill(t.lead, {
          municipality: municipality.name[lang],
          organisation: row.name[lang],
          office: officeIn(lang, row, stated?.toldOrganisationId),
          date: format.date(stated?.toldOn ?? page.today),
        })}
      </p>
      {stateOf(last) === 'no_representative' ? (
        <Form address={page.url.pathname} state={state} hidden={{ do: 'correct' }} class="stack" noValidate>
          <ErrorSummary />
          <p>{t.about}</p>
          <Textarea name="remark" label={t.remark} rows={3} optional />
          <Button>{t.correct}</Button>
        </Form>
      ) : (
        <Notice>{t.corrected}</Notice>
      )}
    </div>
  );
}
