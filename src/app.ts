import { Hono } from 'hono';
import { mountAssets } from './platform/http/assets.ts';
import { mountHealth } from './platform/http/health.ts';
import { mountEndpoints, mountFiles, mountPages } from './platform/http/mount.ts';
import { mountDescription } from './platform/http/openapi.ts';
import { answerFaults, guardRequests, traceRequests } from './platform/http/pipeline.ts';
import type { Env, Web } from './platform/http/web.ts';
import type { SignIn } from './modules/identity/index.ts';
import type { Module } from './platform/module.ts';
import { preferredLanguage } from './platform/text/language.ts';

export interface AppOptions {
  readonly modules: readonly Module[];
  /** The folder with the built style sheet, script and fonts. */
  readonly assets: string;
  readonly metricsToken: string | undefined;
  /** Left out where nobody signs in. */
  readonly signIn?: SignIn;
}

/** Put the web application together. Read it from top to bottom: that is the way of a request. */
export function createApp(web: Web, { modules, assets, metricsToken, signIn }: AppOptions): Hono<Env> {
  const app = new Hono<Env>();
  const pages = modules.flatMap((module) => module.pages ?? []);
  const files = modules.flatMap((module) => module.files ?? []);
  const endpoints = modules.flatMap((module) => module.endpoints ?? []);

  traceRequests(app, web);
  mountHealth(app, web, metricsToken);
  mountAssets(app, assets);
  signIn?.mountForProvider(app, web);
  guardRequests(app, web);
  app.get('/', (http) => {
    http.header('Vary', 'Accept-Language');
    return http.redirect(`/${preferredLanguage(http.req.header('accept-language'))}/`, 302);
  });
  mountFiles(app, web, files);
  signIn?.mount(app, web);
  mountPages(app, web, pages);
  mountEndpoints(app, web, endpoints);
  mountDescription(app, endpoints);
  answerFaults(app, web);
  return app;
}
