import type { RequestHandler } from 'express';
import onHeaders from 'on-headers';

/** Attributes that lead somewhere; those of `data-` are what scripts of ours follow. */
const LEADS = /(\s(?:href|src|action|formaction|cite|data-href|data-from|data-to)=")\/(?!\/)/g;
/** A tag with its values, in which alone a quotation mark stands as it is: words of members hold none that could look like one. */
const TAG = /<[a-zA-Z](?:"[^"]*"|[^">])*>/g;

/**
 * Where the site stands on its host: at its root, or under a path that it shares with an older site.
 *
 * Inside, every address starts at the root of the site. Here, and nowhere else, the path before it is taken off what is
 * asked and put before what is answered: one build serves any path, and what is kept of a text holds none.
 */
export class Mount {
  /** @param base empty, or `/like/this` */
  constructor(readonly base: string) {}

  static of(publicUrl: string): Mount {
    return new Mount(new URL(publicUrl).pathname.replace(/\/+$/, ''));
  }

  /** A path of the site as others of the same host have to ask for it. */
  outside(path: string): string {
    return path.startsWith('/') && !path.startsWith('//') ? this.base + path : path;
  }

  /** The path of the site that somebody came by; one that is not under it stays. */
  inside(path: string): string {
    if (this.base === '') return path;
    if (path === this.base) return '/';
    return ['/', '?', '#'].some((next) => path.startsWith(this.base + next))
      ? path.slice(this.base.length).replace(/^(?!\/)/, '/')
      : path;
  }

  /** Markup whose links start at the root of the site, as browsers have to follow them. */
  markup(html: string): string {
    if (this.base === '') return html;
    return html.replace(TAG, (tag) => tag.replace(LEADS, `$1${this.base}/`));
  }

  /** The path alone is where the site begins, one slash further on. */
  get leadIn(): RequestHandler {
    return (req, res, next) => {
      const [path = '', ...query] = req.originalUrl.split('?');
      if (path !== this.base) return next();
      res.redirect(301, [`${this.base}/`, ...query].join('?'));
    };
  }

  /** Headers that name places of the site. */
  get headers(): RequestHandler {
    if (this.base === '') return (_req, _res, next) => next();
    return (_req, res, next) => {
      onHeaders(res, () => {
        const location = res.getHeader('location');
        if (typeof location === 'string') res.setHeader('location', this.outside(location));
        const links = res.getHeader('link');
        if (links !== undefined) res.setHeader('link', String(links).replace(/<\/(?!\/)/g, `<${this.base}/`));
        const cookies = res.getHeader('set-cookie');
        if (cookies !== undefined)
          res.setHeader(
            'set-cookie',
            [cookies].flat().map((each) => String(each).replace(/; Path=\/(?=;|$)/i, `; Path=${this.base}`)),
          );
      });
      next();
    };
  }
}
