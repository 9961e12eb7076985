/** See lay-templates.mjs. Answers the workspace for Typst. */
export function layTemplates(options?: { outDir?: string }): Promise<string>;
