import type { PageContext, ViewProps } from '../../../../platform/http/page.ts';
import { fileKinds, kindsInWords } from '../../../../platform/files/file-kinds.ts';
import type { FileKind } from '../../../../platform/files/file-kinds.ts';
import { largestFile, megabytes } from '../../../../platform/files/uploads.ts';
import { fill } from '../../../../platform/text/texts.ts';
import {
  Button,
  DateField,
  ErrorSummary,
  Field,
  FileField,
  Form,
  Radios,
  Rows,
  Select,
} from '../../../../ui/index.ts';
import { ExemptionSelect } from '../../exemption-select.tsx';
import type { OwnedCase } from '../../owned-case.query.ts';
import { correspondentKinds, correspondentRoles, directions } from '../../record.ts';
import { recordErrors } from '../../record-words.ts';
import type { ExemptionBasis } from '../../records.query.ts';
import { caseReference } from '../../reference.ts';
import { textsIn } from '../../texts/texts.ts';
import { partyRows } from './file-record.form.ts';

export const acceptedKinds: readonly FileKind[] = ['pdf', 'docx', 'xlsx', 'odt', 'csv', 'txt', 'png', 'jpeg'];

interface Data extends OwnedCase {
  readonly bases: readonly ExemptionBasis[];
}

/** The form for a record that comes in, goes out or stays in the house. */
export function FileRecord({ data, page, form }: ViewProps<unknown, Data>) {
  const t = textsIn(page.lang).records;
  const errors = recordErrors(page.lang, form.refusals);
  const accept = acceptedKinds.flatMap((kind) => fileKinds[kind].endings).map((ending) => `.${ending}`);
  const limits = { kinds: kindsInWords(acceptedKinds), megabytes: megabytes(2 * largestFile) };
  return (
    <div class="read stack">
      <h1>{fill(t.file.title, { reference: caseReference(data.caseFile) })}</h1>
      <p class="lead">{t.file.lead}</p>
      <Form
        address={page.url.pathname}
        state={{ values: form.typed, errors }}
        class="stack-lg"
        files
        noValidate
      >
        <ErrorSummary />
        <Radios
          name="direction"
          label={t.direction}
          choices={directions.map((value) => ({ value, label: t.directions[value] }))}
        />
        <Field name="title" label={t.fullTitle} description={t.openCase.titleHint} />
        <DateField name="dated" label={t.dated} />
        <DateField name="receivedOn" label={t.receivedOn} description={t.file.receivedHint} optional />
        <Parties page={page} />
        <ExemptionSelect bases={data.bases} lang={page.lang} />
        <Field name="publicTitle" label={t.publicTitle} description={t.file.publicHint} optional />
        <FileField
          name="documents"
          label={t.documents}
          description={fill(t.file.documentsHint, limits)}
          accept={accept.join(',')}
          multiple
          optional
        />
        <Button>{t.file.send}</Button>
      </Form>
    </div>
  );
}

function Parties({ page }: { page: PageContext }) {
  const t = textsIn(page.lang).records;
  return (
    <Rows
      name="parties"
      label={t.correspondents}
      description={t.file.partiesHint}
      rowName={t.file.party}
      addLabel={t.file.addParty}
      {...partyRows}
      optional
    >
      {({ field }) => (
        <>
          <Select
            name={field('role')}
            label={t.file.role}
            choices={correspondentRoles.map((value) => ({ value, label: t.roles[value] }))}
          />
          <Select
            name={field('kind')}
            label={t.file.kind}
            choices={correspondentKinds.map((value) => ({ value, label: t.file.kinds[value] }))}
          />
          <Field name={field('name')} label={t.file.name} description={t.file.nameHint} />
          <Field name={field('reference')} label={t.reference} optional />
        </>
      )}
    </Rows>
  );
}
