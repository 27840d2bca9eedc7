import { parseCookie, stringifySetCookie } from 'cookie';
import type { Response } from 'express';

const SESSION = /session$/;
/** Announcements that were put away in this browser. */
const AWAY = 'annonces';
/** `non` where single keys do nothing; scripts read it. */
const SHORTCUTS = 'raccourcis';
const ID = /^[0-9a-f-]{36}$/;
/** Of a browser whose scripts said how far somebody has read. */
const READING = 'lecture';
/** One word for everybody, so that it says nothing of who comes. */
const TELLS = 'vue';
const VISIT = 'visite';
const PREVIEW = 'apercu';
const SESSION_SECRET = /^[\w-]{43}$/;
const PREVIEW_SECRET = /^[\w-]{43}$/;
const SIGN_ON_SECRET = /^[\w-]{43}$/;
const HALFWAY_SECRET = /^[\w-]{43}$/;
const FORM_SECRET = /^[\w-]{43}$/;
const VISIT_MARK = /^[0-9a-f-]{36}$/;
/** Behind a theme or a language: when it was chosen in this browser. What came with an account has none. */
const CHOSEN_AT = /\.(\d{13})$/;
const CHOSEN_FOR_MS = 3_600_000;
/** What was typed as an address, whatever it is worth. */
const TYPED_ADDRESS = /^[^\s\p{C}]{1,254}$/u;
const TYPED_FOR_MS = 600_000;

/** Names and flags of our cookies, in one place. */
export class Cookies {
  constructor(
    private readonly sessionName: string,
    private readonly https: boolean,
    private readonly path: string,
  ) {}

  /** The secret of a session, which may be over; null for what is none. */
  session(header: string | undefined): string | null {
    const secret = read(header, this.sessionName);
    return secret !== null && SESSION_SECRET.test(secret) ? secret : null;
  }

  /** Of a browser in which somebody signed in once: it opens nothing. */
  device(header: string | undefined): string | null {
    return read(header, this.deviceName);
  }

  /** Of a browser that set out for a sign-on provider. */
  signOn(header: string | undefined): string | null {
    const secret = read(header, this.signOnName);
    return secret !== null && SIGN_ON_SECRET.test(secret) ? secret : null;
  }

  /** Of a browser that is halfway to a session: it opens nothing by itself. */
  halfway(header: string | undefined): string | null {
    const secret = read(header, this.halfwayName);
    return secret !== null && HALFWAY_SECRET.test(secret) ? secret : null;
  }

  /** Of a browser whose last form came when its session was over: it opens what is kept of that form, and nothing else. */
  keptForm(header: string | undefined): string | null {
    const secret = read(header, this.formName);
    return secret !== null && FORM_SECRET.test(secret) ? secret : null;
  }

  /** Of a browser that searched before, without signing in: it tells browsers of one network apart, and nobody is known by it. */
  visit(header: string | undefined): string | null {
    const mark = read(header, VISIT);
    return mark !== null && VISIT_MARK.test(mark) ? mark : null;
  }

  /** The secret of a preview of how the site may look one day. */
  preview(header: string | undefined): string | null {
    const secret = read(header, PREVIEW);
    return secret !== null && PREVIEW_SECRET.test(secret) ? secret : null;
  }

  /** The address that somebody gave in this browser a moment ago, to sign up, to come in or for a new password: it is shown to them, and opens nothing. */
  typedAddress(header: string | undefined): string | null {
    const address = read(header, this.addressName);
    return address !== null && TYPED_ADDRESS.test(address) ? address : null;
  }

  theme(header: string | undefined): 'system' | 'light' | 'dark' {
    const value = read(header, 'theme')?.split('.')[0];
    return value === 'light' || value === 'dark' ? value : 'system';
  }

  /** What a visitor chose in this browser just now: it holds for whoever signs in there next. */
  themeJustChosen(header: string | undefined): 'system' | 'light' | 'dark' | null {
    return isJustChosen(read(header, 'theme')) ? this.theme(header) : null;
  }

  /** Whether single keys do something in this browser, for who is not signed in. */
  shortcuts(header: string | undefined): boolean {
    return read(header, SHORTCUTS) !== 'non';
  }

  /** Whether scripts say how far pages are read in this browser; without them, who opened a page has read it. */
  tellsReading(header: string | undefined): boolean {
    return read(header, READING) === TELLS;
  }

  language(header: string | undefined): string | null {
    return read(header, 'langue')?.split('.')[0] ?? null;
  }

