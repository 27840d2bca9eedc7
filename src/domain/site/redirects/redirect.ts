import { DomainError, InvalidValue } from '../../shared/domain-error.ts';

const REDIRECT_STATUSES = [301, 302, 307, 308] as const;
type RedirectStatus = (typeof REDIRECT_STATUSES)[number];

export const REDIRECT_LIMITS = { max: 500 } as const;

export class RedirectLoop extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.redirect-loop';
  constructor(from: string) {
    super('An address would lead to itself', { from });
  }
}

export class RedirectNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.redirect-not-found';
  constructor() {
    super('No redirect begins there');
  }
}

/** An address of former days and where it leads now. Paths of this site, under the place where it stands. */
export class Redirect {
  private constructor(
    readonly from: string,
    readonly to: string,
    readonly status: RedirectStatus,
  ) {}

  /**
   * @param p.from a path, compared as it is asked: no query, no anchor, no slash at its end
   * @param p.to a path, which may have a query and an anchor
   * @throws InvalidValue beside `from`, `to` or `status`; RedirectLoop when they are the same
   */
  static of(p: { from: string; to: string; status?: number }): Redirect {
    const from = readablePath(formerPath(pathOf('from', p.from)));
    if (/[?#]/.test(from)) throw new InvalidValue('from', 'site.not-a-path');
    const asked = pathOf('to', p.to);
    const place = /^[^?#]*/.exec(asked)![0];
    const to = readablePath(place) + asked.slice(place.length);
    const status = REDIRECT_STATUSES.find((each) => each === (p.status ?? 301));
    if (status === undefined) throw new InvalidValue('status', 'field.choice');
    if (from === '/') throw new InvalidValue('from', 'site.not-a-path');
    if (placeOf(to) === from) throw new RedirectLoop(from);
    return new Redirect(from, to, status);
  }

  /**
   * The same without the stop on the way, when this one leads to where another begins. An anchor or a query of our own
   * wins over those of the other.
   * @throws RedirectLoop
   */
  past(next: Redirect): Redirect {
    const more = this.to.slice(placeOf(this.to).length);
    const bare = next.to.slice(0, placeOf(next.to).length);
    return Redirect.of({ from: this.from, to: more === '' ? next.to : bare + more, status: this.status });
  }

  /** Where it leads, without query and anchor: what another redirect may begin with. */
  get target(): string {
    return placeOf(this.to);
  }
}

/** What an address must go on hiding: the signs that cut it into parts, and what is not to be seen. */
const HIDDEN = /[/?#%\\\s\p{C}]/gu;

/**
 * A path as people read it, whichever of its letters were written as `%C3%A9`: so are addresses compared. What is no
 * letter stays as it is.
 */
export const readablePath = (path: string): string =>
  path
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run).replace(HIDDEN, encodeURIComponent);
      } catch {
        return run.toUpperCase();
      }
    })
    .normalize('NFC');

/** Addresses are compared without the slash that some write at the end. */
export const formerPath = (path: string): string =>
  path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;

const placeOf = (path: string): string => formerPath(/^[^?#]*/.exec(path)![0]);

/** Of this site: never `//host`, and nothing that a browser would take for that. */
function pathOf(field: string, raw: string): string {
  const path = raw.trim();
  if (path.length > REDIRECT_LIMITS.max) throw new InvalidValue(field, 'text.too-long', REDIRECT_LIMITS);
  if (!/^\/(?![/\\])[^\s\\\u0000-\u001F\u007F]*$/u.test(path))
    throw new InvalidValue(field, 'site.not-a-path');
  return path;
}
