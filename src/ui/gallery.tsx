import type { ComponentChildren } from 'preact';
import { Button, ButtonLink } from './button.tsx';
import { Figures, Notes } from './gallery/figure-parts.tsx';
import { Choices, FieldErrors, Fields, WorkingForm } from './gallery/form-parts.tsx';
import type { WorkingFormProps } from './gallery/form-parts.tsx';
import { Dense, Lists, States, Tasks } from './gallery/list-parts.tsx';
import { RichText } from './rich-text.tsx';
import { useSamples } from './gallery/samples/samples.ts';
import type { Samples } from './gallery/samples/samples.ts';

export type GalleryPart = keyof Samples['parts'];

export type GalleryProps = WorkingFormProps & {
  /** Only this part, to look at one thing. */
  part?: GalleryPart | undefined;
};

/**
 * Every part of the kit in every state: the inside of the design page, to be put in a `Layout`. `address` is where its
 * working form is posted; answer with `answerGallery`.
 */
export function Gallery({ part, ...form }: GalleryProps) {
  const s = useSamples();
  const parts: Record<GalleryPart, ComponentChildren> = {
    text: <Text />,
    fields: <Fields />,
    choices: <Choices />,
    errors: <FieldErrors />,
    dense: <Dense />,
    table: <Lists />,
    states: <States />,
    tasks: <Tasks />,
    figures: <Figures />,
    notes: <Notes />,
    form: <WorkingForm {...form} />,
  };
  const shown = galleryParts.filter((each) => part === undefined || part === each);
  return (
    <>
      <div>
        <h1>{s.title}</h1>
        <p class="lead soft">{s.lead}</p>
      </div>
      {shown.map((each) => (
        <section key={each} id={each} aria-labelledby={`part-${each}`} class="stack">
          <h2 id={`part-${each}`}>{s.parts[each]}</h2>
          {parts[each]}
        </section>
      ))}
    </>
  );
}

export const galleryParts: readonly GalleryPart[] = [
  'text',
  'fields',
  'choices',
  'errors',
  'dense',
  'table',
  'states',
  'tasks',
  'figures',
  'notes',
  'form',
];

function Text() {
  const s = useSamples();
  return (
    <>
      <p class="read">
        {s.paragraph} <a href="#text">{s.link}</a>
      </p>
      <div class="read stack">
        <RichText source={s.richText} />
      </div>
      <h3>{s.chart.finding}</h3>
      <p class="small soft">{s.chart.unit}</p>
      <p class="row">
        <Button type="button">{s.buttons.save}</Button>
        <ButtonLink variant="secondary" href="#text">
          {s.buttons.preview}
        </ButtonLink>
        <Button type="button" variant="tertiary">
          {s.buttons.more}
        </Button>
        <Button type="button" variant="secondary" danger>
          {s.buttons.withdraw}
        </Button>
        <Button type="button" disabled>
          {s.buttons.save}
        </Button>
      </p>
    </>
  );
}
