const MAX_ADDRESS = 2_048;
const POST_PATH = /^\/reponses\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:#|$)/i;
const FILE_PATH = /^\/fichiers\/[\w./-]+$/;
const BARE_HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#:]|$)/i;

/** Where a link leads: a path of this site, an address elsewhere, or a mail box. */
export interface Target {
  readonly href: string;
  readonly kind: 'own' | 'elsewhere' | 'mail';
}

/** Tells this site's addresses from others. */
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
    if (url.host === this.base.host) return { href: ownPath(url), kind: 'own' };
    url.username = '';
    url.password = '';
    return url.href.length > MAX_ADDRESS ? null : { href: url.href, kind: 'elsewhere' };
  }

  member(handle: string): string {
    return `${this.basePath}/membres/${handle}`;
  }

  post(postId: string): string {
    return `${this.basePath}/reponses/${postId}`;
  }

  /** @param path of this site, as `target` gives it */
  postIdOf(path: string): string | null {
    const inside = this.inside(path);
    return inside === null ? null : (POST_PATH.exec(inside)?.[1]?.toLowerCase() ?? null);
  }

  /** Whether `path` is a file that the site itself serves. */
  isFile(path: string): boolean {
    return FILE_PATH.test(this.inside(path) ?? '');
  }

  private inside(path: string): string | null {
    return path.startsWith(`${this.basePath}/`) ? path.slice(this.basePath.length) : null;
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

/** `//elsewhere` would leave the site, so slashes at the start are one. */
function ownPath(url: URL): string {
  return `${url.pathname.replace(/^\/{2,}/, '/')}${url.search}${url.hash}`;
}
