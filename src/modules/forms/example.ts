import type { Outline, Question, Section, Words } from './outline.ts';

/** The same words in both forms, marked so that they differ. */
export function words(text: string): Words {
  return { nb: text, nn: `${text} (nn)`, en: null };
}

type Given = Partial<Omit<Question, 'kind' | 'key'>> & { readonly kind?: Question['kind'] };

/** A question as small as it can be, for tests; give what matters. */
export function exampleQuestion(key: string, given: Given & Record<string, unknown> = {}): Question {
  const common = {
    key,
    text: words(`Spørsmål ${key}`),
    guidance: null,
    required: true,
    counted: true,
    shownWhen: null,
  };
  // The kinds differ in fields; whoever names a kind gives its fields, too.
  const kind = given.kind === undefined ? { kind: 'long_text', limit: null } : {};
  return { ...common, ...kind, ...given } as Question;
}

export function exampleSection(key: string, ...questions: readonly Question[]): Section {
  return { key, title: words(`Del ${key}`), lead: null, questions: [...questions] };
}

export function exampleOutline(...sections: readonly Section[]): Outline {
  return { format: 1, title: words('Søknad'), introduction: null, sections: [...sections] };
}

/** A choice between the values given. */
export function exampleChoice(key: string, ...values: readonly string[]): Question {
  const choices = values.map((value) => ({ value, text: words(value) }));
  return exampleQuestion(key, { kind: 'choice', choices });
}
