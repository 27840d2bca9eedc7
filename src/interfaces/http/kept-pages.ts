import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Keeping } from './keeping.ts';
import { PackedPage, sendPage } from './packed-page.ts';
import { contextOf } from './request-context.ts';
import { isRobot } from './robots.ts';
import { ownOriginOf } from './same-origin.ts';

/** What a kept page is sent with, beside the headers that every answer gets. */
const KEPT_HEADERS = ['content-type', 'link', 'x-robots-tag'];

/**
 * Headers of a visitor that a page may be made from; no other reaches it, so that it holds nothing of theirs. Feeds and
 * pictures, which are not kept here, are asked whether the copy that somebody holds is still good.
 */
const SHARED_HEADERS = ['accept', 'host', 'user-agent', 'if-none-match', 'if-modified-since'];

/** A page for visitors, as it was made for the first of them. */
export interface KeptAnswer {
  readonly page: PackedPage;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly reading: (() => void) | null;
  /** All headers that it was sent with to somebody who brought no cookie, by where they found the site. */
  readonly sent: Map<string, readonly SentHeader[]>;
}

type SentHeader = readonly [name: string, value: number | string | string[]];

/** Beside its own address, at which it is always remembered, the site is found at one of its own machine while trying it out. */
const MOST_OF_THIS_MACHINE = 4;

/** As many as the headers of an answer take. */
const SENT_BYTES = 4096;

/** As the site writes addresses: pages are found by others too, with capitals and signs in place of letters, as many as somebody can think of. */
const AS_WE_WRITE = /^\/(?:[a-z0-9._~-]+(?:\/[a-z0-9._~-]+)*)?$/;

/** When a page began to be made, in the order of changes. */
interface Ticket {
  readonly takenAt: number;
}

/** Gives back only what stands: nothing that it shows has changed, as far as the database told. */
interface PageStore {
  find(address: string): KeptAnswer | null;
  ticket(): Ticket;
  keep(
    address: string,
    page: { content: KeptAnswer; bytes: number; tags: readonly string[]; freshUntil: Date },
    ticket: Ticket,
  ): void;
}

/** Gives visitors the pages that were made for visitors before, as long as they are what would be made now. */
export class KeptPages {
  constructor(
    private readonly cache: PageStore,
    /** Whether a request says who sends it, or carries words meant for one reader. */
    private readonly isPersonal: (cookies: string | undefined) => boolean,
    private readonly themeOf: (cookies: string | undefined) => string,
  ) {}

  /** Whether this request gets what every visitor gets. Before there is anybody, a page speaks as the browser asks, and is nobody else's. */
  isShared(req: Request, res: Response): boolean {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false;
    const { viewer, beforeFounding } = contextOf(res);
    return viewer.member === null && !beforeFounding && !this.isPersonal(req.get('cookie'));
  }

  /** @returns where the page of this request is kept, if it may be; null where it is for one reader alone */
  sharedAddressOf(req: Request, res: Response): string | null {
    return this.isShared(req, res) ? this.addressOf(req, res) : null;
  }

  /** Whether there is a page to give for that address. */
  isKept(address: string): boolean {
    return this.cache.find(address) !== null;
  }

  /** @returns whether there was one to send */
  send(req: Request, res: Response): boolean {
    const kept = this.cache.find(this.addressOf(req, res));
    if (!kept) return false;
    for (const [name, value] of Object.entries(kept.headers)) res.set(name, value);
    const isBare = KeptPages.isBare(req) && res.get('set-cookie') === undefined;
    this.answer(req, res, kept, isBare ? (headers) => rememberIn(kept.sent, req, headers) : undefined);
    return true;
  }

  /** Whether nothing of the request tells one visitor from another. */
  static isBare(req: Request): boolean {
    const { cookie, authorization } = req.headers;
    return (
      cookie === undefined && authorization === undefined && (req.method === 'GET' || req.method === 'HEAD')
    );
  }

