import { Router } from 'express';
import type { App } from '../composition/app.ts';
import { networkOf } from './network.ts';
import { route } from './route.ts';

/**
 * OAuth 2.0, client credentials: a client shows its secret in `Authorization: Basic` and gets a token. No cookie counts here.
 * The body is a form, read by the server.
 */
export function oauthRouter(app: Pick<App, 'site'>): Router {
  const router = Router();
  route(router, 'post', '/oauth/token', 'api.token', null, async ({ req, res }) => {
    const { grant_type: grant, scope } = (req.body ?? {}) as Record<string, unknown>;
    res.set({ 'Cache-Control': 'no-store', Pragma: 'no-cache' });
    try {
      const token = await app.site.issueApiToken.execute({
        authorization: req.get('authorization') ?? '',
        grant: typeof grant === 'string' ? grant : undefined,
        scope: typeof scope === 'string' ? scope : undefined,
        address: req.ip ?? '',
        network: networkOf(req.ip ?? ''),
      });
      return {
        access_token: token.token,
        token_type: 'Bearer',
        expires_in: token.expiresIn,
        scope: token.scopes.join(' '),
      };
    } catch (refusal) {
      // The errors of RFC 6749, in its own form.
      const { error } = refusal as { error?: string };
      if (typeof error !== 'string') throw refusal;
      if (error === 'invalid_client') res.set('WWW-Authenticate', 'Basic realm="community"');
      res.status(error === 'invalid_client' ? 401 : 400);
      return { error };
    }
  });
  return router;
}
