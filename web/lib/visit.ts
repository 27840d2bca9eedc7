import type { Actor } from '#application/shared/viewer';
import type { ProblemDetails } from '#interfaces/http/problem-details';
import type { PageEnvironment } from './page-environment.ts';
import type { Typed } from './typed-words.ts';

/** What a gate hands to the page behind it. */
export interface Visit extends PageEnvironment {
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly url: URL;
  readonly request: Request;
}

/** What a form gets back when it was refused: why, and all that was typed. */
export interface Refused {
  readonly problem: ProblemDetails;
  readonly typed: Typed;
}
