/** Something that answers requests: the composed app of a test, or a server at an address. */
export type Site = { request(path: string, init?: RequestInit): Promise<Response> } | string;

/** How to sign in otherwise than well. */
export interface SignInManner {
  /** Where to come after sign-in; the first page of whoever signs in when left out. */
  readonly back?: string;
  /** Sign in at a lower level than asked for. */
  readonly level?: 'lower';
  /** Say that the login happened a week ago. */
  readonly time?: 'old';
}

/**
 * Sign in as an example person ('mayor', 'secretariat', …) by plain HTTP with a jar of cookies, as a
 * script does: no shortcut, the whole OpenID Connect round trip. Answers the browser, signed in.
 */
export async function signIn(site: Site, person: string, manner: SignInManner = {}): Promise<Browser> {
  const browser = new Browser(site);
  const answer = await browser.signIn(person, manner);
  if (answer.status >= 400 && !browser.isSignedIn)
    throw new Error(`Nobody was signed in as ${person}: ${answer.status} ${await answer.text()}`);
  return browser;
}

/** A browser without a screen: keeps cookies, follows redirects, names its own origin. */
export class Browser {
  readonly #site: Site;
  readonly #origin: string;
  readonly cookies = new Map<string, string>();
  /** Where the last answer came from, with its query. */
  address = '/';

  constructor(site: Site) {
    this.#site = site;
    this.#origin = typeof site === 'string' ? new URL(site).origin : 'http://localhost';
  }

  get isSignedIn(): boolean {
    return this.cookies.has('saman-session');
  }

  /** The jar as a Cookie header, for requests made by other means. */
  get cookieHeader(): string {
    return Array.from(this.cookies, ([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Begin at our own address, choose the person at the provider, and come back. */
  async signIn(person: string, { back, level, time }: SignInManner = {}): Promise<Response> {
    const query = back === undefined ? '' : `?${new URLSearchParams({ back })}`;
    const people = await this.get(`/sign-in${query}`);
    // A session at the provider from before leads straight back.
    if (!this.address.startsWith('/local-provider/')) return people;
    return this.post(this.address, {
      person,
      ...(level ? { level } : {}),
      ...(time ? { time } : {}),
    });
  }

  async get(path: string): Promise<Response> {
    return this.#follow(path, {});
  }

  async post(path: string, form: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#follow(path, { method: 'POST', body: new URLSearchParams(form) });
  }

  /** One request, whose redirect is left to the caller. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) headers.set('Cookie', this.cookieHeader);
    if (init.method === 'POST' && !headers.has('Origin')) headers.set('Origin', this.#origin);
    const answer = await this.#send(path, { ...init, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie);
    this.address = path;
    return answer;
  }

  async #follow(path: string, init: RequestInit): Promise<Response> {
    let answer = await this.ask(path, init);
    for (let step = 0; step < 15; step += 1) {
      const next = answer.headers.get('Location');
      if (next === null) return answer;
      answer = await this.ask(this.#pathOf(next));
    }
    throw new Error(`Too many redirects, the last to ${this.address}`);
  }

  #send(path: string, init: RequestInit): Promise<Response> {
    return typeof this.#site === 'string'
      ? fetch(new URL(path, this.#origin), init)
      : this.#site.request(path, init);
  }

  #pathOf(location: string): string {
    const { origin, pathname, search } = new URL(location, this.#origin + this.address);
    if (origin !== this.#origin) throw new Error(`A redirect leads away, to ${location}`);
    return pathname + search;
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const ends = attributes.some((attribute) =>
      /^\s*(max-age=0|expires=Thu, 01 Jan 1970.*)$/i.test(attribute),
    );
    if (ends) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
