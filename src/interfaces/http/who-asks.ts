import type { Request, RequestHandler, Response } from 'express';
import type { Viewer } from '#application/shared/viewer';
import { refuseBarely } from './bare-refusal.ts';
import { clientShownBy } from './calls.ts';
import { LookUpsInTurn } from './look-ups-in-turn.ts';
import { TooManyReads } from './refusals.ts';
import { contextOf, type RequestContext } from './request-context.ts';

/** By then those who wait to be looked up are. */
export const COME_BACK_SECONDS = 2;

interface Parts {
  /** Whether a browser shows what may be a session: nothing else of what it shows is looked up. */
  readonly showsSession: (cookieHeader: string | undefined) => boolean;
  readonly resolveViewer: (cookieHeader: string | undefined) => Promise<Viewer>;
  readonly resolveClient: (authorization: string, address: string) => Promise<Viewer>;
}

/** Who a request is of now, by the session or the client that it shows. */
export class WhoAsks {
  private readonly inTurn = new LookUpsInTurn();

  constructor(private readonly parts: Parts) {}

  async of(
    req: Request,
    res: Response,
    network: string,
  ): Promise<Pick<RequestContext, 'viewer' | 'refused' | 'isLookedUp'>> {
    const { showsSession, resolveViewer, resolveClient } = this.parts;
    const shown = clientShownBy(req);
    const cookies = shown === null ? req.get('cookie') : undefined;
    let refused: unknown;
    const nobody = () => resolveViewer(undefined);
    const whoIsShown = () =>
      shown === null
        ? resolveViewer(cookies)
        : resolveClient(shown, req.ip ?? '').catch((error: unknown) => {
            refused = error;
            return nobody();
          });
    // Who shows nothing is looked up nowhere.
    const isShown = shown !== null || showsSession(cookies);
    const found = await (isShown ? this.inTurn.lookUp(res, network, whoIsShown) : nobody());
    return { viewer: found ?? (await nobody()), refused, isLookedUp: found !== null };
  }
}

/** Whose network has too many looked up already. It is noted like any answer, and framed by nobody. */
export const onlyLookedUp: RequestHandler = (req, res, next) =>
  contextOf(res).isLookedUp === false
    ? refuseBarely(new TooManyReads(COME_BACK_SECONDS), req, res, next)
    : next();
