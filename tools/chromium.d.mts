/** See chromium.mjs. */
export function findChromium(): string | undefined;
export function installChromium(print: (line: string) => void): string | undefined;
