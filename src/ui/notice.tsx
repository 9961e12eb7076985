import type { ComponentChildren } from 'preact';

/** One line about what just happened ("Søknaden er sendt inn"), read out when it appears. */
export function Notice({ children }: { children: ComponentChildren }) {
  return (
    <output class="notice">
      <span class="state" data-is="done">
        {children}
      </span>
    </output>
  );
}
