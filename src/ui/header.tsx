import { languageNames, languages, useLang } from './language.ts';
import type { Lang } from './language.ts';
import { Mark } from './mark.tsx';
import { useTexts } from './texts/texts.ts';

export type NavigationItem = { label: string; href: string; current?: boolean | undefined };

export type Account =
  | { signedIn: false; signInHref: string }
  /** Signing out changes something, so it is posted. */
  | { signedIn: true; mineHref: string; signOutAddress: string };

export type HeaderProps = {
  homeHref: string;
  navigation: readonly NavigationItem[];
  /** This page in each language it exists in. */
  languages: Partial<Record<Lang, string>>;
  /** Left out while there is nothing to sign in to. */
  account?: Account | undefined;
};

/** The head of every page: the mark, where one can go, the other languages, in and out. */
export function Header({ homeHref, navigation, languages, account }: HeaderProps) {
  const t = useTexts();
  return (
    <header class="top">
      <div class="wrap">
        <a class="brand" href={homeHref}>
          <Mark />
          Saman
        </a>
        <nav aria-label={t.mainMenu}>
          <ul>
            {navigation.map((item) => (
              <li key={item.href}>
                <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav class={account?.signedIn ? 'last signed-in' : 'last'} aria-label={t.ownMenu}>
          <ul>
            <OtherLanguages addresses={languages} />
            {account && <AccountLinks account={account} />}
          </ul>
        </nav>
      </div>
      <span class="jare" />
    </header>
  );
}

/** This page in the other languages it exists in, each named in itself. */
export function OtherLanguages({ addresses }: { addresses: Partial<Record<Lang, string>> }) {
  const here = useLang();
  const others = languages.flatMap((lang) => {
    const href = addresses[lang];
    return lang === here || href === undefined ? [] : [{ lang, href }];
  });
  return (
    <>
      {others.map(({ lang, href }) => (
        <li key={lang} class="language">
          <a href={href} lang={lang} hreflang={lang}>
            {languageNames[lang]}
          </a>
        </li>
      ))}
    </>
  );
}

function AccountLinks({ account }: { account: Account }) {
  const t = useTexts();
  if (!account.signedIn) {
    return (
      <li>
        <a href={account.signInHref}>{t.signIn}</a>
      </li>
    );
  }
  return (
    <>
      <li>
        <a href={account.mineHref}>{t.mine}</a>
      </li>
      <li>
        <form method="post" action={account.signOutAddress}>
          <button class="as-link" type="submit">
            {t.signOut}
          </button>
        </form>
      </li>
    </>
  );
}
