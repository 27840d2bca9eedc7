import type { AwaitedTerms } from '#application/shared/viewer';

/** Refusals of the adapter itself: the domain knows nothing of paths, methods and headers. */
abstract class Refusal extends Error {
  abstract readonly kind: string;
  abstract readonly code: string;
}

/** What is refused for now: the answer says when to come again. */
abstract class NotNow extends Refusal {
  readonly details: { readonly retryAfterSeconds: number };
  constructor(retryAfterSeconds: number) {
    super('Not now');
    this.details = { retryAfterSeconds };
  }
}

export class NoSuchPath extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'request.no-such-path';
}

/** A place in a list that was not given there. */
export class CursorBroken extends Refusal {
  readonly kind = 'invalid';
  readonly code = 'cursor.broken';
  readonly fields = [{ field: 'cursor', code: this.code }];
}

/** Whoever looks with somebody else's eyes changes nothing, and reads nothing of one person alone. */
export class OnlyTrying extends Refusal {
  readonly kind = 'forbidden';
  readonly code = 'access.only-trying';
}

/** Who sends it is not whose page it stands on: another signed in beside it in the same browser. Nothing of it is done. */
export class PageOfAnother extends Refusal {
  readonly kind = 'conflict';
  readonly code = 'access.page-of-another';
  readonly details: Readonly<Record<string, unknown>>;
  /** @param name of who is signed in now */
  constructor(name: string) {
    super('access.page-of-another');
    this.details = { name };
  }
}

/** Whoever has not followed the link of the first mail yet reads, and writes nothing. */
export class EmailNotConfirmed extends Refusal {
  readonly kind = 'forbidden';
  readonly code = 'access.email-not-confirmed';
}

/** The rules have changed: whoever has not accepted them reads on, and writes nothing. */
export class TermsNotAccepted extends Refusal {
  readonly kind = 'forbidden';
  readonly code = 'access.terms-not-accepted';
  readonly details: Readonly<Record<string, unknown>>;
  constructor(terms: AwaitedTerms) {
    super('access.terms-not-accepted');
    this.details = { terms };
  }
}

/** Whoever works for the organisation shows more than a password first, where it says so. */
export class SecondFactorNeeded extends Refusal {
  readonly kind = 'forbidden';
  readonly code = 'access.second-factor-needed';
}

/** An id or a name in the path that nothing has. */
export class NoSuchThing extends Refusal {
  readonly kind = 'not-found';
  constructor(readonly code: string = 'request.no-such-thing') {
    super(code);
  }
}

export class GoneForGood extends Refusal {
  readonly kind = 'gone';
  constructor(
    readonly code: string = 'request.gone',
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

export class NoSuchMethod extends Refusal {
  readonly kind = 'no-such-method';
  readonly code = 'request.no-such-method';
}

/** `If-Match` names another version than the one that stands. */
export class Stale extends Refusal {
  readonly kind = 'stale';
  readonly code = 'shared.changed-meanwhile';
}

/** What only a person does. */
export class ClosedToClients extends Refusal {
  readonly kind = 'forbidden';
  readonly code = 'api.closed-to-clients';
}

/** The client was not given this scope. */
export class OutOfScope extends Refusal {
  readonly kind = 'forbidden';
  readonly code = 'api.missing-scope';
  readonly details: Readonly<Record<string, unknown>>;
  constructor(scope: string) {
    super(scope);
    this.details = { requiredScope: scope };
  }
}

/** More calls than a client may make. */
export class TooManyCalls extends NotNow {
  readonly kind = 'too-many';
  readonly code = 'api.too-many-calls';
}

/** More pages, or reads of the adapter, than a person asks for. */
export class TooManyReads extends NotNow {
  readonly kind = 'too-many';
  readonly code = 'request.too-many-reads';
}

/** More writes than a person does, in a minute or at once. */
export class TooManyWrites extends NotNow {
  readonly kind = 'too-many';
  readonly code = 'request.too-many-writes';
}

/** More and larger files than are taken in at the same time. */
export class TooManyBodies extends NotNow {
  readonly kind = 'busy';
  readonly code = 'request.too-many-bodies';
}

/** Files are sent by members alone, and no other form is so large. */
export class TooLargeForVisitors extends Refusal {
  readonly kind = 'too-large';
  readonly code = 'request.too-large';
  readonly details: Readonly<Record<string, unknown>>;
  constructor(maxBytes: number) {
    super('Too large');
    this.details = { max: Math.floor(maxBytes / 1024), unit: 'kB' };
  }
}

/** A key for a call that may come twice is 1 to 255 characters that can be seen. */
export class KeyUnreadable extends Refusal {
  readonly kind = 'unreadable';
  readonly code = 'request.key-unreadable';
}

/** `If-Match` where nothing stands that it could be held against. */
export class PreconditionUnjudged extends Refusal {
  readonly kind = 'unreadable';
  readonly code = 'request.precondition-unjudged';
}
