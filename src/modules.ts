import type { Module } from './platform/module.ts';
import { agreementsModule } from './modules/agreements/module.ts';
import { applicationsModule } from './modules/applications/module.ts';
import { auditModule } from './modules/audit/module.ts';
import { callsModule } from './modules/calls/module.ts';
import { correspondenceModule } from './modules/correspondence/module.ts';
import { documentsModule } from './modules/documents/module.ts';
import { formsModule } from './modules/forms/module.ts';
import { homeModule } from './modules/home/module.ts';
import { identityModule } from './modules/identity/module.ts';
import { indicatorsModule } from './modules/indicators/module.ts';
import { newsModule } from './modules/news/module.ts';
import { programmesModule } from './modules/programmes/module.ts';
import { registerModule } from './modules/register/module.ts';
import { tasksModule } from './modules/tasks/module.ts';
import { signingModule } from './modules/signing/module.ts';

/**
 * The modules, bottom to top, and for each the modules it may use (besides `platform`, `ui` and
 * `audit`). The app reads `modules`; the architecture test reads `mayUse`. A module that is not named
 * behind another cannot be imported by it.
 */
export const mayUse: Readonly<Record<string, readonly string[]>> = {
  audit: [],
  register: [],
  identity: ['register'],
  documents: ['identity'],
  signing: ['register', 'identity', 'documents'],
  correspondence: ['register', 'identity', 'documents'],
  tasks: ['register', 'identity'],
  forms: ['register', 'identity', 'documents'],
  indicators: ['register', 'identity', 'documents'],
  agreements: ['register', 'identity', 'documents', 'signing', 'correspondence', 'tasks'],
  programmes: ['agreements', 'indicators', 'register', 'identity', 'documents'],
  news: ['programmes', 'register', 'identity'],
  calls: [
    'agreements',
    'programmes',
    'forms',
    'indicators',
    'register',
    'identity',
    'documents',
    'correspondence',
    'tasks',
  ],
  applications: [
    'calls',
    'programmes',
    'forms',
    'signing',
    'indicators',
    'register',
    'identity',
    'documents',
    'correspondence',
    'tasks',
  ],
  home: ['programmes', 'news', 'register'],
};

/**
 * For each module the views that others may read in their own SQL, because a list must join with them.
 * Everything else of another module is read through its `index.ts`; the architecture test checks.
 */
export const publishedViews: Readonly<Record<string, readonly string[]>> = {};

export const modules: readonly Module[] = [
  auditModule,
  registerModule,
  identityModule,
  documentsModule,
  signingModule,
  correspondenceModule,
  tasksModule,
  formsModule,
  indicatorsModule,
  agreementsModule,
  programmesModule,
  newsModule,
  callsModule,
  applicationsModule,
  homeModule,
];
