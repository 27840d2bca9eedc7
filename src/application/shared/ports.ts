import type { Job } from './job.ts';
/** What is outside every context, as the application sees it. */
export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A fresh UUIDv7. */
  next<T extends string>(): T;
}

/** 256-bit secrets for links and cookies: only their hash is ever stored. */
export interface Secrets {
  /** 43 characters, base64url. */
  next(): string;
  /** SHA-256, 32 bytes, as hex. */
  hash(secret: string): string;
  /** HMAC-SHA-256 of `text`, base64url: only who has the key can make it. */
  sign(key: string, text: string): string;
  /** Whether `signature` is the one of `sign`; takes as long whatever it is. */
  isSigned(key: string, text: string, signature: string): boolean;
}

/** Keeps what has to be read again, such as the secret of another system, from whoever reads the database alone. */
export interface Sealing {
  /** @param purpose what it is for: sealed for one purpose, it opens for no other */
  seal(text: string, purpose: string): string;
  /** @throws when it was sealed by another key or for another purpose, or was changed */
  open(sealed: string, purpose: string): string;
}

/** Digests by a key, for what others carry for a while and bring back: it is known again as what was given; nothing is hidden. */
export interface KeyedDigests {
  /** Always the same for the same text and purpose; letters, figures, `-` and `_`. */
  digest(text: string, purpose: string): string;
  isDigestOf(text: string, purpose: string, digest: string): boolean;
}

/** Digests by a key that stays, of what is kept only to be compared, such as where somebody came from, for as long as it is kept. */
export interface LastingDigests {
  /** Always the same for the same text and purpose, also once another key seals; letters, figures, `-` and `_`. */
  digest(text: string, purpose: string): Promise<string>;
}

