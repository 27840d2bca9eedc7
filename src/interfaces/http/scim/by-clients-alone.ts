import type { RequestHandler } from 'express';
import { NoSuchMethod, NoSuchPath } from '../refusals.ts';
import { contextOf } from '../request-context.ts';
import { ScimRefusal } from './scim-refusal.ts';

/** No session counts here; and what is sent again is told by the protocol itself, not by keys. */
export const byClientsAlone: RequestHandler = (req, res, next) => {
  delete req.headers['idempotency-key'];
  next(
    contextOf(res).viewer.client
      ? undefined
      : new ScimRefusal(401, 'A client shows its key: Authorization: Bearer'),
  );
};

/** Places that answer, if not to every method. */
const PLACES = /^\/(?:(?:Users|Groups)(?:\/[0-9a-f-]{36})?|ServiceProviderConfig|ResourceTypes|Schemas)$/;

/** Where no route of the protocol is. */
export const nothingThere: RequestHandler = (req, _res, next) =>
  next(PLACES.test(req.path) ? new NoSuchMethod() : new NoSuchPath());
