/** What the browser adds to pages that already work without it. Each part finds its own elements and is optional. */
import { autosave } from './autosave.ts';
import { defineCounter } from './counter.ts';
import { exchangeRows } from './rows.ts';
import { focusErrors } from './errors.ts';
import { refreshLive } from './live.ts';
import { openFilters } from './filters.ts';
import { sendOnce } from './send-once.ts';

defineCounter();
focusErrors();
openFilters();
sendOnce();
exchangeRows();
refreshLive();
autosave();
