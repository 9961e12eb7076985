import { defineJob } from '../../../platform/jobs/job.ts';

/** Sessions are remembered for a day after their end, so that a form written in one can be kept. */
const rememberedMilliseconds = 24 * 60 * 60 * 1000;

/** Every hour: what sign-in has left behind is removed. Running twice removes nothing more. */
export const sweepJob = defineJob({
  name: 'identity.sweep',
  schedule: '23 * * * *',
  handle: async ({ system }) => {
    const db = system.database.write;
    const now = Date.now();
    const expired = new Date(now).toISOString();
    const forgotten = new Date(now - rememberedMilliseconds).toISOString();
    await db.deleteFrom('identity.pending_sign_in').where('expires_at', '<', expired).execute();
    await db.deleteFrom('identity.kept_form').where('expires_at', '<', expired).execute();
    await db.deleteFrom('identity.used_logout_token').where('expires_at', '<', forgotten).execute();
    await db.deleteFrom('identity.session').where('ends_at', '<', forgotten).execute();
  },
});
