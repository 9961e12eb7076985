/** See build-assets.mjs. */
export function buildAssets(options?: { outDir?: string }): Promise<Record<string, string>>;
