import type { Actor } from '../../shared/actor.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { Id } from '../../shared/id.ts';

export type ConnectedSiteId = Id<'ConnectedSite'>;

export const CONNECTED_SITE_LIMITS = {
  label: { min: 2, max: 60 },
  origin: { min: 0, max: 260 },
} as const;

export class ConnectedSiteNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.connected-site-not-found';
  constructor() {
    super('No such site');
  }
}

/** Whoever asks has no secret of ours, or asks for an answer to be sent elsewhere. Why is for the log. */
export class AskedByNobodyKnown extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'site.asked-by-nobody-known';
  constructor(readonly reason: string) {
    super(`What was asked does not hold: ${reason}`);
  }
}

/** A site as somebody typed it. */
export interface ConnectedSiteText {
  readonly label: string;
  /** Whether it is told the address of who comes; else a pseudonym and an id of its own is all. */
  readonly tellsEmail: boolean;
  readonly isOpen: boolean;
}

/** Another site, which our members may let know who they are here. Answers go to its origin alone. */
export class ConnectedSite extends AggregateRoot {
  private version = 1;

  private constructor(
    readonly id: ConnectedSiteId,
    private label: string,
    private readonly origin: string,
    private tellsEmail: boolean,
    private isOpen: boolean,
    private sealedSecret: string | null,
    private secretGivenAt: Date,
    private readonly createdAt: Date,
  ) {
    super();
  }

  /** @throws NotAllowed, InvalidValue, InvalidValues */
  static add(p: {
    id: ConnectedSiteId;
    by: Actor;
    origin: string;
    text: ConnectedSiteText;
    sealedSecret: string;
    at: Date;
  }): ConnectedSite {
    p.by.mustBeAllowed('sign-on.manage');
    const { label, origin } = judgedTogether({
      label: () => boundedText('label', p.text.label, CONNECTED_SITE_LIMITS.label),
      origin: () => originOf(p.origin),
    });
    const { tellsEmail, isOpen } = p.text;
    return new ConnectedSite(p.id, label, origin, tellsEmail, isOpen, p.sealedSecret, p.at, p.at);
  }

  /** Where it stands never changes: members let that place know, and no other. @throws NotAllowed, InvalidValue */
  describe(by: Actor, text: ConnectedSiteText): void {
    by.mustBeAllowed('sign-on.manage');
    this.label = boundedText('label', text.label, CONNECTED_SITE_LIMITS.label);
    this.tellsEmail = text.tellsEmail;
    this.isOpen = text.isOpen;
  }

  /** The one before is good for nothing from here on. @throws NotAllowed */
  renew(by: Actor, sealedSecret: string, at: Date): void {
    by.mustBeAllowed('sign-on.manage');
    this.sealedSecret = sealedSecret;
    this.secretGivenAt = at;
  }
}

const ORIGIN = /^(?:https:\/\/[a-z0-9.-]{1,250}|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?$/;

/**
 * Over an open line only to the machine itself, for who tries it. As browsers write it, so without the port that goes without
 * saying. @throws InvalidValue beside `origin`
 */
export function originOf(raw: string): string {
  const origin = raw.trim().toLowerCase().replace(/\/$/, '');
  if (!ORIGIN.test(origin) || !URL.canParse(origin)) throw new InvalidValue('origin', 'site.not-an-origin');
  return new URL(origin).origin;
}