  /**
   * Sends a page to somebody who brought nothing, with the very headers that it was sent with before: whatever stands between the
   * request and its page has said then what it says of every such request.
   * @param sending told before
   * @returns whether there was one to send
   */
  sendAgain(req: Request, res: Response, sending: () => void): boolean {
    if (!KeptPages.isBare(req) || contextOf(res).viewer.member !== null) return false;
    const kept = this.cache.find(this.addressOf(req, res));
    const headers = kept?.sent.get(ownOriginOf(req) ?? '');
    if (!kept || !headers) return false;
    sending();
    for (const [name, value] of headers) res.setHeader(name, value);
    noteReading(req, kept.reading);
    sendPage(req, res, kept.page, kept.etag);
    return true;
  }

  ticket(): Ticket {
    return this.cache.ticket();
  }

  /** Sends a page that was just made for all visitors, and keeps it when it said how long it lives. */
  sendFresh(req: Request, res: Response, made: { html: Buffer; keeping: Keeping; ticket: Ticket }): void {
    const { html, keeping, ticket } = made;
    const headers = Object.fromEntries(
      KEPT_HEADERS.flatMap((name) => (res.get(name) === undefined ? [] : [[name, res.get(name) as string]])),
    );
    const kept: KeptAnswer = {
      page: new PackedPage(html),
      etag: createHash('sha256').update(html).digest('base64url').slice(0, 22),
      headers,
      reading: keeping.reading,
      sent: new Map(),
    };
    if (keeping.tags && isOneOfFew(req, keeping))
      this.cache.keep(
        this.addressOf(req, res),
        {
          content: kept,
          bytes: kept.page.bytes + SENT_BYTES,
          tags: keeping.tags,
          freshUntil: keeping.expiry,
        },
        ticket,
      );
    this.answer(req, res, kept);
  }

  /** A visitor's request without what is theirs. */
  static sharedHeaders(req: Request): Headers {
    const headers = new Headers();
    for (const name of SHARED_HEADERS) {
      const value = req.get(name);
      if (value !== undefined) headers.set(name, value);
    }
    return headers;
  }

  private answer(
    req: Request,
    res: Response,
    kept: KeptAnswer,
    remember?: (headers: readonly SentHeader[]) => void,
  ): void {
    res.vary('Cookie, Accept-Language');
    res.set('Cache-Control', 'public, max-age=0, must-revalidate');
    remember?.(Object.entries(res.getHeaders()) as unknown as SentHeader[]);
    noteReading(req, kept.reading);
    sendPage(req, res, kept.page, kept.etag);
  }

  private addressOf(req: Request, res: Response): string {
    const { language, offersEnglish = false } = contextOf(res);
    const spoken = offersEnglish ? `${language}+` : language;
    return `${spoken} ${this.themeOf(req.get('cookie'))} ${req.originalUrl}`;
  }
}

/** A person was given the page: kept or made, for everybody or for who brought a cookie of theirs. */
export function noteReading(req: Request, reading: (() => void) | null): void {
  const isRead = req.method === 'GET' && !req.get('sec-purpose')?.includes('prefetch');
  if (reading && isRead && !isRobot(req)) reading();
}

/** Whether the page has no more addresses than it has faces: what anybody adds to one would make a page to be kept of each. */
function isOneOfFew(req: Request, keeping: Keeping): boolean {
  const [, asked = ''] = req.originalUrl.split(/\?(.*)/s);
  return AS_WE_WRITE.test(req.path) && keeping.isMadeOf(new URLSearchParams(asked).keys());
}

function rememberIn(sent: KeptAnswer['sent'], req: Request, headers: readonly SentHeader[]): void {
  const ofThisMachine = ownOriginOf(req);
  const others = sent.has('') ? sent.size - 1 : sent.size;
  if (ofThisMachine === null || others < MOST_OF_THIS_MACHINE) sent.set(ofThisMachine ?? '', headers);
}
