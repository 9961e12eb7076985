import type { OverviewPanel } from './overview-panel.ts';
import { anchoringPanel } from './pages/show-anchoring/show-anchoring.page.tsx';
import { politicalPanel } from './pages/show-political/show-political.page.tsx';
import { partiesPanel } from './pages/show-application/parties-panel.tsx';
import { submissionPanel } from './pages/submit-application/submit-application.page.tsx';

/** Everything the overview of an application consists of, in its order. One line for each panel. */
export const overviewPanels: readonly OverviewPanel[] = [
  partiesPanel,
  anchoringPanel,
  politicalPanel,
  submissionPanel,
];
