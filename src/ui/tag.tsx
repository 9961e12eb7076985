import type { ComponentChildren } from 'preact';

export type TagProps = {
  color?: 'accent' | 'neutral' | 'success' | 'warning' | 'danger';
  href?: string;
  children: ComponentChildren;
};

/** A short word about a thing. For a state that changes, use `State`: it has a shape too. */
export function Tag({ color = 'neutral', href, children }: TagProps) {
  if (href === undefined) {
    return (
      <span class="ds-tag" data-color={color}>
        {children}
      </span>
    );
  }
  return (
    <a class="ds-tag" data-color={color} href={href}>
      {children}
    </a>
  );
}
