import type { HTMLAttributes } from 'preact';

/** The elements of `browser/`, as the server writes them. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'saman-counter': HTMLAttributes<HTMLElement> & { for: string; max: number; unit: string };
    }
  }
}
