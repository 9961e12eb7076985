import type { OverviewPanel } from './overview-panel.ts';
import { anchoringPanel } from './pages/show-anchoring/show-anchoring.page.tsx';
import { partiesPanel } from './pages/show-application/parties-panel.tsx';
import { waitingPanel } from './pages/show-application/waiting-panel.tsx';
import { politicalPanel } from './pages/show-political/show-political.page.tsx';
import { submissionPanel } from './pages/submit-application/submit-application.page.tsx';
import { sectionsPanel } from './pages/write-section/write-section.page.tsx';

/** Everything the overview of an application consists of, in its order. One line for each panel. */
export const overviewPanels: readonly OverviewPanel[] = [
  waitingPanel,
  sectionsPanel,
  anchoringPanel,
  politicalPanel,
  submissionPanel,
  partiesPanel,
];
