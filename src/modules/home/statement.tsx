interface Props {
  readonly title: string;
  readonly lead: string;
  /** Headings with their paragraph. */
  readonly parts: readonly (readonly [heading: string, text: string])[];
}

/** A page of running text with headings. */
export function Statement({ title, lead, parts }: Props) {
  return (
    <div class="read stack-lg">
      <div>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </div>
      {parts.map(([heading, text]) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p>{text}</p>
        </section>
      ))}
    </div>
  );
}
