import { z } from 'zod';
import { anyone } from '../../../../platform/http/access.ts';
import { definePage } from '../../../../platform/http/page.ts';
import { paths } from '../../paths.ts';
import { Statement } from '../../statement.tsx';
import { textsIn } from '../../texts/texts.ts';

export const showPrivacyPage = definePage({
  id: 'home/show-privacy',
  path: paths.privacy,
  access: anyone,
  query: z.object({}),
  load: () => Promise.resolve({}),
  head: (_, { lang }) => ({ title: textsIn(lang).privacy.title }),
  view: ({ page }) => {
    const t = textsIn(page.lang).privacy;
    return (
      <Statement
        title={t.title}
        lead={t.lead}
        parts={[
          [t.readingTitle, t.reading],
          [t.signingInTitle, t.signingIn],
          [t.addressTitle, t.address],
          [t.reportingTitle, t.reporting],
        ]}
      />
    );
  },
  examples: [{ path: '/privacy', shows: 'the statement' }],
});
