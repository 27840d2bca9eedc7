const MAX_ADDRESS = 2_048;
const POST_PATH = /^\/reponses\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:#|$)/i;
const FILE_PATH = /^\/fichiers\/[\w./-]+$/;
const BARE_HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#:]|$)/i;

const NAMES_HOST = /^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i;

const POST_NAMED = /\/reponses\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/gi;

/** Ids of posts that a text leads to, each once; more than can be said in good faith are not looked at. */
export const quotedIn = (markdown: string): string[] =>
  [...new Set([...markdown.matchAll(POST_NAMED)].map(([, id]) => id!.toLowerCase()))].slice(0, MAX_QUOTED);
const MAX_QUOTED = 50;

/** Where a link leads: a path of this site, an address elsewhere, or a mail box. */
export interface Target {
  readonly href: string;
  readonly kind: 'own' | 'elsewhere' | 'mail';
}

/** Tells this site's addresses from others. Its own start at its root, wherever that stands: a text outlives an address. */
export class SiteLinks {
  private readonly base: URL;
  private readonly basePath: string;

  /** @param baseUrl the public address, with its sub-path when it has one */
  constructor(baseUrl: string) {
    this.base = new URL(baseUrl);
    this.basePath = this.base.pathname.replace(/\/+$/, '');
  }

  /** @returns null for what must not become a link: other protocols, nonsense, more than 2,048 characters */
  target(address: string): Target | null {
    const typed = address.trim();
    if (typed === '' || typed.length > MAX_ADDRESS) return null;
    if (typed.startsWith('#')) return { href: typed, kind: 'own' };
    const url = this.resolve(typed);
    if (url === null) return null;
    if (url.protocol === 'mailto:') return { href: `mailto:${url.pathname}`, kind: 'mail' };
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    const own = this.ownPath(url, typed);
    if (own !== null) return { href: own, kind: 'own' };
    url.username = '';
    url.password = '';
    return url.href.length > MAX_ADDRESS ? null : { href: url.href, kind: 'elsewhere' };
  }

  member(handle: string): string {
    return `/membres/${handle}`;
  }

  post(postId: string): string {
    return `/reponses/${postId}`;
  }

  /** @param path of this site, as `target` gives it */
  postIdOf(path: string): string | null {
    return POST_PATH.exec(path)?.[1]?.toLowerCase() ?? null;
  }

  /** Whether `path` is a file that the site itself serves. */
  isFile(path: string): boolean {
    return FILE_PATH.test(path);
  }

  /** Null for what stands elsewhere, be it on the same host; a path written without its host is one of the site. */
  private ownPath({ host, pathname, search, hash }: URL, typed: string): string | null {
    if (host !== this.base.host) return null;
    const path = pathname.replace(/^\/{2,}/, '/');
    const isInside = path === this.basePath || path.startsWith(`${this.basePath}/`);
    if (!isInside && (NAMES_HOST.test(typed) || BARE_HOST.test(typed))) return null;
    const inside = isInside ? path.slice(this.basePath.length) : path;
    return `${inside === '' ? '/' : inside.replace(/^\/{2,}/, '/')}${search}${hash}`;
  }

  private resolve(typed: string): URL | null {
    const bare = BARE_HOST.test(typed) && !/^[^/?#]*@/.test(typed);
    try {
      return bare ? new URL(`https://${typed}`) : new URL(typed, `${this.base.origin}${this.basePath}/`);
    } catch {
      return null;
    }
  }
}
