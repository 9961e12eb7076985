import { useTexts } from './texts/texts.ts';

/** The fingerprint of a frozen document: hexadecimal digits in groups of four, as people compare them. */
export function Hash({ value }: { value: string }) {
  const t = useTexts();
  return (
    <p class="hash">
      <span class="ds-sr-only">{t.checksum}: </span>
      {value.match(/.{1,4}/g)?.join(' ')}
    </p>
  );
}
