import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { languages } from '../../src/platform/text/language.ts';
import type { Lang } from '../../src/platform/text/language.ts';
import { root } from '../../src/platform/root.ts';
import type { Tree } from '../architecture/tree.ts';

/** Every sentence by its key path ('list.title'); the forms of a plural end in 'one' and 'other'. */
export type Sentences = ReadonlyMap<string, string>;

/** One set of texts: a folder with a file for each language. */
export interface Catalogue {
  /** 'src/modules/register/texts'. */
  readonly folder: string;
  readonly sentences: Readonly<Record<Lang, Sentences>>;
}

type TextTree = { readonly [key: string]: string | TextTree };

/** Every folder of the tree that holds texts in all languages. */
export async function readCatalogues({ files }: Tree): Promise<Catalogue[]> {
  const folders = files
    .filter(({ path: name }) => name.startsWith('src/') && path.posix.basename(name) === 'nb.ts')
    .map(({ path: name }) => path.posix.dirname(name));
  return Promise.all(
    folders.map(async (folder) => {
      const read = async (lang: Lang) => {
        const file = pathToFileURL(path.join(root, folder, `${lang}.ts`)).href;
        const exported = (await import(file)) as Record<Lang, TextTree>;
        return sentencesOf(exported[lang]);
      };
      const [nb, nn, en] = await Promise.all(languages.map(read));
      if (!nb || !nn || !en) throw new Error(`${folder} lacks a language`);
      return { folder, sentences: { nb, nn, en } };
    }),
  );
}

export function sentencesOf(tree: TextTree): Sentences {
  return new Map(flat(tree, ''));
}

function flat(tree: TextTree, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}
