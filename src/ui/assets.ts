/** Addresses of the files the browser gets; the names carry the hash of the content, so they may be kept for ever. */
export type Assets = { css: string; script: string; font: string; headingFont: string; mark: string };

/** The addresses a page needs, from the manifest the assets build wrote. Throws when the build is older than this. */
export function assetsFrom(manifest: Record<string, string>): Assets {
  const find = (name: string) => {
    const address = manifest[name];
    if (address === undefined)
      throw new Error(`The asset manifest lacks ${name}: run the assets build again`);
    return address;
  };
  return {
    css: find('app.css'),
    script: find('app.js'),
    font: find('inter-latin.woff2'),
    headingFont: find('schibsted-latin.woff2'),
    mark: find('mark.svg'),
  };
}
