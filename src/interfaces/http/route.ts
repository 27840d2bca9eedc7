import type { Request, RequestHandler, Response, Router } from 'express';
import type { Viewer } from '#application/shared/viewer';
import { mustPass } from './policy-check.ts';
import type { PolicyName } from './policies.ts';
import { contextOf } from './request-context.ts';
import { validated } from './validate.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One operation of the adapter, for the permission proofs and the OpenAPI document. */
export interface RegisteredRoute {
  readonly method: Method;
  readonly path: string;
  readonly policy: PolicyName;
  readonly request: (new () => object) | null;
}

const registered: RegisteredRoute[] = [];
export const registeredRoutes = (): readonly RegisteredRoute[] => registered;

interface Incoming<T> {
  readonly input: T;
  readonly viewer: Viewer;
  readonly req: Request;
  readonly res: Response;
}

/**
 * The one way to add a route: with its policy and, where it takes input, its request class. Path parameters, query and
 * body are judged together, so that a name given twice or in the wrong place is refused.
 * @param answer what is sent as JSON; `undefined` is 204; a file is sent by the answer itself
 */
export function route<T extends object>(
  router: Router,
  method: Method,
  path: string,
  policy: PolicyName,
  request: (new () => T) | null,
  answer: (incoming: Incoming<T>) => Promise<unknown>,
): void {
  registered.push({ method, path, policy, request });
  const handler: RequestHandler = async (req, res) => {
    const { viewer } = contextOf(res);
    mustPass(policy, viewer);
    const raw = { ...req.query, ...(req.body as object | undefined), ...req.params };
    const input = request ? await validated(request, raw) : ({} as T);
    const body = await answer({ input, viewer, req, res });
    if (res.headersSent) return;
    res.set('Cache-Control', 'private, no-store');
    if (body === undefined) res.status(204).end();
    else res.json(body);
  };
  router[method](path, handler);
}
