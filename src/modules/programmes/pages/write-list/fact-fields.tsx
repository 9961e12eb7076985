import type { Lang } from '../../../../platform/text/language.ts';
import { Checkbox, DateField, Field, Select } from '../../../../ui/index.ts';
import type { PartyInfo } from '../../../agreements/index.ts';
import type { Topic } from '../../../indicators/index.ts';
import { instruments } from '../../contents.ts';
import type { ItemKind } from '../../contents.ts';
import { textsIn } from '../../texts/texts.ts';

interface Props {
  readonly kind: ItemKind;
  /** The full name of a field in this row. */
  readonly field: (part: string) => string;
  readonly lang: Lang;
  readonly parties: readonly PartyInfo[];
  readonly topics: readonly Topic[];
}

/** What a row of this kind holds besides its words. */
export function FactFields({ kind, field, lang, parties, topics }: Props) {
  const t = textsIn(lang);
  switch (kind) {
    case 'theme':
      return (
        <Select
          name={field('topic')}
          label={t.lists.topic}
          description={t.lists.topicHint}
          empty={t.lists.noTopic}
          optional
          choices={topics.map(({ key, name }) => ({ value: key, label: name[lang] }))}
        />
      );
    case 'criterion':
      return <Field name={field('weight')} label={t.lists.weight} inputMode="numeric" size={4} optional />;
    case 'instrument':
      return (
        <Select
          name={field('instrument')}
          label={t.lists.instrument_kind}
          choices={instruments.map((each) => ({ value: each, label: t.instruments[each] }))}
        />
      );
    case 'period':
      return (
        <>
          <DateField name={field('startsOn')} label={t.lists.startsOn} />
          <DateField name={field('endsOn')} label={t.lists.endsOn} />
        </>
      );
    case 'budget_year':
      return (
        <>
          <Field name={field('year')} label={t.lists.year} inputMode="numeric" size={6} />
          <Field name={field('amount')} label={t.lists.amount} inputMode="numeric" size={14} />
          <Checkbox name={field('subjectToAppropriation')} label={t.lists.subject} />
        </>
      );
    case 'contact':
      return (
        <>
          <Select
            name={field('organisationId')}
            label={t.lists.organisation}
            choices={parties.map(({ organisationId, name }) => ({
              value: String(organisationId),
              label: name[lang],
            }))}
          />
          <Field name={field('address')} label={t.lists.address} type="email" autocomplete="off" />
        </>
      );
    default:
      return null;
  }
}
