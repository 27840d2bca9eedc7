import { DomainError, type ErrorKind } from '../../shared/domain-error.ts';

export class ChannelNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.channel-not-found';
  constructor() {
    super('No such channel');
  }
}

export class MessageNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.message-not-found';
  constructor() {
    super('No such message');
  }
}

/** Only who steers channels writes in it for now. */
export class ChannelLocked extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.channel-locked';
  constructor() {
    super('The channel is locked');
  }
}

/** The team speaks in it, and members read. */
export class AnnouncementsOnly extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'community.announcements-only';
  constructor() {
    super('Only announcements are written in this channel');
  }
}

/** The channel is slow: one message of each in so many seconds. */
export class TooSoon extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'community.channel-slow';
  constructor(slowSeconds: number, retryAfterSeconds: number) {
    super('The channel is slow', { slowSeconds, retryAfterSeconds });
  }
}

type ChatRuleCode =
  | 'community.message-gone'
  | 'community.message-settled'
  | 'community.message-late'
  | 'community.message-elsewhere'
  | 'community.too-many-pins'
  | 'community.conversation-full'
  | 'community.conversation-over'
  | 'community.channel-of-event'
  | 'community.session-not-open'
  | 'community.session-over'
  | 'community.session-of-the-team';

/** What a message does not bear any more, or never did. */
export class ChatRule extends DomainError {
  readonly kind: ErrorKind = 'rule';
  constructor(
    readonly code: ChatRuleCode,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code, details);
  }
}