/** The one transaction of a use case. Opened once, and none inside another. */
export interface UnitOfWork {
  /**
   * Runs `work` in one transaction; rows and facts are written together or not at all.
   * @throws when a unit of work is already open: ask other contexts before, never inside
   */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** A unit of work for what many do at once on one thing: whoever waits for their turn has no connection meanwhile. */
export interface UnitOfWorkInTurn {
  /**
   * @param what they come for, such as the seats of one event
   * @throws Busy where it is held for longer than a person waits; as a unit of work does
   */
  run<T>(what: string, work: () => Promise<T>): Promise<T>;
}

/** Ties what a call commits to something that must be written with it, wherever the unit of work is. */
export interface Commits {
  /**
   * Runs `work`. `first` runs within the first unit of work of it that commits: what it writes is written together with what was
   * done, and where it throws nothing is.
   */
  beginning<T>(first: () => Promise<void>, work: () => Promise<T>): Promise<T>;
}

/** What happened, as other contexts may know it: a versioned name and primitives. */
export interface PublishedFact {
  readonly name: `${string}.${string}.v${number}`;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A published fact as a consumer gets it. */
export interface ToldFact<F extends PublishedFact = PublishedFact> {
  readonly fact: F;
  readonly factId: string;
}

/** A reaction to a published fact. Runs at least once per fact, so it must bear running twice. */
export interface Consumer<F extends PublishedFact = PublishedFact> {
  on(fact: F, context: { readonly factId: string }): Promise<void>;
  /** The same for several at once, where that is cheaper than one after the other. */
  onAll?(facts: readonly ToldFact<F>[]): Promise<void>;
}

/** A doorbell, not the letter: browsers that show `topic` are told to look again. A lost ring costs a delay, never data. */
export interface RealtimeChannel {
  /**
   * @param channel for instance `topic:0199…`
   * @param circle of those who may hear, as named when they joined: once it is another, former hearers hear nothing. Left
   * out where it never changes
   */
  ring(channel: string, hint: Readonly<Record<string, string | number>>, circle?: string): void;
}

/** A message of a template, to one address. `values` are named by the template, already in the language of the message. */
export interface OutgoingMail {
  readonly to: string;
  readonly template: MailTemplate;
  readonly language: 'fr' | 'en';
  readonly values: Readonly<Record<string, string>>;
  /** Where one is given, the same always gives the same Message-ID. */
  readonly id?: string;
  /** Said instead of what is said today, by key: of a letter that is being written. */
  readonly texts?: ReadonlyMap<string, string>;
}
export type MailTemplate =
  | 'confirm-email'
  | 'reset-password'
  | 'confirm-new-email'
  | 'email-changed'
  | 'email-taken-back'
  | 'password-changed'
  | 'welcome'
  | 'already-registered'
  | 'sign-ins-failed'
  | 'first-factor-added'
  | 'second-factor-added'
  | 'second-factor-removed'
  | 'second-factor-reset'
  | 'recovery-code-used'
  | 'codes-failed'
  | 'provider-linked'
  | 'provider-unlinked'
  | 'webhook-given-up'
  | 'report-left-out'
  | 'campaign-stranded'
  | 'invitation'
  | 'report-received'
  | 'report-decided'
  | 'report-overturned'
  | 'statement-of-reasons'
  | 'decision-lifted'
  | 'text-published'
  | 'appeal-answered'
  | 'event-letter'
  | 'data-copy-ready'
  | 'inactivity-first'
  | 'inactivity-last'
  | 'account-closed'
  | 'claim-confirm'
  | 'claim-received'
  | 'claim-extended'
  | 'claim-closed'
  | 'claim-due';

export interface Mailer {
  /**
   * Resolves once the message is handed over; rejects so that the job is tried again.
   * @throws NotHandedOver when it surely was not; anything else when nobody knows
   */
  send(mail: OutgoingMail): Promise<void>;
}

export interface StoredFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** A file that is there, of which nothing is read yet. */
export interface FoundFile {
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  /** What is in it, piece by piece, to be read to its end or returned from; null where it was deleted meanwhile. */
  open(): Promise<AsyncIterable<Uint8Array> | null>;
}

/** Files for whoever sends them on: looked for without reading them, and read as they are sent. */
export interface FoundFiles {
  find(key: string): Promise<FoundFile | null>;
}

/** Files by key, such as `avatars/0199…/192.webp`. Keys are made by us, never by a browser. */
export interface FileStore {
  put(key: string, file: StoredFile): Promise<void>;
  get(key: string): Promise<StoredFile | null>;
  delete(key: string): Promise<void>;
}

/** Told of what went wrong beside an act that is done all the same: whoever runs the site reads it in the log. */
export interface Troubles {
  /** @param what went wrong, in a few words */
  tell(what: string, error: unknown): void;
}

/** Work later or again and again; at least once, so handlers must bear running twice. */
export interface JobQueue {
  /** @param options `isTriedOnce`: as of `every`, for what the clock brings back beside */
  enqueue<Data extends object>(
    job: Job<Data>,
    data: NoInfer<Data>,
    options?: { delayMs?: number; dedupeKey?: string; isTriedOnce?: boolean },
  ): Promise<void>;
  /**
   * Asks for what the clock finds by itself a while later: where the queue takes nothing, whoever runs the site is told, and who
   * asked is not, whose act stands already.
   */
  soon<Data extends object>(
    job: Job<Data>,
    data: NoInfer<Data>,
    options?: { dedupeKey?: string; isTriedOnce?: boolean },
  ): Promise<void>;
  /**
   * @param cron five fields, in Europe/Paris
   * @param options `isTriedOnce`: what failed waits for its next hour, and nothing of it is parked; whoever runs the site is told from the third time in a row on
   */
  every(job: Job<never>, cron: string, options?: { isTriedOnce?: boolean }): Promise<void>;
}

/** Counts tries per key in a window. */
export interface Throttle {
  /**
   * @param points how many it counts as, one unless told; below zero it gives back what was counted for nothing
   * @throws TooManyTries, with `retryAfterSeconds`
   */
  hit(rule: ThrottleRule, key: string, points?: number): Promise<void>;
  /**
   * Counts one by several rules in turn: a rule counts only what those before it let pass.
   * @throws TooManyTries of the first that refuses
   */
  hitAll(rules: readonly ThrottleRule[], key: string): Promise<void>;
  forget(rule: ThrottleRule, key: string): Promise<void>;
}
/** The same counting for those who are told how much is left. */
export interface Meter {
  /** Refuses nothing. @param points how many it counts as, one unless told */
  count(rule: ThrottleRule, key: string, points?: number): Promise<Counted>;
}
/** What is left of a window. `remaining` is never below nought. */
export interface Counted {
  readonly isOver: boolean;
  readonly remaining: number;
  /** Until all is free again. */
  readonly resetSeconds: number;
}
/** So many points (`limit`) within a window; each key has one of its own. */
export interface ThrottleRule {
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
}
