import { Checkbox, Field, Radios, Rows, Select, Textarea } from '../../../../ui/index.ts';
import { BilingualFields } from '../../../programmes/index.ts';
import { audiences, conditionKinds, jointKinds } from '../../call.ts';
import { MomentFields } from '../../moment-fields.tsx';
import { textsIn as manageTextsIn } from '../../texts/manage/texts.ts';
import { textsIn } from '../../texts/texts.ts';
import { rowGroups } from './edit-call.form.ts';
import type { FieldsProps } from './edit-call.view.tsx';

const most = (part: keyof typeof rowGroups, name: string): number => rowGroups[part]?.[name] ?? 0;

/** Who may apply, alone or together, and what is put first, last or aside. */
export function ApplicantsFields({ page: { lang } }: FieldsProps) {
  const t = textsIn(lang);
  const m = manageTextsIn(lang);
  return (
    <>
      <Radios
        name="audience"
        label={m.edit.audience}
        choices={audiences.map((value) => ({ value, label: m.edit.audiences[value] }))}
      />
      <Textarea name="named" label={m.edit.named} description={m.edit.namedHint} optional />
      <Radios
        name="joint"
        label={m.edit.joint}
        choices={jointKinds.map((value) => ({ value, label: m.edit.joints[value] }))}
      />
      <Rows
        name="conditions"
        label={m.edit.conditions}
        rowName={m.edit.condition}
        addLabel={m.edit.addCondition}
        min={0}
        max={most('applicants', 'conditions')}
      >
        {({ field }) => (
          <>
            <Select
              name={field('kind')}
              label={m.edit.kind}
              empty={null}
              choices={conditionKinds.map((value) => ({ value, label: t.show.conditions[value] }))}
            />
            <BilingualFields lang={lang} name={field('text')} label={m.edit.text} limit={1000} />
          </>
        )}
      </Rows>
    </>
  );
}

/** The reporting plan: what, when, and what it opens for. */
export function ReportsFields({ page: { lang } }: FieldsProps) {
  const t = manageTextsIn(lang).edit;
  return (
    <Rows
      name="reports"
      label={t.reports}
      rowName={t.report}
      addLabel={t.addReport}
      min={0}
      max={most('reports', 'reports')}
    >
      {({ field }) => (
        <>
          <BilingualFields lang={lang} name={field('name')} label={t.name} limit={300} />
          <MomentFields lang={lang} name={field('due')} what={t.due} />
          <BilingualFields
            lang={lang}
            name={field('about')}
            label={t.about}
            description={t.aboutHint}
            lines="several"
            rows={3}
            limit={1000}
          />
          <BilingualFields lang={lang} name={field('unlocks')} label={t.unlocks} limit={1000} />
        </>
      )}
    </Rows>
  );
}

/** What is to be attached, and what to read besides. */
export function AttachmentsFields({ page: { lang } }: FieldsProps) {
  const t = manageTextsIn(lang).edit;
  return (
    <>
      <Rows
        name="attachments"
        label={t.attachments}
        rowName={t.attachment}
        addLabel={t.addAttachment}
        min={0}
        max={most('attachments', 'attachments')}
      >
        {({ field }) => (
          <>
            <BilingualFields lang={lang} name={field('name')} label={t.name} limit={300} />
            <Checkbox name={field('required')} label={t.mustBeThere} />
          </>
        )}
      </Rows>
      <Rows
        name="links"
        label={t.links}
        rowName={t.link}
        addLabel={t.addLink}
        min={0}
        max={most('attachments', 'links')}
      >
        {({ field }) => (
          <>
            <BilingualFields lang={lang} name={field('name')} label={t.name} limit={300} />
            <Field name={field('address')} label={t.address} inputMode="text" autocomplete="off" />
          </>
        )}
      </Rows>
    </>
  );
}

/** Whom one may ask. The only part that can be changed after the call is announced. */
export function ContactsFields({ page: { lang } }: FieldsProps) {
  const t = manageTextsIn(lang).edit;
  return (
    <Rows
      name="contacts"
      label={t.contacts}
      rowName={t.contact}
      addLabel={t.addContact}
      min={0}
      max={most('contacts', 'contacts')}
    >
      {({ field }) => (
        <>
          <Field name={field('name')} label={t.person} />
          <BilingualFields lang={lang} name={field('role')} label={t.role} limit={200} />
          <Field name={field('email')} label={t.email} type="email" />
          <Field name={field('phone')} label={t.phone} type="tel" size={16} />
        </>
      )}
    </Rows>
  );
}
