import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';

/** A whole page as HTML text, from a `Layout`. */
export function renderDocument(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** A part of a page as HTML text. */
export function renderPart(part: VNode): string {
  return renderToString(part);
}
