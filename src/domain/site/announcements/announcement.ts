import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { SITE_LINK, siteLink } from '../site-link.ts';
import { type Days, Period } from '../segments/period.ts';
import { isAmong, type Reader, segmentsOf } from '../segments/segments.ts';

export const ANNOUNCEMENT_TONES = ['info', 'warn'] as const;
export type AnnouncementTone = (typeof ANNOUNCEMENT_TONES)[number];
export const ANNOUNCEMENT_LIMITS = {
  title: { min: 3, max: 100 },
  text: { min: 0, max: 400 },
  link: SITE_LINK,
  label: { min: 0, max: 60 },
} as const;

export class AnnouncementNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.announcement-not-found';
  constructor() {
    super('No such announcement');
  }
}

export interface AnnouncementTerms extends Days {
  readonly title: string;
  readonly text: string;
  /** A path of this site or an address in https; empty for none. */
  readonly link: string;
  readonly label: string;
  readonly tone: string;
  /** Whom it is for; nobody named is everybody, visitors too. */
  readonly segments: readonly string[];
  /** Whether a reader may put it away. */
  readonly dismissable: boolean;
}

/** A few words at the top of every page, for some or for all, for a while. */
export class Announcement {
  private constructor(
    readonly title: string,
    readonly text: string,
    readonly link: { readonly href: string; readonly label: string } | null,
    readonly tone: AnnouncementTone,
    readonly segments: readonly string[],
    readonly period: Period,
    readonly dismissable: boolean,
  ) {}

  /** @throws InvalidValue beside each field that is refused */
  static of(terms: AnnouncementTerms): Announcement {
    const { title, text, link, tone, segments, period } = judgedTogether({
      title: () => boundedText('title', terms.title, ANNOUNCEMENT_LIMITS.title),
      text: () => boundedText('text', terms.text, ANNOUNCEMENT_LIMITS.text),
      link: () => linkOf(terms),
      tone: () => toneOf(terms.tone),
      segments: () => segmentsOf(terms.segments),
      period: () => Period.of(terms),
    });
    return new Announcement(title, text, link, tone, segments, period, terms.dismissable);
  }

  /** As it was kept. */
  static restore(p: {
    title: string;
    text: string;
    link: { href: string; label: string } | null;
    tone: AnnouncementTone;
    segments: readonly string[];
    from: Date | null;
    until: Date | null;
    dismissable: boolean;
  }): Announcement {
    const period = Period.restore(p.from, p.until);
    return new Announcement(p.title, p.text, p.link, p.tone, p.segments, period, p.dismissable);
  }

  /** The same, for these. */
  for(segments: readonly string[]): Announcement {
    const { title, text, link, tone, period, dismissable } = this;
    return new Announcement(title, text, link, tone, segments, period, dismissable);
  }

  isShownTo(reader: Reader, now: Date): boolean {
    return this.period.holds(now) && (this.segments.length === 0 || isAmong(this.segments, reader));
  }
}

/** A link says where it leads in words of its own. */
function linkOf({ link, label }: AnnouncementTerms): { href: string; label: string } | null {
  const href = siteLink('link', link);
  const words = boundedText('label', label, ANNOUNCEMENT_LIMITS.label);
  if (href === '' && words === '') return null;
  if (href === '') throw new InvalidValue('link', 'text.missing');
  if (words === '') throw new InvalidValue('label', 'text.missing');
  return { href, label: words };
}

function toneOf(raw: string): AnnouncementTone {
  const tone = ANNOUNCEMENT_TONES.find((each) => each === raw);
  if (tone === undefined) throw new InvalidValue('tone', 'field.choice');
  return tone;
}
