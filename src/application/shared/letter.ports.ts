/** What one message says. The mailer makes text and HTML of it and escapes every part but `body`. */
export interface Letter {
  readonly subject: string;
  /** One line that mail programs show beside the subject. */
  readonly preview: string;
  readonly paragraphs: readonly string[];
  /** What the one renderer made of a text of the organisation, set as it is. */
  readonly body?: { readonly html: string; readonly text: string };
  /** Nothing is loaded when it is opened, not even a logo: it says so. */
  readonly withoutPictures?: boolean;
  /** Words of somebody else, set apart. */
  readonly quote?: string;
  /** One button at most. */
  readonly action?: string;
  readonly tables?: readonly LetterTable[];
  readonly sections?: readonly LetterSection[];
  readonly afterwards?: readonly string[];
  /** Small links at the end. */
  readonly links?: readonly LetterLink[];
}
/** Every row as wide as the columns; its first cell is its heading. */
export interface LetterTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
export interface LetterSection {
  readonly title: string;
  readonly items: readonly (LetterLink & { readonly detail: string })[];
}
export interface LetterLink {
  readonly label: string;
  /** Of this site, never a whole address. */
  readonly path: string;
}

/** A letter that may be stopped in one click, on its way to one person. */
export interface OutgoingLetter {
  readonly id: string;
  readonly to: string;
  readonly language: 'fr' | 'en';
  readonly letter: Letter;
  /** Where the button leads; none without a button. */
  readonly path: string | null;
  /** Answers a POST from a mail program (RFC 8058). */
  readonly unsubscribePath: string;
  /** Letters of one thread stand together in mail programs. */
  readonly thread: string | null;
  readonly attachment?: LetterAttachment;
}

/** A file that comes with a letter. */
export interface LetterAttachment {
  /** Letters, digits, dots and hyphens. */
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface LetterMailer {
  /**
   * Resolves once the letter is handed over. The same `id` always gives the same Message-ID.
   * @throws NotHandedOver when it surely was not; anything else when nobody knows
   */
  deliver(letter: OutgoingLetter): Promise<void>;
}

/** It surely did not leave: the mail server did not take it, or it could not be put together. */
export class NotHandedOver extends Error {
  /** No other letter would leave now: the server was not reached or does not let us in, or what all letters need could not be read. */
  readonly takesNone: boolean;
  /** It never came to the server, and trying again makes no other letter of it: the fault is ours. */
  readonly isUnmade: boolean;
  /** Which letter, where it has an id: tried again, it is the same. */
  readonly letterId: string | undefined;

  /** @param forGood it would not take it later either: there is no such address */
  constructor(
    readonly forGood: boolean,
    { takesNone = false, isUnmade = false, isUnread = false, letterId, ...options }: HowNotHandedOver = {},
  ) {
    const { message } = (options.cause ?? {}) as { readonly message?: string };
    const what = isUnread
      ? 'What every letter needs could not be read'
      : isUnmade
        ? 'The letter could not be put together'
        : 'The mail server did not take the letter';
    super(message === undefined ? what : `${what}: ${message}`, options);
    this.takesNone = takesNone || isUnread;
    this.isUnmade = isUnmade;
    this.letterId = letterId;
  }
}
interface HowNotHandedOver extends ErrorOptions {
  readonly takesNone?: boolean;
  readonly isUnmade?: boolean;
  /** Nothing was tried of any letter: it waits as it does for a server that is away, and none of its tries is used up. */
  readonly isUnread?: boolean;
  readonly letterId?: string | undefined;
}

/** There is no such address: who is written to no more is settled, and nobody needs to be told. */
export const isForGood = (failure: unknown): boolean => failure instanceof NotHandedOver && failure.forGood;

/** Its server is there, and takes the next one. */
export const isOfOneLetter = (failure: unknown): boolean =>
  failure instanceof NotHandedOver && !failure.takesNone;

/** A mailbox that is full, a server that wants to be asked again: of many letters, some meet it on any day. */
export const isRefusedLetter = (failure: unknown): failure is NotHandedOver =>
  failure instanceof NotHandedOver && !failure.takesNone && !failure.isUnmade;

/** A mail that was written to the folder instead of being sent. */
export interface SentMail {
  /** Names it in addresses. */
  readonly name: string;
  readonly at: Date;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** For a demonstration: the mails that would have left. */
export interface SentMails {
  /** Newest first; null where they are nobody's to read. */
  latest(limit: number): Promise<readonly SentMail[] | null>;
  read(name: string): Promise<SentMail | null>;
}

/** A letter as it would leave. */
export interface ShownLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Makes letters of the house with something in each of their places. */
export interface SampleLetters {
  /** @param own texts by key, instead of what is said today */
  show(name: string, language: 'fr' | 'en', own: ReadonlyMap<string, string>): Promise<ShownLetter>;
  /** As `show`, to this address alone. */
  send(name: string, language: 'fr' | 'en', own: ReadonlyMap<string, string>, to: string): Promise<void>;
}
