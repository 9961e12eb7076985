/** As much of a browser as signing in needs: a jar of cookies, redirects, its own origin. */
export interface CookieBrowser {
  /** Ask, follow to the end, and answer where that was. Throws where the last answer is not 200. */
  visit(path: string, form?: Readonly<Record<string, string>>): Promise<string>;
  /** Forget every cookie. */
  forget(): void;
}

export function cookieBrowser(origin: string): CookieBrowser {
  const jar = new Map<string, string>();
  const ask = async (url: URL, init: RequestInit): Promise<Response> => {
    const cookie = Array.from(jar, ([name, value]) => `${name}=${value}`).join('; ');
    const headers = { Cookie: cookie, ...(init.method === 'POST' ? { Origin: origin } : {}) };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    await answer.arrayBuffer();
    return answer;
  };
  return {
    visit: async (path, form) => {
      let url = new URL(path, origin);
      let answer = await ask(url, form ? { method: 'POST', body: new URLSearchParams(form) } : {});
      for (let next = answer.headers.get('Location'); next !== null; next = answer.headers.get('Location')) {
        url = new URL(next, url);
        answer = await ask(url, {});
      }
      if (answer.status !== 200) throw new Error(`${url.pathname} answered ${answer.status}`);
      return url.pathname + url.search;
    },
    forget: () => jar.clear(),
  };
}
