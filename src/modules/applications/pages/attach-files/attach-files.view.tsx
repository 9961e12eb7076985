import type { ViewProps } from '../../../../platform/http/page.ts';
import { kindsInWords } from '../../../../platform/files/file-kinds.ts';
import type { FileKind } from '../../../../platform/files/file-kinds.ts';
import { largestFile, megabytes } from '../../../../platform/files/uploads.ts';
import { fill } from '../../../../platform/text/texts.ts';
import { Button, ErrorSummary, FileField, Form, emptyForm } from '../../../../ui/index.ts';
import type { FormState } from '../../../../ui/index.ts';
import { inLanguage } from '../../../forms/index.ts';
import { errorsIn } from '../../application-words.ts';
import { paths } from '../../paths.ts';
import { textsIn } from '../../texts/texts.ts';
import type { ShownFiles } from './attach-files.page.tsx';

export const attachedKinds: readonly FileKind[] = ['pdf', 'docx', 'odt', 'xlsx', 'png', 'jpeg'];

/** The files of one answer: to be opened, taken away, and more to be sent. */
export function AttachFiles({ data, page, form }: ViewProps<unknown, ShownFiles>) {
  const { lang, format } = page;
  const t = textsIn(lang).files;
  const { application, section, question, attached, writes } = data;
  const state: FormState = { values: form.typed, errors: errorsIn(lang, form.refusals, 'files') };
  const limits = {
    kinds: kindsInWords(attachedKinds),
    size: format.number(megabytes(largestFile)),
    most: format.number(question.most),
  };
  return (
    <div class="read stack-lg">
      <div class="stack-sm">
        <h1>{t.title}</h1>
        <p class="lead">{inLanguage(question.text, lang).text}</p>
      </div>
      {attached.length === 0 && <p class="soft">{t.none}</p>}
      <ul class="list">
        {attached.map(({ id, fileName }) => (
          <li key={id}>
            <div class="row">
              <a href={`/${lang}${paths.attachment(application.id, id)}`}>{fileName}</a>
              {writes && (
                <Form address={page.url.pathname} state={emptyForm} hidden={{ remove: String(id) }}>
                  <Button variant="tertiary">{t.remove}</Button>
                </Form>
              )}
            </div>
          </li>
        ))}
      </ul>
      {writes && (
        <Form address={page.url.pathname} state={state} class="stack" files noValidate>
          <ErrorSummary />
          <FileField
            name="files"
            label={t.add}
            description={fill(t.limits, limits)}
            multiple={question.most > 1}
          />
          <Button variant="secondary">{t.send}</Button>
        </Form>
      )}
      <p>
        <a href={`/${lang}${paths.section(application.id, section.key)}`}>{t.back}</a>
      </p>
    </div>
  );
}
