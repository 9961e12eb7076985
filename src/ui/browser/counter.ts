import { textLength } from '../text-length.ts';
import { counterText } from './counter-text.ts';

/** Long enough that a screen reader hears the count in a pause, not at every key. */
const pause = 1000;

/** `<saman-counter for max unit>` around the sentence that says the limit: makes it say what is left while writing. */
class Counter extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    const field = document.getElementById(this.getAttribute('for') ?? '');
    const shown = this.querySelector('p');
    if (!(field instanceof HTMLTextAreaElement) || !shown) return;
    const said = document.createElement('span');
    said.className = 'ds-sr-only';
    said.setAttribute('role', 'status');
    this.append(said);
    const count = (aloud: boolean) => {
      const used = textLength(field.value, this.getAttribute('unit') === 'words' ? 'words' : 'characters');
      const { over, text } = counterText(
        used,
        Number(this.getAttribute('max')),
        document.documentElement.lang,
        {
          leftOne: this.dataset['leftOne'],
          leftOther: this.dataset['leftOther'],
          overOne: this.dataset['overOne'],
          overOther: this.dataset['overOther'],
        },
      );
      shown.textContent = text;
      shown.toggleAttribute('data-over', over);
      clearTimeout(this.#timer);
      if (aloud) this.#timer = window.setTimeout(() => (said.textContent = text), pause);
    };
    field.addEventListener('input', () => count(true));
    // The back button may bring an older text back after this element was made.
    window.addEventListener('pageshow', () => count(false));
    count(false);
  }
}

export function defineCounter(): void {
  customElements.define('saman-counter', Counter);
}
