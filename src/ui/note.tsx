import type { ComponentChildren } from 'preact';

export type NoteProps = {
  /** `warning` waits for someone, `danger` stops something. Plain is help. */
  color?: 'warning' | 'danger';
  title?: string;
  level?: 2 | 3 | 4;
  children: ComponentChildren;
};

/** Something beside the text: help, a reservation, what must be known first. */
export function Note({ color, title, level = 3, children }: NoteProps) {
  const Heading = `h${level}` as const;
  return (
    <div class="note stack-sm" data-color={color}>
      {title !== undefined && <Heading class="as-h3">{title}</Heading>}
      {children}
    </div>
  );
}
