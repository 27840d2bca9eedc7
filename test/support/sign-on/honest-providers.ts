import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as jose from 'jose';
import { Provider } from 'oidc-provider';

export const CLIENT = { id: 'communaute', secret: 'un-secret-de-trente-deux-octets-au-moins' };

export interface Peer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Listens first, so that its address is known before the site is. */
export async function listening(): Promise<{ server: Server; origin: string; close: () => Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    server,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** `oidc-provider`, which is certified, with its own pages to sign in and to agree. Whoever signs in is who they say. */
export async function openOidcProvider(): Promise<
  Peer & { serve(site: string, slug: string): Promise<void>; readonly faults: string[] }
> {
  const { server, origin, close } = await listening();
  const faults: string[] = [];
  const { privateKey } = await jose.generateKeyPair('RS256', { extractable: true });
  const key = { ...(await jose.exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'one' };
  const serve = async (site: string, slug: string) => {
    const base = `${site}/connexion/avec/${slug}`;
    const provider = new Provider(origin, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [`${base}/retour`],
          post_logout_redirect_uris: [`${site}/connexion`],
          backchannel_logout_uri: `${base}/deconnexion`,
          backchannel_logout_session_required: true,
          token_endpoint_auth_method: 'client_secret_post',
          userinfo_signed_response_alg: 'RS256',
        },
      ],
      jwks: { keys: [key] },
      cookies: { keys: ['of a test'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      features: {
        devInteractions: { enabled: true },
        backchannelLogout: { enabled: true },
        jwtUserinfo: { enabled: true },
        rpInitiatedLogout: { enabled: true },
      },
      pkce: { required: () => true },
      ttl: { Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, Interaction: 600 },
      findAccount: async (_ctx, id) => ({
        accountId: id,
        claims: async () => ({ sub: id, email: `${id}@exemple.fr`, email_verified: true }),
      }),
    });
    provider.on('server_error', (_ctx, error) => faults.push(String(error)));
    provider.on('backchannel.error', (_ctx, error) => faults.push(String(error)));
    const answer = provider.callback();
    server.on('request', (req: IncomingMessage, res: ServerResponse) => void answer(req, res));
  };
  return { origin, close, serve, faults };
}

/** Another site, which asks who somebody is; whatever it is told stands in the address. */
export async function openShop(): Promise<Peer> {
  const { server, origin, close } = await listening();
  server.on('request', (_req, res) => {
    res
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>Shop</title><h1>Shop</h1>');
  });
  return { origin, close };
}