  /** The same of the language. */
  languageJustChosen(header: string | undefined): 'fr' | 'en' | null {
    const language = isJustChosen(read(header, 'langue')) ? this.language(header) : null;
    return language === 'en' || language === 'fr' ? language : null;
  }

  /** Ids of announcements that were put away in this browser. */
  announcementsAway(header: string | undefined): readonly string[] {
    return (read(header, AWAY) ?? '').split('.').filter((id) => ID.test(id));
  }

  /** Whether they say who comes, or carry words for one reader. Others may be there: of other services of the host. */
  isPersonal(header: string | undefined): boolean {
    if (!header) return false;
    const sent = parseCookie(header);
    return [this.sessionName, this.addressName, 'flash', AWAY, PREVIEW].some(
      (name) => sent[name] !== undefined,
    );
  }

  /** With the prefix that the session's has: `__Host-` where browsers take it. */
  private get deviceName(): string {
    return this.sessionName.replace(SESSION, 'appareil');
  }

  private get signOnName(): string {
    return this.sessionName.replace(SESSION, 'passage');
  }

  private get halfwayName(): string {
    return this.sessionName.replace(SESSION, 'etape');
  }

  private get formName(): string {
    return this.sessionName.replace(SESSION, 'ecrit');
  }

  private get addressName(): string {
    return this.sessionName.replace(SESSION, 'adresse');
  }

  jar(res: Response) {
    const base = { path: this.path, secure: this.https, sameSite: 'lax' } as const;
    const put = (name: string, value: string, more: { httpOnly: boolean; expires?: Date }) =>
      res.append('Set-Cookie', stringifySetCookie({ name, value, ...base, ...more }));
    return {
      startSession: (secret: string, expires: Date) =>
        void put(this.sessionName, secret, { httpOnly: true, expires }),
      endSession: () => void put(this.sessionName, '', { httpOnly: true, expires: new Date(0) }),
      /** Until the browser is closed. */
      keepForm: (secret: string) => void put(this.formName, secret, { httpOnly: true }),
      endForm: () => void put(this.formName, '', { httpOnly: true, expires: new Date(0) }),
      keepDevice: (mark: string, expires: Date) =>
        void put(this.deviceName, mark, { httpOnly: true, expires }),
      keepSignOn: (secret: string, expires: Date) =>
        void put(this.signOnName, secret, { httpOnly: true, expires }),
      endSignOn: () => void put(this.signOnName, '', { httpOnly: true, expires: new Date(0) }),
      keepHalfway: (secret: string, expires: Date) =>
        void put(this.halfwayName, secret, { httpOnly: true, expires }),
      endHalfway: () => void put(this.halfwayName, '', { httpOnly: true, expires: new Date(0) }),
      /** For as long as somebody may look whether they mistyped it. */
      keepTypedAddress: (address: string) =>
        void put(this.addressName, address.trim(), {
          httpOnly: true,
          expires: new Date(Date.now() + TYPED_FOR_MS),
        }),
      endTypedAddress: () => void put(this.addressName, '', { httpOnly: true, expires: new Date(0) }),
      /** Until the browser is closed. */
      markVisit: (mark: string) => void put(VISIT, mark, { httpOnly: true }),
      /** For who comes for one letter a month as well. */
      tellReading: () =>
        void put(READING, TELLS, { httpOnly: true, expires: new Date(Date.now() + HALF_A_YEAR) }),
      endReading: () => void put(READING, '', { httpOnly: true, expires: new Date(0) }),
      startPreview: (secret: string, expires: Date) => void put(PREVIEW, secret, { httpOnly: true, expires }),
      endPreview: () => void put(PREVIEW, '', { httpOnly: true, expires: new Date(0) }),
      choose: (name: 'theme' | 'langue', value: string) =>
        void put(name, `${value}.${Date.now()}`, {
          httpOnly: false,
          expires: new Date(Date.now() + YEAR),
        }),
      remember: (name: 'theme' | 'langue' | 'annonces' | 'raccourcis', value: string) =>
        void put(name, value, { httpOnly: false, expires: new Date(Date.now() + YEAR) }),
    };
  }
}

/** Chosen by a visitor, and not long ago. */
function isJustChosen(value: string | null): boolean {
  const at = CHOSEN_AT.exec(value ?? '')?.[1];
  return at !== undefined && Math.abs(Date.now() - Number(at)) <= CHOSEN_FOR_MS;
}

const YEAR = 365 * 24 * 3600 * 1000;
const HALF_A_YEAR = 182 * 24 * 3600 * 1000;

function read(header: string | undefined, name: string): string | null {
  if (!header) return null;
  return parseCookie(header)[name] ?? null;
}
