export function bundle(entry: string): Promise<string>;
export function buildAll(): Promise<string>;
