import { fill } from '../../../../platform/text/texts.ts';
import {
  Checkbox,
  Checkboxes,
  DateField,
  Field,
  Note,
  Radios,
  Select,
  Textarea,
} from '../../../../ui/index.ts';
import { NoticeBanner } from '../../../agreements/index.ts';
import { inLanguage } from '../../../forms/index.ts';
import { BilingualFields } from '../../../programmes/index.ts';
import { inEitherForm } from '../../call-words.ts';
import {
  anchoringSides,
  decidingBodies,
  ownShares,
  politicalHandlings,
  signings,
  textParts,
} from '../../call.ts';
import { MomentFields } from '../../moment-fields.tsx';
import { textsIn as manageTextsIn } from '../../texts/manage/texts.ts';
import { textsIn } from '../../texts/texts.ts';
import type { FieldsProps } from './edit-call.view.tsx';

/** What the call says in words. */
export function TextsFields({ page: { lang } }: FieldsProps) {
  const t = manageTextsIn(lang).edit;
  return (
    <>
      <p>
        {t.bothForms} {t.listHint}
      </p>
      {textParts.map((part) => (
        <BilingualFields
          key={part}
          lang={lang}
          name={part}
          label={t.texts[part]}
          lines={part === 'title' ? 'one' : 'several'}
          limit={part === 'title' ? 200 : 10_000}
        />
      ))}
    </>
  );
}

/** When it opens and closes, when the projects run, and what the agreement says to that. */
export function DatesFields({ data: { agreement }, page }: FieldsProps) {
  const { lang, format } = page;
  const t = manageTextsIn(lang).edit;
  return (
    <>
      <NoticeBanner page={page} agreement={agreement} linked />
      <Checkbox name="rolling" label={t.rolling} />
      <MomentFields lang={lang} name="opens" what={t.opens} hint={t.opensHint} />
      <MomentFields lang={lang} name="deadline" what={t.deadline} />
      <div class="form two">
        <DateField name="projectsFrom" label={t.projectsFrom} optional />
        <DateField name="projectsTo" label={t.projectsTo} optional />
      </div>
      {agreement.endsOn !== null && (
        <Note>{fill(t.agreementEnds, { date: format.date(agreement.endsOn) })}</Note>
      )}
      <Textarea name="prolongation" label={t.prolongation} description={t.prolongationHint} optional />
    </>
  );
}

/** Themes of the programme, and which questions are asked. */
export function ContentsFields({ data: { programme, templates, template }, page: { lang } }: FieldsProps) {
  const t = manageTextsIn(lang).edit;
  // The version of the draft stays a choice when a newer one is published.
  const chosen = template && templates.every(({ id }) => id !== template.id) ? [template] : [];
  return (
    <>
      {programme.themes.length > 0 && (
        <Checkboxes
          name="themes"
          label={t.themes}
          choices={programme.themes.map(({ id, name }) => ({
            value: String(id),
            label: inEitherForm(name, lang).text,
          }))}
        />
      )}
      <p class="small soft">{t.criteria}</p>
      {templates.length + chosen.length === 0 && <Note color="warning">{t.noTemplates}</Note>}
      <Select
        name="template"
        label={t.template}
        description={t.templateHint}
        choices={[...templates, ...chosen].map(({ id, title, number }) => ({
          value: String(id),
          label: fill(t.templateVersion, { title: inLanguage(title, lang).text, number }),
        }))}
      />
      <Field
        name="pageLimit"
        label={t.pageLimit}
        description={t.pageLimitHint}
        inputMode="numeric"
        size={4}
        optional
      />
    </>
  );
}

/** Amounts, and what the applicant must bring. */
export function MoneyFields({ page: { lang } }: FieldsProps) {
  const t = textsIn(lang);
  const m = manageTextsIn(lang);
  const amount = (name: string, label: string) => (
    <Field name={name} label={label} description={m.edit.inKroner} inputMode="numeric" size={14} optional />
  );
  return (
    <>
      {amount('frame', t.show.frame)}
      {amount('minimum', t.show.minimum)}
      {amount('maximum', t.show.maximum)}
      {amount('totalCostAbove', m.edit.totalCostAbove)}
      <Radios
        name="ownShare"
        label={t.show.ownShareTitle}
        choices={ownShares.map((value) => ({ value, label: m.edit.ownShares[value] }))}
      />
      <Field name="ownSharePercent" label={m.edit.percent} inputMode="numeric" size={4} optional />
    </>
  );
}

/** Who signs, who decides and until when, and who is asked. */
export function HandlingFields({ page: { lang } }: FieldsProps) {
  const t = textsIn(lang);
  const m = manageTextsIn(lang);
  return (
    <>
      <Radios
        name="signing"
        label={t.show.signingTitle}
        choices={signings.map((value) => ({ value, label: m.edit.signings[value] }))}
      />
      <Radios
        name="political"
        label={t.show.politicalTitle}
        choices={politicalHandlings.map((value) => ({ value, label: m.edit.politicals[value] }))}
      />
      <Checkboxes
        name="decidingBodies"
        label={t.show.bodiesTitle}
        choices={decidingBodies.map((value) => ({ value, label: t.show.bodies[value] }))}
      />
      <DateField name="decisionBy" label={m.edit.decisionBy} description={m.edit.decisionHint} optional />
      <Checkboxes
        name="anchoring"
        label={t.show.anchoringTitle}
        choices={anchoringSides.map((value) => ({ value, label: t.show.anchoring[value] }))}
      />
      <Field
        name="unionDays"
        label={m.edit.unionDays}
        description={m.edit.unionHint}
        inputMode="numeric"
        size={4}
      />
    </>
  );
}
