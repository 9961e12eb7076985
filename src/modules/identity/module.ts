import { defineModule } from '../../platform/module.ts';
import { loadExample } from './example/load-example.ts';
import { sweepJob } from './jobs/sweep.job.ts';
import { enterAccessPage } from './pages/enter-access/enter-access.page.tsx';
import { confirmAddressPage } from './pages/confirm-address/confirm-address.page.tsx';
import { issueCodesPage } from './pages/issue-codes/issue-codes.page.tsx';
import { keepAddressPage } from './pages/keep-address/keep-address.page.tsx';
import { listMandatesPage } from './pages/list-mandates/list-mandates.page.tsx';
import { showMandatePage } from './pages/show-mandate/show-mandate.page.tsx';
import { showOrganisationPage } from './pages/show-organisation/show-organisation.page.tsx';

export const identityModule = defineModule({
  name: 'identity',
  pages: [
    listMandatesPage,
    showOrganisationPage,
    showMandatePage,
    enterAccessPage,
    issueCodesPage,
    keepAddressPage,
    confirmAddressPage,
  ],
  jobs: [sweepJob],
  example: (system, secrets) =>
    loadExample(system, (number) => secrets.keyedHash('national identity number', number)),
});
