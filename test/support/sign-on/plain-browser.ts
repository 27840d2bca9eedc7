export interface Page {
  readonly status: number;
  /** Where it leads, as it was sent. */
  readonly to: string | null;
  readonly text: string;
}

/** A browser without eyes: keeps cookies of the site, follows nothing by itself. */
export class PlainBrowser {
  private readonly jar = new Map<string, string>();

  /** @param site without a slash at its end */
  constructor(
    private readonly site: string,
    cookie?: string,
  ) {
    if (cookie) this.jar.set(cookie.slice(0, cookie.indexOf('=')), cookie.slice(cookie.indexOf('=') + 1));
  }

  cookie(name: string): string | null {
    return this.jar.get(name) ?? null;
  }

  get isSignedIn(): boolean {
    return this.jar.has('session');
  }

  get header(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(path: string): Promise<Page> {
    return this.ask(path, {});
  }

  /** What a script of the page asks, as JSON. */
  async fetched(path: string, form: Readonly<Record<string, string>>): Promise<{ challenge: string }> {
    const headers = { origin: this.site, accept: 'application/json' };
    const { text } = await this.ask(path, { method: 'POST', body: new URLSearchParams(form), headers });
    return JSON.parse(text) as { challenge: string };
  }

  post(path: string, form: Readonly<Record<string, string | readonly string[]>>): Promise<Page> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(form))
      for (const one of [value].flat()) body.append(name, one);
    return this.ask(path, { method: 'POST', body, headers: { origin: this.site } });
  }

  /** Leaves for a provider. @returns where it sends the browser back to, as a path of the site */
  async outAndBack(way: string): Promise<string> {
    const out = await this.get(way);
    if (out.status !== 303 || !out.to?.startsWith('http'))
      throw new Error(`${way} answered ${out.status}, to ${out.to}`);
    return this.throughProvider(out.to);
  }

  /** The same for a member who links that provider, as the form of their account does. */
  async linkAndBack(slug: string): Promise<string> {
    const { status, text } = await this.post(`/connexion/avec/${slug}`, { pour: 'lier' });
    const to =
      /href="(http[^"]+)"[^>]*class="[^"]*btn--main|class="[^"]*btn--main[^"]*"[^>]*href="(http[^"]+)"/.exec(
        text,
      );
    const leaveTo = to?.[1] ?? to?.[2];
    if (!leaveTo) throw new Error(`Linking ${slug} answered ${status}`);
    return this.throughProvider(leaveTo.replaceAll('&amp;', '&'));
  }

  private async throughProvider(way: string): Promise<string> {
    const answer = await fetch(way, { redirect: 'manual' });
    const back = answer.headers.get('location') ?? '';
    if (!back.startsWith(this.site)) throw new Error(`The provider led to ${back}`);
    return back.slice(this.site.length);
  }

  private async ask(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Page> {
    const url = path.startsWith('http') ? path : this.site + path;
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: this.header, ...init.headers },
    });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
  }

  private keep(line: string): void {
    const [pair = '', ...flags] = line.split('; ');
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const expires = flags.find((flag) => flag.toLowerCase().startsWith('expires='));
    const isOver = value === '' || (expires !== undefined && Date.parse(expires.slice(8)) <= Date.now());
    if (isOver) this.jar.delete(name);
    else this.jar.set(name, value);
  }
}
