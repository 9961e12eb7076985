import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { paths } from '../../paths.ts';
import { Statement } from '../../statement.tsx';
import { textsIn } from '../../texts/texts.ts';

export const showAccessibilityPage = definePage({
  id: 'home/show-accessibility',
  path: paths.accessibility,
  access: anyone,
  query: z.object({}),
  load: () => Promise.resolve({}),
  head: (_, { lang }) => ({ title: textsIn(lang).accessibility.title }),
  view: ({ page }) => {
    const t = textsIn(page.lang).accessibility;
    return (
      <Statement
        title={t.title}
        lead={t.lead}
        parts={[
          [t.statusTitle, t.status],
          [t.testedTitle, t.tested],
          [t.knownTitle, t.known],
          [t.reportTitle, t.report],
        ]}
      />
    );
  },
  examples: [{ path: '/accessibility', shows: 'the statement' }],
});
