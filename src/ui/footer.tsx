import { OtherLanguages } from './header.tsx';
import type { Lang } from './language.ts';
import { useTexts } from './texts/texts.ts';

export type FooterProps = {
  /** As in the header, where signed-in readers on a phone have no room for them. */
  languages: Partial<Record<Lang, string>>;
  accessibilityHref: string;
  privacyHref: string;
  sourceHref?: string | undefined;
  contactHref?: string | undefined;
  /** The page's id, shown in development only: it is the folder, the test and the word to search for. */
  pageId?: string | undefined;
};

/** The foot of every page: what Saman is, and what the law says must be found from anywhere. */
export function Footer(props: FooterProps) {
  const { languages, accessibilityHref, privacyHref, sourceHref, contactHref, pageId } = props;
  const t = useTexts();
  return (
    <footer class="foot">
      <div class="wrap row end">
        <p class="read">{t.footer}</p>
        <ul class="plain row">
          <OtherLanguages addresses={languages} />
          <li>
            <a href={accessibilityHref}>{t.accessibility}</a>
          </li>
          <li>
            <a href={privacyHref}>{t.privacy}</a>
          </li>
          {sourceHref !== undefined && (
            <li>
              <a href={sourceHref}>{t.source}</a>
            </li>
          )}
          {contactHref !== undefined && (
            <li>
              <a href={contactHref}>{t.contact}</a>
            </li>
          )}
        </ul>
      </div>
      {pageId !== undefined && (
        <p class="wrap small soft">
          <code>{pageId}</code>
        </p>
      )}
    </footer>
  );
}
