import path from 'node:path';
import { root } from '../root.ts';

/** Only these weights are used; fewer files start faster. */
const folders = [
  'inter/400Regular',
  'inter/400Regular_Italic',
  'inter/600SemiBold',
  'inter/600SemiBold_Italic',
  'schibsted-grotesk/600SemiBold',
  'schibsted-grotesk/700Bold',
];

/** The folders with the fonts of our documents: Inter for text, Schibsted Grotesk for headings. */
export const fontFolders: readonly string[] = folders.map((folder) =>
  path.join(root, 'node_modules', '@expo-google-fonts', folder),
);
