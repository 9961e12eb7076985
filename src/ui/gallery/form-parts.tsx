import type { ComponentChildren } from 'preact';
import { Button } from '../button.tsx';
import { Checkbox } from '../checkbox.tsx';
import { Checkboxes } from '../checkboxes.tsx';
import { DateField } from '../date-field.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { FileField } from '../file-field.tsx';
import { emptyForm, FormContext } from '../form-state.ts';
import type { FormState } from '../form-state.ts';
import { Form } from '../form.tsx';
import { Notice } from '../notice.tsx';
import { Radios } from '../radios.tsx';
import { Rows } from '../rows.tsx';
import { Select } from '../select.tsx';
import { Textarea } from '../textarea.tsx';
import { partnerLimits, storyLimit } from './gallery-form.ts';
import { useSamples } from './samples/samples.ts';
import type { Samples } from './samples/samples.ts';

const themeChoices = ({ words }: Samples) => [
  { value: 'absence', label: words.themes.absence },
  { value: 'fullTime', label: words.themes.fullTime, description: words.fullTimeHelp },
  { value: 'recruiting', label: words.themes.recruiting },
];

const sideChoices = ({ words }: Samples) =>
  (['elected', 'management', 'unions'] as const).map((value) => ({ value, label: words.sideNames[value] }));

/** Fields to look at: filled as a form would fill them, but nothing can be sent. */
function Shown({ values, errors = [], children }: Partial<FormState> & { children: ComponentChildren }) {
  return (
    <FormContext.Provider value={{ values: values ?? {}, errors, address: '' }}>
      <div class="form two read">{children}</div>
    </FormContext.Provider>
  );
}

/** Fields that are empty, filled in, locked and switched off. */
export function Fields() {
  const s = useSamples();
  const values = {
    'filled.name': s.words.nameValue,
    'filled.locked': '26/630-17',
    'filled.story': s.paragraph,
  };
  return (
    <Shown values={values}>
      <Field name="plain.name" label={s.words.name} description={s.words.nameHelp} required />
      <Field name="filled.name" label={s.words.name} description={s.words.nameHelp} />
      <Field name="plain.email" type="email" label={s.words.email} optional autocomplete="email" />
      <Field name="plain.amount" inputMode="numeric" size={10} label={s.words.amount} />
      <Field name="filled.locked" label={s.words.locked} readOnly />
      <Field name="plain.off" label={s.words.name} disabled />
      <Textarea
        name="plain.story"
        label={s.words.story}
        description={s.words.storyHelp}
        limit={{ max: 600 }}
      />
      <Textarea name="filled.story" label={s.words.story} limit={storyLimit} />
    </Shown>
  );
}

/** Choices of every kind, a date and a file. */
export function Choices() {
  const s = useSamples();
  const values = {
    pickTheme: 'fullTime',
    pickSides: ['elected', 'unions'],
    pickDate: '2027-01-15',
    pickAgree: 'yes',
  };
  return (
    <Shown values={values}>
      <Radios name="pickTheme" label={s.words.theme} choices={themeChoices(s)} />
      <Checkboxes name="pickSides" label={s.words.sides} choices={sideChoices(s)} />
      <Select name="pickList" label={s.words.theme} choices={themeChoices(s)} />
      <DateField name="pickDate" label={s.words.start} description={s.words.startHelp} />
      <FileField
        name="pickFile"
        label={s.words.attachment}
        description={s.words.attachmentHelp}
        accept=".pdf"
        kept={['saksframlegg.pdf']}
      />
      <Checkbox name="pickAgree" label={s.words.agree} />
      <Radios name="offTheme" label={s.words.theme} choices={themeChoices(s)} disabled />
      <Select name="offList" label={s.words.theme} choices={themeChoices(s)} disabled />
    </Shown>
  );
}

/** The same fields when something is wrong with them. */
export function FieldErrors() {
  const s = useSamples();
  const values = { 'wrong.start': '30.2.2027', 'wrong.story': `${s.paragraph} ${s.paragraph}` };
  const fields = ['name', 'theme', 'sides', 'start', 'story', 'agree', 'attachment'] as const;
  const errors = fields.map((field) => ({ field: `wrong.${field}`, message: s.messages[field] }));
  return (
    <Shown values={values} errors={errors}>
      <Field name="wrong.name" label={s.words.name} description={s.words.nameHelp} />
      <DateField name="wrong.start" label={s.words.start} />
      <Radios name="wrong.theme" label={s.words.theme} choices={themeChoices(s)} />
      <Checkboxes name="wrong.sides" label={s.words.sides} choices={sideChoices(s)} />
      <Textarea name="wrong.story" label={s.words.story} limit={storyLimit} />
      <FileField name="wrong.attachment" label={s.words.attachment} description={s.words.attachmentHelp} />
      <Checkbox name="wrong.agree" label={s.words.agree} />
    </Shown>
  );
}

export type WorkingFormProps = { address: string; form?: FormState | undefined; sent?: boolean | undefined };

/** A form to try: it is checked by the server, with rows to add and remove. */
export function WorkingForm({ address, form = emptyForm, sent }: WorkingFormProps) {
  const s = useSamples();
  return (
    // The browser's own checks are left out so that the server's can be seen.
    <Form address={address} state={form} noValidate class="stack read">
      {sent && <Notice>{s.words.sent}</Notice>}
      <ErrorSummary rows={{ partners: s.words.partner }} />
      <Field name="name" label={s.words.name} description={s.words.nameHelp} required />
      <Field name="email" type="email" label={s.words.email} required autocomplete="email" />
      <Radios name="theme" label={s.words.theme} choices={themeChoices(s)} required />
      <Checkboxes name="sides" label={s.words.sides} choices={sideChoices(s)} />
      <DateField name="start" label={s.words.start} description={s.words.startHelp} required />
      <Textarea
        name="story"
        label={s.words.story}
        description={s.words.storyHelp}
        limit={storyLimit}
        optional
      />
      <Rows
        name="partners"
        label={s.words.partners}
        description={s.words.partnersHelp}
        rowName={s.words.partner}
        addLabel={s.words.addPartner}
        {...partnerLimits}
      >
        {(row) => (
          <>
            <Field name={row.field('name')} label={s.words.partnerName} required />
            <Field name={row.field('contact')} type="email" label={s.words.partnerContact} optional />
          </>
        )}
      </Rows>
      <Checkbox name="agree" label={s.words.agree} required />
      <p>
        <Button>{s.words.send}</Button>
      </p>
    </Form>
  );
}
