/**
 * The words of a public title that give away a private person: the last word of the name, or the whole.
 * A journal on the internet shows no name of a private person (offentlegforskrifta § 7), and what the
 * duty of confidentiality covers is not to be found out from it (offentleglova § 13).
 */
export function namedIn(publicTitle: string, people: readonly string[]): string | null {
  const words = wordsOf(publicTitle);
  return (
    people.find((person) => {
      const name = wordsOf(person);
      const last = name.at(-1);
      return last !== undefined && words.includes(last);
    }) ?? null
  );
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLocaleLowerCase('nb')
      .match(/[\p{L}\p{N}-]+/gu) ?? []
  );
}
