import { randomBytes } from 'node:crypto';
import type { Response } from 'express';
import type { AnswerOnce } from '#application/site/kept-answers/answer-once';
import type { KeyedDigests } from '#application/shared/ports';
import type { Viewer } from '#application/shared/viewer';
import type { Language } from '../messages/error-text.ts';

/** What is known of a request before any route sees it. */
export interface RequestContext {
  readonly id: string;
  /** Null for visitors: their pages may be kept, and a nonce is never used twice. */
  readonly nonce: string | null;
  readonly viewer: Viewer;
  readonly language: Language;
  /** A visitor who has chosen no language, and whose browser asks for English first. */
  readonly offersEnglish?: boolean;
  /** Shortened address of the network, for throttles: /24 or /64. */
  readonly network: string;
  /** What was shown of a client was none of ours. */
  readonly refused?: unknown;
  /** False where too many of its network wait to be looked up: nobody knows who it is of. */
  readonly isLookedUp?: boolean;
  /** Says of whom it is by now, for what took its time. */
  readonly lookAgain: () => Promise<void>;
  /** There is no member yet: little is open. */
  readonly beforeFounding?: boolean;
  /** Does once what is called several times by the same key. */
  readonly once: AnsweringOnce;
  readonly digests: KeyedDigests;
  /** What was called, once it is known. */
  readonly operation?: string;
  /** How many things the call does, where it is not one. */
  readonly many?: number;
  /** Counts so many more calls of the client. @throws TooManyCalls */
  readonly countAs?: (points: number) => Promise<void>;
}

export type AnsweringOnce = Pick<AnswerOnce, 'execute'>;

const KEY = Symbol('request context');

export const contextOf = (res: Response): RequestContext =>
  (res.locals as { [KEY]?: RequestContext })[KEY] ??
  (() => {
    throw new Error('The request context is set before any route');
  })();

export const hasContext = (res: Response): boolean =>
  (res.locals as { [KEY]?: RequestContext })[KEY] !== undefined;

export const setContext = (res: Response, context: RequestContext): void => {
  (res.locals as { [KEY]?: RequestContext })[KEY] = context;
};

export const freshNonce = (): string => randomBytes(16).toString('base64');
